/**
 * Replies of the sandbox against the vendor's description of what is beside accounts and their guardrails: mail, folders, channels, domains
 * and figures. FLEET_OPENAPI_MORE names the file; without it this is skipped.
 */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { type Speak, start, UNKNOWN_ID } from './client.ts'
import { findDescription, openDescription } from './described-replies.ts'
import { block, makeAgent, OTHER, when } from './mail-client.ts'
import { speakSigned } from './signed.ts'

const FILE = findDescription('FLEET_OPENAPI_MORE')

/** Asks, and keeps what the description has against the answer. `fill` are the parts in braces, in their order. */
function openCourt(api: Speak) {
  const described = openDescription(FILE)
  const replies = new Set<string>()
  const problems: string[] = []
  const ask = async (method: string, template: string, fill: readonly string[] = [], body?: Json, query = '') => {
    const left = [...fill]
    const reply = await api(method, template.replaceAll(/\{\w+\}/gu, () => left.shift() ?? '') + query, body)
    const name = `${method} ${template} ${reply.status}`
    replies.add(name)
    problems.push(...described.validate(template, method, reply).map((problem) => `${name}: ${problem}`))
    return reply
  }
  return { ask, replies, problems }
}

describe.skipIf(FILE === null)('the replies of the sandbox', () => {
  it('about mail and folders are as the description says', async () => {
    const { api } = await start()
    const agent = await makeAgent(api, [
      { match: when('from.domain', 'is', 'spam.example'), actions: block },
      { trigger: 'outbound', match: when('recipient.domain', 'is', 'rival.example'), actions: block },
    ])
    const grant = agent.path.split('/').at(-1) ?? ''
    const { ask, replies, problems } = openCourt(api)
    const folders = '/v3/grants/{grant_id}/folders'
    const { data: folder } = await ask('POST', folders, [grant], { name: 'Invoices' })
    await ask('POST', folders, [grant], { name: '' })
    await ask('GET', folders, [grant], undefined, '?limit=50')
    for (const id of [folder.id, UNKNOWN_ID]) {
      await ask('GET', `${folders}/{folder_id}`, [grant, id])
      await ask('PUT', `${folders}/{folder_id}`, [grant, id], { name: 'Bills' })
    }
    const messages = '/v3/grants/{grant_id}/messages'
    const mail = (email: string) => ({ to: [{ email }], subject: 's', body: 'b' })
    const { data: sent } = await ask('POST', `${messages}/send`, [grant], mail(OTHER))
    await ask('POST', `${messages}/send`, [grant], mail('a@rival.example'))
    await ask('POST', `${messages}/send`, [grant], {})
    await agent.receive({ from: 'a@spam.example', subject: 's' })
    await agent.receive({ from: 'a@friend.example', subject: 's' })
    await ask('GET', messages, [grant], undefined, '?limit=50&subject=s')
    for (const id of [sent.id, UNKNOWN_ID]) {
      await ask('GET', `${messages}/{message_id}`, [grant, id])
      await ask('PUT', `${messages}/{message_id}`, [grant, id], { unread: false, folders: [folder.id] })
      await ask('DELETE', `${messages}/{message_id}`, [grant, id])
    }
    await ask('GET', '/v3/grants/{grant_id}/rule-evaluations', [grant], undefined, '?limit=200')
    for (const id of [folder.id, UNKNOWN_ID]) await ask('DELETE', `${folders}/{folder_id}`, [grant, id])
    expect(problems).toEqual([])
    expect(replies.size).toBe(20)
  })

  it('about webhooks, channels and alerts are as the description says', async () => {
    const { api } = await start()
    const { ask, replies, problems } = openCourt(api)
    const about = {
      description: 'd',
      trigger_types: ['message.created'],
      notification_email_addresses: ['a@b.example'],
    }
    const webhook_url = 'https://hooks.example.com/nylas'
    const { data: webhook } = await ask('POST', '/v3/webhooks', [], { webhook_url, ...about })
    await ask('POST', '/v3/webhooks', [], { webhook_url: 'no url', ...about })
    await ask('GET', '/v3/webhooks')
    await ask('GET', '/v3/webhooks/ip-addresses')
    await ask('POST', '/v3/webhooks/mock-payload', [], { trigger_type: 'message.created' })
    await ask('POST', '/v3/webhooks/send-test-event', [], { webhook_url, trigger_type: 'message.created' })
    await ask('POST', '/v3/webhooks/rotate-secret/{id}', [webhook.id], {})
    await ask('GET', '/v3/webhooks/{id}', [webhook.id])
    await ask('PUT', '/v3/webhooks/{id}', [webhook.id], { status: 'pause' })
    await ask('DELETE', '/v3/webhooks/{id}', [webhook.id])
    const channels = {
      pubsub: { topic: 'projects/p/topics/t' },
      sns: { topic: 'arn:aws:sns:us-east-1:123456789012:t', role_arn: 'arn:aws:iam::123456789012:role/nylas' },
    }
    for (const [kind, target] of Object.entries(channels)) {
      const path = `/v3/channels/${kind}`
      const { data: channel } = await ask('POST', path, [], { ...target, ...about })
      await ask('POST', path, [], { ...target, topic: 3 })
      await ask('GET', path)
      await ask('GET', `${path}/{id}`, [channel.id])
      await ask('PUT', `${path}/{id}`, [channel.id], { description: 'e' })
      await ask('DELETE', `${path}/{id}`, [channel.id])
    }
    const { data: alert } = await ask('POST', '/v3/alerts/send', [], {
      metric: 'bounce_rate',
      threshold: 5,
      window_hours: 24,
    })
    await ask('GET', '/v3/alerts/send')
    await ask('GET', '/v3/alerts/send/{rule_id}', [alert.id])
    await ask('PUT', '/v3/alerts/send/{rule_id}', [alert.id], { threshold: 4 })
    await ask('DELETE', '/v3/alerts/send/{rule_id}', [alert.id])
    expect(problems).toEqual([])
    expect(replies.size).toBe(27)
  })

  it('about what was sent are as the description says', async () => {
    const { api } = await start()
    const agent = await makeAgent(api)
    await api('POST', `${agent.path}/messages/send`, { to: [{ email: OTHER }], subject: 's', body: 'b' })
    await api('POST', `${agent.path}/messages/send`, { to: [{ email: 'a@friend.example' }], subject: 's', body: 'b' })
    const { ask, replies, problems } = openCourt(api)
    for (const group of ['sending_domain', 'agent_account', 'recipient_domain'])
      await ask('GET', '/v3/metrics/send', [], undefined, `?group_by=${group}`)
    await ask('GET', '/v3/metrics/send/summary')
    await ask('GET', '/v3/metrics/send/timeseries', [], undefined, '?granularity=day')
    const { data: events } = await ask('GET', '/v3/activity/send')
    expect(events.length).toBeGreaterThan(1)
    await ask('GET', '/v3/activity/send/{event_id}', [events[0].id])
    expect(problems).toEqual([])
    expect(replies.size).toBe(5)
  })

  it('about domains are as the description says', async () => {
    const { sandbox } = await start()
    const { ask, replies, problems } = openCourt(speakSigned(sandbox))
    const path = '/v3/admin/domains'
    const { data: domain } = await ask('POST', path, [], { name: 'd', domain_address: 'agents.example.com' })
    await ask('POST', path, [], { name: 'd', domain_address: 'no domain' })
    await ask('GET', path)
    for (const id of [domain.id, UNKNOWN_ID]) {
      await ask('GET', `${path}/{domain_id}`, [id])
      await ask('PUT', `${path}/{domain_id}`, [id], { name: 'e' })
      for (const type of ['ownership', 'mx', 'spf', 'dkim', 'feedback']) {
        await ask('POST', `${path}/{domain_id}/info`, [id], { type })
        await ask('POST', `${path}/{domain_id}/verify`, [id], { type })
      }
    }
    for (const id of [domain.id, UNKNOWN_ID]) await ask('DELETE', `${path}/{domain_id}`, [id])
    expect(problems).toEqual([])
    expect(replies.size).toBe(13)
  })
})
