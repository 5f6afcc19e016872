/** What an apply did, as people think of it: done, failed, held back, not tried, left over. Printers lay it out. */
import { keyOf, kindOf } from '../domain/address.ts'
import type { Change, Diagnostic, Outcome, Plan, Result } from '../domain/model.ts'
import { listClauses, writeSentence } from './headline.ts'
import type { Row } from './row.ts'
import { formatName } from './row-names.ts'
import { toRows } from './rows.ts'
import { codeText, plainText, safeText, type Text } from './say.ts'
import { countKind, countNoun, formatDuration, getNoun } from './words.ts'

/** The part of an apply's report that people see. */
export type AppliedCounts = {
  readonly result: Result
  readonly outcomes: readonly Outcome[]
  /** What a second plan still wants. */
  readonly remaining: readonly Change[]
  readonly diagnostics: readonly Diagnostic[]
  readonly milliseconds: number
  /** Why the ledger could not be pushed. */
  readonly unrecorded?: { readonly reason: string } | null
}

/** Changes that share their fate and its reason. */
export type FailedChange = {
  readonly what: Text
  readonly names: readonly Text[]
  readonly reason: Text
  readonly source: string | null
}

export type ReportView = {
  readonly headline: Text
  readonly verdict: Text
  readonly good: boolean
  readonly failed: readonly FailedChange[]
  readonly withheld: readonly FailedChange[]
  readonly skipped: readonly FailedChange[]
  readonly done: readonly Row[]
  readonly remaining: readonly Row[]
  readonly errors: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
}

const keyFor = ({ action, address }: Pick<Outcome, 'action' | 'address'>): string => `${action} ${address}`

const WISHES = { create: 'create', update: 'change', delete: 'delete' } as const

function reasonOf({ status, needs, error }: Outcome): Text {
  if (needs !== null)
    return safeText`not tried because ${plainText(getNoun(kindOf(needs)))} ${codeText(keyOf(needs))} failed`
  if (status === 'skipped') return error === null ? plainText('not tried') : safeText`not tried: ${error}`
  return error === null ? plainText(status) : safeText`${error}`
}

function fates(outcomes: readonly Outcome[], changes: ReadonlyMap<string, Change>): readonly FailedChange[] {
  const alike = Map.groupBy(outcomes, (one) => JSON.stringify([one.action, kindOf(one.address), one.error]))
  return [...alike.values()].flatMap((these) => {
    const [first] = these
    if (first === undefined) return []
    const kind = kindOf(first.address)
    const named = these.map((one) => {
      const tenant = changes.get(keyFor(one))?.tenant ?? null
      return these.length === 1 || tenant === null
        ? codeText(keyOf(one.address))
        : formatName({ address: one.address, tenant, source: null })
    })
    const what = plainText(
      `${WISHES[first.action]} ${these.length === 1 ? getNoun(kind) : countKind(these.length, kind)}`,
    )
    return [{ what, names: named, reason: reasonOf(first), source: changes.get(keyFor(first))?.source ?? null }]
  })
}

function verdictOf(applied: AppliedCounts, failed: number, withheld: number, skipped: number): Text {
  const took = formatDuration(applied.milliseconds / 1000)
  const done = applied.outcomes.filter((one) => one.status === 'applied').length
  const parts = [
    ...(failed === 0 ? [] : [`${countNoun(failed, 'change')} failed`]),
    ...(withheld === 0 ? [] : [`${countNoun(withheld, 'change')} held back`]),
    ...(skipped === 0 ? [] : [`${countNoun(skipped, 'change')} not tried`]),
    ...(applied.remaining.length === 0 ? [] : [`${countNoun(applied.remaining.length, 'difference')} left`]),
    ...(applied.unrecorded ? ['the ledger could not be pushed'] : []),
  ].join(', ')
  switch (applied.result) {
    case 'applied':
      return plainText(`Applied: ${countNoun(done, 'change')} in ${took}${parts === '' ? '' : `; ${parts}`}.`)
    case 'failed':
      return plainText(`Failed after ${took}${parts === '' ? '' : `: ${parts}`}. The next run goes on from here.`)
    case 'refused':
      return plainText(withheld === 0 ? 'Refused: nothing was written.' : `Not complete: ${parts}.`)
    case 'superseded':
      return plainText(
        'Superseded: a newer commit is there, so nothing was written. The run of that commit applies it all.',
      )
    case 'changes':
    case 'no-changes':
      return plainText('Nothing had to be done: Nylas is as the file says.')
  }
}

export function buildReportView(plan: Plan, applied: AppliedCounts): ReportView {
  const changes = new Map(plan.changes.map((change) => [keyFor(change), change]))
  const of = (status: Outcome['status']): readonly Outcome[] => applied.outcomes.filter((one) => one.status === status)
  const [failed, withheld, skipped] = [of('failed'), of('withheld'), of('skipped')]
  const done = toRows(
    of('applied').flatMap((one) => changes.get(keyFor(one)) ?? []),
    plan,
  )
  const errors = applied.diagnostics.filter((one) => one.severity === 'error')
  return {
    headline:
      done.length === 0 ? plainText('Nothing was changed.') : writeSentence(listClauses(done, 'done', plan.names)),
    verdict: verdictOf(applied, failed.length, withheld.length, skipped.length),
    good: applied.result !== 'failed' && applied.result !== 'refused',
    failed: fates(failed, changes),
    withheld: fates(withheld, changes),
    skipped: fates(skipped, changes),
    done,
    remaining: toRows(applied.remaining, plan),
    errors,
    warnings: applied.diagnostics.filter((one) => one.severity === 'warning'),
  }
}
