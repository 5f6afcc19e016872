/** Figures of sent mail, counted from what the sandbox's mail really sent, bounced and was complained of. */
import { describe, expect, it } from 'vitest'
import { type Loose, type Speak, standingClock, start } from './client.ts'
import { AGENT, block, makeAgent, OTHER, when } from './mail-client.ts'

const OUTSIDE = 'someone@out.example'
const rowsOf = async (api: Speak, query: string): Promise<readonly Loose[]> =>
  (await api('GET', `/v3/metrics/send?${query}`)).data as readonly Loose[]
const DAY = 86_400_000

describe('figures of sent mail', () => {
  it('a mail that was sent is counted once, whoever got it, and on the day it was sent', async () => {
    const clock = standingClock()
    const { sandbox, api } = await start({ clock })
    const { send } = await makeAgent(api)
    await send([OUTSIDE, OTHER])
    sandbox.advanceClock(DAY)
    await send([OUTSIDE])
    const today = new Date(clock() + DAY).toISOString().slice(0, 10)
    expect(await rowsOf(api, 'group_by=agent_account')).toMatchObject([{ key: AGENT, sent: 2, delivered: 2 }])
    expect(await rowsOf(api, `group_by=agent_account&start=${today}`)).toMatchObject([{ key: AGENT, sent: 1 }])
    expect(await rowsOf(api, 'group_by=sending_domain')).toMatchObject([{ key: 'fleet.example', sent: 2 }])
  })

  it('a mail that a rule stopped was never sent, and one that its receiver refused is no hard bounce', async () => {
    const { api } = await start()
    const stops = { trigger: 'outbound', match: when('recipient.domain', 'is', 'out.example'), actions: block }
    const refuses = { match: when('from.domain', 'is', 'fleet.example'), actions: block }
    const { send, path } = await makeAgent(api, [stops, refuses])
    expect((await send([OUTSIDE])).status).toBe(403)
    expect(await rowsOf(api, 'group_by=agent_account')).toEqual([])
    await send([AGENT])
    expect(await rowsOf(api, 'group_by=agent_account')).toMatchObject([{ sent: 1, delivered: 0, bounced: 0 }])
    const events = (await api('GET', `/v3/activity/send?grant_id=${path.split('/').at(-1)}`)).data
    expect(events.map((one: Loose) => [one['event_type'], one['bounce_class']])).toEqual([
      ['bounced', 'undetermined'],
      ['accepted', undefined],
    ])
  })

  it('what became of a sent mail can be told later: a hard bounce takes the place of its delivery', async () => {
    const { api } = await start()
    const { send } = await makeAgent(api)
    const id = (await send([OUTSIDE])).data.id
    await api('POST', '/_sandbox/sends', { message_id: id, outcome: 'bounced' })
    expect(await rowsOf(api, 'group_by=agent_account')).toMatchObject([{ sent: 1, delivered: 0, bounced: 1 }])
    const [event] = (await api('GET', '/v3/activity/send?event_type=bounced')).data
    expect(event.id).toMatch(/^[0-9a-f]{64}$/u)
    expect((await api('GET', `/v3/activity/send/${event.id}`)).data).toEqual(event)
    expect((await api('GET', `/v3/activity/send/${'0'.repeat(64)}`)).status).toBe(404)
  })

  it('a dump brings the figures back into another sandbox, and they outlive their account', async () => {
    const { sandbox, api } = await start()
    const { send, path } = await makeAgent(api)
    await send([OUTSIDE])
    await api('POST', '/_sandbox/sends', { from: AGENT, count: 4, days_ago: 3, outcome: 'bounced' })
    const before = await rowsOf(api, 'group_by=agent_account')
    await api('DELETE', path)
    expect(await rowsOf(api, 'group_by=agent_account')).toEqual(before)
    const other = await start({ seed: { send_events: sandbox.state().send_events } })
    expect(await rowsOf(other.api, 'group_by=agent_account')).toEqual(before)
    expect(other.sandbox.state().send_events).toEqual(sandbox.state().send_events)
  })

  it('days, weeks from Monday and months add up to the same', async () => {
    const { api } = await start({ clock: standingClock() })
    await makeAgent(api)
    for (const days_ago of [0, 1, 8, 29]) await api('POST', '/_sandbox/sends', { from: AGENT, count: 5, days_ago })
    const end = new Date(standingClock()()).toISOString().slice(0, 10)
    const begin = new Date(standingClock()() - 29 * DAY).toISOString().slice(0, 10)
    for (const granularity of ['day', 'week', 'month']) {
      const { data } = await api(
        'GET',
        `/v3/metrics/send/timeseries?start=${begin}&end=${end}&granularity=${granularity}`,
      )
      const sent = data.buckets.map((one: Loose) => one['sent'])
      expect(sent.reduce((a: number, b: number) => a + b, 0)).toBe(20)
      if (granularity === 'week') for (const { start: day } of data.buckets) expect(new Date(day).getUTCDay()).toBe(1)
    }
  })

  it('what cannot be is refused in words', async () => {
    const { api } = await start()
    await makeAgent(api)
    for (const query of [
      'group_by=nothing',
      'sort=size:desc',
      'limit=101',
      'start=yesterday',
      'start=2026-02-02&end=2026-02-01',
    ])
      expect([query, (await api('GET', `/v3/metrics/send?${query}`)).status]).toEqual([query, 400])
    expect((await api('GET', '/v3/activity/send?start=soon')).status).toBe(400)
    for (const wrong of [
      { from: 'nobody@fleet.example' },
      { from: AGENT, outcome: 'lost' },
      { from: AGENT, count: -1 },
      { message_id: 'x' },
    ])
      expect((await api('POST', '/_sandbox/sends', wrong)).status).toBe(400)
  })
})
