/**
 * What compiling a fleet may cost. The files may come from a fork, so what is made of them is in proportion to what was
 * written: a fleet of up to 64 KB never takes more than a second or two, and a larger one that many times more. Beyond a
 * bound a BoundError is thrown, which `compileFleet` makes a diagnostic. While counting, the process hears its signals.
 */
import type { Clock } from '../domain/clock.ts'
import type { Place } from '../domain/model.ts'
import { findNearName, formatNearName, isOfSimilarLength } from '../domain/near-name.ts'

/** Of the process: its clock, and what ends its work. */
export type Watch = {
  readonly clock: Clock
  readonly stopping: AbortSignal
}

/** More than is allowed. `place` null: of the fleet as a whole. */
export class BoundError extends Error {
  override name = 'BoundError'
  readonly code: string
  readonly place: Place | null
  constructor(place: Place | null, code: string, message: string) {
    super(message)
    this.code = code
    this.place = place
  }
}

export type Bounds = {
  /** A file that was read. */
  readonly countFile: (place: Place, bytes: number) => void
  /** Words and marks of YAML, cells of CSV, lines of text. */
  readonly countParts: (place: Place, count: number) => void
  /** Names in folders that were looked at: false when those were too many. */
  readonly countNames: (count: number) => boolean
  /** Values that aliases and merges stand for: false when those are too many. */
  readonly countAliased: (count: number) => boolean
  readonly getMostAliased: () => number
  /** What is expanded from here on is so for what stands at `place`. */
  readonly enter: (place: Place) => void
  /** Characters of the fleet as it would be if everything were written out; what else takes time is given in the same. */
  readonly expand: (characters: number) => void
  /** A text that placeholders made. */
  readonly expandText: (text: string) => void
  /** The name that was probably meant. Null when none is near, and once all guesses of a fleet have cost enough. */
  readonly findNear: (wrong: string, listNames: () => Iterable<string>) => string | null
  /** The same as the end of a message: `: did you mean 'policy'?`, or nothing. */
  readonly suggest: (wrong: string, listNames: () => Iterable<string>) => string
  /** The instant, in milliseconds; null where nobody watches the time. */
  readonly now: () => number | null
  /** To be awaited where much is done; throws when the work is to end. Undefined: go on. */
  readonly checkpoint: () => Promise<void> | undefined
}

/** A fleet this small may cost as much as one that is as large; from the other one on it costs no more. */
const SMALL = 64 * 1024
const MOST_TIMES = 8

const MOST_SIZE = 32 * 1024 * 1024
/** Of a small fleet. */
const MOST_FILES = 2000
const MOST_PARTS = 4_000_000
const MOST_NAMES = 250_000
/** One for each character is what a fleet may have, with these as the least and the most. */
const MOST_ALIASED = [64 * 1024, 4_000_000] as const
/** Of a small fleet. */
const MOST_EXPANDED = 64 * 1024 * 1024

/** Of a text that placeholders made, beside its characters. */
const TEXT_COST = 10

/** Pairs of characters that are compared for suggestions. Longer names are no typing errors. */
const MOST_COMPARED = 10_000_000
const LONGEST_GUESS = 64

/** Milliseconds that compiling goes on without a look at the signals, and in all. */
const SLICE = 50
const LONGEST = 5 * 60_000

/** Without a watch nothing ends the work early. */
export function createBounds(watch: Watch | null = null): Bounds {
  let [size, files, parts, names] = [0, 0, 0, 0]
  let [aliased, expanded, compared] = [0, 0, 0]
  let place: Place | null = null
  const getMostAliased = () => Math.min(MOST_ALIASED[1], Math.max(MOST_ALIASED[0], size))
  const getTimes = () => Math.min(MOST_TIMES, Math.max(1, size / SMALL))
  const started = watch?.clock.now() ?? 0
  let resumed = started
  const fail = (code: string, summary: string, at: Place | null = place): never => {
    throw new BoundError(at, code, summary)
  }
  return {
    countFile: (at, bytes) => {
      size += bytes
      files += 1
      if (size > MOST_SIZE) {
        fail(
          'too-large',
          'the files of this fleet are larger than 32 MiB together: shorten them, or make several fleets as docs/handing-over.md tells',
          at,
        )
      }
      if (files > MOST_FILES * getTimes()) {
        fail('too-large', `this fleet has more than ${files - 1} files, too many for their size: join some of them`, at)
      }
    },
    countParts: (at, count) => {
      parts += count
      if (parts <= MOST_PARTS) return
      const summary = `the files of this fleet hold more than ${MOST_PARTS} words, marks and cells together: shorten them, or make several fleets as docs/handing-over.md tells`
      fail('too-large', summary, at)
    },
    countNames: (count) => {
      names += count
      return names <= MOST_NAMES
    },
    countAliased: (count) => {
      aliased += count
      return aliased <= getMostAliased()
    },
    getMostAliased,
    enter: (at) => {
      place = at
    },
    expand,
    expandText: (text) => expand(TEXT_COST + 2 * text.length),
    findNear,
    suggest: (wrong, listNames) => formatNearName(findNear(wrong, listNames)),
    now: () => watch?.clock.now() ?? null,
    checkpoint: () => {
      if (watch === null) return undefined
      const now = watch.clock.now()
      if (now - started > LONGEST) {
        fail(
          'too-slow',
          `the files of this fleet could not be read within ${LONGEST / 60_000} minutes: run it on a machine that is less busy, or make several fleets as docs/handing-over.md tells`,
          null,
        )
      }
      return now - resumed < SLICE ? undefined : rest(watch)
    },
  }

  function expand(characters: number): void {
    expanded += characters
    const most = MOST_EXPANDED * getTimes()
    if (expanded <= most) return
    const summary = `with this, and all tenants and placeholders written out, the fleet is larger than ${Math.floor(most / 1024 / 1024)} MiB, the most for files of ${Math.ceil(Math.max(size, SMALL) / 1024)} KiB: use shorter texts, or make several fleets as docs/handing-over.md tells`
    fail('too-much', summary)
  }

  function findNear(wrong: string, listNames: () => Iterable<string>): string | null {
    if (compared > MOST_COMPARED || wrong.length > LONGEST_GUESS) return null
    const candidates: string[] = []
    for (const name of listNames()) {
      compared += 10
      if (!isOfSimilarLength(wrong, name)) continue
      compared += wrong.length * name.length
      candidates.push(name)
    }
    return compared > MOST_COMPARED ? null : findNearName(wrong, candidates)
  }

  async function rest({ clock, stopping }: Watch): Promise<void> {
    await clock.sleep(0, stopping)
    if (stopping.aborted) throw new Error('interrupted while the files of the fleet were read')
    resumed = clock.now()
  }
}
