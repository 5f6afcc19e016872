/** A server with a limit, and a client that always has work, in virtual time: thousands of seconds in milliseconds. */
import { createRateLimiter, type RateLimiterOptions } from '../../src/nylas/rate-limiter.ts'

export type Server = {
  readonly limit: number
  readonly counts: 'window' | 'sliding' | 'bucket'
  readonly burst: number
  readonly latency: readonly [number, number]
  readonly retryAfter: number | null
}

export type Answer = { readonly at: number; readonly refused: boolean }

function limiter({ limit, counts, burst }: Server): (now: number) => boolean {
  let [window, used, tokens, last] = [0, 0, burst, 0]
  const log: number[] = []
  return (now) => {
    if (counts === 'bucket') {
      tokens = Math.min(burst, tokens + ((now - last) * limit) / 1000)
      last = now
      if (tokens < 1) return false
      tokens -= 1
      return true
    }
    if (counts === 'window') {
      const current = Math.floor(now / 1000)
      if (current !== window) [window, used] = [current, 0]
      if (used >= limit) return false
      used += 1
      return true
    }
    while (log[0] !== undefined && log[0] <= now - 1000) log.shift()
    if (log.length >= limit) return false
    log.push(now)
    return true
  }
}

/** Where in a list that is sorted by `at` the next item of that moment belongs. */
function upperBound(sorted: readonly { readonly at: number }[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Runs until `until` milliseconds or `work` accepted requests; a refused request is work again. */
export function simulate(
  server: Server,
  pace: RateLimiterOptions,
  random: () => number,
  { until = Number.POSITIVE_INFINITY, work = Number.POSITIVE_INFINITY },
): { readonly answers: readonly Answer[]; readonly elapsed: number; readonly mostInFlight: number } {
  const accepts = limiter(server)
  const own = createRateLimiter(pace)
  const pending: { at: number; sentAt: number; refused: boolean }[] = []
  const answers: Answer[] = []
  const [least, most] = server.latency
  let [now, accepted, queued, mostInFlight] = [0, 0, work, 0]
  while (now < until && accepted < work) {
    const wait = queued > 0 ? own.take(now) : Number.POSITIVE_INFINITY
    if (wait === 0) {
      queued -= 1
      const at = now + least + random() * (most - least)
      const position = upperBound(pending, at)
      pending.splice(position, 0, { at, sentAt: now, refused: !accepts(now) })
      mostInFlight = Math.max(mostInFlight, pending.length)
      continue
    }
    const first = pending[0]
    if (first && first.at <= now + wait) {
      pending.shift()
      now = first.at
      answers.push({ at: now, refused: first.refused })
      if (first.refused) {
        own.recordRefusal(now, first.sentAt, server.retryAfter)
        queued += 1
      } else {
        own.recordEnd(now, first.sentAt)
        accepted += 1
      }
    } else now += Math.max(wait, 0.001)
  }
  return { answers, elapsed: now, mostInFlight }
}
