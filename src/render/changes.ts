/** What happens to one resource: the type of its change, the sentence for it, what it destroys, and what governs it then. */
import { keyOf, kindOf } from '../domain/address.ts'
import type { Change, FieldChange, Governance, Hold, Loss } from '../domain/change.ts'
import type { Json } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { GROUP_FIELD, isMailbox, LIMITS, MAILBOX, PASSWORD_FIELD } from '../kinds/registry.ts'
import { formatField, formatLabel, formatReference, formatValue, type Names } from './fields.ts'
import { codeText, joinTexts, listTexts, plainText, safeText, type Text } from './safe-text.ts'
import {
  ADOPTED,
  ADOPTED_MANY,
  countKind,
  formatDate,
  formatDueDate,
  formatLimit,
  getNoun,
  UNGUARDED,
  WAITED,
} from './words.ts'

/** What a change is to people. */
export type ChangeType = 'delete' | 'retire' | 'hold' | 'create' | 'adopt' | 'move' | 'change'

export function classifyChange(change: Change): ChangeType {
  if (change.action === 'delete') return 'delete'
  if (change.retire !== undefined) return 'retire'
  if (change.hold !== undefined) return 'hold'
  if (change.action === 'create') return 'create'
  if (change.adopts && change.fields.length === 0) return 'adopt'
  const moves = change.fields.length > 0 && change.fields.every(({ path }) => path === GROUP_FIELD)
  return moves && isMailbox(change.address) ? 'move' : 'change'
}

/** `many`: the sentence is for several resources that change alike. */
export function describeChange(type: ChangeType, change: Change, names: Names, many: boolean): Text {
  const forGood = `with all ${many ? 'their' : 'its'} mail, for good`
  const adopted = many ? ADOPTED_MANY : ADOPTED
  switch (type) {
    case 'delete':
      if (change.retire !== undefined) return plainText(isMailbox(change.address) ? `${WAITED}, ${forGood}` : WAITED)
      return plainText(isMailbox(change.address) ? `deleted ${forGood}` : 'deleted')
    case 'retire':
      return describeRetirement(change, names)
    case 'hold':
      return safeText`${describeOutlet(change)}kept for as long as ${formatHold(change.hold)}`
    case 'create':
      return plainText(change.replaces === undefined ? 'new' : describeRemake(change, many))
    case 'adopt':
      return plainText(adopted)
    case 'move':
      return describeMove(change, names)
    case 'change':
      return plainText(change.adopts ? adopted.replace(/as it is|as they are/u, 'and changed') : 'changed')
  }
}

/** Somebody deleted it in Nylas: another one in its place is not the same. */
function describeRemake({ address }: Change, many: boolean): string {
  if (!isMailbox(address)) return many ? 'made anew: they are gone from Nylas' : 'made anew: it is gone from Nylas'
  return many
    ? 'made anew, empty: they are gone from Nylas with all their mail, and each gets another grant id'
    : 'made anew, empty: it is gone from Nylas with all its mail, and it gets another grant id'
}

function describeRetirement(change: Change, names: Names): Text {
  const deletion = safeText`deleted on ${formatDate(change.retire?.due ?? '')} unless put back`
  const sooner = describeLosses(change.destructive?.losses ?? [], names).flatMap((loss) => safeText`; ${loss}`)
  if (change.hold === undefined) return safeText`${describeOutlet(change)}${deletion}${sooner}`
  const { reason } = change.hold
  const until = reason === null ? [] : safeText` (until now: ${reason})`
  return safeText`held no more${until}: ${deletion}${sooner}`
}

/** What is known to stop, and what is not: only the end of receiving is documented. */
function describeOutlet({ outlet }: Change): Text {
  if (outlet === undefined) return []
  const { receives, blocked, sends } = outlet
  const receiving = receives ? 'goes on receiving' : 'stops receiving'
  const amount = sends === null || sends < 0 ? 'without a limit of its own' : `at most ${formatLimit(sends)} a day`
  const sending = blocked
    ? 'a rule blocks what it sends'
    : sends === 0
      ? 'sending stops if Nylas takes a limit of 0 (not proven)'
      : `goes on sending, ${amount}`
  return plainText(`${receiving}; ${sending}; `)
}

/** `'account/x@*' protects it: case 4711` */
function formatHold(hold: Hold | undefined): Text {
  const { pattern = null, reason = null } = hold ?? {}
  const what = pattern === null ? plainText('the ledger protects it') : safeText`${codeText(pattern)} protects it`
  return reason === null ? what : safeText`${what}: ${reason}`
}

function describeMove({ address, fields }: Change, names: Names): Text {
  const move: Partial<FieldChange> = fields.find(({ path }) => path === GROUP_FIELD) ?? {}
  const { before = null, after = null } = move
  const format = (group: Json): Text => formatValue(kindOf(address), GROUP_FIELD, group, names)
  return before === null
    ? safeText`put into ${format(after)}`
    : safeText`moved from ${format(before)} to ${format(after)}`
}

/** What cannot be undone, as the plan says; null for all else. */
export function describeLoss(type: ChangeType, change: Change, names: Names): Text | null {
  const { destructive } = change
  if (destructive === null) return null
  const { what, losses = [] } = destructive
  if (what === 'delete' || what === 'retire') return describeChange(type, change, names, false)
  const own = losses.length > 0 ? [] : listDestructive(change, names)
  const parts = [
    ...(what === 'password' ? [plainText('new app password: the old one stops working')] : []),
    ...(what === 'retention' && own.length > 0 ? [safeText`deletes mail sooner: ${listTexts(own)}`] : []),
    ...(what === 'storage' && own.length > 0 ? [safeText`may lose mail: ${listTexts(own)}`] : []),
    ...(what === 'folder' ? [safeText`removes empty folders: ${listTexts(own)}`] : []),
    ...describeLosses(losses, names),
  ]
  return joinTexts(parts, '; ')
}

/** `deletes mail sooner: mail is kept 365 days → 2 days` */
function describeLosses(losses: readonly Loss[], names: Names): readonly Text[] {
  if (losses.length === 0) return []
  const format = (value: Json, path: string): Text =>
    value === null ? plainText('the plan’s maximum') : formatValue(LIMITS, path, value, names)
  const lines = losses.map(
    ({ path, before, after }) =>
      safeText`${formatLabel(LIMITS, path)} ${format(before, path)} → ${format(after, path)}`,
  )
  const accounts = losses[0]?.accounts ?? 0
  const whose = accounts > 1 ? safeText` of ${plainText(countKind(accounts, MAILBOX))}` : []
  return [safeText`deletes mail${whose} sooner: ${listTexts(lines)}`]
}

function listDestructive({ address, fields, destructive }: Change, names: Names): readonly Text[] {
  const kind = kindOf(address)
  return fields
    .filter(({ path }) => destructive?.paths.includes(path) && path !== PASSWORD_FIELD)
    .map((field) => safeText`${formatLabel(kind, field.path)} ${formatField(kind, field, 'update', names).change}`)
}

/** What a move means for a mailbox: the policy, the rules and the limits that hold before and after. */
export function listGovernance({ before, after }: NonNullable<Change['effect']>, names: Names): readonly Text[] {
  const paths = [...new Set([...Object.keys(before.limits), ...Object.keys(after.limits)])]
  const changes = [
    ...listRules('now acts on it', after, before, names),
    ...listRules('acts on it no more', before, after, names),
    ...paths
      .filter((path) => JSON.stringify(getLimit(before, path)) !== JSON.stringify(getLimit(after, path)))
      .map(
        (path) =>
          safeText`${formatLabel(LIMITS, path)}: ${formatLimitIn(before, path, names)} → ${formatLimitIn(after, path, names)}`,
      ),
  ]
  const noun = plainText(getNoun(LIMITS))
  if (before.policy !== after.policy)
    return [safeText`${noun}: ${formatPolicy(before, names)} → ${formatPolicy(after, names)}`, ...changes]
  const head = safeText`${noun} stays ${formatPolicy(after, names)}`
  return changes.length === 0 ? [safeText`${head}, with the same rules and limits`] : [head, ...changes]
}

const formatPolicy = ({ policy }: Governance, names: Names): Text =>
  policy === null ? plainText(`no ${getNoun(LIMITS)}: ${UNGUARDED}`) : formatReference(policy, names)

function listRules(verb: string, { rules }: Governance, other: Governance, names: Names): readonly Text[] {
  const only = rules.filter((rule) => !other.rules.includes(rule)).map((rule) => formatReference(rule, names))
  return only.length === 0 ? [] : [safeText`${plainText(verb)}: rule ${listTexts(only)}`]
}

const getLimit = ({ limits }: Governance, path: string): Json | undefined =>
  Object.hasOwn(limits, path) ? limits[path] : undefined

function formatLimitIn(governance: Governance, path: string, names: Names): Text {
  const limit = getLimit(governance, path)
  return limit === undefined ? plainText('not set') : formatValue(LIMITS, path, limit, names)
}

/** `support@acme.example on 5 Dec 2026 (in 12 days)`; of what is held, what holds it. */
export function describePendingDeletion(
  { address, due, held }: Plan['retired'][number],
  now: string | undefined,
): Text {
  if (held !== null) return safeText`${codeText(keyOf(address))} (${formatHold(held)})`
  const wait = formatDueDate(due, now)
  return safeText`${codeText(keyOf(address))} on ${formatDate(due)}${wait === null ? [] : safeText` (${plainText(wait)})`}`
}
