/**
 * Direct edits, past the API: a starting state, or drift in a test. Lists show them at once, whatever the lag.
 * An entry whose id (of a grant also: whose e-mail; of a workspace: `default: true`) exists changes just the fields it
 * names; any other is made. `deleted: true` takes it away. References are taken as they are, so they may dangle.
 */
import {
  type Application,
  digest,
  type Grant,
  itemsOf,
  type List,
  stamp,
  type World,
  withPassword,
} from './application.ts'
import type { Collection, Stored } from './collection.ts'
import { normaliseItem } from './resources/lists.ts'
import type { State, StateGrant, StateList, StatePolicy, StateRule, StateWorkspace } from './state.ts'

type Edit<T> = { readonly [K in keyof T]?: T[K] } & { readonly deleted?: boolean }

export type PartialState = {
  readonly application?: { readonly [K in keyof State['application']]?: State['application'][K] }
  readonly domains?: readonly string[] | null
  readonly connectors?: readonly string[]
  readonly lists?: readonly Edit<StateList>[]
  readonly rules?: readonly Edit<StateRule>[]
  readonly policies?: readonly Edit<StatePolicy>[]
  readonly workspaces?: readonly Edit<StateWorkspace>[]
  /** `password` null takes it away. */
  readonly grants?: readonly (Edit<StateGrant> & { readonly password?: string | null })[]
}

const PARTS: readonly (keyof PartialState)[] = [
  'application',
  'domains',
  'connectors',
  'lists',
  'rules',
  'policies',
  'workspaces',
  'grants',
]

/** Throws a RangeError for a part that does not exist: a seed file with a slip must not look as if it had worked. */
export function seed(world: World, application: Application, edits: PartialState): void {
  const unknown = Object.keys(edits).find((key) => !PARTS.some((part) => part === key))
  if (unknown !== undefined) throw new RangeError(`a seed has no ${unknown}; there are: ${PARTS.join(', ')}`)
  const { application_id, organization_id, region, environment } = edits.application ?? {}
  if (application_id !== undefined) application.id = application_id
  if (organization_id !== undefined) application.organizationId = organization_id
  if (region !== undefined) application.region = region
  if (environment !== undefined) application.environment = environment
  if (edits.domains !== undefined) application.domains = edits.domains && new Set(edits.domains.map(normaliseItem))
  for (const provider of edits.connectors ?? []) application.connectors.add(provider)
  for (const edit of edits.lists ?? []) seedList(world, application, edit)
  for (const edit of edits.rules ?? []) seedRule(world, application, edit)
  for (const edit of edits.policies ?? []) seedPolicy(world, application, edit)
  for (const edit of edits.workspaces ?? []) seedWorkspace(world, application, edit)
  for (const edit of edits.grants ?? []) seedGrant(world, application, edit)
}

/** The object to edit, or null when the edit took it away. */
function start<T extends Stored>(
  world: World,
  collection: Collection<T>,
  edit: Edit<{ readonly id: string; readonly created_at: number }>,
  blank: (born: Stored & { readonly updatedAt: number }) => T,
): T | null {
  const { id, created_at } = edit
  if (edit.deleted) {
    if (id !== undefined) collection.settle(id, null)
    return null
  }
  const known = id === undefined ? undefined : collection.get(id)
  if (known) return created_at === undefined ? known : { ...known, createdAt: created_at }
  const born = stamp(world, id, created_at)
  return blank({ ...born, updatedAt: born.createdAt })
}

function seedList(world: World, application: Application, edit: Edit<StateList>): void {
  const list = start<List>(world, application.lists, edit, (born) => ({
    ...born,
    name: 'list',
    description: '',
    type: 'domain',
  }))
  if (!list) return void application.items.delete(edit.id ?? '')
  const { name = list.name, description = list.description, type = list.type } = edit
  application.lists.settle(list.id, { ...list, name, description, type })
  if (!edit.items) return
  application.items.delete(list.id)
  const items = itemsOf(world, application, list.id)
  for (const value of edit.items.map(normaliseItem)) items.settle(value, { ...stamp(world, value), value })
}

function seedRule(world: World, application: Application, edit: Edit<StateRule>): void {
  const rule = start(world, application.rules, edit, (born) => ({
    ...born,
    name: 'rule',
    description: '',
    priority: 10,
    enabled: true,
    trigger: 'inbound',
    match: { operator: 'all', conditions: [{ field: 'from.domain', operator: 'is', value: 'spam.example' }] },
    actions: [{ type: 'block' }],
  }))
  if (!rule) return
  const { name = rule.name, description = rule.description, priority = rule.priority, enabled = rule.enabled } = edit
  const { trigger = rule.trigger, match = rule.match, actions = rule.actions } = edit
  application.rules.settle(rule.id, { ...rule, name, description, priority, enabled, trigger, match, actions })
}

function seedPolicy(world: World, application: Application, edit: Edit<StatePolicy>): void {
  const policy = start(world, application.policies, edit, (born) => ({
    ...born,
    name: 'policy',
    limits: {},
    spamDetection: {},
    options: {},
    rules: [],
    unlisted: false,
  }))
  if (!policy) return
  const { name = policy.name, limits = policy.limits, options = policy.options, rules = policy.rules } = edit
  const { spam_detection: spamDetection = policy.spamDetection, unlisted = policy.unlisted } = edit
  application.policies.settle(policy.id, { ...policy, name, limits, options, rules, spamDetection, unlisted })
}

function seedWorkspace(world: World, application: Application, edit: Edit<StateWorkspace>): void {
  if (edit.default && edit.id !== undefined && edit.id !== application.defaultWorkspaceId) {
    const old = application.workspaces.get(application.defaultWorkspaceId)
    application.workspaces.settle(application.defaultWorkspaceId, null)
    application.defaultWorkspaceId = edit.id
    if (old) application.workspaces.settle(edit.id, { ...old, id: edit.id })
  }
  const target = edit.default ? { ...edit, id: application.defaultWorkspaceId } : edit
  const workspace = start(world, application.workspaces, target, (born) => ({
    ...born,
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

type GrantEdit = NonNullable<PartialState['grants']>[number]

function seedGrant(world: World, application: Application, edit: GrantEdit): void {
  const id = edit.id ?? application.grantsByEmail.get(edit.email?.toLowerCase() ?? '')
  const before = application.grants.get(id ?? '')
  if (before) forgetEmail(application, before)
  const grant = start<Grant>(world, application.grants, id === undefined ? edit : { ...edit, id }, (born) => ({
    ...born,
    provider: 'nylas',
    email: edit.email ?? `${born.id}@example.test`,
    name: null,
    workspaceId: application.defaultWorkspaceId,
    status: 'valid',
    blocked: false,
    settings: {},
    password: null,
    passwordSerial: 0,
  }))
  if (!grant) return
  const { email = grant.email, name = grant.name, provider = grant.provider, blocked = grant.blocked } = edit
  const { workspace_id: workspaceId = grant.workspaceId, grant_status: status = grant.status } = edit
  const { settings = grant.settings } = edit
  const edited = { ...grant, email, name, provider, blocked, workspaceId, status, settings }
  const final = seedPassword(application, edited, edit.password)
  application.grants.settle(final.id, final)
  application.grantsByEmail.set(final.email.toLowerCase(), final.id)
  application.connectors.add(final.provider)
}

function seedPassword(application: Application, grant: Grant, password: string | null | undefined): Grant {
  if (password === undefined) return grant
  return password === null ? { ...grant, password: null } : withPassword(application, grant, password)
}

function forgetEmail(application: Application, grant: Grant): void {
  const email = grant.email.toLowerCase()
  if (application.grantsByEmail.get(email) === grant.id) application.grantsByEmail.delete(email)
}

/** Whether this is the password of the account now. */
export function passwordMatches(application: Application, email: string, password: string): boolean {
  const grant = application.grants.get(application.grantsByEmail.get(email.toLowerCase()) ?? '')
  return grant !== undefined && grant.password === digest(password)
}
