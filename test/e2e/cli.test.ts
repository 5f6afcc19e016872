/** The shipped command line as a child process, against a sandbox over HTTP and real git. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { Ended } from '../program.ts'
import { runProgram } from '../warm.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))
const SEED = 'a seed that is long enough, and secret 0123'

let sandbox: Sandbox
let folder: string

beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
  folder = mkdtempSync(join(tmpdir(), 'fleet-cli-'))
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function fleet(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const access = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url }
  const more = { NYLAS_FLEET_LAG: '0.05', FLEET_PASSWORD_SEED: SEED, ...env }
  return runProgram('cli', args, folder, { ...access, ...more })
}

const LEDGER = ['--ledger', 'file:ledger.json'] as const
const planned = async (...args: readonly string[]): Promise<Plan> => {
  const { out, err } = await fleet(['plan', '--json', ...LEDGER, ...args])
  if (out === '') throw new Error(err)
  return JSON.parse(out) as Plan
}

describe('the shipped command line', () => {
  it('import carries a cap under its retired name over to the one of today, and names what no field stands for', async () => {
    sandbox.setSwitches({ retired_limit: 'kept' })
    const limits = { limit_count_daily_message_per_grant: 500 }
    const body = JSON.stringify({ name: 'Seed', limits, rules: ['legacy'] })
    const headers = { authorization: 'Bearer sandbox-key', 'content-type': 'application/json' }
    expect((await fetch(`${sandbox.url}/v3/policies`, { method: 'POST', headers, body })).status).toBe(200)
    const imported = await fleet(['import'])
    expect(imported.code, imported.err).toBe(0)
    const text = readFileSync(join(folder, 'fleet.yaml'), 'utf8')
    expect(text).toContain('limit_count_daily_email_sent: 500')
    expect(text).toMatch(/^fleet: fleet-cli-[a-z0-9-]+\n/m)
    expect(text).toContain('settings: {max_deletes: 0}')
    expect(text).toContain('$schema=https://')
    const notes = imported.err.replaceAll(/\s+/g, ' ')
    expect(notes).toContain('limit_count_daily_message_per_grant (500) is a retired name')
    expect(notes).toContain('which Nylas reports as not set. The first apply sets it')
    expect(notes).toContain('the file has no field for this, and it is left alone: "rules"')
    const { changes } = await planned()
    expect(changes.map(({ action, fields }) => [action, fields])).toEqual([
      ['update', [{ path: 'limits.limit_count_daily_email_sent', before: null, after: 500 }]],
    ])
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    expect((await planned()).changes).toEqual([])
  })

  it('import --merge --unmanaged adds a list with its items, and a plan without a ledger says what is taken over', async () => {
    write('fleet.yaml', 'version: 1\npolicies: {p: {}}\n')
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    const headers = { authorization: 'Bearer sandbox-key', 'content-type': 'application/json' }
    const post = async (path: string, body: object): Promise<{ readonly data: { readonly id: string } }> => {
      const reply = await fetch(`${sandbox.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return reply.json() as Promise<{ readonly data: { readonly id: string } }>
    }
    const { data } = await post('/v3/lists', { name: 'stray', type: 'domain' })
    await post(`/v3/lists/${data.id}/items`, { items: ['spam.example'] })
    const merged = await fleet(['import', '--merge', '--unmanaged', ...LEDGER])
    expect(merged.code, merged.err).toBe(0)
    expect(readFileSync(join(folder, 'fleet.yaml'), 'utf8')).toMatch(/stray:.*\n?.*spam\.example/)
    const plan = await fleet(['plan', '--ledger', 'off'])
    expect(plan.out).toContain('There is nothing to do')
    expect(plan.out.replaceAll(/\s+/g, ' ')).toContain("takes over 2 of the file's resources as they are")
  })

  it('drift exits with 2 for an unhealthy account, and for a stranger where that is asked for', async () => {
    write('fleet.yaml', 'version: 1\naccounts: [{email: a@b.example}]\n')
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    expect((await fleet(['drift', ...LEDGER])).code).toBe(0)
    sandbox.seed({ grants: [{ provider: 'nylas', email: 'stranger@b.example' }] })
    expect((await fleet(['drift', ...LEDGER])).code).toBe(0)
    expect((await fleet(['drift', '--fail-on-unmanaged', ...LEDGER])).code).toBe(2)
    const { id = '' } = sandbox.state().grants.find(({ email }) => email === 'a@b.example') ?? {}
    sandbox.seed({ grants: [{ id, provider: 'nylas', email: 'a@b.example', grant_status: 'invalid' }] })
    const drift = await fleet(['drift', ...LEDGER])
    expect(drift.code, drift.out).toBe(2)
    expect(drift.out).toContain('1 unhealthy')
  })

  it('a mailbox that somebody deleted in Nylas is said to be gone with its mail, and not to be set back', async () => {
    write('fleet.yaml', 'version: 1\naccounts: [{email: a@b.example}]\n')
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    const [grant] = sandbox.state().grants
    await fetch(`${sandbox.url}/v3/grants/${grant?.id}`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer sandbox-key' },
    })
    for (const command of ['plan', 'drift']) {
      const out = (await fleet([command, ...LEDGER])).out.replaceAll(/\s+/g, ' ')
      expect(out).toMatch(/make[s]? anew 1 mailbox that is gone from Nylas with its mail/)
      expect(out).toContain('gone from Nylas with all its mail, and it gets another grant id')
      expect(out).not.toContain('set back')
    }
    expect((await planned()).changes).toMatchObject([{ action: 'create', replaces: grant?.id }])
  })

  it('the demo tells its whole story on a sandbox of its own', async () => {
    const { code, out, err } = await fleet(['demo'])
    expect(out).toContain('All as told.')
    // A test of the file that fails, with its mail, and the file that mends it.
    expect(out).toMatch(
      /mail from a@phish\.example to[\s\S]*is delivered[\s\S]*The mended file[\s\S]*spam\.example, phish\.example/u,
    )
    expect(err).toBe('')
    expect(out).not.toContain('NOT SO')
    expect(code).toBe(0)
  })

  it('names that every object of JavaScript has are names like others', async () => {
    const names = ['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
    const rule = 'match: {conditions: [{field: from.tld, operator: is, value: example}]}, actions: [{type: block}]'
    write(
      'fleet.yaml',
      `version: 1
vars: {valueOf: x}
tenants: {file: t.csv}
policies: {${names.map((name) => `${name}: {}`).join(', ')}}
lists: {${names.map((name) => `${name}: {type: domain, items: [${name}.example]}`).join(', ')}}
rules: {${names.map((name, index) => `${name}: {priority: ${index}, ${rule}}`).join(', ')}}
workspaces: {"{slug}": {for_each: tenants, policy: "{prototype}", rules: ["{prototype}"]}}
accounts: [{for_each: tenants, where: {constructor: [a]}, email: "{slug}@fleet.example", name: "{toString} {valueOf}", workspace: "{slug}"}]
`,
    )
    const table = (box: string) =>
      `slug,constructor,toString,prototype\n${names.map((name) => `${name},a,${box},${name}`).join('\n')}\n`
    write('t.csv', table('b'))
    const applied = await fleet(['apply', '--yes', ...LEDGER])
    expect(applied.code, applied.err).toBe(0)
    expect((await planned()).changes).toEqual([])
    write('t.csv', table('c'))
    const { changes } = await planned()
    expect(changes.map(({ address }) => address).sort()).toEqual(
      names.map((name) => `account/${name.toLowerCase()}@fleet.example`).sort(),
    )
  })

  it('a missing seed of many accounts is one message, with its place and the first of them', async () => {
    const slugs = Array.from({ length: 240 }, (_, index) => `t${index}`)
    write(
      'fleet.yaml',
      `version: 1
tenants: [${slugs.join(', ')}]
accounts:
  - {for_each: tenants, email: "{slug}@fleet.example", app_password: {derive: FLEET_MISSING}}
  - {for_each: tenants, email: "x-{slug}@fleet.example", app_password: {env: FLEET_PASSWORDS, key: "{slug}"}}
`,
    )
    const { code, out } = await fleet(['apply', '--yes', ...LEDGER], { FLEET_PASSWORDS: '{"t0": "too short"}' })
    expect(code).toBe(1)
    const end = out.slice(out.indexOf('Nothing was changed'))
    expect(end.match(/\[secret\]/g), out).toHaveLength(3)
    const text = end.replaceAll(/\s+/g, ' ')
    expect(text).toMatch(
      /fleet\.yaml:4:\d+: error: FLEET_MISSING is not set[^(]*\(240 accounts: t\S+, t\S+, t\S+ and 237 more\)/,
    )
    expect(text).toMatch(
      /fleet\.yaml:5:\d+: error: FLEET_PASSWORDS is no JSON object with a text under the key of each account \(239 accounts/,
    )
    expect(text).toContain("FLEET_PASSWORDS['t0'] is no app password for x-t0@fleet.example")
  })

  it('an apply brings 300 tenants to an empty second plan, and every exit code is the documented one', async () => {
    cpSync(join(EXAMPLES, 'one-account-per-tenant'), folder, { recursive: true })
    const rows = Array.from({ length: 300 }, (_, index) => `tenant-${index},Tenant ${index}`)
    write('tenants.csv', `slug,title\n${rows.join('\n')}\n`)
    expect((await fleet(['plan', ...LEDGER, '--detailed-exitcode'])).code).toBe(2)
    const creates = () => sandbox.requests().filter((one) => one.path === '/v3/connect/custom').length
    const applied = await fleet(['apply', '--yes', ...LEDGER])
    expect(applied.code, applied.err).toBe(0)
    expect(creates()).toBe(300)
    expect(sandbox.state().grants).toHaveLength(300)
    expect((await planned()).changes).toEqual([])
    expect((await fleet(['plan', ...LEDGER, '--detailed-exitcode'])).code).toBe(0)
    expect((await fleet(['drift', ...LEDGER])).code).toBe(0)
  })

  it.each([
    ['one-account-per-tenant', 'fleet.yaml'],
    ['workspace-per-tenant', 'fleet.yaml'],
    ['account-per-role', 'fleet.yaml'],
    ['shared-account', 'fleet.yaml'],
    ['several-domains', 'fleet.yaml'],
    ['staging-and-production', 'staging/fleet.yaml'],
    ['staging-and-production', 'production/fleet.yaml'],
  ])('the example %s (%s) is applied, and then there is nothing to do', async (example, file) => {
    cpSync(join(EXAMPLES, example), folder, { recursive: true })
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
    const { code, err } = await fleet(['apply', '--yes', ...LEDGER, '--fleet-file', file])
    expect(code, err).toBe(0)
    expect((await planned('--fleet-file', file)).changes).toEqual([])
  })

  it('every slip of a file is reported where it is with what was expected, and Nylas is asked nothing', async () => {
    const slips: readonly (readonly [string, RegExp])[] = [
      ['version: 1\npolicys: {}\n', /fleet\.yaml:2:1: error: .*policies/s],
      ['version: 1\naccounts: [{email: nobody}]\n', /fleet\.yaml:2:20: error/],
      [
        'version: 1\nworkspaces: {w: {policy: baselin}}\npolicies: {baseline: {}}\n',
        /fleet\.yaml:2:26: error: .*baseline/s,
      ],
      [
        'version: 1\nrules: {r: {priority: 2000, match: {conditions: [{field: from.tld, operator: is, value: x}]}, actions: [{type: trash}]}}\n',
        /1000/,
      ],
      ['version: 1\naccounts:\n  - {email: a@b.example, name: {title} support}\n', /quote/],
      ['version: 1\naccounts: [{for_each: tenants, email: "{slg}@b.example"}]\ntenants: [acme]\n', /slg/],
      ['version: 1\nlists: {l: {type: domian}}\n', /domain/],
      [
        'version: 1\npolicies: {p: {limits: {limit_count_daily_message_per_grant: 5}}}\n',
        /limit_count_daily_email_sent/,
      ],
      ['version: 1\ntenants: {file: missing.txt}\naccounts: []\n', /missing\.txt/],
      ['version: 1\naccounts:\n  - {email: a@b.example}\n  - {email: A@b.example}\n', /fleet\.yaml:4/],
      ['version: 1\nrules:\n\tr: {}\n', /tab/i],
    ]
    for (const [text, expected] of slips) {
      write('fleet.yaml', text)
      const { code, err, out } = await fleet(['plan', ...LEDGER])
      expect(err + out).toMatch(expected)
      expect(err + out).not.toMatch(/\bat .*index\.js:\d+/)
      expect(code).toBe(1)
    }
    expect(sandbox.requests()).toEqual([])
  })

  it('what a guard holds back exits with 3, and unknown words with 1', async () => {
    write('fleet.yaml', 'version: 1\nquotas: {accounts: 1}\naccounts: [{email: a@b.example}, {email: c@b.example}]\n')
    const refused = await fleet(['apply', '--yes', ...LEDGER])
    expect(refused.code).toBe(3)
    expect(refused.out).toContain('quota')
    expect(sandbox.requests().filter((one) => one.method !== 'GET')).toEqual([])
    expect((await fleet(['apply', ...LEDGER])).err).toContain('--yes')
    expect((await fleet(['plan', '--dryrun'])).code).toBe(1)
    expect((await fleet(['plann'])).err).toContain('the commands are')
    expect((await fleet(['plan', ...LEDGER], { NYLAS_API_KEY: '' })).err).toContain('NYLAS_API_KEY')
    expect((await fleet(['plan', ...LEDGER, '--api-url', 'http://api.nylas.example'])).err).toContain('https')
  })

  it('an import of what lives plans adoptions alone', async () => {
    cpSync(join(EXAMPLES, 'workspace-per-tenant'), folder, { recursive: true })
    await fleet(['apply', '--yes', ...LEDGER])
    rmSync(join(folder, 'fleet.yaml'))
    rmSync(join(folder, 'ledger.json'))
    const imported = await fleet(['import'])
    expect(imported.code, imported.err).toBe(0)
    const plan = await planned()
    expect(plan.changes.length).toBeGreaterThan(0)
    expect(plan.changes.every((change) => change.adopts && change.fields.length === 0)).toBe(true)
    expect((await fleet(['import'])).err).toContain('--force')
  })

  it('an import with --merge brings drift into the file and keeps its comments', async () => {
    const text =
      'version: 1\n# Our limits.\npolicies:\n  baseline:\n    limits: {limit_count_daily_email_sent: 500} # a day\nworkspaces: {w: {policy: baseline}}\n'
    write('fleet.yaml', text)
    expect((await fleet(['apply', '--yes', ...LEDGER])).code).toBe(0)
    const policy = sandbox.state().policies[0]
    sandbox.seed({ policies: [{ id: policy?.id ?? '', limits: { limit_count_daily_email_sent: 700 } }] })
    expect((await fleet(['drift', ...LEDGER])).code).toBe(2)
    expect((await fleet(['import', '--merge', ...LEDGER])).code).toBe(0)
    expect(readFileSync(join(folder, 'fleet.yaml'), 'utf8')).toBe(text.replace('500', '700'))
    expect((await planned()).changes).toEqual([])
  })

  it('the ledger in git is what history, inventory, password and doctor read', async () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    git('init', '--quiet', '--bare', 'origin.git')
    git('init', '--quiet')
    git('remote', 'add', 'origin', join(folder, 'origin.git'))
    write('fleet.yaml', 'version: 1\naccounts: [{email: a@b.example, app_password: {derive: FLEET_PASSWORD_SEED}}]\n')
    const applied = await fleet(['apply', '--yes'])
    expect(applied.code, applied.err).toBe(0)
    expect(git('-C', 'origin.git', 'show', 'refs/nylas-fleet/fleet:ledger.json')).toContain('account/a@b.example')
    expect((await fleet(['history'])).out).toContain('a@b.example')
    const inventory = JSON.parse((await fleet(['inventory', '--json'])).out) as {
      accounts: { email: string; ownership: string }[]
    }
    expect(inventory.accounts).toMatchObject([{ email: 'a@b.example', ownership: 'owned' }])
    const password = await fleet(['password', 'a@b.example'])
    expect(sandbox.passwordMatches('a@b.example', password.out.trim())).toBe(true)
    expect(password.err).toMatch(/^IMAP imap\.nylas\.email:993 \(TLS\), SMTP [^\n]*the user name is a@b\.example\.\n$/)
    const wrong = await fleet(['password', 'a@b.example'], { FLEET_PASSWORD_SEED: `${SEED} and another` })
    expect([wrong.code, wrong.out]).toEqual([1, ''])
    expect(wrong.err).toContain('FLEET_PASSWORD_SEED holds another seed')
    const stored = git('-C', 'origin.git', 'log', '-p', 'refs/nylas-fleet/fleet')
    expect(stored).not.toContain(SEED)
    expect(stored).toMatch(/"check":"[0-9a-f]{5}"/)
    const inJob = await fleet(['password', 'a@b.example'], { CI: 'true' })
    expect(inJob.out).toBe('')
    expect(inJob.code).toBe(1)
    const doctor = await fleet(['doctor'])
    expect(doctor.code, doctor.out).toBe(0)
  })

  it('help, completion, manual and schema of the bundle are complete', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, out } = await fleet(['completion', shell])
      expect(code).toBe(0)
      if (shell === 'bash') execFileSync('bash', ['-n'], { input: out })
    }
    expect((await fleet(['manual'])).out).toContain('.TH NYLAS')
    expect((await fleet(['apply', '--help'])).out).toContain('Usage: nylas-fleet apply')
    expect(JSON.parse((await fleet(['schema'])).out)).toEqual(
      JSON.parse(readFileSync(new URL('../../fleet.schema.json', import.meta.url), 'utf8')),
    )
  })
})
