/** The domains of the organisation, as the official SDK and requests of our own see them. */
import sdkModule from 'nylas'
import { describe, expect, it } from 'vitest'
import { standingClock, start } from './client.ts'
import { openSigner, speakSigned } from './signed.ts'

// Its types describe CommonJS, what Node loads is the ES module.
const Nylas = sdkModule as unknown as typeof sdkModule.default

const DOMAINS = '/v3/admin/domains'

describe('the official SDK', () => {
  it('registers, lists, reads, renames, verifies and deletes a domain', async () => {
    const { sandbox } = await start()
    const signer = openSigner(sandbox.createServiceAccount())
    const nylas = new Nylas({ apiKey: 'sandbox-key', apiUri: sandbox.url, timeout: 20 })
    const { data: made } = await nylas.domains.create({
      requestBody: { name: 'Café', domainAddress: 'Agents.Example.com' },
      signer,
    })
    expect(made).toMatchObject({ domainAddress: 'agents.example.com', name: 'Café', verifiedMx: false, branded: false })
    const domainId = made.id ?? ''
    const { data: record } = await nylas.domains.info({ domainId, requestBody: { type: 'mx' }, signer })
    expect(record).toMatchObject({ status: 'pending', attempt: { options: { type: 'MX', host: '@' } } })
    await nylas.domains.verify({ domainId, requestBody: { type: 'mx' }, signer })
    expect((await nylas.domains.find({ domainId: 'agents.example.com', signer })).data.verifiedMx).toBe(true)
    await nylas.domains.update({ domainId, requestBody: { name: 'Agents' }, signer })
    expect((await nylas.domains.list({ signer })).data.map(({ name }) => name)).toEqual(['Agents'])
    await nylas.domains.destroy({ domainId, signer })
    expect(sandbox.state().admin_domains).toEqual([])
  })
})

describe('a signature', () => {
  it('is good once, for five minutes, and for the request it was made for', async () => {
    const clock = standingClock()
    const { sandbox, api } = await start({ clock })
    const signed = speakSigned(sandbox, clock)
    const seconds = clock() / 1000
    const nonce = 'A'.repeat(20)
    expect((await signed('GET', DOMAINS, undefined, { nonce })).status).toBe(200)
    expect(await signed('GET', DOMAINS, undefined, { nonce })).toMatchObject({
      status: 401,
      message: 'the nonce was used before',
    })
    for (const [off, status] of [
      [-301, 401],
      [-299, 200],
      [299, 200],
      [301, 401],
    ] as const)
      expect((await signed('GET', DOMAINS, undefined, { timestamp: seconds + off })).status, `${off}`).toBe(status)
    expect((await signed('GET', `${DOMAINS}?limit=10`)).status).toBe(200)
    expect((await signed('GET', DOMAINS, undefined, { headers: { 'X-Nylas-Signature': 'AAAA' } })).message).toBe(
      'the signature does not fit the request',
    )
    expect((await signed('GET', DOMAINS, undefined, { headers: { 'X-Nylas-Kid': 'other' } })).status).toBe(401)
    expect((await signed('GET', DOMAINS, undefined, { headers: { authorization: 'Bearer sandbox-key' } })).status).toBe(
      401,
    )
    expect((await api('GET', DOMAINS)).status).toBe(401)
  })
})

describe('a registered domain', () => {
  it('takes accounts, another does not, and a dump of it makes the same sandbox again', async () => {
    const { sandbox, api } = await start({
      seed: { domains: [], admin_domains: [{ domain_address: 'a.example', verified_mx: true, verified_dmarc: true }] },
    })
    const make = async (email: string) =>
      (await api('POST', '/v3/connect/custom', { provider: 'nylas', settings: { email } })).status
    expect([await make('x@a.example'), await make('x@b.example')]).toEqual([201, 404])
    const state = sandbox.state()
    const again = await start({ seed: state })
    expect(again.sandbox.state()).toEqual(state)
    expect(JSON.stringify(state)).not.toContain('PRIVATE')
    sandbox.seed({ admin_domains: [{ domain_address: 'a.example', verified_mx: false }] })
    expect(sandbox.state().admin_domains).toMatchObject([{ verified_mx: false, verified_dmarc: true }])
    expect((await speakSigned(sandbox)('POST', DOMAINS, { name: 'a', domain_address: 'A.example' })).status).toBe(409)
  })

  it('is reached by other processes, which get their key file from the sandbox', async () => {
    const { sandbox } = await start()
    const reply = await fetch(`${sandbox.url}/_sandbox/service-account`, { method: 'POST' })
    const keyFile = (await reply.json()) as Record<string, string>
    expect(keyFile).toMatchObject({ type: 'service_account', region: 'us' })
    expect(keyFile['private_key']).toContain('-----BEGIN PRIVATE KEY-----')
    expect(sandbox.state().service_accounts.map(({ private_key_id: id }) => id)).toEqual([keyFile['private_key_id']])
  })
})
