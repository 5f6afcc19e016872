/**
 * The proof after an apply: everything is read again, and a second plan must want nothing but what was withheld. The API's
 * lists may trail its writes, so before anything counts as not converged it is read again for up to nine times the lag.
 */

import type { Address, Change, Ledger, Outcome } from '../domain/model.ts'
import type { Reader } from '../nylas/port.ts'
import { type LedgerReading, NO_LEDGER } from '../state/ledger/store.ts'
import type { PlanDeps } from './deps.ts'
import { type PlanResult, planOpenedFleet } from './plan-fleet.ts'

const READINGS = 9

export type Verification = { readonly second: PlanResult; readonly remaining: readonly Change[] }

export async function verifyConvergence(
  ports: PlanDeps,
  reader: Reader,
  first: PlanResult,
  after: Ledger | null,
  outcomes: readonly Outcome[],
): Promise<Verification> {
  const kept = new Set<Address>(outcomes.filter((one) => one.status !== 'applied').map((one) => one.address))
  const reading: LedgerReading | null =
    after === null ? null : { ...NO_LEDGER, ledger: after, state: 'verified', others: first.others }
  for (let count = 1; ; count += 1) {
    const second = await planOpenedFleet(ports, reader, { fleet: first.fleet, reading, diagnostics: [] })
    const remaining = second.plan.changes.filter((change) => !kept.has(change.address))
    if (remaining.length === 0 || count > READINGS || ports.stopping.aborted) return { second, remaining }
    ports.tell(`${remaining.length} changes do not show yet: reading again in ${ports.lag / 1000} s`)
    await ports.clock.sleep(ports.lag, ports.stopping)
  }
}
