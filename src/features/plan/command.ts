import { writeFile } from 'node:fs/promises'
import type { Plan } from '../../domain/model.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { wasApplied, withOrigin } from '../../engine/plan/origin.ts'
import { getPlanResult, type PlanResult, planFleet } from '../../engine/plan-fleet.ts'
import { renderPlanJson } from '../../render/json.ts'
import { renderDiagnosticsText, renderPlanText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, type Options, type Runtime } from '../command.ts'

export const runPlan: Command = async ({ options }, runtime) => {
  const planned = await show(options, runtime, (one) => one.plan, 'command')
  if (planned === null) return EXIT.failed
  const result = getPlanResult(planned)
  if (result === 'failed' || result === 'refused') return EXIT[result]
  return options['detailed-exitcode'] && result === 'changes' ? EXIT.changes : EXIT.done
}

/** A plan in which every change says whether somebody changed Nylas, or the file was never applied. */
export const runDrift: Command = async ({ options }, runtime) => {
  const told = ({ plan: one, fleet, ledger }: PlanResult): Plan =>
    withOrigin(one, { plan: one, applied: wasApplied(fleet, ledger) })
  const planned = await show(options, runtime, told, 'repair')
  if (planned === null) return EXIT.failed
  if (getPlanResult(planned) === 'failed') return EXIT.failed
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
