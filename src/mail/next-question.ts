/**
 * What to ask next of a mail that two programs may treat differently: first what only one of them asks, then what their verdicts
 * hang on, until both are known or nothing can make a difference any more.
 */
import type { Chains } from './chains.ts'
import type { Decisions } from './decisions.ts'
import { askAny, type Question } from './demands.ts'
import { describeRest, findOpen, findOpenBlock, isBlocked } from './follow-chains.ts'
import type { Formula } from './formulas.ts'
import type { Program } from './program.ts'

export type ProgramPair = { readonly before: Program; readonly after: Program }

/** With few changed rules they are decided first: where they come out alike, nothing changes. */
const FEW_CHANGED = 3

/** What is to be asked next; null when both verdicts are known; `alike` when nothing can make a difference any more. */
export function findNextQuestion(
  before: Chains,
  after: Chains,
  changed: readonly Formula[],
  decisions: Decisions,
): Question | 'alike' | null {
  const was = isBlocked(before, decisions)
  if (was && isBlocked(after, decisions)) return 'alike'
  if (describeRest(before, decisions) === describeRest(after, decisions)) return 'alike'
  const first = changed.length <= FEW_CHANGED ? changed.find(({ key }) => !decisions.facts.has(key)) : undefined
  if (first) return askAny([first])
  // By which rule the other side is blocked as well makes no difference.
  const blocked =
    (was ? findOpenBlock(after, decisions) : null) ??
    (isBlocked(after, decisions) ? findOpenBlock(before, decisions) : null)
  return blocked ?? findOpen(before, decisions) ?? findOpen(after, decisions)
}

/** What only one of the two asks. */
export function listChanged({ before, after }: ProgramPair): readonly Formula[] {
  const asks = ({ steps }: Program) => new Map(steps.map(({ formula }) => [formula.key, formula]))
  const [old, now] = [asks(before), asks(after)]
  return [
    ...[...now.values()].filter(({ key }) => !old.has(key)),
    ...[...old.values()].filter(({ key }) => !now.has(key)),
  ]
}
