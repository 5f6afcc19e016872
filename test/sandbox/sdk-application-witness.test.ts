/** The vendor's own SDK on what belongs to the whole application: webhooks. Domains are in admin-domains.test.ts. */
import sdkModule from 'nylas'
import { describe, expect, it } from 'vitest'
import { start } from './client.ts'

// Its types describe CommonJS, what Node loads is the ES module.
const Nylas = sdkModule as unknown as typeof sdkModule.default
type Sdk = InstanceType<typeof Nylas>
type Trigger = Parameters<Sdk['webhooks']['create']>[0]['requestBody']['triggerTypes'][number]

const TRIGGERS = ['message.created', 'grant.expired'] as readonly string[] as Trigger[]

async function openApplication() {
  const { sandbox } = await start()
  return { sandbox, nylas: new Nylas({ apiKey: 'sandbox-key', apiUri: sandbox.url, timeout: 20 }) }
}

describe('the official SDK on an application', () => {
  it('makes, finds, changes, signs anew and deletes webhooks', async () => {
    const { nylas } = await openApplication()
    const requestBody = { webhookUrl: 'https://hooks.example.com/nylas', triggerTypes: TRIGGERS, description: 'agents' }
    const { data: made } = await nylas.webhooks.create({ requestBody })
    expect(made).toMatchObject({ description: 'agents', triggerTypes: TRIGGERS, status: 'active' })
    expect(made.webhookSecret.length).toBeGreaterThan(15)
    await expect(nylas.webhooks.create({ requestBody })).rejects.toThrow(/already|duplicate/iu)
    const webhookId = made.id
    expect((await nylas.webhooks.list()).data.map(({ id }) => id)).toEqual([webhookId])
    await nylas.webhooks.update({ webhookId, requestBody: { description: 'desk' } })
    expect((await nylas.webhooks.find({ webhookId })).data).toMatchObject({
      description: 'desk',
      triggerTypes: TRIGGERS,
    })
    const { data: rotated } = await nylas.webhooks.rotateSecret({ webhookId })
    expect(rotated.webhookSecret).not.toBe(made.webhookSecret)
    expect((await nylas.webhooks.ipAddresses()).data.ipAddresses).toEqual([])
    await nylas.webhooks.destroy({ webhookId })
    await expect(nylas.webhooks.find({ webhookId })).rejects.toMatchObject({ statusCode: 404 })
  })
})
