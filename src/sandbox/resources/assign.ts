/** Moving grants between workspaces: by hand, at most 500 ids a call, or with the job that groups by domain. */
import type { Json } from '../../domain/model.ts'
import { found, type Handler, invalid, Refusal } from '../answer.ts'
import { type Application, defaultWorkspace, putGrant, type World } from '../application.ts'
import * as check from '../fields.ts'
import { domainOf, touch } from './grant-writes.ts'
import { findWorkspace } from './workspaces.ts'

const MOST_GRANTS = 500

export const manualAssign: Handler = (world, application, { ids: [key = ''], body: given }) => {
  const workspace = findWorkspace(world, application, key, true)
  const body = check.object(given)
  const assign = readIds(world, application, body['assign_grants'], 'assign_grants')
  const remove = readIds(world, application, body['remove_grants'], 'remove_grants')
  if (assign.length + remove.length === 0) throw invalid('At least one grant must be assigned or removed')
  if (assign.length > 0 && workspace.autoGroup && world.switches().assign_to_auto_group === '400') {
    throw invalid('grants cannot be assigned to a workspace with auto_group enabled')
  }
  const assigned = move(world, application, assign, () => true, workspace.id)
  const home = world.switches().removed_grants_go_to === 'default' ? defaultWorkspace(world, application) : null
  const removed = move(world, application, remove, (at) => at === workspace.id, home?.id ?? null)
  return found({
    application_id: application.id,
    workspace_id: workspace.id,
    domain: workspace.domain ?? '',
    grants_assigned: matched(world, assigned),
    grants_removed: matched(world, removed),
  })
}

function readIds(world: World, application: Application, value: Json | undefined, field: string): readonly string[] {
  const ids = check.strings(value ?? [], field)
  if (value !== undefined && ids.length === 0 && world.switches().assign_empty_half === '400') {
    throw invalid(`${field} must not be empty (invalid_field)`)
  }
  if (ids.length > MOST_GRANTS) throw invalid(`${field} takes at most ${MOST_GRANTS} grants`)
  if (world.switches().assign_unknown_ids === '400' && ids.some((id) => !application.grants.get(id))) {
    throw invalid(`${field} entry not found or does not belong to this application`)
  }
  return [...new Set(ids)]
}

function move(
  world: World,
  application: Application,
  ids: readonly string[],
  matches: (workspaceId: string | null) => boolean,
  target: string | null,
): readonly string[] {
  return ids.filter((id) => {
    const grant = application.grants.get(id)
    if (!grant || !matches(grant.workspaceId)) return false
    if (grant.workspaceId !== target) putGrant(application, touch(world, { ...grant, workspaceId: target }))
    return true
  })
}

const matched = (world: World, ids: readonly string[]): Json =>
  ids.length === 0 && world.switches().assign_none === 'null' ? null : ids

/** The job runs at once; the real one may also make workspaces for domains, which this one does not. */
export const autoGroup: Handler = (world, application, { body: given }) => {
  const body = check.object(given ?? {})
  const since =
    body['after_created_at'] === undefined ? 0 : check.integer(body['after_created_at'], 'after_created_at', 0)
  const invalidAlso = body['invalid_also'] === undefined ? false : check.boolean(body['invalid_also'], 'invalid_also')
  const only = body['specific_domain'] === undefined ? null : check.string(body['specific_domain'], 'specific_domain')
  const last = application.autoGroupedAt
  if (last !== null && world.now() - last < 60_000) throw new Refusal(429, 'Too many requests: one job a minute')
  application.autoGroupedAt = world.now()

  const grouping = new Map(
    [...application.workspaces.now()].filter((one) => one.autoGroup).map((one) => [one.domain, one.id]),
  )
  for (const grant of application.grants.now()) {
    const domain = domainOf(grant.email)
    const target = grouping.get(domain)
    if (!target || grant.createdAt < since || (only !== null && only.toLowerCase() !== domain)) continue
    if (grant.status === 'valid' || invalidAlso) putGrant(application, { ...grant, workspaceId: target })
  }
  return found({ job_id: world.newId(), message: 'The grants are being grouped' })
}
