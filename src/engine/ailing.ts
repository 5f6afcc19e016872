/** What an apply has written, and what turns out to be of no use: waits until that shows, and tells of it. */
import { kindOf } from '../domain/address.ts'
import { planDiagnostic } from '../domain/diagnostic.ts'
import type { Diagnostic, Outcome, Plan } from '../domain/model.ts'
import { registry } from '../kinds/registry.ts'
import type { ApplyDeps } from './deps.ts'
import type { PlanResult } from './plan-fleet.ts'

const listWritten = (outcomes: readonly Outcome[]): ReadonlySet<string> =>
  new Set(outcomes.filter(({ status }) => status === 'applied').map(({ address }) => address))

export async function letSettle(
  { clock, lag, log, stopping }: ApplyDeps,
  { changes }: Plan,
  outcomes: readonly Outcome[],
): Promise<void> {
  const written = listWritten(outcomes)
  const waits = changes.map(({ action, address, fields }) =>
    action === 'delete' || !written.has(address) ? 0 : (registry[kindOf(address)].settles?.(fields) ?? 0),
  )
  const wait = Math.min(Math.max(0, ...waits), lag)
  if (wait === 0) return
  log(`waiting ${Math.ceil(wait / 1000)} s, after which it shows whether what was made is answered`)
  await clock.sleep(wait, stopping)
}

/** Of anything else that does not work the plan tells. */
export function reportAiling({ matched }: PlanResult, outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const written = listWritten(outcomes)
  return matched.pairs.flatMap(({ desired, live }) => {
    const ailment = live && written.has(desired.address) ? registry[live.kind].findAilment?.(live) : null
    if (!ailment) return []
    const summary = `${desired.address} was written, and ${ailment.summary}`
    return [planDiagnostic('not-delivering', summary, { desired, override: ailment.remedy })]
  })
}
