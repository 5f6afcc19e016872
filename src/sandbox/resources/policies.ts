/** Policies: limits, resolved against the plan when they are read, and spam detection. A PUT merges field by field. */

import type { Json } from '../../domain/model.ts'
import { created, deleted, found, type Handler, invalid, missing, time } from '../answer.ts'
import { type Application, type JsonObject, type Policy, seconds, stamp, type World } from '../application.ts'
import * as check from '../fields.ts'
import { computeLimits, requireWithinPlan, UNLIMITED_ALLOWED } from '../limits.ts'
import { cutCursorPage } from '../paging.ts'
import { type Edit, type Resource, startEdit } from '../resource.ts'

const FIELDS = ['name', 'limits', 'spam_detection', 'options', 'rules']
const TYPES = 'limit_attachment_allowed_types'
const RETIRED = 'limit_count_daily_message_per_grant'

function present(world: World, application: Application, policy: Policy): JsonObject {
  return {
    id: policy.id,
    name: policy.name,
    application_id: application.id,
    organization_id: application.organizationId,
    limits: computeLimits(world, policy.limits),
    spam_detection: {
      use_list_dnsbl: false,
      use_header_anomaly_detection: false,
      spam_sensitivity: 1,
      ...policy.spamDetection,
    },
    ...(Object.keys(policy.options).length === 0 ? {} : { options: policy.options }),
    rules: policy.rules,
    created_at: time(world, policy.createdAt),
    updated_at: time(world, policy.updatedAt),
  }
}

const listPolicies: Handler = (world, application, { query }) => {
  const rows = application.policies.view().rows
  const listed = rows.some((one) => one.unlisted) ? rows.filter((one) => !one.unlisted) : rows
  return cutCursorPage(world, query, listed, 'flat', (one) => present(world, application, one))
}

const getPolicy: Handler = (world, application, { ids: [id = ''] }) =>
  found(present(world, application, find(application, id)))

function find(application: Application, id: string): Policy {
  const policy = application.policies.get(id)
  if (!policy) throw missing('Policy')
  return policy
}

const blankPolicy = (world: World): Policy => ({
  ...stamp(world),
  name: '',
  limits: {},
  spamDetection: {},
  options: {},
  rules: [],
  updatedAt: seconds(world),
  unlisted: false,
})

const createPolicy: Handler = (world, application, { body: given }) => {
  const body = check.object(given)
  check.knownFields(world, body, FIELDS)
  const policy = merged(world, { ...blankPolicy(world), name: check.name(body['name']) }, body)
  check.freeName(world, application.policies.now(), policy.name)
  application.policies.put(policy)
  return created(world, 200, present(world, application, policy))
}

const updatePolicy: Handler = (world, application, { ids: [id = ''], body: given }) => {
  const policy = find(application, id)
  const body = check.object(given)
  check.knownFields(world, body, FIELDS)
  const changed = merged(world, policy, body)
  application.policies.put(changed)
  const { id: shown, ...rest } = present(world, application, changed)
  return found(world.switches().policy_put_reply === 'whole' ? { id: shown ?? id, ...rest } : rest)
}

const deletePolicy: Handler = (world, application, { ids: [id = ''] }) => {
  find(application, id)
  const used = application.workspaces.now().some((one) => one.policyId === id)
  if (used && world.switches().delete_in_use === '400') throw invalid('policy is in use by a workspace')
  application.policies.remove(id)
  return deleted(world)
}

function merged(world: World, policy: Policy, body: JsonObject): Policy {
  const given = body['limits'] === undefined ? {} : readLimits(world, check.object(body['limits'], 'limits'))
  requireWithinPlan(world, given)
  requireSending(world, given)
  const limits = { ...policy.limits, ...given }
  requireRetentionOrder(limits)
  const detection = body['spam_detection'] === undefined ? {} : readDetection(world, body['spam_detection'])
  return {
    ...policy,
    name: body['name'] === undefined ? policy.name : check.name(body['name']),
    limits,
    spamDetection: { ...policy.spamDetection, ...detection },
    options: { ...policy.options, ...(body['options'] === undefined ? {} : readOptions(world, body['options'])) },
    rules: body['rules'] === undefined ? policy.rules : check.strings(body['rules'], 'rules'),
    updatedAt: seconds(world),
  }
}

function readLimits(world: World, given: JsonObject): JsonObject {
  const limits: Record<string, Json> = {}
  check.knownFields(world, given, [...Object.keys(UNLIMITED_ALLOWED), TYPES, RETIRED])
  for (const [limit, value] of Object.entries(given)) {
    const unlimited = UNLIMITED_ALLOWED[limit]
    if (unlimited !== undefined) limits[limit] = check.integer(value, `limits.${limit}`, unlimited ? -1 : 0)
    else if (limit === TYPES) limits[limit] = check.strings(value, `limits.${limit}`)
    else if (limit === RETIRED) {
      const { retired_limit: behaviour } = world.switches()
      if (behaviour === '400') throw invalid(`limits.${limit} is not a field of policies (invalid_field)`)
      if (behaviour === 'kept') limits[limit] = check.integer(value, `limits.${limit}`, -1)
    }
  }
  return limits
}

function requireSending(world: World, limits: JsonObject): void {
  if (limits['limit_count_daily_email_sent'] === 0 && world.switches()['zero-limit'] === 'refused') {
    throw invalid('limits.limit_count_daily_email_sent must be -1 or at least 1 (invalid_field)')
  }
}

/** Only when both are set; -1 is longer than any number of days. */
function requireRetentionOrder(limits: JsonObject): void {
  const { limit_inbox_retention_period: inbox, limit_spam_retention_period: spam } = limits
  if (typeof inbox !== 'number' || typeof spam !== 'number' || inbox === -1) return
  if (spam === -1 || inbox <= spam) {
    throw invalid('limits.limit_inbox_retention_period must be greater than limits.limit_spam_retention_period')
  }
}

function readDetection(world: World, value: Json): JsonObject {
  const given = check.object(value, 'spam_detection')
  check.knownFields(world, given, ['use_list_dnsbl', 'use_header_anomaly_detection', 'spam_sensitivity'])
  const detection: Record<string, Json> = {}
  for (const flag of ['use_list_dnsbl', 'use_header_anomaly_detection']) {
    if (given[flag] !== undefined) detection[flag] = check.boolean(given[flag], `spam_detection.${flag}`)
  }
  const sensitivity = given['spam_sensitivity']
  if (sensitivity === undefined) return detection
  if (typeof sensitivity !== 'number' || sensitivity < 0.1 || sensitivity > 5) {
    throw invalid('spam_detection.spam_sensitivity must be a number from 0.1 to 5.0 (invalid_field)')
  }
  return { ...detection, spam_sensitivity: sensitivity }
}

function readOptions(world: World, value: Json): JsonObject {
  const given = check.object(value, 'options')
  check.knownFields(world, given, ['additional_folders', 'use_cidr_aliasing'])
  const { additional_folders: folders, use_cidr_aliasing: aliasing } = given
  return {
    ...(folders === undefined ? {} : { additional_folders: check.strings(folders, 'options.additional_folders') }),
    ...(aliasing === undefined ? {} : { use_cidr_aliasing: check.boolean(aliasing, 'options.use_cidr_aliasing') }),
  }
}

/** With the switch on it, the default workspace of an application points at a policy that is found by its id alone. */
export function giveStarterPolicy(world: World, application: Application): void {
  const home = application.workspaces.get(application.defaultWorkspaceId)
  if (world.switches().default_policy === 'none' || !home || home.policyId !== null) return
  const starter: Policy = { ...blankPolicy(world), name: 'Default Policy', unlisted: true }
  application.policies.settle(starter.id, starter)
  application.workspaces.settle(home.id, { ...home, policyId: starter.id })
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

function seedPolicy(world: World, application: Application, edit: Edit<StatePolicy>): void {
  const policy = startEdit(world, application.policies, edit, (base) => ({
    ...base,
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

export const policies: Resource<StatePolicy> = {
  routes: [
    ['/v3/policies', { GET: listPolicies, POST: createPolicy }],
    ['/v3/policies/*', { GET: getPolicy, PUT: updatePolicy, DELETE: deletePolicy }],
  ],
  creates: [createPolicy],
  dump: (_world, application) =>
    [...application.policies.now()].map((policy) => ({
      id: policy.id,
      name: policy.name,
      limits: policy.limits,
      spam_detection: policy.spamDetection,
      options: policy.options,
      rules: policy.rules,
      created_at: policy.createdAt,
      unlisted: policy.unlisted,
    })),
  seed: seedPolicy,
}
