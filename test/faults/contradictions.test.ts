/**
 * Every contradiction of the API's sources, on all its sides: from nothing to a fleet, and from that to another with every
 * kind of change, everything ends as the file says and what is not ours as it was; or the run refuses, in the words given
 * here. Whatever side the API is on, the requests keep to what no source contradicts.
 *
 * The rows of section 16 of the reference are held by the switches of the same name, and
 *   1 addresses taken meanwhile   3 moves, dropped moves     9, 10 limits above the plan     11, 12, 34 `outOfOrder`
 *   14 full quotas                15 unknown domains         4, 5, 20, 23, 26, 28, 33 `unsafe`
 *   21 a name cleared             22 cut off                 27 two of one name     31 no default workspace     35 unlisted
 * Rows 16 and 19 ask a client to do nothing.
 */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { ApplyReport } from '../../src/engine/apply-report.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import type { Writer } from '../../src/nylas/port.ts'
import type { RecordedRequest } from '../../src/sandbox/recorder.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { PartialState } from '../../src/sandbox/state.ts'
import { DEFAULT_SWITCHES, SWITCHES, type Switches } from '../../src/sandbox/switches.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { applyAll, clock, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { differences } from '../property/judge.ts'
import { createQuickDeps } from './quick.ts'
import { AFTER, BEFORE, FOREIGN, RETIRED, split } from './stage.ts'

const LAG = 250

type Side = { readonly name: keyof Switches; readonly value: string | number | boolean }

const SIDES: readonly Side[] = Object.entries(SWITCHES).flatMap(([name, { values }]) =>
  (values === 'milliseconds' ? [0, LAG] : values).map((value) => ({ name: name as keyof Switches, value })),
)

/** Where converging is impossible or unsafe: what the report of the first and of the second step says instead. */
const REFUSALS: Readonly<Record<string, readonly [RegExp | null, RegExp | null]>> = {
  'plan free': [/Maximum number of agent accounts \(3\)/u, /plan of this Nylas organisation allows no more/u],
  'grants_maximum_limit 50': [
    /accounts could not be read.*limit must be/u,
    /accounts could not be read.*limit must be/u,
  ],
  'grant_patch_name ignored': [
    null,
    /not-converged.*account\/named@fleet\.example.*name is "Old name", not "New name"/u,
  ],
  'default_workspace missing': [/no-default-workspace/u, /no-default-workspace/u],
  'webhook_challenge unanswered': [
    /webhook\/h-keep: .*with status 200 and the value of challenge alone/u,
    /webhook\/h-keep: .*with status 200 and the value of challenge alone/u,
  ],
  'send_alerts 404': [/alerts could not be read.*take alerts out of the file/u, /take alerts out of the file/u],
  'send_alerts 403': [/alerts could not be read.*take alerts out of the file/u, /take alerts out of the file/u],
  'workspace_domain required': [/workspace\/w-keep.*domain is required/u, /domain is required/u],
}

const sideOf = ({ name, value }: Side) => `${name} ${value}`

/** Of the side, or of a default that evidence has turned to one of these. */
function findRefusal(side: Side): readonly [RegExp | null, RegExp | null] | undefined {
  const others = Object.entries(DEFAULT_SWITCHES).map(([name, value]) => ({ name: name as keyof Switches, value }))
  const sides = [side, ...others.filter(({ name }) => name !== side.name)]
  return sides.map((one) => REFUSALS[sideOf(one)]).find((one) => one !== undefined)
}

function words(report: ApplyReport): string {
  const told = report.diagnostics.filter((one) => one.severity === 'error').map((one) => `${one.code}: ${one.summary}`)
  const failed = report.outcomes.filter((one) => one.status === 'failed').map((one) => `${one.address}: ${one.error}`)
  return [...told, ...failed].join('; ')
}

describe('whichever side the API is on', () => {
  it.for(SIDES)('an apply converges or refuses clearly with $name $value', async (side) => {
    const sandbox = await startSandbox({ randomSeed: 1, seed: FOREIGN, switches: { [side.name]: side.value } })
    const theirs = split(sandbox.state()).theirs
    const cell = { ledger: null, version: 0 }
    const lag = side.value === LAG ? { clock, lag: LAG } : {}
    try {
      for (const [step, spec] of [BEFORE, AFTER].entries()) {
        const deps = createQuickDeps(sandbox.url, spec, cell, lag)
        const refusal = findRefusal(side)?.[step]
        const said = await applyAll(deps).then(words, String)
        if (refusal) expect(said).toMatch(refusal)
        else {
          expect(said).toBe('')
          expect(differences(spec, shown(sandbox, step))).toEqual([])
          if (!lag.lag) expect((await planOf(deps)).changes).toEqual([])
        }
        expect(split(sandbox.state()).theirs).toEqual(theirs)
      }
      expect(sandbox.requests().flatMap(unsafe)).toEqual([])
      expect(outOfOrder(sandbox.requests())).toEqual([])
    } finally {
      await sandbox.close()
    }
  })
})

function shown(sandbox: Sandbox, step: number) {
  const { ours } = split(sandbox.state())
  return step === 0 ? ours : { ...ours, grants: ours.grants.filter((one) => one.email !== RETIRED) }
}

type Body = { readonly [key: string]: Json }

/** Requests that only one of the sources allows. */
function unsafe({ method, path, query, body: sent }: RecordedRequest): readonly string[] {
  const body = (sent ?? {}) as Body
  const settings = body['settings'] as Body | undefined
  const says = (wrong: boolean, what: string) => (wrong ? [`${method} ${path}: ${what}`] : [])
  return [
    ...says('rule_ids' in body && !Array.isArray(body['rule_ids']), 'rule_ids is not an array'),
    ...says(method === 'POST' && path === '/v3/workspaces' && !('auto_group' in body), 'auto_group is left out'),
    ...says('remove_grants' in body, 'accounts are removed to nowhere, or an empty half is sent'),
    ...says(path.endsWith('/auto-group'), 'the job that groups is used'),
    ...says(
      method === 'PATCH' && path.startsWith('/v3/grants') && !settings?.['email'],
      'a PATCH without settings.email',
    ),
    ...says('workspace_id' in body && body['workspace_id'] === null, 'workspace_id is null'),
    ...says(
      typeof settings?.['email'] === 'string' && settings['email'] !== settings['email'].toLowerCase(),
      'capitals',
    ),
    ...says(JSON.stringify(sent ?? null).includes('message_per_grant'), 'the retired limit is sent'),
    ...says(path === '/v3/grants' && 'provider' in query, 'a filter that lags'),
    ...says(
      method === 'POST' && path === '/v3/rules' && body['trigger'] === 'outbound' && body['enabled'] !== false,
      'on at once',
    ),
  ]
}

/** Members leave before their workspace goes, and nothing is deleted while something carries it. */
function outOfOrder(requests: readonly RecordedRequest[]): readonly string[] {
  const writes = requests
    .filter((one) => one.method !== 'GET' && !one.path.endsWith('/items'))
    .map((one) => `${one.method} ${one.path}`)
  const last = (start: string) => writes.findLastIndex((one) => one.startsWith(start))
  const first = (start: string) => writes.findIndex((one) => one.startsWith(start))
  const before = (one: string, other: string) =>
    first(other) !== -1 && last(one) > first(other) ? [`${one} comes after ${other}`] : []
  return [
    ...before('PATCH /v3/workspaces', 'DELETE /v3/rules'),
    ...before('PATCH /v3/workspaces', 'DELETE /v3/policies'),
    ...before('PUT /v3/rules', 'DELETE /v3/lists'),
    ...before('PATCH /v3/grants', 'DELETE /v3/workspaces'),
    ...before('DELETE /v3/workspaces', 'DELETE /v3/policies'),
  ]
}

const fleet = (more: Spec): Spec => ({ version: 1, settings: { max_deletes: 50 }, workspaces: { w: {} }, ...more })

type Scene = { readonly sandbox: Sandbox; readonly cell: MemoryCell; readonly deps: (spec: Spec) => ApplyDeps }

async function on(
  switches: Partial<Switches>,
  seed: PartialState,
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox({ randomSeed: 1, switches, seed })
  const cell: MemoryCell = { ledger: null, version: 0 }
  try {
    await act({ sandbox, cell, deps: (spec) => createQuickDeps(sandbox.url, spec, cell) })
  } finally {
    await sandbox.close()
  }
}

const mailbox = (name: string, more: Spec = {}): Json => ({ email: `${name}@fleet.example`, workspace: 'w', ...more })

describe('what a plain apply does not meet', () => {
  it.for(SWITCHES.duplicate_email.values)('an address taken meanwhile is not doubled (%s)', async (side) => {
    await on({ duplicate_email: side }, {}, async ({ sandbox, deps }) => {
      const spec = fleet({ accounts: [mailbox('a', { name: 'Ours' })] })
      const taken = { email: 'a@fleet.example', name: 'Theirs', created_at: 1 }
      const report = await applyAll(deps(spec), () => sandbox.seed({ grants: [taken] }))
      expect(words(report)).toBe('')
      expect(differences(spec, sandbox.state())).toEqual([])
      expect((await planOf(deps(spec))).changes).toEqual([])
    })
  })

  it.for(SWITCHES.assign_unknown_ids.values)(
    'one that is gone does not hold up the moves of others (%s)',
    async (side) => {
      await on({ assign_unknown_ids: side }, {}, async ({ sandbox, deps }) => {
        const names = ['a', 'b', 'c']
        const at = (workspace: string) =>
          fleet({ workspaces: { w: {}, v: {} }, accounts: names.map((name) => mailbox(name, { workspace })) })
        await applyAll(deps(at('w')))
        const gone = sandbox.state().grants.find((one) => one.email === 'a@fleet.example')?.id ?? ''
        const report = await applyAll(deps(at('v')), () => sandbox.seed({ grants: [{ id: gone, deleted: true }] }))
        expect(report.outcomes.map((one) => `${one.address} ${one.status}`)).toEqual([
          'account/a@fleet.example failed',
          'account/b@fleet.example applied',
          'account/c@fleet.example applied',
        ])
        expect(words(await applyAll(deps(at('v'))))).toBe('')
        expect(differences(at('v'), sandbox.state())).toEqual([])
      })
    },
  )

  it.for(SWITCHES.assign_to_auto_group.values)(
    'accounts move into a workspace that groups by itself (%s)',
    async (side) => {
      await on({ assign_to_auto_group: side }, {}, async ({ sandbox, deps }) => {
        const grouping: Json = { domain: 'fleet.example', auto_group: true }
        const at = (workspace: string) =>
          fleet({
            workspaces: { w: {}, g: grouping },
            accounts: [mailbox('a', { workspace }), mailbox('b', { workspace })],
          })
        for (const spec of [at('w'), at('g')]) {
          expect(words(await applyAll(deps(spec)))).toBe('')
          expect(differences(spec, sandbox.state())).toEqual([])
        }
      })
    },
  )

  it.for(SWITCHES.over_plan_limit.values)('a limit above the plan is told by name (%s)', async (side) => {
    await on({ plan: 'free', over_plan_limit: side }, {}, async ({ deps }) => {
      const policies: Json = { p: { limits: { limit_count_daily_email_sent: 5000 } }, q: {} }
      const spec = fleet({ policies, workspaces: { w: { policy: 'p' }, v: {} }, accounts: [mailbox('a')] })
      const report = await applyAll(deps(spec))
      expect(report.result).toBe('failed')
      expect(words(report)).toMatch(/policy\/p.*limit_count_daily_email_sent/u)
      const others = report.outcomes.filter(({ address }) => ['policy/q', 'workspace/v'].includes(address))
      expect(others.map(({ status }) => status)).toEqual(['applied', 'applied'])
    })
  })

  it.for(SWITCHES.quota_status.values)('a full quota stops that kind of create alone (%s)', async (side) => {
    await on({ plan: 'free', quota_status: side }, {}, async ({ sandbox, deps }) => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f']
      const spec = fleet({ accounts: names.map((name) => mailbox(name)), default_workspace: { policy: 'p' } })
      const report = await applyAll(deps({ ...spec, policies: { p: {} } }))
      expect(report.result).toBe('failed')
      expect(words(report)).toContain('the plan of this Nylas organisation allows no more')
      expect(sandbox.state().grants.length).toBe(3)
      expect(sandbox.state().workspaces.find((one) => one.default)?.policy_id).not.toBeNull()
      const made = report.outcomes.filter((one) => one.address.startsWith('account/') && one.status === 'applied')
      expect(made.length).toBe(3)
    })
  })

  it.for(SWITCHES.unknown_domain_status.values)('a domain that is not registered is named (%s)', async (side) => {
    await on({ unknown_domain_status: side }, { domains: ['other.example'] }, async ({ deps }) => {
      const report = await applyAll(deps(fleet({ accounts: [mailbox('a')] })))
      expect(report.result).toBe('failed')
      expect(words(report)).toMatch(/the domain fleet\.example is not registered/u)
    })
  })

  it.for(SWITCHES.workspace_domain.values)('workspaces with a domain are made (%s)', async (side) => {
    await on({ workspace_domain: side }, {}, async ({ sandbox, deps }) => {
      const spec = fleet({ workspaces: { w: { domain: 'fleet.example' } }, accounts: [mailbox('a')] })
      expect(words(await applyAll(deps(spec)))).toBe('')
      expect(differences(spec, sandbox.state())).toEqual([])
    })
  })

  it.for(SWITCHES.default_workspace.values)(
    'a fleet that leaves the default workspace alone needs none (%s)',
    async (side) => {
      await on({ default_workspace: side }, {}, async ({ sandbox, deps }) => {
        const spec = fleet({ accounts: [mailbox('a')] })
        expect(words(await applyAll(deps(spec)))).toBe('')
        expect(differences(spec, sandbox.state())).toEqual([])
      })
    },
  )

  it.for(SWITCHES.delete_in_use.values)(
    'a policy that is found by its id alone is kept where it is named (%s)',
    async (side) => {
      const id = 'f0000000-0000-4000-8000-000000000007'
      await on(
        { delete_in_use: side },
        { policies: [{ id, name: 'Default Policy', unlisted: true }] },
        async (scene) => {
          const spec = fleet({ workspaces: { w: { policy: `id:${id}` } } })
          expect(words(await applyAll(scene.deps(spec)))).toBe('')
          expect((await planOf(scene.deps(spec))).changes).toEqual([])
          expect(scene.sandbox.state().workspaces.find((one) => one.name === 'w')?.policy_id).toBe(id)
        },
      )
    },
  )

  it.for(SWITCHES.duplicate_names.values)('two live objects of a wanted name are refused (%s)', async (side) => {
    const twins: PartialState = { policies: [{ name: 'p' }, { name: 'p' }] }
    await on({ duplicate_names: side }, twins, async ({ sandbox, deps }) => {
      const report = await applyAll(deps(fleet({ policies: { p: {} } })))
      expect(report.result).toBe('refused')
      expect(words(report)).toMatch(/ambiguous-name/u)
      expect(sandbox.requests().filter((one) => one.method !== 'GET')).toEqual([])
    })
  })

  it('a mailbox that is cut off is told, and nothing is done about it', async () => {
    await on({}, {}, async ({ sandbox, deps }) => {
      const spec = fleet({ accounts: [mailbox('a'), mailbox('b')] })
      await applyAll(deps(spec))
      sandbox.seed({
        grants: [
          { email: 'a@fleet.example', blocked: true },
          { email: 'b@fleet.example', grant_status: 'invalid' },
        ],
      })
      const { unhealthy, changes } = await planOf(deps(spec))
      expect(changes).toEqual([])
      expect(unhealthy).toEqual([
        { address: 'account/a@fleet.example', status: 'blocked' },
        { address: 'account/b@fleet.example', status: 'invalid' },
      ])
    })
  })

  it('a name cannot be cleared', async () => {
    await on({}, {}, async ({ deps }) => {
      const report = await applyAll(deps(fleet({ accounts: [mailbox('a', { name: '' })] })))
      expect([report.result, report.plan]).toEqual(['failed', null])
    })
  })
})

/** What the API took with a 200 and did not do. */
describe('what is silently not done', () => {
  const moved = fleet({
    workspaces: { w: {}, v: {} },
    accounts: [mailbox('a', { workspace: 'v' }), mailbox('b', { workspace: 'v' })],
  })
  const home = fleet({ workspaces: { w: {}, v: {} }, accounts: [mailbox('a'), mailbox('b')] })

  /** Manual-assign drops the first of the ids it is given; `admits` says whether its answer tells. */
  const dropping = (deps: ApplyDeps, admits: boolean): ApplyDeps => ({
    ...deps,
    connect: (region) => {
      const connection = deps.connect(region)
      const send: Writer['send'] = async (call) => {
        if (!call.path.endsWith('/manual-assign')) return connection.writer.send(call)
        const { assign_grants: ids } = call.body as { readonly assign_grants: readonly string[] }
        const reply = await connection.writer.send({
          ...call,
          body: { assign_grants: ids.slice(1) },
        })
        return admits ? reply : { ...reply, data: { grants_assigned: ids } }
      }
      return { ...connection, writer: { ...connection.writer, send } }
    },
  })

  it('a move that manual-assign drops is made in another way', async () => {
    await on({}, {}, async ({ sandbox, deps }) => {
      await applyAll(deps(home))
      expect(words(await applyAll(dropping(deps(moved), true)))).toBe('')
      expect(differences(moved, sandbox.state())).toEqual([])
    })
  })

  it('a move that is said to be made and is not ends as not converged', async () => {
    await on({}, {}, async ({ deps }) => {
      await applyAll(deps(home))
      const report = await applyAll(dropping(deps(moved), false))
      expect(report.result).toBe('failed')
      expect(words(report)).toMatch(/^not-converged: .*workspace is "workspace\/w", not "workspace\/v"$/u)
    })
  })

  it('limits that the API lowers end as not converged, with both numbers', async () => {
    await on({ over_plan_limit: 'clamped', plan: 'free' }, {}, async ({ deps }) => {
      const report = await applyAll(
        deps(fleet({ policies: { p: { limits: { limit_count_daily_email_sent: 5000 } } } })),
      )
      expect(words(report)).toMatch(/^not-converged: .*policy\/p.*limit_count_daily_email_sent is \d+, not 5000$/u)
    })
  })
})
