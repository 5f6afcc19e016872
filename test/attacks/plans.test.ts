/** What a plan has no way to do, and what an apply does not do to what is no longer what the plan meant. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { openFleet } from '../../src/engine/open-fleet.ts'
import { planFleet } from '../../src/engine/plan-fleet.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { systemClock, wirePlanDeps } from '../../src/shells/runtime.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { type Files, FLEET, LEDGER, type Story, startStory } from '../e2e/story.ts'
import { applyAll, createTestDeps } from '../property/deps.ts'

const tenants = (...slugs: readonly string[]): Files => ({ 'tenants.txt': `${slugs.join('\n')}\n` })
const fleetOf = (...slugs: readonly string[]): Files => ({ 'fleet.yaml': FLEET, ...tenants(...slugs) })
const mailboxes = (...slugs: readonly string[]) => slugs.map((slug) => `support-${slug}@fleet.example`).sort()

const PASSWORDS = `version: 1
fleet: acme
workspaces: {w: {}}
accounts: [{email: a@fleet.example, workspace: w, app_password: {derive: FLEET_PASSWORD_SEED}}]
`

describe('a plan', () => {
  it('is given nothing that holds a secret of the fleet, and reads no variable of that name', async () => {
    const sandbox = await startSandbox()
    const read: string[] = []
    const env = new Proxy<NodeJS.ProcessEnv>(
      { FLEET_PASSWORD_SEED: 'a seed that nobody may read before the merge' },
      {
        get: (target, name) => {
          read.push(String(name))
          return target[String(name)]
        },
      },
    )
    const never = new AbortController().signal
    const deps = wirePlanDeps(
      { env, clock: systemClock, stopping: never, halted: never, over: never },
      {
        source: { tree: createMemoryTree({ 'fleet.yaml': PASSWORDS }), fleetFile: 'fleet.yaml', commit: null },
        apiKey: 'sandbox-key',
        requestsPerSecond: null,
        findServiceAccount: () => null,
        chooseApiBase: () => sandbox.url,
        openLedger: () => null,
        log: () => {},
      },
    )
    const { result } = await planFleet(deps, await openFleet(deps))
    await sandbox.close()
    expect(result?.plan.changes.map(({ address }) => address)).toEqual(['workspace/w', 'account/a@fleet.example'])
    expect(Object.keys(deps)).not.toContain('variables')
    expect(read).not.toEqual([])
    expect(read.filter((name) => name.startsWith('FLEET_'))).toEqual([])
  })
})

describe('with the shipped action', () => {
  let story: Story

  beforeEach(async () => {
    story = await startStory()
  })

  afterEach(() => story.end())

  it('a plan, a validation and a search for drift write nothing to Nylas and push nothing', async () => {
    const { world, foundFleet, open, plan, push, nightly } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    world.sandbox.clearRequests()
    world.git.requests.length = 0
    const refs = world.git.git('for-each-ref')
    await plan(open(2, base, tenants('acme')))
    await push(base, { inputs: { mode: 'validate' } })
    world.sandbox.seed({ grants: [{ email: 'stranger@fleet.example' }] })
    await nightly(base)
    expect(world.sandbox.requests().filter(({ method }) => method !== 'GET')).toEqual([])
    expect(world.git.requests.filter((request) => request.includes('receive-pack'))).toEqual([])
    const isPull = (line: string) => line.includes('refs/pull/2/')
    const after = world.git.git('for-each-ref').split('\n')
    expect(after.filter((line) => !isPull(line)).join('\n')).toBe(refs)
  })

  it('a ledger that somebody deleted deletes no mailbox, and its objects are taken over by their names', async () => {
    const { world, foundFleet, main, push, emails, owned } = story
    const base = await foundFleet(fleetOf('acme', 'globex'))
    const before = owned()
    world.git.git('update-ref', '-d', LEDGER)
    const next = await push(main(tenants('acme'), base))
    expect(next.outputs['deletes'], next.log).toBe('0')
    expect(emails()).toEqual(mailboxes('acme', 'globex'))
    const acme = 'account/support-acme@fleet.example'
    expect(owned()).toEqual({ [acme]: before[acme] })
  })
})

describe('an apply', () => {
  it.each([
    ['a deletion', { grants: [{ id: 'ID', email: 'somebody-else@fleet.example' }] }],
    ['a deletion of what is of another provider now', { grants: [{ id: 'ID', provider: 'google' }] }],
  ])('of %s leaves alone what took the place of the mailbox after the plan', async (_, change) => {
    const sandbox = await startSandbox({ randomSeed: 1 })
    const cell: MemoryCell = { ledger: null, version: 0 }
    const deps = (...slugs: readonly string[]) =>
      createTestDeps(sandbox.url, { 'fleet.yaml': FLEET.replace('{file: tenants.txt}', JSON.stringify(slugs)) }, cell)
    try {
      expect((await applyAll(deps('acme', 'globex'))).result).toBe('applied')
      const id = sandbox.state().grants.find(({ email }) => email.startsWith('support-globex'))?.id ?? ''
      const report = await applyAll(deps('acme'), () =>
        sandbox.seed(JSON.parse(JSON.stringify(change).replace('ID', id))),
      )
      expect(report.result).toBe('failed')
      expect(report.outcomes.map(({ error }) => error).join()).toContain('nothing was written to it')
      expect(sandbox.state().grants.map((grant) => grant.id)).toContain(id)
    } finally {
      await sandbox.close()
    }
  })
})
