/**
 * The back-test of a plan: of some of the accounts whose guardrails change, what would have become of the mail that Nylas
 * recorded. Which accounts, the plan's digest chooses, so that the same plan asks the same ones; that they cannot be read
 * is told and fails nothing.
 */
import { createHash } from 'node:crypto'
import type { Backtest, BacktestScope, RecordedMail } from '../domain/backtest.ts'
import { planDiagnostic } from '../domain/diagnostic.ts'
import type { Diagnostic, Fleet, LiveState } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { listReached, nameDomain, type ReachedAccount, replayRecords } from '../mail/backtest.ts'
import type { Sides } from '../mail/doubts.ts'
import { ApiError, type Reader } from '../nylas/port.ts'
import { type EvaluationReading, readNextPage, startReading } from '../nylas/rule-evaluations.ts'
import type { GovernanceBeforeAfter } from './plan/governance.ts'
import { createLiveNames, createWorldBuilder } from './plan/mail-world.ts'

export type BacktestInput = {
  readonly fleet: Pick<Fleet, 'desired' | 'assume' | 'places'>
  readonly plan: Pick<Plan, 'digest' | 'changes'>
  readonly live: LiveState
  readonly governance: GovernanceBeforeAfter
}

export type BacktestResult = { readonly backtest: Backtest; readonly diagnostics: readonly Diagnostic[] }

/** Sends no request where the changes reach no account that lives. */
export async function backtestPlan(
  reader: Reader,
  { fleet, plan, live, governance }: BacktestInput,
  { days, accounts, requests, addresses }: BacktestScope,
  stopping: AbortSignal,
): Promise<BacktestResult> {
  const build = createWorldBuilder(createLiveNames(fleet.desired, live))
  const decided = fleet.assume as Partial<Sides>
  const reached =
    plan.changes.length === 0 ? [] : listReached(build(governance.before), build(governance.after), decided)
  const sample = chooseSample(reached, plan.digest, Math.min(accounts, requests))
  const start = Math.floor(Date.parse(live.at) / 1000) - days * 24 * 60 * 60
  const read = await readSample(reader, sample, live, { start, requests, stopping })
  const all = read.accounts.map(({ account, reading }) => {
    const records = [...reading.records.values()]
    return { account, usable: records.filter((one): one is RecordedMail => one !== null), all: records.length }
  })
  const cut = read.accounts.flatMap(({ reading }) => (reading.state === 'whole' ? [] : [reading.oldest]))
  const since = Math.max(...cut.map((oldest) => oldest ?? 0))
  const { stages, doubts } = replayRecords(
    all.map(({ account, usable }) => ({ account, records: usable })),
    decided,
    addresses ? (address) => (address === '' ? 'nobody' : address) : nameDomain,
  )
  return {
    backtest: {
      days,
      accounts: {
        reached: reached.length,
        sampled: sample.length,
        unreadable: read.failures.length,
        cut: cut.length,
      },
      requests: read.requests,
      since: since > 0 ? new Date(since * 1000).toISOString() : null,
      unusable: all.reduce((sum, one) => sum + one.all - one.usable.length, 0),
      doubts,
      stages,
    },
    diagnostics: reportFailures(read.failures, sample.length, fleet.places),
  }
}

/** In an order that nobody can foresee from the names, and that is the same for the same seed. */
function chooseSample(reached: readonly ReachedAccount[], seed: string, most: number): readonly ReachedAccount[] {
  const rank = (email: string) => createHash('sha256').update(`${seed} ${email}`).digest('hex')
  const ranked = reached.map((account) => ({ account, rank: rank(account.email) }))
  return ranked
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, most)
    .map(({ account }) => account)
}

type AccountReading = { readonly account: ReachedAccount; readonly reading: EvaluationReading }
type SampleReading = {
  readonly accounts: readonly AccountReading[]
  /** A status for each account of which nothing could be read. */
  readonly failures: readonly number[]
  readonly requests: number
}

/** Page after page of all of them, so that no busy account takes the requests of the others. The first one tries alone. */
async function readSample(
  reader: Reader,
  sample: readonly ReachedAccount[],
  live: LiveState,
  {
    start,
    requests: most,
    stopping,
  }: { readonly start: number; readonly requests: number; readonly stopping: AbortSignal },
): Promise<SampleReading> {
  const ids = new Map(live.objects.flatMap(({ kind, id, name }) => (kind === MAILBOX ? [[name, id]] : [])))
  let accounts: readonly AccountReading[] = sample.flatMap((account) => {
    const id = ids.get(account.email)
    return id === undefined ? [] : [{ account, reading: startReading(id, start) }]
  })
  const failures: number[] = []
  let requests = 0
  while (requests < most) {
    const open = accounts
      .filter(({ reading }) => reading.state === 'open')
      .toSorted((a, b) => a.reading.pages - b.reading.pages)
      .slice(0, requests === 0 ? 1 : most - requests)
    if (open.length === 0) break
    requests += open.length
    const results = await Promise.all(open.map((one) => tryPage(reader, one, stopping)))
    const failed = results.filter((one) => 'status' in one)
    failures.push(...failed.map(({ status }) => status))
    const next = new Map(results.flatMap((one) => ('status' in one ? [] : [[one.account, one]])))
    const gone = new Set(failed.map(({ account }) => account))
    accounts = accounts.filter(({ account }) => !gone.has(account)).map((one) => next.get(one.account) ?? one)
    // An account may be gone by now; anything else would be the same for all.
    if (requests === 1 && failed.some(({ status }) => status !== 404)) {
      return { accounts: [], failures: sample.map(() => failures[0] ?? 0), requests }
    }
  }
  return { accounts, failures, requests }
}

/** What was read of an account before a page of it failed is kept. */
async function tryPage(
  reader: Reader,
  { account, reading }: AccountReading,
  stopping: AbortSignal,
): Promise<AccountReading | { readonly account: ReachedAccount; readonly status: number }> {
  try {
    return { account, reading: await readNextPage(reader, reading) }
  } catch (error) {
    if (!(error instanceof ApiError) || stopping.aborted) throw error
    return reading.pages === 0 ? { account, status: error.status } : { account, reading: { ...reading, state: 'cut' } }
  }
}

/** By status alone: what the API says of a failure may repeat whose mail it was. */
function reportFailures(failures: readonly number[], sampled: number, places: Fleet['places']): readonly Diagnostic[] {
  if (failures.length === 0) return []
  const statuses = [...new Set(failures)].sort((a, b) => a - b).map((status) => (status === 0 ? 'no answer' : status))
  const summary = `the recorded mail of ${failures.length} of ${sampled} sampled ${sampled === 1 ? 'account' : 'accounts'} could not be read (${statuses.join(', ')}): the back-test says nothing of them, and the plan is complete without it`
  const override = 'plan again later; when it stays so, ask whether this API key may read rule evaluations'
  return [
    planDiagnostic('backtest-unreadable', summary, {
      severity: 'notice',
      place: places['settings.backtest'],
      override,
    }),
  ]
}
