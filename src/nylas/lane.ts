/** Requests of one group wait here for their turn, in the order in which they came. */
import type { RateLimiter } from './pace.ts'

/** Milliseconds from any origin that never goes back. `sleep` ends early, without an error, when `signal` aborts. */
export type Clock = {
  readonly now: () => number
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Resolves when the request may be sent, its slot taken; check `signal` afterwards. */
export function openQueue(pace: RateLimiter, clock: Clock, signal: AbortSignal): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  async function turn(before: Promise<void>): Promise<void> {
    await before
    while (!signal.aborted) {
      const wait = pace.take(clock.now())
      if (wait === 0) return
      await clock.sleep(wait, signal)
    }
  }
  return () => {
    last = turn(last)
    return last
  }
}
