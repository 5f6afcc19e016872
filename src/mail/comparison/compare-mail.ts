/**
 * What a change does to mail: for accounts whose guardrails differ before and after, every mail that gets another verdict is
 * in exactly one entry. Accounts with the same guardrails before, and the same after, are one group; of a group for which that
 * is too much to list, what was found is listed, and it is said to be incomplete.
 */

import { createSpaces, type SpaceOf } from '../addresses/space.ts'
import { assumeSides, type Sides } from '../doubts.ts'
import { hasUnknownItems, listUnknownItems } from '../doubts-of.ts'
import type { Condition, MailAccount, MailDirection, MailWorld } from '../model.ts'
import { findRegions } from '../search/regions.ts'
import { listReach } from '../world.ts'
import { type AccountPair, groupPrograms, pairAccounts } from './account-pairs.ts'
import { compareDifferences, getDirection, listDifferences, type MailDifference } from './differences.ts'
import { type Summary, summarize } from './summary.ts'
import { findDirections } from './turns.ts'
import { createWording } from './wording.ts'

export type { MailDifference } from './differences.ts'

/** So many sentences are read one by one. */
const FEW = 4

export type MailComparison = {
  /** The same rule by rule; null where there is little to read. */
  readonly summary: Summary | null
  readonly differences: readonly MailDifference[]
  /** The accounts of which more may change than is listed. */
  readonly incomplete: readonly { readonly mail: MailDirection; readonly accounts: readonly MailAccount[] }[]
  /** The accounts for which more may change by what stands in lists, and those lists: nobody knows here. */
  readonly unknown: readonly {
    readonly mail: MailDirection
    readonly accounts: readonly MailAccount[]
    readonly lists: readonly string[]
  }[]
  /** What the atoms of the regions ask. */
  readonly conditionOf: (atom: number) => Condition
}

export function compareMail(
  before: MailWorld,
  after: MailWorld,
  decided: Partial<Sides>,
  spaceOf: SpaceOf = createSpaces([before, after], []),
): MailComparison {
  const sides = assumeSides(decided)
  const space = spaceOf(sides)
  const pairs = pairAccounts(before, after)
  const { groups, programs } = groupPrograms(pairs, sides, space)
  const wording = createWording(space, pairs, programs)
  const found = groups.map((group) => ({ ...group, ...findRegions(group.programs, group.mail, space) }))
  const differences = found.flatMap((group) => listDifferences(group, wording)).sort(compareDifferences)
  const incomplete = found.filter(({ isComplete }) => !isComplete)
  return {
    differences,
    incomplete,
    unknown: findUnknown(pairs, decided, spaceOf),
    summary: differences.length <= FEW && incomplete.length === 0 ? null : summarize(groups, wording),
    conditionOf: space.conditionOf,
  }
}

/** Where anything stands in the lists that nobody knows, the programs of these would differ, and ask for it. */
function findUnknown(
  pairs: readonly AccountPair[],
  decided: Partial<Sides>,
  spaceOf: SpaceOf,
): MailComparison['unknown'] {
  const isUnknown = pairs.some(([old, now]) => [...listReach(old), ...listReach(now)].some(hasUnknownItems))
  if ('unmanaged-items' in decided || !isUnknown) return []
  const sides: Sides = { ...assumeSides(decided), 'unmanaged-items': 'everything' }
  return groupPrograms(pairs, sides, spaceOf(sides)).groups.flatMap(({ mail, accounts, programs }) => {
    const rules = [programs.before, programs.after].flatMap(({ steps }) => steps.flatMap(({ step }) => step.rule ?? []))
    const lists = [...new Set(rules.flatMap(listUnknownItems))]
    return lists.length === 0 ? [] : [{ mail, accounts, lists }]
  })
}

export type MailDirections = {
  readonly directions: ReadonlySet<ReturnType<typeof getDirection>>
  readonly isComplete: boolean
}

/** Only whether anything opens and whether anything closes, without a word of what. */
export function compareDirections(
  before: MailWorld,
  after: MailWorld,
  decided: Partial<Sides>,
  spaceOf: SpaceOf,
): MailDirections {
  const sides = assumeSides(decided)
  const space = spaceOf(sides)
  const pairs = pairAccounts(before, after)
  const { groups } = groupPrograms(pairs, sides, space)
  const isKnown = findUnknown(pairs, decided, spaceOf).length === 0
  const single = findDirections(groups, space)
  if (single) return { directions: single, isComplete: isKnown }
  const found = groups.map(({ programs, mail }) => findRegions(programs, mail, space))
  return {
    directions: new Set(found.flatMap(({ regions }) => regions.map((one) => getDirection(one.before, one.after)))),
    isComplete: isKnown && found.every(({ isComplete }) => isComplete),
  }
}
