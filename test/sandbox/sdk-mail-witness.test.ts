/** The vendor's own SDK on an account's mail: folders, messages and what rules did to them. */
import sdkModule from 'nylas'
import { describe, expect, it } from 'vitest'
import { start } from './client.ts'
import { AGENT, block, makeAgent, OTHER, when } from './mail-client.ts'

// Its types describe CommonJS, what Node loads is the ES module.
const Nylas = sdkModule as unknown as typeof sdkModule.default

/** An agent under these rules, its grant and the SDK. */
async function openMailbox(rules: Parameters<typeof makeAgent>[1] = []) {
  const { sandbox, api } = await start()
  const agent = await makeAgent(api, rules)
  const nylas = new Nylas({ apiKey: 'sandbox-key', apiUri: sandbox.url, timeout: 20 })
  const [identifier = '', other = ''] = [agent.path, agent.otherPath].map((path) => path.split('/').at(-1))
  return { agent, nylas, identifier, other }
}

describe('the official SDK on the mail of an account', () => {
  it('makes, finds, renames and deletes folders', async () => {
    const { nylas, identifier } = await openMailbox()
    const system = (await nylas.folders.list({ identifier })).data
    expect(system.map(({ name }) => name).sort()).toEqual(['Archive', 'Drafts', 'Inbox', 'Junk', 'Sent', 'Trash'])
    const { data: folder } = await nylas.folders.create({ identifier, requestBody: { name: 'Invoices' } })
    expect(folder).toMatchObject({ name: 'Invoices', grantId: identifier, object: 'folder', totalCount: 0 })
    await expect(nylas.folders.create({ identifier, requestBody: { name: 'Invoices' } })).rejects.toMatchObject({
      statusCode: 400,
    })
    await nylas.folders.update({ identifier, folderId: folder.id, requestBody: { name: 'Bills' } })
    expect((await nylas.folders.find({ identifier, folderId: folder.id })).data.name).toBe('Bills')
    await nylas.folders.destroy({ identifier, folderId: folder.id })
    await expect(nylas.folders.find({ identifier, folderId: folder.id })).rejects.toMatchObject({ statusCode: 404 })
  })

  it('sends a mail that the other account finds, reads and deletes', async () => {
    const { nylas, identifier, other } = await openMailbox()
    const requestBody = { to: [{ email: OTHER }], subject: 'A token 4711', body: 'hello' }
    const { data: sent } = await nylas.messages.send({ identifier, requestBody })
    expect(sent.subject).toBe('A token 4711')
    const search = { identifier: other, queryParams: { subject: 'token 4711', limit: 5 } }
    const [received] = (await nylas.messages.list(search)).data
    expect(received).toMatchObject({ from: [{ email: AGENT }], to: [{ email: OTHER }], unread: true })
    const messageId = received?.id ?? ''
    expect(messageId).not.toBe(sent.id)
    const changed = { identifier: other, messageId, requestBody: { unread: false, starred: true } }
    expect((await nylas.messages.update(changed)).data).toMatchObject({ unread: false, starred: true })
    await nylas.messages.destroy({ identifier: other, messageId })
    const { data: thrownAway } = await nylas.messages.find({ identifier: other, messageId })
    const folders = (await nylas.folders.list({ identifier: other })).data
    const names = (thrownAway.folders ?? []).map((id) => folders.find((folder) => folder.id === id)?.name)
    expect(names).toEqual(['Trash'])
  })

  it('reads what rules did, and is refused where one blocks a send', async () => {
    const { agent, nylas, identifier } = await openMailbox([
      { match: when('from.domain', 'is', 'spam.example'), actions: block },
      { match: when('from.domain', 'is', 'paper.example'), actions: [{ type: 'mark_as_read' }] },
      { trigger: 'outbound', match: when('recipient.domain', 'is', 'fleet.example'), actions: block },
    ])
    await agent.receive({ from: 'a@spam.example', subject: 'spam' })
    await agent.receive({ from: 'b@paper.example', subject: 'paper' })
    const requestBody = { to: [{ email: OTHER }], subject: 's', body: 'b' }
    await expect(nylas.messages.send({ identifier, requestBody })).rejects.toMatchObject({ statusCode: 403 })
    const { data: records } = await nylas.rules.listEvaluations({ identifier, queryParams: { limit: 200 } })
    expect(records.map(({ evaluationStage, appliedActions }) => [evaluationStage, appliedActions])).toEqual([
      ['outbound_send', { blocked: true }],
      ['inbox_processing', { markedAsRead: true }],
      ['smtp_rcpt', { blocked: true }],
    ])
    const { data: messages } = await nylas.messages.list({ identifier })
    expect(messages.map(({ subject, unread }) => [subject, unread])).toEqual([['paper', false]])
  })
})
