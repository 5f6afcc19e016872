/** Whatever drifts in whatever was imported: what is reported as merged is in the files, and nothing else has changed. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDocument, visit } from 'yaml'
import type { Address, Json, Kind, LiveObject, LiveState } from '../../../src/domain/model.ts'
import { importFleet } from '../../../src/features/import/import.ts'
import { addUnmanaged } from '../../../src/features/import/merge/add.ts'
import { mergeDrift } from '../../../src/features/import/merge/drift.ts'
import { runs } from '../../runs.ts'
import { adoptAll, compileFiles, expectAdoptions, planFiles } from './adoptions.ts'
import { applications } from './applications.ts'

const DRIFT: Readonly<Record<Kind, Readonly<Record<string, readonly Json[]>>>> = {
  webhook: { trigger_types: [['message.created', 'message.bounced']], compressed_delivery: [true] },
  pubsub_channel: { description: ['new {words}'], status: ['pause'] },
  sns_channel: { notification_email_addresses: [['x@ops.example']], status: ['pause'] },
  alert: { threshold: [1.5, 7], min_volume: [0, 10] },
  list: {
    description: ['', 'new {words}', 'a: # b', 'several lines, and long enough to be broken:\n\n  one\n two\n'],
    items: [[], ['one.example', 'new.example'], ['zip']],
  },
  rule: {
    priority: [0, 10, 77],
    enabled: [true, false],
    match: [
      { operator: 'any', conditions: [{ field: 'from.domain', operator: 'is', value: '{x}, "y"' }] },
      { operator: 'all', conditions: [{ field: 'from.address', operator: 'contains', value: 'z' }] },
    ],
    actions: [[{ type: 'block' }], [{ type: 'archive' }, { type: 'assign_to_folder', value: '- {a}' }]],
  },
  policy: {
    'limits.limit_count_daily_email_sent': [7, -1],
    'limits.limit_attachment_allowed_types': [[], ['application/pdf', 'text/csv']],
    'spam_detection.use_list_dnsbl': [true, false],
    'options.use_cidr_aliasing': [true, false],
  },
  workspace: {
    policy: [null, 'id:00000003-0000-4000-8000-000000000000', 'id:00000003-0000-4000-8000-000000000001'],
    rules: [[], ['id:00000002-0000-4000-8000-000000000000', 'id:00000002-0000-4000-8000-000000000001']],
  },
  account: {
    name: [null, 'Renamed {by} hand', 'x, y: #z'],
    workspace: ['id:00000004-0000-4000-8000-000000000000', 'id:00000004-0000-4000-8000-000000000100'],
  },
}

const driftOfAll = (live: LiveState): fc.Arbitrary<LiveState> =>
  fc.tuple(...live.objects.map(driftOf)).map((objects) => ({ ...live, objects }))

function driftOf(object: LiveObject): fc.Arbitrary<LiveObject> {
  const pairs = Object.entries(DRIFT[object.kind]).map(([path, values]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...values.map((value) => [path, value] as const)) },
    ),
  )
  return fc.tuple(...pairs).map((chosen) => ({
    ...object,
    attributes: { ...object.attributes, ...Object.fromEntries(chosen.filter((one) => one !== null)) },
  }))
}

const STYLES = fc.constantFrom('imported', 'blocks', 'one line')

/** The same file in other people's hands: all in blocks with comments, or all on one line. */
function inStyle(text: string, style: 'imported' | 'blocks' | 'one line'): string {
  if (style === 'imported') return text
  const document = parseDocument(text)
  visit(document, {
    Collection: (_, node) => {
      node.flow = style === 'one line' || node.items.length === 0
    },
    Scalar: (key, node) => {
      if (style === 'blocks' && key !== 'key') node.comment = ' a comment'
    },
  })
  return document.toString({ lineWidth: 0, indentSeq: false, doubleQuotedMinMultiLineLength: 1e9 })
}

it('a merge brings in what it reports, and nothing else changes', async () => {
  let [mergedCount, leftCount] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      applications.chain((live) => fc.tuple(fc.constant(live), driftOfAll(live))),
      STYLES,
      async ([before, after], style) => {
        const imported = importFleet(before, { fleetName: 'imported' })
        const files = { ...imported.files, 'fleet.yaml': inStyle(imported.files['fleet.yaml'] ?? '', style) }
        const fleet = await compileFiles({ files })
        const ledger = adoptAll(fleet, before)
        const { changes } = planFiles(fleet, after, ledger).plan
        const result = mergeDrift({ files, fleet, changes })
        const second = await compileFiles({ files: { ...files, ...result.files } })
        const rest = planFiles(second, after, ledger).plan
        const fieldsOf = (all: typeof changes) =>
          all.flatMap(({ address, fields }) => fields.map(({ path }) => `${address} ${path}`))
        const merged = new Set(
          result.merged.map(({ address, path }: { address: Address; path: string }) => `${address} ${path}`),
        )
        expect(fieldsOf(rest.changes)).toEqual(fieldsOf(changes).filter((one) => !merged.has(one)))
        mergedCount += merged.size
        leftCount += fieldsOf(rest.changes).length
      },
    ),
    { numRuns: runs(200) },
  )
  expect(mergedCount).toBeGreaterThan(leftCount)
})

it('what the files lack is added so that it is adopted as it is', async () => {
  let total = 0
  await fc.assert(
    fc.asyncProperty(applications, fc.infiniteStream(fc.boolean()), STYLES, async (live, keep, style) => {
      const before = { ...live, objects: live.objects.filter(() => keep.next().value === true) }
      const imported = importFleet(before, { fleetName: 'imported' })
      const files = { ...imported.files, 'fleet.yaml': inStyle(imported.files['fleet.yaml'] ?? '', style) }
      const fleet = await compileFiles({ files })
      const ledger = adoptAll(fleet, before)
      const { matched } = planFiles(fleet, live, ledger)
      const unmanaged = matched.unmanaged.map((one) => one.live)
      const result = addUnmanaged({ files, fleet, live, addresses: matched.addresses, unmanaged })
      const second = await compileFiles({ files: { ...files, ...result.files } })
      const { plan } = planFiles(second, live, ledger)
      expectAdoptions(plan)
      expect(plan.changes.map(({ address }) => address).sort()).toEqual([...result.added].sort())
      total += result.added.length
    }),
    { numRuns: runs(200) },
  )
  expect(total).toBeGreaterThan(200)
})
