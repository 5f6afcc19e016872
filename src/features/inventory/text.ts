/**
 * The inventory for a terminal. The table first and what is wrong last, because the end of a long output is what stands on
 * the screen. Symbols and words say everything; colour only repeats it.
 */
import { styleText } from 'node:util'
import { MAILBOX } from '../../kinds/registry.ts'
import { showHidden } from '../../render/escape.ts'
import { buildTable, type Column, wrap } from '../../render/layout.ts'
import { countNoun } from '../../render/words.ts'
import {
  describeApplication,
  describeDangling,
  describeGap,
  describeHealth,
  describeOwner,
  describeOwnership,
  describePassword,
  describePolicy,
  describeWorkspace,
  formatDay,
  joinUpTo,
  listRuleNames,
  listTotals,
  listTroubles,
  markDefault,
} from './descriptions.ts'
import type { AccountView, InventoryView, WorkspaceView } from './view.ts'

const getMark = (account: AccountView): string =>
  account.healthy ? (listTroubles(account).length > 0 ? '!' : ' ') : '✗'

const ACCOUNTS: readonly Column<AccountView>[] = [
  { title: '', cell: getMark, rank: 0, least: 1, most: 1 },
  { title: 'ACCOUNT', cell: ({ email }) => email, rank: 0, least: 40, most: 60 },
  { title: 'HEALTH', cell: describeHealth, rank: 1, least: 7, most: 16 },
  { title: 'OWNERSHIP', cell: describeOwnership, rank: 2, least: 16, most: 24 },
  { title: 'WORKSPACE', cell: describeWorkspace, rank: 3, least: 12, most: 30 },
  { title: 'POLICY', cell: describePolicy, rank: 4, least: 12, most: 30 },
  { title: 'RULES', cell: (account) => listRuleNames(account).join(', '), rank: 5, least: 12, most: 50 },
  { title: 'TENANT', cell: ({ tenant }) => tenant ?? '', rank: 6, least: 6, most: 24 },
  { title: 'NAME', cell: ({ name }) => name ?? '', rank: 7, least: 8, most: 30 },
  { title: 'PASSWORD', cell: (account) => describePassword(account.password_set), rank: 8, least: 8, most: 8 },
  { title: 'PROTECTED', cell: (account) => (account.protected ? 'yes' : ''), rank: 9, least: 9, most: 9 },
  { title: 'CREATED', cell: ({ created_at }) => formatDay(created_at), rank: 10, least: 11, most: 11 },
  { title: 'GRANT', cell: ({ grant_id }) => grant_id, rank: 11, least: 36, most: 36 },
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

export type InventoryTextOptions = { readonly color: boolean; readonly width: number }

export function renderInventoryText(view: InventoryView, options: InventoryTextOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    options.color ? styleText(style, text, { validateStream: false }) : text
  const accounts = buildTable(ACCOUNTS, view.accounts, options.width)
  const workspaces = buildTable(WORKSPACES, view.workspaces, options.width)
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          '',
          paint('bold', `${title} (${lines.length})`),
          ...lines.flatMap((line) => wrap(showHidden(line), options.width, 2)),
        ]
  const rows = accounts.lines.map((line, index) => {
    const account = view.accounts[index]
    if (!account || listTroubles(account).length === 0) return line
    return paint(account.healthy ? 'yellow' : 'red', line)
  })
  const waiting = view.accounts.filter(({ ownership }) => ownership === 'waiting')
  const lines = [
    paint('bold', showHidden(formatTitle(view))),
    '',
    ...(view.accounts.length === 0 ? [explainEmpty(view)] : [paint('dim', accounts.header), ...rows]),
    ...(accounts.hidden.length === 0
      ? []
      : [paint('dim', `not shown for want of width: ${accounts.hidden.join(', ').toLowerCase()}`)]),
    '',
    paint('dim', workspaces.header),
    ...workspaces.lines,
    ...section(
      'Waiting for deletion',
      waiting.map(
        (account) => `${account.email}: ${describeOwnership(account)} (${formatDay(account.due)}) unless put back`,
      ),
    ),
    ...section('Unused: nobody refers to them', view.unused),
    ...section('Gaps', view.gaps.map(describeGap)),
    ...section('Dangling references', view.dangling.map(describeDangling)),
    ...section('Needs a look', groupTroubles(view.accounts)),
    '',
    ...wrap(formatSummary(view), options.width),
  ]
  return `${lines.join('\n')}\n`
}

/** One line for each trouble, worst first. */
function groupTroubles(accounts: readonly AccountView[]): readonly string[] {
  const pairs = accounts.flatMap((account) =>
    listTroubles(account).map((trouble) => ({ trouble, email: account.email })),
  )
  const groups = Map.groupBy(pairs, ({ trouble }) => trouble)
  return [...groups].map(([trouble, group]) => {
    const emails = group.map(({ email }) => email)
    return `${trouble}: ${joinUpTo(emails, NAMED)}`
  })
}

const NAMED = 10

function formatTitle(view: InventoryView): string {
  const missing =
    view.connector?.configured === false ? '; no connector for agent accounts yet (the first account makes it)' : ''
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
