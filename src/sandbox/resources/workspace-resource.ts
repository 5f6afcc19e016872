/** Workspaces as the sandbox dumps and seeds them, and their paths. */
import { type Application, defaultWorkspace, type World } from '../application.ts'
import { type Edit, type Resource, startEdit } from '../resource.ts'
import { autoGroup, manualAssign } from './assign.ts'
import { createWorkspace, deleteWorkspace, getWorkspace, listWorkspaces, updateWorkspace } from './workspaces.ts'

export type StateWorkspace = {
  readonly id: string
  readonly name: string
  readonly domain: string | null
  readonly auto_group: boolean
  readonly default: boolean
  readonly policy_id: string | null
  readonly rule_ids: readonly string[]
  readonly created_at: number
}

function seedWorkspace(world: World, application: Application, edit: Edit<StateWorkspace>): void {
  if (edit.default && edit.id !== undefined && edit.id !== application.defaultWorkspaceId) {
    const old = application.workspaces.get(application.defaultWorkspaceId)
    application.workspaces.settle(application.defaultWorkspaceId, null)
    application.defaultWorkspaceId = edit.id
    if (old) application.workspaces.settle(edit.id, { ...old, id: edit.id })
  }
  const target = edit.default ? { ...edit, id: application.defaultWorkspaceId } : edit
  const workspace = startEdit(world, application.workspaces, target, (base) => ({
    ...base,
    name: 'workspace',
    domain: null,
    autoGroup: false,
    isDefault: false,
    policyId: null,
    ruleIds: [],
  }))
  if (!workspace) return
  const { name = workspace.name, domain = workspace.domain, auto_group: autoGroup = workspace.autoGroup } = edit
  const { policy_id: policyId = workspace.policyId, rule_ids: ruleIds = workspace.ruleIds } = edit
  application.workspaces.settle(workspace.id, { ...workspace, name, domain, autoGroup, policyId, ruleIds })
}

export const workspaces: Resource<StateWorkspace> = {
  routes: [
    ['/v3/workspaces', { GET: listWorkspaces, POST: createWorkspace }],
    ['/v3/workspaces/auto-group', { POST: autoGroup }],
    ['/v3/workspaces/*', { GET: getWorkspace, PATCH: updateWorkspace, DELETE: deleteWorkspace }],
    ['/v3/workspaces/*/manual-assign', { POST: manualAssign }],
  ],
  creates: [createWorkspace],
  dump: (world, application) =>
    [...application.workspaces.now()]
      .filter((workspace) => defaultWorkspace(world, application) !== null || !workspace.isDefault)
      .map((workspace) => ({
        id: workspace.id,
        name: workspace.name,
        domain: workspace.domain,
        auto_group: workspace.autoGroup,
        default: workspace.isDefault,
        policy_id: workspace.policyId,
        rule_ids: workspace.ruleIds,
        created_at: workspace.createdAt,
      })),
  seed: seedWorkspace,
}
