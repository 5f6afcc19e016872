/**
 * The steps an account's mail goes through, with their formulas, and which of them still has to be decided before the verdict
 * is known. A step that can no longer change what is asked is never looked at: that keeps the number of cases small.
 */
import type { Sides } from './doubts.ts'
import { type Formula, toFormula } from './formulas.ts'
import type { Action, Guardrails, MailDirection, Verdict } from './model.ts'
import { isPlacing, settle } from './settle.ts'
import type { Space } from './space.ts'
import { isBlock, listActions, listSteps, type Step } from './steps.ts'

type ProgramStep = { readonly step: Step; readonly formula: Formula }

/** `key` is one text for one behaviour: programs of one key treat every mail alike, in the same words. */
export type Program = { readonly steps: readonly ProgramStep[]; readonly sides: Sides; readonly key: string }

/** By key of a formula: whether it holds. */
export type Decided = ReadonlyMap<string, boolean>

export const ASPECTS = ['outcome', 'blocked_by', 'spam', 'folder', 'read', 'starred', 'archived', 'trashed'] as const
export type Aspect = (typeof ASPECTS)[number]

export function createProgram(
  guardrails: Guardrails,
  ends: { readonly direction: MailDirection; readonly sender: string | null },
  sides: Sides,
  space: Space,
): Program {
  const steps = listSteps(guardrails, ends.direction, sides)
    .map((step): ProgramStep => ({ step, formula: toFormula(step, ends, space) }))
    .filter(({ formula }) => !isNever(formula))
  const end = steps.findIndex(({ step, formula }) => isBlock(step) && isAlways(formula))
  const reached = end < 0 ? steps : steps.slice(0, end + 1)
  return { steps: reached, sides, key: JSON.stringify([sides.placement, ...reached.map(describeStep)]) }
}

const isAlways = ({ operator, literals }: Formula): boolean => operator === 'all' && literals.length === 0
const isNever = ({ operator, literals }: Formula): boolean => operator === 'any' && literals.length === 0

/** What a step does and when; a name counts only where a verdict shows it. */
function describeStep({ step, formula }: ProgramStep): readonly unknown[] {
  if (isBlock(step)) return [formula.key, step.name]
  return [formula.key, listActions(step).map((action) => [action.type, 'value' in action ? action.value : null])]
}

const getDecision = (formula: Formula, decided: Decided): boolean | undefined =>
  isAlways(formula) ? true : decided.get(formula.key)

export function getVerdict({ steps, sides }: Program, decided: Decided): Verdict {
  const matched = steps.filter(({ formula }) => getDecision(formula, decided) === true)
  return settle(
    matched.map(({ step }) => step),
    sides,
  )
}

/** Whether it is certain by now, by whatever rule. */
export const isBlocked = ({ steps }: Program, decided: Decided): boolean =>
  steps.some(({ step, formula }) => isBlock(step) && getDecision(formula, decided) === true)

/** What is left of a program once some formulas are decided: two that are left with the same treat the mail alike. */
export function describeRest({ steps, sides }: Program, decided: Decided): string {
  const rest: unknown[] = [sides.placement]
  for (const one of steps) {
    const decision = getDecision(one.formula, decided)
    if (decision === false) continue
    const [key, ...effect] = describeStep(one)
    rest.push([decision === true ? true : key, ...effect])
    if (decision === true && isBlock(one.step)) break
  }
  return JSON.stringify(rest)
}

/** The next formula that what is asked hangs on; null when the verdict is known as far as that. */
export function findOpen({ steps, sides }: Program, decided: Decided, asked: ReadonlySet<Aspect>): Formula | null {
  const state = ({ formula }: ProgramStep) => getDecision(formula, decided)
  const blocks = steps.filter(({ step }) => isBlock(step))
  const end = blocks.findIndex((one) => state(one) === true)
  const before = (end < 0 ? blocks : blocks.slice(0, end)).find((one) => state(one) === undefined)
  // Which rule blocks is not asked where nothing but the outcome is.
  if (before && (end < 0 || asked.has('blocked_by'))) return before.formula
  if (end >= 0) return null
  for (const chain of listChains(steps, sides, asked)) {
    for (const one of chain) {
      const decision = state(one)
      if (decision === undefined) return one.formula
      if (decision) break
    }
  }
  return null
}

/** For each thing asked the steps that can bring it about, each chain until the first that does. */
function listChains(
  steps: readonly ProgramStep[],
  sides: Sides,
  asked: ReadonlySet<Aspect>,
): readonly (readonly ProgramStep[])[] {
  const doing = (...types: readonly Action['type'][]) =>
    steps.filter(({ step }) => listActions(step).some(({ type }) => types.includes(type)))
  const chains: (readonly ProgramStep[])[] = []
  const placed = (['spam', 'folder', 'archived', 'trashed'] as const).filter((aspect) => asked.has(aspect))
  if (sides.placement === 'all') {
    const types = { spam: 'mark_as_spam', folder: 'assign_to_folder', archived: 'archive', trashed: 'trash' } as const
    // Of several folders the last one counts.
    for (const aspect of placed) chains.push(doing(types[aspect]).reverse())
  } else if (placed.length > 0) {
    const placing = steps.filter(({ step }) => listActions(step).some(isPlacing))
    chains.push(sides.placement === 'last' ? placing.reverse() : placing)
  }
  if (asked.has('read')) chains.push(doing('mark_as_read'))
  if (asked.has('starred')) chains.push(doing('mark_as_starred'))
  return chains
}
