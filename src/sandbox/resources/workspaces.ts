/**
 * Workspaces. The domain is fixed at birth and unique; of the default workspace only policy and rules may be written; a
 * workspace that goes leaves its members to the default one.
 */
import type { Json } from '../../domain/model.ts'
import { created, deleted, found, type Handler, invalid, missing, time } from '../answer.ts'
import {
  type Application,
  defaultWorkspace,
  type JsonObject,
  putGrant,
  seconds,
  stamp,
  type Workspace,
  type World,
} from '../application.ts'
import * as check from '../fields.ts'

const DOMAIN = /^[^\s@]+\.[^\s@.]+$/

function present(world: World, application: Application, workspace: Workspace, listed = false): JsonObject {
  const { no_domain, default_flag } = world.switches()
  const domain =
    workspace.domain === null && no_domain === 'absent'
      ? {}
      : { domain: workspace.domain ?? (no_domain === 'null' ? null : '') }
  return {
    workspace_id: workspace.id,
    application_id: application.id,
    name: workspace.name,
    ...domain,
    auto_group: workspace.autoGroup,
    ...(listed && default_flag === 'retrieve-only' ? {} : { default: workspace.isDefault }),
    ...(workspace.policyId === null ? {} : { policy_id: workspace.policyId }),
    ...presentRules(world, workspace.ruleIds),
    created_at: time(world, workspace.createdAt),
    updated_at: time(world, workspace.updatedAt),
  }
}

function presentRules(world: World, ids: readonly string[]): JsonObject {
  const { rule_ids_none, rule_ids_order } = world.switches()
  if (ids.length > 0) return { rule_ids: rule_ids_order === 'kept' ? ids : ids.toSorted() }
  return rule_ids_none === 'absent' ? {} : { rule_ids: rule_ids_none === 'null' ? null : [] }
}

/** By id, and where the API allows it by domain. */
export function findWorkspace(world: World, application: Application, key: string, byDomain: boolean): Workspace {
  const direct = application.workspaces.get(key)
  const domain = key.toLowerCase()
  const workspace =
    direct ??
    (byDomain ? application.workspaces.now().find((one) => one.domain === domain && one.domain !== null) : undefined)
  if (!workspace || (workspace.isDefault && !defaultWorkspace(world, application))) throw missing('Workspace')
  return workspace
}

export const listWorkspaces: Handler = (world, application) => {
  const hidden = defaultWorkspace(world, application) === null
  const rows = application.workspaces.view().rows.filter((one) => !(one.isDefault && hidden))
  return found(rows.map((one) => present(world, application, one, true)))
}

export const getWorkspace: Handler = (world, application, { ids: [key = ''] }) =>
  found(present(world, application, findWorkspace(world, application, key, true)))

export const createWorkspace: Handler = (world, application, { body: given }) => {
  const body = check.object(given)
  check.knownFields(world, body, ['name', 'domain', 'auto_group', 'policy_id', 'rule_ids'])
  const name = check.name(body['name'])
  const domain = readDomain(world, body['domain'])
  if (domain !== null && application.workspaces.now().some((one) => one.domain === domain)) {
    throw invalid(`a workspace for domain ${domain} already exists`)
  }
  check.freeName(world, application.workspaces.now(), name)
  const workspace: Workspace = {
    ...stamp(world),
    name,
    domain,
    autoGroup: readAutoGroup(body['auto_group'] ?? autoGroupDefault(world, domain), domain),
    isDefault: false,
    policyId: body['policy_id'] === undefined ? null : readPolicy(application, body['policy_id']),
    ruleIds: readRules(application, body['rule_ids'] ?? []),
    updatedAt: seconds(world),
  }
  application.workspaces.put(workspace)
  return created(world, 200, present(world, application, workspace))
}

function readDomain(world: World, value: Json | undefined): string | null {
  if (value === undefined || value === null || value === '') {
    if (world.switches().workspace_domain === 'required') throw invalid('domain is required (invalid_field)')
    return null
  }
  const domain = check.string(value, 'domain').toLowerCase()
  if (!DOMAIN.test(domain)) throw invalid('domain must be a domain name (invalid_field)')
  return domain
}

function autoGroupDefault(world: World, domain: string | null): boolean {
  const behaviour = world.switches().auto_group_default
  return behaviour === 'true' || (behaviour === 'by-domain' && domain !== null)
}

function readAutoGroup(value: Json, domain: string | null): boolean {
  const autoGroup = check.boolean(value, 'auto_group')
  if (autoGroup && domain === null) throw invalid('auto_group requires a domain (invalid_field)')
  return autoGroup
}

function readPolicy(application: Application, value: Json): string | null {
  if (value === null) return null
  if (typeof value !== 'string' || !check.isUuid(value)) throw invalid('policy_id must be a valid UUID or null')
  if (!application.policies.get(value)) throw invalid('policy_id not found or does not belong to this application')
  return value
}

function readRules(application: Application, value: Json): readonly string[] {
  const ids = check.strings(value, 'rule_ids')
  if (ids.some((id) => !application.rules.get(id))) {
    throw invalid('rule_ids entry not found or does not belong to this application')
  }
  return [...new Set(ids)]
}

const OF_THE_DEFAULT = ['policy_id', 'rule_ids']

export const updateWorkspace: Handler = (world, application, { ids: [id = ''], body: given }) => {
  const workspace = findWorkspace(world, application, id, false)
  const body = check.object(given)
  check.knownFields(world, body, ['name', 'domain', 'auto_group', 'policy_id', 'rule_ids'])
  if (Object.keys(body).length === 0) throw invalid('at least one field is required')
  if (workspace.isDefault && Object.keys(body).some((field) => !OF_THE_DEFAULT.includes(field))) {
    throw invalid('only policy_id and rule_ids of the default workspace can be changed')
  }
  const { name, domain, auto_group, policy_id, rule_ids } = body
  if (domain !== undefined && (typeof domain === 'string' ? domain.toLowerCase() : '') !== (workspace.domain ?? '')) {
    throw invalid('domain cannot be changed (invalid_field)')
  }
  const changed: Workspace = {
    ...workspace,
    name: name === undefined ? workspace.name : check.name(name),
    autoGroup: auto_group === undefined ? workspace.autoGroup : readAutoGroup(auto_group, workspace.domain),
    policyId: policy_id === undefined ? workspace.policyId : readPolicy(application, policy_id),
    ruleIds: patchRules(world, application, workspace, rule_ids),
    updatedAt: seconds(world),
  }
  application.workspaces.put(changed)
  return found(present(world, application, changed))
}

function patchRules(
  world: World,
  application: Application,
  workspace: Workspace,
  value: Json | undefined,
): readonly string[] {
  if (value === undefined) return workspace.ruleIds
  if (value !== null) return readRules(application, value)
  return world.switches().rule_ids_null === 'clears' ? [] : workspace.ruleIds
}

export const deleteWorkspace: Handler = (world, application, { ids: [key = ''] }) => {
  const workspace = findWorkspace(world, application, key, true)
  if (workspace.isDefault) throw invalid('the default workspace cannot be deleted')
  application.workspaces.remove(workspace.id)
  const home = defaultWorkspace(world, application)?.id ?? null
  for (const grant of application.grants.now()) {
    if (grant.workspaceId === workspace.id) putGrant(application, { ...grant, workspaceId: home })
  }
  return deleted(world)
}
