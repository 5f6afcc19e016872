/**
 * What is there: the reading a plan is made of, and a few more questions (what a list hides, the connector). Reads only.
 * Without a fleet file everything is unmanaged, so that a team can look before it has one.
 */

import { compileFleet } from '../../config/compile.ts'
import { isObject } from '../../domain/json.ts'
import type { Diagnostic, Fleet, Json, LiveState } from '../../domain/model.ts'
import type { FleetSource, PlanDeps } from '../../engine/deps.ts'
import { planDiagnostic } from '../../engine/plan/finding.ts'
import { planOpenedFleet } from '../../engine/plan-fleet.ts'
import { registry } from '../../kinds/registry.ts'

import { ApiError, type Reader } from '../../nylas/port.ts'
import { filterView } from './filter.ts'
import { buildInventoryView } from './inventory.ts'
import type { ReferContext } from './refer.ts'
import { findUnlisted } from './uses.ts'
import type { Filter, InventoryView } from './view.ts'

export type InventoryResult = {
  /** Null where the file has errors; the diagnostics say which. */
  readonly view: InventoryView | null
  readonly diagnostics: readonly Diagnostic[]
}

export async function readInventory(ports: PlanDeps, filter: Filter): Promise<InventoryResult> {
  const { fleet, ledger, diagnostics } = await declared(ports)
  if (!fleet) return { view: null, diagnostics }
  const connection = ports.connect(fleet.application.region)
  try {
    const store = ledger ? ports.ledger(fleet) : null
    const reading = store ? await store.read() : null
    const planned = await planOpenedFleet(ports, connection.reader, { fleet, diagnostics, reading })
    const [asked, connector] = await Promise.all([
      askUnlisted(connection.reader, planned.live),
      readConnector(connection.reader),
    ])
    const view = buildInventoryView(planned, { asked, connector })
    return { view: filterView(view, filter), diagnostics: planned.plan.diagnostics }
  } finally {
    await connection.close()
  }
}

type Declared = { readonly fleet: Fleet | null; readonly ledger: boolean; readonly diagnostics: readonly Diagnostic[] }

async function declared(source: FleetSource): Promise<Declared> {
  if (await isThere(source)) return { ...(await compileFleet(source.tree, source.fleetFile)), ledger: true }
  const summary = `there is no ${source.fleetFile}, so everything counts as unmanaged`
  const override = 'nylas-fleet import writes one from what is live'
  const warning = planDiagnostic('no-fleet-file', summary, { severity: 'warning', override })
  return { fleet: nothing(source.fleetFile), ledger: false, diagnostics: [warning] }
}

async function isThere({ tree, fleetFile }: FleetSource): Promise<boolean> {
  const [, directory = '', name] = /^(?:(.*)\/)?([^/]*)$/.exec(fleetFile) ?? []
  return (await tree.entries(directory))?.some((entry) => entry.name === name) ?? false
}

const nothing = (file: string): Fleet => ({
  name: 'no fleet',
  file,
  application: { id: null, region: null },
  quotas: {},
  maxDeletes: { count: 0 },
  retire: null,
  protect: [],
  desired: [],
  moved: [],
  absent: [],
  files: [],
  places: {},
})

type Answer = readonly [id: string, answer: { readonly exists: boolean; readonly name: string | null }]

/** Lists have been seen to hide objects: only a 404 makes one missing. What cannot be asked stays unknown. */
async function askUnlisted(reader: Reader, live: LiveState): Promise<ReferContext> {
  const answers = findUnlisted(live).map(async ({ kind, id }): Promise<readonly Answer[]> => {
    try {
      const { data } = await reader.get(`${registry[kind].collection}/${id}`)
      const name = isObject(data) ? data['name'] : null
      return [[id, { exists: true, name: typeof name === 'string' ? name : null }]]
    } catch (error) {
      const gone = error instanceof ApiError && error.status === 404 && error.type !== 'not_json'
      return gone ? [[id, { exists: false, name: null }]] : []
    }
  })
  return new Map((await Promise.all(answers)).flat())
}

async function readConnector(reader: Reader): Promise<InventoryView['connector']> {
  try {
    const { data } = await reader.get('/v3/connectors', { limit: 200, offset: 0 })
    if (!Array.isArray(data)) return null
    const found = (data as readonly Json[]).find((row) => isObject(row) && row['provider'] === 'nylas')
    const id = isObject(found) ? found['id'] : null
    return { configured: found !== undefined, id: typeof id === 'string' ? id : null }
  } catch {
    return null
  }
}
