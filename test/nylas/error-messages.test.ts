import { describe, expect, test } from 'vitest'
import { explainRefusal } from '../../src/nylas/error-messages.ts'
import { ApiError } from '../../src/nylas/port.ts'
import { parseRefusal } from '../../src/nylas/response.ts'

const BASE = new URL('https://api.eu.nylas.com')
const CREATE = { method: 'POST', path: '/v3/connect/custom', email: 'bob@acme.example' }
const RULE = { method: 'POST', path: '/v3/rules' }
const POLICY = { method: 'PUT', path: '/v3/policies/p' }

function explained(asked: typeof RULE, status: number, body: unknown, headers: Record<string, string> = {}): ApiError {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const type = typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8'
  return explainRefusal(parseRefusal({ status, headers: { 'content-type': type, ...headers }, text }), asked, BASE)
}

const of = (type: string, message: string) => ({ request_id: 'req-1', error: { type, message } })

describe('a refusal is told in words for the person who must act', () => {
  const cap = 'Maximum number of rules (5) reached for this plan'
  const unknown = 'Provisioning the inbox failed: Domain not found'
  test.each<[string, typeof RULE, number, unknown, string, RegExp]>([
    [
      '401 names region and key',
      RULE,
      401,
      of('token.unauthorized_access', 'no'),
      'unauthorized_access',
      /API key.*other region/u,
    ],
    ['401 names the host', RULE, 401, of('x', 'no'), 'x', /api\.eu\.nylas\.com refuses/u],
    ['403 with plan wording', RULE, 403, of('forbidden', cap), 'quota', /plan.*Maximum number of rules \(5\)/u],
    [
      '403 not on the plan',
      RULE,
      403,
      of('forbidden', 'Rules are not allowed for this plan'),
      'quota',
      /Raise the plan/u,
    ],
    ['403 otherwise', RULE, 403, of('insufficient_scopes', 'no'), 'insufficient_scopes', /may not do this/u],
    ['400 with plan wording on a create', RULE, 400, of('invalid_request_error', cap), 'quota', /allows no more/u],
    [
      '400 about a limit field',
      POLICY,
      400,
      of('bad_request', 'limit_storage_total exceeds'),
      'bad_request',
      /invalid/u,
    ],
    [
      '403 on one value above the plan',
      POLICY,
      403,
      of('forbidden_access', 'limit exceeds plan maximum'),
      'over_plan',
      /Lower it in the fleet file or raise the plan/u,
    ],
    ['400 about a domain quota', CREATE, 400, of('x', 'maximum number of domains'), 'quota', /allows no more/u],
    ['402', RULE, 402, {}, 'quota', /402/u],
    ['429 with plan wording', RULE, 429, of('x', 'Account quota reached'), 'quota', /allows no more/u],
    [
      '429 about the rate',
      RULE,
      429,
      of('rate_limit_error', 'Rate limit exceeded'),
      'rate_limit_error',
      /again and again/u,
    ],
    [
      'an unknown domain',
      CREATE,
      404,
      of('api.not_found_error', unknown),
      'unknown_domain',
      /acme\.example is not.*Register/u,
    ],
    ['an unknown domain as 422', CREATE, 422, of('x', 'domain is not registered'), 'unknown_domain', /Register/u],
    [
      'no connector',
      CREATE,
      400,
      of('x', 'connector for provider nylas is not configured'),
      'no_connector',
      /no agent account can be made.*POST \/v3\/connectors/u,
    ],
    ['no connector as 404', CREATE, 404, of('x', 'Connector not found'), 'no_connector', /Create it/u],
    [
      'no connector in other words',
      CREATE,
      422,
      of('x', 'This application has no nylas connector'),
      'no_connector',
      /Create it/u,
    ],
    ['a connector that is named in passing', CREATE, 400, of('x', 'connector: email is invalid'), 'x', /invalid/u],
    [
      '404 of anything else',
      RULE,
      404,
      of('api.not_found_error', 'Domain not found'),
      'not_found_error',
      /no such object/u,
    ],
    ['422 like 400', RULE, 422, of('api.invalid_request_payload', 'bad'), 'invalid_request_payload', /invalid/u],
    ['a body that is not JSON', RULE, 502, '<html>', 'not_json', /not JSON/u],
    ['a 404 that is not JSON', RULE, 404, '<html>', 'not_json', /in its place/u],
    ['an empty body', RULE, 404, '', '', /no such object/u],
    ['a redirect', RULE, 307, '', 'redirect', /not followed/u],
    ['error.code', RULE, 409, { error: { code: 'conflict', message: 'taken' } }, 'conflict', /conflicts.*taken/u],
    ['type and message at the top', RULE, 400, { type: 'bad_request', message: 'top' }, 'bad_request', /top/u],
    [
      'the OAuth form',
      RULE,
      400,
      { error: 'invalid_grant', error_code: 1, error_description: 'oauth' },
      'invalid_grant',
      /oauth/u,
    ],
    ['a locked object', RULE, 423, of('api.resource_blocked', ''), 'resource_blocked', /locked/u],
  ])('%s', (_, asked, status, body, type, words) => {
    const error = explained(asked, status, body)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status, type })
    expect(error.message).toMatch(words)
    expect(error.message.startsWith(`${asked.method} ${asked.path}: `)).toBe(true)
  })

  test('the request id comes from the body or a header, and only when it looks like one', () => {
    expect(explained(RULE, 400, of('x', 'y'))).toMatchObject({ requestId: 'req-1' })
    expect(explained(RULE, 400, {}, { 'x-request-id': 'h-1' }).message).toContain('(request h-1)')
    expect(explained(RULE, 400, { request_id: '\u001b[31m evil' })).toMatchObject({ requestId: null })
  })

  test('text of the API is one line, without control characters, of a sane length', () => {
    const { message } = explained(RULE, 400, of('x', `a\n::set-output\u001b[31m\u202e${'z'.repeat(10_000)}`))
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(message.length).toBeLessThan(700)
  })
})

test.each([
  ['3', 3000],
  ['0', 0],
  ['Wed, 01 Jan 2020 00:00:07 GMT', 7000],
  ['Tue, 31 Dec 2019 00:00:00 GMT', 0],
  ['86400', 300_000],
  ['soon', null],
  ['', null],
])('Retry-After %j is %j milliseconds', (value, expected) => {
  const headers = { 'retry-after': value, date: 'Wed, 01 Jan 2020 00:00:00 GMT' }
  expect(parseRefusal({ status: 429, headers, text: '' }).retryAfter).toBe(expected)
})
