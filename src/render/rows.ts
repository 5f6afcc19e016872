/**
 * Changes folded into rows: what many tenants share is said once, with their names. Every change is in exactly one row.
 * Linear in the number of changes.
 */
import type { Address, Change, FieldChange, Json, Kind, Origin, Plan } from '../model.ts'
import { governanceLines } from './governance.ts'
import { code, grouped, list, ours, say, some, type Text } from './say.ts'
import { type FieldLine, fieldLine, label, type Names, valueText } from './value.ts'
import { ADOPTED, date, GONE_FOR_GOOD, keyOf, kindOf, noun, nouns, WAITED } from './words.ts'

/** What a change is to people; `code` in rows is the word the JSON uses. */
export type Doing = 'delete' | 'retire' | 'create' | 'adopt' | 'move' | 'change'

export type Member = { readonly address: Address; readonly tenant: string | null; readonly source: string | null }

export type Row = {
  readonly doing: Doing
  /** Does not depend on colour: `-` goes, `+` comes, `>` moves, `~` changes, `=` stays as it is. */
  readonly symbol: '-' | '+' | '>' | '~' | '='
  readonly kind: Kind
  readonly words: Text
  readonly members: readonly Member[]
  readonly origin: Origin | null
  readonly adopts: boolean
  readonly fields: readonly FieldLine[]
  /** What governs the account before and after a move. */
  readonly effect: readonly Text[]
  readonly due: string | null
  /** Why a reviewer must look: it cannot be taken back. Null for all else. */
  readonly irreversible: Text | null
  readonly affects: {
    readonly accounts: number
    readonly tenants: readonly string[]
    readonly workspaces: readonly Address[]
  }
  readonly changes: readonly Change[]
}

const SYMBOLS = { delete: '-', retire: '-', create: '+', adopt: '=', move: '>', change: '~' } as const

export function doingOf(change: Change): Doing {
  if (change.action === 'delete') return 'delete'
  if (change.retire !== undefined) return 'retire'
  if (change.action === 'create') return 'create'
  if (change.adopts && change.fields.length === 0) return 'adopt'
  return kindOf(change.address) === 'account' && change.fields.every((field) => field.path === 'workspace')
    ? 'move'
    : 'change'
}

/** Differs from tenant to tenant by nature, so rows are not kept apart by it. */
const isOwnToEach = (path: string): boolean => path === 'name' || path === 'app_password'

function passwordVersion(value: Json): Json {
  return typeof value === 'object' && value !== null && 'version' in value ? (value['version'] ?? null) : value
}

function fieldKey({ path, before, after }: FieldChange): Json {
  if (path === 'app_password') return [path, passwordVersion(before), passwordVersion(after)]
  return isOwnToEach(path) ? [path] : [path, before, after]
}

function rowKey(change: Change): string {
  const { action, address, adopts, origin, effect, retire } = change
  const effectKey = effect === undefined ? null : [effect.before, effect.after]
  const fields = action === 'delete' ? null : change.fields.map(fieldKey)
  return JSON.stringify([action, kindOf(address), adopts, origin, retire?.due.slice(0, 10), fields, effectKey])
}

function wordsOf(doing: Doing, change: Change, names: Names): Text {
  const kind = kindOf(change.address)
  const move = change.fields.find((field) => field.path === 'workspace')
  switch (doing) {
    case 'delete':
      if (change.retire !== undefined)
        return say`${ours(WAITED)}${ours(kind === 'account' ? ', with all its mail, for good' : '')}`
      return ours(kind === 'account' ? GONE_FOR_GOOD : 'deleted')
    case 'retire':
      return say`stops now, deleted on ${date(change.retire?.due ?? '')} unless put back`
    case 'create':
      return ours('new')
    case 'adopt':
      return ours(ADOPTED)
    case 'move':
      if (move === undefined || move.before === null)
        return say`put into ${valueText(kind, 'workspace', move?.after ?? null, names)}`
      return say`moved from ${valueText(kind, 'workspace', move.before, names)} to ${valueText(kind, 'workspace', move.after, names)}`
    case 'change':
      return ours(change.adopts ? 'taken over and changed (from now on, removing its line deletes it)' : 'changed')
  }
}

const forEver = (value: Json): number => (value === -1 ? Number.POSITIVE_INFINITY : Number(value))

function irreversible(doing: Doing, change: Change, names: Names): Text | null {
  if (doing === 'delete' || doing === 'retire') return wordsOf(doing, change, names)
  if (change.action !== 'update') return null
  if (change.fields.some((field) => field.path === 'app_password'))
    return ours('gets a new app password: the old one stops working')
  const shorter = change.fields.filter(
    ({ path, before, after }) =>
      path.endsWith('_retention_period') && before !== null && forEver(after) < forEver(before),
  )
  return shorter.length === 0
    ? null
    : say`keeps mail for a shorter time: ${list(shorter.map((field) => say`${label('policy', field.path)} ${fieldLine('policy', field, 'update', names).change}`))}`
}

function foldedField(changes: readonly Change[], field: FieldChange, names: Names): FieldLine {
  const [first] = changes
  if (first === undefined) throw new RangeError('a row has at least one change')
  const kind = kindOf(first.address)
  const line = fieldLine(kind, field, first.action, names)
  if (changes.length === 1 || !isOwnToEach(field.path)) return line
  const example = say`for ${nameOf(memberOf(first))}: ${line.change}`
  return { ...line, change: say`each its own (${example})` }
}

const memberOf = ({ address, tenant, source }: Change): Member => ({ address, tenant, source })

/** Short: a tenant by its slug, all else by its key. */
export const nameOf = ({ address, tenant }: Member): Text => (tenant === null ? code(keyOf(address)) : say`${tenant}`)

/** In full: `mailbox support-acme@… (acme)`. */
export function fullName({ address, tenant }: Member): Text {
  const own = say`${ours(noun(kindOf(address)))} ${code(keyOf(address))}`
  return tenant === null ? own : say`${own} (${tenant})`
}

/** `new mailbox x@y (acme)`, `238 mailboxes: changed` */
export function title(row: Row): Text {
  const [only] = row.members
  if (row.members.length > 1 || only === undefined) {
    const many = `${grouped(row.members.length)} ${row.doing === 'create' ? 'new ' : ''}${nouns(row.kind)}`
    return row.doing === 'create' ? ours(many) : say`${ours(many)}: ${row.words}`
  }
  return row.doing === 'create' ? say`new ${fullName(only)}` : say`${fullName(only)}: ${row.words}`
}

/** Names of a row's members up to a limit; nothing when the subject says them. */
export const memberNames = (row: Row, limit: number): Text =>
  row.members.length === 1 ? [] : some(row.members.map(nameOf), limit)

function rowOf(changes: readonly Change[], names: Names): Row {
  const [first] = changes
  if (first === undefined) throw new RangeError('a row has at least one change')
  const doing = doingOf(first)
  return {
    doing,
    symbol: SYMBOLS[doing],
    kind: kindOf(first.address),
    words: wordsOf(doing, first, names),
    members: changes.map(memberOf),
    origin: first.origin,
    adopts: first.adopts,
    fields:
      doing === 'move' || doing === 'retire' || (doing === 'delete' && changes.length > 1)
        ? []
        : first.fields.map((field) => foldedField(changes, field, names)),
    effect: first.effect === undefined ? [] : governanceLines(first.effect, names),
    due: first.retire?.due ?? null,
    irreversible: irreversible(doing, first, names),
    affects: {
      accounts: changes.reduce((most, one) => Math.max(most, one.affects.accounts), 0),
      tenants: [...new Set(changes.flatMap((one) => one.affects.tenants))],
      workspaces: [...new Set(changes.flatMap((one) => one.affects.workspaces))],
    },
    changes,
  }
}

const ORDER: readonly Doing[] = ['delete', 'retire', 'change', 'move', 'create', 'adopt']

/** Rows with what cannot be undone first, then by the plan's own order. */
export function rowsOf(changes: readonly Change[], plan: Pick<Plan, 'names'>): readonly Row[] {
  const rows = [...Map.groupBy(changes, rowKey).values()].map((together) => rowOf(together, plan.names))
  return rows.toSorted((a, b) => ORDER.indexOf(a.doing) - ORDER.indexOf(b.doing))
}
