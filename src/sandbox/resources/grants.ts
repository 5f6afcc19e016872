/** Reading and deleting grants. An agent account is a grant whose provider is `nylas`. */
import { type Answer, deleted, found, type Handler, invalid, missing, time } from '../answer.ts'
import {
  type Application,
  defaultWorkspace,
  FILTERED,
  type Grant,
  type JsonObject,
  removeGrant,
  UNFILTERED,
  type World,
} from '../application.ts'
import { count } from '../paging.ts'

export function presentGrant(world: World, application: Application, grant: Grant): JsonObject {
  const workspaceId = getVisibleWorkspace(world, application, grant)
  const password =
    grant.provider === 'nylas' && world.switches().has_app_password === 'shown'
      ? { has_app_password: grant.password !== null }
      : {}
  return {
    id: grant.id,
    provider: grant.provider,
    email: grant.email,
    ...(grant.name === null ? {} : { name: grant.name }),
    grant_status: grant.status,
    blocked: grant.blocked,
    scope: [],
    settings: { email: grant.email, ...grant.settings, ...password },
    ...(workspaceId === null ? {} : { workspace_id: workspaceId }),
    created_at: time(world, grant.createdAt),
    updated_at: time(world, grant.updatedAt),
  }
}

/** Members of a default workspace that is switched off are in none. */
function getVisibleWorkspace(world: World, application: Application, grant: Grant): string | null {
  return grant.workspaceId === application.defaultWorkspaceId && !defaultWorkspace(world, application)
    ? null
    : grant.workspaceId
}

type Filter = (grant: Grant, value: string, workspaceId: string | null) => boolean

const FILTERS: Readonly<Record<string, Filter>> = {
  provider: (grant, value) => grant.provider === value,
  email: (grant, value) => grant.email.toLowerCase() === value.toLowerCase(),
  grant_status: (grant, value) => grant.status === value,
  workspace_id: (_grant, value, workspaceId) => workspaceId === value,
  since: (grant, value) => grant.createdAt >= Number(value),
  before: (grant, value) => grant.createdAt <= Number(value),
  // The sandbox knows no addresses of clients and no v2 accounts.
  ip: () => false,
  account_id: () => false,
  account_ids: () => false,
}

export const listGrants: Handler = (world, application, { query }): Answer => {
  const { grants_default_limit, grants_maximum_limit, grants_default_order } = world.switches()
  const limit = count(query, 'limit', grants_default_limit, 1, grants_maximum_limit)
  const offset = count(query, 'offset', 0, 0, Number.MAX_SAFE_INTEGER)
  const order = choice(query, 'order_by', ['asc', 'desc'], grants_default_order)
  const by = choice(query, 'sort_by', ['created_at', 'updated_at'], 'created_at')
  choice(query, 'grant_status', ['valid', 'invalid'], 'valid')

  const filters = Object.entries(FILTERS).flatMap(([key, matches]) => {
    const value = query.get(key)
    return value === null
      ? []
      : [(grant: Grant) => matches(grant, value, getVisibleWorkspace(world, application, grant))]
  })
  const view = application.grants.view(filters.length === 0 ? UNFILTERED : FILTERED)
  const sorted = by === 'created_at' ? view.rows : byUpdate(view)
  const rows = filters.length === 0 ? sorted : sorted.filter((grant) => filters.every((matches) => matches(grant)))
  const page =
    order === 'asc'
      ? rows.slice(offset, offset + limit)
      : rows.slice(Math.max(0, rows.length - offset - limit), Math.max(0, rows.length - offset)).reverse()
  return found(
    page.map((grant) => presentGrant(world, application, grant)),
    { limit, offset },
  )
}

function choice<T extends string>(query: URLSearchParams, key: string, allowed: readonly T[], fallback: T): T {
  const value = query.get(key)
  if (value === null) return fallback
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw invalid(`${key} must be one of ${allowed.join(', ')}`)
  return found
}

/** Sorted once for each version of a view: walking its pages then costs no more than the pages. */
const updates = new WeakMap<readonly Grant[], { readonly version: number; readonly rows: readonly Grant[] }>()

function byUpdate(view: { readonly rows: readonly Grant[]; readonly version: number }): readonly Grant[] {
  const known = updates.get(view.rows)
  if (known?.version === view.version) return known.rows
  const rows = view.rows.toSorted((a, b) => a.updatedAt - b.updatedAt || a.sequence - b.sequence)
  updates.set(view.rows, { version: view.version, rows })
  return rows
}

export const getGrant: Handler = (world, application, { ids: [id = ''] }) => {
  const gone = application.deletedGrants.get(id)
  const lingering = gone && world.now() - gone.at < world.switches().deleted_grant_lag ? gone.grant : undefined
  const grant = application.grants.get(id) ?? lingering
  if (!grant) throw missing('Grant')
  return found(presentGrant(world, application, grant))
}

export const deleteGrant: Handler = (world, application, { ids: [id = ''] }) => {
  const grant = application.grants.get(id)
  if (!grant) throw missing('Grant')
  removeGrant(application, grant, world.now())
  return deleted(world)
}
