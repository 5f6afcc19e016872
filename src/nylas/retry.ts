/**
 * What to do about a request that brought no usable answer: repeat it after a wait, fail, or give up because nobody
 * knows whether it took effect. Pure.
 *
 * | what happened                        | GET, PUT, PATCH, DELETE, repeatable POST | POST       |
 * |--------------------------------------|------------------------------------------|------------|
 * | 429                                  | again, when the API says or later        | the same   |
 * | 408, 5xx                             | again                                    | unknown    |
 * | never connected                      | again                                    | again      |
 * | lost, stalled, cut off, not JSON     | again                                    | unknown    |
 * | too large, or faults for too long    | fails                                    | unknown    |
 * | a certificate that does not fit      | fails                                    | fails      |
 * | any other status                     | fails                                    | fails      |
 *
 * Under an idempotency key every answer is final; only a missing one is asked for again.
 *
 * "Again" is bounded: a fault that stays is reported, not waited for.
 */

/** `keyed`: under an idempotency key, where an answer is final and only a missing one is asked for again. */
export type Repetition = boolean | 'keyed'

export type Failure =
  | { readonly kind: 'refused'; readonly retryAfter: number | null }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unconnected' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'spent' }
  | { readonly kind: 'untrusted' }
  | { readonly kind: 'final' }

type RetryDecision =
  | { readonly next: 'again'; readonly wait: number }
  | { readonly next: 'unknown' }
  | { readonly next: 'fail' }

export type Tries = { readonly faults: number; readonly refusals: number }

/** One random fault in five and a thousand requests: eight tries let a whole run pass with certainty enough. */
const MOST_FAULTS = 8
const MOST_REFUSALS = 20
const FIRST_WAIT = 250
const LONGEST_WAIT = 20_000

/** `tries` counts this one. `random` gives 0 to 1. */
export function decideRetry(
  failure: Failure,
  repeatable: Repetition,
  tries: Tries,
  random: () => number,
): RetryDecision {
  if (repeatable === 'keyed' && (failure.kind === 'refused' || failure.kind === 'failed')) return { next: 'fail' }
  switch (failure.kind) {
    case 'refused':
      if (tries.refusals >= MOST_REFUSALS) return { next: 'fail' }
      return { next: 'again', wait: (failure.retryAfter ?? 0) + computeBackoff(tries.refusals, random) }
    case 'failed':
    case 'lost':
      if (!repeatable) return { next: 'unknown' }
      return tries.faults >= MOST_FAULTS
        ? { next: 'fail' }
        : { next: 'again', wait: computeBackoff(tries.faults, random) }
    case 'unconnected':
      return tries.faults >= MOST_FAULTS
        ? { next: 'fail' }
        : { next: 'again', wait: computeBackoff(tries.faults, random) }
    case 'spent':
      return { next: repeatable ? 'fail' : 'unknown' }
    case 'untrusted':
    case 'final':
      return { next: 'fail' }
  }
}

/** The same failure when its time is up: what was surely not sent has failed, of all else nobody knows. */
export const endTries = (failure: Failure): Failure =>
  failure.kind === 'unconnected'
    ? { kind: 'final' }
    : failure.kind === 'failed' || failure.kind === 'lost'
      ? { kind: 'spent' }
      : failure

/** Doubling, with half of it left to chance, so that those refused together do not come back together. */
function computeBackoff(tries: number, random: () => number): number {
  const limit = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1))
  return limit / 2 + (random() * limit) / 2
}

const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
])
const TOO_LARGE = 'UND_ERR_RES_EXCEEDED_MAX_SIZE'
/** Lost while shaking hands; or the proxy would not connect. */
const NO_TUNNEL = /before secure TLS connection was established|when HTTP Tunneling/u
const CERTIFICATE = /CERT|SELF_SIGNED|ERR_TLS_|ERR_SSL_|UNABLE_TO_|HOSTNAME_MISMATCH/u

/** What a thrown error says about where the request got to: in doubt it got there. */
export function classifyFailure(error: unknown): Failure {
  const { code = '', syscall = '', message = '' } = describeCause(error)
  if (NEVER_CONNECTED.has(code) || syscall === 'connect') return { kind: 'unconnected' }
  if (NO_TUNNEL.test(message)) return { kind: 'unconnected' }
  if (code === TOO_LARGE) return { kind: 'spent' }
  return CERTIFICATE.test(code) ? { kind: 'untrusted' } : { kind: 'lost' }
}

export function describeCause(error: unknown): { code?: string; syscall?: string; message?: string } {
  if (!(error instanceof Error)) return {}
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined
  const own = error as Error & { code?: unknown; syscall?: unknown }
  return {
    ...describeCause(first ?? error.cause),
    ...(typeof own.code === 'string' ? { code: own.code } : {}),
    ...(typeof own.syscall === 'string' ? { syscall: own.syscall } : {}),
    ...(own.message === '' ? {} : { message: own.message }),
  }
}
