import { writeFile } from 'node:fs/promises'
import type { Diagnostic, Plan } from '../../domain/model.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { GUARD_CODES } from '../../engine/plan/guards.ts'
import { wasApplied, withOrigin } from '../../engine/plan/origin.ts'
import { type PlanResult, planFleet } from '../../engine/plan-fleet.ts'
import { renderPlanJson } from '../../render/json.ts'
import { renderDiagnosticsText, renderPlanText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Options, type Runtime } from '../command.ts'

export const runPlan: Command = async ({ options }, runtime) => {
  const planned = await show(options, runtime, (one) => one.plan, 'command')
  if (planned === null) return EXIT.failed
  const refusal = refusalCode(planned.diagnostics)
  if (refusal !== EXIT.done) return refusal
  return options['detailed-exitcode'] && planned.changes.length > 0 ? EXIT.changes : EXIT.done
}

/** A plan in which every change says whether somebody changed Nylas, or the file was never applied. */
export const runDrift: Command = async ({ options }, runtime) => {
  const told = ({ plan: one, fleet, ledger }: PlanResult): Plan =>
    withOrigin(one, { plan: one, applied: wasApplied(fleet, ledger) })
  const planned = await show(options, runtime, told, 'repair')
  if (planned === null) return EXIT.failed
  const refusal = refusalCode(planned.diagnostics)
  if (refusal === EXIT.failed) return refusal
  return planned.changes.length > 0 ? EXIT.changes : EXIT.done
}

async function show(
  options: Options,
  { terminal, createPlanDeps }: Runtime,
  view: (planned: PlanResult) => Plan,
  phase: 'command' | 'repair',
): Promise<Plan | null> {
  const deps = createPlanDeps()
  const { planned, diagnostics } = await planFleet(deps, await openFleet(deps))
  if (!planned) {
    if (options['json']) terminal.out(`${JSON.stringify({ diagnostics }, null, 2)}\n`)
    else terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    return null
  }
  const shown = view(planned)
  if (typeof options['plan-file'] === 'string') await writeFile(options['plan-file'], renderPlanJson(shown))
  const look = { ...getTextStyle(terminal, 'out'), phase, now: planned.live.at }
  terminal.out(options['json'] ? renderPlanJson(shown) : renderPlanText(shown, look))
  return shown
}

/** Errors of the file or the application are failures; a good file that a guard holds back is refused. */
function refusalCode(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter((one) => one.severity === 'error')
  if (errors.length === 0) return EXIT.done
  return errors.every((one) => GUARD_CODES.includes(one.code)) ? EXIT.refused : EXIT.failed
}
