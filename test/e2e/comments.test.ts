/** The comment of a fleet through the life of a pull request: one for each fleet, whatever happens to its file and its name. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Files, FLEET, type Opened, type Story, startStory } from './story.ts'

let story: Story

beforeEach(async () => {
  story = await startStory()
})

afterEach(() => story.end())

const BROKEN = 'version: 1\nfleet: [\n'
const GREEN = '✅ Will be carried out on merge.'
const RED = '**The fleet file has '

const start = (): string => story.main({ 'README.md': 'A repository.\n' })
const firstLine = (body: string | undefined): string => body?.split('\n', 1)[0] ?? ''

describe('the comment of a fleet', () => {
  const fleetOf = (name: string): string => FLEET.replace('fleet: acme', `fleet: ${name}`)
  const tenants = { 'tenants.txt': 'acme\n' }

  /** One push to the pull request, and the one comment that it leaves. */
  async function pushes(base: string, fleet: string, code: number): Promise<{ pull: Opened; comment: string }> {
    const pull = story.open(1, base, { 'fleet.yaml': fleet, ...tenants })
    const plan = await story.plan(pull)
    expect(plan.code, plan.log).toBe(code)
    expect(story.comments(1)).toHaveLength(1)
    return { pull, comment: story.comments(1)[0] ?? '' }
  }

  it('a pull request has one comment, and it is green after the file was good, broken, mended and renamed', async () => {
    const base = start()
    const good = await pushes(base, FLEET, 0)
    expect(good.comment).toContain(GREEN)
    expect(firstLine(good.comment)).toBe('<!-- nylas-fleet:acme fleet.yaml -->')
    // Once so that the name can be read, and once so that it cannot.
    for (const broken of [FLEET.replace('policies:', 'policys:'), BROKEN]) {
      const { comment } = await pushes(base, broken, 1)
      expect(comment).toContain(RED)
      expect(comment).not.toContain(GREEN)
    }
    const mended = await pushes(base, FLEET, 0)
    expect(mended.comment).toContain(GREEN)
    expect(firstLine(mended.comment)).toBe(firstLine(good.comment))
    const renamed = await pushes(base, fleetOf('umbrella'), 0)
    expect(renamed.comment).toContain(GREEN)
    expect(firstLine(renamed.comment)).toBe('<!-- nylas-fleet:umbrella fleet.yaml -->')
    const apply = await story.push(story.squash(renamed.pull))
    expect(apply.outputs['result'], apply.log).toBe('applied')
    expect(story.comments(1)).toHaveLength(1)
    expect(story.comments(1)[0]).toContain('Created 1 mailbox')
  })

  it('a comment whose promise somebody else has kept meanwhile says that nothing had to be done', async () => {
    const base = await story.foundFleet({ 'fleet.yaml': FLEET, ...tenants })
    const pull = story.open(1, base, { 'fleet.yaml': FLEET.replace('500', '400') })
    await story.plan(pull)
    expect(story.comments(1)[0]).toContain(GREEN)
    const [policy] = story.world.sandbox.state().policies
    story.world.sandbox.seed({ policies: [{ ...policy, limits: { limit_count_daily_email_sent: 400 } }] })
    const apply = await story.push(story.squash(pull))
    expect(apply.outputs['result'], apply.log).toBe('no-changes')
    expect(story.comments(1)[0]).not.toContain(GREEN)
    expect(story.comments(1)[0]).toContain('Nothing had to be done')
    expect(story.comments(1)[0]).toContain('The plan that was merged</b>')
  })

  it('a comment of an older version is taken over, also under the name that the base has', async () => {
    const base = await story.foundFleet({ 'fleet.yaml': FLEET, ...tenants })
    const { github } = story.world
    for (const [number, name] of [
      [1, 'acme'],
      [2, 'umbrella'],
    ] as const) {
      github.comments.set(number, [{ id: number, author: github.login, body: '<!-- nylas-fleet:acme -->\nold words' }])
      const pull = story.open(number, base, { 'fleet.yaml': fleetOf(name), 'tenants.txt': 'acme\nglobex\n' })
      await story.plan(pull)
      expect(story.comments(number).map(firstLine)).toEqual([`<!-- nylas-fleet:${name} fleet.yaml -->`])
      expect(story.comments(number)[0]).not.toContain('old words')
    }
  })

  it('a comment goes with a file that is moved, and where there are two the other says that it is superseded', async () => {
    const base = start()
    const { github } = story.world
    await pushes(base, FLEET, 0)
    const left = { id: 1, author: github.login, body: '<!-- nylas-fleet:fleet fleet.yaml -->\nred' }
    github.comments.set(1, [left, ...(github.comments.get(1) ?? [])])
    await story.plan(story.open(1, base, { 'fleet.yaml': FLEET, ...tenants }))
    expect(story.comments(1)[0]).toMatch(/^<!-- .* -->\nSuperseded by \[the comment of the fleet acme\]\(.*\)\.\n$/)
    expect(story.comments(1)[1]).toContain(GREEN)
    github.comments.set(1, (github.comments.get(1) ?? []).slice(1))

    const moved = story.open(1, base, { 'mail/fleet.yaml': FLEET, 'mail/tenants.txt': 'acme\n' })
    await story.plan(moved, { inputs: { 'fleet-file': 'mail/fleet.yaml' } })
    expect(story.comments(1).map(firstLine)).toEqual(['<!-- nylas-fleet:acme mail%2Ffleet.yaml -->'])
  })
})

describe('the comments of two fleets', () => {
  const fleet = (name: string): string => `version: 1\nfleet: ${name}\naccounts: [{email: ${name}@fleet.example}]\n`
  const inputs = ['a', 'b'].map((name) => ({ inputs: { 'fleet-file': `teams/${name}/fleet.yaml`, review: 'all' } }))
  const markers = (...names: readonly string[]) =>
    names.map((name, index) => `<!-- nylas-fleet:${name} teams%2F${'ab'[index]}%2Ffleet.yaml -->`)

  async function plans(base: string, a: string, b: string): Promise<Opened> {
    const files: Files = { 'teams/a/fleet.yaml': a, 'teams/b/fleet.yaml': b }
    const pull = story.open(1, base, files)
    for (const more of inputs) await story.plan(pull, more)
    return pull
  }

  it('each fleet keeps its own comment, whichever is broken, mended or renamed, and its record counts for no other', async () => {
    const base = start()
    await plans(base, fleet('a'), fleet('b'))
    const [, second] = story.comments(1)
    expect(story.comments(1).map(firstLine)).toEqual(markers('a', 'b'))

    await plans(base, BROKEN, fleet('b'))
    expect(story.comments(1)).toHaveLength(2)
    expect(story.comments(1)[0]).toContain(RED)
    expect(story.comments(1)[1]).toContain(GREEN)

    // Neither name can be read, so both are called after their files: fleet.
    await plans(base, BROKEN, BROKEN)
    expect(story.comments(1).map((body) => body.includes(RED))).toEqual([true, true])

    const pull = await plans(base, fleet('umbrella'), fleet('b'))
    expect(story.comments(1).map(firstLine)).toEqual(markers('umbrella', 'b'))
    expect(story.comments(1).map((body) => body.includes(GREEN))).toEqual([true, true])
    expect(recordOf(story.comments(1)[1])).not.toBe(recordOf(second))

    // The plan of one fleet is no review of the other: without its own comment nothing of b is applied.
    const { github } = story.world
    github.comments.set(1, (github.comments.get(1) ?? []).slice(0, 1))
    const commit = story.squash(pull)
    const [first, other] = [await story.push(commit, inputs[0]), await story.push(commit, inputs[1])]
    expect(first.outputs['result'], first.log).toBe('applied')
    expect(other.outputs['result'], other.log).toBe('refused')
    expect(other.summary).toContain('another fleet')
    expect(story.emails()).toEqual(['umbrella@fleet.example'])
    expect(story.comments(1).map(firstLine)).toEqual(markers('umbrella', 'b'))
  })
})

/** The line of the signed review record. */
function recordOf(body: string | undefined): string {
  const [record = ''] = /^<!-- nylas-fleet\/review\/2 .* -->$/m.exec(body ?? '') ?? []
  expect(record).not.toBe('')
  return record
}
