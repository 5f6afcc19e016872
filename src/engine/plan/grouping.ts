/**
 * The workspace of a mailbox whose entry names none. Nylas puts a new one into the workspace that groups its domain, else
 * into the default one; it never moves it afterwards. Where the file declares that workspace, the mailbox is asked for in
 * there by name, and moved there when it is found in the default one, so that nothing that failed or was done in the wrong
 * order leaves it outside of its guardrails. Anywhere else it stays: that is not managed.
 */

import { type Address, type Attributes, DEFAULT_WORKSPACE, type Desired, type Fleet } from '../../domain/model.ts'
import { GROUP, GROUP_FIELD, MAILBOX } from '../../kinds/registry.ts'

/** The declared workspace that takes in a new mailbox; null where none does, or where its entry says where it belongs. */
export type FindGroup = (desired: Desired) => Address | null

export function createGrouping({ desired }: Pick<Fleet, 'desired'>): FindGroup {
  const groups = new Map<string, Address>()
  for (const { kind, address, attributes } of desired) {
    const domain = kind === GROUP ? findGroupedDomain(attributes) : null
    if (domain !== null) groups.set(domain, address)
  }
  return ({ kind, address, attributes }) =>
    kind !== MAILBOX || GROUP_FIELD in attributes ? null : (groups.get(getDomain(address)) ?? null)
}

/** The domain whose new mailboxes a workspace takes in by itself; null where it takes in none. */
export function findGroupedDomain(attributes: Attributes): string | null {
  const { auto_group: isGrouping, domain } = attributes
  return isGrouping === true && typeof domain === 'string' && domain !== '' ? domain : null
}

export const getDomain = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/**
 * What is wanted of a mailbox whose entry names no workspace and that would be in `current`: a new one would be in the
 * default workspace, if Nylas did not group its domain.
 */
export const placeInGroup = (attributes: Attributes, group: Address | null, current: unknown): Attributes =>
  group !== null && current === DEFAULT_WORKSPACE ? { ...attributes, [GROUP_FIELD]: group } : attributes
