/** Folders through the shipped programs: a pull request, its merge, a rename that is reviewed, and kill -9 at every request. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RecordedRequest } from '../../src/sandbox/recorder.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { PartialState, State } from '../../src/sandbox/state.ts'
import { startProgram } from '../program.ts'
import { runProgram } from '../warm.ts'
import { startStory } from './story.ts'

const fleet = (folder: string, own = ''): string => `version: 1
fleet: acme
tenants: [acme, globex]
rules:
  file-invoices:
    match: {conditions: [{field: from.domain, operator: is, value: billing.example}]}
    actions: [{type: assign_to_folder, value: ${folder}}]
policies:
  baseline: {limits: {limit_count_daily_email_sent: 500}}
workspaces:
  support: {policy: baseline, rules: [file-invoices], folders: [${folder}]}
accounts:
  - {for_each: tenants, email: "support-{slug}@fleet.example", workspace: support${own}}
`

const pathsOf = ({ grants, folders }: State): readonly string[] =>
  folders.map(({ grant_id, path }) => `${grants.find(({ id }) => id === grant_id)?.email.split('@')[0]} ${path}`).sort()

const both = (...folders: readonly string[]): readonly string[] =>
  ['support-acme', 'support-globex'].flatMap((name) => folders.map((folder) => `${name} ${folder}`)).sort()

it('a pull request shows the folders, the merge makes them, a rename is reviewed, and a night finds what vanished', async () => {
  const story = await startStory()
  const { sandbox } = story.world
  const pull = story.open(1, story.main({ 'README.md': 'A repository.\n' }), { 'fleet.yaml': fleet('Bills') })
  await story.plan(pull)
  expect(story.comments(1).join()).toContain('Bills')
  expect(story.comments(1).join()).not.toContain('mail-folder-unmade')
  const merge = story.squash(pull)
  const applied = await story.push(merge)
  expect(applied.outputs['result'], applied.log).toBe('applied')
  expect(pathsOf(sandbox.state())).toEqual(both('Bills'))
  sandbox.clearRequests()
  expect((await story.push(merge)).outputs['result']).toBe('no-changes')
  expect(sandbox.requests().filter(({ path }) => path.includes('/folders'))).toEqual([])

  sandbox.injectMail({ from: 'a@billing.example', to: 'support-globex@fleet.example' })
  const rename = story.open(2, merge, { 'fleet.yaml': fleet('Invoices') })
  await story.plan(rename)
  const comment = story.comments(2).join()
  expect(comment).toContain('removes empty folders')
  expect(comment).toContain('wanted no more in account/support-globex&#64;<!-- -->fleet.example, and stays there')
  sandbox.clearRequests()
  const tip = story.squash(rename)
  const renamed = await story.push(tip)
  expect(renamed.outputs['result'], renamed.log).toBe('applied')
  expect(pathsOf(sandbox.state())).toEqual([...both('Invoices'), 'support-globex Bills'].sort())
  const writes = sandbox.requests().filter(({ method }) => method !== 'GET')
  expect(writes.map(({ method }) => method)).toEqual(['POST', 'POST', 'PUT', 'DELETE'])
  const { folder } = sandbox.injectMail({ from: 'a@billing.example', to: 'support-acme@fleet.example' })
  expect(folder).toBe('Invoices')

  const gone = sandbox.state().folders.find(({ path, mails }) => path === 'Invoices' && mails === 0)?.id ?? ''
  sandbox.seed({ folders: [{ id: gone, deleted: true }] })
  expect((await story.nightly(tip)).outputs['has-changes']).toBe('false')
  const night = await story.nightly(tip, { deep: 'true', heal: 'true' })
  expect(night.outputs['result'], night.log).toBe('applied')
  expect(pathsOf(sandbox.state())).toEqual([...both('Invoices'), 'support-globex Bills'].sort())
  await story.end()
})

it('an apply of folders that is killed after any of its writes is finished by the next, and nothing is there twice', async () => {
  const root = mkdtempSync(join(tmpdir(), 'fleet-folders-'))
  const own = ', folders: ["Clients/{slug}"]'
  const args = ['apply', '--yes', '--ledger', 'file:ledger.json']
  const env = (url: string) => ({ NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: url, NYLAS_FLEET_LAG: '0' })
  const run = (url: string, folder: string) => runProgram('cli', args, folder, env(url))
  const start = (name: string): string => {
    const folder = mkdtempSync(join(root, name))
    writeFileSync(join(folder, 'fleet.yaml'), fleet('Invoices', own))
    return folder
  }
  // A fleet whose folders were others.
  const before = await startSandbox({ switches: { plan: 'none' } })
  const first = start('before')
  writeFileSync(join(first, 'fleet.yaml'), fleet('Bills'))
  expect((await run(before.url, first)).code).toBe(0)
  const began = before.state()
  await before.close()
  const expected = [...both('Invoices'), 'support-acme Clients', 'support-acme Clients/acme'].concat([
    'support-globex Clients',
    'support-globex Clients/globex',
  ])

  /** Resolves to the requests of the apply that was killed after the one at `at`; null: of one that was not. */
  async function converge(at: number | null): Promise<readonly RecordedRequest[]> {
    const { domains: _, ...state } = began
    const sandbox = await startSandbox({ switches: { plan: 'none' }, seed: state as PartialState })
    const folder = start(`killed-${at}-`)
    copyFileSync(join(first, 'ledger.json'), join(folder, 'ledger.json'))
    try {
      const died = startProgram('cli', args, folder, env(sandbox.url))
      if (at !== null) sandbox.addFault({ kind: 'kill', at, callback: () => void died.child.kill('SIGKILL') })
      const { signal, code, log } = await died.ended
      expect([signal, code], log).toEqual(at === null ? [null, 0] : ['SIGKILL', null])
      const requests = sandbox.requests()
      sandbox.clearFaults()
      const again = await run(sandbox.url, folder)
      expect(again.code, `${at}: ${again.log}`).toBe(0)
      expect(pathsOf(sandbox.state()), `${at}`).toEqual(expected.toSorted())
      const { resources } = JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')) as {
        readonly resources: Readonly<Record<string, { readonly folders?: object }>>
      }
      expect(Object.keys(resources['account/support-acme@fleet.example']?.folders ?? {})).toEqual([
        'Clients',
        'Clients/acme',
        'Invoices',
      ])
      return requests
    } finally {
      await sandbox.close()
    }
  }

  try {
    const whole = await converge(null)
    const writes = whole.filter(({ method }) => method !== 'GET').map(({ index }) => index)
    // Three folders in each of two mailboxes, the rule, and the two old ones.
    expect(writes).toHaveLength(9)
    for (const at of writes) await converge(at)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}, 300_000)
