/**
 * One resource of the file as it lives in Nylas, for a command that does something to it beside what an apply does. Found as
 * a plan finds it, and only where the fleet owns it in the application that the file is for.
 */
import { planDiagnostic } from '../domain/diagnostic.ts'
import type { Address, Desired, Diagnostic, LiveObject } from '../domain/model.ts'
import type { Reader } from '../nylas/port.ts'
import type { PlanDeps } from './deps.ts'
import type { SoundFleet } from './open-fleet.ts'
import { planOpenedFleet, readEvidence } from './plan-fleet.ts'

export type FoundResource =
  | { readonly desired: Desired; readonly live: LiveObject }
  | { readonly diagnostics: readonly Diagnostic[] }

export async function findResource(
  deps: PlanDeps,
  reader: Reader,
  opened: SoundFleet,
  address: Address,
): Promise<FoundResource> {
  const { plan, matched, ledger, trusted } = await planOpenedFleet(deps, reader, opened, {
    evidence: await readEvidence(deps, opened),
  })
  const inTheWay = plan.diagnostics.filter(
    (one) => one.severity === 'error' && (one.address === address || WHOLE_FLEET.includes(one.code)),
  )
  if (inTheWay.length > 0 || !trusted) return { diagnostics: inTheWay }
  const pair = matched.pairs.find(({ desired }) => desired.address === address)
  const { desired } = pair ?? {}
  const fail = (summary: string, override: string): FoundResource => ({
    diagnostics: [planDiagnostic('not-applied', summary, { ...(desired ? { desired } : { address }), override })],
  })
  if (!pair || !desired) return fail(`the file declares no ${address}`, 'name one of the file')
  if (pair.live === null) return fail(`${address} is not in Nylas yet`, 'apply the file first')
  if (ledger !== null && pair.owned === null)
    return fail(`${address} is in Nylas, and this fleet does not own it yet`, 'apply the file first')
  return { desired, live: pair.live }
}

/** Errors that say whose application or ledger this is. */
const WHOLE_FLEET = ['wrong-application', 'ledger-unverified', 'ledger-refused', 'owned-elsewhere']
