/**
 * The rolling issue of a fleet: what differs, who is unhealthy, what nobody manages, and what to do about each. It holds
 * nothing that differs from run to run (no commit, digest or time), so that it is edited only when the state of things changes.
 */
import { kindOf } from '../domain/address.ts'
import { METRICS_UNREADABLE } from '../domain/health.ts'
import type { Address, Diagnostic } from '../domain/model.ts'
import { listUnhealthyAccounts, type Plan } from '../domain/plan.ts'
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
import { describeGrade, describeLine } from './health.ts'
import { renderHeld, summarizeHeld } from './held.ts'
import { renderMail } from './mail.ts'
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

/**
 * False when the issue asks for nothing and may be closed. What is in Nylas and not in the file is nobody's drift: it is
 * listed while the issue is open and keeps it from nothing.
 */
export const hasDrift = (plan: Plan): boolean =>
  plan.changes.length > 0 ||
  listUnhealthyAccounts(plan).length > 0 ||
  selectSeverity(plan.diagnostics, 'error').length > 0

/** Plain text, as titles are. */
export const renderDriftTitle = (plan: Plan): string =>
  `nylas-fleet: ${toTitleName(plan.fleet)} in Nylas is not as in the file`

/** While an apply that no pull request brought has failed before it had a plan. */
export const renderFailureTitle = (fleet: string): string => `nylas-fleet: ${toTitleName(fleet)} could not be applied`

const toTitleName = (fleet: string): string => fleet.replace(/[^A-Za-z0-9._-]/gu, '_')

export type DriftOptions = MarkdownOptions & {
  /** The digest to approve by hand, where something waits for that: a direct push that no review has shown. */
  readonly approve?: string
  /** What the apply behind it held back: the next one does not carry it out by itself. */
  readonly held?: ReadonlySet<Address>
}

export function renderDriftMarkdown(plan: Plan, options: DriftOptions): string {
  const { links, approve } = options
  const rows = toRows(plan.changes, plan.names)
  const irreversible = selectIrreversible(rows)
  const errors = selectSeverity(plan.diagnostics, 'error')
  return renderPage(
    `**${toMarkdown(writeDriftHeadline(plan))}**`,
    [
      ...renderNotes(options.notes),
      ...(approve === undefined ? [] : [makeFixedSection(renderApproval(approve))]),
      ...renderRefusals(errors.filter(isFailedTest), links, 'Tests of the file that fail on what lives now'),
      ...renderRefusals(
        errors.filter((one) => !isFailedTest(one)),
        links,
        'Cannot be put right by itself because',
      ),
      ...renderDeletions(irreversible, links, undefined),
      ...renderIrreversible(irreversible),
      ...renderOrigins(rows, options),
      ...(plan.mail.changes.length === 0 ? [] : renderMail(plan.mail, 'Mail, once it is as the file says')),
      ...renderUnhealthy(plan),
      ...renderTroubles(plan),
      ...renderHeld(plan.held),
      ...renderUnmanaged(plan),
      ...renderDiagnostics('warnings', selectSeverity(plan.diagnostics, 'warning'), links),
      ...renderPendingDeletions(plan),
      ...renderForgotten(plan),
    ],
    `<sub>Fleet ${escapeCode(plan.fleet)} · application ${escapeCode(plan.application)}. This issue is kept up to date and closes by itself.</sub>`,
    options,
  )
}

const isFailedTest = ({ code }: Diagnostic): boolean => code === 'test-failed'

function writeDriftHeadline(plan: Plan): Text {
  const sentence = writeDifferences(plan)
  return plan.held === undefined ? sentence : safeText`${sentence} Held: ${summarizeHeld(plan.held)}.`
}

function writeDifferences(plan: Plan): Text {
  const { changes, unmanaged, mail, held } = plan
  const unhealthy = listUnhealthyAccounts(plan)
  const failed = mail.tests.filter(({ result }) => result === 'fails').length
  const chooseVerb = (amount: number, singular: string, plural: string): string => (amount === 1 ? singular : plural)
  const parts = [
    ...(failed === 0
      ? []
      : [`${countNoun(failed, 'test')} of the file ${chooseVerb(failed, 'fails', 'fail')} on what lives now`]),
    ...(changes.length === 0
      ? []
      : [`${countNoun(changes.length, 'thing')} ${chooseVerb(changes.length, 'differs', 'differ')} from the file`]),
    ...[...Map.groupBy(unhealthy, kindOf)].map(
      ([kind, alike]) => `${countKind(alike.length, kind)} ${chooseVerb(alike.length, 'is', 'are')} unhealthy`,
    ),
    ...(unmanaged.length === 0
      ? []
      : [
          `${countNoun(unmanaged.length, 'thing')} in Nylas ${chooseVerb(unmanaged.length, 'is', 'are')} not in the file`,
        ]),
  ]
  return changes.length + unhealthy.length + failed === 0
    ? plainText(isSendingUnknown(plan) ? WELL_AS_KNOWN : held === undefined ? ALL_IS_WELL : NOTHING_DIFFERS)
    : safeText`${listTexts(parts.map(plainText))}.`
}

const ALL_IS_WELL = 'All is well: Nylas is as the file says, and every mailbox is healthy.'
const NOTHING_DIFFERS = 'Nothing differs from the file but for what waits, and every mailbox is healthy.'
const WELL_AS_KNOWN =
  'Nothing differs from the file, and no mailbox is blocked or invalid; how the mail that they send fares is not known.'

const isSendingUnknown = ({ diagnostics }: Plan): boolean => diagnostics.some(({ code }) => code === METRICS_UNREADABLE)

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
  [
    'unowned',
    'Not known to any ledger',
    'The fleet was never applied, or somebody deleted its ledger. The next apply takes these over by their names.',
  ],
  ['retired', 'Waiting time over', 'The next apply, or a scheduled run with `heal: true`, deletes these.'],
  ['spec', 'Not applied yet', 'The next apply carries these out.'],
  [null, 'Different from the file', 'The next apply carries these out.'],
]

/** What destroys something takes somebody's word, which these lines must not promise away. */
const IF_SHOWN =
  'What destroys something is carried out only if a merged pull request showed it, or by `approve`; otherwise it stays held back.'

function renderOrigins(rows: readonly Row[], { links, held = new Set() }: DriftOptions): readonly Section[] {
  const isHeld = ({ members }: Row) => members.some(({ address }) => held.has(address))
  const groups = [
    ...ORIGINS.map(
      ([origin, title, advice]) =>
        [rows.filter((row) => row.origin === origin && !isHeld(row)), title, advice] as const,
    ),
    [rows.filter(isHeld), 'Held back', 'No apply carries these out by itself: see above for how to go on.'] as const,
  ]
  return groups.flatMap(([alike, title, start]) => {
    if (alike.length === 0) return []
    const isPromised = alike.some(({ irreversible, origin }) => irreversible !== null && origin !== 'retired')
    const advice = isPromised && title !== 'Held back' ? `${start} ${IF_SHOWN}` : start
    const summary = `<b>${title}</b>: ${countNoun(countMembers(alike), 'change')}`
    const name = title.toLowerCase()
    const introduction = `${advice}\n\n`
    return [renderFolded({ name, importance: IMPORTANCE.others, summary, rows: alike, introduction }, links)]
  })
}

const REMEDIES = new Map([
  [
    'invalid',
    'Nylas says that its grant is not valid. Look it up in the Nylas dashboard or ask Nylas support; a new mailbox would start without its mail',
  ],
  ['failing', 'Nylas cannot deliver most events to it, and still tries. See to what receives them'],
  [
    'failed',
    'Nylas sends nothing to it any more. See to what receives its events, then set it going again in the Nylas dashboard',
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
  return [makeSection('what is unhealthy', IMPORTANCE.warnings, form(200), form(10), () => title)]
}

/** By the line that was reached, without figures, which are others every day. */
function renderTroubles({ health }: Plan): readonly Section[] {
  if (health === undefined || health.accounts.length === 0) return []
  const { accounts, at_least, grade } = health
  // Without what was found, whose figures are others every day.
  const word = describeGrade({ grade, findings: [] })
  const title = `**In trouble by what they send: ${at_least ? 'at least ' : ''}${groupDigits(accounts.length)}**`
  const entries = accounts.flatMap(({ address, troubles }) => troubles.map((trouble) => ({ address, trouble })))
  const groups = [...Map.groupBy(entries, ({ trouble: { what, line } }) => describeLine({ what, line }))]
  const form = (most: number) => (): string => {
    const lines = groups.map(([words, alike]) => {
      const keys = listKeys(
        alike.map(({ address }) => address),
        most,
      )
      return [writeBullet(`${words}.`), writeBullet(toMarkdown(keys), 1)].join('\n')
    })
    return [
      `${title}\n`,
      ...lines,
      ...(word === null ? [] : [writeBullet(`${toMarkdown(word)}.`)]),
      writeBullet(SENDING_REMEDY),
    ].join('\n')
  }
  return [makeSection('mailboxes in trouble by what they send', IMPORTANCE.warnings, form(200), form(10), () => title)]
}

const SENDING_REMEDY =
  'Look at whom these write to: addresses that do not exist, or people who did not ask for it. `nylas-fleet inventory --health` has the figures of each. A stop does not end by itself: Nylas support lifts it.'

function renderUnmanaged({ unmanaged }: Plan): readonly Section[] {
  if (unmanaged.length === 0) return []
  const title = `**In Nylas but not in this file: ${groupDigits(unmanaged.length)}, left alone**`
  const advice =
    'To take one over, add it to the file (`nylas-fleet import` writes the lines). To delete it, a mailbox with all its mail, list it under `absent`.'
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
