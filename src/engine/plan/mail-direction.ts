/**
 * Which way a change goes for mail: it opens, closes, both, or neither. What it does by itself, on top of what lives, is what
 * counts, and what no change does by itself counts for each that reaches those accounts; where that would take too long, what
 * all changes together do to them.
 */

import { keyOf, kindOf } from '../../domain/address.ts'
import type { ChangeDirection } from '../../domain/mail.ts'
import { getOrCreate } from '../../domain/map.ts'
import type { Attributes } from '../../domain/model.ts'
import { GROUP_FIELD, isMailbox, LIMITS, POLICY_FIELD, registry } from '../../kinds/registry.ts'
import type { SpaceOf } from '../../mail/addresses/space.ts'
import { compareDirections, type MailComparison } from '../../mail/comparison/compare-mail.ts'
import { isApplicationWide, type Sides } from '../../mail/doubts.ts'
import type { MailWorld } from '../../mail/model.ts'
import { type GovernanceBeforeAfter, getGovernance, listWorkspacesUsing } from './governance.ts'
import type { UndirectedChange } from './losses.ts'
import type { AloneWorlds } from './mail-alone.ts'
import { findTogether } from './mail-together.ts'

export type DirectionSources = {
  readonly before: MailWorld
  readonly after: MailWorld
  readonly decided: Partial<Sides>
  /** The addresses of all these worlds told apart. */
  readonly spaceOf: SpaceOf
  readonly alone: AloneWorlds
}

/** `compared` null: nothing lives that could be treated otherwise. */
export function createDirections(
  governance: GovernanceBeforeAfter,
  comparison: Pick<MailComparison, 'differences' | 'incomplete' | 'unknown'>,
  compared: DirectionSources | null,
): (change: UndirectedChange) => ChangeDirection {
  const isAlike = comparison.differences.length + comparison.incomplete.length + comparison.unknown.length === 0
  let byEmail: ReturnType<typeof indexByEmail> | null = null
  const findFor = (emails: readonly string[]) => {
    byEmail ??= indexByEmail(comparison)
    return emails.flatMap((email) => [...(byEmail?.get(email) ?? [])])
  }
  const isWide = compared !== null && isApplicationWide(compared.decided)
  const together = compared === null ? [] : findTogether(comparison.differences, governance, compared)
  const findShared = (change: UndirectedChange): readonly ChangeDirection[] => {
    if (together.length === 0) return []
    if (isWide) return together.map(({ direction }) => direction)
    const users = listWorkspacesUsing(governance, change.address)
    return together.flatMap(({ direction, workspaces }) =>
      users.some((one) => workspaces.has(one)) ? [direction] : [],
    )
  }
  return (change) => {
    if (isMailbox(change.address)) {
      if (change.action === 'delete') return 'closes'
      const moved = change.fields.some(({ path }) => path === GROUP_FIELD)
      const found = moved ? findFor([keyOf(change.address)]) : []
      return join([...found, compareLimits(change.effect?.before.limits, change.effect?.after.limits)])
    }
    const limits = findLimitDirection(change, governance)
    if (compared === null || isAlike || !isOfMail(change)) return limits
    const found = compareAlone(change, governance, compared) ?? findFor(listReached(change, governance, compared.after))
    return join([...found, ...findShared(change), limits])
  }
}

function indexByEmail({
  differences,
  incomplete,
  unknown,
}: Pick<MailComparison, 'differences' | 'incomplete' | 'unknown'>): ReadonlyMap<string, ReadonlySet<ChangeDirection>> {
  const found = new Map<string, Set<ChangeDirection>>()
  const add = (email: string, direction: ChangeDirection) =>
    getOrCreate(found, email, () => new Set<ChangeDirection>()).add(direction)
  for (const { change, emails } of differences) for (const email of emails) add(email, toDirection(change.direction))
  for (const { accounts } of [...incomplete, ...unknown]) for (const { email } of accounts) add(email, 'both')
  return found
}

const toDirection = (direction: 'opens' | 'closes' | 'other'): ChangeDirection =>
  direction === 'other' ? 'none' : direction

function join(directions: readonly ChangeDirection[]): ChangeDirection {
  const found = new Set(directions)
  const isBoth = found.has('both') || (found.has('opens') && found.has('closes'))
  if (isBoth) return 'both'
  return found.has('opens') ? 'opens' : found.has('closes') ? 'closes' : 'none'
}

/** Whether a change may be one to guardrails; names and descriptions do nothing to mail. */
export function isOfMail({ address, fields }: UndirectedChange): boolean {
  const { fields: known } = registry[kindOf(address)]
  return fields.some(({ path }) => known.find((field) => field.path === path)?.forPeople !== true)
}

/** Null: the change cannot be told apart from others. */
function compareAlone(
  change: UndirectedChange,
  governance: GovernanceBeforeAfter,
  { before, decided, spaceOf, alone }: DirectionSources,
): readonly ChangeDirection[] | null {
  const world = alone.get(change.address)
  if (world === undefined) return null
  const accounts = listAccounts(change, governance, before, decided)
  const { directions, isComplete } = compareDirections(
    { ...before, accounts },
    { ...world, accounts },
    decided,
    spaceOf,
  )
  // What is not known to be harmless may be either.
  return isComplete ? [...directions].map(toDirection) : ['both']
}

/** Those that the change reaches: no other can be treated otherwise by it alone. */
function listAccounts(
  change: UndirectedChange,
  governance: GovernanceBeforeAfter,
  world: MailWorld,
  decided: Partial<Sides>,
): MailWorld['accounts'] {
  if (isApplicationWide(decided)) return world.accounts
  const reached = new Set(listWorkspacesUsing(governance, change.address))
  return world.accounts.filter(({ workspace }) => workspace !== null && reached.has(workspace))
}

function listReached(
  change: UndirectedChange,
  governance: GovernanceBeforeAfter,
  { accounts }: MailWorld,
): readonly string[] {
  const workspaces = new Set(listWorkspacesUsing(governance, change.address))
  return accounts.flatMap(({ email, workspace }) => (workspace !== null && workspaces.has(workspace) ? [email] : []))
}

/** Of a policy by its own fields; of a workspace by those of the policy that it takes instead. */
function findLimitDirection(
  { address, action, fields }: UndirectedChange,
  { before, after }: GovernanceBeforeAfter,
): ChangeDirection {
  if (action !== 'update') return 'none'
  if (kindOf(address) === LIMITS) {
    const side = (which: 'before' | 'after') => Object.fromEntries(fields.map((field) => [field.path, field[which]]))
    return compareLimits(side('before'), side('after'))
  }
  if (!fields.some(({ path }) => path === POLICY_FIELD)) return 'none'
  return compareLimits(getGovernance(before, address).limits, getGovernance(after, address).limits)
}

function compareLimits(before: Attributes | undefined, after: Attributes | undefined): ChangeDirection {
  if (before === undefined || after === undefined) return 'none'
  const found = registry[LIMITS].fields.flatMap(({ path, lets }): readonly ChangeDirection[] => {
    const [old, now] = [before[path], after[path]]
    if (lets === undefined || old === undefined || now === undefined) return []
    const [a, b] = [measure(old), measure(now)]
    return a === b ? [] : [b > a === (lets === 'more-when-higher') ? 'opens' : 'closes']
  })
  return join(found)
}

/** -1 stands for no limit, and so does what is not set. */
function measure(value: Attributes[string]): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' && value >= 0 ? value : Number.POSITIVE_INFINITY
}
