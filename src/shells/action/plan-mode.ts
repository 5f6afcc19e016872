/** The modes that write nothing to Nylas: a plan, a plan from the files alone for a run without the key, and validate. */
import { type CompileResult, compileFleet } from '../../config/compile.ts'
import { isError, planDiagnostic } from '../../domain/diagnostic.ts'
import type { Diagnostic, Fleet } from '../../domain/model.ts'
import type { Plan, Result } from '../../domain/plan.ts'
import type { PlanDeps } from '../../engine/deps.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { describeBase, type PlanBase, withOrigin } from '../../engine/plan/digest.ts'
import { checkDeclaredMail } from '../../engine/plan/mail-declared.ts'
import { buildPlan } from '../../engine/plan/plan.ts'
import { getPlanResult, type PlanResult, planFleet } from '../../engine/plan-fleet.ts'
import { diffSpecs } from '../../engine/spec-diff.ts'
import { renderDiagnosticsMarkdown, renderPlanMarkdown, renderSpecDiffMarkdown } from '../../render/markdown.ts'
import { SUMMARY_SIZE } from '../github/report.ts'
import { postPlan, replacePlan } from './fleet-comment.ts'
import type { JobResult } from './job-result.ts'
import { logAsking, logOpened, logPlan } from './log.ts'
import { buildLinks, createPlanDeps, getFleetSource, type RunContext } from './run-context.ts'

/** What a merge would do: in the comment, the job summary and the outputs. */
export async function runPlanMode(run: RunContext): Promise<JobResult> {
  const base = await compileBase(run)
  const deps: PlanDeps = {
    ...createPlanDeps(run),
    asksSendingPeaks: true,
    readFormerSpec: async () => base?.fleet ?? null,
    // Whose mail is read, and how much of it is shown, is not for a pull request to decide.
    chooseBacktest: ({ backtest }) => (run.checkout.base === null ? backtest : (base?.fleet?.backtest ?? null)),
  }
  const opened = await openFleet(deps)
  logOpened(run, opened)
  run.progress.fleet = opened.name
  if (opened.fleet) logAsking(run)
  const { result, diagnostics } = await planFleet(deps, opened)
  const links = buildLinks(run)
  if (!result) {
    const post = () =>
      postPlan(run, opened.name, { base, result: null }, ({ budget }) =>
        renderDiagnosticsMarkdown(diagnostics, { budget, links }),
      )
    const summary = renderDiagnosticsMarkdown(diagnostics, { ...SUMMARY_SIZE, links })
    return { ...endPlan('failed', null, diagnostics, summary), post }
  }
  const before = base && planBase(run, base, result)
  const plan = withOrigin(result.plan, before)
  const now = result.live.at
  const isNews = hasNewDiagnostics(plan, [...(base?.diagnostics ?? []), ...(before?.plan.diagnostics ?? [])])
  await logPlan(run, plan, true)
  const post = () =>
    postPlan(run, opened.name, { base, result: { ...result, plan, isNews } }, ({ budget, notes: added }) =>
      renderPlanMarkdown(plan, { budget, links, now, notes: added }),
    )
  const { summary: _, ...fileLinks } = links
  const summary = renderPlanMarkdown(plan, { ...SUMMARY_SIZE, links: fileLinks, now })
  return { ...endPlan(getPlanResult(plan), plan, diagnostics, summary), post }
}

/** Whether the plan says something of the file that the base did not, wherever it stood there. */
function hasNewDiagnostics({ diagnostics }: Plan, before: readonly Diagnostic[]): boolean {
  const known = new Set(before.map(({ code, summary }) => `${code} ${summary}`))
  return diagnostics.some(({ code, summary, file }) => file !== null && !known.has(`${code} ${summary}`))
}

/** A run without the key: the files alone. */
export async function runSpecMode(run: RunContext, reason: 'fork' | 'no-key'): Promise<JobResult> {
  const { base } = run.checkout
  const diff = await diffSpecs(getFleetSource(run), base === null ? null : getFleetSource(run, base), run)
  const options = { ...SUMMARY_SIZE, links: buildLinks(run) }
  const { plan, diagnostics } = diff
  if (!plan) return endPlan('failed', null, diagnostics, renderDiagnosticsMarkdown(diagnostics, options))
  if (reason === 'fork') {
    const summary = renderSpecDiffMarkdown(plan, { ...options, notes: ['This is a pull request from a fork.'] })
    return endPlan(getPlanResult(plan), plan, diagnostics, summary)
  }
  const notes = ['This run has no API key.', NOT_COMPARED]
  const render = (budget: number) => renderSpecDiffMarkdown(plan, { budget, links: options.links, notes })
  const summary = renderSpecDiffMarkdown(plan, { ...options, notes })
  const warning = planDiagnostic('not-compared', NOT_COMPARED, { severity: 'warning' })
  const result = endPlan(getPlanResult(plan), plan, [...diagnostics, warning], summary)
  return { ...result, post: () => replacePlan(run, render) }
}

const NOT_COMPARED =
  'This pull request was not compared with what is in Nylas, and nothing of it was signed. To have it planned, let the workflow run on pull_request_target, in an environment that holds the API key (NYLAS_API_KEY).'

export async function runValidateMode(run: RunContext): Promise<JobResult> {
  const { tree, fleetFile } = getFleetSource(run)
  const { fleet, ...compiled } = await compileFleet(tree, fleetFile, run)
  const diagnostics = [...compiled.diagnostics, ...(fleet === null ? [] : checkDeclaredMail(fleet).diagnostics)]
  const common = { mode: 'validate', plan: null, diagnostics, report: null, post: null } as const
  const isGood = !diagnostics.some(isError)
  if (isGood) return { ...common, result: 'no-changes', summary: '**The fleet file is good.**\n', failure: null }
  const summary = renderDiagnosticsMarkdown(diagnostics, { ...SUMMARY_SIZE, links: buildLinks(run) })
  const failure = diagnostics.find(isError)?.summary ?? null
  return { ...common, result: 'failed', summary, failure }
}

function endPlan(result: Result, plan: Plan | null, diagnostics: readonly Diagnostic[], summary: string): JobResult {
  const errors = diagnostics.filter(isError)
  const first = errors[0]
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  const failure = first ? `${result === 'refused' ? 'refused' : 'failed'}: ${first.summary}${more}` : null
  return { mode: 'plan', result, plan, diagnostics, report: null, summary, failure, post: null }
}

/** The file as the base branch has it; null where there is nothing to compare with. */
async function compileBase(run: RunContext): Promise<CompileResult | null> {
  const { checkout, inputs } = run
  const { base } = checkout
  return base === null ? null : compileFleet(checkout.treeAt(base), inputs.fleetFile, run)
}

/** The base branch's spec against the very same application and ledger: tells which changes are this pull request's own. */
function planBase(
  { checkout }: RunContext,
  { fleet }: CompileResult,
  { fleet: head, live, ledger, others, tip }: PlanResult,
): PlanBase {
  // A base without the file has nothing: then every change is this pull request's.
  const before: Fleet = fleet ?? { ...head, desired: [], moved: [], absent: [], retire: null }
  const commit = checkout.base
  const { plan } = buildPlan({ fleet: { ...before, name: head.name }, live, ledger, others, commit })
  return describeBase(plan, { fleet, ledger, tip })
}
