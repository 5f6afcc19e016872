/** The inventory with what its accounts send: read from a sandbox, in every form, and with the growth of a fleet from its ledger. */
import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import { type InventoryDeps, readInventory } from '../../../src/features/inventory/command.ts'
import { renderInventoryCsv, renderInventoryJson } from '../../../src/features/inventory/formats.ts'
import { chooseEvenly, readGrowth } from '../../../src/features/inventory/growth.ts'
import { renderInventoryHtml } from '../../../src/features/inventory/page.ts'
import { renderInventoryText } from '../../../src/features/inventory/text.ts'
import { NO_FILTER } from '../../../src/features/inventory/view.ts'
import { fetchWanted } from '../../../src/state/git/repository.ts'
import { deriveLedgerKey } from '../../../src/state/ledger/format.ts'
import { openGitLedgerStore } from '../../../src/state/ledger/git-store.ts'
import { createEmptyLedger, openMemoryLedgerStore } from '../../../src/state/ledger/store.ts'
import { start } from '../../sandbox/client.ts'
import { clock, connectTo } from '../connect.ts'
import { testRepository } from '../git.ts'

const FILE = `version: 1
fleet: acme
accounts: [{email: bad@fleet.example}, {email: good@fleet.example}, {email: quiet@fleet.example}]
`

async function open(more: Partial<InventoryDeps> = {}, switches = {}) {
  const { sandbox, api } = await start({
    switches,
    seed: {
      grants: ['bad', 'good', 'quiet'].map((name) => ({ provider: 'nylas', email: `${name}@fleet.example` })) as never,
    },
  })
  const send = async (from: string, count: number, outcome = 'delivered') => {
    expect((await api('POST', '/_sandbox/sends', { from: `${from}@fleet.example`, count, outcome })).status).toBe(200)
  }
  await send('bad', 190)
  await send('bad', 10, 'bounced')
  await send('bad', 3, 'complaint')
  await send('good', 1_234)
  const deps: InventoryDeps = {
    tree: createMemoryTree({ 'fleet.yaml': FILE }),
    fleetFile: 'fleet.yaml',
    commit: null,
    connect: () => connectTo(sandbox.url),
    openLedger: () => openMemoryLedgerStore(),
    clock,
    lag: 0,
    stopping: new AbortController().signal,
    log: () => {},
    ...more,
  }
  const read = async (filter = NO_FILTER) => {
    const { view, diagnostics } = await readInventory(deps, filter)
    if (view === null) throw new Error('the file is right')
    return { view, diagnostics }
  }
  return { sandbox, read }
}

describe('the inventory', () => {
  it('says nothing of sent mail, and asks nothing, unless it is asked to', async () => {
    const { sandbox, read } = await open()
    const { view } = await read()
    expect(sandbox.requests().some(({ path }) => path.startsWith('/v3/metrics'))).toBe(false)
    expect(view).not.toHaveProperty('health')
    for (const account of view.accounts) expect(account).not.toHaveProperty('sending')
    expect(renderInventoryText(view, { color: false, width: 200 })).not.toMatch(/SENT|BOUNCED/u)
    expect(renderInventoryCsv(view)).not.toContain('bounce_rate')
    expect(renderInventoryHtml(view)).not.toContain('Mail sent')
  })

  it('shows what each account sent, what became of it, and who is in trouble, in each form', async () => {
    const { view } = await (await open({ asksHealth: true })).read()
    expect(
      view.accounts.map(({ email, healthy, sending }) => [
        email,
        healthy,
        typeof sending === 'object' ? sending.sent : sending,
      ]),
    ).toEqual([
      ['bad@fleet.example', false, 203],
      ['good@fleet.example', true, 1234],
      ['quiet@fleet.example', true, 'none'],
    ])
    expect(view.health).toMatchObject({
      complete: true,
      requests: 2,
      domains: [{ key: 'fleet.example', sent: 1437, bounced: 10, complaints: 3 }],
    })
    const text = renderInventoryText(view, { color: false, width: 200 })
    expect(text).toMatch(/✗ +bad@fleet\.example +complaints +203 +4\.92 % +1\.55 %/u)
    expect(text).toMatch(/ +good@fleet\.example +good +1,234 +0 % +0 %/u)
    expect(text).toMatch(/ +quiet@fleet\.example +good +none known/u)
    expect(text).toContain('complaints 1.55 % of 203 mails: bad@fleet.example')
    expect(renderInventoryCsv(view)).toContain('"203","193","10","3",')
    expect(JSON.parse(renderInventoryJson(view)).accounts[0].sending.troubles).toMatchObject([
      { what: 'complaints', line: 'pause', sent: 203 },
    ])
    const page = renderInventoryHtml(view)
    for (const words of [
      '<h2>Mail sent, by domain</h2>',
      'complaints 1.55 % of 203 mails',
      'sent none known'.replace('sent ', 'sent: '),
    ])
      expect(page).toContain(words)
  })

  it('shows only accounts with trouble where that is asked, and finds them by it', async () => {
    const { read } = await open({ asksHealth: true })
    const { view } = await read({ ...NO_FILTER, unhealthy: true })
    expect(view.accounts.map(({ email }) => email)).toEqual(['bad@fleet.example'])
    expect((await read({ ...NO_FILTER, text: 'complaints' })).view.accounts).toHaveLength(1)
    expect(view.counts.unhealthy).toBe(1)
  })

  it('shows what is hidden as not known, and what is refused as not known at all', async () => {
    const hidden = await open({ asksHealth: true }, { send_metrics_rows: 1 })
    const { view } = await hidden.read()
    expect(view.health?.complete).toBe(false)
    expect(view.accounts.find(({ email }) => email.startsWith('quiet'))?.sending).toBe('unknown')
    expect(renderInventoryText(view, { color: false, width: 200 })).toContain('amounts are at least so many')
    const refused = await (await open({ asksHealth: true }, { send_metrics: '404' })).read()
    expect(refused.view.health).toBeNull()
    expect(refused.view.accounts.map(({ sending, healthy }) => [sending, healthy])).toEqual([
      ['unknown', true],
      ['unknown', true],
      ['unknown', true],
    ])
    expect(refused.diagnostics.map(({ code }) => code)).toContain('metrics-unreadable')
    expect(renderInventoryText(refused.view, { color: false, width: 200 })).toContain('Nylas gave no answer')
    expect(renderInventoryCsv(refused.view)).toContain('"sent"')
  }, 20_000)
})

describe('the growth of a fleet', () => {
  async function grow(test: ReturnType<typeof testRepository>, amounts: readonly number[]) {
    const store = openGitLedgerStore({
      ...test,
      fleet: 'acme',
      key: deriveLedgerKey('secret'),
      now: Date.now,
      sleep: async () => {},
    })
    await store.read()
    for (const [index, amount] of amounts.entries()) {
      const accounts = Array.from({ length: amount }, (_, number) => [
        `account/a${number}@x.example`,
        { id: `${number}` },
      ])
      const resources = { ...Object.fromEntries(accounts), 'policy/baseline': { id: 'p' } }
      const ledger = {
        ...createEmptyLedger({ name: 'acme', file: 'fleet.yaml' }, 'application'),
        resources,
        run: `${index}`,
      }
      expect(await store.push(ledger, 'message')).toMatchObject({ status: 'pushed' })
    }
    // As a plan does before.
    expect(await fetchWanted(test.repository)).toBeNull()
    return createEmptyLedger({ name: 'acme', file: 'fleet.yaml' }, 'application')
  }
  const fleet = { name: 'acme' } as never

  it('is read off the commits of its ledger: accounts alone, each change once, and the last', async () => {
    const test = testRepository()
    const ledger = await grow(test, [1, 3, 3, 2, 2])
    const points = await readGrowth({ openRepository: () => test.repository, root: test.directory }, { fleet, ledger })
    expect(points?.map(({ accounts }) => accounts)).toEqual([1, 3, 2, 2])
    expect(points?.every(({ at }) => at.startsWith('20'))).toBe(true)
  })

  it('is nothing where there is no clone, no ledger, or none of this fleet', async () => {
    const test = testRepository()
    const ledger = await grow(test, [1])
    const root = test.directory
    const openRepository = () => test.repository
    for (const [deps, of] of [
      [{ root }, { fleet, ledger }],
      [{ openRepository }, { fleet, ledger }],
      [
        { root, openRepository: () => null },
        { fleet, ledger },
      ],
      [
        { root, openRepository },
        { fleet, ledger: null },
      ],
      [
        { root, openRepository },
        { fleet: { name: 'other' } as never, ledger },
      ],
    ] as const)
      expect(await readGrowth(deps, of)).toBeNull()
  })

  it('looks at so many commits as a picture can show, the first and the last among them', () => {
    const all = Array.from({ length: 1000 }, (_, index) => index)
    const chosen = chooseEvenly(all, 60)
    expect([chosen.length, chosen[0], chosen.at(-1)]).toEqual([60, 0, 999])
    expect(new Set(chosen).size).toBe(60)
    expect(chooseEvenly(all.slice(0, 60), 60)).toHaveLength(60)
  })
})
