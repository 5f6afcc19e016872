/**
 * How each change of one apply ended so far, which ids exist by then, and what is worth a second try: what failed for the
 * network's sake alone, and whatever waited for that.
 */
import type { Change } from '../../domain/change.ts'
import type { Address } from '../../domain/model.ts'
import type { Outcome, Plan } from '../../domain/plan.ts'
import type { Obstacle } from './obstacle.ts'

/** `done` counts what was carried out, `ended` also what failed or was not tried. */
export type Progress = (outcome: Outcome, done: number, total: number, ended: number) => void

export type Outcomes = {
  readonly byAddress: ReadonlyMap<Address, Outcome>
  readonly isApplied: (address: Address) => boolean
  readonly record: (change: Change, status: Outcome['status'], obstacle: Obstacle | null) => void
  /** The `Date` of a reply: outcomes bear the latest. */
  readonly recordDate: (date: string) => void
  readonly recordId: (address: Address, id: string) => void
  /** The id of what lives, or was made. */
  readonly findId: (address: string) => string | undefined
  /** The id of what a create has made already, `unknown` where nobody knows whether it did, null where it did not. */
  readonly findTrace: (change: Change) => { readonly id: string } | 'unknown' | null
  /** Does the work. What failed for the network's sake alone, and what was skipped because of that, is then done once more. */
  readonly tryTwice: (changes: readonly Change[], work: (changes: readonly Change[]) => Promise<void>) => Promise<void>
}

export function openOutcomes(plan: Plan, progress: Progress, stopping: AbortSignal): Outcomes {
  const ids = new Map<string, string>(Object.entries(plan.ids))
  const outcomes = new Map<Address, Outcome>()
  const obstacles = new Map<Address, Obstacle>()
  /** What a lost create may have made. */
  const unknown = new Set<Address>()
  const applied = new Set<Address>()
  let isLastTry = true
  let lastDate: string | null = null

  function record(change: Change, status: Outcome['status'], obstacle: Obstacle | null): void {
    const id = ids.get(change.address) ?? change.id
    const { address, action } = change
    const { reason = null, needs = null, error = null } = obstacle ?? {}
    const mayExist = reason === 'outcome-unknown' && id === null
    if (mayExist) unknown.add(address)
    const outcome: Outcome = {
      address,
      action,
      status,
      id,
      ...(mayExist ? { unknown: true } : {}),
      reason,
      needs,
      error,
      at: lastDate,
    }
    outcomes.set(address, outcome)
    if (status === 'applied') applied.add(address)
    else applied.delete(address)
    if (obstacle) obstacles.set(address, obstacle)
    else obstacles.delete(address)
    if (isLastTry || !obstacle?.isPassing) reportProgress(outcome)
  }

  function reportProgress(outcome: Outcome): void {
    progress(outcome, applied.size, plan.changes.length, outcomes.size)
  }

  async function tryTwice(changes: readonly Change[], work: (changes: readonly Change[]) => Promise<void>) {
    isLastTry = false
    await work(changes)
    isLastTry = true
    const again = listRetries(changes)
    for (const { address } of again) {
      const outcome = outcomes.get(address)
      if (stopping.aborted && outcome?.status === 'failed') reportProgress(outcome)
      if (!stopping.aborted) outcomes.delete(address)
    }
    if (again.length > 0 && !stopping.aborted) await work(again)
  }

  /** What waited for one that is tried again is tried again as well. */
  function listRetries(changes: readonly Change[]): readonly Change[] {
    const failed = [...outcomes.values()].filter(({ status }) => status === 'failed')
    const isAllPassing = failed.every(({ address }) => obstacles.get(address)?.isPassing)
    const again = new Set<Address>()
    // A rule may wait for the folders of a mailbox, which may wait for a rule.
    for (let size = -1; size < again.size; ) {
      size = again.size
      for (const { address } of changes) {
        const { reason = null, needs, isPassing } = obstacles.get(address) ?? {}
        const isHeldUp = reason === 'failure-elsewhere' ? isAllPassing : needs !== undefined && again.has(needs)
        if (isPassing || isHeldUp) again.add(address)
      }
    }
    return changes.filter(({ address }) => again.has(address))
  }

  return {
    byAddress: outcomes,
    isApplied: (address) => applied.has(address),
    record,
    recordDate: (date) => {
      lastDate = date
    },
    recordId: (address, id) => void ids.set(address, id),
    findId: (address) => ids.get(address),
    findTrace: ({ address }) => {
      const id = ids.get(address)
      return id === undefined ? (unknown.has(address) ? 'unknown' : null) : { id }
    },
    tryTwice,
  }
}
