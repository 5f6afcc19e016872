/**
 * The rolling issue of a fleet: what differs, who is unhealthy, what nobody manages, and what to do about each. It holds
 * nothing that differs from run to run (no commit, digest or time), so that it is edited only when the state of things changes.
 */
import type { Plan } from '../domain/model.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { renderFolded } from './change-sections.ts'
import { describePendingDeletion } from './changes.ts'
import {
  renderApproval,
  renderDeletions,
  renderDiagnostics,
  renderIrreversible,
  renderRefusals,
} from './decision-sections.ts'
import { escapeCode } from './escape.ts'
import { listFirst, toMarkdown, writeBullet } from './markdown-parts.ts'
import {
  IMPORTANCE,
  type MarkdownOptions,
  makeFixedSection,
  makeSection,
  renderNotes,
  renderPage,
  type Section,
} from './page.ts'
import { countMembers, type Row, toRows } from './rows.ts'
import { listKeys, listTexts, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { selectIrreversible, selectSeverity } from './view.ts'
import { countKind, countNoun, FORGOTTEN, groupDigits, HELD } from './words.ts'

/** False when the issue has nothing to say and may be closed. */
export const hasDrift = (plan: Plan): boolean =>
  plan.changes.length > 0 ||
  plan.unhealthy.length > 0 ||
  plan.unmanaged.length > 0 ||
  selectSeverity(plan.diagnostics, 'error').length > 0

/** Plain text, as titles are. */
export const renderDriftTitle = (plan: Plan): string =>
  `nylas-fleet: ${plan.fleet.replace(/[^A-Za-z0-9._-]/gu, '_')} in Nylas is not as in the file`

export type DriftOptions = MarkdownOptions & {
  /** The digest to approve by hand, where something waits for that: a direct push that no review has shown. */
  readonly approve?: string
}

export function renderDriftMarkdown(plan: Plan, options: DriftOptions): string {
  const { links, approve } = options
  const rows = toRows(plan.changes, plan.names)
  const irreversible = selectIrreversible(rows)
  return renderPage(
    `**${toMarkdown(writeDriftHeadline(plan))}**`,
    [
      ...renderNotes(options.notes),
      ...(approve === undefined ? [] : [makeFixedSection(renderApproval(approve))]),
      ...renderRefusals(selectSeverity(plan.diagnostics, 'error'), links, 'Cannot be put right by itself because'),
      ...renderDeletions(irreversible, links, undefined),
      ...renderIrreversible(irreversible),
      ...renderOrigins(rows, options),
      ...renderUnhealthy(plan),
      ...renderUnmanaged(plan),
      ...renderDiagnostics('warnings', selectSeverity(plan.diagnostics, 'warning'), links),
      ...renderPendingDeletions(plan),
      ...renderForgotten(plan),
    ],
    `<sub>Fleet ${escapeCode(plan.fleet)} · application ${escapeCode(plan.application)}. This issue is kept up to date and closes by itself.</sub>`,
    options,
  )
}

function writeDriftHeadline({ changes, unhealthy, unmanaged }: Plan): Text {
  const chooseVerb = (amount: number, singular: string, plural: string): string => (amount === 1 ? singular : plural)
  const parts = [
    ...(changes.length === 0
      ? []
      : [`${countNoun(changes.length, 'thing')} ${chooseVerb(changes.length, 'differs', 'differ')} from the file`]),
    ...(unhealthy.length === 0
      ? []
      : [`${countKind(unhealthy.length, MAILBOX)} ${chooseVerb(unhealthy.length, 'is', 'are')} unhealthy`]),
    ...(unmanaged.length === 0
      ? []
      : [
          `${countNoun(unmanaged.length, 'thing')} in Nylas ${chooseVerb(unmanaged.length, 'is', 'are')} not in the file`,
        ]),
  ]
  return parts.length === 0
    ? plainText('All is well: Nylas is as the file says, and every mailbox is healthy.')
    : safeText`${listTexts(parts.map(plainText))}.`
}

const ORIGINS: readonly (readonly [origin: Row['origin'], title: string, advice: string])[] = [
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

const renderOrigins = (rows: readonly Row[], { links }: DriftOptions): readonly Section[] =>
  ORIGINS.flatMap(([origin, title, advice]) => {
    const alike = rows.filter((row) => row.origin === origin)
    if (alike.length === 0) return []
    const summary = `<b>${title}</b>: ${countNoun(countMembers(alike), 'change')}`
    return [renderFolded(title.toLowerCase(), IMPORTANCE.others, summary, alike, links, `${advice}\n\n`)]
  })

const REMEDIES = new Map([
  [
    'invalid',
    'Nylas says that its grant is not valid. Look it up in the Nylas dashboard or ask Nylas support; a new mailbox would start without its mail',
  ],
  ['blocked', 'Nylas has cut it off from its APIs. Look at what it sent, then ask Nylas support'],
])

function renderUnhealthy({ unhealthy }: Plan): readonly Section[] {
  if (unhealthy.length === 0) return []
  const title = `**Unhealthy: ${groupDigits(unhealthy.length)}**`
  const groups = [...Map.groupBy(unhealthy, ({ status }) => status)]
  const form = (most: number) => (): string => {
    const lines = groups.map(([status, alike]) => {
      const keys = listKeys(
        alike.map(({ address }) => address),
        most,
      )
      const remedy = REMEDIES.get(status) ?? 'look it up in the Nylas dashboard'
      return [writeBullet(`${escapeCode(status)}: ${remedy}.`), writeBullet(toMarkdown(keys), 1)].join('\n')
    })
    return [`${title}\n`, ...listFirst(lines, 20)].join('\n')
  }
  return [makeSection('unhealthy mailboxes', IMPORTANCE.warnings, form(200), form(10), () => title)]
}

function renderUnmanaged({ unmanaged }: Plan): readonly Section[] {
  if (unmanaged.length === 0) return []
  const title = `**In Nylas but not in this file: ${groupDigits(unmanaged.length)}, left alone**`
  const advice =
    'To take one over, add it to the file (`nylas-fleet import` writes the lines). To delete it, list it under `absent`.'
  const form = (most: number) => (): string =>
    [`${title}\n`, writeBullet(toMarkdown(listKeys(unmanaged, most))), writeBullet(advice)].join('\n')
  return [makeSection('what is not in the file', IMPORTANCE.remainders, form(200), form(10), () => title)]
}

function renderPendingDeletions({ retired }: Plan): readonly Section[] {
  const [waiting, held] = [retired.filter((one) => one.held === null), retired.filter((one) => one.held !== null)]
  return [
    ...renderRetired('what waits', 'Waiting to be deleted', waiting),
    ...renderRetired('what is held', capitalizeWords(HELD), held),
  ]
}

const capitalizeWords = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function renderRetired(name: string, title: string, retired: Plan['retired']): readonly Section[] {
  if (retired.length === 0) return []
  const texts = retired.map((entry) => describePendingDeletion(entry, undefined))
  return [
    makeSection(
      name,
      IMPORTANCE.remainders,
      () => `**${title}: ${groupDigits(retired.length)}**\n\n${writeBullet(toMarkdown(listUpTo(texts, 50)))}`,
      () => '',
    ),
  ]
}

function renderForgotten({ forgotten }: Plan): readonly Section[] {
  if (forgotten.length === 0) return []
  return [
    makeSection(
      'what is gone',
      IMPORTANCE.notices,
      () => `**${FORGOTTEN}**: ${toMarkdown(listKeys(forgotten, 50))}`,
      () => '',
    ),
  ]
}
