/**
 * The inventory for a terminal. The table first and what is wrong last, because the end of a long output is what stands on
 * the screen. Symbols and words say everything; colour only repeats it.
 */
import { styleText } from 'node:util'
import { showHidden } from '../../render/escape.ts'
import { type Column, table } from '../../render/table.ts'
import { wrap } from '../../render/terminal-lines.ts'
import { countNoun } from '../../render/words.ts'
import type { AccountView, InventoryView, WorkspaceView } from './view.ts'
import {
  describeDangling,
  describeHealth,
  describeOwnership,
  describePassword,
  formatDay,
  GAP_WORDS,
  listTroubles,
  named,
  OWNERSHIP,
  policyName,
  ruleNames,
  totalWords,
  workspaceName,
} from './words.ts'

const mark = (account: AccountView): string => (account.healthy ? (listTroubles(account).length > 0 ? '!' : ' ') : '✗')

const ACCOUNTS: readonly Column<AccountView>[] = [
  { title: '', cell: mark, rank: 0, least: 1, most: 1 },
  { title: 'ACCOUNT', cell: ({ email }) => email, rank: 0, least: 40, most: 60 },
  { title: 'HEALTH', cell: describeHealth, rank: 1, least: 7, most: 16 },
  { title: 'OWNERSHIP', cell: describeOwnership, rank: 2, least: 16, most: 24 },
  { title: 'WORKSPACE', cell: workspaceName, rank: 3, least: 12, most: 30 },
  { title: 'POLICY', cell: policyName, rank: 4, least: 12, most: 30 },
  { title: 'RULES', cell: (account) => ruleNames(account).join(', '), rank: 5, least: 12, most: 50 },
  { title: 'TENANT', cell: ({ tenant }) => tenant ?? '', rank: 6, least: 6, most: 24 },
  { title: 'NAME', cell: ({ name }) => name ?? '', rank: 7, least: 8, most: 30 },
  { title: 'PASSWORD', cell: (account) => describePassword(account.password_set), rank: 8, least: 8, most: 8 },
  { title: 'PROTECTED', cell: (account) => (account.protected ? 'yes' : ''), rank: 9, least: 9, most: 9 },
  { title: 'CREATED', cell: ({ created_at }) => formatDay(created_at), rank: 10, least: 11, most: 11 },
  { title: 'GRANT', cell: ({ grant_id }) => grant_id, rank: 11, least: 36, most: 36 },
]

const WORKSPACES: readonly Column<WorkspaceView>[] = [
  {
    title: 'WORKSPACE',
    cell: (one) => (one.default ? `${one.name} (default)` : one.name),
    rank: 0,
    least: 12,
    most: 40,
  },
  { title: 'ACCOUNTS', cell: ({ accounts }) => String(accounts.length), rank: 0, least: 8, most: 8 },
  { title: 'POLICY', cell: ({ policy }) => (policy ? named(policy) : 'none'), rank: 0, least: 10, most: 40 },
  { title: 'RULES', cell: (one) => ruleNames(one).join(', ') || 'none', rank: 1, least: 10, most: 60 },
  {
    title: 'OWNERSHIP',
    cell: ({ ownership, fleet }) => (fleet ? `fleet ${fleet}` : ownership ? OWNERSHIP[ownership] : 'of Nylas'),
    rank: 2,
    least: 9,
    most: 24,
  },
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
  const accounts = table(ACCOUNTS, view.accounts, options.width)
  const workspaces = table(WORKSPACES, view.workspaces, options.width)
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
    paint('bold', showHidden(title(view))),
    '',
    ...(view.accounts.length === 0 ? [empty(view)] : [paint('dim', accounts.header), ...rows]),
    ...(accounts.hidden.length === 0
      ? []
      : [paint('dim', `not shown for want of width: ${accounts.hidden.join(', ').toLowerCase()}`)]),
    '',
    paint('dim', workspaces.header),
    ...workspaces.lines,
    ...section(
      'Waiting for deletion',
      waiting.map((one) => `${one.email}: ${describeOwnership(one)} (${formatDay(one.due)}) unless put back`),
    ),
    ...section('Unused: nobody refers to them', view.unused),
    ...section('Gaps', view.gaps.map(GAP_WORDS)),
    ...section('Dangling references', view.dangling.map(describeDangling)),
    ...section('Needs a look', looks(view.accounts)),
    '',
    ...wrap(summary(view), options.width),
  ]
  return `${lines.join('\n')}\n`
}

/** One line for each trouble, worst first, as `troubles` tells them. */
function looks(accounts: readonly AccountView[]): readonly string[] {
  const pairs = accounts.flatMap((account) =>
    listTroubles(account).map((trouble) => ({ trouble, email: account.email })),
  )
  return [...Map.groupBy(pairs, ({ trouble }) => trouble)].map(([trouble, found]) => {
    const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : ''
    return `${trouble}: ${found
      .slice(0, NAMED)
      .map(({ email }) => email)
      .join(', ')}${more}`
  })
}

const NAMED = 10

function title({ fleet, application, at, connector }: InventoryView): string {
  const place = [application.id, application.region, application.environment].filter((one) => one !== null).join(', ')
  const missing =
    connector?.configured === false ? '; no connector for agent accounts yet (the first account makes it)' : ''
  return `${fleet} in ${place} at ${at}${missing}`
}

const empty = (view: InventoryView): string =>
  view.totals.some(({ kind, live }) => kind === 'account' && live > 0)
    ? 'no account fits the filter'
    : 'no accounts yet'

/** One line that says it all. */
function summary(view: InventoryView): string {
  const { counts } = view
  const words = [
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
  const told = words.filter(([amount]) => amount > 0).map(([amount, what]) => `${amount} ${what}`)
  const all = view.totals.find(({ kind }) => kind === 'account')?.live ?? 0
  const shown = view.accounts.length === all ? '' : ` (${countNoun(view.accounts.length, 'account')} shown)`
  return `${totalWords(view).toReversed().join(', ')}${shown}: ${told.join(', ') || 'all good'}.`
}
