/**
 * What stands in the way of a change, for programs and for people; and what an error says of the request that threw it:
 * whether another try may do, and whether it may have taken effect all the same.
 */
import type { Address } from '../../domain/model.ts'
import type { OutcomeReason } from '../../domain/plan.ts'
import { ApiError, OutcomeUnknownError } from '../../nylas/port.ts'

/** Why a change is not made, or could not be: for programs, and for people. */
export type Obstacle = {
  readonly reason: OutcomeReason
  readonly error: string
  readonly needs?: Address
  /** The network's sake alone: nobody said no, and another try may do. */
  readonly isPassing?: true
}

/** The answer was lost, or says that somebody has it already: either way the object must be looked for. */
export function canHaveMade(error: Error): boolean {
  if (error instanceof OutcomeUnknownError) return true
  if (!(error instanceof ApiError)) return false
  return (
    error.status === 409 ||
    ((error.status === 400 || error.status === 422) && /already (exists|in use)/i.test(error.message))
  )
}

const REASONS: Readonly<Record<string, OutcomeReason>> = {
  quota: 'quota',
  stopped: 'interrupted',
  network: 'unreachable',
}

/** No answer, or one that says to come back: after all the tries of the client. */
const isPassing = (error: Error): boolean =>
  error instanceof OutcomeUnknownError ||
  (error instanceof ApiError &&
    (error.type === 'network' || error.status === 408 || error.status >= 500 || isRateLimit(error)))
const isRateLimit = ({ status, type }: ApiError): boolean => status === 429 && type !== 'quota'

/** What was thrown while a change was made. */
export function toObstacle(error: Error): Obstacle {
  const known = error instanceof ApiError ? (REASONS[error.type] ?? 'rejected') : 'error'
  const reason = error instanceof OutcomeUnknownError ? 'outcome-unknown' : known
  return { reason, error: error.message, ...(isPassing(error) ? { isPassing: true } : {}) }
}
