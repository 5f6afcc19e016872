/**
 * Changes folded into rows, one line each of what people see: what many tenants share is shown once, with their names. Every
 * change is in exactly one row, and the work is linear in the number of changes. Also how a row and its members are named.
 */
import { keyOf, kindOf } from '../domain/address.ts'
import type { Change, FieldChange, Impact, Origin } from '../domain/change.ts'
import { isObject } from '../domain/json.ts'
import type { Address, Json, Kind } from '../domain/model.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { type ChangeType, classifyChange, describeChange, describeLoss, listGovernance } from './changes.ts'
import { type FieldLine, formatField, getUnit, type Names } from './fields.ts'
import { codeText, foreignText, listKeys, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { countKind, getNoun, getPluralNoun, ORIGINS } from './words.ts'

export type Member = {
  readonly address: Address
  readonly tenant: string | null
  /** The line that asks for it. */
  readonly source: string | null
  /** The line that asked for it before it left the file. */
  readonly removedFrom: string | null
}

export type Row = {
  readonly type: ChangeType
  /** Does not depend on colour: `-` goes, `+` comes, `>` moves, `~` changes, `=` stays as it is. */
  readonly symbol: (typeof SYMBOLS)[ChangeType]
  readonly kind: Kind
  /** What happens to its members. */
  readonly description: Text
  readonly members: readonly Member[]
  readonly origin: Origin | null
  readonly fields: readonly FieldLine[]
  /** Where the members' names differ: `acme: Acme help → Acme support` for each. */
  readonly nameChanges: readonly Text[]
  /** What governs a mailbox before and after a move. */
  readonly governance: readonly Text[]
  /** When what is retired is deleted. */
  readonly due: string | null
  /** Why a reviewer must look: it cannot be undone. Null for all else. */
  readonly irreversible: Text | null
  readonly impact: Impact
  readonly changes: readonly Change[]
}

const SYMBOLS = { delete: '-', retire: '-', hold: '=', change: '~', move: '>', create: '+', adopt: '=' } as const

/** What cannot be undone first. */
const ORDER = Object.keys(SYMBOLS)

/** Rows by type of change, then in the plan's own order. */
export function toRows(changes: readonly Change[], names: Names): readonly Row[] {
  const rows = [...Map.groupBy(changes, buildRowKey).values()].map((alike) => buildRow(alike, names))
  return rows.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
}

function buildRowKey(change: Change): string {
  const { action, address, adopts, origin, effect, retire, hold = null, destructive, outlet = null, replaces } = change
  const kind = kindOf(address)
  const governance = effect === undefined ? null : [effect.before, effect.after]
  const fields = action === 'delete' ? null : change.fields.map((field) => buildFieldKey(kind, field))
  return JSON.stringify([
    action,
    kind,
    adopts,
    origin,
    replaces !== undefined,
    retire?.due.slice(0, 10),
    hold,
    fields,
    governance,
    destructive?.losses ?? null,
    outlet,
  ] as never)
}

/** Differs from tenant to tenant by nature, so rows are not kept apart by it. */
const isOwnToEach = (kind: Kind, path: string): boolean => path === 'name' || getUnit(kind, path) === 'password'

function buildFieldKey(kind: Kind, { path, before, after }: FieldChange): Json {
  if (getUnit(kind, path) === 'password') return [path, getPasswordVersion(before), getPasswordVersion(after)]
  return isOwnToEach(kind, path) ? [path] : [path, before, after]
}

const getPasswordVersion = (value: Json): Json =>
  isObject(value) && 'version' in value ? (value['version'] ?? null) : value

function buildRow(changes: readonly Change[], names: Names): Row {
  const [first] = changes
  if (first === undefined) throw new RangeError('a row has at least one change')
  const type = classifyChange(first)
  const hasFields = !['move', 'retire', 'hold'].includes(type) && !(type === 'delete' && changes.length > 1)
  return {
    type,
    symbol: SYMBOLS[type],
    kind: kindOf(first.address),
    description: describeChange(type, first, names, changes.length > 1),
    members: changes.map(toMember),
    origin: first.origin,
    fields: hasFields ? first.fields.map((field) => foldField(changes, first, field, names)) : [],
    nameChanges: listNameChanges(changes, names),
    governance: first.effect === undefined ? [] : listGovernance(first.effect, names),
    due: first.retire?.due ?? null,
    irreversible: describeLoss(type, first, names),
    impact: {
      accounts: changes.reduce((most, { affects }) => Math.max(most, affects.accounts), 0),
      tenants: [...new Set(changes.flatMap(({ affects }) => affects.tenants))],
      workspaces: [...new Set(changes.flatMap(({ affects }) => affects.workspaces))],
    },
    changes,
  }
}

const toMember = ({ address, tenant, source, removedFrom }: Change): Member => ({
  address,
  tenant,
  source,
  removedFrom: removedFrom ?? null,
})

function foldField(changes: readonly Change[], first: Change, field: FieldChange, names: Names): FieldLine {
  const kind = kindOf(first.address)
  const line = formatField(kind, field, first.action, names)
  return !isOwnToEach(kind, field.path) || isSameForAll(changes, field.path)
    ? line
    : { ...line, change: safeText`each its own (for ${formatName(toMember(first))}: ${line.change})` }
}

function listNameChanges(changes: readonly Change[], names: Names): readonly Text[] {
  if (changes[0]?.action === 'delete' || isSameForAll(changes, 'name')) return []
  return changes.flatMap((change) => {
    const field = change.fields.find(({ path }) => path === 'name')
    if (field === undefined) return []
    const line = formatField(kindOf(change.address), field, change.action, names)
    const format = change.action === 'create' ? formatNewName : formatName
    return [safeText`${format(toMember(change))}: ${line.change}`]
  })
}

function isSameForAll(changes: readonly Change[], path: string): boolean {
  const values = changes.map(({ fields }) => JSON.stringify(fields.find((field) => field.path === path)))
  return values.every((value) => value === values[0])
}

/** Why a row is there that this commit did not bring; null for its own. */
export function describeOrigin({ origin, changes }: Row): string | null {
  if (origin === null || origin === 'spec') return null
  return origin === 'drift' && changes[0]?.replaces !== undefined ? 'deleted in Nylas by someone' : ORIGINS[origin]
}

/** Now, or when its waiting time is over. */
export const isDeletion = ({ symbol }: Row): boolean => symbol === '-'

export const countMembers = (rows: readonly Row[]): number => rows.reduce((sum, { members }) => sum + members.length, 0)

/** The lines that ask for a row, each once. */
export const listSources = ({ members }: Row): readonly string[] => [
  ...new Set(members.flatMap(({ source }) => (source === null ? [] : [source]))),
]

/** The lines that asked for what left the file, each once. */
export const listFormerSources = ({ members }: Row): readonly string[] => [
  ...new Set(members.flatMap(({ removedFrom }) => (removedFrom === null ? [] : [removedFrom]))),
]

/** Short: a tenant by its slug, all else by its key. */
export const formatName = ({ address, tenant }: Pick<Member, 'address' | 'tenant'>): Text =>
  tenant === null ? codeText(keyOf(address)) : foreignText(tenant)

/** In full: `mailbox support-acme@… (acme)`. */
export function formatFullName({ address, tenant }: Pick<Member, 'address' | 'tenant'>): Text {
  const name = safeText`${plainText(getNoun(kindOf(address)))} ${codeText(keyOf(address))}`
  return tenant === null ? name : safeText`${name} (${tenant})`
}

/** `new mailbox x@y (acme)`, `238 mailboxes: changed` */
export function formatTitle({ type, kind, members, description, changes }: Row): Text {
  const [only] = members
  const isNew = type === 'create' && changes[0]?.replaces === undefined
  if (only !== undefined && members.length === 1)
    return isNew ? safeText`new ${formatFullName(only)}` : safeText`${formatFullName(only)}: ${description}`
  return isNew
    ? safeText`${members.length} new ${plainText(getPluralNoun(kind))}`
    : safeText`${members.length} ${plainText(getPluralNoun(kind))}: ${description}`
}

/** Names of a row's members up to a limit; nothing when the title has the name. What is new is not known by its tenant yet. */
export function listMemberNames({ type, members }: Row, limit: number): Text {
  if (members.length === 1) return []
  return listUpTo(members.map(type === 'create' ? formatNewName : formatName), limit)
}

/** `support-acme@example.com`, with the tenant where the key does not say it. */
function formatNewName({ address, tenant }: Member): Text {
  const key = keyOf(address)
  return tenant === null || key.includes(tenant) ? codeText(key) : safeText`${codeText(key)} (${tenant})`
}

/** Whom a policy, rule, list or workspace reaches: `reaches 238 mailboxes in support (acme, globex and 236 more)`. */
export function describeImpact({ kind, impact }: Row, limit: number): readonly Text[] {
  const { accounts, tenants, workspaces } = impact
  if (kind === MAILBOX || accounts === 0) return []
  const places = workspaces.length === 0 ? [] : safeText` in ${listKeys(workspaces, limit)}`
  const customers = tenants.length === 0 ? [] : safeText` (${listUpTo(tenants.map(foreignText), limit)})`
  return [safeText`reaches ${plainText(countKind(accounts, MAILBOX))}${places}${customers}`]
}
