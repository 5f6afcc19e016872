/**
 * The readable dump of an application: what tests compare, what `GET /_sandbox/state` answers, and what a seed edits. No
 * secrets in it.
 *
 * A seed goes past the API: a starting state, or drift in a test. Lists show it at once, whatever the lag. An entry whose
 * id (of a grant also: whose e-mail; of a workspace: `default: true`) exists changes just the fields it names; any other
 * is made. `deleted: true` takes it away. References are taken as they are, so they may dangle.
 */
import { type Application, defaultWorkspace, type World } from './application.ts'
import type { Resource } from './resource.ts'
import { normaliseItem } from './resources/lists.ts'
import { RESOURCES } from './resources.ts'

type Resources = typeof RESOURCES
type Dumped<R> = R extends Resource<infer D, infer _> ? D : never
type Edited<R> = R extends Resource<infer _, infer E> ? E : never

type Surroundings = {
  readonly application: {
    readonly application_id: string
    readonly organization_id: string
    readonly region: string
    readonly environment: string
    readonly default_workspace_id: string | null
  }
  /** Null: every domain is registered. */
  readonly domains: readonly string[] | null
  readonly connectors: readonly string[]
}

export type State = Surroundings & { readonly [Part in keyof Resources]: readonly Dumped<Resources[Part]>[] }

export type PartialState = {
  readonly application?: Partial<Surroundings['application']>
  readonly domains?: readonly string[] | null
  readonly connectors?: readonly string[]
} & { readonly [Part in keyof Resources]?: readonly Edited<Resources[Part]>[] }

export function snapshot(world: World, application: Application): State {
  const parts = Object.entries(RESOURCES).map(([part, { dump }]) => [part, dump(world, application)])
  return {
    application: {
      application_id: application.id,
      organization_id: application.organizationId,
      region: application.region,
      environment: application.environment,
      default_workspace_id: defaultWorkspace(world, application)?.id ?? null,
    },
    domains: application.domains ? [...application.domains] : null,
    connectors: [...application.connectors],
    ...(Object.fromEntries(parts) as Omit<State, keyof Surroundings>),
  }
}

const PARTS: readonly string[] = ['application', 'domains', 'connectors', ...Object.keys(RESOURCES)]

/** Throws a RangeError for a part that does not exist: a seed file with a slip must not look as if it had worked. */
export function seed(world: World, application: Application, edits: PartialState): void {
  const unknown = Object.keys(edits).find((key) => !PARTS.includes(key))
  if (unknown !== undefined) throw new RangeError(`a seed has no ${unknown}; there are: ${PARTS.join(', ')}`)
  const { application_id, organization_id, region, environment } = edits.application ?? {}
  if (application_id !== undefined) application.id = application_id
  if (organization_id !== undefined) application.organizationId = organization_id
  if (region !== undefined) application.region = region
  if (environment !== undefined) application.environment = environment
  if (edits.domains !== undefined) application.domains = edits.domains && new Set(edits.domains.map(normaliseItem))
  if (edits.connectors) application.connectors.clear()
  for (const provider of edits.connectors ?? []) application.connectors.add(provider)
  for (const part of Object.keys(RESOURCES) as (keyof Resources)[]) {
    const resource = RESOURCES[part] as Resource<unknown, unknown>
    for (const edit of edits[part] ?? []) resource.seed(world, application, edit)
  }
}
