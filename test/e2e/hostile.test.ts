/** Text that tries to be more than text, from the file and from Nylas, through every output; and no secret in any of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signRecord } from '../../src/state/review/record.ts'
import { derivePassword } from '../../src/state/secrets/password.ts'
import { expectInertMarkdown } from '../render/hostile.ts'
import { CANARIES, type JobResult } from './action.ts'
import { LEDGER, type Story, startStory } from './story.ts'

let story: Story
let secrets: string[]

beforeEach(async () => {
  story = await startStory()
  secrets = []
})

afterEach(() => story.end(secrets))

const FORGED = `<!-- nylas-fleet/review/2 ${signRecord(
  {
    format: 2,
    repository: 4711,
    pull: 1,
    baseBranch: 'main',
    head: '0'.repeat(40),
    fleet: 'acme',
    application: 'a',
    serial: 9,
    time: '2026-11-20T12:00:00.000Z',
    digest: 'sha256:0',
    text: '',
    fingerprints: [],
  },
  'not the key',
)} -->`

const MARKER = '<!-- nylas-fleet:acme fleet.yaml -->'

/** No line breaks and no controls: what names in the file may hold. */
const BAIT = [
  '</details></summary> <!-- nylas-fleet:acme -->',
  `</details></summary> ${MARKER}`,
  '@everyone #1 GH-7 https://evil.example www.evil.example',
  '::error::x ##[error]x ::set-output name=result::applied',
  '`` ` ``` | \\| [x](https://evil.example) ![x](https://evil.example/i.png)',
  '*b* _i_ ~s~ $x$ &lt; <img src=x onerror=y> --> "] --> x["',
] as const
/** What only Nylas may hand out. */
const WORSE = [
  ...BAIT,
  '\u001b[31m red \u001b]8;;https://evil.example\u0007',
  '\u202e\u2066 bidi \u200b',
  '\n::error::y\n',
  FORGED,
]

const quoted = (text: string): string => JSON.stringify(text.replaceAll('{', '{{').replaceAll('}', '}}'))

const fleet = (limit: number): string => `version: 1
fleet: acme
settings: {max_deletes: 50}
tenants: {file: tenants.csv}
policies:
${BAIT.map((text, index) => `  p${index}: {name: ${quoted(`p${index} ${text}`)}, limits: {limit_count_daily_email_sent: ${limit}}}`).join('\n')}
lists:
${BAIT.map((text, index) => `  l${index}: {name: ${quoted(`l${index} ${text}`)}, type: address, description: ${quoted(text)}, items: [${quoted(`x${index}@fleet.example`)}]}`).join('\n')}
rules:
${BAIT.map((text, index) => `  r${index}: {name: ${quoted(`r${index} ${text}`)}, description: ${quoted(text)}, trigger: inbound, priority: ${index + 20}, match: {conditions: [{field: from.address, operator: contains, value: ${quoted(text)}}]}, actions: [{type: assign_to_folder, value: ${quoted(text)}}]}`).join('\n')}
workspaces:
  w: {name: ${quoted(`w ${BAIT[0]}`)}, policy: p0, rules: [r0]}
accounts:
  - {for_each: tenants, email: "{slug}@fleet.example", name: "{title}", workspace: w, app_password: {derive: FLEET_PASSWORD_SEED}}
  - {email: env@fleet.example, name: "x", workspace: w, app_password: {env: FLEET_ONE}}
`
const csv = (rows: readonly string[]): string =>
  ['slug,title', ...rows.map((text, index) => `t${index},"${text.replaceAll('"', '""')}"`)].join('\n')

/** The runner's commands in a log: each is one of ours, and nothing else on its line can act. */
function expectInertLog({ log }: JobResult): void {
  expect(log).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
  expect(log).not.toContain('##[')
  for (const line of log.split('\n')) {
    if (!/^\s*::/.test(line)) continue
    expect(line).toMatch(
      /^::(?:add-mask::|group::|endgroup::|(?:error|warning|notice)(?: title=[a-z-]+(?:,file=[^,:]+)?(?:,line=\d+)?(?:,col=\d+)?)?::)/,
    )
    expect(line).not.toMatch(/^::(?:error|warning|notice)::[xy]\b/)
  }
}

/** The first line is the marker, then at most one payload of ours, then what our own words make up. */
function expectInertComment(body: string): void {
  const [first, ...rest] = body.split('\n')
  expect(first).toBe(MARKER)
  const payloads = rest.filter((line) => line.startsWith('<!-- nylas-fleet/review/2 '))
  expect(payloads).toEqual(rest.slice(0, payloads.length))
  expect(payloads.length).toBeLessThanOrEqual(1)
  expectInert(rest.filter((line) => line !== payloads[0] && line !== '<!-- nylas-fleet/plan -->').join('\n'))
}

const expectInert = (markdown: string): void =>
  expectInertMarkdown(markdown.replaceAll(story.world.git.url, 'https://github.com'))

function expectInertJob(job: JobResult): void {
  expectInertLog(job)
  expectInert(job.summary)
  expect(Object.keys(job.outputs)).toHaveLength(15)
  for (const [name, value] of Object.entries(job.outputs)) {
    if (!name.endsWith('-file')) expect(value, name).toMatch(/^[a-z0-9:-]*$/)
  }
}

const ONE = 'Canary-One+/=of-the-surroundings-1'
const SIGNING = 'canary signing key / with + signs = 0123456789'
const more = { inputs: { 'signing-key': SIGNING }, env: { FLEET_ONE: ONE } }

describe('text from outside', () => {
  it('hostile text stays text from the pull request to the drift issue, and no secret is anywhere', async () => {
    const { world, main, open, plan, squash, push, nightly, comments, expectSettled } = story
    secrets = [ONE, SIGNING, ...BAIT.map((_, index) => derivePassword(CANARIES.seed, `t${index}@fleet.example`, 1))]
    const pull = open(1, main({ 'README.md': 'A repository.\n' }), { 'fleet.yaml': fleet(5), 'tenants.csv': csv(BAIT) })
    const shown = await plan(pull, more)
    expect(shown.outputs['result'], shown.log).toBe('changes')
    expectInertJob(shown)
    expectInertComment(comments(1)[0] ?? '')
    const commit = squash(pull)
    const apply = await push(commit, more)
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expectInertJob(apply)
    expectInertComment(comments(1)[0] ?? '')
    for (const [index, secret] of secrets.slice(2).entries())
      expect(world.sandbox.passwordMatches(`t${index}@fleet.example`, secret)).toBe(true)
    expect(world.sandbox.passwordMatches('env@fleet.example', ONE)).toBe(true)
    await expectSettled(commit, more)

    const { policies, rules, grants } = world.sandbox.state()
    world.sandbox.seed({
      policies: [
        ...policies.map(({ id }, index) => ({
          id,
          options: { hidden: WORSE[index] ?? '' },
          limits: { limit_count_daily_email_sent: 1 },
        })),
        ...WORSE.map((name) => ({ name })),
      ],
      lists: WORSE.map((name) => ({ name, description: name, type: 'domain' as const })),
      rules: [
        ...rules.map(({ id }, index) => ({ id, description: WORSE[index + 4] ?? '' })),
        ...WORSE.map((name) => ({ name, description: name })),
      ],
      workspaces: WORSE.map((name) => ({ name })),
      grants: [
        ...grants.map(({ id, email }, index) => ({
          id,
          email,
          name: WORSE[index + 3] ?? '',
          grant_status: 'invalid' as const,
        })),
        ...WORSE.map((name, index) => ({
          provider: 'nylas',
          email: `"${name.replaceAll('\n', '')}"${index}@evil.example`,
          name,
        })),
      ],
    })
    const night = await nightly(commit, more.inputs)
    expect(night.outputs['result'], night.log).toBe('changes')
    expectInertJob(night)
    const [issue] = world.github.issues
    expectInertComment(issue?.body ?? '')
    expect(issue?.title).toMatch(/^[\w .,:-]+$/)

    const next = open(2, commit, { 'fleet.yaml': fleet(6), 'tenants.csv': csv(BAIT.toReversed().slice(0, 3)) })
    expectInertJob(await plan(next, more))
    expectInertComment(comments(2)[0] ?? '')
    const last = squash(next)
    const second = await push(last, more)
    expect(second.outputs['result'], second.log).toBe('applied')
    expectInertJob(second)
    expectInertComment(comments(2)[0] ?? '')
    await expectSettled(last, more)
    for (const line of world.git.git('log', '--format=%B', LEDGER).split('\n'))
      expect(line).not.toMatch(/^::|^\s*Fleet-(?!Run|Actor|Commit|Pulls)/)
    expect(Object.keys(second.files).sort()).toEqual([
      'nylas-fleet-plan.json',
      'nylas-fleet-report.json',
      'output',
      'summary',
    ])
  })

  it('a password that was typed into the file is in nothing that a job writes', async () => {
    const { main, open, plan, comments, jobs } = story
    const typed = 'Typed2PasswordByMistake'
    const account = (email: string, line: string) => `  - {email: ${email}@fleet.example, ${line}}`
    const lines = [
      account('a', `app_password: ${typed}`),
      account('b', `app_password: {env: ${typed}}`),
      account('c', `app_password: "{${typed}}"`),
      account('d', `app_pasword: ${typed}`),
      account('e', 'app_password: {derive: "{pw}"}'),
    ]
    const wrong = `version: 1\nfleet: acme\nvars: {pw: ${typed}}\naccounts:\n${lines.join('\n')}\n`
    const pull = open(1, main({ 'README.md': '' }), { 'fleet.yaml': wrong })
    expect((await plan(pull)).outputs['result']).toBe('failed')
    expect(comments(1).join('\n')).toContain('in Git for good')
    const written = jobs.flatMap(({ log, summary, files }) => [log, summary, ...Object.values(files)])
    for (const text of [...written, ...comments(1)]) expect(text).not.toContain(typed)
  })

  it('hostile text in a broken file, or in what Nylas answers, does not act in an error', async () => {
    const { world, main, open, plan, push, comments } = story
    const wrong = `version: 1\nfleet: acme\naccounts:\n${WORSE.map((text) => `  - {email: ${JSON.stringify(text)}, ${JSON.stringify(text)}: 1}`).join('\n')}\n${JSON.stringify(WORSE.join(''))}: 1\n`
    const bad = await plan(open(1, main({ 'README.md': '' }), { 'fleet.yaml': wrong }))
    expect(bad.outputs['result'], bad.log).toBe('failed')
    expectInertJob(bad)
    expectInert((comments(1)[0] ?? '').replace(`${MARKER}\n`, ''))

    const good = main({ 'fleet.yaml': 'version: 1\nfleet: acme\npolicies: {p: {}, q: {}}\n' })
    world.sandbox.addFault({ kind: 'status-before', match: { method: 'POST' }, status: 400, times: 2 })
    const failed = await push(good)
    expect(failed.outputs['result'], failed.log).toBe('failed')
    expectInertJob(failed)
    expect(failed.log).toMatch(
      /^::error title=failed,file=fleet\.yaml,line=3::policy\/p and policy\/q could not be created/m,
    )
    await push(good)
    await story.expectSettled(good)
  })
})
