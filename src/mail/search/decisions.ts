/** What is known of formulas by now: which are true, which are false, and of which only that one of them is true. */
import type { Question } from './demands.ts'
import type { Formula } from './formulas.ts'

export type Decisions = {
  /** By key of a formula. */
  readonly facts: Map<string, boolean>
  /** One of each is true. */
  readonly some: (readonly Formula[])[]
}

export const createDecisions = (known?: Decisions): Decisions => ({
  facts: new Map(known?.facts),
  some: [...(known?.some ?? [])],
})

/** Adds an answer to them. */
export function learn({ facts, some }: Decisions, { members }: Question, isTrue: boolean): void {
  const [only] = members
  if (isTrue && (!only || members.length > 1)) some.push(members)
  else for (const { key } of members) facts.set(key, isTrue)
}

const isAlways = ({ operator, literals }: Formula): boolean => operator === 'all' && literals.length === 0

/** Whether any of the formulas is true; those of them on which it hangs where that is not known. */
export function lookUpAny({ facts, some }: Decisions, formulas: readonly Formula[]): boolean | readonly Formula[] {
  let open = 0
  for (const formula of formulas) {
    const fact = isAlways(formula) || facts.get(formula.key)
    if (fact === true) return true
    if (fact === undefined) open += 1
  }
  if (open === 0) return false
  const left = open === formulas.length ? formulas : formulas.filter(({ key }) => !facts.has(key))
  if (some.length === 0) return left
  const isLeft = (key: string) => left.some((formula) => formula.key === key)
  return some.some((known) => known.every(({ key }) => facts.get(key) === false || isLeft(key))) || left
}
