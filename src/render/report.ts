/** What an apply did, as people think of it: done, failed, held back, not tried, left over. Printers lay it out. */
import { keyOf, kindOf } from '../domain/address.ts'
import type { Change } from '../domain/change.ts'
import type { Diagnostic } from '../domain/model.ts'
import type { HeldAccounts, Outcome, Plan, Result } from '../domain/plan.ts'
import { writeReportHeadline } from './headline.ts'
import { countHeld } from './held.ts'
import { formatName, type Row, toRows } from './rows.ts'
import { codeText, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { selectSeverity } from './view.ts'
import { countKind, countNoun, formatDuration, getNoun } from './words.ts'

/** The part of an apply's report that people see. */
export type ApplySummary = {
  readonly result: Result
  readonly outcomes: readonly Outcome[]
  /** What a second plan still wants. */
  readonly remaining: readonly Change[]
  readonly diagnostics: readonly Diagnostic[]
  readonly milliseconds: number
  /** What became of the connector, where the plan made it. */
  readonly connector?: 'created' | 'there' | 'failed' | null
  /** Why the ledger could not be pushed. */
  readonly unsavedLedger?: { readonly reason: string } | null
}

/** Changes that were not applied for the same reason. */
export type FailedChange = {
  readonly action: Text
  readonly names: readonly Text[]
  readonly reason: Text
  readonly source: string | null
  /** What would change, of an update that waits for somebody's decision. */
  readonly fields: readonly Text[]
}

export type ReportView = {
  readonly headline: Text
  readonly status: Text
  readonly isGood: boolean
  /** What the application got beside the changes. */
  readonly preparation: Text | null
  readonly failed: readonly FailedChange[]
  readonly withheld: readonly FailedChange[]
  /** What waits for its domain and for nothing else. */
  readonly held: HeldAccounts | undefined
  readonly skipped: readonly FailedChange[]
  readonly applied: readonly Row[]
  readonly remaining: readonly Row[]
  readonly errors: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
}

export function buildReportView(plan: Plan, summary: ApplySummary): ReportView {
  const { outcomes, diagnostics, result } = summary
  const changes = new Map(plan.changes.map((change) => [toChangeKey(change), change]))
  const held = findHeldOnly(plan, outcomes)
  const selectStatus = (status: Outcome['status']) => outcomes.filter((outcome) => outcome.status === status)
  const applied = toRows(
    selectStatus('applied').flatMap((outcome) => changes.get(toChangeKey(outcome)) ?? []),
    plan.names,
  )
  return {
    headline: writeReportHeadline(applied, plan.names),
    status: plainText(describeResult(summary, countHeld(held))),
    isGood: result !== 'failed' && result !== 'refused',
    preparation: summary.connector === 'created' ? plainText('Created the connector for agent accounts first.') : null,
    failed: groupFailed(selectStatus('failed'), changes),
    held,
    withheld: groupFailed(selectStatus('withheld'), changes, plan.names),
    skipped: groupFailed(selectStatus('skipped'), changes),
    applied,
    remaining: toRows(summary.remaining, plan.names),
    errors: selectSeverity(diagnostics, 'error'),
    warnings: selectSeverity(diagnostics, 'warning'),
  }
}

function findHeldOnly({ held }: Plan, outcomes: readonly Outcome[]): HeldAccounts | undefined {
  const withheld = new Set(outcomes.filter(({ status }) => status === 'withheld').map(({ address }) => address))
  const changes = (held?.changes ?? []).filter(({ address }) => !withheld.has(address))
  if (held === undefined || changes.length === 0) return undefined
  const domains = held.domains.flatMap((domain) => {
    const accounts = changes.filter(({ address }) => address.endsWith(`@${domain.name}`)).length
    return accounts === 0 ? [] : [{ ...domain, accounts }]
  })
  return { changes, domains }
}

export const toChangeKey = ({ action, address }: Pick<Outcome, 'action' | 'address'>): string => `${action} ${address}`

const ACTIONS = { create: 'create', update: 'change', delete: 'delete' } as const

/** Why it was not carried out, without what names this one request or object: what is alike has one cause. */
export function toCause({ address, id, error }: Pick<Outcome, 'address' | 'id' | 'error'>): string {
  const own = [address, keyOf(address), id ?? ''].filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const text = own.reduce((rest, name) => replaceWord(rest, name), error ?? '')
  return text.replace(/ \(request [^\s)]+\)/gu, '').replace(UUID, '…')
}

/** As a word of its own: a key of one letter is in many a word. */
const replaceWord = (text: string, word: string): string =>
  text.split(word).reduce((before, after) => {
    const isPart = /[\w-]$/u.test(before) || /^[\w-]/u.test(after)
    return before + (isPart ? word : '…') + after
  })

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu

/** `names` where what would change is to be shown. */
function groupFailed(
  outcomes: readonly Outcome[],
  changes: ReadonlyMap<string, Change>,
  names?: Plan['names'],
): readonly FailedChange[] {
  const groups = Map.groupBy(outcomes, (outcome) =>
    JSON.stringify([outcome.action, kindOf(outcome.address), toCause(outcome)]),
  )
  return [...groups.values()].map((alike) => {
    const [first] = alike as [Outcome, ...Outcome[]]
    const kind = kindOf(first.address)
    const rows =
      names === undefined
        ? []
        : toRows(
            alike
              .flatMap((outcome) => changes.get(toChangeKey(outcome)) ?? [])
              .filter(({ action }) => action === 'update'),
            names,
          )
    const who = alike.map((outcome) => {
      const tenant = alike.length === 1 ? null : (changes.get(toChangeKey(outcome))?.tenant ?? null)
      return formatName({ address: outcome.address, tenant })
    })
    const object = alike.length === 1 ? getNoun(kind) : countKind(alike.length, kind)
    return {
      action: plainText(`${ACTIONS[first.action]} ${object}`),
      names: who,
      reason: describeReason(first),
      source: changes.get(toChangeKey(first))?.source ?? null,
      fields: rows.flatMap((row) => describeFields(row, alike.length > 1)),
    }
  })
}

/** With whose it is, where there are several. */
function describeFields(row: Row, isNamed: boolean): readonly Text[] {
  const who = isNamed ? safeText`${listUpTo(row.members.map(formatName), MOST_NAMED)}: ` : []
  return row.fields.map(({ label, change }) => safeText`${who}${label}: ${change}`)
}

/** Members of a row that are named beside what would change. */
const MOST_NAMED = 5

function describeReason({ status, needs, error }: Outcome): Text {
  if (needs !== null)
    return safeText`not tried because it needs ${plainText(getNoun(kindOf(needs)))} ${codeText(keyOf(needs))}, which was not done`
  if (status === 'skipped') return error === null ? plainText('not tried') : safeText`not tried: ${error}`
  return error === null ? plainText(status) : safeText`${error}`
}

/** `held` is what to say of accounts that wait for their domain. */
function describeResult(
  { result, outcomes, remaining, unsavedLedger, milliseconds }: ApplySummary,
  held: string,
): string {
  const duration = formatDuration(milliseconds / 1000)
  const count = (status: Outcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length
  const part = (amount: number, noun: string, what: string): readonly string[] =>
    amount === 0 ? [] : [`${countNoun(amount, noun)} ${what}`]
  const parts = [
    ...part(count('failed'), 'change', 'failed'),
    ...part(count('withheld'), 'change', 'held back'),
    ...part(count('skipped'), 'change', 'not tried'),
    ...part(remaining.length, 'difference', 'left'),
    ...(unsavedLedger ? ['the ledger could not be pushed'] : []),
  ].join(', ')
  switch (result) {
    case 'applied':
      return `Applied: ${countNoun(count('applied'), 'change')} in ${duration}${parts === '' ? '' : `; ${parts}`}${held}.`
    case 'failed':
      return `Failed after ${duration}${parts === '' ? '' : `: ${parts}`}. The next run goes on from here.`
    case 'refused':
      return count('withheld') === 0 ? 'Refused: nothing was written.' : `Not complete: ${parts}.`
    case 'superseded':
      if (count('applied') > 0)
        return `Superseded: a newer commit came while this was applied, so the rest is left to it. ${countNoun(count('applied'), 'change')} made${parts === '' ? '' : `, ${parts}`}.`
      return 'Superseded: a newer commit is there, so nothing was written. The run of that commit applies it all.'
    case 'changes':
    case 'no-changes':
      return held === '' ? 'Nothing had to be done: Nylas is as the file says.' : `Nothing had to be done now${held}.`
  }
}
