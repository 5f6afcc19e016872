/**
 * A made-up kind, registered and nothing more: it has no name, refers to others, and keeps entries apart. What the
 * features show of it comes from the registry.
 */
import { describe, expect, it, vi } from 'vitest'
import { type Address, KINDS, type Kind, type LiveObject, type LiveState } from '../../src/domain/model.ts'
import { matchResources } from '../../src/engine/plan/match.ts'
import { createHistoryBuilder } from '../../src/features/history/events.ts'
import { renderHistoryText } from '../../src/features/history/text.ts'
import { buildInventoryView } from '../../src/features/inventory/build-view.ts'
import { renderInventoryJson } from '../../src/features/inventory/formats.ts'
import { renderInventoryHtml } from '../../src/features/inventory/page.ts'
import { renderInventoryText } from '../../src/features/inventory/text.ts'
import type { ResourceKind } from '../../src/kinds/kind.ts'
import { formatAuditMessage } from '../../src/state/ledger/audit.ts'
import { createEmptyLedger } from '../../src/state/ledger/store.ts'

const { BEACON } = vi.hoisted(() => ({ BEACON: 'beacon' as Kind }))

vi.mock(import('../../src/domain/model.ts'), async (load) => {
  const model = await load()
  return { ...model, KINDS: [...model.KINDS, BEACON] as unknown as typeof model.KINDS }
})

vi.mock(import('../../src/kinds/registry.ts'), async (load) => {
  const kinds = await load()
  const refuse = () => Promise.reject(new Error('nothing is written here'))
  const beacon: ResourceKind = {
    kind: BEACON,
    words: ['beacon', 'beacons'],
    section: 'beacons',
    sectionDescription: 'Where events are sent.',
    description: 'Sends events to an address.',
    collection: '/v3/beacons',
    fields: [
      { path: 'url', schema: { type: 'string' } },
      {
        path: 'next',
        schema: { type: 'string' },
        references: (value, rewrite) => (typeof value === 'string' ? rewrite(value, BEACON) : value),
      },
      {
        path: 'limits',
        schema: { type: 'string' },
        references: (value, rewrite) => (typeof value === 'string' ? rewrite(value, kinds.LIMITS) : value),
      },
      { path: 'triggers', schema: { type: 'array' } },
    ],
    check: () => [],
    fromApi: () => null,
    nameOf: (_values, key) => key,
    detail: { paths: ['triggers'], fresh: {}, read: refuse },
    create: refuse,
    update: refuse,
    remove: refuse,
  }
  return { ...kinds, registry: { ...kinds.registry, [BEACON]: beacon } }
})

const toObject = (kind: Kind, id: string, attributes: LiveObject['attributes'], name = id): LiveObject => ({
  kind,
  id,
  name,
  attributes,
  createdAt: null,
})

const LIVE: LiveState = {
  at: '2026-11-21T00:00:00.000Z',
  application: { id: 'app-1', region: 'us', environment: null },
  defaultWorkspace: null,
  objects: [
    toObject('policy', 'p-1', {}, 'baseline'),
    toObject(BEACON, 'w-1', {
      url: 'https://a.example',
      next: null,
      limits: 'id:p-1',
      triggers: ['sent', 'received'],
    }),
    toObject(BEACON, 'w-2', { url: 'https://b.example', next: 'id:w-1', limits: 'id:p-gone' }),
  ],
  foreignGrants: {},
  requests: 1,
}

const FLEET = {
  name: 'acme',
  file: 'fleet.yaml',
  application: { id: null, region: null },
  quotas: { beacons: 1 },
  maxDeletes: { count: 0 },
  retire: null,
  domains: [],
  protect: [],
  desired: [],
  moved: [],
  absent: [],
  tests: [],
  assume: {},
  backtest: null,
  accept: [],
  files: [],
  places: {},
} as const

const view = buildInventoryView(
  {
    fleet: FLEET,
    live: LIVE,
    ledger: null,
    matched: matchResources({ fleet: FLEET, live: LIVE, ledger: null }, { others: [], claims: [] }),
    folders: new Map(),
    plan: { retired: [], changes: [] },
  },
  { lookUps: new Map([['p-gone', { exists: false, name: null }]]), connector: null },
)

describe('a kind that no feature knows', () => {
  it('a made-up kind stands under its section in the JSON, with how many entries it has and who refers to it', () => {
    const json = JSON.parse(renderInventoryJson(view))
    expect(Object.keys(json)).toEqual(expect.arrayContaining(['lists', 'rules', 'policies', 'beacons']))
    expect(json).not.toHaveProperty('parts')
    expect(json.beacons).toMatchObject([
      { address: 'beacon/w-1', items_count: 2, used_by: ['beacon/w-2'], ownership: 'unmanaged' },
      { address: 'beacon/w-2', items_count: null, used_by: [] },
    ])
    expect(json.totals.at(-1)).toEqual({ kind: 'beacon', live: 2, quota: 1 })
  })

  it('a made-up kind is a user of what it refers to, and what it refers to in vain dangles', () => {
    expect(view.parts.find(({ id }) => id === 'p-1')?.used_by).toEqual(['beacon/w-1'])
    expect(view.dangling).toEqual([{ kind: 'policy', id: 'p-gone', missing: true, used_by: ['beacon/w-2'] }])
  })

  it('a made-up kind is never unused, because it acts by itself', () => {
    expect(view.unused).toEqual([])
  })

  it('a made-up kind has a card and a row on the page, and is counted in the terminal', () => {
    const page = renderInventoryHtml(view)
    expect(page).toContain('<b>2 <small>of 1</small></b>beacons')
    expect(page).toContain('<h2>Beacons, policies, rules and lists</h2>')
    expect(page).toContain('url &quot;https://a.example&quot;, limits &quot;id:p-1&quot;')
    expect(renderInventoryText(view, { color: false, width: 100 })).toContain('2 of 1 beacons (over)')
  })

  it('a made-up kind has its place in the history', () => {
    const address = 'beacon/w-1' as Address
    const builder = createHistoryBuilder()
    const outcomes = [{ status: 'applied', action: 'create', address, error: null }] as const
    const message = formatAuditMessage({ title: 'acme', outcomes, run: 'r', actor: 'olga', commit: null, pulls: [] })
    const ledger = { ...createEmptyLedger(FLEET, 'app-1'), resources: { [address]: { id: 'w-1' } } }
    builder.add({ id: 'c'.repeat(40), at: LIVE.at, message, ledger })
    const events = builder.end()
    expect(events).toMatchObject([{ what: 'created', address, by: 'olga' }])
    expect(renderHistoryText(events, { color: false, width: 120 })).toContain('+ created')
  })

  it('the made-up kind is registered beside the others', () => {
    expect(KINDS).toHaveLength(10)
  })
})
