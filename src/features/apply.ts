/** `nylas-fleet apply`: shows the plan, asks, carries it out and reports. */
import { resolve } from 'node:path'
import { writePrivateFile } from '../config/files/tree.ts'
import type { Clock } from '../domain/clock.ts'
import type { Diagnostic } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { type ApplyHooks, applyFleet } from '../engine/apply-fleet.ts'
import type { ApplyReport } from '../engine/apply-report.ts'
import { type BranchCheck, checkBranch } from '../engine/branch-check.ts'
import type { ApplyDeps } from '../engine/deps.ts'
import { findNewerSpecOnOrigin } from '../engine/newer-spec.ts'
import { type OpenedFleet, openFleet } from '../engine/open-fleet.ts'
import { escapeJson, REWRITE } from '../render/escape.ts'
import { renderReportJson } from '../render/json.ts'
import { toCause } from '../render/report.ts'
import {
  renderDiagnosticsText,
  renderFailure,
  renderPlanText,
  renderProgress,
  renderReportText,
} from '../render/terminal.ts'
import type { Repository } from '../state/git/repository.ts'
import {
  type Command,
  EXIT,
  getTextStyle,
  type Options,
  type Runtime,
  readText,
  type Terminal,
  UserError,
} from './command.ts'

export const runApply: Command = async ({ options }, runtime) => {
  const { terminal, createApplyDeps, formatRecoveryFile } = runtime
  if (!options['yes'] && !terminal.interactive) {
    throw new UserError('apply asks before it writes, and there is nobody to ask here: add --yes')
  }
  const json = options['json'] === true
  const { progress, end } = createProgressLine(terminal)
  const given = createApplyDeps()
  const opened = await openFleet(given)
  const repository = findSharedRepository(options, runtime, opened)
  const branch = repository && (await checkBranch(repository, opened.files))
  if (branch?.problem && !options['any-branch']) {
    printProblems([branch.problem], json, terminal)
    return EXIT.refused
  }
  const findNewer = repository && branch && !options['any-branch'] ? watchBranch(given, opened, repository, branch) : {}
  const deps = branch ? { ...addBranch(given, branch), ...findNewer } : given
  const hooks: ApplyHooks = {
    show: (plan) => {
      if (json) terminal.err(renderPlanText(plan, getTextStyle(terminal, 'err')))
      else terminal.out(renderPlanText(plan, getTextStyle(terminal, 'out')))
    },
    confirm: async (plan) => options['yes'] === true || isAgreement(await terminal.ask(askAbout(plan))),
    withhold: async () => new Map(),
    progress,
  }
  const report = await applyFleet(deps, opened, hooks)
  end()
  if (report.unsavedLedger) await saveRecoveryFile(report.unsavedLedger, formatRecoveryFile, terminal)
  if (json) terminal.out(renderReportJson(report))
  else if (report.plan === null) terminal.err(renderDiagnosticsText(report.diagnostics, getTextStyle(terminal, 'err')))
  else terminal.out(renderReportText(report.plan, report, getTextStyle(terminal, 'out')))
  const file = readText(options['report-file'])
  if (file !== null) await writePrivateFile(resolve(terminal.directory, file), renderReportJson(report))
  return toExitCode(report, terminal)
}

/** Null where nothing is shared: without a ledger in git, or for a file with errors, which is told of all the same. */
function findSharedRepository(options: Options, runtime: Runtime, { fleet }: OpenedFleet): Repository | null {
  if (fleet === null || (readText(options['ledger']) ?? 'git') !== 'git') return null
  return runtime.openRepository(runtime.findFleetSource().root)
}

/** What is applied was the tip a moment ago, so the first question has its answer. Nothing where there is no such branch. */
function watchBranch(
  { fleetFile, clock, stopping }: ApplyDeps,
  { files }: OpenedFleet,
  repository: Repository,
  { commit, branch }: BranchCheck,
): Pick<ApplyDeps, 'findNewerSpec'> {
  if (commit === null || branch === null) return {}
  const spec = { commit, fleetFile, files, watch: { clock, stopping } }
  let isKnown = true
  return {
    findNewerSpec: async () => {
      const newer = isKnown ? null : await findNewerSpecOnOrigin(repository, branch, spec)
      isKnown = false
      return newer
    },
  }
}

/** The ledger names the commit that was applied; what is off the default branch stands in the audit trail alone. */
const addBranch = (deps: ApplyDeps, { commit, checkedOut, user }: BranchCheck): ApplyDeps => ({
  ...deps,
  commit,
  checkedOut,
  actor: user ?? deps.actor,
})

function printProblems(diagnostics: readonly Diagnostic[], json: boolean, terminal: Terminal): void {
  if (json) terminal.out(`${escapeJson(JSON.stringify({ diagnostics }, null, 2))}\n`)
  else terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
}

/** No id may be lost: what the ledger could not take is kept beside the fleet, with the command that records it. */
async function saveRecoveryFile(
  { ledger, reason }: NonNullable<ApplyReport['unsavedLedger']>,
  formatRecoveryFile: Runtime['formatRecoveryFile'],
  terminal: Terminal,
): Promise<void> {
  const file = `nylas-fleet-unrecorded-${ledger.fleet}.json`
  const text = formatRecoveryFile(ledger)
  const command = `nylas-fleet record ${file}`
  try {
    await writePrivateFile(resolve(terminal.directory, file), text)
    terminal.err(
      `What was done could not be recorded: ${reason}\nIt is kept in ${file}. Once that is mended: ${command}\n`,
    )
  } catch {
    terminal.err(
      `${text}What was done could not be recorded: ${reason}\nKeep the lines above as ${file}. Then: ${command}\n`,
    )
  }
}

function toExitCode({ result }: ApplyReport, terminal: Terminal): number {
  if (terminal.stopping.aborted) return EXIT.interrupted
  if (result === 'failed') return EXIT.failed
  return result === 'refused' || result === 'superseded' ? EXIT.refused : EXIT.done
}

const askAbout = ({ counts }: Plan): string =>
  counts.delete + counts.retire > 0 ? 'Apply, deletions included? Type yes: ' : 'Apply? Type yes: '

const isAgreement = (answer: string): boolean => answer.trim().toLowerCase() === 'yes'

const MOST_OF_A_CAUSE = 3

type Print = { readonly failure: (text: string) => void; readonly line: (text: string) => void }

/**
 * How far an apply is: the first failures of a cause at once, and now and then a line on how much is done. At least `interval` milliseconds
 * lie between two lines; the last one always comes.
 */
export function createProgress(clock: Clock, interval: number, print: Print): ApplyHooks['progress'] {
  const start = clock.now()
  let printed = start
  const causes = new Map<string, number>()
  return (outcome, done, total, ended) => {
    if (outcome.status === 'failed') {
      const cause = toCause(outcome)
      const count = (causes.get(cause) ?? 0) + 1
      causes.set(cause, count)
      if (count <= MOST_OF_A_CAUSE) print.failure(renderFailure(outcome))
      else if (count === MOST_OF_A_CAUSE + 1) print.failure('failed: more for the same reason, all in the report')
    }
    const now = clock.now()
    if (ended < total && now - printed < interval) return
    printed = now
    print.line(renderProgress({ done, ended, total }, now - start))
  }
}

/** One line that is rewritten on a terminal, a line every few seconds elsewhere. `end` leaves the line. */
function createProgressLine({ clock, err, interactive }: Terminal) {
  if (!interactive) {
    const print = (text: string) => err(`${text}\n`)
    return { progress: createProgress(clock, 5000, { failure: print, line: print }), end: () => {} }
  }
  let isShown = false
  const progress = createProgress(clock, 100, {
    failure: (text) => err(`${isShown ? REWRITE : ''}${text}\n`),
    line: (text) => {
      err(`${REWRITE}${text}`)
      isShown = true
    },
  })
  return { progress, end: () => err(isShown ? '\n' : '') }
}
