/** The page's charts by their geometry: nothing lies outside or over another, lengths are in proportion, and words tell all. */
import { describe, expect, it } from 'vitest'
import { listSendingTroubles, type Sending } from '../../../src/domain/health.ts'
import { renderInventoryHtml } from '../../../src/features/inventory/page.ts'
import { CHART_WIDTH, type Chart, drawCharts } from '../../../src/features/inventory/page-charts.ts'
import type { AccountSending, AccountView, HealthView, InventoryView } from '../../../src/features/inventory/view.ts'
import { sampleView } from './sample.ts'

const sample = await sampleView()
const [one] = sample.accounts
if (one === undefined) throw new Error('the sample has accounts')

const HEALTH: HealthView = {
  since: '2026-11-15',
  until: '2026-11-21',
  grade: 'critical',
  findings: [],
  requests: 2,
  domains: [],
  complete: true,
}
function sent(amount: number | null, bounced = 0): AccountSending {
  const bounce_rate = amount === null || amount === 0 ? null : bounced / amount
  const row: Sending = {
    sent: amount,
    delivered: amount,
    bounced,
    complaints: 0,
    bounce_rate,
    complaint_rate: 0,
    delivery_rate: 1,
  }
  return { ...row, troubles: listSendingTroubles(row) }
}
type More = Partial<AccountView> & { readonly sending?: AccountSending }
const make = (email: string, more: More = {}): AccountView => ({
  ...one,
  email,
  ownership: 'owned',
  due: null,
  days_left: null,
  status: 'valid',
  blocked: false,
  healthy: true,
  ...more,
})
const viewOf = (accounts: readonly AccountView[], more: Partial<InventoryView> = {}): InventoryView => ({
  ...sample,
  accounts,
  ...more,
})
const chartOf = (view: InventoryView, title: string): Chart => {
  const chart = drawCharts(view).find((found) => found.title === title)
  if (!chart) throw new Error(`no chart ${title}`)
  return chart
}

type Shape = {
  readonly style: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
const number = (tag: string, name: string): number => Number(attribute(tag, name))
function readSvg(svg: string) {
  const height = Number(/viewBox="0 0 480 ([\d.]+)"/.exec(svg)?.[1])
  const rects = [...svg.matchAll(/<rect[^>]*>/g)].map(
    ([tag]): Shape => ({
      style: attribute(tag, 'class'),
      x: number(tag, 'x'),
      y: number(tag, 'y'),
      width: number(tag, 'width'),
      height: number(tag, 'height'),
    }),
  )
  // A letter of 14 pixels is at most 8 wide on average in any sans serif that a system has.
  const texts = [...svg.matchAll(/(<text[^>]*>)<title>.*?<\/title>(.*?)<\/text>/g)].map(
    ([, tag = '', words = '']): Shape => {
      const width = 8 * words.replace(/&[^;]+;/g, 'x').length
      const x = number(tag, 'x') - (attribute(tag, 'text-anchor') === 'end' ? width : 0)
      return { style: 'text', x, y: number(tag, 'y') - 12, width, height: 15 }
    },
  )
  return { height, rects, texts }
}
const overlaps = (a: Shape, b: Shape): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function expectSound({ svg }: Chart): void {
  if (svg === '') return
  const { height, rects, texts } = readSvg(svg)
  expect(texts.length).toBeGreaterThan(0)
  for (const { x, y, width, height: tall } of [...rects, ...texts]) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(CHART_WIDTH)
    expect(y + tall).toBeLessThanOrEqual(height)
    expect(Number.isFinite(x + y + width + tall)).toBe(true)
  }
  for (const [index, text] of texts.entries()) {
    for (const other of texts.slice(index + 1)) expect(overlaps(text, other)).toBe(false)
    for (const rect of rects) expect(overlaps(text, rect)).toBe(false)
  }
}

describe('the charts of the page', () => {
  it.each([0, 1, 9, 10, 11, 10_000])(
    '%i accounts are drawn inside the picture, and no word lies over another',
    (amount) => {
      const accounts = Array.from({ length: amount }, (_, index) =>
        make(`a-name-that-is-rather-long-${index}@fleet.example`, {
          sending: index % 7 === 0 ? 'unknown' : sent(index * 1_000_003, index),
          ...(index % 3 === 0
            ? { ownership: 'waiting', due: `20${27 + (index % 40)}-01-0${1 + (index % 9)}T00:00:00.000Z` }
            : {}),
        }),
      )
      const growth = Array.from({ length: Math.min(amount, 60) }, (_, index) => ({
        at: new Date(index * 1e9).toISOString(),
        accounts: index * amount,
      }))
      const begin = performance.now()
      const charts = drawCharts(viewOf(accounts, { health: { ...HEALTH, complete: false }, growth }))
      for (const chart of charts) expectSound(chart)
      expect(charts.map(({ title }) => title)).toEqual(
        amount === 0
          ? ['Mail sent by account']
          : ['Accounts by health', 'Mail sent by account', 'Deletions to come', 'Accounts owned over time'],
      )
      expect(charts.every(({ svg }) => svg.length < 12_000)).toBe(true)
      expect(performance.now() - begin).toBeLessThan(5000)
    },
  )

  it('a bar is as long as its amount says, next to the longest', () => {
    const view = viewOf([make('a@x.example', { sending: sent(400) }), make('b@x.example', { sending: sent(100) })], {
      health: HEALTH,
    })
    const { rects } = readSvg(chartOf(view, 'Mail sent by account').svg)
    const [long, short] = rects.filter(({ style }) => style !== 'track').map(({ width }) => width)
    expect((long ?? 0) / (short ?? 1)).toBeCloseTo(4, 5)
  })

  it('the largest ten are named, worst in colour, and the others added up', () => {
    const accounts = Array.from({ length: 13 }, (_, index) =>
      make(`${index}@x.example`, { sending: sent(1000 + index, index === 12 ? 200 : index === 11 ? 60 : 0) }),
    )
    const { svg, says } = chartOf(viewOf(accounts, { health: HEALTH }), 'Mail sent by account')
    expect(
      readSvg(svg)
        .rects.filter(({ style }) => style !== 'track')
        .map(({ style }) => style),
    ).toEqual(['bad', 'warn', ...Array.from({ length: 8 }, () => 'good'), 'calm'])
    expect(says).toContain('12@x.example: 1,012, 19.76 %')
    expect(says).toContain('3 others: 3,003.')
    const open = chartOf(viewOf(accounts, { health: { ...HEALTH, complete: false } }), 'Mail sent by account')
    expect(open.says).toContain('3 others and more: at least 3,003.')
  })

  it('a long address keeps what tells it from its neighbours', () => {
    const emails = ['support-7@agents.of.some.example.com', 'support-customer-with-a-long-name-42@agents.example.com']
    const view = viewOf(
      emails.map((email) => make(email, { sending: sent(5) })),
      { health: HEALTH },
    )
    const chart = chartOf(view, 'Mail sent by account')
    expect([...chart.svg.matchAll(/<\/title>([^<]*)<\/text>/g)].map(([, words]) => words)).toEqual([
      'support-7@…',
      '5, 0 %',
      'support-cu…ong-name-42',
      '5, 0 %',
    ])
    expectSound(chart)
  })

  it('what is not known is told as that, and never as 0', () => {
    const accounts = [make('a@x.example', { sending: 'unknown' }), make('b@x.example', { sending: sent(null) })]
    const view = viewOf(accounts, { health: { ...HEALTH, complete: false } })
    expect(chartOf(view, 'Accounts by health').says).toBe('sending not known: 1; known in part: 1.')
    expect(chartOf(view, 'Mail sent by account').says).toContain('b@x.example: not known, ?; others: not known.')
    expect(chartOf(viewOf(accounts, { health: null }), 'Mail sent by account')).toMatchObject({
      svg: '',
      says: 'Not known: Nylas does not tell.',
    })
    const silent = viewOf([make('a@x.example', { sending: 'none' })], { health: HEALTH })
    expect(chartOf(silent, 'Mail sent by account').says).toBe('None is known to have been sent.')
  })

  it('accounts are counted once, by what is worst', () => {
    const accounts = [
      make('a@x.example', { blocked: true, status: 'invalid', sending: sent(500, 400) }),
      make('b@x.example', { status: 'invalid', sending: sent(500) }),
      make('c@x.example', { sending: sent(500, 50) }),
      make('d@x.example', { sending: sent(500, 25) }),
      make('e@x.example', { sending: sent(500) }),
      make('f@x.example', { sending: 'none' }),
    ]
    expect(chartOf(viewOf(accounts, { health: HEALTH }), 'Accounts by health').says).toBe(
      'blocked: 1; grant not valid: 1; past the stop line: 1; past the review line: 1; nothing sent: 1; no trouble: 1.',
    )
    const unasked = chartOf(
      viewOf([make('a@x.example'), make('b@x.example', { status: 'invalid' })]),
      'Accounts by health',
    )
    expect(unasked.says).toBe('grant not valid: 1; grant valid: 1. Nobody asked how their mail fares (--health).')
  })

  it('deletions stand by their day, and the growth of a fleet in steps from its first day to its last', () => {
    const wait = (email: string, due: string) => make(email, { ownership: 'waiting', due })
    const view = viewOf([
      wait('a@x.example', '2026-12-24T10:00:00Z'),
      wait('b@x.example', '2026-12-05T10:00:00Z'),
      wait('c@x.example', '2026-12-24T01:00:00Z'),
    ])
    expect(chartOf(view, 'Deletions to come').says).toBe(
      'By the day from which on an apply deletes them. 5 Dec 2026: 1 account; 24 Dec 2026: 2 accounts.',
    )
    const growth = [
      { at: '2026-01-01T00:00:00Z', accounts: 2 },
      { at: '2026-01-06T00:00:00Z', accounts: 8 },
      { at: '2026-01-11T00:00:00Z', accounts: 4 },
    ]
    const { svg, says } = chartOf(viewOf([], { growth }), 'Accounts owned over time')
    expect(/class="growth" d="([^"]*)"/.exec(svg)?.[1]).toBe('M64 106 H264 V16 H464 V76')
    expect(says).toBe(
      '2 accounts on 1 Jan 2026, 4 on 11 Jan 2026, at most 8 at the commits of the ledger that were looked at.',
    )
    expectSound(chartOf(viewOf([], { growth: growth.slice(0, 1) }), 'Accounts owned over time'))
  })

  it('a filter is told where it leaves accounts out', () => {
    const view = viewOf([make('a@x.example')], { filter: { ...sample.filter, unhealthy: true } })
    expect(chartOf(view, 'Accounts by health').says).toMatch(/Only accounts that fit the filter are counted\.$/)
  })

  it('no name becomes markup, in a picture or below it', () => {
    for (const text of [
      '</text></svg><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '<!--',
      ']]>',
      '\u202e<b>@x.example',
    ]) {
      const page = renderInventoryHtml(
        viewOf([make(text, { sending: sent(500, 400), password_set: true })], {
          health: { ...HEALTH, findings: [text], domains: [{ key: text, ...(sent(5) as Sending) }] },
        }),
      )
      expect(page.match(/<script/gu)).toHaveLength(1)
      expect(page).not.toMatch(/<img|<!--|<b>@/u)
    }
  })
})
