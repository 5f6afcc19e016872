/** Asks one question after the other, each with what it needs, and tells what came of it. */
import type { EvidenceAnswer, Verdict } from '../../domain/evidence.ts'
import { type Exchange, Interrupted } from './api.ts'
import { type BenchDeps, openBench } from './bench.ts'
import { Obstacle } from './create.ts'
import type { Question } from './question.ts'
import type { Entry } from './questions.ts'
import type { Redaction } from './redact.ts'

/** Throws Interrupted after the first signal; what was asked until then is recorded. */
export async function askQuestions(
  deps: BenchDeps,
  questions: readonly Entry[],
  { redact, clean }: Redaction,
  record: (answer: EvidenceAnswer) => void,
): Promise<void> {
  const { bench, finish } = openBench(deps)
  const { api, clock, stopping, domain } = deps
  const ask = async (question: Question): Promise<Verdict> => {
    const isWithout = domain === null && (question.needs === 'accounts' || question.needs === 'mail')
    if (isWithout) return { kind: 'not-asked', reason: 'it needs accounts, and no --domain was given' }
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
    if (stopping.aborted) throw new Interrupted('interrupted')
    const start = api.log.length
    const asked: Verdict = typeof question === 'string' ? { kind: 'not-asked', reason: question } : await ask(question)
    const exchanges = api.log.slice(start)
    const verdict = asked.kind === 'neither' && isThrottled(exchanges) ? THROTTLED : asked
    record({
      question: id,
      decides,
      verdict: cleanVerdict(verdict, clean),
      at: new Date(clock.now()).toISOString(),
      exchanges: skipRepeats(exchanges).map(redact),
    })
  }
}

function cleanVerdict(verdict: Verdict, clean: Redaction['clean']): Verdict {
  if (verdict.kind === 'neither') return { ...verdict, seen: clean(verdict.seen) }
  return verdict.kind === 'side' ? verdict : { ...verdict, reason: clean(verdict.reason) }
}

const THROTTLED: Verdict = { kind: 'undecided', reason: 'the API found it too fast, again and again' }

/** A request that was given up for its rate says nothing of what was asked. A mail may be refused so for its day's limit. */
const isThrottled = (exchanges: readonly Exchange[]): boolean =>
  exchanges.some(
    (one, index) =>
      one.status === 429 &&
      !one.path.endsWith('/messages/send') &&
      !/\bplan\b|\bquota/iu.test(one.text) &&
      !isSame(one, exchanges[index + 1]),
  )

const isSame = (a: Exchange, b: Exchange | undefined): boolean =>
  b !== undefined &&
  JSON.stringify([a.method, a.path, a.query, a.body]) === JSON.stringify([b.method, b.path, b.query, b.body])

/** Of the same request many times over the first and the last. */
const skipRepeats = (exchanges: readonly Exchange[]): readonly Exchange[] =>
  exchanges.filter((one, index) => {
    const [before, after] = [exchanges[index - 1], exchanges[index + 1]]
    return before === undefined || !isSame(one, before) || !isSame(one, after)
  })
