/** What surrounds the changes: whom they reach, the drawing, and what else is in the application. */
import { keyOf } from '../domain/address.ts'
import type { Plan } from '../domain/model.ts'
import type { Section } from './budget.ts'
import { drawGovernance } from './drawing.ts'
import { escapeCode } from './escape.ts'
import { bullet, details, md } from './markdown-parts.ts'
import type { ImpactSummary, WorkspaceImpact } from './reach.ts'
import { codeText, groupDigits, listUpTo, plainText, safeText, type Text } from './say.ts'
import { IMPORTANCE, listSection } from './sections.ts'
import { keys } from './view.ts'
import { countKind, countNoun, FORGOTTEN, formatDate, formatDueDate, UNMANAGED } from './words.ts'

function reachRow({ address, accounts, touched, all }: WorkspaceImpact): string {
  // A pipe in a code span ends the cell; an escape holds in a table only.
  const name = escapeCode(keyOf(address)).replaceAll('|', '\\|')
  const of =
    all || touched === accounts
      ? ' (all)'
      : accounts === null || accounts < touched
        ? ''
        : ` of ${groupDigits(accounts)}`
  return `| ${name} | ${groupDigits(touched)}${of} |`
}

export function renderImpact({ accounts, tenants, workspaces }: ImpactSummary): readonly Section[] {
  if (accounts === 0 && workspaces.length === 0) return []
  const of =
    tenants.length === 0
      ? []
      : safeText` of ${plainText(countNoun(tenants.length, 'customer'))}: ${listUpTo(
          tenants.map((one) => safeText`${one}`),
          5,
        )}`
  const head = md(safeText`**Reaches** ${plainText(countKind(accounts, 'account'))}${of}`)
  const table = (): string => {
    const rest = workspaces.length - 12
    const rows = [
      ...workspaces.slice(0, rest === 1 ? 13 : 12).map(reachRow),
      ...(rest > 1 ? [`| and ${groupDigits(rest)} more | |`] : []),
    ]
    return [head, '', '| Workspace | Mailboxes touched |', '|---|---|', ...rows].join('\n')
  }
  const short = `**Reaches** ${countKind(accounts, 'account')} in ${countNoun(workspaces.length, 'workspace')}`
  return [
    listSection(
      'the workspaces touched',
      IMPORTANCE.reach,
      workspaces.length === 0 ? () => head : table,
      () => head,
      () => short,
      () => '',
    ),
  ]
}

export function renderDrawing(plan: Plan, reach: ImpactSummary): readonly Section[] {
  const picture = drawGovernance(plan, reach)
  if (picture === null) return []
  return [
    listSection(
      'the drawing',
      IMPORTANCE.drawing,
      () => details('<b>Drawing</b>: what governs whom', picture),
      () => '',
    ),
  ]
}

type Standing = { readonly short: string; readonly words: string; readonly names: readonly Text[] }

export function renderWaiting(plan: Plan, now: string | undefined): readonly Section[] {
  const waiting = plan.retired.map(({ address, due }) => {
    const wait = formatDueDate(due, now)
    return safeText`${codeText(keyOf(address))} on ${formatDate(due)}${wait === null ? [] : safeText` (${plainText(wait)})`}`
  })
  const all: readonly Standing[] = [
    {
      short: 'unhealthy',
      words: 'unhealthy',
      names: plan.unhealthy.map(({ address, status }) => safeText`${codeText(keyOf(address))} (${status})`),
    },
    { short: 'waiting', words: 'waiting to be deleted', names: waiting },
    { short: 'unmanaged', words: UNMANAGED, names: plan.unmanaged.map((one) => keys([one], 1)) },
    { short: 'gone', words: FORGOTTEN, names: plan.forgotten.map((one) => keys([one], 1)) },
  ].filter(({ names }) => names.length > 0)
  if (all.length === 0) return []
  const summary = `<b>Also in Nylas</b>: ${all.map(({ short, names }) => `${groupDigits(names.length)} ${short}`).join(', ')}`
  const form = (most: number) => (): string =>
    details(
      summary,
      all
        .map(({ words, names }) => bullet(`**${groupDigits(names.length)} ${words}**: ${md(listUpTo(names, most))}`))
        .join('\n'),
    )
  return [
    listSection(
      'what else is in Nylas',
      IMPORTANCE.standing,
      form(200),
      form(10),
      () => `- ${summary}`,
      () => '',
    ),
  ]
}
