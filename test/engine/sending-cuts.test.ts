/** A plan that lowers a daily sending limit: whom it asks about, with how few requests, and that what it says is so. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { SendingPeaks } from '../../src/domain/health.ts'
import type { Json } from '../../src/domain/model.ts'
import { buildPlan } from '../../src/engine/plan/plan.ts'
import { describeSendingCuts, findSendingCuts } from '../../src/engine/plan/sending-cuts.ts'
import { readSendingPeaks } from '../../src/engine/sending-peaks.ts'
import { ApiError, type Reader } from '../../src/nylas/port.ts'
import { id, ledger, live, NOW, raw } from './build.ts'

const LIMIT = 'limit_count_daily_email_sent'
const limited = (limit: number | null) => ({ limits: limit === null ? {} : { [LIMIT]: limit } })

/** Accounts a and b in `main` under `baseline`, c in `other` under `large`, d in `bare` without a policy. */
async function plan(
  { before = 200 as number | null, after = 50 as number | null } = {},
  { home = {} as Readonly<Record<string, string>>, gone = [] as readonly string[], settings = {} as Json } = {},
) {
  const homes: Readonly<Record<string, string>> = { a: 'main', b: 'main', c: 'other', d: 'bare' }
  const state = live({
    rules: [
      raw.rule('silence', {
        match: { operator: 'all', conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
      }),
    ],
    policies: [
      raw.policy('baseline', limited(before)),
      raw.policy('large', limited(900)),
      raw.policy('silent', limited(0)),
    ],
    workspaces: [
      raw.workspace('main', { policy_id: id('baseline') }),
      raw.workspace('other', { policy_id: id('large') }),
      raw.workspace('quiet', { policy_id: id('silent'), rule_ids: [id('silence')] }),
      raw.workspace('bare'),
    ],
    grants: [
      ...Object.entries(homes).map(([name, place]) => raw.account(`${name}@fleet.example`, place)),
      raw.account('stranger@fleet.example', 'main'),
    ],
  })
  const spec = {
    version: 1,
    fleet: 'acme',
    settings,
    rules: {
      silence: {
        match: { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
        actions: [{ type: 'block' }],
      },
    },
    policies: { baseline: limited(after), large: limited(900), silent: limited(0) },
    workspaces: {
      main: { policy: 'baseline' },
      other: { policy: 'large' },
      quiet: { policy: 'silent', rules: ['silence'] },
      bare: {},
    },
    accounts: Object.entries(homes)
      .filter(([name]) => !gone.includes(name))
      .map(([name, place]) => ({ email: `${name}@fleet.example`, workspace: home[name] ?? place })),
  }
  const { fleet } = await compileFleet(createMemoryTree({ 'acme.yaml': JSON.stringify(spec) }), 'acme.yaml')
  if (!fleet) throw new Error('the file is right')
  const owned = [
    'rule/silence',
    'policy/baseline',
    'policy/large',
    'policy/silent',
    'workspace/main',
    'workspace/other',
    'workspace/quiet',
    'workspace/bare',
    ...Object.keys(homes).map((name) => `account/${name}@fleet.example`),
  ]
  const resources = Object.fromEntries(
    owned.map((address) => [address, { id: id(address.slice(address.indexOf('/') + 1)) }]),
  )
  const made = buildPlan({ fleet, live: state, ledger: ledger(resources), others: [], commit: null })
  const cuts = findSendingCuts(made.plan.changes, made.governance, state, made.matched)
  return { cuts, fleet }
}

const show = ({ cuts }: Awaited<ReturnType<typeof plan>>) =>
  cuts.map(
    ({ policy, limit, accounts }) =>
      `${policy} ${limit}: ${[...accounts.keys()].map((email) => email.split('@')[0]).join()}`,
  )

describe('whose limit falls', () => {
  it('everybody’s under a policy that allows less, strangers among them', async () => {
    expect(show(await plan())).toEqual(['policy/baseline 50: a,b,stranger'])
  })

  it('nobody’s where it stays, rises, is no longer limited, or the file leaves it open', async () => {
    for (const limits of [
      { before: 50 },
      { before: 20 },
      { before: 50, after: -1 },
      { after: null },
      { before: -1, after: -1 },
    ])
      expect(show(await plan(limits))).toEqual([])
  })

  it('what was unlimited, or never said, falls to any number', async () => {
    for (const before of [-1, null]) expect(show(await plan({ before, after: 5000 }))).toHaveLength(1)
  })

  it('an account that moves under a smaller limit, and no other', async () => {
    const same = { before: 50, after: 50 }
    expect(show(await plan(same, { home: { c: 'main', d: 'main', a: 'other' } }))).toEqual(['policy/baseline 50: c,d'])
  })

  it('an account that leaves the file is not asked about: its sending is meant to end', async () => {
    const retire = { workspace: 'quiet', days: 14 }
    expect(show(await plan({ before: 50 }, { gone: ['a'], settings: { retire } }))).toEqual([])
    // One that is suspended stays in the file.
    expect(show(await plan({ before: 50 }, { home: { a: 'quiet' } }))).toEqual(['policy/silent 0: a'])
  })
})

/** Who sent how much on which of the last days, counted from today backwards. */
type Sends = Readonly<Record<string, readonly number[]>>
const dayOf = (back: number) => new Date(Date.parse(NOW) - back * 86_400_000).toISOString().slice(0, 10)

function serve(sends: Sends, { most = 100, daily = true, fails = -1 } = {}) {
  let asked = 0
  const get: Reader['get'] = async (path, query = {}) => {
    asked += 1
    if (asked === fails) throw new ApiError('no', 500, 'failed', null)
    const within = (back: number) => dayOf(back) >= String(query['start']) && dayOf(back) <= String(query['end'])
    const sum = (counts: readonly number[]) => counts.reduce((all, count, back) => all + (within(back) ? count : 0), 0)
    const reply = (data: Json) => ({ status: 200, data, body: {}, date: NOW })
    if (path.endsWith('/timeseries')) {
      if (!daily) throw new ApiError('no', 404, 'missing', null)
      const buckets = Array.from({ length: 30 }, (_, back) => ({
        start: dayOf(back),
        sent: Object.values(sends).reduce((all, counts) => all + (counts[back] ?? 0), 0),
      }))
      return reply({ buckets })
    }
    const rows = Object.entries(sends)
      .map(([key, counts]) => ({ key, sent: sum(counts) }))
      .filter(({ sent }) => sent > 0)
      .toSorted((a, b) => b.sent - a.sent)
    const rest = rows.slice(most).reduce((all, { sent }) => all + sent, 0)
    return reply([...rows.slice(0, most), ...(rows.length > most ? [{ key: '(others)', sent: rest }] : [])])
  }
  return { reader: { get } as Reader, count: () => asked }
}

const EMAILS = ['a', 'b', 'stranger'].map((name) => `${name}@fleet.example`)
async function ask(
  sends: Sends,
  limit = 50,
  more: Parameters<typeof serve>[1] = {},
  emails: readonly string[] = EMAILS,
) {
  const { reader, count } = serve(sends, more)
  const limits = new Map(emails.map((email) => [email, limit]))
  const peaks = await readSendingPeaks(reader, { limits, at: NOW }, new AbortController().signal)
  return { peaks, requests: count() }
}
const days = (...counts: readonly (readonly [back: number, count: number])[]) =>
  Array.from({ length: 30 }, (_, back) => counts.find(([at]) => at === back)?.[1] ?? 0)

describe('how much was sent', () => {
  it('takes one request where nobody sent more in all days together', async () => {
    const { peaks, requests } = await ask({
      'a@fleet.example': days([0, 20], [9, 30]),
      'else@fleet.example': days([3, 999]),
    })
    expect([peaks, requests]).toEqual([{ days: 30, peaks: new Map(), complete: true, requests: 1 }, 1])
    expect((await ask({})).requests).toBe(1)
  })

  it('asks of no day on which all together sent no more', async () => {
    const { peaks, requests } = await ask({ 'a@fleet.example': days([0, 20], [9, 60], [29, 51]) })
    expect((peaks as SendingPeaks).peaks).toEqual(new Map([['a@fleet.example', { sent: 60, exact: true }]]))
    expect(requests).toBe(4)
  })

  it('asks of every day, 32 requests, where nobody says how much was sent by day', async () => {
    const { requests } = await ask({ 'a@fleet.example': days([0, 60]) }, 50, { daily: false })
    expect(requests).toBe(32)
  })

  it('keeps what is certain when the questions fail half-way, and knows nothing when the first does', async () => {
    const busy = { 'a@fleet.example': Array.from({ length: 30 }, () => 90) }
    for (const fails of [2, 3]) {
      const { peaks, requests } = await ask(busy, 50, { fails })
      expect(requests).toBe(fails)
      expect(peaks).toMatchObject({
        complete: false,
        peaks: new Map([['a@fleet.example', { sent: 90, exact: false }]]),
      })
    }
    expect((await ask(busy, 50, { fails: 1 })).peaks).toBeInstanceOf(ApiError)
  })

  it('is right for any mails, and says so where something is left open', async () => {
    const counts = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(120)), {
      minLength: 30,
      maxLength: 30,
    })
    const world = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((name) => `${name}@fleet.example`),
      counts,
    )
    await fc.assert(
      fc.asyncProperty(world, fc.nat(80), fc.integer({ min: 1, max: 7 }), async (sends, limit, most) => {
        const emails = ['a', 'b', 'c', 'd'].map((name) => `${name}@fleet.example`)
        const { peaks, requests } = await ask(sends, limit, { most }, emails)
        if (peaks instanceof ApiError) throw peaks
        expect(requests).toBeLessThanOrEqual(32)
        const truth = new Map(emails.map((email) => [email, Math.max(0, ...(sends[email] ?? []))]))
        for (const [email, { sent, exact }] of peaks.peaks) {
          const most = truth.get(email) ?? 0
          expect(sent).toBeGreaterThan(limit)
          if (peaks.complete && exact) expect(sent).toBe(most)
          else expect(sent).toBeLessThanOrEqual(most)
        }
        const over = [...truth].filter(([, peak]) => peak > limit).map(([email]) => email)
        if (peaks.complete) expect([...peaks.peaks.keys()].sort()).toEqual(over.sort())
      }),
      { numRuns: 150 },
    )
  })
})

describe('what is said', () => {
  const say = async (sends: Sends, more: Parameters<typeof serve>[1] = {}) => {
    const { cuts, fleet } = await plan()
    const { peaks } = await ask(sends, 50, more)
    return describeSendingCuts(cuts, peaks instanceof ApiError ? null : peaks, fleet)
  }
  const START = 'under policy/baseline the daily sending limit of 3 accounts falls to 50'

  it('how many sent more, and who the most, at the line of the policy', async () => {
    const told = await say({ 'a@fleet.example': days([3, 212]), 'b@fleet.example': days([4, 51], [5, 50]) })
    expect(told).toMatchObject([
      {
        severity: 'notice',
        code: 'sending-limit-lowered',
        address: 'policy/baseline',
        summary: `${START}; 2 of 3 accounts sent more than 50 on a day of the last 30 (peak 212: a@fleet.example)`,
      },
    ])
  })

  it('that none did, that nobody knows, and what is only known in part', async () => {
    expect((await say({}))[0]?.summary).toBe(`${START}; none of them sent more on a day of the last 30`)
    expect((await say({}, { fails: 1 }))[0]?.summary).toBe(`${START}; how much they sent is not known`)
    const hidden = { 'x@fleet.example': days([3, 300]), 'a@fleet.example': days([3, 212]) }
    expect((await say(hidden, { most: 1 }))[0]?.summary).toContain('none of them is known to have sent more')
    const partly = { 'a@fleet.example': days([3, 212]), 'b@fleet.example': days([3, 60]) }
    expect((await say(partly, { most: 1 }))[0]?.summary).toContain(
      '; at least 1 of 3 accounts sent more than 50 on a day of the last 30 (peak at least 212: a@fleet.example)',
    )
  })

  it('a stranger is counted and not named', async () => {
    const [told] = await say({ 'stranger@fleet.example': days([3, 212]) })
    expect(told?.summary).toContain(
      '1 of 3 accounts sent more than 50 on a day of the last 30 (peak 212: an account that is not in this file)',
    )
  })
})
