/**
 * `nylas-fleet history`: what became of each resource, from the ledger's own commits. Fetches the ledgers first. Without a good fleet file the only ledger there is will
 * do.
 */
import type { Watch } from '../../config/bounds.ts'
import { compileFleet } from '../../config/compile.ts'
import { isError, planDiagnostic } from '../../domain/diagnostic.ts'
import type { Diagnostic } from '../../domain/model.ts'
import type { FleetSource, PlanDeps } from '../../engine/deps.ts'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Objects, openObjects } from '../../state/git/objects.ts'
import { listLocalRefs } from '../../state/git/refs.ts'
import { fetchWanted, LEDGER_REFS, type Repository } from '../../state/git/repository.ts'
import { createCommitReader, listLedgerCommits } from '../../state/ledger/commits.ts'
import { type Command, EXIT, getTextStyle, UserError } from '../command.ts'
import { createHistoryBuilder, filterEvents, type HistoryEvent } from './events.ts'
import { renderHistoryJson, renderHistoryText } from './text.ts'

export const runHistory: Command = async ({ options, words }, { terminal, findFleetSource, openRepository }) => {
  const { root, ...source } = findFleetSource()
  const repository = openRepository(root)
  if (repository === null)
    throw new UserError(`${root} is no Git repository: a history is told from the ledger's commits`)
  const objects = openObjects(repository)
  const log = (line: string) => terminal.err(`${line}\n`)
  const text = words.length === 0 ? null : words.join(' ')
  const history = await readHistory({ ...source, repository, objects, log, watch: terminal }, text).finally(
    objects.close,
  )
  const { fleet, events, diagnostics } = history
  terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
  if (diagnostics.some(isError)) return EXIT.failed
  if (options['json']) terminal.out(renderHistoryJson(fleet, events))
  else if (diagnostics.length === 0) terminal.out(renderHistoryText(events, getTextStyle(terminal, 'out')))
  return EXIT.done
}

export type HistoryDeps = FleetSource &
  Pick<PlanDeps, 'log'> & { readonly repository: Repository; readonly objects: Objects; readonly watch?: Watch }

export type History = {
  readonly fleet: string | null
  readonly events: readonly HistoryEvent[]
  /** An error among them: there is no history to show. */
  readonly diagnostics: readonly Diagnostic[]
}

export async function readHistory(deps: HistoryDeps, text: string | null): Promise<History> {
  const { repository } = deps
  const failure = await fetchWanted(repository)
  if (failure !== null)
    deps.log(`the ledgers could not be fetched, so this tells what was fetched last: ${failure.reason}`)
  const local = await listLocalRefs(repository)
  if (!local.ok) return createEmpty(null, reportUnreadable(`the ledgers could not be listed: ${local.reason}`))
  const ledgers = [...local.refs.keys()].filter((ref) => ref.startsWith(LEDGER_REFS))
  const compiled = await compileFleet(deps.tree, deps.fleetFile, deps.watch)
  const single = ledgers.length === 1 ? (ledgers[0]?.slice(LEDGER_REFS.length) ?? null) : null
  const fleet = compiled.fleet?.name ?? single
  if (fleet === null) return { fleet: null, events: [], diagnostics: compiled.diagnostics }
  const tip = local.refs.get(`${LEDGER_REFS}${fleet}`)
  if (tip === undefined) {
    const summary = `there is no ledger of the fleet '${fleet}' yet: its first apply makes it`
    return createEmpty(fleet, planDiagnostic('no-ledger', summary, { severity: 'notice' }))
  }
  const commits = await listLedgerCommits(repository, tip)
  if (!commits.ok)
    return createEmpty(fleet, reportUnreadable(`the ledger's commits could not be listed: ${commits.reason}`))
  const builder = createHistoryBuilder()
  const readCommit = createCommitReader(deps.objects)
  for (const id of commits.ids) builder.add(await readCommit(id))
  return { fleet, events: filterEvents(builder.end(), text), diagnostics: [] }
}

const reportUnreadable = (summary: string): Diagnostic => planDiagnostic('ledger-unreadable', summary)

const createEmpty = (fleet: string | null, diagnostic: Diagnostic): History => ({
  fleet,
  events: [],
  diagnostics: [diagnostic],
})
