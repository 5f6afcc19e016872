import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, Kind } from '../../src/domain/model.ts'
import { registry } from '../../src/kinds/registry.ts'
import { findField, formatField, formatValue, getLastPathPart } from '../../src/render/fields.ts'
import { listTexts, listUpTo, safeText, toPlain } from '../../src/render/safe-text.ts'
import {
  countKind,
  countNoun,
  formatBytes,
  formatDate,
  formatDays,
  formatDueDate,
  formatDuration,
  formatLimit,
} from '../../src/render/words.ts'
import { makeField } from './plans.ts'

describe('amounts and dates', () => {
  test.each([
    [25_000_000, '25 MB'],
    [26_214_400, '25 MiB'],
    [1_500_000, '1.5 MB'],
    [26_214_401, '26,214,401 bytes'],
    [1, '1 byte'],
    [0, '0 bytes'],
    [-1, 'unlimited'],
  ])('%i bytes are %s', (amount, words) => expect(formatBytes(amount)).toBe(words))

  test('an amount of bytes is never rounded', () => {
    const factors = new Map([
      ['kB', 1e3],
      ['MB', 1e6],
      ['GB', 1e9],
      ['TB', 1e12],
      ['KiB', 2 ** 10],
      ['MiB', 2 ** 20],
      ['GiB', 2 ** 30],
      ['TiB', 2 ** 40],
    ])
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(1, 1000, 1024, 1e6, 2 ** 20), (amount, factor) => {
        const [digits = '', unit = ''] = formatBytes(amount * factor).split(' ')
        expect(Math.round(Number(digits.replaceAll(',', '')) * (factors.get(unit) ?? 1))).toBe(amount * factor)
      }),
    )
  })

  test('-1 is for ever for days and unlimited for counts', () => {
    expect([formatDays(-1), formatDays(1), formatDays(30), formatLimit(-1), formatLimit(10_000)]).toEqual([
      'for ever',
      '1 day',
      '30 days',
      'unlimited',
      '10,000',
    ])
  })

  test('counts agree with their nouns', () => {
    expect([
      countKind(1, 'policy'),
      countKind(2, 'policy'),
      countKind(1000, 'account'),
      countNoun(1, 'change'),
    ]).toEqual(['1 policy', '2 policies', '1,000 mailboxes', '1 change'])
  })

  test('a date is short and in UTC; what is none stays as it is', () => {
    expect([formatDate('2026-12-05T00:00:00Z'), formatDate('2026-13-05T00:00:00Z'), formatDate('soon')]).toEqual([
      '5 Dec 2026',
      '2026-13-05T00:00:00Z',
      'soon',
    ])
  })

  test('days left are counted from a given time only', () => {
    const due = '2026-12-05T00:00:00Z'
    expect([
      formatDueDate(due, '2026-11-21T00:00:00Z'),
      formatDueDate(due, '2026-12-04T12:00:00Z'),
      formatDueDate(due, '2026-12-06T00:00:00Z'),
      formatDueDate(due, undefined),
      formatDueDate('soon', due),
    ]).toEqual(['in 14 days', 'in 1 day', 'now', null, null])
  })

  test.each([
    [0.4, 'under a second'],
    [12.4, '12 s'],
    [59.7, '1 min'],
    [200, '3 min 20 s'],
    [7260, '2 h 1 min'],
  ])('%d seconds are %s', (seconds, words) => expect(formatDuration(seconds)).toBe(words))
})

describe('names', () => {
  const names = ['acme', 'globex', 'initech', 'umbrella'].map((name) => safeText`${name}`)
  test('names are joined as in a sentence, and counted when there are too many', () => {
    expect(toPlain(listTexts(names.slice(0, 3)))).toBe('acme, globex and initech')
    expect(toPlain(listUpTo(names, 2))).toBe('acme, globex and 2 more')
    expect(toPlain(listUpTo(names, 3))).toBe('acme, globex, initech and umbrella')
    expect(toPlain(listUpTo([], 3))).toBe('')
  })
})

describe('fields', () => {
  test('every field of every kind has a name for people', () => {
    const unnamed = Object.values(registry).flatMap(({ kind, fields }) =>
      fields
        .filter(({ path, identity }) => identity !== true && findField(kind, path) === null)
        .map(({ path }) => `${kind} ${path}`),
    )
    expect(unnamed).toEqual([])
  })

  test('a field that is not known is shown by its path, also when an object has such a property', () => {
    expect(findField('policy', 'constructor')).toBeNull()
    expect(toPlain(formatField('policy', makeField('limits.new_limit', 1, 2), 'update', {}).label)).toBe(
      'limits.new_limit',
    )
    expect(getLastPathPart('limits.limit_count_daily_email_sent')).toBe('limit_count_daily_email_sent')
  })

  test.each<readonly [Kind, string, Json, string]>([
    ['policy', 'limits.limit_storage_total', 1_000_000_000, '1 GB'],
    ['policy', 'limits.limit_count_daily_email_sent', -1, 'unlimited'],
    ['policy', 'limits.limit_inbox_retention_period', -1, 'for ever'],
    ['policy', 'spam_detection.spam_sensitivity', 1.5, '1.5'],
    ['policy', 'spam_detection.use_list_dnsbl', true, 'yes'],
    ['workspace', 'policy', 'policy/baseline', 'baseline'],
    ['workspace', 'policy', null, 'none'],
    ['workspace', 'rules', [], 'none'],
    ['workspace', 'rules', ['rule/a', 'id:1'], 'a and Old rule (not in this file)'],
    ['workspace', 'policy', 'id:constructor', 'id:constructor'],
    ['account', 'app_password', { source: 'derive:FLEET_SEED', version: 2 }, 'from derive:FLEET_SEED, version 2'],
    [
      'rule',
      'actions',
      [{ type: 'assign_to_folder', value: 'Clients/Acme' }, { type: 'mark_as_read' }],
      'file into Clients/Acme and mark as read',
    ],
    [
      'rule',
      'match',
      {
        operator: 'any',
        conditions: [
          { field: 'from.domain', operator: 'in_list', value: ['list/blocked'] },
          { field: 'recipient.address', operator: 'contains', value: '@' },
        ],
      },
      'the sender’s domain is in the list blocked or the recipient’s address contains @',
    ],
    ['rule', 'match', { conditions: 'odd' }, '{"conditions":"odd"}'],
    [
      'rule',
      'match',
      { conditions: [{ field: 'constructor.toString', operator: 'constructor', value: ['x'] }] },
      'constructor.toString constructor x',
    ],
  ])('%s %s: %j is %s', (kind, path, value, words) => {
    expect(toPlain(formatValue(kind, path, value, { '1': 'Old rule' }))).toBe(words)
  })

  test('the threshold of an alert says that it is percent', () => {
    const { change } = formatField('alert', makeField('threshold', 4, 7.25), 'update', {})
    expect(toPlain(change)).toBe('4 % → 7.25 %')
  })

  test('a long list is shown by what comes and goes', () => {
    const change = toPlain(formatField('list', makeField('items', ['a', 'b'], ['b', 'c']), 'update', {}).change)
    expect(change).toBe('adds c; removes a')
    expect(toPlain(formatField('list', makeField('items', ['a', 'b'], ['b', 'a']), 'update', {}).change)).toBe(
      'a and b → b and a',
    )
    expect(toPlain(formatField('list', makeField('items', [], ['a']), 'update', {}).change)).toBe('none → a')
  })

  test('a value without end is cut', () => {
    expect(toPlain(formatValue('list', 'description', 'x'.repeat(10_000), {})).length).toBeLessThan(400)
  })
})
