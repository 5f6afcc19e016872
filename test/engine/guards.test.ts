/**
 * One world in which every guard of planning fires at once. Each switch is turned alone: it silences its own guard and no
 * other. The three guards that planning cannot know are in test/crash/ledger.test.ts.
 */
import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/domain/ledger.ts'
import type { Json } from '../../src/domain/model.ts'
import { GUARD_CODES } from '../../src/engine/plan/guards.ts'
import { type Given, id, ledger, live, planOf, raw } from './build.ts'

const owned: Ledger['resources'] = {
  'list/fixed': { id: id('fixed') },
  'policy/used': { id: id('used') },
  'account/boss@fleet.example': { id: id('boss@fleet.example'), protect: true },
  'account/clerk@fleet.example': { id: id('clerk@fleet.example') },
}
const parts = {
  hasDefault: false,
  lists: [raw.list('fixed')],
  policies: [
    raw.policy('used'),
    raw.policy('theirs'),
    raw.policy('twin'),
    raw.policy('twin', { id: id('twin again') }),
  ],
  workspaces: [raw.workspace('a stranger', { policy_id: id('used'), domain: 'fleet.example' })],
  grants: [raw.account('boss@fleet.example', 'a stranger'), raw.account('clerk@fleet.example', 'a stranger')],
}
const spec = {
  application: { id: '99999999-2222-4333-8444-000000000009' },
  settings: { max_deletes: 0 },
  quotas: { lists: 1 },
  lists: { fixed: { type: 'address' }, fresh: { type: 'domain' } },
  policies: { twin: {}, theirs: {} },
  workspaces: { customers: { domain: 'fleet.example' } },
  default_workspace: {},
} satisfies { [key: string]: Json }
const others = [ledger({ 'policy/theirs': { id: id('theirs') } }, { fleet: 'other' })]
const all: Given = { spec, live: live(parts), ledger: ledger(owned), others }

const { default_workspace: _, ...withoutDefault } = spec
const withoutProtection = { ...owned, 'account/boss@fleet.example': { id: id('boss@fleet.example') } }

/** What the message of each guard tells people to do. */
const SWITCHES: Readonly<Record<string, Given>> = {
  'wrong-application': { ...all, spec: { ...spec, application: { id: '11111111-2222-4333-8444-000000000001' } } },
  'max-deletes': { ...all, spec: { ...spec, settings: { max_deletes: 3 } } },
  protected: { ...all, ledger: ledger(withoutProtection) },
  quota: { ...all, spec: { ...spec, quotas: { lists: 2 } } },
  'immutable-field': { ...all, spec: { ...spec, lists: { ...spec.lists, fixed: { type: 'domain' } } } },
  'already-taken': { ...all, spec: { ...spec, workspaces: { customers: { domain: 'another.example' } } } },
  'ambiguous-name': { ...all, spec: { ...spec, policies: { twin: { id: id('twin again') }, theirs: {} } } },
  'owned-elsewhere': { ...all, others: [ledger({}, { fleet: 'other' })] },
  'empty-fleet': {
    ...all,
    spec: { ...spec, absent: ['account/boss@fleet.example', 'account/clerk@fleet.example'] },
  },
  'in-use': {
    ...all,
    live: live({ ...parts, workspaces: [raw.workspace('a stranger', { domain: 'fleet.example' })] }),
  },
  'no-default-workspace': { ...all, spec: withoutDefault },
}
/** Those of the run, and what the file itself asks for: nothing but the file opens it. */
const OF_THE_RUN = ['ledger-busy', 'ledger-unverified', 'not-reviewed', 'test-failed']

async function codes(given: Given): Promise<readonly string[]> {
  const { diagnostics } = await planOf(given)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  for (const { code, override } of errors) expect(override, `${code} says what to do`).toBeTruthy()
  return [...new Set(errors.map(({ code }) => code))].sort()
}

describe('the guards', () => {
  it('every guard code has a switch here', () => {
    expect([...Object.keys(SWITCHES), ...OF_THE_RUN].sort()).toEqual([...GUARD_CODES].sort())
  })

  it('every guard fires at once, and the plan is shown all the same', async () => {
    expect(await codes(all)).toEqual(Object.keys(SWITCHES).sort())
    expect((await planOf(all)).changes.length).toBeGreaterThan(0)
  })

  for (const [code, given] of Object.entries(SWITCHES)) {
    it(`${code} is opened by its own switch, which opens nothing else`, async () => {
      const rest = Object.keys(SWITCHES).filter((other) => other !== code)
      expect(await codes(given)).toEqual(rest.sort())
    })
  }
})

describe('max_deletes', () => {
  const emails = Array.from({ length: 21 }, (_, index) => `box-${index}@fleet.example`)
  const resources = Object.fromEntries(emails.map((email) => [`account/${email}`, { id: id(email) }]))
  const grants = emails.map((email) => raw.account(email, 'home'))
  const losing = (count: number, limit: Json | undefined, more: Json = {}) => ({
    spec: {
      ...(limit === undefined ? {} : { settings: { max_deletes: limit } }),
      accounts: emails.slice(count).map((email) => ({ email })),
      ...(more as { [key: string]: Json }),
    },
    live: live({ grants }),
    ledger: ledger(resources),
  })
  for (const [count, limit, refused] of [
    [10, undefined, false],
    [11, undefined, true],
    [1, 0, true],
    [3, '10%', false],
    [4, '10%', true],
    [5, 5, false],
    [6, 5, true],
  ] as const) {
    it(`the loss of ${count} of 21 is ${refused ? 'refused' : 'allowed'} with ${limit ?? 'the default'}`, async () => {
      expect(await codes(losing(count, limit))).toEqual(refused ? ['max-deletes'] : [])
    })
  }

  it('a retirement counts when it begins, not the deletion that ends the wait', async () => {
    const spec = {
      settings: { max_deletes: 0, retire: { workspace: 'wait', days: 3 } },
      rules: {
        silence: {
          match: { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
          actions: [{ type: 'block' }],
        },
      },
      workspaces: { wait: { rules: ['silence'] } },
      accounts: [{ email: 'stays@fleet.example' }],
    }
    const own = (retired: object) =>
      ledger({
        'workspace/wait': { id: id('wait') },
        'account/goes@fleet.example': { id: id('goes@fleet.example'), ...retired },
      })
    const world = (workspace: string) =>
      live({
        rules: [raw.rule('silence')],
        workspaces: [raw.workspace('wait')],
        grants: [raw.account('stays@fleet.example', 'home'), raw.account('goes@fleet.example', workspace)],
      })
    const left = { address: null, id: id('home') }
    const retired = { due: '2026-11-20T00:00:00.000Z', workspace: id('wait'), left }
    expect(await codes({ spec, live: world('home'), ledger: own({}) })).toEqual(['max-deletes'])
    expect(await codes({ spec, live: world('wait'), ledger: own({ retired }) })).toEqual([])
  })
})

describe('protected', () => {
  const email = 'boss@fleet.example'
  const one = (protect: Json, own: object, absent: readonly string[] = []) => ({
    spec: { protect, absent, accounts: [{ email: 'stays@fleet.example' }] },
    live: live({ grants: [raw.account(email, 'home'), raw.account('stays@fleet.example', 'home')] }),
    ledger: ledger({ [`account/${email}`]: { id: id(email), ...own } }),
  })
  for (const [name, given, refused] of [
    ['protected by what the ledger remembers, though its line is gone', one([], { protect: true }), true],
    ['protected by a pattern', one(['account/boss@*'], { protect: true }), true],
    ['protected by its exact address', one([`account/${email}`], { protect: true }), true],
    ['protected by a new pattern under absent', one(['account/boss@*'], {}, [`account/${email}`]), true],
    ['held, not refused, where the line that protects it comes as its own goes', one(['account/boss@*'], {}), false],
    ['protected under absent too', one([], { protect: true }, [`account/${email}`]), true],
    ['not protected by a pattern of another', one(['account/ceo@*'], {}), false],
    ['not protected without either', one([], {}), false],
  ] as const) {
    it(`an account is ${name}`, async () => {
      expect(await codes(given)).toEqual(refused ? ['protected'] : [])
    })
  }

  it('a refusal names the reason, of the file or as the ledger remembers it', async () => {
    const summaries = async (given: ReturnType<typeof one>) =>
      (await planOf(given)).diagnostics.filter(({ code }) => code === 'protected').map(({ summary }) => summary)
    const pattern = { pattern: 'account/boss@*', reason: 'Case 4711' }
    expect(await summaries(one([pattern], { protect: true }))).toEqual([
      `account/${email} is protected by 'account/boss@*' (Case 4711) and may not be deleted`,
    ])
    expect(await summaries(one([], { protect: true, reason: 'Case 4711' }))).toEqual([
      `account/${email} was protected when it was last applied (Case 4711) and may not be deleted`,
    ])
  })
})
