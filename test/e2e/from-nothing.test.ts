/**
 * An application from nothing, by the example of that name: the pull request shows all of it, the merge makes what can be
 * made and holds the accounts until their domain is ready, the first run after that makes them with their folders, and mail
 * is then treated as the file says.
 */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { speak } from '../sandbox/client.ts'
import { startStory } from './story.ts'

const EXAMPLE = new URL('../../examples/from-nothing/', import.meta.url)
const FILES = Object.fromEntries(
  ['fleet.yaml', 'tenants.csv'].map((name) => [name, readFileSync(new URL(name, EXAMPLE), 'utf8')]),
)
const DOMAIN = 'agents.example.com'
const ACCOUNTS = ['desk', 'support-acme', 'support-globex'].map((name) => `${name}@${DOMAIN}`)

it('stands after one merge, but for its accounts, and they come with their folders once the domain is ready', async () => {
  const story = await startStory()
  const { sandbox, github } = story.world
  sandbox.setSwitches({ connector: 'must-be-made' })
  sandbox.seed({ admin_domains: [{ domain_address: DOMAIN }] })
  const inputs = { 'service-account': sandbox.createServiceAccount(), review: 'all' }
  const pull = story.open(1, story.main({ 'README.md': 'A repository.\n' }), FILES)

  const planned = await story.plan(pull, { inputs })
  expect(planned.outputs, planned.log).toMatchObject({ result: 'changes', deletes: '0', held: '3' })
  const comment = story.comments(1).join()
  expect(comment).toContain(`It holds 3 mailboxes until \`${DOMAIN}\` is ready.`)
  expect(comment).toContain('message.created')
  expect(sandbox.requests().every(({ method }) => method === 'GET')).toBe(true)

  const merge = story.squash(pull)
  const applied = await story.push(merge, { inputs })
  expect(applied.outputs['result'], applied.log).toBe('applied')
  const { webhooks, alerts, rules, lists, workspaces, grants } = sandbox.state()
  expect([webhooks.length, alerts.length, rules.length, lists.length, grants.length]).toEqual([2, 2, 2, 2, 0])
  expect(workspaces).toHaveLength(2)
  await story.expectSettled(merge, { inputs })

  const verified = { verified_ownership: true, verified_mx: true, verified_dkim: true, verified_spf: true }
  sandbox.seed({ admin_domains: [{ domain_address: DOMAIN, ...verified }] })
  const nightly = await story.nightly(merge, { ...inputs, heal: 'true' })
  expect(nightly.outputs['result'], nightly.log).toBe('applied')
  expect(story.emails()).toEqual(ACCOUNTS)
  expect(sandbox.state().connectors).toEqual(['nylas'])
  await story.expectSettled(merge, { inputs })
  expect(github.issues).toEqual([])

  const api = speak(sandbox.url)
  const listFolders = async (email: string) => {
    const id = story.owned('from-nothing')[`account/${email}`]
    const { data } = await api('GET', `/v3/grants/${id}/folders`)
    return (data as { readonly name: string; readonly system_folder: boolean }[])
      .flatMap(({ name, system_folder }) => (system_folder ? [] : [name]))
      .sort()
  }
  expect(await listFolders(`support-acme@${DOMAIN}`)).toEqual(['Escalated', 'Invoices'])
  expect(await listFolders(`desk@${DOMAIN}`)).toEqual(['Escalated', 'Handed over', 'Invoices'])
  const receive = async (from: string) =>
    (await api('POST', '/_sandbox/mail', { from, to: `support-acme@${DOMAIN}`, subject: 's' })).body
  expect(await receive('ap@paper.example')).toMatchObject({ outcome: 'delivered', folder: 'Invoices' })
  expect(await receive('a@spam.example')).toMatchObject({ outcome: 'blocked' })

  await story.end()
})
