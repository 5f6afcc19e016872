/** How the members of a row are named, and whom it reaches. */
import { keyOf, kindOf } from '../domain/address.ts'
import type { Member, Row } from './row.ts'
import { codeText, groupDigits, listUpTo, plainText, safeText, type Text } from './say.ts'
import { countKind, getNoun, getPluralNoun } from './words.ts'

/** Short: a tenant by its slug, all else by its key. */
export const formatName = ({ address, tenant }: Member): Text =>
  tenant === null ? codeText(keyOf(address)) : safeText`${tenant}`

/** In full: `mailbox support-acme@… (acme)`. */
export function formatFullName({ address, tenant }: Member): Text {
  const own = safeText`${plainText(getNoun(kindOf(address)))} ${codeText(keyOf(address))}`
  return tenant === null ? own : safeText`${own} (${tenant})`
}

/** `new mailbox x@y (acme)`, `238 mailboxes: changed` */
export function formatTitle(row: Row): Text {
  const [only] = row.members
  if (row.members.length > 1 || only === undefined) {
    const many = `${groupDigits(row.members.length)} ${row.doing === 'create' ? 'new ' : ''}${getPluralNoun(row.kind)}`
    return row.doing === 'create' ? plainText(many) : safeText`${plainText(many)}: ${row.words}`
  }
  return row.doing === 'create'
    ? safeText`new ${formatFullName(only)}`
    : safeText`${formatFullName(only)}: ${row.words}`
}

/** Names of a row's members up to a limit; nothing when the subject says them. */
export const listMemberNames = (row: Row, limit: number): Text =>
  row.members.length === 1 ? [] : listUpTo(row.members.map(formatName), limit)

/** Whom a policy, rule, list or workspace reaches: `reaches 238 mailboxes in support (acme, globex and 236 more)`. */
export function describeImpact(row: Row, limit: number): readonly Text[] {
  const { accounts, tenants, workspaces } = row.affects
  if (row.kind === 'account' || accounts === 0) return []
  const places =
    workspaces.length === 0
      ? []
      : safeText` in ${listUpTo(
          workspaces.map((one) => codeText(keyOf(one))),
          limit,
        )}`
  const whose =
    tenants.length === 0
      ? []
      : safeText` (${listUpTo(
          tenants.map((one) => safeText`${one}`),
          limit,
        )})`
  return [safeText`reaches ${plainText(countKind(accounts, 'account'))}${places}${whose}`]
}
