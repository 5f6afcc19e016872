/** The registry: every kind there is, in dependency order. Kinds themselves never import it. */
import type { Kind } from '../domain/model.ts'
import { account } from './account.ts'
import type { Registry } from './kind.ts'
import { list } from './list.ts'
import { policy } from './policy.ts'
import { rule } from './rule.ts'
import { workspace } from './workspace.ts'

export const registry: Registry = { list, rule, policy, workspace, account }

/** A mailbox holds mail: deleting one loses it, and it can wait before that. */
export const isMailbox = (kind: Kind): boolean => registry[kind].role === 'mailbox'
/** A group governs the mailboxes in it. */
export const isGroup = (kind: Kind): boolean => registry[kind].role === 'group'
