/**
 * `nylas-fleet inventory`: the reading a plan is made of, and a few more questions (what a list hides, the connector). Reads
 * only. Without a fleet file everything is unmanaged, so that a team can look before it has one.
 */
import { writeFile } from 'node:fs/promises'
import { isError, planDiagnostic } from '../../domain/diagnostic.ts'
import { METRICS_UNREADABLE } from '../../domain/health.ts'
import { isObject } from '../../domain/json.ts'
import type { Diagnostic, Fleet, LiveState } from '../../domain/model.ts'
import type { FleetSource, PlanDeps } from '../../engine/deps.ts'
import { readSendingHealth } from '../../engine/health.ts'
import { readConnectors } from '../../engine/live/application.ts'
import { isSound, type OpenedFleet, openFleet } from '../../engine/open-fleet.ts'
import { planOpenedFleet } from '../../engine/plan-fleet.ts'
import { registry } from '../../kinds/registry.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Runtime, readText } from '../command.ts'
import { buildInventoryView, filterView } from './build-view.ts'
import { renderInventoryCsv, renderInventoryJson } from './formats.ts'
import { readGrowth } from './growth.ts'
import { renderInventoryHtml } from './page.ts'
import { findUnlisted, type LookUps } from './references.ts'
import { renderInventoryText } from './text.ts'
import type { Filter, InventoryView } from './view.ts'

export const runInventory: Command = async ({ options, words }, { terminal, createPlanDeps, openRepository }) => {
  const filter = {
    text: words.length === 0 ? null : words.join(' '),
    unhealthy: options['unhealthy'] === true,
    unmanaged: options['unmanaged'] === true,
    tenant: readText(options['tenant']),
  }
  const page = readText(options['html'])
  const deps: InventoryDeps = {
    ...createPlanDeps(),
    ...(options['health'] ? { asksHealth: true } : {}),
    ...(page === null ? {} : { openRepository }),
  }
  const { view, diagnostics } = await readInventory(deps, filter)
  const visible = view ? diagnostics.filter((one) => isError(one) || SHOWN.includes(one.code)) : diagnostics
  terminal.err(renderDiagnosticsText(visible, getTextStyle(terminal, 'err')))
  if (!view) return EXIT.failed
  if (page !== null) {
    await writeFile(page, renderInventoryHtml(view))
    terminal.err(`wrote ${page}\n`)
  }
  if (options['json']) terminal.out(renderInventoryJson(view))
  else if (options['csv']) terminal.out(renderInventoryCsv(view))
  else if (page === null) terminal.out(renderInventoryText(view, getTextStyle(terminal, 'out')))
  return EXIT.done
}

/** What else of the diagnostics is about the inventory itself. */
const SHOWN: readonly string[] = ['no-fleet-file', 'kinds-unread', METRICS_UNREADABLE]

/** `openRepository`: the growth of the fleet is told from its ledger. Left out: it is not. */
export type InventoryDeps = PlanDeps & Partial<Pick<Runtime, 'openRepository'>> & { readonly root?: string }

export type InventoryResult = {
  /** Null where the file has errors; the diagnostics say which. */
  readonly view: InventoryView | null
  readonly diagnostics: readonly Diagnostic[]
}

export async function readInventory(deps: InventoryDeps, filter: Filter): Promise<InventoryResult> {
  const opened = (await hasFleetFile(deps)) ? await openFleet(deps) : openWithoutFile(deps.fleetFile)
  if (!isSound(opened)) return { view: null, diagnostics: opened.diagnostics }
  const connection = deps.connect(opened.fleet.application.region)
  try {
    const result = await planOpenedFleet({ ...deps, readAllKinds: 'answering' }, connection.reader, opened)
    const [lookUps, connector] = await Promise.all([
      lookUpUnlisted(connection.reader, result.live),
      readConnector(connection.reader),
    ])
    const reading = deps.asksHealth ? await readSendingHealth(connection.reader, result.live.at, deps.stopping) : null
    const growth = await readGrowth(deps, result)
    const view = buildInventoryView(result, {
      lookUps,
      connector,
      ...(reading === null ? {} : { health: reading.health }),
      ...(growth === null ? {} : { growth }),
    })
    const diagnostics = [...result.plan.diagnostics, ...describeUnread(result.live), ...(reading?.diagnostics ?? [])]
    return { view: filterView(view, filter), diagnostics }
  } finally {
    await connection.close()
  }
}

/** What this fleet has nothing to do with, and the API does not tell. */
function describeUnread({ unread = [] }: LiveState): readonly Diagnostic[] {
  if (unread.length === 0) return []
  const what = unread.map((kind) => registry[kind].words[1]).join(', ')
  const summary = `not in this inventory, because Nylas does not list them for this application or key, or did not answer: ${what}`
  const override = 'nothing, if the application has none; all else is complete. The fleet file names none of these'
  return [planDiagnostic('kinds-unread', summary, { severity: 'notice', override })]
}

/** A fleet that declares and owns nothing, with a warning that says so. */
function openWithoutFile(file: string): OpenedFleet {
  const summary = `there is no ${file}, so everything counts as unmanaged`
  const override = 'nylas-fleet import writes one from what is live'
  const warning = planDiagnostic('no-fleet-file', summary, { severity: 'warning', override })
  return {
    name: 'no fleet',
    fleet: createEmptyFleet(file),
    diagnostics: [warning],
    files: [],
    store: null,
    reading: null,
  }
}

async function hasFleetFile({ tree, fleetFile }: FleetSource): Promise<boolean> {
  const [, directory = '', name] = /^(?:(.*)\/)?([^/]*)$/.exec(fleetFile) ?? []
  return (await tree.entries(directory))?.some((entry) => entry.name === name) ?? false
}

const createEmptyFleet = (file: string): Fleet => ({
  name: 'no fleet',
  file,
  application: { id: null, region: null },
  quotas: {},
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
})

/** Lists have been seen to hide objects: only a 404 makes one missing. What cannot be asked stays unknown. */
async function lookUpUnlisted(reader: Reader, live: LiveState): Promise<LookUps> {
  type LookUp = readonly [id: string, answer: { readonly exists: boolean; readonly name: string | null }]
  const lookUps = findUnlisted(live).map(async ({ kind, id }): Promise<readonly LookUp[]> => {
    try {
      const { data } = await reader.get(`${registry[kind].collection}/${id}`)
      const object = isObject(data) ? registry[kind].fromApi(data) : null
      return [[id, { exists: true, name: object?.name || null }]]
    } catch (error) {
      const missing = error instanceof ApiError && error.status === 404 && error.type !== 'not_json'
      return missing ? [[id, { exists: false, name: null }]] : []
    }
  })
  return new Map((await Promise.all(lookUps)).flat())
}

async function readConnector(reader: Reader): Promise<InventoryView['connector']> {
  try {
    const connectors = await readConnectors(reader)
    if (connectors === null) return null
    const connector = connectors.find(({ provider }) => provider === 'nylas')
    const id = connector?.['id']
    return { configured: connector !== undefined, id: typeof id === 'string' ? id : null }
  } catch {
    return null
  }
}
