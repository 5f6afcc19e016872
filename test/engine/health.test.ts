/** How the mail of a fleet fares: what is asked, who is in trouble, and what is left open. */
import { describe, expect, it } from 'vitest'
import { HEALTH_LINES, listSendingTroubles, type Sending } from '../../src/domain/health.ts'
import type { Address, Json } from '../../src/domain/model.ts'
import { listUnhealthyAccounts } from '../../src/domain/plan.ts'
import { judgeHealth, readSendingHealth } from '../../src/engine/health.ts'
import { ApiError, type Reader } from '../../src/nylas/port.ts'
import { describeHealth, describeLine, formatShare } from '../../src/render/health.ts'
import { toPlain } from '../../src/render/safe-text.ts'
import { id, live, NOW, raw } from './build.ts'

type Rows = readonly { readonly [field: string]: Json }[]
type Answers = {
  readonly agent_account?: (sort: string) => Rows | number
  readonly sending_domain?: Rows | number
  readonly summary?: Json
}

function serve({ agent_account = () => [], sending_domain = [], summary = {} }: Answers) {
  const asked: string[] = []
  const get: Reader['get'] = async (path, query = {}) => {
    const group = query['group_by'] as 'agent_account' | 'sending_domain' | undefined
    const sort = String(query['sort'] ?? '').split(':')[0] ?? ''
    asked.push(group === undefined ? path.slice(path.lastIndexOf('/') + 1) : `${group} ${sort}`)
    const data = group === 'agent_account' ? agent_account(sort) : group === 'sending_domain' ? sending_domain : summary
    if (typeof data === 'number') throw new ApiError('no', data, 'refused', null)
    return { status: 200, data: data as Json, body: {}, date: NOW }
  }
  return { reader: { get } as Reader, asked }
}

const read = async (answers: Answers) => {
  const { reader, asked } = serve(answers)
  return { ...(await readSendingHealth(reader, NOW, new AbortController().signal)), asked }
}
const row = (key: string, sent: number, bounced = 0, complaints = 0) => ({
  key,
  sent,
  delivered: sent - bounced,
  bounced,
  complaints,
  bounce_rate: sent === 0 ? 0 : (100 * bounced) / sent,
})
const OTHERS = { key: '(others)', sent: 9 }

describe('what is asked', () => {
  it('one request where nothing was sent', async () => {
    const { health, asked, diagnostics } = await read({})
    expect(asked).toEqual(['agent_account sent'])
    expect(health).toMatchObject({
      since: '2026-11-15',
      until: '2026-11-21',
      accounts: [],
      complete: true,
      requests: 1,
    })
    expect([health?.grade, diagnostics]).toEqual([null, []])
  })

  it('two where every sender has a row, and the domains are added up from them', async () => {
    const { health, asked } = await read({
      agent_account: () => [row('a@x.example', 100, 1), row('b@x.example', 50), row('c@y.example', 7)],
      summary: { health: { state: 'healthy' } },
    })
    expect(asked).toEqual(['agent_account sent', 'summary'])
    expect(health?.domains.map(({ key, sent, bounced, bounce_rate }) => [key, sent, bounced, bounce_rate])).toEqual([
      ['x.example', 150, 1, 1 / 150],
      ['y.example', 7, 0, 0],
    ])
    expect(health?.grade).toBe('healthy')
  })

  it('five where some are hidden: then also the worst, and the domains', async () => {
    const bad = row('bad@x.example', 120, 30)
    const { health, asked } = await read({
      agent_account: (sort) =>
        sort === 'sent'
          ? [row('a@x.example', 900), OTHERS]
          : sort === 'bounce_rate'
            ? [bad, row('ok@x.example', 200, 1), OTHERS]
            : [row('c@x.example', 800), OTHERS],
      sending_domain: [row('x.example', 5000)],
    })
    expect(asked).toEqual([
      'agent_account sent',
      'summary',
      'agent_account bounce_rate',
      'agent_account complaint_rate',
      'sending_domain sent',
    ])
    expect(health?.accounts.map(({ key }) => key)).toEqual([
      'a@x.example',
      'bad@x.example',
      'ok@x.example',
      'c@x.example',
    ])
    // The last rows of both tables are below the lines, so nobody who is hidden is past them.
    expect([health?.complete, health?.troubles_complete, health?.requests]).toEqual([false, true, 5])
  })

  it('nobody is said to be well where the worst who are hidden may be past a line', async () => {
    const { health } = await read({ agent_account: () => [row('a@x.example', 900, 90), OTHERS] })
    expect(health?.troubles_complete).toBe(false)
  })

  it.each([403, 404, 400, 401, 429, 500, 0])('%i is told once, asks no more, and fails nothing', async (status) => {
    const { health, asked, diagnostics } = await read({ agent_account: () => status })
    expect([health, asked.length]).toEqual([null, 1])
    expect(diagnostics).toMatchObject([{ severity: 'notice', code: 'metrics-unreadable' }])
    expect(diagnostics[0]?.summary).toContain(status === 0 ? 'no answer' : String(status))
  })

  it('a refused summary leaves the grade open and the figures as they are', async () => {
    const { reader } = serve({ agent_account: () => [row('a@x.example', 100)] })
    const get: Reader['get'] = async (path, query) => {
      if (path.endsWith('/summary')) throw new ApiError('no', 403, 'refused', null)
      return reader.get(path, query)
    }
    const { health, diagnostics } = await readSendingHealth({ get }, NOW, new AbortController().signal)
    expect([health?.grade, health?.accounts.length, diagnostics.length]).toEqual([null, 1, 1])
  })

  it('a question that nobody answers is the last, and what is known by then is kept', async () => {
    const { reader, asked } = serve({ agent_account: () => [row('a@x.example', 100, 50), OTHERS] })
    const get: Reader['get'] = async (path, query) => {
      if (!path.endsWith('/summary')) return reader.get(path, query)
      asked.push('summary')
      throw new ApiError('no answer came', 0, 'network', null)
    }
    const { health, diagnostics } = await readSendingHealth({ get }, NOW, new AbortController().signal)
    expect(asked).toEqual(['agent_account sent', 'summary'])
    expect(health).toMatchObject({ requests: 2, complete: false, troubles_complete: false, accounts: [{ sent: 100 }] })
    expect(diagnostics).toHaveLength(1)
  })

  it('a run that is to end ends', async () => {
    const { reader } = serve({ agent_account: () => 0 })
    await expect(readSendingHealth(reader, NOW, AbortSignal.abort())).rejects.toThrow(ApiError)
  })
})

const sending = (sent: number | null, bounce_rate: number | null, complaint_rate: number | null = null): Sending => ({
  sent,
  delivered: null,
  bounced: null,
  complaints: null,
  bounce_rate,
  complaint_rate,
  delivery_rate: null,
})

describe('who is in trouble', () => {
  it('the published lines count, each from itself on', () => {
    const lines = (rate: number | null, complaints: number | null = null) =>
      listSendingTroubles(sending(1000, rate, complaints)).map(({ what, line }) => `${what} ${line}`)
    expect([0.0499, 0.05, 0.0999, 0.1, 1].map((rate) => lines(rate))).toEqual([
      [],
      ['bounces review'],
      ['bounces review'],
      ['bounces pause'],
      ['bounces pause'],
    ])
    expect([0.0009, 0.001, 0.005].map((rate) => lines(null, rate))).toEqual([
      [],
      ['complaints review'],
      ['complaints pause'],
    ])
    expect(lines(0.06, 0.01)).toEqual(['complaints pause', 'bounces review'])
  })

  it('one bounce of two mails is no alarm, and what is not known is none', () => {
    for (const one of [sending(2, 0.5), sending(99, 1, 1), sending(null, 1), sending(500, null)])
      expect(listSendingTroubles(one)).toEqual([])
    expect(listSendingTroubles(sending(100, 0.5))).toHaveLength(1)
  })

  const state = live({
    workspaces: [raw.workspace('main')],
    grants: ['a@x.example', 'b@x.example', 'stranger@x.example'].map((email) => raw.account(email, 'main')),
  })
  const addresses = new Map<string, Address>([
    [id('a@x.example'), 'account/a@x.example'],
    [id('b@x.example'), 'account/b@x.example'],
  ])

  it('only accounts of the fleet are named, the worst first', async () => {
    const { health } = await read({
      agent_account: () => [
        row('a@x.example', 200, 12),
        row('b@x.example', 200, 40),
        row('stranger@x.example', 200, 99),
        row('gone@x.example', 200, 99),
      ],
    })
    const judged = health && judgeHealth(health, state, { addresses })
    expect(judged?.accounts.map(({ address, troubles }) => [address, troubles[0]?.line])).toEqual([
      ['account/b@x.example', 'pause'],
      ['account/a@x.example', 'review'],
    ])
    expect(judged?.at_least).toBe(false)
  })

  it('there may be more where an account is hidden', async () => {
    const { health } = await read({ agent_account: () => [row('a@x.example', 200, 40), OTHERS] })
    expect(health && judgeHealth(health, state, { addresses }).at_least).toBe(true)
  })

  it('an account that is unhealthy twice is counted once', () => {
    const accounts = [{ address: 'account/a@x.example' as const, troubles: [] }]
    const health = { since: '', until: '', grade: null, findings: [], requests: 1, accounts, at_least: false }
    const unhealthy = [
      { address: 'account/a@x.example' as const, status: 'invalid' },
      { address: 'account/b@x.example' as const, status: 'blocked' },
    ]
    expect(listUnhealthyAccounts({ unhealthy, health })).toEqual(['account/a@x.example', 'account/b@x.example'])
    expect(listUnhealthyAccounts({ unhealthy })).toHaveLength(2)
  })
})

describe('in words', () => {
  it('a share is never rounded up to a line', () => {
    expect([0.05, 0.0999999, 0.001, 0.57, 0, 1].map(formatShare)).toEqual([
      '5 %',
      '9.99 %',
      '0.1 %',
      '57 %',
      '0 %',
      '100 %',
    ])
    expect(HEALTH_LINES.bounces.pause).toBe(0.1)
  })

  it('the days, how many are in trouble, and the grade stand in one sentence', () => {
    const health = { since: '2026-11-15', until: '2026-11-21', requests: 2, at_least: false, accounts: [] }
    expect(toPlain(describeHealth({ ...health, grade: 'critical', findings: ['metric bounce_rate'] }))).toBe(
      "Mail sent 15 Nov 2026 to 21 Nov 2026: no mailbox is in trouble (judged from 100 mails on); Nylas's own grade for what the application sent: critical (metric bounce_rate)",
    )
    expect(toPlain(describeHealth({ ...health, at_least: true, grade: null, findings: [] }))).toContain(
      'not all are told',
    )
    expect(describeLine({ what: 'complaints', line: 'pause' })).toBe(
      "complaints of 0.5 % or more, from where on Nylas stops an account's sending",
    )
  })
})
