/**
 * Rate limits: a token bucket for each group, that holds one second's worth.
 * The published group is applications, authentication, connectors and grants; nobody knows of the others.
 */
export type Rates = { readonly grants?: number; readonly others?: number }

type Group = keyof Rates
type Bucket = { tokens: number; at: number }

export type RateLimiter = {
  /** Takes a token for this path; false when there is none. */
  readonly admits: (path: string) => boolean
}

const groupOf = (path: string): Group => (/^\/v3\/(applications|connect|grants)/.test(path) ? 'grants' : 'others')

export function createRateLimiter(rates: Rates, now: () => number): RateLimiter {
  const buckets = new Map<Group, Bucket>()
  return {
    admits: (path) => {
      const group = groupOf(path)
      const rate = rates[group]
      if (rate === undefined) return true
      const most = Math.max(1, rate)
      const at = now()
      const bucket = buckets.get(group) ?? { tokens: most, at }
      buckets.set(group, bucket)
      bucket.tokens = Math.min(most, bucket.tokens + ((at - bucket.at) / 1000) * rate)
      bucket.at = at
      // A hair's breadth for what adding fractions loses.
      if (bucket.tokens < 1 - 1e-9) return false
      bucket.tokens -= 1
      return true
    },
  }
}
