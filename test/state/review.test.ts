import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Change } from '../../src/domain/change.ts'
import { findDestruction } from '../../src/engine/plan/diff.ts'
import {
  findApprovals,
  findHighestSerial,
  findNewestApproval,
  findRejectionReason,
  findUnreviewed,
  type MergedPull,
  type ReviewScope,
  reportUnreviewed,
} from '../../src/state/review/approval.ts'
import {
  describeDestruction,
  fingerprintChange,
  fingerprintChanges,
  type ReviewMode,
} from '../../src/state/review/fingerprint.ts'
import { formatRecordLine, type ReviewRecord, signRecord, verifyRecord } from '../../src/state/review/record.ts'
import { hashText, readSignedComment } from '../../src/state/review/signed-comment.ts'
import { anyText } from '../any-text.ts'
import { formatOldRecordLine } from '../review-format-1.ts'
import { runs } from '../runs.ts'

const KEY = 'nyk_v0_the-key-of-the-application'
const NOW = '2026-11-20T12:00:00.000Z'
const HEAD = 'a'.repeat(40)
const BOT = 'github-actions[bot]'

const findRecords = (body: string) => readSignedComment(body, KEY).records.map(({ record, line }) => ({ record, line }))

/** With what it destroys, as a plan says it. */
const assessed = (planned: Omit<Change, 'destructive'>): Change => ({
  ...planned,
  destructive: findDestruction(planned),
})

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
    direction: 'none',
    affects: { accounts: 1, tenants: [], workspaces: [] },
    ...over,
  })
const buildRecord = (over: Partial<ReviewRecord> = {}): ReviewRecord => ({
  format: 2,
  repository: 4711,
  pull: 7,
  baseBranch: 'main',
  head: HEAD,
  fleet: 'support',
  application: 'app',
  serial: 3,
  time: '2026-11-20T09:00:00.000Z',
  digest: 'sha256:x',
  text: hashText(''),
  fingerprints: fingerprintChanges({ changes: [change()] }, 'all'),
  ...over,
})
const pull: MergedPull = { number: 7, baseBranch: 'main', head: HEAD, mergedAt: '2026-11-20T10:00:00Z' }
const scope: ReviewScope = { repository: 4711, fleet: 'support', application: 'app', branch: 'main', author: BOT }

let forgeries = 0
afterAll(() => {
  process.stdout.write(`forgeries tried and refused: ${forgeries}\n`)
})
function refusedToken(token: string): void {
  forgeries += 1
  expect(verifyRecord(token, KEY)).toBe(null)
}

describe('a review record', () => {
  const token = signRecord(buildRecord(), KEY)

  test('comes back as it went in, from within a comment, with its line', () => {
    const line = formatRecordLine(buildRecord(), KEY, 65_536) ?? ''
    expect(line).toMatch(/^<!-- nylas-fleet\/review\/2 [\w.-]+ -->$/)
    for (const end of ['\n', '\r\n']) {
      expect(findRecords(['Plan', line, 'more'].join(end))).toEqual([{ record: buildRecord(), line }])
    }
  })

  test('can hold any text and never ends its HTML comment', () => {
    fc.assert(
      fc.property(anyText(), fc.string(), (fleet, baseBranch) => {
        const given = buildRecord({ fleet: fleet.toWellFormed(), baseBranch: `${baseBranch}-->` })
        const line = formatRecordLine(given, KEY, 1e6) ?? ''
        expect(line.indexOf('-->')).toBe(line.length - 3)
        expect(findRecords(`\n${line}`)[0]?.record).toEqual(given)
      }),
    )
  })

  test('is left out when it does not fit, and never cut', () => {
    const line = formatRecordLine(buildRecord(), KEY, 65_536) ?? ''
    expect(formatRecordLine(buildRecord(), KEY, line.length)).toBe(line)
    expect(formatRecordLine(buildRecord(), KEY, line.length - 1)).toBe(null)
  })

  test('fits a comment with more than two thousand deletions', () => {
    const fingerprints = Array.from({ length: 2000 }, (_, index) =>
      fingerprintChange(change({ id: String(index) }), 'delete'),
    )
    const line = formatRecordLine(buildRecord({ fingerprints }), KEY, 60_000) ?? ''
    expect(findRecords(`\n${line}`)[0]?.record.fingerprints.toSorted()).toEqual(fingerprints.toSorted())
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
    const [head = '', fingerprints = '', mac = ''] = token.split('.')
    const [otherHead = '', otherFingerprints = '', otherMac = ''] = signRecord(
      buildRecord({ pull: 8, fingerprints: [] }),
      KEY,
    ).split('.')
    const forged = [
      signRecord(buildRecord(), `${KEY}x`),
      signRecord(buildRecord(), 'x'),
      `${otherHead}.${fingerprints}.${mac}`,
      `${head}.${otherFingerprints}.${mac}`,
      `${head}.${fingerprints}.${otherMac}`,
      `${head}.${fingerprints}.`,
      `${head}.${fingerprints}`,
      '',
      '.',
      '..',
      `${head}${fingerprints}..${mac}`,
      `.${head}.${fingerprints}.${mac}`,
      `${token} `,
      ` ${token}`,
      `${token}=`,
      `${token}.`,
      token.toUpperCase(),
      `${token}\u0000`,
    ]
    for (const text of forged) refusedToken(text)
  })

  test('is not read from text that only looks like one', () => {
    for (const body of [
      '<!-- nylas-fleet/review/2 a.b.c -->',
      `\`${formatRecordLine(buildRecord(), KEY, 1e6)}\``,
      token,
    ]) {
      forgeries += 1
      expect(findRecords(`\n${body}`)).toEqual([])
    }
  })

  test('of a later format is not taken for one of ours', () => {
    expect(verifyRecord(signRecord({ ...buildRecord(), format: 3 } as unknown as ReviewRecord, KEY), KEY)).toBe(null)
  })

  test('is never signed or verified with an empty key', () => {
    expect(() => signRecord(buildRecord(), '')).toThrow(RangeError)
    expect(() => verifyRecord(token, '')).toThrow(RangeError)
  })

  test('holds nothing of the key', () => {
    expect(Buffer.from(token, 'base64url').toString()).not.toContain(KEY)
  })
})

describe('a review record that verifies', () => {
  const written = (body: string) => ({ author: BOT, body })
  const found = (over: Partial<ReviewRecord>) => [{ record: buildRecord(over), author: BOT, stands: true }]

  test('counts when everything fits', () => {
    expect(findRejectionReason(buildRecord(), pull, scope, NOW)).toBe(null)
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
    expect(findNewestApproval(found(over), { ...pull, ...pullOver }, scope, now)).toEqual({
      record: null,
      reason: expect.any(String),
    })
  })

  test('counts until the last moment of its 30 days', () => {
    expect(findRejectionReason(buildRecord(), pull, scope, '2026-12-20T08:59:59.999Z')).toBe(null)
  })

  test('is the newest of several, and one that came too late does not hide the one that counts', () => {
    const times = ['2026-11-20T08:00:00.000Z', '2026-11-20T09:30:00.000Z', '2026-11-20T11:00:00.000Z']
    const records = times.flatMap((time) => found({ time }))
    expect(findNewestApproval(records, pull, scope, NOW).record?.time).toBe(times[1])
    expect(findNewestApproval([], pull, scope, NOW)).toEqual({ record: null, reason: 'no plan was shown' })
  })

  test('of each merged pull request is found in its comments, and reasons name those that have none', () => {
    const record = buildRecord({ text: hashText('<!-- marker -->\nthe plan') })
    const line = formatRecordLine(record, KEY, 65_536) ?? ''
    const forged = formatRecordLine(buildRecord({ serial: 99 }), `${KEY}x`, 65_536) ?? ''
    const shown = { ...pull, comments: [forged, `<!-- marker -->\n${line}\nthe plan`].map(written) }
    expect(findApprovals([shown], scope, NOW, KEY)).toEqual({ records: [record], reason: null, serial: 3 })
    expect(findApprovals([shown, { ...pull, number: 8, comments: [written('hello')] }], scope, NOW, KEY)).toEqual({
      records: [record],
      reason: '#8: no plan was shown',
      serial: 3,
    })
    expect(findApprovals([shown], scope, null, KEY).reason).toMatch(/^#7: /)
    expect(findApprovals([], scope, NOW, KEY)).toEqual({
      records: [],
      reason: 'no merged pull request is behind these commits',
      serial: 0,
    })
  })

  test.each<[string, string | null, (body: string) => string, RegExp]>([
    ['is under another text', BOT, (body) => body.replace('the plan', 'nothing'), /was edited/],
    ['is in a comment of somebody else', 'mallory', (body) => body, /'mallory'.*'github-actions\[bot\]'/],
    ['is in a comment of an account that is gone', null, (body) => body, /an account that is gone/],
    ['is there twice, once under another text', BOT, (body) => `${body}\n${body}`, /was edited/],
    ['was cut', BOT, (body) => body.replace(' -->\nthe', 'A -->\nthe'), /does not verify/],
    [
      'is of format 1',
      BOT,
      (body) => body.replace(/<!-- nylas-fleet.*/, formatOldRecordLine(buildRecord(), KEY)),
      /older version/,
    ],
  ])('does not count when it %s', (_, author, change, reason) => {
    forgeries += 1
    const record = buildRecord({ text: hashText('<!-- marker -->\nthe plan') })
    const body = change(`<!-- marker -->\n${formatRecordLine(record, KEY, 65_536)}\nthe plan`)
    const approvals = findApprovals([{ ...pull, comments: [{ author, body }] }], scope, NOW, KEY)
    expect(approvals).toMatchObject({ records: [], reason: expect.stringMatching(reason) })
    // That a ledger was seen is proven wherever the record is.
    expect(approvals.serial).toBe(body.includes('A -->') ? 0 : 3)
  })

  test('tells the highest serial of this fleet alone', () => {
    const records = [
      buildRecord(),
      buildRecord({ serial: 9 }),
      buildRecord({ serial: 99, fleet: 'sales' }),
      buildRecord({ serial: 98, repository: 1 }),
    ]
    expect(findHighestSerial(records, scope)).toBe(9)
    expect(findHighestSerial([], scope)).toBe(0)
  })
})

describe('the text that a record stands under', () => {
  const same = (one: string, other: string): boolean => hashText(one) === hashText(other)

  test.each([
    ['other line ends', 'a\nb', 'a\r\nb'],
    ['the line ends of old', 'a\nb', 'a\rb'],
    ['space at the ends of its lines', 'a\nb', 'a  \nb\t'],
    ['space at its end', 'a\nb', 'a\nb\n\n \n'],
    ['letters composed otherwise', 'caf\u00e9', 'cafe\u0301'],
    ['emoji drawn otherwise', '\u2139\ufe0f a', '\u2139 a'],
  ])('is the same with %s', (_, one, other) => {
    expect(same(one, other)).toBe(true)
  })

  test.each([
    ['another word', 'deletes 1', 'deletes 2'],
    ['another emoji', '\u2705 yes', '\u26d4 yes'],
    ['a line that is indented', '- a\n- b', '- a\n  - b'],
    ['a line more between', 'a\n\nb', 'a\n\n\nb'],
    ['a line more above', 'a', '\na'],
    ['two lines as one', 'a\nb', 'a b'],
  ])('is another with %s', (_, one, other) => {
    expect(same(one, other)).toBe(false)
  })

  test('is all that people read: any edit of any place of a comment makes its record fall', () => {
    const text = '<!-- marker -->\n**Deletes 2**\n\n> [!WARNING]\n> - `x` and `y`\n'
    const record = buildRecord({ text: hashText(text) })
    const line = formatRecordLine(record, KEY, 65_536) ?? ''
    const body = text.replace('\n', `\n${line}\n`)
    const stands = (edited: string): boolean => readSignedComment(edited, KEY).records.some((one) => one.stands)
    expect(stands(body)).toBe(true)
    fc.assert(
      fc.property(fc.nat(body.length), fc.nat(3), fc.oneof(anyText(), fc.string({ maxLength: 5 })), (at, cut, put) => {
        const edited = body.slice(0, at) + put + body.slice(at + cut)
        const read = readSignedComment(edited, KEY)
        fc.pre(hashText(read.text) !== hashText(text))
        expect(read.records.some((one) => one.stands)).toBe(false)
      }),
      { numRuns: runs(2000) },
    )
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
const due = { due: '2026-12-05T00:00:00Z', days: 14 }
const retirement = assessed({ ...update('account/a@b.test', 'workspace', 'workspace/a', 'workspace/q'), retire: due })

describe('what a change destroys', () => {
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
  ])('%s is bound by a review of destructive changes or not (case %#)', (_, bound, destroys) => {
    expect(describeDestruction(assessed(bound)) !== null).toBe(destroys)
  })

  test('is described without its date and without what else changes', () => {
    const later = { ...retirement, retire: { due: '2027-01-01T00:00:00Z', days: 14 } }
    expect(describeDestruction(later)).toBe(describeDestruction(retirement))
    const renamed = { ...inbox(365, 30), fields: [...inbox(365, 30).fields, { path: 'name', before: 'a', after: 'b' }] }
    expect(describeDestruction(renamed)).toBe(describeDestruction(inbox(365, 30)))
    expect(new Set([inbox(365, 30), inbox(365, 29), inbox(-1, 30)].map(describeDestruction)).size).toBe(3)
  })
})

describe('a change fingerprint', () => {
  const retention = (path: string, before: number, after: number) => ({ path: `limits.${path}`, before, after })
  const changes: readonly Change[] = [
    change(),
    change({ address: 'list/l' }),
    change({ retire: due, origin: 'retired' }),
    retirement,
    password,
    change({
      action: 'update',
      address: 'policy/p',
      fields: [
        retention('limit_spam_retention_period', 365, 30),
        retention('limit_inbox_retention_period', -1, 30),
        { path: 'name', before: 'x', after: 'y' },
      ],
    }),
    change({
      action: 'update',
      address: 'list/l',
      adopts: true,
      fields: [{ path: 'items', before: ['b', 'a'], after: ['ü', { z: 1, a: null, B: true }] }],
    }),
  ]

  test.each<[ReviewMode, readonly string[]]>([
    [
      'destructive',
      [
        '0j4ohJCMoZCco-7H0rK-yg',
        'xuui8M4jNVwBg7-ksU9Hiw',
        '2g27Z1NgmnwmqQSODBPgnw',
        'mKbNrQAg3YfjbfpCVKmlQw',
        'yZZMR5b990q46Zmx86tsBA',
      ],
    ],
    [
      'all',
      [
        '0j4ohJCMoZCco-7H0rK-yg',
        'xuui8M4jNVwBg7-ksU9Hiw',
        'tqVSFmbKvTgvM1kVl2boAg',
        'mKbNrQAg3YfjbfpCVKmlQw',
        'Ca1dWb5S_ZCXK_wV8f-VmA',
        'bH5uCaS8qaSWqkE2157rrA',
      ],
    ],
    ['off', []],
  ])('never changes between releases under review: %s, because merged plans hold it', (mode, fingerprints) => {
    expect(fingerprintChanges({ changes }, mode)).toEqual(fingerprints)
  })
})

describe('what nobody reviewed', () => {
  const create = change({ action: 'create', address: 'list/l', id: null })
  const closing = update('list/l', 'items', ['a.example'], ['b.example'])
  const opening: Change = { ...closing, direction: 'both' }
  const drifted: Change = { ...opening, origin: 'drift' }
  const wider: Change = { ...update('list/l', 'items', ['a.example'], []), direction: 'opens' }
  const shown = (changes: readonly Change[], review: ReviewMode = 'destructive') => [
    buildRecord({ fingerprints: fingerprintChanges({ changes }, review) }),
  ]
  const held = (
    changes: readonly Change[],
    review: ReviewMode,
    records: readonly ReviewRecord[],
    approve: string | null = null,
  ) =>
    findUnreviewed({ changes, digest: 'sha256:new' }, review, records, { approve }).map(
      ({ action, address }) => `${action} ${address}`,
    )

  test.each<[string, ReviewMode, readonly Change[], readonly ReviewRecord[], number]>([
    ['nothing that was shown', 'destructive', [change(), create], shown([change()]), 0],
    ['every deletion when no record counts', 'destructive', [change(), create], [], 1],
    ['every change when all are reviewed and none was shown', 'all', [change(), create], [], 2],
    ['nothing of all that were shown', 'all', [change(), create], shown([change(), create], 'all'), 0],
    ['what opens, when guardrails are reviewed and it was not shown', 'guardrails', [opening, closing], [], 1],
    ['nothing that opens as it was shown', 'guardrails', [opening], shown([opening], 'guardrails'), 0],
    [
      'nothing that opens, set back as drift, as it was shown',
      'guardrails',
      [drifted],
      shown([drifted], 'guardrails'),
      0,
    ],
    ['what opens more than was shown', 'guardrails', [wider], shown([opening], 'guardrails'), 1],
    ['what opens now and did not when it was shown', 'guardrails', [opening], shown([closing], 'guardrails'), 1],
    ['every deletion when guardrails are reviewed', 'guardrails', [change()], [], 1],
    ['nothing that opens under the usual review', 'destructive', [opening], [], 0],
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
  ])('is %s', (_, review, changes, records, count) => {
    expect(held(changes, review, records)).toHaveLength(count)
  })

  test('is opened by the digest of exactly this plan', () => {
    expect(held([change()], 'destructive', [], 'sha256:new')).toEqual([])
    for (const other of ['sha256:old', '', 'SHA256:NEW', 'sha256:new ']) {
      forgeries += 1
      expect(held([change()], 'destructive', [], other)).toHaveLength(1)
    }
  })

  test('is reported with what to do', () => {
    const [diagnostic] = reportUnreviewed([change()], 'sha256:new', 'the plan was made after the merge')
    expect(diagnostic).toMatchObject({
      code: 'not-reviewed',
      summary: expect.stringContaining('deletion of account/a@b.test: the plan was made after the merge'),
      override: expect.stringContaining('approve: sha256:new'),
    })
  })

  test('is named with others of its sort in one message, the first of many', () => {
    const many = Array.from({ length: 30 }, (_, index) => change({ address: `account/a${index}@b.test` }))
    const diagnostics = reportUnreviewed([...many, change({ action: 'update', retire: due })], 'sha256:new', null)
    expect(diagnostics.map(({ summary }) => summary)).toEqual([
      'The plan that was merged did not show the deletion of account/a0@b.test, account/a1@b.test, account/a2@b.test and 27 more. It was not carried out.',
      'The plan that was merged did not show the retirement after 14 days of account/a@b.test. It was not carried out.',
    ])
  })
})
