/**
 * Faults that really happen on the wire. "before" and "after" are said of the request's effect.
 *
 *   reset-before, reset-after      the connection is reset without an answer
 *   status-before, status-after    an error status (500 unless given)
 *   rate-limit, unauthorized       429 (with Retry-After when `retryAfter` is given), 401; without effect
 *   stall-headers, stall-body      after the effect: no answer at all; half a body and no more
 *   truncate-json, cut-body        after the effect: a well-formed reply with half the JSON; a connection cut half-way
 *   wrong-type                     after the effect: 200 with a web page
 *   kill                           the callback (such as killing the client), then a reset; after the effect unless told
 */

const FAULT_KINDS = [
  'reset-before',
  'reset-after',
  'status-before',
  'status-after',
  'rate-limit',
  'unauthorized',
  'stall-headers',
  'stall-body',
  'truncate-json',
  'cut-body',
  'wrong-type',
  'kill',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

export type Fault = {
  readonly kind: FaultKind
  /** The request with this index, counted from 0 since the start or the last `clearRequests`. */
  readonly at?: number
  readonly match?: { readonly method?: string; readonly path?: RegExp | string }
  /** How often it may happen. Left out: once; with a probability: for ever. */
  readonly times?: number
  /** 0 to 1, for each request it would fit. */
  readonly probability?: number
  readonly status?: number
  /** Seconds. */
  readonly retryAfter?: number
  /** Of `kill` only: before or after the effect. Left out: after. */
  readonly phase?: 'before' | 'after'
  readonly callback?: () => void | Promise<void>
}

export type Faults = {
  readonly add: (fault: Fault) => void
  readonly clear: () => void
  /** The fault that hits this request, if any; the first that fits. */
  readonly take: (request: { readonly index: number; readonly method: string; readonly path: string }) => Fault | null
}

const BEFORE: readonly FaultKind[] = ['reset-before', 'status-before', 'rate-limit', 'unauthorized']

export const happensBefore = (fault: Fault): boolean =>
  BEFORE.includes(fault.kind) || (fault.kind === 'kill' && fault.phase === 'before')

export function createFaults(random: () => number): Faults {
  let armed: { readonly fault: Fault; left: number }[] = []
  return {
    add: (fault) => {
      const forever = fault.probability === undefined ? 1 : Number.POSITIVE_INFINITY
      armed.push({ fault, left: fault.times ?? forever })
    },
    clear: () => {
      armed = []
    },
    take: (request) => {
      const hit = armed.find(({ fault }) => fits(fault, request, random))
      if (!hit) return null
      hit.left -= 1
      if (hit.left <= 0) armed = armed.filter((one) => one !== hit)
      return hit.fault
    },
  }
}

function fits(fault: Fault, request: Parameters<Faults['take']>[0], random: () => number): boolean {
  const { at, match, probability } = fault
  if (at !== undefined && at !== request.index) return false
  if (match?.method !== undefined && match.method.toUpperCase() !== request.method) return false
  if (match?.path !== undefined && !new RegExp(match.path).test(request.path)) return false
  return probability === undefined || random() < probability
}

/** For faults from another process. Throws a RangeError that says what is wrong. */
export function readFault(given: unknown): Fault {
  const fault = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {}
  const kind = FAULT_KINDS.find((one) => one === fault['kind'])
  if (!kind) throw new RangeError(`a fault has a kind, one of: ${FAULT_KINDS.join(', ')}`)
  for (const key of ['at', 'times', 'probability', 'status', 'retryAfter']) {
    if (fault[key] !== undefined && typeof fault[key] !== 'number') throw new RangeError(`${key} must be a number`)
  }
  return { ...fault, kind }
}
