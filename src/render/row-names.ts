/** How the members of a row are named, and whom it reaches. */
import type { Member, Row } from './row.ts'
import { code, grouped, ours, say, some, type Text } from './say.ts'
import { countOf, keyOf, kindOf, noun, nouns } from './words.ts'

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

/** Whom a policy, rule, list or workspace reaches: `reaches 238 mailboxes in support (acme, globex and 236 more)`. */
export function reaches(row: Row, limit: number): readonly Text[] {
  const { accounts, tenants, workspaces } = row.affects
  if (row.kind === 'account' || accounts === 0) return []
  const places =
    workspaces.length === 0
      ? []
      : say` in ${some(
          workspaces.map((one) => code(keyOf(one))),
          limit,
        )}`
  const whose =
    tenants.length === 0
      ? []
      : say` (${some(
          tenants.map((one) => say`${one}`),
          limit,
        )})`
  return [say`reaches ${ours(countOf(accounts, 'account'))}${places}${whose}`]
}
