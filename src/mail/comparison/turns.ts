/**
 * What single rules do otherwise than before: each that blocks or marks what no rule of the other moment blocks or marks by the
 * same conditions. So many as rules change, however they combine; what replaces each other (folders) is not among them.
 */

import type { Space } from '../addresses/space.ts'
import { createBudget, findWithin } from '../budget.ts'
import type { Action, MailDirection, Verdict } from '../model.ts'
import { type Aspect, toVerdict } from '../search/chains.ts'
import { answerDemand, askAny, type Demand } from '../search/demands.ts'
import { findAnyMail } from '../search/find-mail.ts'
import type { Formula } from '../search/formulas.ts'
import { EVERY_MAIL, type FarEnd } from '../search/mail-set.ts'
import type { Program } from '../search/program.ts'
import { isBlock, listActions } from '../steps.ts'
import type { ProgramGroup } from './account-pairs.ts'
import { getDirection } from './differences.ts'

/** What only one of the two does for the mail of a formula, unless it does the same by others. */
export type Turn = {
  readonly formula: Formula
  readonly others: readonly Formula[]
  readonly verdicts: readonly [Verdict, Verdict]
  readonly kind: 'block' | 'mark'
}

export const MOST_STEPS = 400

const isDoing =
  (type: Action['type']) =>
  ({ step }: Program['steps'][number]) =>
    listActions(step).some((action) => action.type === type)

/** Marks that add up: each rule is looked at by itself. */
export const FLAGS = [
  ['spam', 'mark_as_spam'],
  ['archived', 'archive'],
  ['trashed', 'trash'],
  ['read', 'mark_as_read'],
  ['starred', 'mark_as_starred'],
] as const

const DELIVERED: Verdict = toVerdict([])

/** Where one mark replaces another, only reading and starring add up. */
export const isAdding = ({ sides }: Program, aspect: Aspect): boolean =>
  sides.placement === 'all' || aspect === 'read' || aspect === 'starred'

type Steps = Program['steps']

export function listTurns({ before, after }: ProgramGroup['programs']): readonly Turn[] {
  const blocks = (program: Program) => program.steps.filter(({ step }) => isBlock(step))
  const [oldBlocks, newBlocks] = [blocks(before), blocks(after)]
  const block = ({ step }: Steps[number]): Verdict => ({ ...DELIVERED, outcome: 'blocked', blocked_by: step.name })
  const blocking = listBothWays(oldBlocks, newBlocks, block).map((turn): Turn => ({ ...turn, kind: 'block' }))
  const marking = FLAGS.filter(([aspect]) => isAdding(before, aspect)).flatMap(([aspect, type]) => {
    const [old, now] = [before.steps.filter(isDoing(type)), after.steps.filter(isDoing(type))]
    const mark = (): Verdict => ({ ...DELIVERED, [aspect]: true })
    return listBothWays(old, now, mark).map((turn): Turn => ({ ...turn, kind: 'mark' }))
  })
  return [...blocking, ...marking]
}

/** What is done no longer, and then what is done newly; `verdictOf` says what a step does. */
function listBothWays(
  old: Steps,
  now: Steps,
  verdictOf: (one: Steps[number]) => Verdict,
): readonly Omit<Turn, 'kind'>[] {
  const toFormulas = (steps: Steps) => steps.map(({ formula }) => formula)
  const [oldFormulas, newFormulas] = [toFormulas(old), toFormulas(now)]
  const ended = listLost(old, now).map((one): Omit<Turn, 'kind'> => {
    return { formula: one.formula, others: newFormulas, verdicts: [verdictOf(one), DELIVERED] }
  })
  const begun = listLost(now, old).map((one): Omit<Turn, 'kind'> => {
    return { formula: one.formula, others: oldFormulas, verdicts: [DELIVERED, verdictOf(one)] }
  })
  return [...ended, ...begun]
}

/** Those of the first that ask what none of the second asks, each once. */
function listLost(some: Steps, others: Steps): Steps {
  const known = new Set(others.map(({ formula }) => formula.key))
  return some.filter(({ formula }) => !known.has(formula.key) && known.add(formula.key))
}

/** What a mail of the turn has to meet: of marks, that nothing blocks it before or after. */
export function listDemands(
  { formula, others, kind }: Turn,
  { before, after }: ProgramGroup['programs'],
): readonly Demand[] {
  const blocks = [...before.steps, ...after.steps].filter(({ step }) => isBlock(step))
  const aside = kind === 'block' ? others : [...others, ...blocks.map((one) => one.formula)]
  return [answerDemand(askAny([formula]), true), ...denyEach(aside)]
}

export const denyEach = (formulas: readonly Formula[]): readonly Demand[] =>
  formulas.length === 0 ? [] : [answerDemand(askAny(formulas), false)]

/** Any mail that meets the demands; null: there is none; undefined: that is not found out in reasonable time. */
export const findAnyOf = (demands: readonly Demand[], mail: MailDirection, space: Space): FarEnd | null | undefined =>
  findWithin(() => findAnyMail(EVERY_MAIL[mail], demands, space, createBudget(MOST_STEPS)))

/** Whether anything opens and whether anything closes; null where the marks do not add up, or it is not found out. */
export function findDirections(
  groups: readonly ProgramGroup[],
  space: Space,
): ReadonlySet<ReturnType<typeof getDirection>> | null {
  const found = new Set<ReturnType<typeof getDirection>>()
  for (const { programs, mail } of groups) {
    if (!isAdding(programs.before, 'spam')) return null
    for (const turn of listTurns(programs)) {
      const direction = getDirection(...turn.verdicts)
      if (direction === 'other' || found.has(direction)) continue
      const end = findAnyOf(listDemands(turn, programs), mail, space)
      if (end === undefined) return null
      if (end !== null) found.add(direction)
    }
  }
  return found
}
