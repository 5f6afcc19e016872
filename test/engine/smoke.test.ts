/** What is concluded from what was found of a smoke mail, and how it is sent. */
import { describe, expect, it } from 'vitest'
import type { Expectation, MailTest } from '../../src/domain/mail.ts'
import { type Evidence, judgeMail } from '../../src/engine/smoke/judge.ts'
import type { FoundMail, FoundRecord } from '../../src/engine/smoke/mailbox.ts'
import { type Sending, sendLetter } from '../../src/engine/smoke/send.ts'
import { ApiError, type Call, type Writer } from '../../src/nylas/port.ts'

const A = 'a@fleet.example'
const B = 'b@fleet.example'
const MAIL = { from: A, to: [B], answers: null }
const anybody = { kind: 'anybody' } as const

const received = (expected: Expectation): MailTest => ({
  name: 't',
  source: 'fleet.yaml:1',
  expect: expected,
  receive: { from: anybody, to: anybody },
})
const sent = (expected: Expectation): MailTest => ({
  name: 't',
  source: 'fleet.yaml:1',
  expect: expected,
  send: { from: anybody, to: [anybody], only: false, types: ['compose'] },
})
const SENT: Sending = { state: 'sent', message: 'm' }
const BLOCKED = { outcome: 'blocked' } as const

const copy: FoundMail = {
  id: 'm',
  run: '',
  subject: '',
  from: A,
  date: 0,
  folders: ['inbox'],
  unread: true,
  starred: false,
}
const record = (more: Partial<FoundRecord>): FoundRecord => ({
  id: 'r',
  message: null,
  stage: 'smtp_rcpt',
  from: A,
  recipients: [],
  rules: ['1'],
  actions: { blocked: true },
  ...more,
})
const evidence = (
  mail: FoundMail | null,
  records: readonly FoundRecord[] = [],
  stop: string | null = null,
): Evidence => ({
  findMail: () => mail,
  listRecords: () => records,
  findFolder: (_, id) => ({ system: id === 'own' ? null : id, path: id }),
  nameRule: (id) => `rule/${id}`,
  findStop: () => stop,
})

describe('what was found of a mail', () => {
  it.each<[string, MailTest, Sending, Evidence, string | null]>([
    ['nothing yet', received(BLOCKED), SENT, evidence(null), null],
    ['in the inbox', received(BLOCKED), SENT, evidence(copy), 'otherwise'],
    ['in the junk', received({ outcome: 'delivered' }), SENT, evidence({ ...copy, folders: ['junk'] }), 'otherwise'],
    ['in a folder', received({ folder: 'own' }), SENT, evidence({ ...copy, folders: ['own'] }), 'seen'],
    ['stopped by the rule', received({ blocked_by: 'rule/1' }), SENT, evidence(null, [record({})]), 'seen'],
    ['stopped by another', received({ blocked_by: 'rule/2' }), SENT, evidence(null, [record({})]), 'otherwise'],
    ['of somebody else', received(BLOCKED), SENT, evidence(null, [record({ from: B })]), null],
    [
      'not evaluated',
      received(BLOCKED),
      SENT,
      evidence(null, [record({ actions: { blocked: true, blocked_by_evaluation_error: true } })]),
      'not-seen',
    ],
    ['stopped on its way out', received(BLOCKED), { state: 'blocked' }, evidence(null), 'not-tried'],
    ['refused with no record of a rule', sent(BLOCKED), { state: 'blocked' }, evidence(null), null],
    [
      'refused with one',
      sent(BLOCKED),
      { state: 'blocked' },
      evidence(null, [record({ stage: 'outbound_send', recipients: [B] })]),
      'seen',
    ],
    ['taken to be sent', sent(BLOCKED), SENT, evidence(null), 'otherwise'],
    ['queued', sent({ not: true, ...BLOCKED }), { state: 'sent', message: null }, evidence(null), null],
    ['lost and found', sent({ outcome: 'delivered' }), { state: 'unknown' }, evidence(copy), 'seen'],
    ['sent, and no record says read', sent({ read: true }), SENT, evidence({ ...copy, unread: false }), null],
    ['over the limit of the day', sent(BLOCKED), { state: 'limited', reason: '429' }, evidence(null), 'not-tried'],
    [
      'under a limit of 0',
      sent({ blocked_by: 'policy/p' }),
      { state: 'limited', reason: '429' },
      evidence(null, [], 'policy/p'),
      'seen',
    ],
  ])('%s', (_, test, sending, found, result) => {
    expect(judgeMail(test, MAIL, sending, found)?.result ?? null).toBe(result)
  })
})

describe('a smoke mail', () => {
  const own = new Map([
    [A, 'grant-a'],
    [B, 'grant-b'],
  ])
  const clock = { now: () => 0, sleep: async () => undefined }
  const answer = (statuses: readonly number[]) => {
    const calls: Call[] = []
    const api: Writer = {
      get: () => Promise.reject(new Error('nothing is read')),
      send: async (call) => {
        calls.push(call)
        const status = statuses[calls.length - 1] ?? 200
        if (status !== 200) throw new ApiError('no', status, status === 0 ? 'network' : 'x', null)
        return { status, data: { id: 'm' }, body: null, date: '' }
      },
    }
    return { api, calls }
  }
  const letter = { from: A, to: [B], subject: 's', key: 'k', answers: null }

  it.each([
    [[200], 'sent', ['k-1']],
    [[429, 503, 200], 'sent', ['k-1', 'k-2', 'k-3']],
    [[429, 429, 429], 'limited', ['k-1', 'k-2', 'k-3']],
    [[403], 'blocked', ['k-1']],
    [[504], 'unknown', ['k-1']],
    [[0], 'unknown', ['k-1']],
    [[400], 'failed', ['k-1']],
  ])(
    'that is answered with %j is %s, each try after a refusal under a key of its own',
    async (statuses, state, keys) => {
      const { api, calls } = answer(statuses)
      expect((await sendLetter(api, own, letter, clock)).state).toBe(state)
      expect(calls.map(({ idempotencyKey }) => idempotencyKey)).toEqual(keys)
    },
  )

  it.each([
    [{ ...letter, to: [B, 'x@outside.example'] }],
    [{ ...letter, to: [] }],
    [{ ...letter, from: 'x@outside.example' }],
  ])('to or from anybody else is not sent: %j', async (wrong) => {
    const { api, calls } = answer([])
    await expect(sendLetter(api, own, wrong, clock)).rejects.toThrow('nothing was sent')
    expect(calls).toEqual([])
  })
})
