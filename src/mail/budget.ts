/** How much may be tried for an answer: counted in steps and not in time, so that it comes out alike on every machine. */

/** Thrown when so many combinations would have to be tried that no answer is better than a late one. */
export class TooComplexError extends Error {}

export type Budget = { left: number }

export const createBudget = (left = 4000): Budget => ({ left })

export function spend(budget: Budget): void {
  budget.left -= 1
  if (budget.left < 0) throw new TooComplexError('too many combinations of conditions')
}
