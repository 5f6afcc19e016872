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

function createDeps(urls: { readonly us: string; readonly eu: string }, more: Partial<DoctorDeps> = {}): DoctorDeps {
  return {
    tree: createMemoryTree({ 'fleet.yaml': FILE }),
    fleetFile: 'fleet.yaml',
    commit: null,
    clock,
    openLedger: () => openMemoryLedgerStore(),
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

const verdicts = async (deps: DoctorDeps) =>
  Object.fromEntries((await collectChecks(deps)).map(({ name, verdict }) => [name, verdict]))

const openLedger = (test: ReturnType<typeof testRepository>) =>
  openGitLedgerStore({ ...test, fleet: 'acme', key: deriveLedgerKey('secret'), now: Date.now, sleep: async () => {} })

describe('nylas-fleet doctor', () => {
  it('the doctor finds a sandbox, its clock and an empty ledger good, and writes nothing to them', async () => {
    const { sandbox, api } = await start({ seed: { connectors: ['nylas'] } })
    const before = (await api('GET', '/_sandbox/state')).body
    expect(await verdicts(createDeps({ us: sandbox.url, eu: sandbox.url }))).toEqual({
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

  it('the doctor says how sent mail fares where that is asked, and nothing of it where not', async () => {
    const { sandbox, api } = await start({
      seed: { connectors: ['nylas'], grants: [{ provider: 'nylas', email: 'a@fleet.example' }] },
    })
    const urls = { us: sandbox.url, eu: sandbox.url }
    const ask = async () =>
      (await collectChecks(createDeps(urls, { asksHealth: true }))).find(({ name }) => name === 'sent mail')
    expect(await ask()).toMatchObject({ verdict: 'good', says: '0 accounts sent mail in the last 7 days' })
    await api('POST', '/_sandbox/sends', { from: 'a@fleet.example', count: 180 })
    expect(await ask()).toMatchObject({ verdict: 'good', says: expect.stringContaining('1 account sent mail') })
    await api('POST', '/_sandbox/sends', { from: 'a@fleet.example', count: 20, outcome: 'bounced' })
    expect(await ask()).toMatchObject({
      verdict: 'warning',
      says: expect.stringMatching(/grade for what the application sent: critical .*; in trouble: a@fleet\.example$/u),
    })
    sandbox.setSwitches({ send_metrics: '403' })
    expect(await ask()).toMatchObject({ verdict: 'skipped' })
    expect(await verdicts(createDeps(urls))).not.toHaveProperty('sent mail')
  })

  it('a key that one region refuses is tried in the other', async () => {
    const [us, eu] = [await start({ apiKey: 'another-key' }), await start()]
    const [, , key] = await collectChecks(createDeps({ us: us.sandbox.url, eu: eu.sandbox.url }))
    expect(key).toMatchObject({ name: 'API key', verdict: 'bad', todo: expect.stringContaining('region: eu') })
    const [, , neither] = await collectChecks(createDeps({ us: us.sandbox.url, eu: us.sandbox.url }))
    expect(neither).toMatchObject({ verdict: 'bad', says: expect.stringContaining('and in eu') })
  })

  it('no other region is deps when the address was given by hand', async () => {
    const { sandbox } = await start({ apiKey: 'another-key' })
    const api = { base: () => ({ url: sandbox.url, region: null }), connectTo: (url: string) => connectTo(url) }
    expect((await collectChecks(createDeps({ us: '', eu: '' }, { api })))[2]).toMatchObject({
      verdict: 'bad',
      says: expect.not.stringContaining(' eu'),
    })
  })

  it('variables that are not set are named, and no value is', async () => {
    const { sandbox } = await start()
    const checks = await collectChecks(createDeps({ us: sandbox.url, eu: sandbox.url }, { isSet: () => false }))
    expect(checks[1]).toMatchObject({ name: 'variables', verdict: 'warning', says: 'not set here: FLEET_SEED' })
  })

  it('the push of the ledger is rehearsed and moves nothing', async () => {
    const { sandbox } = await start()
    const test = testRepository()
    const deps = createDeps(
      { us: sandbox.url, eu: sandbox.url },
      { repository: test.repository, openLedger: () => openLedger(test) },
    )
    expect(await verdicts(deps)).toMatchObject({ 'git remote': 'good', ledger: 'good' })
    expect(test.started.some((args) => args.startsWith('push --dry-run --no-verify'))).toBe(true)
    expect(test.git('ls-remote', 'origin', 'refs/nylas-fleet/*')).toBe('')
  })

  it('a server that takes no push, or does not answer, fails the check of the ledger', async () => {
    const { sandbox } = await start()
    const test = testRepository()
    const deps = createDeps(
      { us: sandbox.url, eu: sandbox.url },
      { repository: test.repository, openLedger: () => openLedger(test) },
    )
    test.git('remote', 'set-url', '--push', 'origin', '/nonexistent')
    expect(await verdicts(deps)).toMatchObject({ 'git remote': 'good', ledger: 'bad' })
    test.git('remote', 'set-url', 'origin', '/nonexistent')
    expect(await verdicts(deps)).toMatchObject({ 'git remote': 'bad', ledger: 'bad' })
  })

  it('a ledger that cannot be opened is a failed check and not the end of the command', async () => {
    const { sandbox } = await start()
    const urls = { us: sandbox.url, eu: sandbox.url }
    const ledger = () => {
      throw new Error('/work is no Git repository')
    }
    expect((await collectChecks(createDeps(urls, { openLedger: ledger }))).at(-1)).toMatchObject({
      name: 'ledger',
      verdict: 'bad',
      says: '/work is no Git repository',
    })
  })

  it('GitHub is deps three questions, and a GitHub that does not answer is a warning', async () => {
    const { sandbox } = await start()
    const paths: string[] = []
    const get = async (path: string) => {
      paths.push(path)
      return { status: 200, body: { permissions: { push: true } } }
    }
    const urls = { us: sandbox.url, eu: sandbox.url }
    expect(await verdicts(createDeps(urls, { github: { repository: 'acme/fleet', get } }))).toMatchObject({
      'GitHub token': 'good',
    })
    expect(paths).toEqual([
      '/repos/acme/fleet',
      '/repos/acme/fleet/pulls?per_page=1',
      '/repos/acme/fleet/issues?per_page=1',
    ])
    const dead = { repository: 'acme/fleet', get: () => Promise.reject(new Error('no network')) }
    expect(await verdicts(createDeps(urls, { github: dead }))).toMatchObject({ 'GitHub token': 'warning' })
  })

  it('the doctor goes on without a key and with a broken file', async () => {
    const deps = createDeps({ us: '', eu: '' }, { api: null, tree: createMemoryTree({ 'fleet.yaml': 'version: 9' }) })
    expect(await verdicts(deps)).toMatchObject({
      'fleet file': 'bad',
      'API key': 'bad',
      clock: 'skipped',
      ledger: 'skipped',
    })
  })
})
