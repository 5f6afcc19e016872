/** What the API, or something that answers in its place, may say. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { readApplication } from '../../src/engine/live/application.ts'
import { readGrants } from '../../src/nylas/grants.ts'
import { readCursorList } from '../../src/nylas/pages.ts'
import { ApiError, OutcomeUnknownError } from '../../src/nylas/port.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { derivePassword } from '../../src/state/secrets/password.ts'
import { CANARIES } from '../e2e/action.ts'
import { formsOf, startStory } from '../e2e/story.ts'
import { client, closeAll, failure, fastClock } from '../nylas/http.ts'
import { runProgram } from '../warm.ts'
import { type Mirror, type Said, type Sent, startMirror } from './mirror.ts'

const KEY = 'nyk_v0_canary+of/the=key%41&x'
const OWN = 'Canary-One+/=of-"the"\\u0041&surroundings'
const seeded = (slug: string) => derivePassword(CANARIES.seed, `${slug}@fleet.example`, 1)
const SECRETS = [KEY, OWN, seeded('acme'), seeded('globex')]

const FLEET = `version: 1
fleet: acme
accounts:
  - {email: acme@fleet.example, name: Acme, app_password: {derive: FLEET_PASSWORD_SEED}}
  - {email: globex@fleet.example, name: Globex, app_password: {derive: FLEET_PASSWORD_SEED}}
  - {email: own@fleet.example, name: Own, app_password: {env: FLEET_OWN}}
`

const spellOut = (text: string, spell: (code: number) => string) =>
  text
    .split('')
    .map((letter) => spell(letter.charCodeAt(0)))
    .join('')
const hex = (code: number, length: number) => code.toString(16).padStart(length, '0')
const toBase64 = (text: string) => Buffer.from(text).toString('base64')

/** Every spelling in which a server is known to repeat what it could not read. */
const SPELLINGS: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify(secret),
  encodeURIComponent,
  (secret) => encodeURIComponent(secret).toLowerCase(),
  (secret) => spellOut(secret, (code) => `%${hex(code, 2)}`),
  (secret) => spellOut(secret, (code) => `&#${code};`),
  toBase64,
  (secret) => Buffer.from(`user:${secret}`).toString('base64url'),
  (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
]

const BOMB = gzipSync('x'.repeat(50_000_000))

/** A body, and all its letters by their numbers: the same JSON. */
const toNumbers = (json: string) =>
  json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => {
    return `"${spellOut(JSON.parse(text) as string, (code) => `\\u${hex(code, 4)}`)}"`
  })

/** The key and the password that came with a request. */
function listSecrets({ headers, body }: Sent): readonly string[] {
  const { settings } = JSON.parse(body || '{}') as { settings?: { app_password?: string } }
  const key = (headers.authorization ?? '').replace('Bearer ', '')
  return settings?.app_password === undefined ? [key] : [settings.app_password, key]
}

const ERRORS: readonly ((message: string, secret: string) => string)[] = [
  (message) => JSON.stringify({ error: { type: 'api.bad_request', message } }),
  (message) => toNumbers(JSON.stringify({ error: { type: 'api.bad_request', message } })),
  (message, secret) => JSON.stringify({ error: secret, error_description: message, request_id: secret }),
  (message) => message,
]

/** What anybody could read, looked through for every spelling of every secret, also of what a decoder would make of it. */
function expectNoSecret(text: string): void {
  const fromHex = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))
  const views = [
    text,
    text.replace(/\\u([0-9a-f]{4})/gi, fromHex),
    text.replace(/%([0-9a-f]{2})/gi, fromHex),
    text.replace(/&#(\d+);/g, (_, digits: string) => String.fromCharCode(Number(digits))),
  ].map((view) => view.toLowerCase())
  const forms = SECRETS.flatMap(formsOf).map((form) => form.toLowerCase())
  expect(forms.filter((form) => views.some((view) => view.includes(form)))).toEqual([])
}

/** Refuses each write with its secrets in all spellings; or takes it, and says that the accounts are called by them. */
function repeatSecrets(how: () => 'refuse' | 'take') {
  let errors = 0
  const seen = new Set<string>()
  return async (sent: Sent, pass: () => Promise<Said>): Promise<Said> => {
    const secrets = listSecrets(sent)
    const message = secrets.flatMap((secret) => SPELLINGS.map((spell) => spell(secret))).join(' ')
    for (const secret of secrets) seen.add(secret)
    if (how() === 'refuse' && sent.method !== 'GET') {
      const text = (ERRORS[errors % ERRORS.length] ?? String)(message, secrets[0] ?? '')
      errors += 1
      return { status: 400, headers: { 'x-request-id': encodeURIComponent(message).slice(0, 3000) }, text }
    }
    const said = await pass()
    if (how() === 'refuse' || !/^.v3.(?:grants|connect)/.test(sent.path)) return said
    const called = SPELLINGS.map((spell) => [...seen].map(spell).join(' ')).join(' ')
    return { ...said, text: toNumbers(said.text.replaceAll('"Acme"', JSON.stringify(called))) }
  }
}

describe('a server that repeats what it was sent', () => {
  let mirror: Mirror
  afterEach(() => mirror.close())

  it('gives no secret to the readers of a log, a summary, a comment, a report or the ledger', async () => {
    const story = await startStory()
    const { world, main, open, plan, squash, push, readEverything } = story
    try {
      let how: 'refuse' | 'take' = 'refuse'
      mirror = await startMirror(
        world.sandbox.url,
        repeatSecrets(() => how),
      )
      const more = { inputs: { 'api-key': KEY, 'api-url': mirror.url }, env: { FLEET_OWN: OWN } }
      const pull = open(1, main({ 'README.md': '' }), { 'fleet.yaml': FLEET })
      expect((await plan(pull, more)).outputs['result']).toBe('changes')
      const commit = squash(pull)
      const refused = await push(commit, more)
      expect(refused.outputs['result'], refused.log).toBe('failed')
      how = 'take'
      const taken = await push(commit, more)
      expect(taken.outputs['result'], taken.log).toBe('failed')
      expect(taken.log).toContain('not-converged')
      expect(world.sandbox.passwordMatches('own@fleet.example', OWN)).toBe(true)
      for (const { log } of [refused, taken]) {
        const masked = [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) => value.replaceAll('%25', '%'))
        expect(masked).toEqual(expect.arrayContaining(SECRETS))
        expect(log).toContain('***')
      }
      expectNoSecret(readEverything().replace(JSON.stringify(world.sandbox.requests()), ''))
    } finally {
      await story.world.close()
    }
  })

  it('gives none to whoever looks over the shoulder of the command line', async () => {
    const sandbox = await startSandbox({ randomSeed: 7, switches: { plan: 'none' } })
    const folder = mkdtempSync(join(tmpdir(), 'fleet-replies-'))
    try {
      let how: 'refuse' | 'take' = 'refuse'
      mirror = await startMirror(
        sandbox.url,
        repeatSecrets(() => how),
      )
      writeFileSync(join(folder, 'fleet.yaml'), FLEET)
      const env = { NYLAS_API_KEY: KEY, NYLAS_API_URL: mirror.url, NYLAS_FLEET_LAG: '0.01' }
      const apply = () =>
        runProgram('cli', ['apply', '--yes', '--ledger', 'file:ledger.json', '--report-file', 'report.json'], folder, {
          ...env,
          FLEET_OWN: OWN,
          FLEET_PASSWORD_SEED: CANARIES.seed,
        })
      const refused = await apply()
      how = 'take'
      const taken = await apply()
      const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
      expect([refused.code, taken.code, files.length]).toEqual([1, 1, 3])
      expect(refused.log).toContain('***')
      expectNoSecret([refused.log, taken.log, ...files].join('\n'))
    } finally {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('a server that comes to no end', () => {
  const close: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    await closeAll()
    for (const end of close.splice(0)) await end()
  })

  /** A client whose clock runs a thousand times as fast as ours: an hour takes 3.6 s. */
  async function against(respond: (response: ServerResponse, index: number) => void) {
    let requests = 0
    const server = createServer((_request, response) => {
      requests += 1
      respond(response, requests - 1)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    close.push(() => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    })
    const api = client(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      clock: fastClock(1000),
      timeouts: { whole: 300_000, call: 1_000_000, run: 30_000_000 },
      sizes: { reply: 200_000, run: 2_000_000 },
    })
    return { api, countRequests: () => requests }
  }

  const JSON_TYPE = { 'content-type': 'application/json', date: new Date().toUTCString() }
  const sendJson = (response: ServerResponse, value: unknown) =>
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(value))

  /** A byte now and then, for ever. */
  const drip = (response: ServerResponse) => {
    response.writeHead(200, JSON_TYPE).write('{"data": [')
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  }

  const cases: Readonly<Record<string, readonly [(response: ServerResponse, index: number) => void, RegExp]>> = {
    'drips a byte now and then': [drip, /went silent before a usable answer came/],
    'says nothing': [() => undefined, /went silent before a usable answer came/],
    'sends more than any reply has': [
      (response) => response.writeHead(200, JSON_TYPE).end(`{"data": "${'x'.repeat(300_000)}"}`),
      /the reply is too large to be one of the API/,
    ],
    'nests a hundred thousand levels': [
      (response) => response.writeHead(200, JSON_TYPE).end(`{"data": ${'['.repeat(90_000)}${']'.repeat(90_000)}}`),
      /nested deeper than any of the API/,
    ],
    'nests what it does not close': [
      (response) => response.writeHead(200, JSON_TYPE).end('{"a":'.repeat(30_000)),
      /nested deeper than any of the API/,
    ],
    'packs a bomb': [
      (response) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(BOMB),
      /is not a JSON object/,
    ],
    'answers with a number': [(response) => sendJson(response, 7), /is not a JSON object/],
    'answers with a list where an object belongs': [
      (response) => sendJson(response, { data: [1, 2] }),
      /does not name one application/,
    ],
    'sends a head without an end': [
      (response) => response.socket?.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`),
      /went silent before a usable answer came/,
    ],
  }

  it.each(Object.entries(cases))('that %s ends a reading with its reason', async (_, [respond, reason]) => {
    const { api, countRequests } = await against(respond)
    const error = await failure(readApplication(api.reader))
    expect(error).toBeInstanceOf(ApiError)
    expect(error.message).toMatch(reason)
    expect(error.message.length).toBeLessThan(500)
    expect(countRequests()).toBeLessThanOrEqual(8)
  })

  it.each(Object.entries(cases).slice(0, 6))('that %s leaves a create unknown', async (_, [respond]) => {
    const { api, countRequests } = await against(respond)
    const create = { method: 'POST', path: '/v3/policies', body: { name: 'a' } } as const
    expect(await failure(api.writer.send(create))).toBeInstanceOf(OutcomeUnknownError)
    expect(countRequests()).toBe(1)
  })

  const page = (index: number, cursor: string, size = 1) => ({
    data: Array.from({ length: size }, (_, row) => ({ id: `${index}-${row}`, name: 'x' })),
    next_cursor: cursor,
  })

  it.each([
    ['always another page', (index: number) => page(index, `c${index}`), /more than 2000 pages/],
    ['always the same cursor', (index: number) => page(index, 'c'), /the cursor of page 2 was used before/],
    ['always the same page', (index: number) => page(0, `c${index}`), /page 2 repeats what was read before/],
    ['pages that grow', (index: number) => page(index, `c${index}`, 20 + index * 20), /sent more than 2000000 bytes/],
    [
      'a cursor that is no text',
      (index: number) => ({ ...page(index, ''), next_cursor: { a: 1 } }),
      /next_cursor is not a text/,
    ],
    ['rows that are none', () => ({ data: [[[]]], next_cursor: 'c' }), /not a list of objects/],
  ] as const)(
    'that has %s ends a list with its reason',
    async (_, respond, reason) => {
      const { api } = await against((response, index) => sendJson(response, respond(index)))
      const error = await failure(readCursorList(api.reader, '/v3/policies'))
      expect(error).toBeInstanceOf(ApiError)
      expect(error.message).toMatch(reason)
    },
    30_000,
  )

  it('that has always another page of grants ends the walk', async () => {
    const { api } = await against((response, index) => {
      const rows = Array.from({ length: 200 }, (_, row) => ({ id: `${index}-${row}`, provider: 'nylas' }))
      sendJson(response, { data: rows })
    })
    expect((await failure(readGrants(api.reader))).message).toMatch(/changed during each of 5 readings|sent more than/)
  })
})
