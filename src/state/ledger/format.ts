/**
 * The ledger as it is stored: one signed JSON object, keys sorted, one resource a line, so that `git log -p` of the ref
 * reads as a list of what came, changed and went. Fields this version does not know are kept as they are.
 *
 * What cannot be understood is a refusal and never an empty ledger: an empty one would be overwritten.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { compareText, toCanonicalText } from '../../domain/canonical.ts'
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Ledger, Owned } from '../../domain/ledger.ts'
import type { Address, Json } from '../../domain/model.ts'
import { findShapeProblem } from './shape.ts'

/** 2 since the repository is signed as well. Format 1 is read like it, and written anew as 2. */
export const FORMAT = 2
const OLDEST_FORMAT = 1
/** 10,000 accounts take 3 MB. */
export const MAX_LEDGER_SIZE = 64 * 1024 * 1024
const MAX_DEPTH = 32

export type Document = JsonObject

type ParsedLedger =
  | { readonly ok: true; readonly ledger: Ledger; readonly document: Document }
  | { readonly ok: false; readonly cause: 'damaged' | 'format'; readonly reason: string }

const refuseDamaged = (fault: string): ParsedLedger => ({
  ok: false,
  cause: 'damaged',
  reason: `The ledger is damaged (${fault}). It is left as it is; restore an earlier version of it, or remove it: everything is then found again by name and adopted, and what has left the file since is left alone.`,
})

export function parseLedger(text: string): ParsedLedger {
  if (text.length > MAX_LEDGER_SIZE) return refuseDamaged(`it is larger than ${MAX_LEDGER_SIZE / 1024 / 1024} MiB`)
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return refuseDamaged('it is not JSON')
  }
  const fault = findNestingFault(value, 0)
  if (fault !== null) return refuseDamaged(fault)
  if (!isObject(value)) return refuseDamaged('it is not a JSON object')
  const format = value['format']
  if (typeof format === 'number' && Number.isInteger(format) && format > FORMAT) {
    return {
      ok: false,
      cause: 'format',
      reason: `The ledger has format ${format}, this version knows ${FORMAT}. Use a newer version of nylas-fleet; the ledger is left as it is.`,
    }
  }
  if (typeof format !== 'number' || !Number.isInteger(format) || format < OLDEST_FORMAT)
    return refuseDamaged(`its format should be a number from ${OLDEST_FORMAT} to ${FORMAT}`)
  const problem = findShapeProblem(value)
  if (problem !== null) return refuseDamaged(problem)
  return { ok: true, ledger: toLedger(value), document: value }
}

/** The bytes to store. `previous` is what it replaces: fields that this version does not know are taken over from it. */
export function formatLedger(ledger: Ledger, previous: Document | null, key: Uint8Array): string {
  const before = indexById(previous)
  const resources = Object.entries(ledger.resources).map(([address, owned]) => {
    return [address, { ...pickUnknownFields(before.get(owned.id) ?? null, OWNED_FIELDS), ...owned }] as const
  })
  const { intent, ...known } = ledger
  const unsigned: Document = {
    ...pickUnknownFields(previous, LEDGER_FIELDS),
    ...known,
    format: FORMAT,
    intent,
    resources: Object.fromEntries(resources) as Document,
  }
  const plain = JSON.parse(JSON.stringify(unsigned)) as Document
  return printDocument({ ...plain, signature: signLedger(plain, key) })
}

const LEDGER_FIELDS = [
  'application',
  'commit',
  'complete',
  'deleted',
  'digest',
  'file',
  'fleet',
  'format',
  'held',
  'intent',
  'repository',
  'resources',
  'run',
  'serial',
  'signature',
  'spec',
]
const OWNED_FIELDS = ['app_password', 'folders', 'id', 'managed', 'protect', 'reason', 'retired']

function toLedger(document: Document): Ledger {
  const {
    format: _f,
    signature: _s,
    repository,
    held,
    ...rest
  } = Object.fromEntries(LEDGER_FIELDS.map((key) => [key, document[key] ?? null]))
  const where = repository === null ? {} : { repository }
  return {
    ...rest,
    ...where,
    ...(held === null ? {} : { held }),
    deleted: document['deleted'] ?? {},
    resources: toOwnedResources(document),
  } as unknown as Ledger
}

function toOwnedResources(document: Document): Record<Address, Owned> {
  const entries = Object.entries(document['resources'] as Document).map(([address, owned]) => {
    const known = Object.entries(owned as Document).filter(([key]) => OWNED_FIELDS.includes(key))
    return [address, Object.fromEntries(known)] as const
  })
  return Object.fromEntries(entries) as unknown as Record<Address, Owned>
}

function pickUnknownFields(document: Document | null, known: readonly string[]): Document {
  return Object.fromEntries(Object.entries(document ?? {}).filter(([key]) => !known.includes(key)))
}

/** By id, because a renamed key is the same object. */
function indexById(document: Document | null): ReadonlyMap<Json | undefined, Document> {
  const resources = (document?.['resources'] ?? {}) as { readonly [address: string]: Document }
  return new Map(Object.values(resources).map((owned) => [owned['id'], owned]))
}

function printDocument(document: Document): string {
  const lines = Object.entries(document)
    .sort(([a], [b]) => compareText(a, b))
    .map(
      ([key, value]) =>
        `${JSON.stringify(key)}: ${MULTILINE_FIELDS.includes(key) ? printLines(value as Document) : toCanonicalText(value)}`,
    )
  return `{\n${lines.join(',\n')}\n}\n`
}

const MULTILINE_FIELDS = ['resources', 'deleted']

function printLines(value: Document): string {
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b))
  if (entries.length === 0) return '{}'
  return `{\n${entries.map(([key, item]) => `  ${JSON.stringify(key)}: ${toCanonicalText(item)}`).join(',\n')}\n}`
}

function findNestingFault(value: Json, depth: number): string | null {
  if (value === null || typeof value !== 'object') return null
  if (depth > MAX_DEPTH) return `it is nested deeper than ${MAX_DEPTH}`
  if (!Array.isArray(value) && Object.hasOwn(value, '__proto__')) return 'it has a field named __proto__'
  for (const item of Object.values(value)) {
    const fault = findNestingFault(item as Json, depth + 1)
    if (fault !== null) return fault
  }
  return null
}

/** The signing key is derived by HKDF-SHA-256, so that it is no other key's and tells nothing of its source. */
const KEY_INFO = 'nylas-fleet/ledger/1'

/** The key that signs ledgers, from `signing-key` or else the API key. */
export function deriveLedgerKey(secret: string): Uint8Array {
  if (secret === '') throw new Error('The ledger cannot be signed with an empty key.')
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), KEY_INFO, 32))
}

/** HMAC-SHA-256 in hexadecimal, over every field but `signature`. */
function signLedger(document: Document, key: Uint8Array): string {
  const { signature: _, ...signed } = document
  return createHmac('sha256', key).update(toCanonicalText(signed)).digest('hex')
}

export function isSignatureValid(document: Document, key: Uint8Array): boolean {
  const signature = document['signature']
  if (typeof signature !== 'string') return false
  const expected = Buffer.from(signLedger(document, key))
  const actual = Buffer.from(signature)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
