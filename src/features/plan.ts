/** `nylas-fleet plan` and `drift`: what an apply would do, as text or JSON, and as an exit code. */
import { resolve } from 'node:path'
import { writePrivateFile } from '../config/files/tree.ts'
import { listUnhealthyAccounts, type Plan } from '../domain/plan.ts'
import type { PlanDeps } from '../engine/deps.ts'
import { openFleet } from '../engine/open-fleet.ts'
import { describeBase, withOrigin } from '../engine/plan/digest.ts'
import { getPlanResult, type PlanResult, planFleet } from '../engine/plan-fleet.ts'
import { escapeJson } from '../render/escape.ts'
import { renderPlanJson } from '../render/json.ts'
import { renderDiagnosticsText, renderPlanText } from '../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Options, type Runtime, readText, UserError } from './command.ts'

export const runPlan: Command = async ({ options }, runtime) => {
  const plan = await showPlan(options, runtime, 'command', (result) => result.plan)
  if (plan === null) return EXIT.failed
  const result = getPlanResult(plan)
  if (result === 'failed' || result === 'refused') return EXIT[result]
  return options['detailed-exitcode'] && result === 'changes' ? EXIT.changes : EXIT.done
}

/** A plan in which every change says whether somebody changed Nylas, or the file was never applied. */
export const runDrift: Command = async ({ options }, runtime) => {
  const failures = readFailures(options['fail-on'])
  const addOrigin = ({ plan, fleet, ledger, tip }: PlanResult): Plan =>
    withOrigin(plan, describeBase(plan, { fleet, ledger, tip }))
  const plan = await showPlan(options, runtime, 'repair', addOrigin)
  if (plan === null || getPlanResult(plan) === 'failed') return EXIT.failed
  const strangers = options['fail-on-unmanaged'] || failures.has('unmanaged') ? plan.unmanaged.length : 0
  const failed = plan.mail.tests.filter(({ result }) => result === 'fails').length
  const troubled = failures.has('unhealthy') ? listUnhealthyAccounts(plan).length : plan.unhealthy.length
  return plan.changes.length + troubled + strangers + failed > 0 ? EXIT.changes : EXIT.done
}

const FAILURES = ['unhealthy', 'unmanaged'] as const

function readFailures(given: Options['fail-on']): ReadonlySet<(typeof FAILURES)[number]> {
  const words = [given ?? []].flat().flatMap((text) => String(text).split(','))
  return new Set(
    words.map((word) => {
      const known = FAILURES.find((one) => one === word.trim())
      if (known === undefined) throw new UserError(`--fail-on takes ${FAILURES.join(' or ')}, not '${word.trim()}'`)
      return known
    }),
  )
}

async function showPlan(
  options: Options,
  { terminal, createPlanDeps }: Runtime,
  phase: 'command' | 'repair',
  toPlan: (result: PlanResult) => Plan,
): Promise<Plan | null> {
  const choices: Partial<PlanDeps> =
    phase === 'repair'
      ? { testsNow: true, ...(options['no-health'] ? {} : { asksHealth: true }) }
      : { chooseBacktest: ({ backtest }) => backtest, asksSendingPeaks: true }
  const deps = { ...createPlanDeps(), ...choices }
  const { result, diagnostics } = await planFleet(deps, await openFleet(deps))
  if (!result) {
    if (options['json']) terminal.out(`${escapeJson(JSON.stringify({ diagnostics }, null, 2))}\n`)
    else terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    return null
  }
  const plan = toPlan(result)
  const style = { ...getTextStyle(terminal, 'out'), phase, now: result.live.at }
  terminal.out(options['json'] ? renderPlanJson(plan) : renderPlanText(plan, style))
  const file = readText(options['plan-file'])
  if (file !== null) await writePrivateFile(resolve(terminal.directory, file), renderPlanJson(plan))
  return plan
}
