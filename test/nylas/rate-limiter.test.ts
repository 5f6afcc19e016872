import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PACES } from '../../src/nylas/lanes.ts'
import { createRateLimiter } from '../../src/nylas/rate-limiter.ts'
import { runs } from '../runs.ts'
import { type Server, simulate } from './simulation.ts'

const { grants: GRANTS, others: OTHERS } = PACES

function seeded(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const server: fc.Arbitrary<Server> = fc
  .record({
    limit: fc.integer({ min: 2, max: 200 }),
    counts: fc.constantFrom('window', 'sliding', 'bucket'),
    burst: fc.integer({ min: 2, max: 200 }),
    least: fc.integer({ min: 20, max: 1000 }),
    spread: fc.integer({ min: 0, max: 1000 }),
    retryAfter: fc.constantFrom(null, 1000),
  })
  .map(({ least, spread, burst, ...rest }) => ({
    ...rest,
    burst: Math.min(rest.limit, Math.max(burst, rest.limit / 10)),
    latency: [least, least + spread] as const,
  }))

describe('the rate limiter', () => {
  test('lets one question for figures go a second, whatever is answered', () => {
    for (const refused of [false, true]) {
      const limiter = createRateLimiter(PACES.figures)
      const sent: number[] = []
      for (let now = 0; now < 60_000; now += 10) {
        if (limiter.take(now) > 0) continue
        sent.push(now)
        if (refused) limiter.recordRefusal(now, now, null)
        else limiter.recordEnd(now, now)
      }
      expect(sent[0]).toBe(0)
      expect(sent.length).toBeLessThanOrEqual(61)
      // What a late timer lost is made up for, and no more.
      for (const [index, at] of sent.entries()) expect(at - (sent[index - 1] ?? -1000)).toBeGreaterThanOrEqual(960)
    }
  })

  test('uses at least 85 % of any limit and is refused at most 2 % of the time, once settled', () => {
    const property = fc.property(server, fc.constantFrom(GRANTS, OTHERS), fc.nat(), (limited, pace, seed) => {
      const until = 1000 * (450 + 3000 / limited.limit)
      const { answers } = simulate(limited, pace, seeded(seed), { until })
      const settled = answers.filter(({ at }) => at > until / 2)
      const accepted = settled.filter(({ refused }) => !refused).length
      expect(accepted / ((until / 2000) * limited.limit)).toBeGreaterThanOrEqual(0.85)
      expect((settled.length - accepted) / settled.length).toBeLessThanOrEqual(0.02)
    })
    fc.assert(property, { numRuns: runs(150) })
  })

  test.each(['window', 'sliding', 'bucket'] as const)('creates 1,000 accounts near the bound (%s)', (counts) => {
    const limited: Server = { limit: 50, counts, burst: 50, latency: [800, 800], retryAfter: 1000 }
    const { elapsed, answers, mostInFlight } = simulate(limited, GRANTS, seeded(1), { work: 1000 })
    expect(elapsed).toBeLessThanOrEqual(1.15 * (1000 / 50 + 0.8) * 1000)
    expect(answers.filter(({ refused }) => refused).length).toBeLessThanOrEqual(20)
    expect(mostInFlight).toBeGreaterThan(35)
  })

  test('keeps a hundred slow creates in flight', () => {
    const slow: Server = { limit: 50, counts: 'window', burst: 50, latency: [2000, 2000], retryAfter: null }
    expect(simulate(slow, GRANTS, seeded(1), { work: 1000 }).mostInFlight).toBeGreaterThan(90)
  })

  test('begins gently where no limit is published', () => {
    const fast: Server = { limit: 1000, counts: 'window', burst: 1, latency: [100, 100], retryAfter: null }
    const { answers } = simulate(fast, OTHERS, seeded(1), { until: 1100 })
    expect(answers.length).toBeLessThanOrEqual(OTHERS.burst + 10)
  })

  test('is not refused where ten a second and twenty at once are let in, as far as a change of three tenants goes', () => {
    for (const latency of [20, 50, 200, 1000]) {
      const limited: Server = { limit: 10, counts: 'bucket', burst: 20, latency: [latency, latency], retryAfter: 1000 }
      const { answers, elapsed } = simulate(limited, OTHERS, seeded(1), { work: 60 })
      expect(answers.filter(({ refused }) => refused)).toEqual([])
      expect(elapsed).toBeLessThan((1000 * (60 - OTHERS.burst)) / OTHERS.start + 2 * latency)
    }
  })

  test.each(['window', 'sliding'] as const)('is refused once for beginning with too many (%s)', (counts) => {
    const limited: Server = { limit: 10, counts, burst: 10, latency: [50, 50], retryAfter: 1000 }
    const { answers } = simulate(limited, OTHERS, seeded(1), { work: 60 })
    expect(answers.filter(({ refused }) => refused).length).toBeLessThanOrEqual(OTHERS.burst)
  })

  test('sends nothing before Retry-After is over', () => {
    const limiter = createRateLimiter(GRANTS)
    expect(limiter.take(0)).toBe(0)
    limiter.recordRefusal(100, 0, 5000)
    expect(limiter.take(101)).toBe(4999)
    expect(limiter.take(5100)).toBe(0)
  })

  test('cuts its rate once for the late refusals of one burst', () => {
    const limiter = createRateLimiter(GRANTS)
    for (let at = 0; at < 200; at += 50) expect(limiter.take(at)).toBe(0)
    for (const sentAt of [0, 50, 100, 150]) limiter.recordRefusal(300, sentAt, null)
    expect(limiter.getState().rate).toBeCloseTo(48 * 0.9)
  })

  test('never exceeds the cap of the user', () => {
    const fast: Server = { limit: 1000, counts: 'window', burst: 1, latency: [100, 100], retryAfter: null }
    const { answers } = simulate(fast, { ...GRANTS, cap: 10 }, seeded(1), { until: 60_000 })
    expect(answers.length).toBeLessThanOrEqual(601)
  })

  test('does not learn from a rate that nobody uses', () => {
    const limiter = createRateLimiter(OTHERS)
    for (let at = 0; at < 1_000_000; at += 10_000) {
      limiter.take(at)
      limiter.recordEnd(at + 3000, at)
    }
    expect(limiter.getState().rate).toBe(8)
  })
})
