/**
 * The inventory for a terminal. The table first and what is wrong last, because the end of a long output is what stands on
 * the screen. Symbols and words say everything; colour only repeats it.
 */
import { listNames } from '../../domain/enumerate.ts'
import type { SendingRow } from '../../domain/health.ts'
import { MAILBOX } from '../../kinds/registry.ts'
import { showHidden } from '../../render/escape.ts'
import { buildTable, type Column, paint, type Style, wrap } from '../../render/layout.ts'
import { countNoun } from '../../render/words.ts'
import {
  describeApplication,
  describeCount,
  describeDangling,
  describeGap,
  describeHealthView,
  describeOwner,
  describeOwnership,
  describePassword,
  describePolicy,
  describeRate,
  describeSent,
  describeShare,
  describeWorkspace,
  formatDay,
  listRuleNames,
  listTotals,
  listTroubles,
  markDefault,
  nameHealth,
} from './descriptions.ts'
import type { AccountView, InventoryView, WorkspaceView } from './view.ts'

const getMark = (account: AccountView): string =>
  account.healthy ? (listTroubles(account).length > 0 ? '!' : ' ') : '✗'

const ACCOUNTS: readonly Column<AccountView>[] = [
  { title: '', cell: getMark, rank: 0, least: 1, most: 1 },
  { title: 'ACCOUNT', cell: ({ email }) => email, rank: 0, least: 40, most: 60 },
  { title: 'HEALTH', cell: nameHealth, rank: 1, least: 7, most: 16 },
  { title: 'SENT', cell: describeSent, rank: 2, least: 10, most: 10 },
  { title: 'BOUNCED', cell: (account) => describeRate(account, 'bounce_rate'), rank: 2, least: 7, most: 9 },
  { title: 'COMPLAINTS', cell: (account) => describeRate(account, 'complaint_rate'), rank: 2, least: 10, most: 10 },
  { title: 'OWNERSHIP', cell: describeOwnership, rank: 3, least: 16, most: 24 },
  { title: 'WORKSPACE', cell: describeWorkspace, rank: 4, least: 12, most: 30 },
  { title: 'POLICY', cell: describePolicy, rank: 5, least: 12, most: 30 },
  { title: 'RULES', cell: (account) => listRuleNames(account).join(', '), rank: 6, least: 12, most: 50 },
  { title: 'TENANT', cell: ({ tenant }) => tenant ?? '', rank: 7, least: 6, most: 24 },
  { title: 'NAME', cell: ({ name }) => name ?? '', rank: 8, least: 8, most: 30 },
  { title: 'PASSWORD', cell: (account) => describePassword(account.password_set), rank: 9, least: 8, most: 8 },
  { title: 'PROTECTED', cell: (account) => (account.protected ? 'yes' : ''), rank: 10, least: 9, most: 9 },
  { title: 'CREATED', cell: ({ created_at }) => formatDay(created_at), rank: 11, least: 11, most: 11 },
  { title: 'GRANT', cell: ({ grant_id }) => grant_id, rank: 12, least: 36, most: 36 },
]

const WORKSPACES: readonly Column<WorkspaceView>[] = [
  { title: 'WORKSPACE', cell: (workspace) => markDefault(workspace.name, workspace), rank: 0, least: 12, most: 40 },
  { title: 'ACCOUNTS', cell: ({ accounts }) => String(accounts.length), rank: 0, least: 8, most: 8 },
  { title: 'POLICY', cell: describePolicy, rank: 0, least: 10, most: 40 },
  {
    title: 'RULES',
    cell: (workspace) => listRuleNames(workspace).join(', ') || 'none',
    rank: 1,
    least: 10,
    most: 60,
  },
  { title: 'OWNERSHIP', cell: describeOwner, rank: 2, least: 9, most: 24 },
  {
    title: 'DOMAIN',
    cell: ({ domain, auto_group }) => (domain ? `${domain}${auto_group ? ' (groups)' : ''}` : ''),
    rank: 3,
    least: 10,
    most: 30,
  },
]

const DOMAINS: readonly Column<SendingRow>[] = [
  { title: 'DOMAIN', cell: ({ key }) => key, rank: 0, least: 10, most: 60 },
  { title: 'SENT', cell: ({ sent }) => describeCount(sent), rank: 0, least: 4, most: 12 },
  { title: 'DELIVERED', cell: ({ delivery_rate }) => describeShare(delivery_rate), rank: 1, least: 9, most: 9 },
  { title: 'BOUNCED', cell: ({ bounce_rate }) => describeShare(bounce_rate), rank: 0, least: 7, most: 9 },
  { title: 'COMPLAINTS', cell: ({ complaint_rate }) => describeShare(complaint_rate), rank: 0, least: 10, most: 10 },
]

export function renderInventoryText(
  view: InventoryView,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const accounts = buildTable(ACCOUNTS, view.accounts, width)
  const workspaces = buildTable(WORKSPACES, view.workspaces, width)
  const formatSection = (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0
      ? []
      : [
          '',
          paint(`${title} (${items.length})`, 'bold', color),
          ...items.flatMap((item) => wrap(showHidden(item), width, 2)),
        ]
  const rows = accounts.lines.map((line, index) => paint(line, styleAccount(view.accounts[index]), color))
  const waiting = view.accounts
    .filter(({ ownership }) => ownership === 'waiting')
    .map((account) => `${account.email}: ${describeOwnership(account)} (${formatDay(account.due)}) unless put back`)
  const held = view.accounts
    .filter(({ ownership }) => ownership === 'held')
    .map(({ email, protected_reason }) => (protected_reason === null ? email : `${email}: ${protected_reason}`))
  const hidden = accounts.hidden.join(', ').toLowerCase()
  const lines = [
    paint(showHidden(formatTitle(view)), 'bold', color),
    '',
    ...(view.accounts.length === 0 ? [explainEmpty(view)] : [paint(accounts.header, 'dim', color), ...rows]),
    ...(hidden === '' ? [] : [paint(`not shown for want of width: ${hidden}`, 'dim', color)]),
    '',
    paint(workspaces.header, 'dim', color),
    ...workspaces.lines,
    ...formatDomains(view, width),
    ...formatSection('Waiting for deletion', waiting),
    ...formatSection('Held: out of the file, kept for as long as they are protected', held),
    ...formatSection('Unused: nobody refers to them', view.unused),
    ...formatSection('Gaps', view.gaps.map(describeGap)),
    ...formatSection('Dangling references', view.dangling.map(describeDangling)),
    ...formatSection('Needs a look', [...groupTroubles(view.accounts), ...listPartTroubles(view)]),
    '',
    ...wrap(formatSummary(view), width),
  ]
  return `${lines.join('\n')}\n`
}

/** How the mail fares by domain, with the days and the vendor's grade; nothing where nobody asked. */
function formatDomains({ health }: InventoryView, width: number): readonly string[] {
  if (health === undefined) return []
  const lines = wrap(showHidden(describeHealthView(health)), width)
  if (health === null || health.domains.length === 0) return ['', ...lines]
  const table = buildTable(DOMAINS, health.domains, width)
  return ['', ...lines, table.header, ...table.lines]
}

function styleAccount(account: AccountView | undefined): Style | undefined {
  if (!account || listTroubles(account).length === 0) return undefined
  return account.healthy ? 'yellow' : 'red'
}

/** One line for each trouble, worst first. */
function groupTroubles(accounts: readonly AccountView[]): readonly string[] {
  const pairs = accounts.flatMap((account) =>
    listTroubles(account).map((trouble) => ({ trouble, email: account.email })),
  )
  const groups = Map.groupBy(pairs, ({ trouble }) => trouble)
  return [...groups].map(([trouble, group]) => {
    const emails = group.map(({ email }) => email)
    return `${trouble}: ${listNames(emails, NAMED)}`
  })
}

const listPartTroubles = ({ parts }: InventoryView): readonly string[] =>
  parts.flatMap(({ address, trouble }) => (trouble === undefined ? [] : [`${address}: ${trouble}`]))

const NAMED = 10

function formatTitle(view: InventoryView): string {
  const missing =
    view.connector?.configured === false
      ? '; no connector for agent accounts yet (an apply makes it before the first account)'
      : ''
  return `${view.fleet} in ${describeApplication(view)} at ${view.at}${missing}`
}

const countAccounts = ({ totals }: InventoryView): number => totals.find(({ kind }) => kind === MAILBOX)?.live ?? 0

const explainEmpty = (view: InventoryView): string =>
  countAccounts(view) > 0 ? 'no account fits the filter' : 'no accounts yet'

/** One line that says it all. */
function formatSummary(view: InventoryView): string {
  const { counts } = view
  const amounts = [
    [counts.unhealthy, 'unhealthy'],
    [counts.unguarded, 'without limits'],
    [counts.gaps, 'declared but not there'],
    [counts.waiting, 'waiting for deletion'],
    [counts.held, 'held'],
    [counts.leaving, 'leaving next'],
    [counts.adopted, 'taken over next'],
    [counts.unmanaged, 'unmanaged'],
    [counts.elsewhere, 'of other fleets'],
    [view.unused.length, 'unused'],
    [view.dangling.length, 'dangling'],
  ] as const
  const remarks = amounts.filter(([amount]) => amount > 0).map(([amount, words]) => `${amount} ${words}`)
  const rows = view.accounts.length
  const shown = rows === countAccounts(view) ? '' : ` (${countNoun(rows, 'account')} shown)`
  return `${listTotals(view).toReversed().join(', ')}${shown}: ${remarks.join(', ') || 'all good'}.`
}
