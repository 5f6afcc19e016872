/** What the sandbox does with mail: rules, limits, folders, records, and what each leaves behind. */
import { describe, expect, it } from 'vitest'
import { standingClock, start } from './client.ts'
import { AGENT, block, makeAgent, OTHER, type RuleGiven, when } from './mail-client.ts'

const blockDomain = (domain: string): RuleGiven => ({ match: when('from.domain', 'is', domain), actions: block })
const outbound = (field: string, operator: string, value: string): RuleGiven => ({
  trigger: 'outbound',
  match: when(field, operator, value),
  actions: block,
})

describe('mail from outside', () => {
  it('lies unread in the inbox where no rule matches, and leaves no evaluation where there is no rule', async () => {
    const { api } = await start()
    const agent = await makeAgent(api)
    const { body } = await agent.receive({ from: 'a@b.example', subject: 'hello' })
    expect(body).toMatchObject({ outcome: 'delivered', blocked_by: null, folder: null, read: false, spam: false })
    expect(await agent.messages('?in=inbox')).toMatchObject([{ subject: 'hello', unread: true, folders: ['inbox'] }])
    expect(await agent.evaluations()).toEqual([])
  })

  it('that is blocked leaves a record of the first stage and no mail', async () => {
    const { api } = await start()
    const agent = await makeAgent(api, [blockDomain('bad.example')])
    const { body } = await agent.receive({ from: 'A@Bad.Example' })
    expect(body).toMatchObject({ outcome: 'blocked', blocked_by: `id:${agent.ids[0]}`, message_id: null })
    expect(await agent.messages()).toEqual([])
    expect(await agent.evaluations()).toMatchObject([
      {
        evaluation_stage: 'smtp_rcpt',
        evaluation_input: { from_address: 'a@bad.example', from_domain: 'bad.example', from_tld: 'example' },
        applied_actions: { blocked: true },
        matched_rule_ids: agent.ids,
      },
    ])
  })

  it('is filed, read and starred by every rule that matches, and a folder that is not there is passed over', async () => {
    const { api } = await start()
    const agent = await makeAgent(api, [
      { match: when('from.address', 'contains', 'billing@'), actions: [{ type: 'mark_as_read' }], priority: 1 },
      { match: when('from.tld', 'is', 'EXAMPLE'), actions: [{ type: 'assign_to_folder', value: 'Clients/Acme' }] },
      { match: when('from.domain', 'is_not', 'x.example'), actions: [{ type: 'mark_as_starred' }] },
    ])
    expect((await agent.receive({ from: 'billing@p.example' })).body).toMatchObject({ folder: null, read: true })
    const parent = (await api('POST', `${agent.path}/folders`, { name: 'Clients' })).data
    const { data: folder } = await api('POST', `${agent.path}/folders`, { name: 'Acme', parent_id: parent.id })
    expect((await agent.receive({ from: 'billing@p.example' })).body).toMatchObject({
      folder: 'Clients/Acme',
      read: true,
      starred: true,
    })
    expect(await agent.messages(`?in=${folder.id}`)).toMatchObject([{ unread: false, starred: true }])
    const [newest] = await agent.evaluations()
    expect(newest).toMatchObject({
      applied_actions: { marked_as_read: true, marked_starred: true, folder_ids: [folder.id] },
      evaluation_stage: 'inbox_processing',
    })
    expect(newest.matched_rule_ids).toEqual(agent.ids)
  })

  it('is judged by rules that are on, in their order, and by the lists as they are', async () => {
    const { api } = await start()
    const { data: list } = await api('POST', '/v3/lists', { name: 'l', type: 'domain' })
    const inList: RuleGiven = { match: when('from.domain', 'in_list', [list.id]), actions: block, priority: 5 }
    const agent = await makeAgent(api, [{ ...blockDomain('b.example'), enabled: false }, inList])
    expect((await agent.receive({ from: 'a@b.example' })).body.outcome).toBe('delivered')
    await api('POST', `/v3/lists/${list.id}/items`, { items: ['B.example'] })
    expect((await agent.receive({ from: 'a@b.example' })).body.blocked_by).toBe(`id:${agent.ids[1]}`)
    await api('DELETE', `/v3/lists/${list.id}`)
    expect((await agent.receive({ from: 'a@b.example' })).body.outcome).toBe('delivered')
  })
})

describe('mail that an account sends', () => {
  it('keeps a copy, and reaches an account of the application by its inbound rules', async () => {
    const { api } = await start()
    const agent = await makeAgent(api)
    const { status, data } = await agent.send([OTHER, 'person@outside.example'], { subject: 'to both' })
    expect([status, data.folders]).toEqual([200, ['sent']])
    expect((await api('GET', `${agent.otherPath}/messages`)).data).toMatchObject([
      { subject: 'to both', from: [{ email: AGENT }], folders: ['inbox'] },
    ])
  })

  it('is stopped with 403 by a rule that any recipient meets, blind copies too, and by is_not only when none is equal', async () => {
    const { api } = await start()
    const agent = await makeAgent(api, [
      outbound('recipient.domain', 'is', 'rival.example'),
      outbound('recipient.domain', 'is_not', 'fleet.example'),
    ])
    expect((await agent.send([OTHER], { bcc: [{ email: 'x@rival.example' }] })).status).toBe(403)
    expect((await agent.send(['x@outside.example'])).status).toBe(403)
    expect((await agent.send([OTHER, 'x@outside.example'])).status).toBe(200)
    const [, second, first] = await agent.evaluations()
    expect(first).toMatchObject({
      evaluation_stage: 'outbound_send',
      evaluation_input: { recipient_domains: ['fleet.example', 'rival.example'], outbound_type: 'compose' },
      matched_rule_ids: [agent.ids[0]],
    })
    expect(second.matched_rule_ids).toEqual([agent.ids[1]])
    expect((await agent.messages('?in=sent')).length).toBe(1)
  })

  it('is a reply when it says what it answers, by its field or by its headers', async () => {
    const { api } = await start()
    const agent = await makeAgent(api, [outbound('outbound.type', 'is', 'reply')])
    expect((await agent.send([OTHER])).status).toBe(200)
    expect((await agent.send([OTHER], { reply_to_message_id: 'm' })).status).toBe(403)
    expect((await agent.send([OTHER], { custom_headers: [{ name: 'References', value: '<m>' }] })).status).toBe(403)
  })

  it('is refused with 429 beyond the limit of the day, which begins anew at midnight', async () => {
    const clock = standingClock()
    const { api } = await start({ clock })
    const agent = await makeAgent(api, [], { limit_count_daily_email_sent: 2 })
    expect((await agent.send([OTHER])).status).toBe(200)
    expect((await agent.send([OTHER])).status).toBe(200)
    expect((await agent.send([OTHER])).status).toBe(429)
    clock.advance(86_400_000)
    expect((await agent.send([OTHER])).status).toBe(200)
  })

  it.each([
    ['no recipient', { to: [] }],
    ['an address that is none', { to: [{ email: 'nobody' }] }],
    ['too many recipients', { to: Array.from({ length: 51 }, (_, index) => ({ email: `a${index}@b.example` })) }],
  ])('is refused with 400 for %s', async (_, body) => {
    const { api } = await start()
    const agent = await makeAgent(api)
    expect((await api('POST', `${agent.path}/messages/send`, body)).status).toBe(400)
  })
})

describe('an idempotency key', () => {
  it('brings the first answer again for an hour, a refusal too, and takes no other mail', async () => {
    const clock = standingClock()
    const { sandbox, api } = await start({ clock })
    const agent = await makeAgent(api, [outbound('recipient.domain', 'is', 'rival.example')])
    const send = async (key: string, to: string) => {
      const reply = await fetch(`${sandbox.url}${agent.path}/messages/send`, {
        method: 'POST',
        headers: { authorization: 'Bearer sandbox-key', 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ to: [{ email: to }], subject: 's' }),
      })
      return [reply.status, reply.headers.get('idempotent-response')]
    }
    expect(await send('a', OTHER)).toEqual([200, null])
    expect(await send('a', OTHER)).toEqual([200, 'true'])
    expect(await send('a', 'x@outside.example')).toEqual([409, null])
    expect(await send('b', 'x@rival.example')).toEqual([403, null])
    expect(await send('b', 'x@rival.example')).toEqual([403, 'true'])
    expect(await send('k'.repeat(257), OTHER)).toEqual([400, null])
    expect(await agent.messages('?in=sent')).toHaveLength(1)
    expect(await agent.evaluations()).toHaveLength(2)
    clock.advance(3_600_000)
    expect(await send('a', OTHER)).toEqual([200, null])
  })
})

describe('a mailbox', () => {
  it('finds mails by what they are, newest first, by pages', async () => {
    const { api } = await start()
    const agent = await makeAgent(api)
    for (const name of ['one', 'two', 'three'])
      await agent.receive({ from: `${name}@b.example`, subject: `it is ${name}` })
    const subjects = (mails: readonly { subject: string }[]) => mails.map(({ subject }) => subject)
    expect(subjects(await agent.messages())).toEqual(['it is three', 'it is two', 'it is one'])
    expect(subjects(await agent.messages('?subject=is%20t'))).toEqual(['it is three', 'it is two'])
    expect(subjects(await agent.messages('?any_email=ONE@b.example'))).toEqual(['it is one'])
    const first = await api('GET', `${agent.path}/messages?limit=2`)
    const second = await api('GET', `${agent.path}/messages?limit=2&page_token=${first.body.next_cursor}`)
    expect([subjects(second.data), second.body.next_cursor]).toEqual([['it is one'], undefined])
  })

  it('changes and throws away a mail', async () => {
    const { api } = await start()
    const agent = await makeAgent(api)
    const { body } = await agent.receive({ from: 'a@b.example' })
    const path = `${agent.path}/messages/${body.message_id}`
    expect((await api('PUT', path, { unread: false, starred: true })).data).toMatchObject({
      unread: false,
      starred: true,
    })
    expect((await api('PUT', path, { folders: ['nowhere'] })).status).toBe(400)
    await api('DELETE', path)
    expect((await api('GET', path)).data.folders).toEqual(['trash'])
  })

  it('has the folders of the system, which stay, and others, which go with their mails', async () => {
    const { api } = await start()
    const agent = await makeAgent(api)
    const { data } = await api('GET', `${agent.path}/folders`)
    expect(data.map(({ id }: { id: string }) => id)).toEqual(['inbox', 'sent', 'drafts', 'trash', 'junk', 'archive'])
    expect((await api('DELETE', `${agent.path}/folders/inbox`)).status).toBe(400)
    expect((await api('POST', `${agent.path}/folders`, { name: 'inbox' })).status).toBe(400)
    const { data: folder } = await api('POST', `${agent.path}/folders`, { name: 'Bills' })
    const { body } = await agent.receive({ from: 'a@b.example' })
    await api('PUT', `${agent.path}/messages/${body.message_id}`, { folders: [folder.id] })
    expect((await api('GET', `${agent.path}/folders/${folder.id}`)).data).toMatchObject({
      total_count: 1,
      unread_count: 1,
    })
    await api('DELETE', `${agent.path}/folders/${folder.id}`)
    expect(await agent.messages()).toEqual([])
  })

  it('has folders that a seed makes, renames and takes away, and a dump shows with their paths and mails', async () => {
    const { sandbox, api } = await start()
    const agent = await makeAgent(api)
    const grant_id = agent.path.split('/').at(-1) ?? ''
    sandbox.seed({ folders: [{ grant_id, name: 'Clients' }] })
    const parent_id = sandbox.state().folders[0]?.id ?? ''
    sandbox.seed({ folders: [{ grant_id, name: 'Acme', parent_id }] })
    const { data } = await api('GET', `${agent.path}/folders?parent_id=${parent_id}`)
    const { body } = await agent.receive({ from: 'a@b.example' })
    await api('PUT', `${agent.path}/messages/${body.message_id}`, { folders: [data[0].id] })
    sandbox.seed({ folders: [{ id: parent_id, name: 'Customers' }] })
    expect(sandbox.state().folders.map(({ path, mails }) => [path, mails])).toEqual([
      ['Customers', 0],
      ['Customers/Acme', 1],
    ])
    const { folders } = sandbox.state()
    sandbox.seed({ folders: [{ id: data[0].id, deleted: true }] })
    expect(sandbox.state().folders.map(({ path }) => path)).toEqual(['Customers'])
    sandbox.seed({ folders })
    expect(sandbox.state().folders.map(({ path }) => path)).toEqual(['Customers', 'Customers/Acme'])
    expect(() => sandbox.seed({ folders: [{ name: 'Nobody has it' }] })).toThrow('needs grant_id')
  })

  it('is only of agent accounts, and injected mail needs one', async () => {
    const { sandbox, api } = await start({ seed: { grants: [{ email: 'g@b.example', provider: 'google' }] } })
    const id = sandbox.state().grants[0]?.id
    expect((await api('GET', `/v3/grants/${id}/messages`)).status).toBe(400)
    expect((await api('POST', '/_sandbox/mail', { from: 'a@b.example', to: 'g@b.example' })).status).toBe(400)
  })
})
