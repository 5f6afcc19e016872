/** Every resource there is, in the order in which a dump shows them and a seed makes them. */
import { grants } from './resources/grant-resource.ts'
import { lists } from './resources/lists.ts'
import { policies } from './resources/policies.ts'
import { rules } from './resources/rules.ts'
import { workspaces } from './resources/workspace-resource.ts'

export const RESOURCES = { lists, rules, policies, workspaces, grants }
