/** The registry, in dependency order. Only commands, the schema generator and tests may import it. */
import type { Kind } from '../model.ts'
import { account } from './account.ts'
import type { KindModule } from './kind.ts'
import { list } from './list.ts'
import { policy } from './policy.ts'
import { rule } from './rule.ts'
import { workspace } from './workspace.ts'

export const kinds = { list, rule, policy, workspace, account } satisfies Record<Kind, KindModule>
export type Kinds = Readonly<Record<Kind, KindModule>>
