/** Recorded mail as the API may give it: both ways of paging, pages that come again, and records that say nothing. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Reader } from '../../src/nylas/port.ts'
import { type EvaluationReading, readNextPage, startReading } from '../../src/nylas/rule-evaluations.ts'

const NOW = 1_800_000_000
const DAY = 86_400

/** The newest has the number 0, and each is a minute older than the one before. */
const row = (number: number, more: { readonly [field: string]: Json } = {}): Json => ({
  id: `e${number}`,
  evaluated_at: NOW - 60 * number,
  evaluation_stage: 'inbox_processing',
  evaluation_input: { from_address: `s${number}@out.example` },
  applied_actions: {},
  matched_rule_ids: [],
  ...more,
})
const rows = (from: number, to: number): Json[] => Array.from({ length: to - from }, (_, index) => row(from + index))

type Page = { readonly data: Json; readonly next?: string }

function serve(pages: readonly Page[]): { readonly reader: Reader; readonly asked: string[] } {
  const asked: string[] = []
  const get: Reader['get'] = async (path, query) => {
    const words = Object.entries(query ?? {}).map(([name, one]) => `${name}=${one}`)
    asked.push(`${path}?${words.join('&')}`)
    const page = pages[Math.min(asked.length, pages.length) - 1]
    const body = { data: page?.data ?? [], ...(page?.next === undefined ? {} : { next_cursor: page.next }) }
    return { status: 200, data: body.data, body, date: '' }
  }
  return { reader: { get }, asked }
}

async function read(pages: readonly Page[], days = 7): Promise<{ reading: EvaluationReading; asked: string[] }> {
  const { reader, asked } = serve(pages)
  let reading = startReading('g', NOW - days * DAY)
  while (reading.state === 'open') {
    if (asked.length > 20) throw new Error('it goes on for ever')
    reading = await readNextPage(reader, reading)
  }
  return { reading, asked }
}

describe('the recorded mail of an account', () => {
  it('is read page after page by cursor, 200 at once, and each record once though pages shift', async () => {
    const pages = [{ data: rows(0, 200), next: 'c1' }, { data: rows(198, 300) }]
    const { reading, asked } = await read(pages)
    expect(asked).toEqual([
      '/v3/grants/g/rule-evaluations?limit=200',
      '/v3/grants/g/rule-evaluations?limit=200&page_token=c1',
    ])
    expect([reading.state, reading.records.size]).toEqual(['whole', 300])
  })

  it('is cut at a full page that names no other, and says how far back it goes', async () => {
    const { reading, asked } = await read([{ data: rows(0, 200) }])
    expect([reading.state, asked.length, reading.oldest]).toEqual(['cut', 1, NOW - 60 * 199])
    expect((await read([{ data: rows(0, 199) }])).reading.state).toBe('whole')
  })

  it.each([
    [
      'a cursor that comes again',
      [
        { data: rows(0, 200), next: 'c' },
        { data: rows(200, 400), next: 'c' },
      ],
      2,
    ],
    [
      'a first record that comes again',
      [
        { data: rows(0, 200), next: 'c' },
        { data: rows(0, 200), next: 'd' },
      ],
      2,
    ],
  ] as const)('is cut at %s', async (_, pages, requests) => {
    const { reading, asked } = await read(pages)
    expect([reading.state, asked.length]).toEqual(['cut', requests])
  })

  it('is whole once a page goes further back than the days asked for, and older records do not count', async () => {
    const pages = [{ data: [row(0), row(1, { evaluated_at: NOW - 8 * DAY })], next: 'c' }, { data: rows(5, 9) }]
    const { reading, asked } = await read(pages)
    expect([reading.state, [...reading.records.keys()], asked.length]).toEqual(['whole', ['e0'], 1])
  })

  it('is whole at an empty page, whatever cursor that has', async () => {
    expect((await read([{ data: [], next: 'c' }])).reading.state).toBe('whole')
    expect((await read([{ data: { items: null } }])).reading.state).toBe('whole')
  })

  it('tells what became of each mail, and takes no record that nothing follows from', async () => {
    const sent = { from_address: 'a@fleet.example', recipient_addresses: ['X@P.example', 'x@p.example'] }
    const data = [
      row(0, { applied_actions: { blocked: true }, evaluation_stage: 'smtp_rcpt' }),
      row(1, { applied_actions: { marked_as_spam: true, marked_as_read: true } }),
      row(2, { applied_actions: { marked_as_spam: true }, evaluation_stage: 'smtp_rcpt' }),
      row(3, { applied_actions: null, evaluation_input: { from_address: '' } }),
      row(4, { evaluation_stage: 'outbound_send', evaluation_input: { ...sent, outbound_type: 'reply' } }),
      row(5, { applied_actions: { blocked: true, blocked_by_evaluation_error: true } }),
      row(6, { evaluation_stage: 'outbound_send', evaluation_input: sent }),
      row(7, { evaluation_stage: 'elsewhere' }),
      row(8, { evaluation_input: null }),
      row(9, { evaluation_input: { from_address: 'canary' } }),
    ]
    const { reading } = await read([{ data }])
    expect([...reading.records.values()].map((one) => one && [one.stage, one.was, one.from, one.to, one.type])).toEqual(
      [
        ['smtp_rcpt', 'blocked', 's0@out.example', [], null],
        ['inbox_processing', 'spam', 's1@out.example', [], null],
        ['smtp_rcpt', 'delivered', 's2@out.example', [], null],
        ['inbox_processing', 'delivered', '', [], null],
        ['outbound_send', 'delivered', 'a@fleet.example', ['x@p.example'], 'reply'],
        ...Array.from({ length: 5 }, () => null),
      ],
    )
  })
})
