/**
 * One probe: looks whose application this is, takes away what earlier probes left, asks question after question, and takes
 * away what it made, whatever happens. Nothing is written before it is clear that it may.
 */

import type { Clock } from '../../domain/clock.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import type { Evidence, EvidenceAnswer, Verdict } from '../../domain/evidence.ts'
import { createEvidence } from '../../domain/evidence.ts'
import { isObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import { VERSION } from '../../domain/version.ts'
import type { Writer } from '../../nylas/port.ts'
import { type Exchange, Interrupted, openProbeApi, type ProbeApi } from './api.ts'
import { type BenchDeps, Obstacle, openBench, removeAll } from './bench.ts'
import { listOwn, listRows, selectOwn } from './find.ts'
import { openJournal, readJournal } from './journal.ts'
import { findLeftovers, findWait } from './leftovers.ts'
import { createNames, fingerprint } from './names.ts'
import { createOwn, type Made, type Own } from './own.ts'
import type { Question } from './question.ts'
import type { Entry } from './questions.ts'
import { createRedaction } from './redact.ts'

export type ProbeDeps = {
  readonly writer: Writer
  readonly log: readonly Exchange[]
  readonly clock: Clock
  readonly stopping: AbortSignal
  readonly lag: number
  readonly hide: (secret: string) => void
  readonly journal: string
  /** What this process goes by, and whether another is there no more. */
  readonly holder: string
  readonly isGone: (holder: string) => boolean
  /** 8 hexadecimal digits. */
  readonly run: string
  readonly notify: (line: string) => void
}

export type ProbeOptions = {
  readonly questions: readonly Entry[]
  readonly domain: string | null
  readonly allowAccounts: number
  readonly mayConnect: boolean
  readonly mayFillQuota: boolean
  /** Only take away what is left, of whatever run. */
  readonly isCleaning: boolean
  /** What was answered before; its answers to these questions are replaced. */
  readonly former: Evidence | null
  /** Called after each answer, and once at the beginning. */
  readonly keep: (evidence: Evidence) => void
}

export type ProbeResult = {
  readonly evidence: Evidence
  /** Whether everything that it made is gone again; otherwise the next run goes on with it. */
  readonly isClean: boolean
  readonly isInterrupted: boolean
}

/** Why it does not begin; nothing was written. */
export class ProbeRefusal extends Error {
  override name = 'ProbeRefusal'
}

export async function runProbe(deps: ProbeDeps, options: ProbeOptions): Promise<ProbeResult> {
  const { clock, notify, stopping } = deps
  const api = openProbeApi(deps.writer, deps.log)
  const application = await identify(api)
  const journal = readJournal(deps.journal)
  requireUsable(deps, options, application, journal.head)
  const { isCrowded, connectors } = await look(api, application.id, options)
  if (isCrowded !== null && !options.isCleaning) throw new ProbeRefusal(isCrowded)

  const waiting = findWait(journal.entries, deps.lag, clock.now())
  if (waiting > 0) await clock.sleep(waiting, stopping)
  if (stopping.aborted) throw new Interrupted('interrupted: nothing was written')
  const { found, strange } = await findLeftovers(api, application.id, journal.entries, clock.now())
  if (strange.length > 0 && !options.isCleaning) throw new ProbeRefusal(describeStrange(strange.length))

  const writer = openJournal(
    deps.journal,
    { fingerprint: application.fingerprint, holder: deps.holder },
    journal.entries.filter(({ id }) => id !== null),
    clock.now,
  )
  const own = createOwn(api, writer, { application: application.id, mayConnect: options.mayConnect })
  // What the journal names and no list or look-up shows is gone, or not of a probe.
  for (const { id, name } of journal.entries) {
    if (id !== null && !found.some((one) => one.id === id)) writer.end(name, id)
  }
  const meant = options.isCleaning ? [...found, ...strange] : found
  for (const one of meant) own.add({ ...one, reply: null })
  if (meant.length > 0)
    notify(`${meant.length} ${meant.length === 1 ? 'object' : 'objects'} of an earlier probe: taken away`)

  const everMade = new Set<string>()
  const watched: Own = {
    ...own,
    add: (made) => {
      everMade.add(made.id)
      own.add(made)
    },
  }
  const redact = createRedaction(application.id, (id) => everMade.has(id))
  let answers = (options.former?.answers ?? []).filter(
    ({ question }) => !options.questions.some(({ id }) => id === question),
  )
  const getEvidence = () => createEvidence(VERSION, application.shown, answers)
  const record = (answer: EvidenceAnswer) => {
    answers = [...answers, answer]
    options.keep(getEvidence())
  }

  let [isInterrupted, isClean] = [false, false]
  try {
    const left = await removeAll(own, () => true)
    if (left.length > 0) throw new Error(describeLeft(left))
    if (!options.isCleaning) {
      const benchDeps: BenchDeps = {
        ...deps,
        api,
        own: watched,
        journal: writer,
        names: createNames(application.id, deps.run),
        domain: options.domain,
        connectors,
        mayConnect: options.mayConnect,
        mayFillQuota: options.mayFillQuota,
      }
      await askAll(benchDeps, options.questions, redact, record)
    }
  } catch (error) {
    if (!(error instanceof Interrupted) && !stopping.aborted) throw error
    isInterrupted = true
  } finally {
    const cleaned = await cleanUp(api, application.id, own, deps)
    isClean = cleaned.isSure && cleaned.left.length === 0
    if (isClean) writer.close()
    else notify(describeLeft(cleaned.left))
  }
  return { evidence: getEvidence(), isClean, isInterrupted }
}

type Application = { readonly id: string; readonly fingerprint: string; readonly shown: Evidence['application'] }

async function identify(api: ProbeApi): Promise<Application> {
  const { data, status } = await api.get('/v3/applications')
  const row: Json = Array.isArray(data) ? (data[0] ?? null) : data
  const { application_id: id, region, environment } = isObject(row) ? row : {}
  if (typeof id !== 'string' || id === '') {
    throw new ProbeRefusal(
      `the API does not say which application this is (status ${status}), so nothing can be named for it`,
    )
  }
  const toWord = (value: Json | undefined) => (typeof value === 'string' && /^[\w-]{1,30}$/u.test(value) ? value : null)
  const mark = fingerprint(id)
  const shown = { fingerprint: mark, region: toWord(region), environment: toWord(environment) }
  return { id, fingerprint: mark, shown }
}

function requireUsable(
  { journal, isGone }: ProbeDeps,
  { former, isCleaning }: ProbeOptions,
  application: Application,
  head: { readonly fingerprint: string; readonly holder: string } | null,
): void {
  if (head !== null && head.fingerprint !== application.fingerprint) {
    throw new ProbeRefusal(
      `${journal} tells of a probe of another application that was not finished: run it there first, with --clean, or give another --evidence`,
    )
  }
  if (head !== null && !isGone(head.holder) && !isCleaning) {
    throw new ProbeRefusal(
      `${journal} belongs to a probe that may still be running (${head.holder}): wait for it; if it is gone, run with --clean`,
    )
  }
  if (former !== null && former.application.fingerprint !== application.fingerprint) {
    throw new ProbeRefusal('the evidence that is there is of another application: give another file with --evidence')
  }
}

/** Reads only. `isCrowded`: why it is too full here. */
async function look(
  api: ProbeApi,
  application: string,
  { allowAccounts }: ProbeOptions,
): Promise<{ readonly isCrowded: string | null; readonly connectors: readonly Json[] }> {
  const grants = await listRows(api, 'grants')
  const agents = grants.filter(({ provider }) => provider === 'nylas')
  const foreign = agents.length - selectOwn(application, 'grants', agents).length
  const { data } = await api.get('/v3/connectors')
  const connectors = (Array.isArray(data) ? (data as readonly Json[]) : []).filter(
    (one) => isObject(one) && one['provider'] === 'nylas',
  )
  const isCrowded =
    foreign > allowAccounts
      ? `${foreign} agent accounts live in this application, and a probe belongs where there are none that matter: use an application for tests, or allow so many with --allow-accounts ${foreign}`
      : null
  return { isCrowded, connectors }
}

const describeStrange = (count: number): string =>
  `${count} ${count === 1 ? 'object' : 'objects'} of another probe of this application, made within the last hour: wait until it has ended, or take them away with --clean`

const describeLeft = (left: readonly Made[]): string =>
  left.length === 0
    ? 'something may be left of what a probe made. Run again with --clean.'
    : `left of what a probe made: ${left.map(({ collection, name }) => `${collection} ${name}`).join(', ')}. Run again with --clean.`

async function askAll(
  deps: BenchDeps,
  questions: readonly Entry[],
  redact: ReturnType<typeof createRedaction>,
  record: (answer: EvidenceAnswer) => void,
): Promise<void> {
  const { bench, finish } = openBench(deps)
  const { api, clock } = deps
  const ask = async (question: Question): Promise<Verdict> => {
    try {
      return await question.ask(bench)
    } catch (error) {
      if (error instanceof Obstacle) return { kind: 'undecided', reason: error.message }
      throw error
    } finally {
      await finish()
    }
  }
  for (const { id, decides, question } of questions) {
    if (deps.stopping.aborted) throw new Interrupted('interrupted')
    const start = api.log.length
    const needsAccounts = typeof question !== 'string' && (question.needs === 'accounts' || question.needs === 'mail')
    const verdict: Verdict =
      typeof question === 'string'
        ? { kind: 'not-asked', reason: question }
        : needsAccounts && deps.domain === null
          ? { kind: 'not-asked', reason: 'it needs accounts, and no --domain was given' }
          : await ask(question)
    const exchanges = api.log.slice(start).map(redact)
    record({ question: id, decides, verdict, at: new Date(clock.now()).toISOString(), exchanges })
  }
}

/** Also after a signal and after an error. Looks once more by name, for what was made and never answered. */
async function cleanUp(
  api: ProbeApi,
  application: string,
  own: Own,
  { notify, run }: ProbeDeps,
): Promise<{ readonly left: readonly Made[]; readonly isSure: boolean }> {
  try {
    const left = await removeAll(own, () => true)
    const late = (await listOwn(api, application)).filter((one) => one.run === run)
    for (const one of late) if (!own.list().some(({ id }) => id === one.id)) own.add({ ...one, reply: null })
    return { left: late.length === 0 ? left : await removeAll(own, () => true), isSure: true }
  } catch (error) {
    notify(`what a probe made could not all be taken away: ${errorMessage(error)}`)
    return { left: own.list(), isSure: false }
  }
}
