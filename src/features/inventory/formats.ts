/**
 * The inventory for programs: all of it as JSON, and its accounts as CSV by RFC 4180 (CRLF, a header, every cell quoted). A
 * spreadsheet takes a cell that begins with one of `= + - @`, a tab or a line break for a formula; a leading apostrophe
 * makes it text.
 */

import type { Sending } from '../../domain/health.ts'
import { registry } from '../../kinds/registry.ts'
import { escapeJson, showHidden } from '../../render/escape.ts'
import { describeTrouble } from '../../render/health.ts'
import { describeReference, listRuleNames } from './descriptions.ts'
import { type AccountView, type InventoryView, PART_KINDS } from './view.ts'

/** With ids, in a fixed order: the parts of each kind under the name of its section. */
export function renderInventoryJson({ parts, gaps, unused, dangling, ...rest }: InventoryView): string {
  const sections = Object.fromEntries(
    PART_KINDS.map((kind) => [registry[kind].section, parts.filter((part) => part.kind === kind)]),
  )
  return `${escapeJson(JSON.stringify({ ...rest, ...sections, gaps, unused, dangling }, null, 2))}\n`
}

type Cell = string | number | boolean | null

const COLUMNS: readonly (readonly [title: string, cell: (account: AccountView) => Cell])[] = [
  ['address', ({ address }) => address],
  ['email', ({ email }) => email],
  ['name', ({ name }) => name],
  ['tenant', ({ tenant }) => tenant],
  ['source', ({ source }) => source],
  ['ownership', ({ ownership }) => ownership],
  ['fleet', ({ fleet }) => fleet],
  ['status', ({ status }) => status],
  ['blocked', ({ blocked }) => blocked],
  ['workspace', ({ workspace }) => (workspace ? describeReference(workspace) : null)],
  ['workspace_id', ({ workspace }) => workspace?.id ?? null],
  ['default_workspace', ({ workspace }) => workspace?.default ?? false],
  ['shared_with', ({ workspace }) => workspace?.shared_with ?? null],
  ['policy', ({ policy }) => (policy ? describeReference(policy) : null)],
  ['policy_id', ({ policy }) => policy?.id ?? null],
  ['unguarded', ({ unguarded }) => unguarded],
  ['rules', (account) => listRuleNames(account).join('; ')],
  ['protected', (account) => account.protected],
  ['protected_reason', ({ protected_reason }) => protected_reason],
  ['password_set', ({ password_set }) => password_set],
  ['due', ({ due }) => due],
  ['days_left', ({ days_left }) => days_left],
  ['grant_id', ({ grant_id }) => grant_id],
  ['credential_id', ({ credential_id }) => credential_id],
  ['created_at', ({ created_at }) => created_at],
  ['updated_at', ({ updated_at }) => updated_at],
  ['folders_wanted', ({ folders }) => (folders?.wanted ?? []).join('; ')],
  ['folders_remembered', ({ folders }) => (folders?.remembered ?? []).join('; ')],
]

const readSending = (account: AccountView, name: keyof Sending): Cell =>
  typeof account.sending === 'object' ? account.sending[name] : null

/** Where it was asked: counts and shares of 1, empty where they are not known. */
const HEALTH_COLUMNS: typeof COLUMNS = [
  ['sent', (account) => (account.sending === 'none' ? 'none known' : readSending(account, 'sent'))],
  ...(['delivered', 'bounced', 'complaints', 'delivery_rate', 'bounce_rate', 'complaint_rate'] as const).map(
    (name) => [name, (account: AccountView) => readSending(account, name)] as const,
  ),
  [
    'trouble',
    ({ sending }) => (typeof sending === 'object' ? sending.troubles.map(describeTrouble).join('; ') || null : null),
  ],
]

export function renderInventoryCsv({ accounts, health }: InventoryView): string {
  const columns = health === undefined ? COLUMNS : [...COLUMNS, ...HEALTH_COLUMNS]
  const rows = [columns.map(([title]) => title), ...accounts.map((account) => columns.map(([, cell]) => cell(account)))]
  return rows.map((row) => `${row.map(escapeCsvCell).join(',')}\r\n`).join('')
}

export function escapeCsvCell(value: Cell): string {
  if (value === null) return '""'
  const text = showHidden(String(value))
  const safe = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
