/** Checks that a stored ledger has the fields this version reads, each of its type. */
import { isAddress } from '../../domain/address.ts'
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'

type Check = (value: Json | undefined) => boolean

const text: Check = (value) => typeof value === 'string'
const id: Check = (value) => typeof value === 'string' && value !== ''
const truth: Check = (value) => typeof value === 'boolean'
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const moment: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([key, check]) => check(value[key]))
const mapOf =
  (key: (key: string) => boolean, check: Check): Check =>
  (value) =>
    isObject(value) && Object.entries(value).every(([name, item]) => key(name) && check(item))

const address: Check = (value) => typeof value === 'string' && isAddress(value)

const previousWorkspace = fields({ address: orNull(address), id: orNull(id) })

const owned = fields({
  id,
  protect: optional(truth),
  reason: optional(text),
  app_password: optional(fields({ source: text, version: count, check: optional(text) })),
  folders: optional(mapOf(() => true, orNull(id))),
  managed: optional(listOf(text)),
  retired: optional(fields({ due: moment, days: optional(count), workspace: id, left: previousWorkspace })),
})

const intent = fields({
  creates: listOf(address),
  names: optional(mapOf(isAddress, text)),
  left: optional(mapOf(isAddress, previousWorkspace)),
  at: moment,
  ended: optional(truth),
})

const LEDGER: Readonly<Record<string, readonly [check: Check, expected: string]>> = {
  fleet: [id, 'the name of a fleet'],
  file: [text, 'a path'],
  application: [id, 'an application id'],
  repository: [optional(orNull(count)), "a repository's id or null"],
  serial: [count, 'a whole number'],
  commit: [
    orNull((value) => typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)),
    'a commit id or null',
  ],
  digest: [orNull(text), 'a digest or null'],
  spec: [optional(orNull(text)), 'a hash or null'],
  complete: [truth, 'true or false'],
  run: [orNull(text), 'a text or null'],
  resources: [mapOf(isAddress, owned), 'owned resources by address'],
  held: [optional(orNull(mapOf(isAddress, text))), 'fingerprints by address'],
  deleted: [optional(mapOf(() => true, moment)), 'moments by id'],
  intent: [optional(orNull(intent)), 'addresses about to be created, or null'],
}

/** The first field that does not fit, for people; null when all do. */
export function findShapeProblem(document: JsonObject): string | null {
  for (const [key, [check, expected]] of Object.entries(LEDGER)) {
    if (!check(document[key])) return `\`${key}\` should be ${expected}`
  }
  return null
}
