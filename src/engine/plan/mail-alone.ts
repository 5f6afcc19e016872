/**
 * What single changes would do to mail by themselves: the world as it is with one object as it will be. Made before addresses
 * are told apart, so that this is done once for all of them.
 */

import type { MailList, MailRule } from '../../domain/mail.ts'
import { getOrCreate } from '../../domain/map.ts'
import type { Address } from '../../domain/model.ts'
import type { MailWorld } from '../../mail/model.ts'

/** By the address of the change; of one that is not in it nothing is known by itself. */
export type AloneWorlds = ReadonlyMap<Address, MailWorld>

/** Changes that are each compared by themselves; beyond, what they do together counts for each. */
const MOST_ALONE = 40

export function createAloneWorlds(before: MailWorld, after: MailWorld, addresses: readonly Address[]): AloneWorlds {
  const usersOf = indexLists([before, after])
  return new Map(
    addresses.slice(0, MOST_ALONE).map((address): [Address, MailWorld] => {
      const users = usersOf.get(address)
      return [address, users ? replaceList(address, users, before) : replaceObject(address, before, after)]
    }),
  )
}

/** The rules that look a list up, before or after, and what will stand in it. */
type ListUsers = { readonly rules: ReadonlySet<string>; readonly list: MailList }

function indexLists([before, after]: readonly [MailWorld, MailWorld]): ReadonlyMap<string, ListUsers> {
  const found = new Map<string, { readonly rules: Set<string>; list: MailList }>()
  for (const world of [before, after]) {
    for (const [name, { conditions }] of world.rules) {
      for (const list of conditions.flatMap((one) => (one.operator === 'in_list' ? one.lists : []))) {
        // One that nothing looks up any more is as good as empty.
        const now = world === after ? list : { ...list, items: [] }
        const users = getOrCreate(found, list.name, () => ({ rules: new Set<string>(), list: now }))
        users.rules.add(name)
        users.list = now
      }
    }
  }
  return found
}

/** The rules as they are, with what will stand in the list. */
function replaceList(address: Address, { rules: users, list }: ListUsers, before: MailWorld): MailWorld {
  const rules = new Map(before.rules)
  for (const name of users) {
    const rule = before.rules.get(name)
    if (rule) rules.set(name, withList(rule, list))
  }
  return { ...before, rules }

  function withList(rule: MailRule, now: MailList): MailRule {
    const conditions = rule.conditions.map((one) =>
      one.operator === 'in_list'
        ? { ...one, lists: one.lists.map((known) => (known.name === address ? now : known)) }
        : one,
    )
    return { ...rule, conditions }
  }
}

function replaceObject(address: Address, before: MailWorld, after: MailWorld): MailWorld {
  return {
    ...before,
    rules: replace(before.rules, after.rules),
    policies: replace(before.policies, after.policies),
    workspaces: replace(before.workspaces, after.workspaces),
  }

  function replace<T>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
    const [was, will] = [old.get(address), now.get(address)]
    if (was === will) return old
    const copy = new Map(old)
    if (will === undefined) copy.delete(address)
    else copy.set(address, will)
    return copy
  }
}
