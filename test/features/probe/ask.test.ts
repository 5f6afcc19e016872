/** What becomes of an answer on its way into the evidence: requests that were given up, and those that were repeated. */
import { describe, expect, it } from 'vitest'
import type { EvidenceAnswer } from '../../../src/domain/evidence.ts'
import { type Exchange, openProbeApi } from '../../../src/features/probe/api.ts'
import { askQuestions } from '../../../src/features/probe/ask.ts'
import { createNames, findRun } from '../../../src/features/probe/names.ts'
import { createOwn } from '../../../src/features/probe/own.ts'
import { neither, type Question, side } from '../../../src/features/probe/question.ts'
import { createRedaction } from '../../../src/features/probe/redact.ts'
import { ApiError } from '../../../src/nylas/port.ts'

const journal = { begin: () => {}, make: () => {}, end: () => {}, close: () => {} }
const APPLICATION = 'f0000000-0000-4000-8000-000000000008'

/** An API that answers each path with the next of its statuses, the last one for ever. */
async function ask(
  statuses: Readonly<Record<string, readonly number[]>>,
  question: Question['ask'],
): Promise<EvidenceAnswer | undefined> {
  const log: Exchange[] = []
  const counts = new Map<string, number>()
  const get = async (path: string) => {
    const count = counts.get(path) ?? 0
    counts.set(path, count + 1)
    const status = statuses[path]?.[count] ?? statuses[path]?.at(-1) ?? 404
    log.push({ method: 'GET', path, query: {}, body: undefined, status, text: '{}', reply: {}, retryAfter: null })
    if (status >= 400) throw new ApiError('no', status, 'x', null)
    return { status, data: {}, body: {}, date: '' }
  }
  const api = openProbeApi({ get, send: () => Promise.reject(new Error('reads only')) }, log)
  const answers: EvidenceAnswer[] = []
  const clock = { now: () => 0, sleep: async () => {} }
  await askQuestions(
    {
      api,
      own: createOwn(api, journal, { application: APPLICATION, mayConnect: false }),
      names: createNames(APPLICATION, '00000001'),
      journal,
      lag: 0,
      domain: null,
      connectors: [],
      mayConnect: false,
      mayFillQuota: false,
      clock,
      stopping: new AbortController().signal,
      hide: () => {},
    },
    [{ id: 'x', decides: null, asks: '', question: { needs: 'reads', ask: question } }],
    createRedaction(APPLICATION, () => false),
    (answer) => answers.push(answer),
  )
  return answers[0]
}

describe('an answer on its way into the evidence', () => {
  it('is none where a request was given up for its rate', async () => {
    const answer = await ask({ '/v3/a': [429] }, async ({ get }) => neither(`status ${(await get('/v3/a')).status}`))
    expect(answer?.verdict).toEqual({ kind: 'undecided', reason: 'the API found it too fast, again and again' })
  })

  it('is one where a mail was refused for its day, or a request came through at last', async () => {
    const send = '/v3/grants/a/messages/send'
    const limited = await ask({ [send]: [429] }, async ({ get }) => neither(`status ${(await get(send)).status}`))
    expect(limited?.verdict).toEqual({ kind: 'neither', seen: 'status 429' })
    const late = await ask({ '/v3/a': [429, 418] }, async ({ get }) => {
      await get('/v3/a')
      return neither(`status ${(await get('/v3/a')).status}`)
    })
    expect(late?.verdict).toEqual({ kind: 'neither', seen: 'status 418' })
  })

  it('has of what was asked again and again the first and the last', async () => {
    const answer = await ask({ '/v3/a': [404, 404, 404, 404, 200], '/v3/b': [200] }, async ({ get, wait }) => {
      await wait(async () => (await get('/v3/a')).isGood, 1e9)
      await get('/v3/b')
      return side(true)
    })
    expect(answer?.exchanges.map(({ path, status }) => [path, status])).toEqual([
      ['/v3/a', 404],
      ['/v3/a', 200],
      ['/v3/b', 200],
    ])
  })

  it('is open for good where nothing is seen in time', async () => {
    let now = 0
    const answer = await ask({ '/v3/a': [404] }, async ({ get, wait }) => {
      const seen = await wait(async () => {
        now += 1
        return (await get('/v3/a')).isGood
      }, 0)
      return side(String(seen))
    })
    expect([answer?.verdict, now]).toEqual([{ kind: 'side', side: 'null' }, 2])
  })
})

describe('a name', () => {
  it('says which run of which application made what, and nothing else is one', () => {
    const name = createNames(APPLICATION, '0123abcd').create('rules')
    expect(name).toMatch(/^nylas-fleet-probe-0123abcd-1-[0-9a-f]{8}$/u)
    expect(name.length).toBeLessThan(40)
    expect(findRun(APPLICATION, 'rules', name)).toBe('0123abcd')
    const others = [
      findRun(APPLICATION, 'lists', name),
      findRun('another', 'rules', name),
      findRun(APPLICATION, 'rules', name.replace('-1-', '-2-')),
      findRun(APPLICATION, 'rules', name.toUpperCase()),
      findRun(APPLICATION, 'rules', `${name}\n`),
      findRun(APPLICATION, 'rules', ` ${name}`),
      findRun(APPLICATION, 'rules', null),
    ]
    expect(others.filter((one) => one !== null)).toEqual([])
  })
})
