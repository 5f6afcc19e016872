/**
 * Requests that share a rate limit wait in one lane, in the order in which they came. What came of each is told to the lane's
 * rate limiter and counted.
 */
import type { Clock } from '../domain/clock.ts'
import { createRateLimiter, openQueue, type RateLimiter, type RateLimiterOptions } from './rate-limiter.ts'
import { type Exchange, parseRefusal, type RawResponse, type Request } from './response.ts'

/**
 * The published budget covers applications, sign-in, connectors and grants; all else has one of its own, but for figures
 * about mail, which are in no table of limits: of these one a second is asked.
 */
type Group = 'grants' | 'others' | 'figures'

type GroupStats = {
  readonly requests: number
  readonly refused: number
  /** Requests per second, and milliseconds, as they stand now. */
  readonly rate: number
  readonly latency: number
  readonly inFlight: number
}

const GRANTS = /^\/v3\/(?:applications|connect|connectors|grants)(?:\/|$)/u
const FIGURES = /^\/v3\/(?:metrics|activity)\//u
const PUBLISHED = 50

/**
 * How each group begins; answers change it. A plan, or an apply of one change, waits for nothing: at once leave the
 * application and two pages of grants, which with what follows stay within the published limit, and of the rest 18
 * requests, fewer than the 20 that the vendor's own command line begins with.
 */
export const PACES = {
  grants: { start: PUBLISHED * 0.96, published: PUBLISHED, burst: 2 },
  others: { start: 8, burst: 18 },
  figures: { start: 1, cap: 1 },
} as const satisfies Readonly<Record<Group, RateLimiterOptions>>

/** Where requests that share a rate limit wait, and what became of them. */
type Lane = {
  readonly limiter: RateLimiter
  readonly waitForTurn: ReturnType<typeof openQueue>
  requests: number
  refused: number
}

export type LaneOptions = {
  readonly clock: Clock
  /** A cap on all requests together; left out: as fast as the API lets us. */
  readonly requestsPerSecond?: number
  /** Where each group begins, for a server whose limits are known. Left out: what is published, and carefully. */
  readonly rates?: { readonly grants: number; readonly others: number }
}

export type Lanes = {
  /** Waits for the request's turn, sends it once and learns from the answer. Throws what `checkMaySend` throws, nothing else. */
  readonly pass: (
    request: Pick<Request, 'path' | 'cancel'>,
    checkMaySend: () => void,
    send: () => Promise<RawResponse>,
  ) => Promise<Passage>
  readonly stats: () => Readonly<Record<Group, GroupStats>>
}

/** Without the time in which it waited for its turn. */
type Passage = { readonly answer: Exchange; readonly milliseconds: number }

/** A lane for each group; under a cap all go through a shared one as well, whose rate no answer changes. */
export function openLanes({ clock, rates, requestsPerSecond: cap }: LaneOptions, stopping: AbortSignal): Lanes {
  const openLane = (limiter: RateLimiter): Lane => {
    return { limiter, waitForTurn: openQueue(limiter, clock, stopping), requests: 0, refused: 0 }
  }
  const capped = cap === undefined ? {} : { cap }
  const grants = rates === undefined ? PACES.grants : { ...PACES.grants, start: rates.grants, published: rates.grants }
  const others = rates === undefined ? PACES.others : { ...PACES.others, start: rates.others }
  const figures = { ...PACES.figures, cap: Math.min(PACES.figures.cap, cap ?? PACES.figures.cap) }
  const lanes = {
    grants: openLane(createRateLimiter({ ...grants, ...capped })),
    others: openLane(createRateLimiter({ ...others, ...capped })),
    figures: openLane(createRateLimiter(figures)),
  }
  const shared = cap === undefined ? null : openLane(createRateLimiter({ start: cap, cap, fixed: true }))

  const pass: Lanes['pass'] = async ({ path, cancel }, checkMaySend, send) => {
    const lane = lanes[findGroup(path)]
    const { limiter } = lane
    const isTaken = await lane.waitForTurn(cancel)
    const sentAt = clock.now()
    try {
      await shared?.waitForTurn(cancel)
      checkMaySend()
    } catch (error) {
      if (isTaken) limiter.recordEnd(sentAt, sentAt)
      throw error
    }
    lane.requests += 1
    try {
      const response = await send()
      if (response.status === 429) {
        lane.refused += 1
        limiter.recordRefusal(clock.now(), sentAt, parseRefusal(response).retryAfter)
      } else limiter.recordEnd(clock.now(), sentAt)
      return { answer: response, milliseconds: clock.now() - sentAt }
    } catch (error) {
      limiter.recordEnd(clock.now(), sentAt)
      return { answer: { error }, milliseconds: clock.now() - sentAt }
    } finally {
      shared?.limiter.recordEnd(clock.now(), sentAt)
    }
  }

  return {
    pass,
    stats: () => ({
      grants: getGroupStats(lanes.grants),
      others: getGroupStats(lanes.others),
      figures: getGroupStats(lanes.figures),
    }),
  }
}

const findGroup = (path: string): Group => (GRANTS.test(path) ? 'grants' : FIGURES.test(path) ? 'figures' : 'others')

const getGroupStats = ({ limiter, requests, refused }: Lane): GroupStats => ({
  requests,
  refused,
  ...limiter.getState(),
})
