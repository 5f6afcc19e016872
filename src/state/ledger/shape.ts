/** Whether a stored ledger has the fields this version reads, each of its type. The first fault found, for people; or null. */
import { type Address, type Json, KINDS } from '../../domain/model.ts'

type Fields = { readonly [key: string]: Json }
type Check = (value: Json | undefined) => boolean

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
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
    isFields(value) && Object.entries(checks).every(([key, check]) => check(value[key]))
const mapOf =
  (key: (key: string) => boolean, check: Check): Check =>
  (value) =>
    isFields(value) && Object.entries(value).every(([name, item]) => key(name) && check(item))

/** `kind/key`, as the engine writes addresses. */
export function isAddress(value: Json | undefined): value is Address {
  if (typeof value !== 'string') return false
  const slash = value.indexOf('/')
  return slash > 0 && slash < value.length - 1 && (KINDS as readonly string[]).includes(value.slice(0, slash))
}

const left = fields({ address: orNull(isAddress), id: orNull(id) })

const owned = fields({
  id,
  protect: optional(truth),
  app_password: optional(fields({ source: text, version: count })),
  managed: optional(listOf(text)),
  retired: optional(fields({ due: moment, days: optional(count), workspace: id, left })),
})

const intent = fields({
  creates: listOf(isAddress),
  names: optional(mapOf(isAddress, text)),
  left: optional(mapOf(isAddress, left)),
  at: moment,
  ended: optional(truth),
})

const LEDGER: Readonly<Record<string, readonly [check: Check, expected: string]>> = {
  fleet: [id, 'the name of a fleet'],
  file: [text, 'a path'],
  application: [id, 'an application id'],
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
  deleted: [optional(mapOf(() => true, moment)), 'moments by id'],
  intent: [optional(orNull(intent)), 'addresses about to be created, or null'],
}

export function findShapeProblem(document: Fields): string | null {
  for (const [key, [check, expected]] of Object.entries(LEDGER)) {
    if (!check(document[key])) return `\`${key}\` should be ${expected}`
  }
  return null
}
