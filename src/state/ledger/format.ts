/**
 * The ledger as it is stored: one JSON object, keys sorted, one resource a line, so that `git log -p` of the ref reads
 * as a list of what came, changed and went. Fields this version does not know are kept as they are.
 *
 * What cannot be understood is a refusal and never an empty ledger: an empty one would be overwritten.
 */

import { compareText, toCanonicalText } from '../../domain/canonical.ts'
import { isObject } from '../../domain/json.ts'
import type { Address, Json, Ledger, Owned } from '../../domain/model.ts'
import { findShapeProblem } from './shape.ts'
import { signLedger } from './signature.ts'

export const FORMAT = 1
/** 10,000 accounts take 3 MB. */
export const MAX_LEDGER_SIZE = 64 * 1024 * 1024
const DEEPEST = 32

export type Document = { readonly [key: string]: Json }

export type Parsed =
  | { readonly ok: true; readonly ledger: Ledger; readonly document: Document }
  | { readonly ok: false; readonly cause: 'damaged' | 'format'; readonly reason: string }

const damaged = (what: string): Parsed => ({
  ok: false,
  cause: 'damaged',
  reason: `The ledger is damaged (${what}). It is left as it is; restore an earlier version of it, or remove it: everything is then found again by name and adopted.`,
})

export function parseLedger(text: string): Parsed {
  if (text.length > MAX_LEDGER_SIZE) return damaged(`it is larger than ${MAX_LEDGER_SIZE / 1024 / 1024} MiB`)
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return damaged('it is not JSON')
  }
  const unfit = unfitness(value, 0)
  if (unfit !== null) return damaged(unfit)
  if (!isObject(value)) return damaged('it is not a JSON object')
  const format = value['format']
  if (typeof format === 'number' && Number.isInteger(format) && format > FORMAT) {
    return {
      ok: false,
      cause: 'format',
      reason: `The ledger has format ${format}, this version knows ${FORMAT}. Use a newer version of nylas-fleet; the ledger is left as it is.`,
    }
  }
  if (format !== FORMAT) return damaged(`its format should be ${FORMAT}`)
  const problem = findShapeProblem(value)
  if (problem !== null) return damaged(problem)
  return { ok: true, ledger: toLedger(value), document: value }
}

/** The bytes to store. `previous` is the document it replaces: what this version does not know is taken over from it. */
export function formatLedger(ledger: Ledger, previous: Document | null, key: Uint8Array): string {
  const before = resourcesById(previous)
  const resources = Object.entries(ledger.resources).map(([address, owned]) => {
    return [address, { ...unknownFields(before.get(owned.id) ?? null, OWNED), ...owned }] as const
  })
  const { intent, ...known } = ledger
  const unsigned: Document = {
    ...unknownFields(previous, KNOWN),
    ...known,
    format: FORMAT,
    intent,
    resources: Object.fromEntries(resources) as Document,
  }
  const plain = JSON.parse(JSON.stringify(unsigned)) as Document
  return print({ ...plain, signature: signLedger(plain, key) })
}

const KNOWN = [
  'application',
  'commit',
  'complete',
  'deleted',
  'digest',
  'file',
  'fleet',
  'format',
  'intent',
  'resources',
  'run',
  'serial',
  'signature',
  'spec',
]
const OWNED = ['app_password', 'id', 'managed', 'protect', 'retired']

function toLedger(document: Document): Ledger {
  const { format: _f, signature: _s, ...rest } = Object.fromEntries(KNOWN.map((key) => [key, document[key] ?? null]))
  return { ...rest, deleted: document['deleted'] ?? {}, resources: ownedResources(document) } as unknown as Ledger
}

function ownedResources(document: Document): Record<Address, Owned> {
  const entries = Object.entries(document['resources'] as Document).map(([address, owned]) => {
    const known = Object.entries(owned as Document).filter(([key]) => OWNED.includes(key))
    return [address, Object.fromEntries(known)] as const
  })
  return Object.fromEntries(entries) as unknown as Record<Address, Owned>
}

function unknownFields(document: Document | null, known: readonly string[]): Document {
  return Object.fromEntries(Object.entries(document ?? {}).filter(([key]) => !known.includes(key)))
}

/** By id, because a renamed key is the same object. */
function resourcesById(document: Document | null): ReadonlyMap<Json | undefined, Document> {
  const resources = (document?.['resources'] ?? {}) as { readonly [address: string]: Document }
  return new Map(Object.values(resources).map((owned) => [owned['id'], owned]))
}

function print(document: Document): string {
  const lines = Object.entries(document)
    .sort(([a], [b]) => compareText(a, b))
    .map(
      ([key, value]) =>
        `${JSON.stringify(key)}: ${LINE_BY_LINE.includes(key) ? printLines(value as Document) : toCanonicalText(value)}`,
    )
  return `{\n${lines.join(',\n')}\n}\n`
}

const LINE_BY_LINE = ['resources', 'deleted']

function printLines(value: Document): string {
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b))
  if (entries.length === 0) return '{}'
  return `{\n${entries.map(([key, item]) => `  ${JSON.stringify(key)}: ${toCanonicalText(item)}`).join(',\n')}\n}`
}

function unfitness(value: Json, depth: number): string | null {
  if (value === null || typeof value !== 'object') return null
  if (depth > DEEPEST) return `it is nested deeper than ${DEEPEST}`
  if (!Array.isArray(value) && Object.hasOwn(value, '__proto__')) return 'it has a field named __proto__'
  for (const item of Object.values(value)) {
    const unfit = unfitness(item as Json, depth + 1)
    if (unfit !== null) return unfit
  }
  return null
}
