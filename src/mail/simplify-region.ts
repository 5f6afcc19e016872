/**
 * A region in the fewest words: as clauses of which each must be met, without those that follow from the others. The mails
 * that meet what is left are exactly those of the region.
 */

import { type Budget, findMail, type MailSet } from './find-mail.ts'
import { type Demand, type Formula, type Literal, negate, toDemand } from './formulas.ts'
import type { Region } from './regions.ts'
import type { Space } from './space.ts'

/** One of the literals holds; several come from one formula, which holds or does not. */
export type Clause = { readonly literals: readonly Literal[]; readonly formula: Formula; readonly isTrue: boolean }

/** Beyond so many clauses only whole formulas are left out. */
const MOST_CLAUSES = 24

export function simplifyRegion(region: Region, set: MailSet, space: Space, budget: Budget): readonly Clause[] {
  const isPossible = (demands: readonly Demand[]) => findMail(set, demands, space, budget) !== null
  // What does not match is left out before what does, and long before short.
  let decided = region.decided.toSorted(
    (a, b) => Number(a[1]) - Number(b[1]) || b[0].literals.length - a[0].literals.length,
  )
  for (const one of decided) {
    const others = decided.filter((other) => other !== one)
    const demands = others.map(([formula, isTrue]) => toDemand(formula, isTrue))
    if (!isPossible([...demands, toDemand(one[0], !one[1])])) decided = others
  }
  let clauses = decided.flatMap(([formula, isTrue]): readonly Clause[] => {
    const { each, some } = toDemand(formula, isTrue)
    return [...each.map((literal) => [literal]), ...some].map((literals) => ({ literals, formula, isTrue }))
  })
  if (clauses.length > MOST_CLAUSES) return clauses
  for (const clause of clauses.toReversed()) {
    const others = clauses.filter((other) => other !== clause)
    const demands = others.map(({ literals }) => ({ each: [], some: [literals] }))
    if (!isPossible([...demands, { each: clause.literals.map(negate), some: [] }])) clauses = others
  }
  return clauses
}
