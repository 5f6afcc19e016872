/**
 * One probe: looks whose application this is, takes away what earlier probes left, asks question after question, and takes
 * away what it made, whatever happens. Nothing is written before it is clear that it may.
 */

import type { Clock } from '../../domain/clock.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import { createEvidence, type Evidence, type EvidenceAnswer } from '../../domain/evidence.ts'
import { VERSION } from '../../domain/version.ts'
import type { Writer } from '../../nylas/port.ts'
import { type Exchange, Interrupted, openProbeApi, type ProbeApi } from './api.ts'
import { askQuestions } from './ask.ts'
import { identifyApplication, ProbeRefusal, readConnectors, requireRoom, requireUsable } from './begin.ts'
import type { BenchDeps } from './bench.ts'
import { removeAll } from './create.ts'
import { type Found, listOwn } from './find.ts'
import { type JournalEntry, openJournal, readJournal } from './journal.ts'
import { findLeftovers, findWait } from './leftovers.ts'
import { createNames } from './names.ts'
import { createOwn, type Made, type Own } from './own.ts'
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

export async function runProbe(deps: ProbeDeps, options: ProbeOptions): Promise<ProbeResult> {
  const { clock, notify, stopping } = deps
  const api = openProbeApi(deps.writer, deps.log)
  const application = await identifyApplication(api)
  const journal = readJournal(deps.journal)
  const { former, isCleaning } = options
  const claims = { journal: deps.journal, head: journal.head, isGone: deps.isGone, former, isCleaning }
  requireUsable(claims, application)
  if (!isCleaning) await requireRoom(api, application.id, options.allowAccounts)
  const connectors = await readConnectors(api)

  const waiting = findWait(journal.entries, deps.lag, clock.now())
  if (waiting > 0) await clock.sleep(waiting, stopping)
  if (stopping.aborted) throw new Interrupted('interrupted: nothing was written')
  const { found, strange } = await findLeftovers(api, application.id, journal.entries, clock.now())
  if (strange.length > 0 && !isCleaning) throw new ProbeRefusal(describeStrange(strange.length))

  const meant = isCleaning ? [...found, ...strange] : found
  const head = { fingerprint: application.fingerprint, holder: deps.holder }
  const writer = openJournal(deps.journal, head, listOpen(journal.entries, meant), clock.now)
  const own = createOwn(api, writer, { application: application.id, mayConnect: options.mayConnect })
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
  const redaction = createRedaction(application.id, (id) => everMade.has(id))
  let answers = (former?.answers ?? []).filter(({ question }) => !options.questions.some(({ id }) => id === question))
  const getEvidence = () => createEvidence(VERSION, application.shown, answers)
  const record = (answer: EvidenceAnswer) => {
    answers = [...answers, answer]
    options.keep(getEvidence())
  }

  let [isInterrupted, isClean] = [false, false]
  try {
    const left = await removeAll(own, () => true)
    if (left.length > 0) throw new Error(describeLeft(left))
    if (!isCleaning) {
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
      await askQuestions(benchDeps, options.questions, redaction, record)
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

/** What the journal names and neither its id nor a list shows is gone, or not of a probe. */
function listOpen(entries: readonly JournalEntry[], found: readonly Found[]): readonly JournalEntry[] {
  const begun = entries.filter(({ id, name }) => id === null && !found.some((one) => one.name === name))
  return [
    ...begun,
    ...found.map(({ collection, name, id, createdAt }) => ({ collection, name, id, at: createdAt ?? 0 })),
  ]
}

const describeStrange = (count: number): string =>
  `${count} ${count === 1 ? 'object' : 'objects'} of another probe of this application, made within the last hour: wait until it has ended, or take them away with --clean`

const describeLeft = (left: readonly Made[]): string =>
  left.length === 0
    ? 'something may be left of what a probe made. Run again with --clean.'
    : `left of what a probe made: ${left.map(({ collection, name }) => `${collection} ${name}`).join(', ')}. Run again with --clean.`

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
