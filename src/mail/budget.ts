/**
 * How much an answer may cost: how many combinations are tried for it, and how many names guardrails may hold for all mail to
 * be decided. Counted and not timed, so that it comes out alike on every machine. Throws a TooComplexError.
 */
import type { MailList, MailWorld } from './model.ts'

/** Thrown, and caught by `findWithin`, when so many combinations would have to be tried that no answer is better than a late one. */
class TooComplexError extends Error {}

export type Budget = { left: number }

export const createBudget = (left = 4000): Budget => ({ left })

export function spend(budget: Budget): void {
  budget.left -= 1
  if (budget.left < 0) throw new TooComplexError('too many combinations of conditions')
}

/** What is found; undefined where that would take too many combinations. */
export function findWithin<T>(find: () => T): T | undefined {
  try {
    return find()
  } catch (error) {
    if (error instanceof TooComplexError) return undefined
    throw error
  }
}

/** In one list. */
export const MOST_NAMES = 200_000
export const MOST_ITEMS = 2_000_000

export type Excess = { readonly list: string; readonly names: number; readonly isAlone: boolean }

/** The longest list where there are too many names, and whether it alone is too long; null where there are not. */
export function findExcess(worlds: readonly MailWorld[]): Excess | null {
  for (const world of worlds) {
    const lists = listLists(world).map(({ name, items }) => ({ name, names: items?.length ?? 0 }))
    const longest = lists.reduce((a, b) => (b.names > a.names ? b : a), { name: '', names: 0 })
    const isAlone = longest.names > MOST_NAMES
    if (isAlone || lists.reduce((sum, { names }) => sum + names, 0) > MOST_ITEMS) {
      return { list: longest.name, names: longest.names, isAlone }
    }
  }
  return null
}

/** The lists that the rules of a world name, each once. */
function listLists(world: MailWorld): readonly MailList[] {
  const lists = new Set<MailList>()
  for (const { conditions } of world.rules.values()) {
    for (const condition of conditions) {
      if (condition.operator === 'in_list') for (const list of condition.lists) lists.add(list)
    }
  }
  return [...lists]
}
