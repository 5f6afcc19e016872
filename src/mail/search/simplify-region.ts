/**
 * A region in the fewest words: as clauses of which each must be met, without those that follow from the others. The mails
 * that meet what is left are exactly those of the region, also where it would take too long to leave out all that could be.
 */

import type { Space } from '../addresses/space.ts'
import { createBudget, findWithin } from '../budget.ts'
import type { MailDirection } from '../model.ts'
import { type Alternative, answerDemand, type Demand, denyAll, type Question } from './demands.ts'
import { findAnyMail, findMail } from './find-mail.ts'
import { EVERY_MAIL, type FarEnd } from './mail-set.ts'
import type { Region } from './regions.ts'

/** One of the alternatives holds; several come from one question, with its answer. */
export type Clause = {
  readonly alternatives: readonly Alternative[]
  readonly question: Question
  readonly isTrue: boolean
}

/** Beyond so many clauses only whole answers are left out. */
const MOST_CLAUSES = 24
const MOST_STEPS = 400

export function simplifyRegion(region: Region, mail: MailDirection, space: Space): readonly Clause[] {
  const isPossible = (demands: readonly Demand[]) =>
    findWithin(() => findAnyMail(EVERY_MAIL[mail], demands, space, createBudget(MOST_STEPS))) !== null
  const size = ({ members }: Question) => members.reduce((sum, { literals }) => sum + literals.length, 0)
  // What does not match is left out before what does, and long before short.
  let answers = region.answers.toSorted((a, b) => Number(a[1]) - Number(b[1]) || size(b[0]) - size(a[0]))
  for (const one of answers) {
    const others = answers.filter((other) => other !== one)
    const demands = others.map(([question, isTrue]) => answerDemand(question, isTrue))
    if (!isPossible([...demands, answerDemand(one[0], !one[1])])) answers = others
  }
  let clauses = answers.flatMap(([question, isTrue]): readonly Clause[] => {
    const { each, some } = answerDemand(question, isTrue)
    const choices = [...each.map((literal) => [[literal]]), ...some]
    return choices.map((alternatives) => ({ alternatives, question, isTrue }))
  })
  if (clauses.length > MOST_CLAUSES) return clauses
  for (const clause of clauses.toReversed()) {
    const others = clauses.filter((other) => other !== clause)
    const demands = others.map(({ alternatives }): Demand => ({ each: [], some: [alternatives] }))
    if (!isPossible([...demands, denyAll(clause.alternatives)])) clauses = others
  }
  return clauses
}

/** Beyond so many ways to choose, or so many questions that are true of it, looking for the simplest mail would take too long. */
const MOST_WAYS = 16
const MOST_TRUE = 2

/** The simplest mail of a region, or one of it. */
export function findSimplest({ answers, example }: Region, mail: MailDirection, space: Space): FarEnd {
  const demands = answers.map(([question, isTrue]) => answerDemand(question, isTrue))
  const ways = demands.flatMap(({ some }) => some).reduce((product, { length }) => product * Math.max(1, length), 1)
  if (ways > MOST_WAYS || answers.filter(([, isTrue]) => isTrue).length > MOST_TRUE) return example
  return findWithin(() => findMail(EVERY_MAIL[mail], demands, space, createBudget(MOST_STEPS))) ?? example
}
