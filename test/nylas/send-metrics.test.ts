/** Figures of sent mail in every shape they may come in: counts under other names, rates as percents or shares, and less. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Reader } from '../../src/nylas/port.ts'
import { readDailySends, readSendMetrics, readSendSummary } from '../../src/nylas/send-metrics.ts'

const answer = (data: Json): Reader => ({ get: async () => ({ status: 200, data, body: { data }, date: '' }) })
const WINDOW = { start: '2026-11-15', end: '2026-11-21' }
const read = (data: Json) => readSendMetrics(answer(data), { group: 'agent_account', ...WINDOW })
const first = async (...rows: readonly Json[]) => (await read([...rows])).rows[0]
const RATES = { bounce_rate: 5, complaint_rate: 0.5, delivery_rate: 95 }

describe('rows of figures', () => {
  it('are asked for by sender or domain, the first hundred, over given days', async () => {
    const asked: unknown[] = []
    const get: Reader['get'] = async (path, query) => {
      asked.push([path, query])
      return answer([]).get(path)
    }
    await readSendMetrics({ get }, { group: 'sending_domain', sort: 'bounce_rate', ...WINDOW })
    const query = { group_by: 'sending_domain', sort: 'bounce_rate:desc', limit: 100, ...WINDOW }
    expect(asked).toEqual([['/v3/metrics/send', query]])
  })

  it('give shares that are computed from counts, whatever the rates beside them mean', async () => {
    const counts = { key: 'A@x.example', sent: 200, delivered: 190, bounced: 10, complaints: 1 }
    for (const more of [{}, RATES, { bounce_rate: 0.05 }, { bounce_rate: 77 }])
      expect(await first({ ...counts, ...more })).toEqual({
        key: 'a@x.example',
        sent: 200,
        delivered: 190,
        bounced: 10,
        complaints: 1,
        bounce_rate: 0.05,
        complaint_rate: 1 / 190,
        delivery_rate: 0.95,
      })
  })

  it.each([
    ['delivered', 'bounced', 'complaints'],
    ['deliveries', 'bounces', 'complaint'],
    ['delivered_count', 'hard_bounced', 'complained'],
  ])('may call their counts %s, %s and %s', async (delivered, bounced, complaints) => {
    const row = await first({ key: 'a', sent: 10, [delivered]: 8, [bounced]: 2, [complaints]: 1 })
    expect([row?.delivered, row?.bounced, row?.complaints]).toEqual([8, 2, 1])
  })

  it('without counts are taken as percents where any rate is above 1, and as shares where none is', async () => {
    expect(await first({ key: 'a', sent: 200, ...RATES })).toMatchObject({ bounce_rate: 0.05, complaint_rate: 0.005 })
    const shares = { bounce_rate: 0.05, complaint_rate: 0.005, delivery_rate: 0.95 }
    expect(await first({ key: 'a', sent: 200, ...shares })).toMatchObject(shares)
    // One row says it for all.
    const rows = [
      { key: 'a', sent: 200, bounce_rate: 0.5 },
      { key: 'b', sent: 9, ...RATES },
    ]
    expect(await first(...rows)).toMatchObject({ bounce_rate: 0.005 })
  })

  it('are not known where nothing says what a rate means, and a rate of 0 is 0 in either', async () => {
    expect(await first({ key: 'a', sent: 200, bounce_rate: 0.5, complaint_rate: 0 })).toMatchObject({
      bounce_rate: null,
      complaint_rate: 0,
      delivery_rate: null,
    })
  })

  it('that say nothing of a count do not say 0', async () => {
    const nothing = { sent: null, delivered: null, bounced: null, complaints: null }
    for (const row of [{ key: 'a' }, { key: 'a', sent: '7' }, { key: 'a', sent: -1 }, { key: 'a', sent: 1.5 }])
      expect(await first(row)).toEqual({
        key: 'a',
        ...nothing,
        bounce_rate: null,
        complaint_rate: null,
        delivery_rate: null,
      })
    // More bounced than was sent: nothing follows from that.
    expect(await first({ key: 'a', sent: 1, bounced: 5 })).toMatchObject({ bounce_rate: null })
  })

  it('end with what was left out, which is nobody', async () => {
    const { rows, rest } = await read([
      { key: 'a', sent: 3 },
      { key: '(others)', sent: 2 },
    ])
    expect([rows.map(({ key }) => key), rest?.sent]).toEqual([['a'], 2])
    expect((await read([{ key: 'a', sent: 3 }])).rest).toBeNull()
  })

  it('may stand alone or in an object, and whatever is no table is an error', async () => {
    for (const data of [[{ key: 'a' }], { rows: [{ key: 'a' }] }, { total: 1, groups: [{ key: 'a' }] }] as Json[])
      expect((await read(data)).rows).toHaveLength(1)
    expect((await read(null)).rows).toEqual([])
    for (const data of [{}, { total: 1 }, 'text', 7] as Json[])
      await expect(read(data)).rejects.toThrow(/holds no rows/u)
  })

  it('that are hostile cost nothing: endless keys and rows of anything are passed over', async () => {
    const rows = [null, 1, [], { key: 7 }, { key: 'x'.repeat(1e6) }, { key: '' }, { key: 'a', sent: 1e300 }] as Json[]
    expect((await read(rows)).rows).toMatchObject([{ key: 'a', sent: null }])
  })
})

describe('the grade of an application', () => {
  const grade = (health: Json) => readSendSummary(answer({ sent: 1, health }), WINDOW)

  it('is one of the known words, or not known', async () => {
    for (const state of ['healthy', 'at_risk', 'critical', 'insufficient_data'])
      expect((await grade({ state, findings: [] })).grade).toBe(state)
    for (const health of [{ state: 'splendid' }, {}, null, 'critical']) expect((await grade(health)).grade).toBeNull()
    expect((await readSendSummary(answer('text'), WINDOW)).grade).toBeNull()
  })

  it('comes with at most three findings in short, and nobody’s address', async () => {
    const finding = { metric: 'bounce_rate', value: 6.1, filter: { from: 'a@x.example' }, who: 'a@x.example' }
    const { findings } = await grade({ state: 'critical', findings: [finding, 'x'.repeat(999), finding, finding] })
    expect(findings).toEqual(['metric bounce_rate, value 6.1', 'x'.repeat(80), 'metric bounce_rate, value 6.1'])
  })
})

describe('sends by day', () => {
  it('are found under any name of the day', async () => {
    const days = new Map([['2026-11-20', 4]])
    for (const name of ['start', 'date', 'bucket'])
      expect(
        await readDailySends(
          answer({ granularity: 'day', buckets: [{ [name]: '2026-11-20T00:00:00Z', sent: 4 }] }),
          WINDOW,
        ),
      ).toEqual(days)
    expect(
      await readDailySends(
        answer([{ day: '2026-11-20', sent: 4 }, { day: 'soon', sent: 1 }, { day: '2026-11-19' }]),
        WINDOW,
      ),
    ).toEqual(days)
    expect(await readDailySends(answer({}), WINDOW)).toEqual(new Map())
  })
})
