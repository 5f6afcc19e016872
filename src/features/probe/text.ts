/** Questions and what came of them, one line each. */
import type { EvidenceAnswer, Verdict } from '../../domain/evidence.ts'
import { showHidden } from '../../render/escape.ts'
import { DEFAULT_SWITCHES } from '../../sandbox/switches.ts'
import type { Entry } from './questions.ts'

function describeVerdict({ decides, verdict }: Pick<EvidenceAnswer, 'decides' | 'verdict'>): string {
  switch (verdict.kind) {
    case 'side':
      return `${String(verdict.side)}${compareToDefault(decides, verdict)}`
    case 'neither':
      return `neither: ${verdict.seen}`
    case 'undecided':
      return `not decided: ${verdict.reason}`
    case 'not-asked':
      return `not asked: ${verdict.reason}`
  }
}

function compareToDefault(decides: string | null, { side }: Extract<Verdict, { kind: 'side' }>): string {
  const assumed = Object.entries(DEFAULT_SWITCHES).find(([name]) => name === decides)?.[1]
  return assumed === undefined || String(assumed) === String(side) ? '' : ` (the sandbox assumes ${String(assumed)})`
}

export const renderAnswer = (answer: EvidenceAnswer): string =>
  `${showHidden(`${answer.question}: ${describeVerdict(answer)}`)}\n`

export function renderSummary(answers: readonly EvidenceAnswer[]): string {
  const count = (kind: Verdict['kind']) => answers.filter(({ verdict }) => verdict.kind === kind).length
  const [sides, neither] = [count('side'), count('neither')]
  return `${sides} decided, ${neither} otherwise than anything that is known, ${answers.length - sides - neither} open\n`
}

export const renderQuestion = ({ id, asks, question }: Entry): string => {
  const needs = typeof question === 'string' ? `not asked: ${question}` : `needs ${question.needs}`
  return `${id}: ${asks} (${needs})\n`
}
