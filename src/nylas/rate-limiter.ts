/**
 * How fast one group of requests may go, and the queue in which they wait for their turn. The rate limiter is pure:
 * time comes in, a decision comes out, so the same code runs against the real API and, in tests, against simulated
 * servers in virtual time.
 *
 * Requests leave evenly spaced (a server that counts whole seconds refuses bursts long before the average is too high).
 * The rate follows the answers:
 *   - below what is believed to be the limit: quickly up to 96 % of it;
 *   - from there: very slowly, a few hundred requests for the last steps, for each step beyond the limit costs a refusal;
 *   - beyond it without a refusal: the limit was believed too low, so faster and faster, up to 5 % a second;
 *   - refused (429): a tenth less, and far less when much of what was sent lately was refused.
 * A cut answers all that was sent before it: late refusals of the same burst do not cut again.
 */
import type { Clock } from '../domain/clock.ts'

export type RateLimiter = {
  /** 0: send now, the slot is taken. Else the milliseconds after which to ask again. */
  readonly take: (now: number) => number
  /** The request sent at `sentAt` came to an end, with an answer or without, that says nothing about the limit. */
  readonly recordEnd: (now: number, sentAt: number) => void
  /** The same with a 429. `retryAfter` in milliseconds, null when the answer names none. */
  readonly recordRefusal: (now: number, sentAt: number, retryAfter: number | null) => void
  readonly getState: () => { readonly rate: number; readonly inFlight: number; readonly latency: number }
}

export type RateLimiterOptions = {
  /** Requests per second to begin with. */
  readonly start: number
  /** The published limit, when there is one: believed until an answer says otherwise. */
  readonly published?: number
  /** The user's own cap; never exceeded. */
  readonly cap?: number
  /** So many may leave at once at the very beginning: a plan, or one change, is not kept waiting for nothing. */
  readonly burst?: number
  /** Neither learns nor limits what is in flight: a plain metronome. */
  readonly fixed?: true
}

const NEAR = 0.96
const CUT = 0.9
const SLOWEST = 0.2
const FASTEST = 1000
/** A slot that was missed by less than this (timers are late) is made up for; more would be a burst. */
const CATCH_UP = 40
/** Until answers say otherwise a request is expected to take this long: enough for a slow create. */
const LEAST_LATENCY = 1000

export function createRateLimiter({
  start,
  published,
  cap = FASTEST,
  burst = 0,
  fixed,
}: RateLimiterOptions): RateLimiter {
  let rate = Math.min(start, cap)
  let believed = published ?? null
  let next = Number.NEGATIVE_INFINITY
  let pausedUntil = Number.NEGATIVE_INFINITY
  let lastCut = Number.NEGATIVE_INFINITY
  let latency = LEAST_LATENCY
  let inFlight = 0
  // A cap of the user is kept from the first request on.
  let unspaced = cap < FASTEST ? 0 : burst
  let secondsBeyond = 0
  /** The share of late answers that were refusals: each weighs as much as a second's worth of answers allows. */
  let refusedShare = 0

  /** Twice what rate and latency call for: an answer slower than the others must not hold up the rest. */
  const countRoom = () =>
    fixed ? Number.POSITIVE_INFINITY : Math.max(8, Math.ceil((2 * rate * Math.max(latency, LEAST_LATENCY)) / 1000))

  function recordAnswer(now: number, sentAt: number, refused: boolean): void {
    inFlight -= 1
    latency += (Math.max(0, now - sentAt) - latency) / 8
    refusedShare += ((refused ? 1 : 0) - refusedShare) / Math.max(12, rate)
  }

  /** Adding `share` after each answer makes the rate grow by that share of itself each second. */
  function grow(): void {
    const gently = Math.min(0.002, rate * 0.0001)
    if (believed === null) rate += 0.05
    else if (rate < believed * NEAR) rate = Math.min(believed * NEAR, rate + 0.1)
    else if (rate < believed) rate += gently
    else {
      secondsBeyond += 1 / rate
      rate += Math.min(0.05, gently * (1 + (secondsBeyond / 10) ** 2))
    }
    rate = Math.min(rate, cap, FASTEST)
  }

  return {
    take: (now) => {
      if (now < pausedUntil) return pausedUntil - now
      if (inFlight >= countRoom()) return Math.max(5, latency / countRoom())
      if (unspaced > 0) {
        unspaced -= 1
        inFlight += 1
        return 0
      }
      if (now < next) return next - now
      next = Math.max(next, now - CATCH_UP) + 1000 / rate
      inFlight += 1
      return 0
    },
    recordEnd: (now, sentAt) => {
      recordAnswer(now, sentAt, false)
      // Only a rate that is used says something about the limit.
      if (!fixed && now - next < 2000 / rate && sentAt > lastCut) grow()
    },
    recordRefusal: (now, sentAt, retryAfter) => {
      recordAnswer(now, sentAt, true)
      if (retryAfter !== null) pausedUntil = Math.max(pausedUntil, now + retryAfter)
      if (sentAt <= lastCut) return
      lastCut = now
      unspaced = 0
      believed = rate
      secondsBeyond = 0
      rate = Math.max(SLOWEST, rate * Math.max(0.3, Math.min(CUT, 1 - refusedShare)))
      refusedShare = 0
    },
    getState: () => ({ rate, inFlight, latency }),
  }
}

/**
 * Requests wait in the order in which they came. Resolves when one may be sent, to whether its slot was taken: false once
 * `signal`, or the request's own `cancel`, was aborted.
 */
export function openQueue(
  limiter: RateLimiter,
  clock: Clock,
  signal: AbortSignal,
): (cancel?: AbortSignal) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve()
  async function waitForTurn(previous: Promise<unknown>, cancel: AbortSignal | undefined): Promise<boolean> {
    await previous
    while (!signal.aborted && !cancel?.aborted) {
      const wait = limiter.take(clock.now())
      if (wait === 0) return true
      await clock.sleep(wait, signal)
    }
    return false
  }
  return (cancel) => {
    const turn = waitForTurn(last, cancel)
    last = turn
    return turn
  }
}
