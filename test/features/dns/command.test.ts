/** `nylas-fleet dns` in this process, against a sandbox: what it prints, what it writes and how it ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts'
import { runCommand } from '../../in-process.ts'

let sandbox: Sandbox
let folder: string
let keyFile: string
beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 3, seed: { admin_domains: [{ domain_address: 'a.example' }] } })
  keyFile = sandbox.createServiceAccount()
  folder = mkdtempSync(join(tmpdir(), 'fleet-dns-'))
  writeFileSync(join(folder, 'fleet.yaml'), 'version: 1\nfleet: acme\ndomains: [a.example, b.example]\n')
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const dns = (words: readonly string[], env?: Readonly<Record<string, string>>) => run(['dns', ...words], env)

const run = (words: readonly string[], env: Readonly<Record<string, string>> = { NYLAS_SERVICE_ACCOUNT: keyFile }) =>
  runCommand(words, { folder, env: { NYLAS_API_URL: sandbox.url, ...env } })

const writes = () =>
  sandbox
    .requests()
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/info'))
    .map(({ method, path }) => `${method} ${path}`)

describe('nylas-fleet dns', () => {
  it('prints the records of one domain without an API key, and writes nothing', async () => {
    const { out, err, code } = await dns(['A.example'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('$ORIGIN a.example.\n')
    expect(out.match(/\tIN\t/gu)).toHaveLength(5)
    expect(out).toContain('this value is good until')
    expect(writes()).toEqual([])
  })

  it('prints those of the file, and says which is not registered', async () => {
    const { out, err, code } = await dns(['--json'])
    expect(code).toBe(1)
    expect(err).toContain('b.example is not registered with this Nylas organisation: --register does it')
    expect(JSON.parse(out).domains.map(({ domain }: { domain: string }) => domain)).toEqual(['a.example'])
    expect(writes()).toEqual([])
  })

  it('registers when it is told to, once, also where the answer is lost or another was faster', async () => {
    sandbox.addFault({ kind: 'reset-after', match: { method: 'POST', path: '^/v3/admin/domains$' } })
    expect(await dns(['b.example', '--register'])).toMatchObject({ code: 0, err: 'b.example is registered\n' })
    expect((await dns(['b.example', '--register'])).err).toBe('')
    expect((await dns(['c.example', '--register'])).err).toBe('registered c.example\n')
    expect(sandbox.state().admin_domains.map(({ domain_address: address }) => address)).toEqual([
      'a.example',
      'b.example',
      'c.example',
    ])
  })

  it('verifies when it is told to, and ends in 1 where something is not verified', async () => {
    sandbox.setSwitches({ domain_verification: 'failed' })
    const failed = await dns(['a.example', '--verify'])
    expect([failed.code, failed.err]).toEqual([
      1,
      expect.stringContaining('a.example: mx: failed (the record was not found)'),
    ])
    sandbox.setSwitches({ domain_verification: 'done' })
    expect((await dns(['a.example', '--verify'])).code).toBe(0)
    expect(sandbox.state().admin_domains[0]).toMatchObject({ verified_mx: true, verified_dkim: true })
    expect(sandbox.requests().some(({ method }) => method === 'DELETE')).toBe(false)
  })

  it('says that a value has expired', async () => {
    sandbox.setSwitches({ domain_values: 'expired' })
    expect((await dns(['a.example'])).out).toContain('EXPIRED at')
  })

  it.each([
    ['no service account', {}, 'only a service account may ask Nylas about domains'],
    ['what is none', { NYLAS_SERVICE_ACCOUNT: 'secret-text-of-mine' }, 'NYLAS_SERVICE_ACCOUNT is not the JSON'],
    [
      'a file that is not there',
      { NYLAS_SERVICE_ACCOUNT_FILE: 'none.json' },
      'NYLAS_SERVICE_ACCOUNT_FILE cannot be read',
    ],
  ])('with %s says what to do', async (_, env, words) => {
    const { code, err, out } = await dns(['a.example'], env)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
    expect(err).not.toContain('secret-text-of-mine')
  })

  it('takes the key file by its path, and says when the API refuses it', async () => {
    writeFileSync(join(folder, 'key.json'), keyFile)
    expect((await dns(['a.example'], { NYLAS_SERVICE_ACCOUNT_FILE: 'key.json' })).code).toBe(0)
    sandbox.seed({ service_accounts: [{ private_key_id: JSON.parse(keyFile).private_key_id, deleted: true }] })
    const { code, err } = await dns(['a.example'])
    expect([code, err]).toEqual([1, expect.stringContaining('does not take the signature of the service account')])
  })

  it.each([
    [['a.example', 'b.example'], 'dns takes one domain'],
    [['no domain'], 'is no domain'],
    [['--format', 'bind'], '--format takes one of zone, octodns, terraform, json'],
  ])('refuses %j', async (words, message) => {
    const { code, err } = await dns(words)
    expect([code, err]).toEqual([1, expect.stringContaining(message)])
  })
})

describe('a service account that cannot be used', () => {
  const plan = async (domains: string, env: Readonly<Record<string, string>>) => {
    const file = `version: 1\nfleet: acme\ndomains: ${domains}\naccounts: [{email: x@a.example}]\n`
    writeFileSync(join(folder, 'fleet.yaml'), file)
    return run(['plan', '--json', '--ledger', 'off'], { NYLAS_API_KEY: 'sandbox-key', ...env })
  }

  it('hinders no plan that asks nothing of domains, and holds accounts where one does', async () => {
    const broken = { NYLAS_SERVICE_ACCOUNT: 'secret-text-of-mine' }
    const free = await plan('[a.example]', broken)
    expect([free.code, JSON.parse(free.out).counts.create]).toEqual([0, 1])
    const held = await plan('[{name: a.example, require: [mx]}]', broken)
    expect([held.code, JSON.parse(held.out).counts.create]).toEqual([0, 0])
    expect(JSON.parse(held.out).held.domains[0].lacks).toEqual([
      { what: 'mx', state: 'unknown', says: 'NYLAS_SERVICE_ACCOUNT is not the JSON of a key file' },
    ])
    expect(held.out + held.err + free.out + free.err).not.toContain('secret-text-of-mine')
  })

  it('is followed by one that can, which says what is verified', async () => {
    const lacks = async () =>
      JSON.parse((await plan('[{name: a.example, require: [mx]}]', { NYLAS_SERVICE_ACCOUNT: keyFile })).out).held
    expect((await lacks()).domains[0].lacks[0].says).toBe('Nylas has not verified it')
    sandbox.seed({ admin_domains: [{ domain_address: 'a.example', verified_mx: true }] })
    expect(await lacks()).toBeUndefined()
  })
})
