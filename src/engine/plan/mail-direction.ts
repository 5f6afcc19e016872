/**
 * Which way a change goes for mail: it opens, closes, both, or neither. What it does by itself, on top of what lives, is what
 * counts; where that would take too long, what all changes together do to the accounts that it reaches.
 */

import { keyOf, kindOf } from '../../domain/address.ts'
import type { ChangeDirection } from '../../domain/mail.ts'
import type { Address, Attributes, Change } from '../../domain/model.ts'
import { GROUP_FIELD, isMailbox, LIMITS, POLICY_FIELD, registry } from '../../kinds/registry.ts'
import { compareMail, type MailDifference } from '../../mail/compare-mail.ts'
import type { Sides } from '../../mail/doubts.ts'
import type { MailWorld } from '../../mail/model.ts'
import type { SpaceOf } from '../../mail/spaces.ts'
import { type GovernanceBeforeAfter, getGovernance } from './governance.ts'

type Drawn = Omit<Change, 'direction'>

export type Compared = {
  readonly before: MailWorld
  readonly after: MailWorld
  readonly decided: Partial<Sides>
  /** The addresses of both worlds told apart. */
  readonly spaceOf: SpaceOf
}

/** Changes that are each compared by themselves; beyond, what they do together counts for each. */
const MOST_ALONE = 40

/** `compared` null: nothing lives that could be treated otherwise. */
export function createDirections(
  governance: GovernanceBeforeAfter,
  differences: readonly MailDifference[],
  compared: Compared | null,
): (change: Drawn) => ChangeDirection {
  const byEmail = new Map<string, Set<ChangeDirection>>()
  for (const { change, emails } of differences) {
    for (const email of emails) byEmail.set(email, (byEmail.get(email) ?? new Set()).add(toDirection(change.direction)))
  }
  let alone = 0
  return (change) => {
    if (isMailbox(change.address)) {
      if (change.action === 'delete') return 'closes'
      const moved = change.fields.some(({ path }) => path === GROUP_FIELD)
      const found = moved ? [...(byEmail.get(keyOf(change.address)) ?? [])] : []
      return join([...found, compareLimits(change.effect?.before.limits, change.effect?.after.limits)])
    }
    const limits = findLimitDirection(change, governance)
    if (compared === null || differences.length === 0 || !isOfMail(change)) return limits
    alone += 1
    const own = alone > MOST_ALONE ? null : compareAlone(change.address, narrow(change, governance, compared))
    const found = own ?? listReached(change, governance).flatMap((email) => [...(byEmail.get(email) ?? [])])
    return join([...found, limits])
  }
}

const toDirection = (direction: 'opens' | 'closes' | 'other'): ChangeDirection =>
  direction === 'other' ? 'none' : direction

function join(directions: readonly ChangeDirection[]): ChangeDirection {
  const found = new Set(directions)
  const isBoth = found.has('both') || (found.has('opens') && found.has('closes'))
  if (isBoth) return 'both'
  return found.has('opens') ? 'opens' : found.has('closes') ? 'closes' : 'none'
}

/** Names and descriptions do nothing to mail. */
function isOfMail({ address, fields }: Drawn): boolean {
  const { fields: known } = registry[kindOf(address)]
  return fields.some(({ path }) => known.find((field) => field.path === path)?.forPeople !== true)
}

/** The world as it is with this one object as it will be. Null: the change cannot be told apart from others. */
function compareAlone(address: Address, compared: Compared): readonly ChangeDirection[] | null {
  const { before, after, decided, spaceOf } = compared
  const replace = <T>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
    const copy = new Map(old)
    const value = now.get(address)
    if (value === undefined) copy.delete(address)
    else copy.set(address, value)
    return copy
  }
  const isListed = [...before.rules.values(), ...after.rules.values()].some(({ conditions }) =>
    conditions.some((one) => one.operator === 'in_list' && one.lists.some(({ name }) => name === address)),
  )
  if (isListed) return compareList(address, compared)
  const { differences } = compareMail(
    before,
    {
      ...before,
      rules: replace(before.rules, after.rules),
      policies: replace(before.policies, after.policies),
      workspaces: replace(before.workspaces, after.workspaces),
    },
    decided,
    spaceOf,
  )
  return differences.map(({ change }) => toDirection(change.direction))
}

/** The rules as they are, with what will stand in the list. */
function compareList(address: Address, { before, after, decided }: Compared): readonly ChangeDirection[] {
  const lists = [...after.rules.values()].flatMap(({ conditions }) =>
    conditions.flatMap((one) => (one.operator === 'in_list' ? one.lists : [])),
  )
  const list = lists.find(({ name }) => name === address) ?? { name: address, type: 'address' as const, items: [] }
  const rules = new Map(
    [...before.rules].map(([name, rule]) => {
      const conditions = rule.conditions.map((one) =>
        one.operator === 'in_list'
          ? { ...one, lists: one.lists.map((known) => (known.name === address ? list : known)) }
          : one,
      )
      return [name, { ...rule, conditions }]
    }),
  )
  const { differences } = compareMail(before, { ...before, rules }, decided)
  return differences.map(({ change }) => toDirection(change.direction))
}

/** The two worlds with none but the accounts that the change reaches: no other can be treated otherwise by it alone. */
function narrow({ address }: Drawn, { before, after }: GovernanceBeforeAfter, compared: Compared): Compared {
  if (compared.decided['outbound-scope'] === 'application') return compared
  const reached = new Set([before, after].flatMap((state) => state.workspacesUsing.get(address) ?? []))
  const keep = (world: MailWorld): MailWorld => ({
    ...world,
    accounts: world.accounts.filter(({ workspace }) => workspace !== null && reached.has(workspace)),
  })
  return { ...compared, before: keep(compared.before), after: keep(compared.after) }
}

function listReached({ address }: Drawn, { before, after }: GovernanceBeforeAfter): readonly string[] {
  const workspaces = new Set([before, after].flatMap((state) => state.workspacesUsing.get(address) ?? []))
  return [...after.workspaceOf].flatMap(([account, workspace]) =>
    workspace !== null && workspaces.has(workspace) ? [keyOf(account)] : [],
  )
}

/** Of a policy by its own fields; of a workspace by those of the policy that it takes instead. */
function findLimitDirection(
  { address, action, fields }: Drawn,
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
