/** The paths of the API: those of every resource, of an account's mail, and a few that stand by themselves. */
import type { Handler } from './answer.ts'
import type { Method, Resource } from './resource.ts'
import { getApplication } from './resources/applications.ts'
import { createConnector, getConnector, listConnectors } from './resources/connectors.ts'
import { MESSAGE_ROUTES } from './resources/messages.ts'
import { listRuleEvaluations } from './resources/rule-evaluations.ts'
import { METRICS_ROUTES } from './resources/send-metrics.ts'
import { RESOURCES } from './resources.ts'

/** The first that fits wins. */
const ROUTES: Resource<unknown>['routes'] = [
  ['/v3/applications', { GET: getApplication }],
  ['/v3/connectors', { GET: listConnectors, POST: createConnector }],
  ['/v3/connectors/*', { GET: getConnector }],
  ['/v3/grants/*/rule-evaluations', { GET: listRuleEvaluations }],
  ...MESSAGE_ROUTES,
  ...METRICS_ROUTES,
  ...Object.values(RESOURCES).flatMap(({ routes }) => routes),
]

export const CREATES: readonly Handler[] = Object.values(RESOURCES).flatMap(({ creates }) => creates)

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
