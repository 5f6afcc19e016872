/** How many names guardrails may hold for all mail to be decided: beyond, an answer would cost more than it is worth. */
import type { MailList, MailWorld } from './model.ts'

/** In one list. */
export const MOST_NAMES = 200_000
export const MOST_ITEMS = 2_000_000

export const isTooLarge = (worlds: readonly MailWorld[]): boolean =>
  worlds.some((world) => {
    const sizes = listLists(world).map(({ items }) => items?.length ?? 0)
    return sizes.some((size) => size > MOST_NAMES) || sizes.reduce((sum, size) => sum + size, 0) > MOST_ITEMS
  })

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
