/**
 * Text that would act on a terminal, from files, from Nylas and from its errors, through every command there is. In this
 * process, behind the one door through which the command line prints.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS, type CommandName } from '../../src/features/command-table.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { type Printed, runCommand } from '../in-process.ts'
import { type Mirror, startMirror } from './mirror.ts'

const ESCAPES = [
  '\u001b[31m red',
  '\u001b]8;;https://evil.example\u0007',
  '\u001b[2J\u001b[H',
  '\u009b31m',
  '\u0090q\u009c',
]
const WORSE = [...ESCAPES, '\u202e\u2066 bidi', '\r\u001b[K over', '\n::error::y\n', '\u0008\u0008', 'a\u2028b']
const JOINED = WORSE.join(' ')
const quote = (text: string) =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)

/** What a command is told; where it prints nothing that comes from outside, why not. */
const WORDS: Readonly<Record<CommandName, readonly (readonly string[])[] | string>> = {
  validate: [[]],
  plan: [[], ['--target', JOINED]],
  apply: [['--yes']],
  drift: [[]],
  import: [['--stdout'], ['--stdout', '--unmanaged'], ['--stdout', '--merge', '--unmanaged']],
  inventory: [[], ['--csv'], ['--unmanaged'], ['--unhealthy'], [JOINED]],
  history: [[], [JOINED]],
  record: [['lost.json'], [JOINED]],
  password: [['a@fleet.example'], [JOINED]],
  rotate: [['webhook/w', '--yes'], [JOINED], ['webhook/w', '--yes', '--to-file', JOINED]],
  'webhook-test': [['w'], [JOINED], ['w', '--trigger', JOINED]],
  doctor: [[]],
  dns: [
    [],
    ['evil.example'],
    ['evil.example', '--format', 'octodns'],
    ['evil.example', '--format', 'terraform', '--verify'],
    [JOINED],
    ['--format', JOINED],
  ],
  explain: [
    ['--from', 'x@y.example', '--to', 'a@fleet.example'],
    ['--from', 'x@y.example', '--to', 'a@fleet.example', '--live', '--json'],
    ['--from', JOINED, '--to', 'a@fleet.example'],
  ],
  backtest: [[], ['--days', JOINED]],
  smoke: [[], ['--json'], ['--timeout', JOINED]],
  init: [['--fleet-file', 'new/fleet.yaml']],
  fleets: [['**/*.yaml'], [JOINED]],
  probe: [
    [],
    ['--yes', '--only', JOINED],
    ['--yes', '--only', 'default_flag'],
    ['--list'],
    ['--yes', '--domain', JOINED],
  ],
  sandbox: [
    ['--evidence', 'lost.json'],
    ['--switch', JOINED],
    ['--seed', JOINED],
  ],
  completion: [[JOINED]],
  demo: 'its fleet and its sandbox are its own',
  schema: 'it is made of this program alone',
  manual: 'it is made of this program alone',
}

const GOOD = `version: 1
fleet: acme
accounts:
  - {email: a@fleet.example, name: ${quote('A name')}, app_password: {derive: FLEET_SEED}}
webhooks: {w: {webhook_url: "https://app.example/hook", trigger_types: [message.created], description: ${quote('\u202e hook')}}}
policies: {p: {name: ${quote('\u202e policy')}, limits: {limit_count_daily_email_sent: 5}}}
`
const BAD = `version: 1\nfleet: acme\naccounts:\n${WORSE.map((text) => `  - {email: ${quote(text)}, ${quote(text)}: 1}`).join('\n')}\n${quote(JOINED)}: ${quote(JOINED)}\npolicies: ${quote(JOINED)}\n`

let sandbox: Sandbox
let keyFile: string
let mirror: Mirror
let home: string
const folders: Record<'good' | 'bad' | 'refused', string> = { good: '', bad: '', refused: '' }

const run = (words: readonly string[], folder: string, url: string, isTTY: boolean): Promise<Printed> =>
  runCommand(words, {
    folder,
    isTTY,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      NYLAS_API_KEY: 'sandbox-key',
      NYLAS_API_URL: url,
      NYLAS_FLEET_LAG: '0',
      FLEET_SEED: 'a seed that is long enough for tests 0123',
      NYLAS_SERVICE_ACCOUNT: keyFile,
    },
  })

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Ann \u202e', '-c', 'user.email=ann@example.com', ...args], {
    cwd: folder,
    stdio: 'pipe',
  })

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'fleet-terminal-'))
  sandbox = await startSandbox({
    randomSeed: 5,
    switches: { plan: 'none' },
    seed: {
      policies: WORSE.map((name) => ({ name })),
      lists: WORSE.map((name) => ({ name, description: name, type: 'domain' as const })),
      rules: WORSE.map((name) => ({ name, description: name })),
      workspaces: WORSE.map((name) => ({ name })),
      grants: WORSE.map((name, index) => {
        const email = `"${name.replaceAll('\n', '')}"${index}@evil.example`
        return { provider: 'nylas', email, name, grant_status: 'invalid' as const }
      }),
      admin_domains: [
        {
          domain_address: 'evil.example',
          name: JOINED,
          records: {
            ownership: { host: '@', type: 'TXT', value: JOINED },
            mx: { host: JOINED, type: 'MX', value: JOINED },
            spf: { host: '@', type: JOINED, value: 'x' },
          },
        },
      ],
    },
  })
  keyFile = sandbox.createServiceAccount()
  mirror = await startMirror(sandbox.url, async () => {
    const text = JSON.stringify({ error: { type: JOINED, message: JOINED }, request_id: JOINED })
    return { status: 403, headers: { 'x-request-id': encodeURIComponent(JOINED) }, text }
  })
  for (const name of ['good', 'bad', 'refused'] as const) {
    const folder = join(home, name, name === 'bad' ? '\u001b[31m red \u202e' : 'files')
    folders[name] = folder
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'fleet.yaml'), name === 'bad' ? BAD : GOOD)
    writeFileSync(join(folder, 'lost.json'), quote(JOINED))
    git(home, 'init', '-q', '--bare', '-b', 'main', `${name}.git`)
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'remote', 'add', 'origin', join(home, `${name}.git`))
    git(folder, 'add', '.')
    git(folder, 'commit', '-q', '-m', JOINED)
    git(folder, 'push', '-q', 'origin', 'main')
  }
})

afterAll(async () => {
  await Promise.all([sandbox.close(), mirror.close()])
  rmSync(home, { recursive: true, force: true })
})

/** Our own colours are taken away where there are any; what is left may not act. */
function expectInert({ out, err }: Printed, hasColor: boolean): void {
  for (const text of [out, err]) {
    expect(text).not.toContain('\u001b[31m red')
    const left = hasColor ? text.replace(/\p{Cc}\[\d{1,2}m/gu, '') : text
    expect(left.replaceAll('\r\n', '\n')).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
    expect(text).not.toMatch(/^::/m)
  }
  expect(err).not.toContain('fault in nylas-fleet itself')
}

const names = Object.entries(WORDS)
  .filter(([, words]) => typeof words !== 'string')
  .map(([name]) => name as CommandName)

describe('what would act on a terminal', () => {
  it('is tried through every command that prints what comes from outside', () => {
    expect(Object.keys(WORDS).sort()).toEqual(Object.keys(COMMANDS).sort())
  })

  it.each(names)(
    'does not act in what %s prints',
    async (name) => {
      const words = WORDS[name]
      const { options }: { readonly options: readonly string[] } = COMMANDS[name]
      for (const [scene, folder] of Object.entries(folders)) {
        const url = scene === 'refused' ? mirror.url : sandbox.url
        for (const more of typeof words === 'string' ? [] : words) {
          for (const json of options.includes('json') ? [[], ['--json']] : [[]]) {
            for (const isTTY of [false, true])
              expectInert(await run([name, ...more, ...json], folder, url, isTTY), isTTY)
          }
        }
      }
    },
    60_000,
  )

  it('does not act in what a wrong word is answered with', async () => {
    for (const words of [
      [JOINED],
      ['plan', `--${JOINED}`],
      ['plan', '--ledger', JOINED],
      ['plan', '--region', JOINED],
    ]) {
      expectInert(await run(words, folders.good, sandbox.url, false), false)
    }
  })

  it('is kept whole in what another program reads', async () => {
    for (const [words, folder] of [
      [['import', '--stdout'], folders.good],
      [['validate', '--json'], folders.bad],
      [['plan', '--json'], folders.good],
      [['inventory', '--json'], folders.good],
    ] as const) {
      const { out } = await run(words, folder, sandbox.url, false)
      expect(out, words.join(' ')).not.toContain('⟨U+')
    }
  })
})
