/** What surrounds the changes: whom they reach, the drawing, and what else is in the application. */
import type { Plan } from '../domain/model.ts'
import type { Section } from './budget.ts'
import { drawing } from './drawing.ts'
import { markdownCode } from './escape.ts'
import { bullet, details, md } from './markdown-parts.ts'
import type { Reach, WorkspaceReach } from './reach.ts'
import { code, grouped, ours, say, some, type Text } from './say.ts'
import { IMPORTANCE, section } from './sections.ts'
import { keys } from './view.ts'
import { count, countOf, date, FORGOTTEN, keyOf, UNMANAGED, until } from './words.ts'

function reachRow({ address, accounts, touched, all }: WorkspaceReach): string {
  // A pipe in a code span ends the cell; an escape holds in a table only.
  const name = markdownCode(keyOf(address)).replaceAll('|', '\\|')
  const of =
    all || touched === accounts ? ' (all)' : accounts === null || accounts < touched ? '' : ` of ${grouped(accounts)}`
  return `| ${name} | ${grouped(touched)}${of} |`
}

export function reachSection({ accounts, tenants, workspaces }: Reach): readonly Section[] {
  if (accounts === 0 && workspaces.length === 0) return []
  const of =
    tenants.length === 0
      ? []
      : say` of ${ours(count(tenants.length, 'customer'))}: ${some(
          tenants.map((one) => say`${one}`),
          5,
        )}`
  const head = md(say`**Reaches** ${ours(countOf(accounts, 'account'))}${of}`)
  const table = (): string => {
    const rest = workspaces.length - 12
    const rows = [
      ...workspaces.slice(0, rest === 1 ? 13 : 12).map(reachRow),
      ...(rest > 1 ? [`| and ${grouped(rest)} more | |`] : []),
    ]
    return [head, '', '| Workspace | Mailboxes touched |', '|---|---|', ...rows].join('\n')
  }
  const short = `**Reaches** ${countOf(accounts, 'account')} in ${count(workspaces.length, 'workspace')}`
  return [
    section(
      'the workspaces touched',
      IMPORTANCE.reach,
      workspaces.length === 0 ? () => head : table,
      () => head,
      () => short,
      () => '',
    ),
  ]
}

export function drawingSection(plan: Plan, reach: Reach): readonly Section[] {
  const picture = drawing(plan, reach)
  if (picture === null) return []
  return [
    section(
      'the drawing',
      IMPORTANCE.drawing,
      () => details('<b>Drawing</b>: what governs whom', picture),
      () => '',
    ),
  ]
}

type Standing = { readonly short: string; readonly words: string; readonly names: readonly Text[] }

export function standingSection(plan: Plan, now: string | undefined): readonly Section[] {
  const waiting = plan.retired.map(({ address, due }) => {
    const wait = until(due, now)
    return say`${code(keyOf(address))} on ${date(due)}${wait === null ? [] : say` (${ours(wait)})`}`
  })
  const all: readonly Standing[] = [
    {
      short: 'unhealthy',
      words: 'unhealthy',
      names: plan.unhealthy.map(({ address, status }) => say`${code(keyOf(address))} (${status})`),
    },
    { short: 'waiting', words: 'waiting to be deleted', names: waiting },
    { short: 'unmanaged', words: UNMANAGED, names: plan.unmanaged.map((one) => keys([one], 1)) },
    { short: 'gone', words: FORGOTTEN, names: plan.forgotten.map((one) => keys([one], 1)) },
  ].filter(({ names }) => names.length > 0)
  if (all.length === 0) return []
  const summary = `<b>Also in Nylas</b>: ${all.map(({ short, names }) => `${grouped(names.length)} ${short}`).join(', ')}`
  const form = (most: number) => (): string =>
    details(
      summary,
      all
        .map(({ words, names }) => bullet(`**${grouped(names.length)} ${words}**: ${md(some(names, most))}`))
        .join('\n'),
    )
  return [
    section(
      'what else is in Nylas',
      IMPORTANCE.standing,
      form(200),
      form(10),
      () => `- ${summary}`,
      () => '',
    ),
  ]
}
