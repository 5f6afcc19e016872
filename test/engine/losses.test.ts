/** Whose mail goes sooner by what a plan does, on whichever change causes it. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { id, ledger, live, planOf, raw } from './build.ts'

const BOX = 'box@fleet.example'
const DAYS = 'limits.limit_inbox_retention_period'

const kept = (days: number, more: object = {}) => ({ limits: { limit_inbox_retention_period: days, ...more } })

type World = {
  readonly policies?: { readonly [key: string]: Json }
  readonly workspaces?: { readonly [key: string]: Json }
  /** Policies that are live, with what Nylas reports; the workspaces `work` and `other` name those of their names. */
  readonly reported?: { readonly [key: string]: object }
  readonly accounts?: readonly Json[]
}

async function plan({ policies = {}, workspaces = {}, reported = {}, accounts }: World): Promise<Plan> {
  const groups = { work: {}, other: {}, ...workspaces }
  const owned = [...Object.keys(reported).map((key) => `policy/${key}`), 'workspace/work', 'workspace/other']
  return planOf({
    spec: {
      policies,
      workspaces: groups,
      accounts: accounts ?? [{ email: BOX, workspace: 'work' }],
    } as never,
    live: live({
      policies: Object.entries(reported).map(([name, limits]) =>
        raw.policy(name, { id: id(`policy/${name}`), limits } as never),
      ),
      workspaces: ['work', 'other'].map((name) =>
        raw.workspace(name, { policy_id: name in reported ? id(`policy/${name}`) : null }),
      ),
      grants: [raw.account(BOX, 'work'), raw.account('stranger@fleet.example', 'work')],
    }),
    ledger: ledger({
      ...Object.fromEntries(owned.map((address) => [address, { id: id(address.replace('workspace/', '')) }])),
      [`account/${BOX}`]: { id: id(BOX) },
    }),
  })
}

const losses = ({ changes }: Plan) =>
  changes.flatMap(({ address, destructive }) =>
    (destructive?.losses ?? []).map(({ path, before, after, accounts }) => [address, path, before, after, accounts]),
  )

describe('the mail of an account', () => {
  it('goes sooner by a new policy on its workspace, which counts everybody who is in there', async () => {
    const made = await plan({ policies: { short: kept(2) }, workspaces: { work: { policy: 'short' } } })
    expect(losses(made)).toEqual([['workspace/work', DAYS, null, 2, 2]])
    expect(made.changes.find(({ address }) => address === 'workspace/work')?.destructive).toMatchObject({
      what: 'retention',
      paths: ['policy'],
    })
  })

  it('goes sooner by a move to another workspace', async () => {
    const made = await plan({
      policies: { work: kept(365), other: kept(30) },
      workspaces: { work: { policy: 'work' }, other: { policy: 'other' } },
      reported: { work: { limit_inbox_retention_period: 365 }, other: { limit_inbox_retention_period: 30 } },
      accounts: [{ email: BOX, workspace: 'other' }],
    })
    expect(losses(made)).toEqual([[`account/${BOX}`, DAYS, 365, 30, 1]])
  })

  it('goes sooner by a move to the default workspace whose policy is another', async () => {
    const made = await planOf({
      spec: {
        policies: { short: kept(2) },
        default_workspace: { policy: 'short' },
        accounts: [{ email: BOX, workspace: 'default_workspace' }],
      } as never,
      live: live({ workspaces: [raw.workspace('work')], grants: [raw.account(BOX, 'work')] }),
      ledger: ledger({ [`account/${BOX}`]: { id: id(BOX) } }),
    })
    expect(losses(made)).toEqual([[`account/${BOX}`, DAYS, null, 2, 1]])
  })

  it('goes sooner in the waiting workspace, which is part of the retirement', async () => {
    const made = await planOf({
      spec: {
        settings: { retire: { workspace: 'wait', days: 3 } },
        rules: {
          silence: {
            match: { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
            actions: [{ type: 'block' }],
          },
        },
        policies: { short: kept(2) },
        workspaces: { wait: { rules: ['silence'], policy: 'short' } },
        accounts: [{ email: 'stays@fleet.example' }],
      } as never,
      live: live({ grants: [raw.account(BOX, 'home'), raw.account('stays@fleet.example', 'home')] }),
      ledger: ledger({
        [`account/${BOX}`]: { id: id(BOX) },
        'account/stays@fleet.example': { id: id('stays@fleet.example') },
      }),
    })
    const change = made.changes.find(({ address }) => address === `account/${BOX}`)
    expect(change?.destructive).toMatchObject({ what: 'retire', losses: [{ path: DAYS, before: null, after: 2 }] })
  })

  it('may be lost to a smaller storage', async () => {
    const made = await plan({
      policies: { work: { limits: { limit_storage_total: 100 } } },
      workspaces: { work: { policy: 'work' } },
      reported: { work: { limit_storage_total: 1000 } },
    })
    expect(made.changes.map(({ address, destructive }) => [address, destructive?.what])).toEqual([
      ['policy/work', 'storage'],
    ])
  })

  it('stays where its workspace loses its policy, or gets one that keeps it as long', async () => {
    const reported = { work: { limit_inbox_retention_period: 30 } }
    expect(losses(await plan({ reported }))).toEqual([])
    const longer = { policies: { work: kept(30), long: kept(30) }, workspaces: { work: { policy: 'long' } }, reported }
    expect(losses(await plan(longer))).toEqual([])
  })

  it('stays where the file leaves the limit open and Nylas reports its maximum, and goes where it reports less', async () => {
    const open = { limits: { limit_count_daily_email_sent: 5 } }
    const world = (days: number): World => ({
      policies: { other: open },
      workspaces: { other: { policy: 'other' } },
      reported: { other: { limit_inbox_retention_period: days }, elsewhere: { limit_inbox_retention_period: 365 } },
      accounts: [{ email: BOX, workspace: 'other' }],
    })
    expect(losses(await plan(world(365)))).toEqual([])
    expect(losses(await plan(world(7)))).toEqual([[`account/${BOX}`, DAYS, null, 7, 1]])
  })
})

describe('what a move means', () => {
  it('no limit that the file leaves open is compared with the maximum that Nylas reports', async () => {
    const made = await plan({
      policies: {
        work: { limits: { limit_count_daily_email_sent: 5 } },
        fresh: { limits: { limit_count_daily_email_sent: 9 } },
      },
      workspaces: { work: { policy: 'work' }, fresh: { policy: 'fresh' } },
      reported: { work: { limit_count_daily_email_sent: 5, limit_storage_total: 1000 } },
      accounts: [{ email: BOX, workspace: 'fresh' }],
    })
    expect(made.changes.find(({ address }) => address === `account/${BOX}`)?.effect).toMatchObject({
      before: { limits: { 'limits.limit_count_daily_email_sent': 5 } },
      after: { limits: { 'limits.limit_count_daily_email_sent': 9 } },
    })
    expect(JSON.stringify(made.changes.map(({ effect }) => effect ?? null))).not.toContain('storage')
  })

  it('a limit that the file sets is shown where the next policy leaves it open', async () => {
    const made = await plan({
      policies: { work: { limits: { limit_storage_total: 1000 } }, fresh: { limits: {} } },
      workspaces: { work: { policy: 'work' }, fresh: { policy: 'fresh' } },
      reported: { work: { limit_storage_total: 1000 } },
      accounts: [{ email: BOX, workspace: 'fresh' }],
    })
    expect(made.changes.find(({ address }) => address === `account/${BOX}`)?.effect?.before.limits).toEqual({
      'limits.limit_storage_total': 1000,
    })
  })
})
