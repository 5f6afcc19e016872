/**
 * A question of the probe: what it needs, how it is asked, and the side of the switch that the answer means. Pieces of replies
 * are taken as what they should be, and are nothing where they are something else.
 */
import type { Verdict } from '../../domain/evidence.ts'
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import type { Reply } from './api.ts'
import type { Bench } from './bench.ts'

/** From the least to the most: nothing but reads, objects of its own, accounts of its own, mail between these. */
export const NEEDS = ['reads', 'objects', 'accounts', 'mail'] as const

export type Question = {
  readonly needs: (typeof NEEDS)[number]
  readonly ask: (bench: Bench) => Promise<Verdict>
  /** True of this application, its plan or its settings, and perhaps of no other: no default follows from it. */
  readonly isLocal?: true
}

export const side = (value: string | number | boolean): Verdict => ({ kind: 'side', side: value })
export const neither = (seen: string): Verdict => ({ kind: 'neither', seen })
export const undecided = (reason: string): Verdict => ({ kind: 'undecided', reason })

/** The side that these facts are those of; what was seen instead, where they are no side's. */
export function match(
  facts: Readonly<Record<string, unknown>>,
  sides: readonly (readonly [side: string | number | boolean, facts: Readonly<Record<string, unknown>>])[],
): Verdict {
  const isSame = (wanted: Readonly<Record<string, unknown>>) =>
    Object.entries(wanted).every(([name, value]) => JSON.stringify(facts[name]) === JSON.stringify(value))
  const found = sides.find(([, wanted]) => isSame(wanted))
  if (found) return side(found[0])
  const seen = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value) ?? 'absent'}`)
  return neither(seen.join(', '))
}

/** The side of a status, as a text or a number, where there is one. */
export function matchStatus(reply: Pick<Reply, 'status'>, sides: readonly (string | number)[]): Verdict {
  const found = sides.find((one) => String(one) === String(reply.status))
  return found === undefined ? neither(`status ${reply.status}`) : side(found)
}

export const toObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
export const toObjects = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).map(toObject) : []
