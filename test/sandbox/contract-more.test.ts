/**
 * Replies of the sandbox against the vendor's description of what is beside the five kinds: mail, folders, channels, domains
 * and figures. FLEET_OPENAPI_MORE names the file; without it this is skipped.
 */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { type Speak, start, UNKNOWN_ID } from './client.ts'
import { findDescription, openDescription } from './described-replies.ts'
import { block, makeAgent, OTHER, when } from './mail-client.ts'

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
})
