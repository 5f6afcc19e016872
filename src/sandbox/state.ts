/** The readable dump of an application: what tests compare, and what `GET /_sandbox/state` answers. No secrets in it. */
import { type Application, defaultWorkspace, itemsOf, type JsonObject, type World } from './application.ts'

export type StateList = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly type: 'domain' | 'tld' | 'address'
  readonly items: readonly string[]
  readonly created_at: number
}

export type StateRule = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly priority: number
  readonly enabled: boolean
  readonly trigger: string
  readonly match: JsonObject
  readonly actions: readonly JsonObject[]
  readonly created_at: number
}

export type StatePolicy = {
  readonly id: string
  readonly name: string
  /** As sent; the API answers them resolved against the plan. */
  readonly limits: JsonObject
  readonly spam_detection: JsonObject
  readonly options: JsonObject
  readonly rules: readonly string[]
  readonly created_at: number
  /** Found by id only. */
  readonly unlisted: boolean
}

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

export type StateGrant = {
  readonly id: string
  readonly provider: string
  readonly email: string
  readonly name: string | null
  readonly workspace_id: string | null
  readonly grant_status: 'valid' | 'invalid'
  readonly blocked: boolean
  readonly settings: JsonObject
  readonly has_password: boolean
  /** Another number after each password that was set; 0 when none ever was. */
  readonly password_serial: number
  readonly created_at: number
}

export type State = {
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
  readonly lists: readonly StateList[]
  readonly rules: readonly StateRule[]
  readonly policies: readonly StatePolicy[]
  readonly workspaces: readonly StateWorkspace[]
  readonly grants: readonly StateGrant[]
}

export function snapshot(world: World, application: Application): State {
  const home = defaultWorkspace(world, application)
  return {
    application: {
      application_id: application.id,
      organization_id: application.organizationId,
      region: application.region,
      environment: application.environment,
      default_workspace_id: home?.id ?? null,
    },
    domains: application.domains ? [...application.domains] : null,
    connectors: [...application.connectors],
    lists: [...application.lists.now()].map((list) => ({
      id: list.id,
      name: list.name,
      description: list.description,
      type: list.type,
      items: [...itemsOf(world, application, list.id).now()].map(({ value }) => value),
      created_at: list.createdAt,
    })),
    rules: [...application.rules.now()].map(
      ({ id, name, description, priority, enabled, trigger, match, actions, createdAt }) => ({
        id,
        name,
        description,
        priority,
        enabled,
        trigger,
        match,
        actions,
        created_at: createdAt,
      }),
    ),
    policies: [...application.policies.now()].map((policy) => ({
      id: policy.id,
      name: policy.name,
      limits: policy.limits,
      spam_detection: policy.spamDetection,
      options: policy.options,
      rules: policy.rules,
      created_at: policy.createdAt,
      unlisted: policy.unlisted,
    })),
    workspaces: [...application.workspaces.now()]
      .filter((workspace) => home !== null || !workspace.isDefault)
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
    grants: [...application.grants.now()].map((grant) => ({
      id: grant.id,
      provider: grant.provider,
      email: grant.email,
      name: grant.name,
      workspace_id: grant.workspaceId,
      grant_status: grant.status,
      blocked: grant.blocked,
      settings: grant.settings,
      has_password: grant.password !== null,
      password_serial: grant.passwordSerial,
      created_at: grant.createdAt,
    })),
  }
}
