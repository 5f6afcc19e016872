/**
 * The rolling issue of a fleet: what differs, who is unhealthy, what nobody manages, and what to do about each. Nothing of the
 * moment is in it (no commit, digest or time), so that it is edited only when the state of things changes.
 */
import { keyOf } from '../domain/address.ts'
import type { Plan } from '../domain/model.ts'
import type { Section } from './budget.ts'
import { renderDeletions, renderIrreversible } from './decisions.ts'
import { escapeCode } from './escape.ts'
import { bullet, md } from './markdown-parts.ts'
import { type MarkdownOptions, renderNotes, renderPage } from './page.ts'
import type { Row } from './row.ts'
import { toRows } from './rows.ts'
import { codeText, groupDigits, listTexts, listUpTo, plainText, safeText, type Text } from './say.ts'
import {
  diagnosticsSection,
  firstLines,
  fixedSection,
  foldedSection,
  goOn,
  IMPORTANCE,
  listSection,
  refusalSection,
} from './sections.ts'
import { keys } from './view.ts'
import { countNoun, FORGOTTEN, formatDate } from './words.ts'

/** False when the issue has nothing to say and may be closed. */
export const hasDrift = (plan: Plan): boolean =>
  plan.changes.length > 0 ||
  plan.unhealthy.length > 0 ||
  plan.unmanaged.length > 0 ||
  plan.diagnostics.some((one) => one.severity === 'error')

/** Plain text, as titles are. */
export const renderDriftTitle = (plan: Plan): string =>
  `nylas-fleet: ${plan.fleet.replace(/[^A-Za-z0-9._-]/gu, '_')} in Nylas is not as in the file`

function headline(plan: Plan): Text {
  const of = (amount: number, one: string, many: string): readonly Text[] =>
    amount === 0 ? [] : [plainText(`${groupDigits(amount)} ${amount === 1 ? one : many}`)]
  const parts = [
    ...of(plan.changes.length, 'thing differs from the file', 'things differ from the file'),
    ...of(plan.unhealthy.length, 'mailbox is unhealthy', 'mailboxes are unhealthy'),
    ...of(plan.unmanaged.length, 'thing in Nylas is not in the file', 'things in Nylas are not in the file'),
  ]
  return parts.length === 0
    ? plainText('All is well: Nylas is as the file says, and every mailbox is healthy.')
    : safeText`${listTexts(parts)}.`
}

const BLOCKS: readonly (readonly [origin: Row['origin'], title: string, todo: string])[] = [
  [
    'drift',
    'Changed in Nylas by someone',
    'The next apply sets it back, as does a scheduled run with `heal: true`. To keep it, write it into the file in a pull request.',
  ],
  [
    'earlier',
    'Merged earlier, not applied yet',
    'Look at the last apply: it failed, was dropped, or was held back. The next one makes up for it.',
  ],
  ['retired', 'Waiting time over', 'The next apply, or a scheduled run with `heal: true`, deletes these.'],
  ['spec', 'Not applied yet', 'The next apply carries these out.'],
  [null, 'Different from the file', 'The next apply carries these out.'],
]

function blocks(rows: readonly Row[], options: MarkdownOptions): readonly Section[] {
  return BLOCKS.flatMap(([origin, title, todo]) => {
    const these = rows.filter((row) => row.origin === origin)
    if (these.length === 0) return []
    const size = these.reduce((sum, row) => sum + row.members.length, 0)
    return [
      foldedSection(
        title.toLowerCase(),
        IMPORTANCE.foreign,
        `<b>${title}</b>: ${countNoun(size, 'change')}`,
        these,
        options.links,
        `${todo}\n\n`,
      ),
    ]
  })
}

const CURES: Readonly<Record<string, string>> = {
  invalid:
    'Nylas says that its grant is not valid. Look it up in the Nylas dashboard or ask Nylas support; a new mailbox would start without its mail',
  blocked: 'Nylas has cut it off from its APIs. Look at what it sent, then ask Nylas support',
}

function unhealthySection({ unhealthy }: Plan): readonly Section[] {
  if (unhealthy.length === 0) return []
  const groups = [...Map.groupBy(unhealthy, (one) => one.status)]
  const form = (names: number) => (): string =>
    [
      `**Unhealthy: ${groupDigits(unhealthy.length)}**\n`,
      ...firstLines(
        groups.map(([status, these]) => {
          const cure = Object.hasOwn(CURES, status) ? `: ${CURES[status]}` : ': look it up in the Nylas dashboard'
          return bullet(
            `${escapeCode(status)}${cure}.\n${bullet(
              md(
                listUpTo(
                  these.map(({ address }) => codeText(keyOf(address))),
                  names,
                ),
              ),
              1,
            )}`,
          )
        }),
        20,
      ),
    ].join('\n')
  return [
    listSection(
      'unhealthy mailboxes',
      IMPORTANCE.warnings,
      form(200),
      form(10),
      () => `**Unhealthy: ${groupDigits(unhealthy.length)}**`,
    ),
  ]
}

function unmanagedSection({ unmanaged }: Plan): readonly Section[] {
  if (unmanaged.length === 0) return []
  const head = `**In Nylas but not in this file: ${groupDigits(unmanaged.length)}, left alone**\n`
  const todo =
    'To take one over, add it to the file (`nylas-fleet import` writes the lines). To delete it, list it under `absent`.'
  const form = (most: number) => (): string => [head, bullet(md(keys(unmanaged, most))), bullet(todo)].join('\n')
  return [listSection('what is not in the file', IMPORTANCE.standing, form(200), form(10), () => head.trim())]
}

export type DriftOptions = MarkdownOptions & {
  /** The digest to approve by hand, where something waits for that: a direct push that no review has shown. */
  readonly approve?: string
}

export function renderDriftMarkdown(plan: Plan, options: DriftOptions): string {
  const rows = toRows(plan.changes, plan)
  const decisions = rows.filter((row) => row.irreversible !== null)
  const of = (severity: 'error' | 'warning') => plan.diagnostics.filter((one) => one.severity === severity)
  const waiting = plan.retired.map(({ address, due }) => safeText`${codeText(keyOf(address))} on ${formatDate(due)}`)
  return renderPage(
    `**${md(headline(plan))}**`,
    [
      ...renderNotes(options.notes),
      ...(options.approve === undefined ? [] : [fixedSection(goOn(options.approve))]),
      ...(of('error').length === 0
        ? []
        : [refusalSection(of('error'), options.links, 'Cannot be put right by itself because')]),
      ...renderDeletions(decisions, options.links, undefined),
      ...renderIrreversible(decisions),
      ...blocks(rows, options),
      ...unhealthySection(plan),
      ...unmanagedSection(plan),
      ...diagnosticsSection('warnings', of('warning'), options.links),
      ...(waiting.length === 0
        ? []
        : [
            listSection(
              'what waits',
              IMPORTANCE.standing,
              () => `**Waiting to be deleted: ${groupDigits(waiting.length)}**\n\n${bullet(md(listUpTo(waiting, 50)))}`,
              () => '',
            ),
          ]),
      ...(plan.forgotten.length === 0
        ? []
        : [
            listSection(
              'what is gone',
              IMPORTANCE.notices,
              () => `**${FORGOTTEN}**: ${md(keys(plan.forgotten, 50))}`,
              () => '',
            ),
          ]),
    ],
    `<sub>Fleet ${escapeCode(plan.fleet)} · application ${escapeCode(plan.application)}. This issue is kept up to date and closes by itself.</sub>`,
    options,
  )
}
