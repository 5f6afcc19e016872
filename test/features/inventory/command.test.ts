import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import type { PlanDeps } from '../../../src/engine/deps.ts'
import { readInventory } from '../../../src/features/inventory/command.ts'
import { NO_FILTER } from '../../../src/features/inventory/view.ts'
import { openMemoryLedgerStore } from '../../../src/state/ledger/store.ts'
import { start } from '../../sandbox/client.ts'
import { clock, connectTo } from '../connect.ts'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const FILE = `version: 1
fleet: acme
accounts: [{email: declared@fleet.example}, {email: support@fleet.example}]
`

function createDeps(url: string, more: Partial<PlanDeps> = {}): PlanDeps {
  return {
    tree: createMemoryTree({ 'fleet.yaml': FILE }),
    fleetFile: 'fleet.yaml',
    commit: null,
    connect: () => connectTo(url),
    openLedger: () => openMemoryLedgerStore(),
    clock,
    lag: 0,
    stopping: new AbortController().signal,
    log: () => {},
    ...more,
  }
}

const SEED = {
  connectors: ['nylas'],
  lists: [{ id: id(1), name: 'blocked', type: 'domain', items: ['a.example', 'b.example'] }],
  rules: [
    {
      id: id(2),
      name: 'block',
      match: { operator: 'all', conditions: [{ field: 'from.domain', operator: 'in_list', value: [id(1), id(91)] }] },
    },
    { id: id(3), name: 'lonely' },
  ],
  policies: [
    { id: id(4), name: 'hidden', unlisted: true },
    { id: id(5), name: 'unused' },
  ],
  workspaces: [
    { id: id(6), name: 'support', policy_id: id(4), rule_ids: [id(2), id(92)] },
    { id: id(7), name: 'broken', policy_id: id(93) },
  ],
  grants: [
    {
      id: id(8),
      provider: 'nylas',
      email: 'support@fleet.example',
      name: 'Support',
      workspace_id: id(6),
      password: 'Aa1-aaaaaaaaaaaaaaaaaa',
    },
    {
      id: id(9),
      provider: 'nylas',
      email: 'stray@fleet.example',
      workspace_id: id(7),
      blocked: true,
      settings: { policy_id: id(94) },
    },
    { id: id(10), provider: 'google', email: 'human@fleet.example', workspace_id: id(6) },
  ],
} as const

describe('nylas-fleet inventory', () => {
  it('an object that its list hides is deps for by id, and only a 404 makes it missing', async () => {
    const { sandbox } = await start({ seed: SEED as never })
    const { view } = await readInventory(createDeps(sandbox.url), NO_FILTER)
    expect(view?.accounts.map(({ email, policy }) => [email, policy?.name, policy?.missing])).toEqual([
      ['stray@fleet.example', null, true],
      ['support@fleet.example', 'hidden', false],
    ])
    expect(view?.dangling.map((reference) => [reference.kind, reference.id, reference.missing])).toEqual([
      ['list', id(91), true],
      ['policy', id(93), true],
      ['policy', id(94), true],
      ['rule', id(92), true],
    ])
    expect(view?.unused).toEqual(['rule/lonely', 'policy/unused'])
    expect(view?.gaps.map(({ address }) => address)).toEqual(['account/declared@fleet.example'])
    expect(view?.connector).toEqual({ configured: true, id: null })
  })

  it('the inventory shows all that the vendor’s own list, status and overview show', async () => {
    const { sandbox, api } = await start({ seed: SEED as never })
    const { view } = await readInventory(createDeps(sandbox.url), NO_FILTER)
    const grants = (await api('GET', '/v3/grants?limit=200')).data.filter(
      (grant: { provider: string }) => grant.provider === 'nylas',
    )
    for (const grant of grants) {
      expect(view?.accounts.find((row) => row.grant_id === grant.id)).toMatchObject({
        email: grant.email,
        name: grant.name ?? null,
        status: grant.grant_status,
        blocked: grant.blocked ?? false,
        workspace: { id: grant.workspace_id },
        created_at: new Date(grant.created_at * 1000).toISOString(),
        updated_at: grant.updated_at === undefined ? null : new Date(grant.updated_at * 1000).toISOString(),
      })
    }
    const overview = view?.accounts.find(({ email }) => email === 'support@fleet.example')
    expect(overview).toMatchObject({
      workspace: { name: 'support', missing: false, auto_group: false, default: false, shared_with: 0 },
      policy: { id: id(4), name: 'hidden', missing: false },
      rules: [
        {
          name: 'block',
          trigger: 'inbound',
          enabled: true,
          missing: false,
          lists: [
            { name: 'blocked', type: 'domain', items_count: 2, missing: false },
            { id: id(91), missing: true },
          ],
        },
        { id: id(92), missing: true },
      ],
    })
    expect(view?.workspaces.find(({ name }) => name === 'support')?.accounts).toEqual(['support@fleet.example'])
    expect(view?.totals.map(({ kind, live }) => [kind, live])).toEqual([
      ['list', 1],
      ['rule', 2],
      ['policy', 1],
      ['workspace', 3],
      ['account', 2],
    ])
  })

  it('an inventory writes nothing', async () => {
    const { sandbox, api } = await start({ seed: SEED as never })
    const before = (await api('GET', '/_sandbox/state')).body
    await readInventory(createDeps(sandbox.url), NO_FILTER)
    expect((await api('GET', '/_sandbox/state')).body).toEqual(before)
  })

  it('without a fleet file everything is unmanaged, with a warning', async () => {
    const { sandbox } = await start({ seed: SEED as never })
    const { view, diagnostics } = await readInventory(
      createDeps(sandbox.url, { tree: createMemoryTree({ other: '' }) }),
      NO_FILTER,
    )
    expect(view?.accounts.map(({ ownership }) => ownership)).toEqual(['unmanaged', 'unmanaged'])
    expect(diagnostics).toMatchObject([{ code: 'no-fleet-file', severity: 'warning' }])
  })

  it('a file with errors shows its errors and no inventory', async () => {
    const { sandbox } = await start({ seed: SEED as never })
    const { view, diagnostics } = await readInventory(
      createDeps(sandbox.url, { tree: createMemoryTree({ 'fleet.yaml': 'version: 9' }) }),
      NO_FILTER,
    )
    expect(view).toBeNull()
    expect(diagnostics[0]?.severity).toBe('error')
  })

  it('a filter hides rows and changes no count', async () => {
    const { sandbox } = await start({ seed: SEED as never })
    const { view } = await readInventory(createDeps(sandbox.url), { ...NO_FILTER, unhealthy: true })
    expect(view?.accounts.map(({ email }) => email)).toEqual(['stray@fleet.example'])
    expect(view?.counts).toMatchObject({ unmanaged: 1, adopted: 1, gaps: 1 })
  })
})
