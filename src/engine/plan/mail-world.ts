/**
 * What decides about mail, read off what governs accounts: of the file alone, or of an application before or after the
 * changes of a plan. What a kind says of mail is asked of the kind.
 */

import { keyOf } from '../../domain/address.ts'
import type { MailList, MailPolicy, MailRule } from '../../domain/mail.ts'
import { getOrCreate } from '../../domain/map.ts'
import {
  type Address,
  type Attributes,
  DEFAULT_WORKSPACE,
  type Desired,
  type Fleet,
  type LiveState,
} from '../../domain/model.ts'
import { GROUP, GROUP_FIELD, isMailbox, MAILBOX, POLICY_FIELD, RULES_FIELD, registry } from '../../kinds/registry.ts'
import type { MailAccount, MailWorld } from '../../mail/model.ts'
import type { GovernanceState } from './governance.ts'
import { createGrouping } from './grouping.ts'

type State = Pick<GovernanceState, 'objects' | 'workspaceOf'>

/** What of a reference (an address, or `id:<uuid>`) the state does not say. */
export type MailNames = {
  readonly findEmail: (reference: string) => string | null
  readonly findTenant: (reference: string) => string | null
  readonly findSource: (reference: string) => string | null
}

export type MailWorldOfState = MailWorld & {
  /** Also those that no rule looks up: tests may name them. */
  readonly lists: ReadonlyMap<string, MailList>
}

/** What is the same in two states is one value in both worlds, so that it is indexed once. */
export function createWorldBuilder(names: MailNames): (state: State) => MailWorldOfState {
  const known: Known = { lists: new WeakMap(), rules: new WeakMap(), accounts: new Map() }
  return (state) => buildMailWorld(state, names, known)
}

type Known = {
  /** By their attributes, which are replaced and never edited. */
  readonly lists: WeakMap<Attributes, MailList>
  readonly rules: WeakMap<Attributes, { readonly lists: readonly MailList[]; readonly rule: MailRule }>
  readonly accounts: Map<string, MailAccount>
}

export function buildMailWorld(
  { objects, workspaceOf }: State,
  names: MailNames,
  known: Known = { lists: new WeakMap(), rules: new WeakMap(), accounts: new Map() },
): MailWorldOfState {
  const lists = new Map<string, MailList>()
  const policies = new Map<string, MailPolicy>()
  const workspaces = new Map<string, { rules: readonly string[]; policy: string | null }>()
  for (const [reference, { kind, attributes }] of objects) {
    const { mail } = registry[kind]
    if (mail?.part === 'entries') {
      const list = known.lists.get(attributes) ?? { name: reference, ...mail.read(attributes) }
      known.lists.set(attributes, list)
      lists.set(reference, list)
    }
    if (mail?.part === 'limits') {
      policies.set(reference, { name: reference, source: names.findSource(reference), ...mail.read(attributes) })
    }
    if (kind !== GROUP) continue
    const policy = attributes[POLICY_FIELD]
    const rules = (attributes[RULES_FIELD] ?? []) as readonly string[]
    workspaces.set(reference, { rules, policy: typeof policy === 'string' ? policy : null })
  }
  // A list that is gone holds nothing.
  const findList = (reference: string): MailList =>
    lists.get(reference) ?? { name: reference, type: 'address', items: [] }
  const rules = new Map<string, MailRule>()
  for (const [reference, { kind, attributes }] of objects) {
    const { mail } = registry[kind]
    if (mail?.part !== 'acts') continue
    const used: MailList[] = []
    const rule: MailRule = {
      name: reference,
      source: names.findSource(reference),
      ...mail.read(attributes, (name) => {
        const list = findList(name)
        used.push(list)
        return list
      }),
    }
    const before = known.rules.get(attributes)
    const isSame = before?.lists.length === used.length && before.lists.every((list, index) => list === used[index])
    if (!isSame) known.rules.set(attributes, { lists: used, rule })
    rules.set(reference, isSame ? before.rule : rule)
  }
  const accounts = [...workspaceOf].flatMap(([reference, workspace]): readonly MailAccount[] => {
    const before = known.accounts.get(reference)
    if (before?.workspace === workspace) return [before]
    const email = names.findEmail(reference)
    if (email === null) return []
    const account = { email, workspace, tenant: names.findTenant(reference) }
    known.accounts.set(reference, account)
    return [account]
  })
  return { rules, policies, workspaces, accounts, lists }
}

/** The names that the file gives. */
function createDesiredNames(desired: readonly Desired[]): MailNames {
  const byAddress = new Map<string, Desired>(desired.map((one) => [one.address, one]))
  return {
    findEmail: (reference) => byAddress.get(reference)?.key ?? null,
    findTenant: (reference) => byAddress.get(reference)?.tenant ?? null,
    findSource: (reference) => {
      const place = byAddress.get(reference)?.place
      return place ? `${place.file}:${place.line}` : null
    },
  }
}

/** The names of what lives: those of the file, then those that the API gives. Ids that no address goes by have no source. */
export function createLiveNames(desired: readonly Desired[], live: LiveState): MailNames {
  const names = createDesiredNames(desired)
  const emails = new Map<string, string>()
  for (const { kind, id, name } of live.objects) if (kind === MAILBOX) emails.set(`id:${id}`, name)
  return {
    ...names,
    // An account that left the file still has its address.
    findEmail: (reference) =>
      emails.get(reference) ?? (isMailbox(reference as Address) ? keyOf(reference as Address) : null),
  }
}

/** As if nothing else lived in the application than what the file declares. */
export function buildDeclaredWorld(fleet: Pick<Fleet, 'desired'>): MailWorld {
  const findGroup = createGrouping(fleet)
  const placed = fleet.desired.filter(({ kind }) => kind === MAILBOX)
  const objects = new Map(fleet.desired.filter(({ kind }) => kind !== MAILBOX).map((one) => [one.address, one]))
  const workspaceOf = new Map(
    placed.map((one): [string, string] => {
      const named = one.attributes[GROUP_FIELD]
      return [one.address, typeof named === 'string' ? named : (findGroup(one) ?? DEFAULT_WORKSPACE)]
    }),
  )
  return buildMailWorld({ objects, workspaceOf }, createDesiredNames(fleet.desired))
}

const declared = new WeakMap<readonly Desired[], ReadonlySet<string>>()

/** Tests and notices both ask it of one file. */
export function createAccountCheck({ desired }: Pick<Fleet, 'desired'>): (email: string) => boolean {
  const emails = getOrCreate(
    declared,
    desired,
    () => new Set(desired.flatMap(({ kind, key }) => (kind === MAILBOX ? [key] : []))),
  )
  return (email) => emails.has(email)
}
