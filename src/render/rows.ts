/**
 * Changes folded into rows: what many tenants share is said once, with their names. Every change is in exactly one row.
 * Linear in the number of changes.
 */
import { kindOf } from '../domain/address.ts'
import type { Change, FieldChange, Json, Plan } from '../domain/model.ts'
import { listGovernance } from './governance.ts'
import type { ChangeType, Member, Row } from './row.ts'
import { formatName } from './row-names.ts'
import { describeChange, listIrreversible } from './row-words.ts'
import { safeText, type Text } from './say.ts'
import { type FieldLine, formatField, type Names } from './value.ts'

const SYMBOLS = { delete: '-', retire: '-', create: '+', adopt: '=', move: '>', change: '~' } as const

function doingOf(change: Change): ChangeType {
  if (change.action === 'delete') return 'delete'
  if (change.retire !== undefined) return 'retire'
  if (change.action === 'create') return 'create'
  if (change.adopts && change.fields.length === 0) return 'adopt'
  const moves = change.fields.length > 0 && change.fields.every(({ path }) => path === 'workspace')
  return moves && kindOf(change.address) === 'account' ? 'move' : 'change'
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

const isSameForAll = (changes: readonly Change[], path: string): boolean => {
  const values = changes.map(({ fields }) => JSON.stringify(fields.find((field) => field.path === path)))
  return values.every((one) => one === values[0])
}

function foldedField(changes: readonly Change[], first: Change, field: FieldChange, names: Names): FieldLine {
  const line = formatField(kindOf(first.address), field, first.action, names)
  return !isOwnToEach(field.path) || isSameForAll(changes, field.path)
    ? line
    : { ...line, change: safeText`each its own (for ${formatName(memberOf(first))}: ${line.change})` }
}

function eachName(changes: readonly Change[], names: Names): readonly Text[] {
  if (changes[0]?.action === 'delete' || isSameForAll(changes, 'name')) return []
  return changes.flatMap((one) => {
    const field = one.fields.find(({ path }) => path === 'name')
    if (field === undefined) return []
    return [
      safeText`${formatName(memberOf(one))}: ${formatField(kindOf(one.address), field, one.action, names).change}`,
    ]
  })
}

const memberOf = ({ address, tenant, source }: Change): Member => ({ address, tenant, source })

function rowOf(changes: readonly Change[], names: Names): Row {
  const [first] = changes
  if (first === undefined) throw new RangeError('a row has at least one change')
  const doing = doingOf(first)
  return {
    doing,
    symbol: SYMBOLS[doing],
    kind: kindOf(first.address),
    words: describeChange(doing, first, names, changes.length > 1),
    members: changes.map(memberOf),
    origin: first.origin,
    adopts: first.adopts,
    fields:
      doing === 'move' || doing === 'retire' || (doing === 'delete' && changes.length > 1)
        ? []
        : first.fields.map((field) => foldedField(changes, first, field, names)),
    each: eachName(changes, names),
    effect: first.effect === undefined ? [] : listGovernance(first.effect, names),
    due: first.retire?.due ?? null,
    irreversible: listIrreversible(doing, first, names),
    affects: {
      accounts: changes.reduce((most, one) => Math.max(most, one.affects.accounts), 0),
      tenants: [...new Set(changes.flatMap((one) => one.affects.tenants))],
      workspaces: [...new Set(changes.flatMap((one) => one.affects.workspaces))],
    },
    changes,
  }
}

const ORDER: readonly ChangeType[] = ['delete', 'retire', 'change', 'move', 'create', 'adopt']

/** Rows with what cannot be undone first, then by the plan's own order. */
export function toRows(changes: readonly Change[], plan: Pick<Plan, 'names'>): readonly Row[] {
  const rows = [...Map.groupBy(changes, rowKey).values()].map((together) => rowOf(together, plan.names))
  return rows.toSorted((a, b) => ORDER.indexOf(a.doing) - ORDER.indexOf(b.doing))
}
