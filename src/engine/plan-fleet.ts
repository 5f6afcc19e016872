/**
 * Plans an opened fleet: reads the application, compares, and adds what the ledger's state means for people. Writes nothing:
 * it is given no way to.
 */

import { isRemoval } from '../domain/change.ts'
import { isError } from '../domain/diagnostic.ts'
import type { Ledger } from '../domain/ledger.ts'
import { type Address, type Diagnostic, type Fleet, KINDS, type Kind, type LiveState } from '../domain/model.ts'
import { listPendingCreates, type PendingCreate } from '../domain/pending-creates.ts'
import type { Plan, Result } from '../domain/plan.ts'
import { ApiError, type Reader } from '../nylas/port.ts'
import { checkApplication, createEmptyLedger, type LedgerReading } from '../state/ledger/store.ts'
import { takeOnlyIds } from '../state/ledger/trust.ts'
import { backtestPlan } from './backtest.ts'
import type { LedgerEvidence, PlanDeps } from './deps.ts'
import { judgeHealth, readSendingHealth } from './health.ts'
import { readDetailsOf } from './live/details.ts'
import { readFoldersOf } from './live/folders.ts'
import { getReadOptions } from './live/kinds-in-use.ts'
import { type KnownState, type ReadOptions, readLiveState } from './live/read.ts'
import { assessTrust, checkFleetPath, isSound, type OpenedFleet, reportLedger, type SoundFleet } from './open-fleet.ts'
import { createProtection } from './plan/changes.ts'
import type { FolderPlans } from './plan/folders.ts'
import type { GovernanceBeforeAfter } from './plan/governance.ts'
import { GUARD_CODES } from './plan/guards.ts'
import { listDomainsToAsk } from './plan/held.ts'
import type { MatchResult } from './plan/match.ts'
import { hasNoHistory } from './plan/notices.ts'
import { buildPlan, draftPlan, listUnreadMailboxes } from './plan/plan.ts'
import { describeSendingCuts, findSendingCuts } from './plan/sending-cuts.ts'
import { listUnreadLists } from './plan/unread-lists.ts'
import { readSendingPeaks } from './sending-peaks.ts'

export type PlanResult = {
  readonly fleet: Fleet
  readonly plan: Plan
  readonly matched: MatchResult
  /** Changes that were not among the targets. */
  readonly leftOut: ReadonlySet<Address>
  readonly governance: GovernanceBeforeAfter
  readonly folders: FolderPlans
  readonly live: LiveState
  /** What the plan was made with: null with the ledger off, an empty one before the first apply. */
  readonly ledger: Ledger | null
  readonly others: readonly Ledger[]
  /** What a push of the ledger will replace. */
  readonly tip: string | null
  /** False for a ledger that is only shown: recording over it signs it anew. */
  readonly trusted: boolean
}

/** Null where the file has errors; the diagnostics say which. */
export async function planFleet(
  deps: PlanDeps,
  opened: OpenedFleet,
): Promise<{ readonly result: PlanResult | null; readonly diagnostics: readonly Diagnostic[] }> {
  if (!isSound(opened)) return { result: null, diagnostics: opened.diagnostics }
  const connection = deps.connect(opened.fleet.application.region)
  try {
    const made = await planOpenedFleet(deps, connection.reader, opened, {
      evidence: await readEvidence(deps, opened),
    })
    const { reader } = connection
    const shown = await addSendingCuts(deps, reader, await addBacktest(deps, reader, made))
    const result = await addHealth(deps, reader, shown)
    return { result, diagnostics: result.plan.diagnostics }
  } finally {
    await connection.close()
  }
}

async function addBacktest(deps: PlanDeps, reader: Reader, made: PlanResult): Promise<PlanResult> {
  const scope = deps.chooseBacktest?.(made.fleet) ?? null
  if (scope === null) return made
  const { plan } = made
  const { backtest, diagnostics } = await backtestPlan(reader, made, scope, deps.stopping)
  if (backtest.accounts.reached === 0) return made
  const mail = { ...plan.mail, backtest }
  return { ...made, plan: { ...plan, mail, diagnostics: [...plan.diagnostics, ...diagnostics] } }
}

/** Asks nothing unless a limit falls. The digest stays: it is of the changes alone. */
async function addSendingCuts(deps: PlanDeps, reader: Reader, made: PlanResult): Promise<PlanResult> {
  if (!deps.asksSendingPeaks) return made
  const { fleet, plan, live, governance, matched } = made
  const cuts = findSendingCuts(plan.changes, governance, live, matched)
  if (cuts.length === 0) return made
  deps.log('asking Nylas how much was sent by those whose daily limit falls (one request a second)')
  const limits = new Map(cuts.flatMap(({ limit, accounts }) => [...accounts.keys()].map((email) => [email, limit])))
  const peaks = await readSendingPeaks(reader, { limits, at: live.at }, deps.stopping)
  const notices = describeSendingCuts(cuts, peaks instanceof ApiError ? null : peaks, fleet)
  return { ...made, plan: { ...plan, diagnostics: [...plan.diagnostics, ...notices] } }
}

async function addHealth(deps: PlanDeps, reader: Reader, made: PlanResult): Promise<PlanResult> {
  if (!deps.asksHealth) return made
  const { plan, live, matched } = made
  const { health, diagnostics } = await readSendingHealth(reader, live.at, deps.stopping)
  const judged = health === null ? {} : { health: judgeHealth(health, live, matched) }
  return { ...made, plan: { ...plan, ...judged, diagnostics: [...plan.diagnostics, ...diagnostics] } }
}

/** Errors of guards alone refuse a plan; any other error fails it. */
export function getPlanResult({ changes, diagnostics }: Pick<Plan, 'changes' | 'diagnostics'>): Result {
  const errors = diagnostics.filter(isError)
  if (errors.length > 0) return errors.every(({ code }) => GUARD_CODES.includes(code)) ? 'refused' : 'failed'
  return changes.length > 0 ? 'changes' : 'no-changes'
}

const NO_EVIDENCE: LedgerEvidence = { serial: 0, unrelated: false }

/** What is known of the ledger from outside of it. */
export async function readEvidence(deps: PlanDeps, { reading }: Pick<OpenedFleet, 'reading'>): Promise<LedgerEvidence> {
  return reading?.ledger && deps.readEvidence ? deps.readEvidence(reading.ledger) : NO_EVIDENCE
}

type KnownBefore = {
  /** What is known of the ledger from outside of it; left out: nothing. */
  readonly evidence?: LedgerEvidence
  /** What was read already and is not read again; left out: nothing. */
  readonly known?: KnownState
}

/** The plan over a connection that is open already. */
export async function planOpenedFleet(
  deps: PlanDeps,
  reader: Reader,
  { fleet, reading, diagnostics: warnings }: Pick<SoundFleet, 'fleet' | 'reading' | 'diagnostics'>,
  { evidence = NO_EVIDENCE, known }: KnownBefore = {},
): Promise<PlanResult> {
  const outside = await readAfterLag(deps, reader, chooseReadOptions(deps, fleet, reading?.ledger ?? null, known))
  const own = reading === null ? null : assessTrust(checkApplication(reading, outside.application.id), evidence)
  const usable = own === null ? null : getUsableLedger(own)
  const ledger = own === null ? null : (usable ?? createEmptyLedger(fleet, outside.application.id))
  const others = own?.others ?? []
  const claims = own?.unverified.map((other) => other.ledger) ?? []
  const { targets, commit, testsNow = false } = deps
  const about = { fleet, ledger, others, claims, commit, testsNow, ...(targets ? { targets } : {}) }
  const mailboxes = listUnreadMailboxes({ ...about, live: outside }, deps.deep === true && known === undefined)
  const read = await readFoldersOf(reader, outside, mailboxes)
  // Domains and the former spec are asked for before anything is worked out, so that it is worked out once.
  const draft = draftPlan({ ...about, live: read })
  const lists = listUnreadLists({ fleet, live: read }, draft, deps.mailScope ?? 'reached')
  const detailed = await readDetailsOf(reader, read, lists, known?.live.details)
  const live = { ...detailed, ...(await readDomainsOf(deps, fleet, draft.selected.drafts, known)) }
  const input = { ...about, live }
  const isAsked = draft.selected.drafts.some(isRemoval) || (ledger !== null && hasNoHistory(ledger))
  const former = isAsked ? await deps.readFormerSpec?.(ledger?.commit ?? null) : null
  const made = former ? buildPlan({ ...input, former }) : buildPlan(input, draft)
  const path = await checkFleetPath(deps, fleet, ledger)
  const diagnostics = [
    ...dropAnswered(warnings, fleet, made.matched),
    ...made.plan.diagnostics,
    ...(own ? reportLedger(own, made.plan.digest) : []),
    ...path,
  ]
  return {
    fleet,
    plan: { ...made.plan, diagnostics },
    matched: made.matched,
    leftOut: made.leftOut,
    governance: made.governance,
    folders: made.folders,
    live,
    ledger,
    others,
    tip: own?.tip ?? null,
    trusted: own?.state !== 'unverified',
  }
}

/**
 * What has to be known of domains. Only those that something is required of, and on which an account is to be made, are
 * looked at, once: what is `known` holds for the whole of an apply.
 */
async function readDomainsOf(
  { readDomains }: PlanDeps,
  fleet: Fleet,
  drafts: Parameters<typeof listDomainsToAsk>[1],
  known: KnownState | undefined,
): Promise<Pick<LiveState, 'domains'>> {
  const domains = listDomainsToAsk(fleet, drafts)
  if (domains.length === 0) return {}
  const readings = known ? known.live.domains : await readDomains?.(domains, fleet.application.region)
  return { domains: readings ?? [] }
}

/** A pattern that protects nothing in the file is right where it holds what has left it, which only the ledger knows. */
function dropAnswered(
  warnings: readonly Diagnostic[],
  fleet: Fleet,
  { removedFromSpec }: MatchResult,
): readonly Diagnostic[] {
  const findProtection = createProtection(fleet)
  const used = new Set(removedFromSpec.map(({ address }) => findProtection(address)?.place))
  const isAnswered = ({ code, file, line, column }: Diagnostic): boolean =>
    code === 'protect-matches-nothing' &&
    [...used].some((place) => place?.file === file && place?.line === line && place?.column === column)
  return warnings.filter((warning) => !isAnswered(warning))
}

/** What a plan may be made with: of a ledger that does not verify, the ids alone. */
function getUsableLedger({ ledger, state, lastVerified, others }: LedgerReading): Ledger | null {
  if (ledger === null || state === 'refused') return null
  return state === 'unverified' ? takeOnlyIds(ledger, lastVerified, others) : ledger
}

type PlanReadOptions = ReadOptions & { readonly pending: readonly PendingCreate[] }

/** What is read for this plan, and what a run that died may have made unseen. */
function chooseReadOptions(
  { readAllKinds }: PlanDeps,
  fleet: Fleet,
  ledger: Ledger | null,
  known: KnownState | undefined,
): PlanReadOptions {
  const needed = getReadOptions(fleet, ledger)
  const others = new Set(KINDS).difference(new Set(needed.kinds))
  return {
    ...needed,
    ...(readAllKinds ? { kinds: KINDS, optional: others.union(needed.optional ?? new Set<Kind>()) } : {}),
    ...(readAllKinds === 'answering' ? { skipsFailing: true } : {}),
    ...(known ? { known } : {}),
    pending: listPendingCreates(ledger?.intent ?? null),
  }
}

/**
 * Reads the application. When an earlier run was interrupted, what it was about to make may not show yet: only after the
 * API's known lag is it believed to be missing. That run may have made it long after it said so, even just now, so the lag
 * counts from this reading.
 */
async function readAfterLag(
  { lag, log, clock, stopping }: PlanDeps,
  reader: Reader,
  { pending, ...options }: PlanReadOptions,
): Promise<LiveState> {
  const live = await readLiveState(reader, options)
  const there = new Set(live.objects.map(({ kind, name }) => `${kind}/${name}`))
  const missing = pending.filter(({ kind, name }) => !there.has(`${kind}/${name}`))
  if (missing.length === 0 || lag === 0) return live
  log(`an earlier run was interrupted: waiting ${Math.ceil(lag / 1000)} s until what it made must show`)
  await clock.sleep(lag, stopping)
  return readLiveState(reader, options)
}
