/**
 * What we send against the vendor's OpenAPI description: each request of applies that hold every kind of change, and every
 * field of every kind, made and changed. The description is not ours to ship: FLEET_OPENAPI names the file; without it that
 * part is skipped, and only what judges is tested.
 *
 * Exceptions, where the description is behind the service; each of them must still be one:
 * - PATCH of a grant: it knows `settings` and `scope` only. The vendor's CLI sends `name`, his guides and changelog
 *   `workspace_id`; what came of both is read back.
 * - Workspaces may be made without a domain, and agent accounts live in such; it is older than they are.
 * - `options` of a policy is in the official SDKs only. It is sent when the fleet file says so, never otherwise.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { RecordedRequest } from '../../src/sandbox/recorder.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { PartialState } from '../../src/sandbox/state.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { createQuickDeps } from '../faults/quick.ts'
import { AFTER, BEFORE, FOREIGN } from '../faults/stage.ts'
import { applyAll } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { describedBy } from './described.ts'

const FILE = process.env['FLEET_OPENAPI'] ?? ''
const there = FILE !== '' && existsSync(FILE)
if (!there) process.stderr.write('contract of the requests skipped: FLEET_OPENAPI names no OpenAPI description\n')

const EXCEPTIONS = [
  'PATCH /v3/grants/{grantId}: body must NOT have additional properties: name',
  'PATCH /v3/grants/{grantId}: body must NOT have additional properties: workspace_id',
  'POST /v3/policies: body must NOT have additional properties: options',
  "POST /v3/workspaces: body must have required property 'domain'",
  'PUT /v3/policies/{policy_id}: body must NOT have additional properties: options',
]
/** Judged by the second description. */
const OF_THE_OTHER = /^\/v3\/(?:webhooks|channels|alerts)(?:\/|$)/u
/** So that a request which is no longer made, or a new one, is noticed. */
const OPERATIONS = [
  'DELETE /v3/grants/{grantId}',
  'DELETE /v3/lists/{list_id}',
  'DELETE /v3/lists/{list_id}/items',
  'DELETE /v3/policies/{policy_id}',
  'DELETE /v3/rules/{rule_id}',
  'DELETE /v3/workspaces/{workspace_id}',
  'GET /v3/applications',
  'GET /v3/connectors',
  'GET /v3/grants',
  'GET /v3/grants/{grantId}',
  'GET /v3/lists',
  'GET /v3/lists/{list_id}',
  'GET /v3/lists/{list_id}/items',
  'GET /v3/policies',
  'GET /v3/policies/{policy_id}',
  'GET /v3/rules',
  'GET /v3/rules/{rule_id}',
  'GET /v3/workspaces',
  'GET /v3/workspaces/{workspace_id}',
  'PATCH /v3/grants/{grantId}',
  'PATCH /v3/workspaces/{workspace_id}',
  'POST /v3/connect/custom',
  'POST /v3/connectors',
  'POST /v3/lists',
  'POST /v3/lists/{list_id}/items',
  'POST /v3/policies',
  'POST /v3/rules',
  'POST /v3/workspaces',
  'POST /v3/workspaces/{workspace_id}/manual-assign',
  'PUT /v3/lists/{list_id}',
  'PUT /v3/policies/{policy_id}',
  'PUT /v3/rules/{rule_id}',
]

describe.skipIf(!there)('the requests of an apply', () => {
  it('are as the OpenAPI description says', async () => {
    const judge = describedBy(JSON.parse(readFileSync(FILE, 'utf8')))
    const requests = [
      await requestsOf(FOREIGN, BEFORE, AFTER),
      await requestsOf({}, everyField(true), everyField(false)),
    ].flat()
    const judged = requests.map(judge)
    const problems = judged.flatMap(({ operation, problems: all }) => all.map((one) => `${operation}: ${one}`))
    expect([...new Set(problems)].sort()).toEqual(EXCEPTIONS)
    expect([...new Set(judged.map(({ operation }) => operation))].sort()).toEqual(OPERATIONS)
  })
})

const limits = (count: number): Json => ({
  limit_attachment_size_limit: count,
  limit_attachment_count_limit: count,
  limit_attachment_allowed_types: [`application/x-${count}`],
  limit_size_total_mime: count,
  limit_storage_total: count,
  limit_count_daily_message_received: count,
  limit_count_daily_email_sent: count,
  limit_inbox_retention_period: count + 1,
  limit_spam_retention_period: count,
})

const everyField = (one: boolean): Spec => ({
  version: 1,
  settings: { max_deletes: 50 },
  lists: {
    d: {
      name: one ? 'D' : 'E',
      type: 'domain',
      description: one ? 'one' : 'two',
      items: [one ? 'a.example' : 'b.example'],
    },
    a: { type: 'address', items: ['a@a.example'] },
    t: { type: 'tld', items: ['zip'] },
  },
  rules: {
    into: {
      name: one ? 'Into' : 'In',
      description: one ? 'one' : 'two',
      priority: one ? 1 : 1000,
      enabled: one,
      trigger: 'inbound',
      match: {
        operator: one ? 'any' : 'all',
        conditions: [
          { field: 'from.domain', operator: 'in_list', value: ['d'] },
          { field: 'from.address', operator: 'in_list', value: ['a'] },
          { field: 'from.tld', operator: 'in_list', value: ['t'] },
          { field: 'from.address', operator: one ? 'is' : 'contains', value: 'a@a.example' },
        ],
      },
      actions: [
        { type: 'assign_to_folder', value: one ? 'Clients' : 'Clients/Acme' },
        { type: one ? 'mark_as_read' : 'mark_as_starred' },
        { type: one ? 'archive' : 'mark_as_spam' },
      ],
    },
    out: {
      trigger: 'outbound',
      match: {
        conditions: [
          { field: 'outbound.type', operator: one ? 'is' : 'is_not', value: 'reply' },
          { field: 'recipient.domain', operator: 'is_not', value: 'a.example' },
          { field: 'recipient.tld', operator: 'is', value: 'zip' },
          { field: 'recipient.address', operator: 'is', value: 'a@a.example' },
        ],
      },
      actions: [{ type: one ? 'trash' : 'block' }],
    },
  },
  policies: {
    p: {
      name: one ? 'P' : 'Q',
      limits: limits(one ? 1 : 2),
      spam_detection: { use_list_dnsbl: one, use_header_anomaly_detection: one, spam_sensitivity: one ? 0.1 : 5 },
      options: { additional_folders: [one ? 'One' : 'Two'], use_cidr_aliasing: one },
    },
  },
  workspaces: {
    w: { name: one ? 'W' : 'V', ...(one ? { policy: 'p', rules: ['into', 'out'] } : {}) },
    domain: { domain: 'fleet.example', auto_group: one },
  },
  accounts: [
    {
      email: 'whole@fleet.example',
      name: one ? 'One' : 'Two',
      workspace: one ? 'w' : 'domain',
      app_password: { derive: 'FLEET_SEED', version: one ? 1 : 2 },
    },
  ],
})

async function requestsOf(seed: PartialState, ...specs: readonly Spec[]): Promise<readonly RecordedRequest[]> {
  const sandbox = await startSandbox({ randomSeed: 1, seed, switches: { plan: 'none' } })
  const cell: MemoryCell = { ledger: null, version: 0 }
  try {
    for (const spec of specs) await apply(sandbox, spec, cell)
    return sandbox
      .requests()
      .filter(({ path }) => !OF_THE_OTHER.test(path))
      .map(unmasked)
  } finally {
    await sandbox.close()
  }
}

async function apply(sandbox: Sandbox, spec: Spec, cell: MemoryCell): Promise<void> {
  const { result, diagnostics } = await applyAll(createQuickDeps(sandbox.url, spec, cell))
  expect(result, JSON.stringify(diagnostics)).toBe('applied')
}

/** The sandbox keeps no password; that ours have the length and the letters that are wanted is held by test/secrets. */
function unmasked(request: RecordedRequest): RecordedRequest {
  const text = JSON.stringify(request.body)?.replace('"(secret)"', '"A-passw0rd-of-18-le"')
  return text === undefined ? request : { ...request, body: JSON.parse(text) }
}

describe('what judges them', () => {
  const judge = describedBy({
    paths: {
      '/v3/lists': {
        get: { parameters: [{ $ref: '#/components/parameters/limit' }] },
        post: {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/list' } } },
          },
        },
      },
      '/v3/lists/{list_id}': { parameters: [{ name: 'list_id', in: 'path' }], get: {}, delete: {} },
    },
    components: {
      parameters: { limit: { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 200 } } },
      schemas: {
        list: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string' },
            match: {
              type: 'object',
              properties: { any: { type: 'array', items: { $ref: '#/components/schemas/part' } } },
            },
            free: { type: 'object' },
          },
        },
        part: { type: 'object', properties: { value: { oneOf: [{ type: 'string' }, { type: 'integer' }] } } },
      },
    },
  })
  const post = (body?: unknown) => ({ method: 'POST', path: '/v3/lists', query: {}, body })

  it.each([
    ['a page', { method: 'GET', path: '/v3/lists', query: { limit: '200' } }],
    ['one by its id', { method: 'GET', path: '/v3/lists/1', query: {} }],
    ['a body', post({ name: 'l', match: { any: [{ value: 'a' }, { value: 1 }] }, free: { any: 1 } })],
  ])('passes %s', (_, request) => {
    expect(judge(request).problems).toEqual([])
  })

  it.each([
    ['a path', { method: 'GET', path: '/v3/colours', query: {} }, 'not described'],
    ['a path that goes on', { method: 'GET', path: '/v3/lists/1/2', query: {} }, 'not described'],
    ['a method', { method: 'PATCH', path: '/v3/lists/1', query: {} }, 'not described'],
    ['a query parameter', { method: 'GET', path: '/v3/lists', query: { colour: 'red' } }, '?colour is not described'],
    [
      'a parameter of a path in the query',
      { method: 'GET', path: '/v3/lists/1', query: { list_id: '1' } },
      '?list_id is not described',
    ],
    [
      'a page that is too large',
      { method: 'GET', path: '/v3/lists', query: { limit: '201' } },
      '?limit must be <= 200',
    ],
    [
      'a page that is no number',
      { method: 'GET', path: '/v3/lists', query: { limit: 'all' } },
      '?limit must be integer',
    ],
    ['no body', post(), 'a body is required'],
    ['a body nobody asked for', { method: 'DELETE', path: '/v3/lists/1', query: {}, body: {} }, 'no body is described'],
    ['a body without what it must have', post({}), "body must have required property 'name'"],
    ['a body of another type', post({ name: 1 }), 'body /name must be string'],
    ['a property', post({ name: 'l', colour: 'red' }), 'body must NOT have additional properties: colour'],
    [
      'a property deep inside',
      post({ name: 'l', match: { any: [{ worth: 'a' }] } }),
      'body /match/any/0 must NOT have additional properties: worth',
    ],
    [
      'a value that fits no form',
      post({ name: 'l', match: { any: [{ value: true }] } }),
      'body /match/any/0/value must match a schema in anyOf',
    ],
  ])('finds %s', (_, request, problem) => {
    expect(judge(request).problems).toContain(problem)
  })
})
