/** Accounts whose domain is not ready: held, told, and made by the first apply that finds it ready. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { DeclaredDomain, DomainReading, Finding } from '../../src/domain/readiness.ts'
import { applyFleet } from '../../src/engine/apply-fleet.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import { readDomains } from '../../src/engine/domains/read.ts'
import { openFleet } from '../../src/engine/open-fleet.ts'
import { describeBase, withOrigin } from '../../src/engine/plan/digest.ts'
import { planFleet } from '../../src/engine/plan-fleet.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { PartialState } from '../../src/sandbox/state.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { findUnreviewed } from '../../src/state/review/approval.ts'
import { createQuickDeps } from '../faults/quick.ts'
import { applyAll, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { createSignedApi } from '../sandbox/signed-api.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const REQUIRED: Json = [{ name: 'new.example', require: ['mx', 'spf'] }, 'old.example']
const fleet = (emails: readonly string[], more: Spec = {}): Spec => ({
  version: 1,
  domains: REQUIRED,
  policies: { p: {} },
  workspaces: { w: { policy: 'p' } },
  accounts: emails.map((email) => ({ email, workspace: 'w' })),
  ...more,
})
const MIXED = ['a@new.example', 'b@new.example', 'c@old.example']

type State = Finding['state']

/** A sandbox, and a look at domains that says what a test wants and counts how often it is asked. */
async function scene(seed: PartialState = {}) {
  const sandbox = await startSandbox({ randomSeed: 1, seed })
  closing.push(sandbox.close)
  const cell: MemoryCell = { ledger: null, version: 0 }
  const now: { state: State; asked: string[] } = { state: 'missing', asked: [] }
  const read = async (domains: readonly DeclaredDomain[]): Promise<readonly DomainReading[]> => {
    now.asked.push(...domains.map(({ name }) => name))
    const find = (): Finding => ({ state: now.state, says: now.state === 'done' ? '' : 'because' })
    return domains.map(({ name, require }) => ({
      name,
      registered: null,
      findings: Object.fromEntries(require.map((what) => [what, find()])),
    }))
  }
  const deps = (spec: Spec, more: Partial<ApplyDeps> = {}) =>
    createQuickDeps(sandbox.url, spec, cell, { readDomains: read, ...more })
  const emails = () =>
    sandbox
      .state()
      .grants.map(({ email }) => email)
      .sort()
  return { sandbox, cell, now, deps, emails }
}

describe('accounts on a domain that is not ready', () => {
  it.each(['missing', 'unknown'] as const)(
    'are held (%s), and made by the first apply that finds it ready',
    async (state) => {
      const { now, deps, emails, cell } = await scene()
      now.state = state
      const spec = fleet(MIXED)
      const plan = await planOf(deps(spec))
      expect(plan.counts.create).toBe(3)
      expect(plan.held?.changes.map(({ address }) => address)).toEqual([
        'account/a@new.example',
        'account/b@new.example',
      ])
      expect(plan.held?.domains).toEqual([
        {
          name: 'new.example',
          accounts: 2,
          source: 'fleet.yaml:1',
          lacks: (['mx', 'spf'] as const).map((what) => ({ what, state, says: 'because' })),
        },
      ])
      const first = await applyAll(deps(spec))
      expect([first.result, first.diagnostics, first.remaining]).toEqual(['applied', [], []])
      expect(emails()).toEqual(['c@old.example'])
      expect(cell.ledger).toMatchObject({ complete: true })
      expect(Object.keys(cell.ledger?.held ?? {})).toEqual(['account/a@new.example', 'account/b@new.example'])
      const idle = await applyAll(deps(spec))
      expect([idle.result, idle.plan?.changes, idle.plan?.held?.changes.length]).toEqual(['no-changes', [], 2])
      now.state = 'done'
      const ready = await planOf(deps(spec))
      expect([ready.changes.map(({ action }) => action), ready.held]).toEqual([['create', 'create'], undefined])
      expect((await applyAll(deps(spec))).result).toBe('applied')
      expect(emails()).toEqual(['a@new.example', 'b@new.example', 'c@old.example'])
      expect(cell.ledger?.held).toBeUndefined()
      now.asked.length = 0
      expect((await planOf(deps(spec))).changes).toEqual([])
      expect(now.asked).toEqual([])
    },
  )

  it('have what a review agrees to in the digest, ready or not', async () => {
    const { now, deps } = await scene()
    const held = await planOf(deps(fleet(MIXED)))
    now.state = 'done'
    const ready = await planOf(deps(fleet(MIXED)))
    expect([held.held?.changes.length, ready.held]).toEqual([2, undefined])
    expect(held.digest).toBe(ready.digest)
    expect(held.held?.changes).toEqual(ready.changes.filter(({ address }) => address.endsWith('@new.example')))
  })

  it('are looked at once in an apply, however often it reads again', async () => {
    const { now, deps, sandbox } = await scene()
    sandbox.setSwitches({ grants_list_lag: 300 })
    const report = await applyAll(deps(fleet(MIXED), { lag: 200 }))
    expect(report.result).toBe('applied')
    expect(now.asked).toEqual(['new.example'])
  })

  it('are held where nobody looks, and never make a plan fail', async () => {
    const { deps } = await scene()
    const { readDomains: _, ...blind } = deps(fleet(MIXED))
    const plan = await planOf(blind)
    expect(plan.held?.domains[0]?.lacks[0]).toMatchObject({ state: 'unknown' })
    expect(plan.diagnostics).toEqual([])
  })

  it('count for a quota, which would else be reached when nobody looks', async () => {
    const { deps } = await scene()
    const plan = await planOf(deps(fleet(MIXED, { quotas: { accounts: 2 } })))
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['quota'])
  })

  it('are there for the tests of the file, now and after', async () => {
    const { deps } = await scene()
    const tests = [{ name: 't', receive: { from: 'x@y.example', to: 'a@new.example' }, expect: 'delivered' }]
    const spec = fleet(['a@new.example'], { tests })
    for (const more of [{}, { testsNow: true }] as const) {
      const plan = await planOf(deps(spec, more))
      expect([plan.diagnostics, plan.mail.tests.map(({ result }) => result)]).toEqual([[], ['holds']])
    }
    expect((await applyAll(deps(spec))).result).toBe('applied')
    const after = await planOf(deps(spec, { testsNow: true }))
    expect([after.diagnostics, after.changes, after.held?.changes.length]).toEqual([[], [], 1])
  })

  it('are left out by a target that means others', async () => {
    const { deps } = await scene()
    const plan = await planOf(deps(fleet(MIXED), { targets: ['c@old.example'] }))
    expect(plan.held).toBeUndefined()
  })
})

describe('readiness', () => {
  it('touches no account that lives, and is asked of nobody then', async () => {
    const { now, deps, sandbox } = await scene({ grants: [{ email: 'a@new.example' }] })
    const report = await applyAll(deps(fleet(['a@new.example'])))
    expect([report.result, now.asked]).toEqual(['applied', []])
    expect(sandbox.state().grants).toHaveLength(1)
  })

  it('costs nothing where nothing is required', async () => {
    const { now, deps } = await scene()
    const plan = await planOf(deps(fleet(MIXED, { domains: ['new.example', { name: 'old.example' }] })))
    expect([now.asked, plan.held, plan.counts.create]).toEqual([[], undefined, 5])
    expect(JSON.stringify(plan)).not.toContain('held')
  })

  it('is what either line requires of a domain that stands there twice', async () => {
    const { deps } = await scene()
    const domains = ['new.example', { name: 'NEW.example', require: ['spf'] }, { name: 'new.example', require: ['mx'] }]
    const plan = await planOf(deps(fleet(['a@new.example'], { domains })))
    expect(plan.held?.domains[0]?.lacks.map(({ what }) => what)).toEqual(['mx', 'spf'])
  })
})

describe('a review', () => {
  it('that let a held account through lets the very same one through when it is made', async () => {
    const { now, deps, cell } = await scene()
    await applyAll(deps(fleet(MIXED)))
    const held = cell.ledger?.held ?? {}
    now.state = 'done'
    const same = await planOf(deps(fleet(MIXED)))
    expect(findUnreviewed(same, 'all', [], { letThrough: held })).toEqual([])
    expect(findUnreviewed(same, 'all', [])).toHaveLength(2)
    const other = await planOf(deps({ ...fleet(MIXED), accounts: MIXED.map((email) => ({ email })) }))
    expect(findUnreviewed(other, 'all', [], { letThrough: held }).map(({ address }) => address)).toContain(
      'account/a@new.example',
    )
  })

  it('that is missing leaves it out of what is let through, and the run is not complete', async () => {
    const { deps, cell } = await scene()
    const withhold = async ({ changes }: { readonly changes: readonly { readonly address: string }[] }) =>
      new Map(
        changes.flatMap(({ address }) =>
          address === 'account/a@new.example'
            ? [[address, { reason: 'unreviewed', error: 'it was not reviewed' }] as const]
            : [],
        ),
      )
    const run = async (spec: Spec) => {
      const given = deps(spec)
      const hooks = { show: () => {}, confirm: async () => true, withhold, progress: () => {} }
      return applyFleet(given, await openFleet(given), hooks)
    }
    const first = await run(fleet(MIXED))
    expect(first.result).toBe('refused')
    expect(first.outcomes.filter(({ status }) => status === 'withheld').map(({ address }) => address)).toEqual([
      'account/a@new.example',
    ])
    expect([Object.keys(cell.ledger?.held ?? {}), cell.ledger?.complete]).toEqual([['account/b@new.example'], false])
    const again = await run(fleet(MIXED))
    expect([again.result, again.plan?.changes, cell.ledger?.complete]).toEqual(['refused', [], false])
  })

  it('stays given until the account is made: a run that fails, or is of something else, forgets nothing of it', async () => {
    const { now, deps, cell, sandbox, emails } = await scene()
    const spec = fleet(MIXED)
    await applyAll(deps(spec))
    const held = cell.ledger?.held
    await applyAll(deps(spec, { targets: ['c@old.example'] }))
    await applyAll(deps(spec, { targets: ['a@new.example'] }))
    expect(cell.ledger?.held).toEqual(held)
    now.state = 'done'
    sandbox.addFault({ kind: 'status-before', status: 403, times: 9, match: { path: '^/v3/connect/custom' } })
    expect((await applyAll(deps(spec))).result).toBe('failed')
    expect(cell.ledger?.held).toEqual(held)
    sandbox.clearFaults()
    expect(findUnreviewed(await planOf(deps(spec)), 'all', [], { letThrough: cell.ledger?.held ?? {} })).toEqual([])
    await applyAll(deps(spec, { targets: ['a@new.example'] }))
    expect(Object.keys(cell.ledger?.held ?? {})).toEqual(['account/b@new.example'])
    expect((await applyAll(deps(spec))).result).toBe('applied')
    expect([emails().length, cell.ledger?.held]).toEqual([3, undefined])
  })

  it('finds what was held to be left over from earlier, and not changed in Nylas by somebody', async () => {
    const { now, deps } = await scene()
    const spec = fleet(MIXED)
    await applyAll(deps(spec))
    const originsOf = async () => {
      const given = deps(spec)
      const { result } = await planFleet(given, await openFleet(given))
      if (!result) throw new Error('no plan')
      const { plan } = result
      const { changes, held } = withOrigin(plan, describeBase(plan, result))
      return [...changes, ...(held?.changes ?? [])].map(({ origin }) => origin)
    }
    expect(await originsOf()).toEqual(['earlier', 'earlier'])
    now.state = 'done'
    expect(await originsOf()).toEqual(['earlier', 'earlier'])
  })
})

describe('a fault at any request', () => {
  it.each(['reset-before', 'reset-after', 'truncate-json'] as const)(
    'of an apply that holds and of the one that makes them (%s) loses and doubles no account',
    async (kind) => {
      for (const index of Array.from({ length: 18 }, (_, at) => at)) {
        const { now, deps, emails, sandbox } = await scene({ connectors: ['nylas'] })
        const spec = fleet(MIXED)
        sandbox.addFault({ kind, at: index })
        await applyAll(deps(spec)).catch(() => undefined)
        expect(emails().filter((email) => email.endsWith('@new.example'))).toEqual([])
        now.state = 'done'
        sandbox.clearRequests()
        await applyAll(deps(spec)).catch(() => undefined)
        sandbox.clearFaults()
        const last = await applyAll(deps(spec))
        expect(['applied', 'no-changes'], `${kind} ${index}`).toContain(last.result)
        expect(emails()).toEqual(['a@new.example', 'b@new.example', 'c@old.example'])
        expect((await planOf(deps(spec))).changes).toEqual([])
        await sandbox.close()
      }
    },
    60_000,
  )
})

describe('a service account', () => {
  it('says what of a domain is verified, over signed requests, and that it is not registered', async () => {
    const { sandbox, deps, emails } = await scene({ domains: ['old.example'] })
    const connect = createSignedApi(sandbox)
    const lookUp = async () => ({ unknown: 'the DNS is not asked' })
    const read: ApplyDeps['readDomains'] = (domains) => readDomains(domains, { connect, lookUp })
    const lacks = async () =>
      (await planOf(deps(fleet(MIXED), { readDomains: read }))).held?.domains[0]?.lacks.map(
        ({ what, state }) => `${what} ${state}`,
      )
    expect(await lacks()).toEqual(['registration missing'])
    sandbox.seed({ admin_domains: [{ domain_address: 'new.example', verified_mx: true }] })
    expect(await lacks()).toEqual(['spf missing'])
    sandbox.addFault({ kind: 'unauthorized', match: { path: '^/v3/admin' } })
    expect(await lacks()).toEqual(['mx unknown', 'spf unknown'])
    sandbox.seed({ admin_domains: [{ domain_address: 'new.example', verified_spf: true }] })
    expect(await lacks()).toBeUndefined()
    expect((await applyAll(deps(fleet(MIXED), { readDomains: read }))).result).toBe('applied')
    expect(emails()).toHaveLength(3)
    sandbox.seed({ admin_domains: [{ domain_address: 'new.example', verified_spf: false, branded: true }] })
    expect(await lacks()).toBeUndefined()
  })
})

describe('the first account of a domain', () => {
  const many = (domain: string, count: number) => Array.from({ length: count }, (_, index) => `a${index}@${domain}`)
  const open = (spec: Spec): Spec => ({
    ...spec,
    domains: ['good.example', 'bad.example', 'old.example', 'new.example'],
  })

  it.each([404, 400, 422] as const)(
    'goes alone, so that one that is not registered (%i) stops its own accounts and nobody else’s',
    async (status) => {
      const { sandbox, deps } = await scene({ domains: ['good.example'], grants: [{ email: 'x@old.example' }] })
      sandbox.setSwitches({ unknown_domain_status: status })
      sandbox.seed({ domains: ['good.example', 'old.example'] })
      const spec = open(fleet([...many('bad.example', 60), ...many('good.example', 20), ...many('old.example', 20)]))
      const report = await applyAll(deps(spec))
      const count = (domain: string, wanted: string) =>
        report.outcomes.filter(({ address, status: one }) => address.endsWith(domain) && one === wanted).length
      expect([count('good.example', 'applied'), count('old.example', 'applied')]).toEqual([20, 20])
      expect([count('bad.example', 'failed'), count('bad.example', 'skipped')]).toEqual([1, 59])
      const sent = sandbox
        .requests()
        .filter(({ method, body }) => method === 'POST' && JSON.stringify(body ?? '').includes('bad.example'))
      expect(sent).toHaveLength(1)
      const skipped = report.outcomes.find(({ status: one }) => one === 'skipped')
      expect([skipped?.reason, skipped?.error]).toEqual(['dependency', expect.stringContaining('bad.example is not')])
      sandbox.seed({ domains: ['good.example', 'old.example', 'bad.example'] })
      expect((await applyAll(deps(spec))).result).toBe('applied')
    },
  )

  it('is made before the others of its domain are sent', async () => {
    const { sandbox, deps } = await scene()
    expect((await applyAll(deps(open(fleet(many('good.example', 30)))))).result).toBe('applied')
    const creates = sandbox.requests().filter(({ path }) => path === '/v3/connect/custom')
    expect(creates).toHaveLength(30)
    expect(creates.slice(1).every(({ arrivedAt }) => arrivedAt >= (creates[0]?.arrivedAt ?? 0))).toBe(true)
  })

  it('is another one where the first may not be made', async () => {
    const { deps } = await scene()
    const given = deps(open(fleet(many('good.example', 5))))
    const first = 'account/a0@good.example'
    const obstacle = { reason: 'unreviewed', error: 'no' } as const
    const withhold = async () => new Map([[first, obstacle] as const])
    const hooks = { show: () => {}, confirm: async () => true, withhold, progress: () => {} }
    const report = await applyFleet(given, await openFleet(given), hooks as Parameters<typeof applyFleet>[2])
    expect(report.outcomes.filter(({ status }) => status === 'applied')).toHaveLength(6)
  })
})
