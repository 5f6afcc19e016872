/** What an apply did, as people think of it: done, failed, held back, not tried, left over. Printers lay it out. */
import type { Address, Change, Diagnostic, Outcome, Plan, Result } from '../domain/model.ts'
import { clauses, sentence } from './headline.ts'
import type { Row } from './row.ts'
import { nameOf } from './row-names.ts'
import { rowsOf } from './rows.ts'
import { code, ours, say, type Text } from './say.ts'
import { count, countOf, duration, keyOf, kindOf, noun } from './words.ts'

/** The part of an apply's report that people see. */
export type Applied = {
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
export type Fate = {
  readonly what: Text
  readonly names: readonly Text[]
  readonly reason: Text
  readonly source: string | null
}

export type ReportView = {
  readonly headline: Text
  readonly verdict: Text
  readonly good: boolean
  readonly failed: readonly Fate[]
  readonly withheld: readonly Fate[]
  readonly skipped: readonly Fate[]
  readonly done: readonly Row[]
  readonly remaining: readonly Row[]
  readonly errors: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
}

const keyFor = ({ action, address }: Pick<Outcome, 'action' | 'address'>): string => `${action} ${address}`

const WISHES = { create: 'create', update: 'change', delete: 'delete' } as const

function reasonOf({ status, error }: Outcome): Text {
  const needed = /^needed ((?:list|rule|policy|workspace|account)\/.+)$/su.exec(error ?? '')?.[1] as Address | undefined
  if (needed !== undefined) return say`not tried because ${ours(noun(kindOf(needed)))} ${code(keyOf(needed))} failed`
  if (status === 'skipped') return error === null ? ours('not tried') : say`not tried: ${error}`
  return error === null ? ours(status) : say`${error}`
}

function fates(outcomes: readonly Outcome[], changes: ReadonlyMap<string, Change>): readonly Fate[] {
  const alike = Map.groupBy(outcomes, (one) => JSON.stringify([one.action, kindOf(one.address), one.error]))
  return [...alike.values()].flatMap((these) => {
    const [first] = these
    if (first === undefined) return []
    const kind = kindOf(first.address)
    const named = these.map((one) => {
      const tenant = changes.get(keyFor(one))?.tenant ?? null
      return these.length === 1 || tenant === null
        ? code(keyOf(one.address))
        : nameOf({ address: one.address, tenant, source: null })
    })
    const what = ours(`${WISHES[first.action]} ${these.length === 1 ? noun(kind) : countOf(these.length, kind)}`)
    return [{ what, names: named, reason: reasonOf(first), source: changes.get(keyFor(first))?.source ?? null }]
  })
}

function verdictOf(applied: Applied, failed: number, withheld: number, skipped: number): Text {
  const took = duration(applied.milliseconds / 1000)
  const done = applied.outcomes.filter((one) => one.status === 'applied').length
  const parts = [
    ...(failed === 0 ? [] : [`${count(failed, 'change')} failed`]),
    ...(withheld === 0 ? [] : [`${count(withheld, 'change')} held back`]),
    ...(skipped === 0 ? [] : [`${count(skipped, 'change')} not tried`]),
    ...(applied.remaining.length === 0 ? [] : [`${count(applied.remaining.length, 'difference')} left`]),
    ...(applied.unrecorded ? ['the ledger could not be pushed'] : []),
  ].join(', ')
  switch (applied.result) {
    case 'applied':
      return ours(`Applied: ${count(done, 'change')} in ${took}${parts === '' ? '' : `; ${parts}`}.`)
    case 'failed':
      return ours(`Failed after ${took}${parts === '' ? '' : `: ${parts}`}. The next run goes on from here.`)
    case 'refused':
      return ours(withheld === 0 ? 'Refused: nothing was written.' : `Not complete: ${parts}.`)
    case 'superseded':
      return ours('Superseded: a newer commit is there, so nothing was written. The run of that commit applies it all.')
    case 'changes':
    case 'no-changes':
      return ours('Nothing had to be done: Nylas is as the file says.')
  }
}

export function reportOf(plan: Plan, applied: Applied): ReportView {
  const changes = new Map(plan.changes.map((change) => [keyFor(change), change]))
  const of = (status: Outcome['status']): readonly Outcome[] => applied.outcomes.filter((one) => one.status === status)
  const [failed, withheld, skipped] = [of('failed'), of('withheld'), of('skipped')]
  const done = rowsOf(
    of('applied').flatMap((one) => changes.get(keyFor(one)) ?? []),
    plan,
  )
  const errors = applied.diagnostics.filter((one) => one.severity === 'error')
  return {
    headline: done.length === 0 ? ours('Nothing was changed.') : sentence(clauses(done, 'done', plan.names)),
    verdict: verdictOf(applied, failed.length, withheld.length, skipped.length),
    good: applied.result !== 'failed' && applied.result !== 'refused',
    failed: fates(failed, changes),
    withheld: fates(withheld, changes),
    skipped: fates(skipped, changes),
    done,
    remaining: rowsOf(applied.remaining, plan),
    errors,
    warnings: applied.diagnostics.filter((one) => one.severity === 'warning'),
  }
}
