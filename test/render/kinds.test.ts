/** Rendering knows no kind by name: one that it has never seen is shown like any other. */
import { expect, test, vi } from 'vitest'
import type { Address, Kind } from '../../src/domain/model.ts'
import type { ResourceKind } from '../../src/kinds/kind.ts'
import { renderPlanMarkdown } from '../../src/render/markdown.ts'
import { renderReportText } from '../../src/render/terminal.ts'
import { makeChange, makeField, makeOutcome, makePlan, makeSummary } from './plans.ts'

const BEACON = vi.hoisted(() => 'beacon' as Kind)

vi.mock('../../src/domain/model.ts', async (original) => {
  const model = await original<typeof import('../../src/domain/model.ts')>()
  return { ...model, KINDS: [...model.KINDS, BEACON] }
})
vi.mock('../../src/kinds/registry.ts', async (original) => {
  const actual = await original<typeof import('../../src/kinds/registry.ts')>()
  const beacon: Pick<ResourceKind, 'kind' | 'words' | 'fields'> = {
    kind: BEACON,
    words: ['beacon', 'beacons'],
    fields: [
      { path: 'url', label: 'where it is sent', schema: {} },
      { path: 'limits.body', label: 'largest message', unit: 'bytes', schema: {} },
    ],
  }
  return { ...actual, registry: { ...actual.registry, beacon } }
})

const address = 'beacon/inbox' as Address
const affects = { accounts: 2, tenants: ['acme', 'globex'], workspaces: ['workspace/support' as const] }
const changed = makeChange('update', address, {
  affects,
  fields: [makeField('limits.body', 25_000_000, 1000), makeField('secret', 'a', 'b')],
})
const deleted = makeChange('delete', 'beacon/old' as Address)
const workspaces = [{ address: 'workspace/support' as const, policy: null, rules: [address], accounts: 2 }]

test('a made-up kind stands in the headline, the deletions, the sections, the impact and the drawing', () => {
  const text = renderPlanMarkdown(makePlan([changed, deleted], { workspaces }), { budget: 65_536 })
  expect(text).toContain('**Merging this deletes 1 beacon (`old`) and changes 1 beacon.**')
  expect(text).toContain('> - `-` beacon `old`: **deleted**')
  expect(text).toContain('<summary><b>Beacons</b>: 1 changed</summary>')
  expect(text).toContain('  - largest message (`body`): 25 MB → 1 kB\n  - `secret`: `a` → `b`\n')
  expect(text).toContain('  - reaches 2 mailboxes in `support` (acme and globex)')
  expect(text).toContain('| `support` | 2 (all) |')
  expect(text).toContain('  n0["beacon inbox<br/>changes"]:::update')
})

test('a made-up kind stands in a report, also as what another change needed', () => {
  const outcomes = [
    makeOutcome(changed, 'failed', 'no'),
    makeOutcome(deleted, 'skipped', 'needed beacon/inbox', changed.address),
  ]
  const text = renderReportText(makePlan([changed, deleted]), makeSummary('failed', outcomes), {
    color: false,
    width: 100,
  })
  expect(text).toContain('  change beacon inbox: no\n')
  expect(text).toContain('  delete beacon old: not tried because it needs beacon inbox, which was not done\n')
})
