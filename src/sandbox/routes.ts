/** The paths of the API. `*` is one variable part. */
import type { Handler } from './answer.ts'
import { getApplication } from './resources/applications.ts'
import { autoGroup, manualAssign } from './resources/assign.ts'
import { createConnector, getConnector, listConnectors } from './resources/connectors.ts'
import { createGrant, updateGrant } from './resources/grant-writes.ts'
import { deleteGrant, getGrant, listGrants } from './resources/grants.ts'
import {
  addItems,
  createList,
  deleteList,
  getList,
  listItems,
  listLists,
  removeItems,
  updateList,
} from './resources/lists.ts'
import { createPolicy, deletePolicy, getPolicy, listPolicies, updatePolicy } from './resources/policies.ts'
import { createRule, deleteRule, getRule, listRules, updateRule } from './resources/rules.ts'
import {
  createWorkspace,
  deleteWorkspace,
  getWorkspace,
  listWorkspaces,
  updateWorkspace,
} from './resources/workspaces.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The first that fits wins. */
const ROUTES: readonly (readonly [string, Partial<Record<Method, Handler>>])[] = [
  ['/v3/applications', { GET: getApplication }],
  ['/v3/connectors', { GET: listConnectors, POST: createConnector }],
  ['/v3/connectors/*', { GET: getConnector }],
  ['/v3/connect/custom', { POST: createGrant }],
  ['/v3/grants', { GET: listGrants }],
  ['/v3/grants/*', { GET: getGrant, PATCH: updateGrant, DELETE: deleteGrant }],
  ['/v3/workspaces', { GET: listWorkspaces, POST: createWorkspace }],
  ['/v3/workspaces/auto-group', { POST: autoGroup }],
  ['/v3/workspaces/*', { GET: getWorkspace, PATCH: updateWorkspace, DELETE: deleteWorkspace }],
  ['/v3/workspaces/*/manual-assign', { POST: manualAssign }],
  ['/v3/policies', { GET: listPolicies, POST: createPolicy }],
  ['/v3/policies/*', { GET: getPolicy, PUT: updatePolicy, DELETE: deletePolicy }],
  ['/v3/rules', { GET: listRules, POST: createRule }],
  ['/v3/rules/*', { GET: getRule, PUT: updateRule, DELETE: deleteRule }],
  ['/v3/lists', { GET: listLists, POST: createList }],
  ['/v3/lists/*', { GET: getList, PUT: updateList, DELETE: deleteList }],
  ['/v3/lists/*/items', { GET: listItems, POST: addItems, DELETE: removeItems }],
]

/** Creates proper: those whose repetition makes a second object. */
export const CREATES: readonly Handler[] = [createGrant, createWorkspace, createPolicy, createRule, createList]

export type Route = { readonly handler: Handler; readonly ids: readonly string[] } | { readonly refused: 404 | 405 }

const PARSED = ROUTES.map(([path, handlers]) => ({ parts: path.split('/'), handlers }))

export function route(method: string, path: string): Route {
  const parts = path.split('/')
  const hit = PARSED.find((one) => fits(one.parts, parts))
  if (!hit) return { refused: 404 }
  const handler = hit.handlers[method as Method]
  if (!handler) return { refused: 405 }
  return { handler, ids: parts.filter((_, index) => hit.parts[index] === '*').map(decode) }
}

const fits = (pattern: readonly string[], parts: readonly string[]) =>
  pattern.length === parts.length &&
  pattern.every((part, index) => part === parts[index] || (part === '*' && parts[index] !== ''))

/** A part that is not well encoded names nothing. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
