/** What the API, or something that answers in its place, may say. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { derivePassword } from '../../src/state/secrets/password.ts'
import { CANARIES } from '../e2e/action.ts'
import { formsOf, startStory } from '../e2e/story.ts'
import { startProgram } from '../program.ts'
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
  [...text].map((letter) => spell(letter.charCodeAt(0))).join('')
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
        startProgram(
          'cli',
          ['apply', '--yes', '--ledger', 'file:ledger.json', '--report-file', 'report.json'],
          folder,
          {
            ...env,
            FLEET_OWN: OWN,
            FLEET_PASSWORD_SEED: CANARIES.seed,
          },
        ).ended
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
