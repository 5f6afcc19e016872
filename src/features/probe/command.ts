/**
 * `nylas-fleet probe`: asks an application the questions on which the API's documents disagree, with objects, accounts and mail
 * of its own alone, and keeps the answers in a file. Goes on where it left off.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Evidence, EvidenceError, formatEvidence, readEvidence } from '../../domain/evidence.ts'
import { createRedactor } from '../../domain/redact.ts'
import { escapeJson } from '../../render/escape.ts'
import { type Command, EXIT, type Options, type Runtime, readText, UserError } from '../command.ts'
import { createLog } from './api.ts'
import { ProbeRefusal } from './begin.ts'
import { type Entry, QUESTIONS } from './questions.ts'
import { type ProbeDeps, type ProbeOptions, type ProbeResult, runProbe } from './run.ts'
import { renderAnswer, renderQuestion, renderSummary } from './text.ts'

const FILE = 'evidence.json'
/** As many agent accounts of others as may live where nothing else was allowed. */
const FEW = 3

export const runProbeCommand: Command = async ({ options, words }, runtime) => {
  const { terminal } = runtime
  if (words.length > 0)
    throw new UserError('probe takes no words: --only NAME asks one question, --list shows them all')
  const chosen = selectQuestions(options)
  if (options['list']) {
    const list = chosen.map(({ id, asks, decides, question }) => ({
      question: id,
      decides,
      asks,
      ...(typeof question === 'string' ? { not_asked: question } : { needs: question.needs }),
    }))
    terminal.out(options['json'] ? `${JSON.stringify(list, null, 2)}\n` : chosen.map(renderQuestion).join(''))
    return EXIT.done
  }
  const { apiKey } = runtime
  if (apiKey === null)
    throw new UserError('NYLAS_API_KEY is not set: put the API key of an application for tests into it')
  const [domain, allowAccounts] = [readDomain(options), readCount(options)]
  if (options['yes'] !== true) {
    terminal.err(
      'nothing was sent: a probe makes policies, rules, lists, workspaces, up to 3 accounts and mail between them, in the application of NYLAS_API_KEY, and takes them away again. Use an application for tests, and say --yes.\n',
    )
    return EXIT.refused
  }
  const file = resolve(terminal.directory, readText(options['evidence']) ?? FILE)
  if (!existsSync(dirname(file))) throw new UserError(`there is no folder ${dirname(file)} to write the evidence to`)
  const former = readFormer(file)
  const settings = { domain, allowAccounts, ...readSwitches(options) }
  const questions = settings.isCleaning ? [] : skipAnswered(chosen, former, options['again'] === true)
  const result = await probe(runtime, { apiKey, file, former, questions, settings })
  if (result === null) return EXIT.refused
  const { evidence, isClean, isInterrupted } = result
  if (options['json']) terminal.out(escapeJson(formatEvidence(evidence)))
  else if (!settings.isCleaning) terminal.out(renderSummary(evidence.answers))
  if (!settings.isCleaning) terminal.err(`the answers are in ${readText(options['evidence']) ?? FILE}\n`)
  if (isInterrupted) terminal.err('interrupted: the next run asks what is left\n')
  return isInterrupted ? EXIT.interrupted : isClean ? EXIT.done : EXIT.failed
}

type Work = {
  readonly apiKey: string
  readonly file: string
  readonly former: Evidence | null
  readonly questions: readonly Entry[]
  readonly settings: Pick<ProbeOptions, 'domain' | 'allowAccounts' | 'mayConnect' | 'mayFillQuota' | 'isCleaning'>
}

/** Null: it did not begin, and says why. */
async function probe(
  runtime: Runtime,
  { apiKey, file, former, questions, settings }: Work,
): Promise<ProbeResult | null> {
  const { terminal, chooseApiBase, openConnection, identify, isRunGone, lag } = runtime
  const { add, strike } = createRedactor([apiKey])
  const { log, watch } = createLog()
  const connection = openConnection({ base: chooseApiBase(null).url, apiKey, watch, until: terminal.insisted })
  const shown = new Set(former?.answers.map(({ at, question }) => `${question} ${at}`))
  const keep = (evidence: Evidence) => {
    writeWhole(file, strike(formatEvidence(evidence)))
    for (const answer of evidence.answers) {
      const key = `${answer.question} ${answer.at}`
      if (!shown.has(key)) terminal.err(strike(renderAnswer(answer)))
      shown.add(key)
    }
  }
  const onSignal = () => terminal.err('interrupted: what was made is taken away (once more: the next run does that)\n')
  terminal.stopping.addEventListener('abort', onSignal, { once: true })
  const deps: ProbeDeps = {
    writer: connection.writer,
    log,
    clock: terminal.clock,
    stopping: terminal.stopping,
    lag,
    hide: (secret) => {
      add(secret)
      connection.hide(secret)
    },
    journal: `${file}.journal`,
    holder: identify().run,
    isGone: isRunGone,
    run: randomBytes(4).toString('hex'),
    notify: (line) => terminal.err(`${line}\n`),
  }
  try {
    return await runProbe(deps, { ...settings, questions, former, keep })
  } catch (error) {
    if (!(error instanceof ProbeRefusal)) throw error
    terminal.err(`refused: ${error.message}\n`)
    return null
  } finally {
    terminal.stopping.removeEventListener('abort', onSignal)
    await connection.close()
  }
}

/** Replaced in one step, so that a run that is killed leaves what was there. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function readFormer(file: string): Evidence | null {
  if (!existsSync(file)) return null
  try {
    return readEvidence(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error
    throw new UserError(`${file} is no evidence to go on with: ${error.message}. Give another file with --evidence`)
  }
}

function selectQuestions(options: Options): readonly Entry[] {
  const only = (options['only'] ?? []) as readonly string[]
  const unknown = only.find((name) => !QUESTIONS.some(({ id }) => id === name))
  if (unknown !== undefined) throw new UserError(`there is no question ${unknown}: probe --list shows them all`)
  return only.length === 0 ? QUESTIONS : QUESTIONS.filter(({ id }) => only.includes(id))
}

const skipAnswered = (chosen: readonly Entry[], former: Evidence | null, isAgain: boolean): readonly Entry[] =>
  chosen.filter(({ id }) => {
    const kind = former?.answers.find(({ question }) => question === id)?.verdict.kind
    return isAgain || (kind !== 'side' && kind !== 'neither')
  })

const readSwitches = (options: Options) => ({
  mayConnect: options['make-connector'] === true,
  mayFillQuota: options['fill-quota'] === true,
  isCleaning: options['clean'] === true,
})

const DOMAIN = /^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/u

function readDomain(options: Options): string | null {
  const domain = readText(options['domain'])?.toLowerCase() ?? null
  if (domain === null || DOMAIN.test(domain)) return domain
  throw new UserError('--domain takes a domain that is registered with Nylas, such as agents.example.com')
}

function readCount(options: Options): number {
  const text = readText(options['allow-accounts'])
  const count = text === null ? FEW : Number(text)
  if (Number.isInteger(count) && count >= 0) return count
  throw new UserError('--allow-accounts takes a whole number from 0')
}
