/** Signatures against the official SDK's, and what is made of a key file. */
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import fc from 'fast-check'
import { ServiceAccountSigner } from 'nylas'
import { afterEach, describe, expect, it } from 'vitest'
import { toCanonicalText } from '../../src/domain/canonical.ts'
import type { Json } from '../../src/domain/model.ts'
import { ApiError } from '../../src/nylas/port.ts'
import {
  createNonce,
  listServiceAccountSecrets,
  readServiceAccount,
  type ServiceAccount,
  signRequest,
} from '../../src/nylas/service-account.ts'
import { runs } from '../runs.ts'
import { closeAll, connected, failure, KEY } from './http.ts'

afterEach(closeAll)

const makePem = (type: 'pkcs1' | 'pkcs8', bits = 2048): string =>
  generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ type, format: 'pem' }) as string
const PEM = makePem('pkcs8')
const makeFile = (more: Readonly<Record<string, Json>> = {}): string =>
  JSON.stringify({
    name: 'n',
    type: 'service_account',
    private_key_id: 'kid-1',
    private_key: PEM,
    region: 'eu',
    ...more,
  })

function open(text: string): ServiceAccount {
  const account = readServiceAccount(text)
  if ('problem' in account) throw new Error(account.problem)
  return account
}

describe('a signature', () => {
  it('is the official SDK’s for the same nonce and second, whatever the body is', () => {
    const account = open(makeFile())
    const signer = new ServiceAccountSigner({ privateKeyPem: PEM, privateKeyId: 'kid-1' })
    const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE')
    const bodies = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1 })
    const property = fc.property(methods, bodies, fc.nat(), fc.nat(0xffff), (method, body, seconds, seed) => {
      const hasBody = method === 'POST' || method === 'PUT'
      // A body that came over JSON, as all of ours do.
      const sent = JSON.parse(JSON.stringify(body)) as Record<string, Json>
      const nonce = createNonce((size) => Buffer.from(Array.from({ length: size }, (_, at) => (seed * (at + 7)) % 251)))
      const path = `/v3/admin/domains/${seed}`
      const theirs = signer.buildHeaders({
        method,
        path,
        timestamp: seconds,
        nonce,
        ...(hasBody ? { body: sent } : {}),
      })
      const text = hasBody ? toCanonicalText(sent) : null
      const ours = signRequest(account, { method, path, body: text }, { nonce, seconds })
      const lower = Object.entries(theirs.headers).map(([name, value]) => [name.toLowerCase(), value])
      expect(ours).toEqual(Object.fromEntries(lower))
      expect(text ?? undefined).toBe(theirs.serializedBody)
    })
    fc.assert(property, { numRuns: runs(1000) })
  })

  it('has a nonce of 20 letters and digits, each as likely as another', () => {
    const nonces = Array.from({ length: 2000 }, () =>
      createNonce((size) => crypto.getRandomValues(new Uint8Array(size))),
    )
    expect(nonces.every((nonce) => /^[A-Za-z0-9]{20}$/u.test(nonce))).toBe(true)
    expect(new Set(nonces).size).toBe(nonces.length)
    const counts = [...Map.groupBy(nonces.join(''), (letter) => letter).values()].map(({ length }) => length)
    expect(counts).toHaveLength(62)
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.6)
  })
})

describe('signed requests', () => {
  const signing = (account: ServiceAccount) => {
    let count = 0
    return (request: Parameters<typeof signRequest>[1], now: number) => {
      count += 1
      return signRequest(account, request, { nonce: `nonce${count}`, seconds: Math.floor(now / 1000) })
    }
  }

  it('are signed anew for each page and each try, over the bytes that are sent, and carry no API key', async () => {
    const answers = [
      { status: 503, json: {} },
      { json: { data: [{ id: '1' }], next_cursor: 'b' } },
      { json: { data: [] } },
    ]
    const { api, received } = await connected((_, index) => answers[index] ?? { json: { data: {} } }, {
      sign: signing(open(makeFile())),
    })
    await api.reader.get('/v3/admin/domains', { limit: 200 })
    await api.reader.get('/v3/admin/domains', { limit: 200, page_token: 'b' })
    await api.writer.send({
      method: 'POST',
      path: '/v3/admin/domains',
      body: { name: 'ü', domain_address: 'a.example' },
    })
    expect(received.map(({ headers }) => headers['x-nylas-nonce'])).toEqual(['nonce1', 'nonce2', 'nonce3', 'nonce4'])
    expect(JSON.stringify(received.map(({ headers }) => headers))).not.toContain(KEY)
    const publicKey = createPublicKey(PEM)
    for (const { method, path, headers } of received) {
      const [nonce, timestamp] = [String(headers['x-nylas-nonce']), String(headers['x-nylas-timestamp'])]
      const payload = method === 'POST' ? '"payload":"{\\"domain_address\\":\\"a.example\\",\\"name\\":\\"ü\\"}",' : ''
      const text = `{"method":"${method.toLowerCase()}","nonce":"${nonce}","path":"${path}",${payload}"timestamp":${timestamp}}`
      const signature = Buffer.from(String(headers['x-nylas-signature']), 'base64')
      expect(verify('sha256', Buffer.from(text), publicKey, signature), text).toBe(true)
    }
  })

  it.each([
    [401, 'does not take the signature of the service account'],
    [403, 'has to include domain management'],
  ])('that are refused with %i say what to do', async (status, words) => {
    const { api } = await connected(() => ({ status, json: { error: { type: 'x', message: 'no' } } }), {
      sign: signing(open(makeFile())),
    })
    const error = await failure(api.reader.get('/v3/admin/domains'))
    expect(error).toBeInstanceOf(ApiError)
    expect(error.message).toContain(words)
    expect(error.message).not.toContain('API key')
  })
})

describe('a key file', () => {
  it.each([
    ['PKCS#8', PEM],
    ['PKCS#1', makePem('pkcs1')],
    ['base64 of PEM', Buffer.from(PEM).toString('base64')],
  ])('is read with its key as %s', (_, pem) => {
    expect(open(makeFile({ private_key: pem }))).toMatchObject({ keyId: 'kid-1', region: 'eu' })
  })

  it('shows nothing of its key as a value', () => {
    expect(JSON.stringify(open(makeFile()))).toBe('{"keyId":"kid-1","region":"eu"}')
  })

  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  it.each([
    ['no JSON', PEM, 'is not the JSON of a key file'],
    ['a list', '[]', 'is not the JSON of a key file'],
    ['another type', makeFile({ type: 'user' }), 'something else than a service account'],
    ['no id', makeFile({ private_key_id: '' }), 'has no private_key_id'],
    ['an id that breaks a header', makeFile({ private_key_id: 'a\r\nb' }), 'has no private_key_id'],
    ['no key', makeFile({ private_key: null }), 'has no private_key'],
    ['half a key', makeFile({ private_key: PEM.slice(0, 400) }), 'no RSA key in PEM'],
    ['another kind of key', makeFile({ private_key: String(ec) }), 'no RSA key in PEM'],
    ['a short key', makeFile({ private_key: makePem('pkcs8', 1024) }), 'an RSA key of 1024 bits'],
  ])('with %s is refused in words, without a word of it', (_, text, words) => {
    const account = readServiceAccount(text)
    expect('problem' in account && account.problem).toContain(words)
    const body = PEM.split('\n').slice(1, -2)
    for (const line of body) expect(JSON.stringify(account)).not.toContain(line)
  })

  it('is masked whole, by its lines and by its key in every form in which it is written', () => {
    const text = JSON.stringify(JSON.parse(makeFile()), null, 2)
    const secrets = listServiceAccountSecrets(text)
    const body = PEM.split('\n').filter((line) => !line.startsWith('-----') && line !== '')
    expect(secrets).toEqual(expect.arrayContaining([text, PEM.trim(), ...body.filter(({ length }) => length >= 16)]))
    const encoded = Buffer.from(PEM).toString('base64')
    const secretsOfEncoded = listServiceAccountSecrets(makeFile({ private_key: encoded }))
    expect(secretsOfEncoded).toEqual(expect.arrayContaining([encoded, PEM.trim()]))
    expect(listServiceAccountSecrets('no JSON at all, and perhaps a key')).toContain(
      'no JSON at all, and perhaps a key',
    )
    expect(secrets).not.toContain('')
  })
})
