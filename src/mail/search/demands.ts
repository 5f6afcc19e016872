/**
 * What must hold for formulas to come out true or false, in a form that can be searched for: literals that all must
 * hold, and choices of which one must.
 */
import { type Formula, type Literal, negate } from './formulas.ts'

/** All of it holds. */
export type Alternative = readonly Literal[]

/** Each of the literals holds, and of each choice at least one alternative. */
export type Demand = { readonly each: readonly Literal[]; readonly some: readonly (readonly Alternative[])[] }

/** Whether any of some formulas is true. */
export type Question = { readonly key: string; readonly members: readonly Formula[] }

export function askAny(formulas: readonly Formula[]): Question {
  const [only] = formulas
  if (only && formulas.length === 1) return { key: only.key, members: formulas }
  const members = [...new Map(formulas.map((formula) => [formula.key, formula])).values()]
  return { key: members.map(({ key }) => `(${key})`).join(' or '), members }
}

export function toDemand({ operator, literals }: Formula, isTrue: boolean): Demand {
  const asked = isTrue ? literals : literals.map(negate)
  const isEach = (operator === 'all') === isTrue
  return isEach ? { each: asked, some: [] } : { each: [], some: [asked.map((literal) => [literal])] }
}

export function answerDemand({ members }: Question, isTrue: boolean): Demand {
  const [only] = members
  if (only && members.length === 1) return toDemand(only, isTrue)
  if (isTrue) return { each: [], some: [members.flatMap(listAlternatives)] }
  const all = members.map((formula) => toDemand(formula, false))
  return { each: all.flatMap(({ each }) => each), some: all.flatMap(({ some }) => some) }
}

const listAlternatives = ({ operator, literals }: Formula): readonly Alternative[] =>
  operator === 'all' ? [literals] : literals.map((literal) => [literal])

/** That none of the alternatives holds. */
export const denyAll = (alternatives: readonly Alternative[]): Demand => ({
  each: alternatives.flatMap((literals) => (literals.length === 1 ? literals.map(negate) : [])),
  some: alternatives.flatMap((literals) =>
    literals.length === 1 ? [] : [literals.map((literal) => [negate(literal)])],
  ),
})
