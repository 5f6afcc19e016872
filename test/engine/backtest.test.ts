/** The back-test of a plan: which accounts it asks, with how many requests, what it makes of their records, and of failures. */
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Backtest, BacktestScope } from '../../src/domain/backtest.ts'
import type { Diagnostic, Json } from '../../src/domain/model.ts'
import { backtestPlan } from '../../src/engine/backtest.ts'
import { buildPlan } from '../../src/engine/plan/plan.ts'
import { ApiError, type Reader } from '../../src/nylas/port.ts'
import { describeBacktest, listBacktestNotes } from '../../src/render/backtest.ts'
import { toPlain } from '../../src/render/safe-text.ts'
import { id, ledger, live, NOW, raw } from './build.ts'

const when = (field: string, value: string): Json => ({
  operator: 'all',
  conditions: [{ field, operator: 'is', value }],
})
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `a${index}@fleet.example`)

/** Accounts in `main`, whose rule blocks another domain from now on; one more in `bare`, which nothing reaches. */
type More = { readonly [section: string]: Json }

async function makeInput(emails: readonly string[], { home = 'main', rules = {}, ...more }: More = {}) {
  const state = live({
    rules: [
      raw.rule('senders', { match: when('from.domain', 'old.example') }),
      raw.rule('out', { trigger: 'outbound', match: when('recipient.domain', 'rival.example') }),
    ],
    workspaces: [raw.workspace('main', { rule_ids: [id('senders'), id('out')] }), raw.workspace('bare')],
    grants: [...emails.map((email) => raw.account(email, 'main')), raw.account('other@fleet.example', 'bare')],
  })
  const spec = {
    version: 1,
    fleet: 'acme',
    settings: { backtest: {} },
    rules: {
      senders: { match: when('from.domain', 'new.example'), actions: [{ type: 'block' }] },
      out: { trigger: 'outbound', match: when('recipient.domain', 'rival.example'), actions: [{ type: 'block' }] },
      ...(rules as More),
    },
    workspaces: { main: { rules: ['senders', 'out'] }, bare: {} },
    accounts: [
      ...emails.map((email) => ({ email, workspace: home })),
      { email: 'other@fleet.example', workspace: 'bare' },
    ],
    ...more,
  }
  const { fleet } = await compileFleet(createMemoryTree({ 'acme.yaml': JSON.stringify(spec) }), 'acme.yaml')
  if (!fleet) throw new Error('the file is right')
  const owned = Object.fromEntries(
    ['rule/senders', 'rule/out', 'workspace/main', 'workspace/bare', ...emails.map((email) => `account/${email}`)].map(
      (address) => [address, { id: id(address.slice(address.indexOf('/') + 1)) }],
    ),
  )
  const { plan, governance } = buildPlan({ fleet, live: state, ledger: ledger(owned), others: [], commit: null })
  return { fleet, plan, governance, live: state }
}

const AT = Date.parse(NOW) / 1000 - 3600
let count = 0
const record = (stage: string, input: Json, actions: Json = {}): Json => {
  count += 1
  return {
    id: `e${count}`,
    evaluated_at: AT,
    evaluation_stage: stage,
    evaluation_input: input,
    applied_actions: actions,
  }
}
const received = (from: string, actions: Json = {}): Json => record('inbox_processing', { from_address: from }, actions)

type Records = (grantId: string, page: number) => { readonly rows: readonly Json[]; readonly next?: string } | number

function serve(records: Records): { readonly reader: Reader; readonly asked: string[] } {
  const asked: string[] = []
  const get: Reader['get'] = async (path, query) => {
    const grant = path.split('/')[3] ?? ''
    asked.push(grant)
    const answer = records(grant, Number(query?.['page_token'] ?? 0))
    if (typeof answer === 'number') throw new ApiError('the mail of canary@secret.example', answer, 'x', null)
    const body = { data: answer.rows, ...(answer.next === undefined ? {} : { next_cursor: answer.next }) }
    return { status: 200, data: body.data, body, date: NOW }
  }
  return { reader: { get }, asked }
}

const SCOPE: BacktestScope = { days: 7, accounts: 50, requests: 200, addresses: false }

async function run(emails: readonly string[], records: Records, scope: Partial<BacktestScope> = {}, more: More = {}) {
  const { reader, asked } = serve(records)
  const input = await makeInput(emails, more)
  const never = new AbortController().signal
  const { backtest, diagnostics } = await backtestPlan(reader, input, { ...SCOPE, ...scope }, never)
  return { backtest, diagnostics, asked }
}

const says = (backtest: Backtest): readonly string[] => describeBacktest(backtest).map(toPlain)
const notes = (backtest: Backtest): readonly string[] => listBacktestNotes(backtest).map(toPlain)
const summaries = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity, code }) => `${severity} ${code}`)

describe('a back-test', () => {
  it('asks those that the changes reach and nobody else, and says what would have become of their mail', async () => {
    const { backtest, asked, diagnostics } = await run(names(2), (grant) => ({
      rows:
        grant === id('a0@fleet.example')
          ? [received('x@new.example'), received('y@new.example'), received('z@fine.example')]
          : [received('w@new.example'), record('smtp_rcpt', { from_address: 'v@old.example' }, { blocked: true })],
    }))
    expect(asked.toSorted()).toEqual(names(2).map(id).toSorted())
    expect(diagnostics).toEqual([])
    expect(says(backtest)).toEqual([
      'In 7 days 4 received mails of 2 mailboxes: 3 delivered ones would be blocked (3 from new.example)',
      '1 mail at the door: 1 blocked one would be delivered (1 from old.example)',
    ])
    expect(notes(backtest)).toEqual(['looked at all 2 mailboxes that live and that this reaches, with 2 requests'])
    expect(JSON.stringify(backtest)).not.toMatch(/[vwxyz]@/)
  })

  it('counts each stage apart, and each record once', async () => {
    const twice = received('x@new.example')
    const { backtest } = await run(names(1), () => ({
      rows: [twice, twice, record('smtp_rcpt', { from_address: 'x@new.example' })],
    }))
    expect(backtest.stages.map(({ stage, mails, changes }) => [stage, mails, changes[0]?.mails])).toEqual([
      ['smtp_rcpt', 1, 1],
      ['inbox_processing', 1, 1],
    ])
  })

  it('says which records today’s guardrails do not explain, and takes none of them for what the change does', async () => {
    const { backtest } = await run(names(1), () => ({
      rows: [received('x@fine.example', { blocked: true }), received('x@new.example', { blocked: true })],
    }))
    expect(backtest.stages[0]).toMatchObject({ mails: 2, unexplained: 2, changes: [] })
    expect(says(backtest)[0]).toContain('none would be treated otherwise')
    expect(notes(backtest).join()).toContain("recorded otherwise than today's guardrails would have it")
  })

  it('names addresses where they are asked for', async () => {
    const { backtest } = await run(names(1), () => ({ rows: [received('x@new.example')] }), { addresses: true })
    expect(backtest.stages[0]?.changes[0]?.peers).toEqual([{ name: 'x@new.example', mails: 1 }])
  })

  it('asks the same accounts for the same plan, and says how many it did not ask', async () => {
    const first = await run(names(30), () => ({ rows: [received('x@new.example')] }), { accounts: 5 })
    const second = await run(names(30).toReversed(), () => ({ rows: [received('x@new.example')] }), { accounts: 5 })
    expect(first.asked).toHaveLength(5)
    expect(second.asked.toSorted()).toEqual(first.asked.toSorted())
    expect(first.backtest.accounts).toEqual({ reached: 30, sampled: 5, unreadable: 0, cut: 0 })
    expect(says(first.backtest)[0]).toContain('5 received mails of 5 sampled accounts: 5 delivered ones would')
    expect(notes(first.backtest)[0]).toBe(
      'looked at 5 of the 30 mailboxes that this reaches, chosen by the digest of the plan, with 5 requests',
    )
  })

  it('sends no more requests than it may, shares them out, and says that more is recorded', async () => {
    const endless: Records = (_, page) => ({ rows: [received('x@new.example')], next: String(page + 1) })
    const { backtest, asked } = await run(names(4), endless, { requests: 9 })
    expect(asked).toHaveLength(9)
    const perAccount = names(4).map((email) => asked.filter((one) => one === id(email)).length)
    expect(perAccount.toSorted((a, b) => a - b)).toEqual([2, 2, 2, 3])
    expect(backtest).toMatchObject({ requests: 9, accounts: { cut: 4 }, since: new Date(AT * 1000).toISOString() })
    expect(says(backtest)[0]).toContain('In 7 days at least 9 received mails')
    const few = await run(names(4), endless, { requests: 2 })
    expect([few.asked.length, few.backtest.accounts.sampled]).toEqual([2, 2])
  })

  it.each([403, 500, 0])(
    'gives up after one request that fails with %d, with a notice, and repeats nothing of it',
    async (status) => {
      const { backtest, asked, diagnostics } = await run(names(9), () => status)
      expect(asked).toHaveLength(1)
      expect(backtest.accounts).toMatchObject({ sampled: 9, unreadable: 9 })
      expect(summaries(diagnostics)).toEqual(['notice backtest-unreadable'])
      expect(JSON.stringify([backtest, diagnostics])).not.toContain('canary')
      expect(says(backtest)).toEqual(['No recorded mail of the 9 mailboxes asked for could be read'])
    },
  )

  it('leaves out accounts that are gone, and keeps what was read before a later page failed', async () => {
    const { backtest, diagnostics } = await run(names(3), (grant, page) => {
      if (grant === id('a1@fleet.example')) return 404
      return page === 0 ? { rows: [received('x@new.example')], next: '1' } : 503
    })
    expect(backtest.accounts).toEqual({ reached: 3, sampled: 3, unreadable: 1, cut: 2 })
    expect(backtest.stages[0]?.mails).toBe(2)
    expect(summaries(diagnostics)).toEqual(['notice backtest-unreadable'])
  })

  it('reaches an account that moves, or may send nothing any more, and none where nothing acts otherwise', async () => {
    const records: Records = () => ({
      rows: [
        received('x@old.example', { blocked: true }),
        record('outbound_send', {
          from_address: 'a0@fleet.example',
          recipient_addresses: ['x@p.example', 'y@q.example'],
          outbound_type: 'compose',
        }),
      ],
    })
    const rules = ['senders', 'out']
    const same = { senders: { match: when('from.domain', 'old.example'), actions: [{ type: 'block' }] } }
    const moved = await run(
      names(1),
      records,
      {},
      { rules: same, workspaces: { main: { rules }, bare: {} }, home: 'bare' },
    )
    expect(says(moved.backtest)).toEqual([
      'In 7 days 1 received mail of 1 mailbox: 1 blocked one would be delivered (1 from old.example)',
      '1 sent mail: none would be treated otherwise',
    ])
    const stopped = await run(
      names(1),
      records,
      {},
      {
        rules: same,
        policies: { none: { limits: { limit_count_daily_email_sent: 0 } } },
        workspaces: { main: { rules, policy: 'none' }, bare: {} },
      },
    )
    expect(says(stopped.backtest)[1]).toBe(
      '1 sent mail: 1 delivered one would be blocked (1 to p.example and 1 to q.example)',
    )
    expect(stopped.backtest.doubts).toEqual(['zero-limit'])
    const unmoved = await run(names(1), records, {}, { rules: same, settings: { max_deletes: 1 } })
    expect([unmoved.asked, unmoved.backtest.accounts.reached]).toEqual([[], 0])
  })

  it('does not take an empty answer for no mail', async () => {
    const { backtest } = await run(names(1), () => ({ rows: [] }))
    expect(says(backtest)).toEqual([
      'In 7 days nothing is recorded of 1 mailbox, which does not show that there was no mail',
    ])
  })
})
