/** The registry, in dependency order. Only commands, the schema generator and tests may import it. */
import { account } from './account.ts'
import type { Registry } from './kind.ts'
import { list } from './list.ts'
import { policy } from './policy.ts'
import { rule } from './rule.ts'
import { workspace } from './workspace.ts'

export const registry = { list, rule, policy, workspace, account } satisfies Registry
