/** The registry: every kind there is, in dependency order. Kinds themselves never import it. */
import { kindOf } from '../domain/address.ts'
import { toCanonicalText } from '../domain/canonical.ts'
import { type Change, getValuesAfter } from '../domain/change.ts'
import type { Address, Attributes, Kind, LiveObject } from '../domain/model.ts'
import { account } from './account.ts'
import { alert } from './alert.ts'
import type { Batch, Registry, ResourceKind, Role } from './kind.ts'
import { list } from './list.ts'
import { policy } from './policy.ts'
import { pubsubChannel } from './pubsub-channel.ts'
import { rule } from './rule.ts'
import { snsChannel } from './sns-channel.ts'
import { webhook } from './webhook.ts'
import { workspace } from './workspace.ts'

export const registry: Registry = {
  webhook,
  pubsub_channel: pubsubChannel,
  sns_channel: snsChannel,
  alert,
  list,
  rule,
  policy,
  workspace,
  account,
}

/** The one kind of each role. */
export const MAILBOX = findKindOfRole('mailbox')
export const GROUP = findKindOfRole('group')
export const LIMITS = findKindOfRole('limits')

function findKindOfRole(role: Role): Kind {
  const found = Object.values(registry).find((one) => one.role === role)
  if (!found) throw new Error(`no kind has the role ${role}`)
  return found.kind
}

/** What a live object without an id of ours is found by; `values` are those of its fields. */
export const getRemoteName = (kind: ResourceKind, values: Attributes, key: string): string => {
  if (kind.nameOf) return kind.nameOf(values, key)
  const { name } = values
  return typeof name === 'string' ? name : key
}

/** Of several live objects of one name those that are also alike in the fields that tell them apart, where there are such. */
export function narrowNamesakes(namesakes: readonly LiveObject[], wanted: Attributes): readonly LiveObject[] {
  const [first] = namesakes
  if (first === undefined || namesakes.length === 1) return namesakes
  const paths = registry[first.kind].tellApart ?? []
  const alike = namesakes.filter(({ attributes }) =>
    paths.every((path) => toCanonicalText(attributes[path] ?? null) === toCanonicalText(wanted[path] ?? null)),
  )
  return paths.length > 0 && alike.length > 0 ? alike : namesakes
}

export const isMailbox = (address: Address): boolean => kindOf(address) === MAILBOX

/** The field that names the resource, of kinds that have one: the others are called by their key. */
export const findIdentityField = (kind: Kind): string | undefined =>
  registry[kind].fields.find((field) => field.identity)?.path

/** The fields through which mail is governed: a mailbox names its group, a group its policy and its rules. */
export const GROUP_FIELD = 'workspace'
export const POLICY_FIELD = 'policy'
export const RULES_FIELD = 'rules'
/** Of limits: how many messages a mailbox may send a day. */
export const SENDING_LIMIT_FIELD = 'limits.limit_count_daily_email_sent'
/** Of a mailbox: where its password comes from. The ledger remembers it, since the API never tells. */
export const PASSWORD_FIELD = 'app_password'

/**
 * The kind's batch and the new value of a change that consists of its field alone: such changes go out together. Null for
 * any other change.
 */
export function findBatch(change: Change): { readonly batch: Batch; readonly target: string } | null {
  const { batch } = registry[kindOf(change.address)]
  if (!batch || change.action !== 'update') return null
  const values = getValuesAfter(change)
  const target = Object.keys(values).length === 1 ? values[batch.path] : null
  return typeof target === 'string' ? { batch, target } : null
}
