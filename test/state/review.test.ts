import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Change } from '../../src/domain/model.ts'
import { findDestruction } from '../../src/engine/plan/destruction.ts'
import { findUnreviewed, fingerprintChanges, type Review, reportUnreviewed } from '../../src/state/review/compare.ts'
import {
  type Expected,
  findHighestSerial,
  findNewestValidApproval,
  findRejectionReason,
  type MergedPull,
} from '../../src/state/review/counting.ts'
import { describeDestruction } from '../../src/state/review/destructive.ts'
import {
  findRecords,
  fingerprintChange,
  formatRecordLine,
  type ReviewRecord,
  signRecord,
  verifyRecord,
} from '../../src/state/review/payload.ts'
import { runs } from '../runs.ts'

const KEY = 'nyk_v0_the-key-of-the-application'
const NOW = '2026-11-20T12:00:00.000Z'
const HEAD = 'a'.repeat(40)

/** With what it destroys, as a plan says it. */
const assessed = (one: Omit<Change, 'destructive'>): Change => ({ ...one, destructive: findDestruction(one) })

const change = (over: Partial<Change> = {}): Change =>
  assessed({
    action: 'delete',
    address: 'account/a@b.test',
    adopts: false,
    origin: 'spec',
    tenant: null,
    source: null,
    id: 'id-1',
    fields: [],
    affects: { accounts: 1, tenants: [], workspaces: [] },
    ...over,
  })
const payload = (over: Partial<ReviewRecord> = {}): ReviewRecord => ({
  format: 1,
  repository: 4711,
  pull: 7,
  baseBranch: 'main',
  head: HEAD,
  fleet: 'support',
  application: 'app',
  serial: 3,
  time: '2026-11-20T09:00:00.000Z',
  digest: 'sha256:x',
  marks: fingerprintChanges({ changes: [change()] }, 'all'),
  ...over,
})
const pull: MergedPull = { number: 7, baseBranch: 'main', head: HEAD, mergedAt: '2026-11-20T10:00:00Z' }
const expected: Expected = { repository: 4711, fleet: 'support', application: 'app', branch: 'main' }

let forgeries = 0
afterAll(() => {
  process.stdout.write(`forgeries tried and refused: ${forgeries}\n`)
})
function refusedToken(token: string): void {
  forgeries += 1
  expect(verifyRecord(token, KEY)).toBe(null)
}

describe('a payload', () => {
  const token = signRecord(payload(), KEY)

  test('comes back as it went in, from within a comment, with its line', () => {
    const line = formatRecordLine(payload(), KEY, 65_536) ?? ''
    expect(line).toMatch(/^<!-- nylas-fleet\/review\/1 [\w.-]+ -->$/)
    for (const end of ['\n', '\r\n']) {
      expect(findRecords(['Plan', line, 'more'].join(end), KEY)).toEqual([{ payload: payload(), line }])
    }
  })

  test('can hold any text and never ends its HTML comment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (fleet, baseBranch) => {
        const given = payload({ fleet: fleet.toWellFormed(), baseBranch: `${baseBranch}-->` })
        const line = formatRecordLine(given, KEY, 1e6) ?? ''
        expect(line.indexOf('-->')).toBe(line.length - 3)
        expect(findRecords(line, KEY)[0]?.payload).toEqual(given)
      }),
    )
  })

  test('is left out when it does not fit, and never cut', () => {
    const line = formatRecordLine(payload(), KEY, 65_536) ?? ''
    expect(formatRecordLine(payload(), KEY, line.length)).toBe(line)
    expect(formatRecordLine(payload(), KEY, line.length - 1)).toBe(null)
  })

  test('fits a comment with more than two thousand deletions', () => {
    const marks = Array.from({ length: 2000 }, (_, index) => fingerprintChange(change({ id: String(index) }), 'delete'))
    const line = formatRecordLine(payload({ marks }), KEY, 60_000) ?? ''
    expect(findRecords(line, KEY)[0]?.payload.marks.toSorted()).toEqual(marks.toSorted())
  })

  test('does not verify after any single bit was flipped', () => {
    const bytes = Buffer.from(token)
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const forged = Buffer.from(bytes)
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      refusedToken(forged.toString('latin1'))
    }
  })

  test('does not verify after random edits, nor when it is cut anywhere', () => {
    for (let end = 0; end < token.length; end += 1) {
      refusedToken(token.slice(0, end))
      if (end > 0) refusedToken(token.slice(end))
    }
    const edit = fc.tuple(fc.nat(token.length - 1), fc.nat(9), fc.string({ maxLength: 9 }))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const forged = edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), token)
        if (forged !== token) refusedToken(forged)
      }),
      { numRuns: runs(2000) },
    )
  })

  test('does not verify under another key, with another part, or without a MAC', () => {
    const [head = '', marks = '', mac = ''] = token.split('.')
    const [otherHead = '', otherMarks = '', otherMac = ''] = signRecord(payload({ pull: 8, marks: [] }), KEY).split('.')
    const forged = [
      signRecord(payload(), `${KEY}x`),
      signRecord(payload(), 'x'),
      `${otherHead}.${marks}.${mac}`,
      `${head}.${otherMarks}.${mac}`,
      `${head}.${marks}.${otherMac}`,
      `${head}.${marks}.`,
      `${head}.${marks}`,
      '',
      '.',
      '..',
      `${head}${marks}..${mac}`,
      `.${head}.${marks}.${mac}`,
      `${token} `,
      ` ${token}`,
      `${token}=`,
      `${token}.`,
      token.toUpperCase(),
      `${token}\u0000`,
    ]
    for (const one of forged) refusedToken(one)
  })

  test('is not read from text that only looks like one', () => {
    for (const body of ['<!-- nylas-fleet/review/1 a.b.c -->', `\`${formatRecordLine(payload(), KEY, 1e6)}\``, token]) {
      forgeries += 1
      expect(findRecords(body, KEY)).toEqual([])
    }
  })

  test('of a later format is not taken for one of ours', () => {
    expect(verifyRecord(signRecord({ ...payload(), format: 2 } as unknown as ReviewRecord, KEY), KEY)).toBe(null)
  })

  test('is never signed or verified with an empty key', () => {
    expect(() => signRecord(payload(), '')).toThrow(RangeError)
    expect(() => verifyRecord(token, '')).toThrow(RangeError)
  })

  test('holds nothing of the key', () => {
    expect(Buffer.from(token, 'base64url').toString()).not.toContain(KEY)
  })
})

describe('a payload that verifies', () => {
  test('counts when everything fits', () => {
    expect(findRejectionReason(payload(), pull, expected, NOW)).toBe(null)
  })

  test.each<[string, Partial<ReviewRecord>, Partial<MergedPull>, string]>([
    ['another repository', { repository: 4712 }, {}, NOW],
    ['another pull request', { pull: 8 }, {}, NOW],
    ['another fleet', { fleet: 'sales' }, {}, NOW],
    ['another application', { application: 'other' }, {}, NOW],
    ['another base branch', { baseBranch: 'release' }, {}, NOW],
    ['a pull request merged into another branch', {}, { baseBranch: 'release' }, NOW],
    ['an earlier commit', {}, { head: 'b'.repeat(40) }, NOW],
    ['a moment after the merge', { time: '2026-11-20T10:00:01.000Z' }, {}, NOW],
    ['the very moment of the merge', { time: '2026-11-20T10:00:00.000Z' }, {}, NOW],
    ['more than 30 days ago', {}, {}, '2026-12-20T09:00:00.001Z'],
    ['exactly 30 days ago', {}, {}, '2026-12-20T09:00:00.000Z'],
    ['no readable time', { time: 'yesterday' }, {}, NOW],
    ['a merge without a readable time', {}, { mergedAt: '' }, NOW],
    ['a now without a readable time', {}, {}, ''],
  ])('does not count when it is of %s', (_, over, pullOver, now) => {
    forgeries += 1
    const found = [{ payload: payload(over) }]
    expect(findNewestValidApproval(found, { ...pull, ...pullOver }, expected, now)).toEqual({
      counts: null,
      why: expect.any(String),
    })
  })

  test('counts until the last moment of its 30 days', () => {
    expect(findRejectionReason(payload(), pull, expected, '2026-12-20T08:59:59.999Z')).toBe(null)
  })

  test('is the newest of several, and one that came too late does not hide the one that counts', () => {
    const times = ['2026-11-20T08:00:00.000Z', '2026-11-20T09:30:00.000Z', '2026-11-20T11:00:00.000Z']
    const found = times.map((time) => ({ payload: payload({ time }) }))
    expect(findNewestValidApproval(found, pull, expected, NOW).counts?.payload.time).toBe(times[1])
    expect(findNewestValidApproval([], pull, expected, NOW)).toEqual({ counts: null, why: 'no plan was shown' })
  })

  test('tells the highest serial of this fleet alone', () => {
    const seen = [
      payload(),
      payload({ serial: 9 }),
      payload({ serial: 99, fleet: 'sales' }),
      payload({ serial: 98, repository: 1 }),
    ]
    expect(findHighestSerial(seen, expected)).toBe(9)
    expect(findHighestSerial([], expected)).toBe(0)
  })
})

const update = (
  address: Change['address'],
  path: string,
  before: Change['fields'][number]['before'],
  after: Change['fields'][number]['after'],
) => change({ action: 'update', address, fields: [{ path, before, after }] })
const inbox = (before: number | null, after: number | null) =>
  update('policy/p', 'limits.limit_inbox_retention_period', before, after)
const password = update('account/a@b.test', 'app_password', null, { source: 'env:FLEET_X', version: 1 })
const due = { due: '2026-12-05T00:00:00Z' }
const retirement = assessed({ ...update('account/a@b.test', 'workspace', 'workspace/a', 'workspace/q'), retire: due })

describe('destructive', () => {
  test.each<[string, Change, boolean]>([
    ['a deletion', change(), true],
    ['the deletion of a list', change({ address: 'list/l' }), true],
    ['a deletion after its waiting time', change({ retire: due, origin: 'retired' }), false],
    ['a retirement', retirement, true],
    ['a move', { ...retirement, retire: undefined } as unknown as Change, false],
    ['a password on an account that exists', password, true],
    ['a password on an adopted account', { ...password, adopts: true }, true],
    ['a password of a new account', { ...password, action: 'create', id: null }, false],
    ['a shorter retention', inbox(365, 30), true],
    ['a retention that ends', inbox(-1, 30), true],
    ['a retention where none was known', inbox(null, 30), true],
    ['a longer retention', inbox(30, 365), false],
    ['a retention for ever', inbox(30, -1), false],
    ['a retention of nothing', inbox(1, 0), true],
    ['shorter spam retention', update('policy/p', 'limits.limit_spam_retention_period', 7, 1), true],
    ['a lower daily limit', update('policy/p', 'limits.limit_count_daily_email_sent', 500, 1), false],
    ['a new account', change({ action: 'create', id: null }), false],
  ])('%s: %#', (_, one, destroys) => {
    expect(describeDestruction(assessed(one)) !== null).toBe(destroys)
  })

  test('says what is destroyed, and not when, nor what else changes', () => {
    const later = { ...retirement, retire: { due: '2027-01-01T00:00:00Z' } }
    expect(describeDestruction(later)).toBe(describeDestruction(retirement))
    const renamed = { ...inbox(365, 30), fields: [...inbox(365, 30).fields, { path: 'name', before: 'a', after: 'b' }] }
    expect(describeDestruction(renamed)).toBe(describeDestruction(inbox(365, 30)))
    expect(new Set([inbox(365, 30), inbox(365, 29), inbox(-1, 30)].map(describeDestruction)).size).toBe(3)
  })
})

describe('what is withheld', () => {
  const create = change({ action: 'create', address: 'list/l', id: null })
  const shown = (changes: readonly Change[], review: Review = 'destructive') => [
    payload({ marks: fingerprintChanges({ changes }, review) }),
  ]
  const held = (
    changes: readonly Change[],
    review: Review,
    payloads: readonly ReviewRecord[],
    approve: string | null = null,
  ) =>
    findUnreviewed({ changes, digest: 'sha256:new' }, review, payloads, approve).map(
      ({ action, address }) => `${action} ${address}`,
    )

  test.each<[string, Review, readonly Change[], readonly ReviewRecord[], number]>([
    ['nothing that was shown', 'destructive', [change(), create], shown([change()]), 0],
    ['every deletion when no payload counts', 'destructive', [change(), create], [], 1],
    ['every change when all are reviewed and none was shown', 'all', [change(), create], [], 2],
    ['nothing of all that were shown', 'all', [change(), create], shown([change(), create], 'all'), 0],
    ['nothing with review off', 'off', [change(), create], [], 0],
    ['a deletion of another object', 'destructive', [change({ id: 'id-2' })], shown([change()]), 1],
    ['a deletion at another address', 'destructive', [change({ address: 'account/c@b.test' })], shown([change()]), 1],
    ['a deletion where a retirement was shown', 'destructive', [change()], shown([retirement]), 1],
    ['a retention shorter than shown', 'destructive', [inbox(365, 7)], shown([inbox(365, 30)]), 1],
    [
      'a deletion that another of the merged ones showed',
      'destructive',
      [change(), password],
      [...shown([change()]), ...shown([password])],
      0,
    ],
    [
      'a deletion of drift, though the pull request showed it',
      'destructive',
      [change()],
      shown([change({ origin: 'drift' })]),
      1,
    ],
    [
      'a deletion of an earlier merge that this one showed',
      'destructive',
      [change()],
      shown([change({ origin: 'earlier' })]),
      1,
    ],
    ['nothing shown where no base was known', 'destructive', [change()], shown([change({ origin: null })]), 0],
    ['no deletion after its waiting time', 'all', [change({ retire: due, origin: 'retired' })], [], 0],
    [
      'a changed field, when all are reviewed',
      'all',
      [update('list/l', 'description', 'a', 'c')],
      shown([update('list/l', 'description', 'a', 'b')], 'all'),
      1,
    ],
  ])('is %s', (_, review, changes, payloads, count) => {
    expect(held(changes, review, payloads)).toHaveLength(count)
  })

  test('is opened by the digest of exactly this plan', () => {
    expect(held([change()], 'destructive', [], 'sha256:new')).toEqual([])
    for (const other of ['sha256:old', '', 'SHA256:NEW', 'sha256:new ']) {
      forgeries += 1
      expect(held([change()], 'destructive', [], other)).toHaveLength(1)
    }
  })

  test('is told with what to do', () => {
    const [told] = reportUnreviewed([change()], 'sha256:new', 'the plan was made after the merge')
    expect(told).toMatchObject({
      code: 'not-reviewed',
      summary: expect.stringContaining('deletion: the plan was made after the merge'),
      override: expect.stringContaining('approve: sha256:new'),
    })
  })
})
