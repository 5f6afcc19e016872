import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import { collectChecks } from '../../../src/features/doctor/command.ts'
import type { DoctorDeps } from '../../../src/features/doctor/facts.ts'
import { deriveLedgerKey } from '../../../src/state/ledger/format.ts'
import { openGitLedgerStore } from '../../../src/state/ledger/git-store.ts'
import { openMemoryLedgerStore } from '../../../src/state/ledger/store.ts'
import { start } from '../../sandbox/client.ts'
import { clock, connectTo } from '../connect.ts'
import { testRepository } from '../git.ts'

const FILE = `version: 1
fleet: acme
accounts: [{email: a@fleet.example, app_password: {derive: FLEET_SEED}}]
`

function ports(urls: { readonly us: string; readonly eu: string }, more: Partial<DoctorDeps> = {}): DoctorDeps {
  return {
    tree: createMemoryTree({ 'fleet.yaml': FILE }),
    fleetFile: 'fleet.yaml',
    commit: null,
    clock,
    ledger: () => openMemoryLedgerStore(),
    api: {
      base: (region) => ({ url: urls[region ?? 'us'], region: region ?? 'us' }),
      connectTo: (url) => connectTo(url),
    },
    repository: null,
    isSet: () => true,
    github: null,
    ...more,
  }
}

const verdicts = async (asked: DoctorDeps) =>
  Object.fromEntries((await collectChecks(asked)).map(({ name, verdict }) => [name, verdict]))

describe('doctor at work', () => {
  it('finds a sandbox, its clock and an empty ledger good, and writes nothing to them', async () => {
    const { sandbox, api } = await start({ seed: { connectors: ['nylas'] } })
    const before = (await api('GET', '/_sandbox/state')).body
    expect(await verdicts(ports({ us: sandbox.url, eu: sandbox.url }))).toEqual({
      'fleet file': 'good',
      variables: 'good',
      'API key': 'good',
      application: 'warning',
      connector: 'good',
      'default workspace': 'good',
      clock: 'good',
      ledger: 'good',
    })
    expect((await api('GET', '/_sandbox/state')).body).toEqual(before)
  })

  it('tries the other region when one refuses the key', async () => {
    const [us, eu] = [await start({ apiKey: 'another-key' }), await start()]
    const [, , key] = await collectChecks(ports({ us: us.sandbox.url, eu: eu.sandbox.url }))
    expect(key).toMatchObject({ name: 'API key', verdict: 'bad', todo: expect.stringContaining('region: eu') })
    const [, , neither] = await collectChecks(ports({ us: us.sandbox.url, eu: us.sandbox.url }))
    expect(neither).toMatchObject({ verdict: 'bad', says: expect.stringContaining('and in eu') })
  })

  it('does not ask another region when the address was given by hand', async () => {
    const { sandbox } = await start({ apiKey: 'another-key' })
    const api = { base: () => ({ url: sandbox.url, region: null }), connectTo: (url: string) => connectTo(url) }
    expect((await collectChecks(ports({ us: '', eu: '' }, { api })))[2]).toMatchObject({
      verdict: 'bad',
      says: expect.not.stringContaining(' eu'),
    })
  })

  it('names the variables that are not set, and no value', async () => {
    const { sandbox } = await start()
    const checks = await collectChecks(ports({ us: sandbox.url, eu: sandbox.url }, { isSet: () => false }))
    expect(checks[1]).toMatchObject({ name: 'variables', verdict: 'warning', says: 'not set here: FLEET_SEED' })
  })

  it('rehearses the push of the ledger and moves nothing', async () => {
    const { sandbox } = await start()
    const test = testRepository()
    const ledger = () =>
      openGitLedgerStore({ ...test, fleet: 'acme', key: deriveLedgerKey('secret'), sleep: async () => {} })
    const asked = ports({ us: sandbox.url, eu: sandbox.url }, { repository: test.repository, ledger })
    expect(await verdicts(asked)).toMatchObject({ 'git remote': 'good', ledger: 'good' })
    expect(test.started.some((args) => args.startsWith('push --dry-run --no-verify'))).toBe(true)
    expect(test.git('ls-remote', 'origin', 'refs/nylas-fleet/*')).toBe('')
  })

  it('says that the server takes no push, or does not answer', async () => {
    const { sandbox } = await start()
    const test = testRepository()
    const ledger = () =>
      openGitLedgerStore({ ...test, fleet: 'acme', key: deriveLedgerKey('secret'), sleep: async () => {} })
    const asked = ports({ us: sandbox.url, eu: sandbox.url }, { repository: test.repository, ledger })
    test.git('remote', 'set-url', '--push', 'origin', '/nonexistent')
    expect(await verdicts(asked)).toMatchObject({ 'git remote': 'good', ledger: 'bad' })
    test.git('remote', 'set-url', 'origin', '/nonexistent')
    expect(await verdicts(asked)).toMatchObject({ 'git remote': 'bad', ledger: 'bad' })
  })

  it('takes a ledger that cannot be opened for a finding, not for its own end', async () => {
    const { sandbox } = await start()
    const urls = { us: sandbox.url, eu: sandbox.url }
    const ledger = () => {
      throw new Error('/work is no Git repository')
    }
    expect((await collectChecks(ports(urls, { ledger }))).at(-1)).toMatchObject({
      name: 'ledger',
      verdict: 'bad',
      says: '/work is no Git repository',
    })
  })

  it('asks GitHub three questions, and lives without an answer', async () => {
    const { sandbox } = await start()
    const paths: string[] = []
    const get = async (path: string) => {
      paths.push(path)
      return { status: 200, body: { permissions: { push: true } } }
    }
    const urls = { us: sandbox.url, eu: sandbox.url }
    expect(await verdicts(ports(urls, { github: { repository: 'acme/fleet', get } }))).toMatchObject({
      'GitHub token': 'good',
    })
    expect(paths).toEqual([
      '/repos/acme/fleet',
      '/repos/acme/fleet/pulls?per_page=1',
      '/repos/acme/fleet/issues?per_page=1',
    ])
    const dead = { repository: 'acme/fleet', get: () => Promise.reject(new Error('no network')) }
    expect(await verdicts(ports(urls, { github: dead }))).toMatchObject({ 'GitHub token': 'warning' })
  })

  it('goes on without a key and with a broken file', async () => {
    const asked = ports({ us: '', eu: '' }, { api: null, tree: createMemoryTree({ 'fleet.yaml': 'version: 9' }) })
    expect(await verdicts(asked)).toMatchObject({
      'fleet file': 'bad',
      'API key': 'bad',
      clock: 'skipped',
      ledger: 'skipped',
    })
  })
})
