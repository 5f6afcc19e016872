/** Records as other programs read them: each format is read back by a reader that shares nothing with what wrote it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { type DomainRecords, formatRecords } from '../../../src/features/dns/formats.ts'
import type { WantedRecord } from '../../../src/nylas/domains.ts'
import { runs } from '../../runs.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
const WEEK = 604_800

const record = (more: Partial<WantedRecord> = {}): WantedRecord => ({
  what: 'spf',
  host: '@',
  type: 'TXT',
  value: 'v=spf1 include:spf.nylas.example ~all',
  status: 'pending',
  expiresAt: NOW / 1000 + WEEK,
  message: '',
  ...more,
})
const of = (...records: readonly WantedRecord[]): readonly DomainRecords[] => [
  { domain: 'new.example', branded: false, records },
]

type Read = { readonly host: string; readonly type: string; readonly value: string }

/** A zone file by RFC 1035: quoted strings, \DDD, comments. */
function readZone(text: string): readonly Read[] {
  return text.split('\n').flatMap((line) => {
    if (line === '' || line.startsWith(';') || line.startsWith('$ORIGIN ')) return []
    const [, host = '', type = '', data = ''] = /^(\S+)\tIN\t([A-Z]+)\t(.*)$/u.exec(line) ?? []
    expect(type, line).not.toBe('')
    if (type !== 'TXT') return [{ host, type, value: data }]
    const strings = data.match(/"(?:[^"\\]|\\\d{3})*"/gu) ?? []
    expect(strings.join(' ')).toBe(data)
    const bytes = strings.flatMap((string) => {
      const found: number[] = []
      for (const [, number, plain] of string.slice(1, -1).matchAll(/\\(\d{3})|([\s\S])/gu))
        found.push(number === undefined ? (plain ?? '').charCodeAt(0) : Number(number))
      expect(found.length).toBeLessThanOrEqual(255)
      return found
    })
    return [{ host, type, value: Buffer.from(bytes).toString() }]
  })
}

type Octo = Readonly<
  Record<string, readonly { readonly type: string; readonly value?: string; readonly values?: readonly unknown[] }[]>
>
const readOctoDns = (text: string): readonly Octo[] =>
  parseAllDocuments(text).map((document) => {
    expect(document.errors).toEqual([])
    return document.toJS() as Octo
  })

/** HCL quoted strings by its specification: \n \r \t \" \\ \uNNNN \UNNNNNNNN, $${ and %%{; a bare ${ would be a template. */
function readHcl(text: string): readonly Read[] {
  const STRING = '"((?:[^"\\\\\\n]|\\\\.)*)"'
  const row = new RegExp(
    `^ {4}${STRING} = \\{ domain = ${STRING}, host = ${STRING}, type = ${STRING}, value = ${STRING}, priority = (\\d+|null) \\}$`,
    'u',
  )
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('#') || line.startsWith('    #') || !line.startsWith('    ')) return []
    const found = row.exec(line)
    expect(found, line).not.toBeNull()
    const [, , , host = '', type = '', value = ''] = (found ?? []).map((part) => {
      expect(part.replaceAll(/\$\$\{|%%\{/gu, '')).not.toMatch(/[$%]\{/u)
      return part
        .replaceAll(/([$%])\1\{/gu, '$1{')
        .replaceAll(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|([^uU]))/gu, (_, four: string, eight: string, plain: string) =>
          plain === undefined ? String.fromCodePoint(Number.parseInt(four ?? eight, 16)) : plain,
        )
    })
    return [{ host, type, value }]
  })
}

describe('records', () => {
  it('are a zone file', () => {
    const text = formatRecords(
      'zone',
      of(
        record(),
        record({ what: 'mx', type: 'MX', value: '5 in.nylas.example' }),
        record({ what: 'feedback', type: 'MX', host: 'fb', value: 'fb.nylas.example' }),
        record({ what: 'dkim', host: 'k._domainkey.new.example', value: 'p=x', status: 'done', expiresAt: null }),
      ),
      NOW,
    )
    expect(text).toContain('$ORIGIN new.example.\n')
    expect(text).toContain('; spf: pending; this value is good until 2026-11-28 12:00 UTC\n')
    expect(text).toContain('@\tIN\tMX\t5 in.nylas.example.\n')
    expect(text).toContain('; no priority was given: 10 is usual\nfb\tIN\tMX\t10 fb.nylas.example.\n')
    expect(text).toContain('; dkim: verified\nk._domainkey.new.example.\tIN\tTXT\t"p=x"\n')
    expect(text).toContain('relative to the')
  })

  it('that have expired, or never do, say so', () => {
    const expired = formatRecords('zone', of(record({ expiresAt: NOW / 1000 - 1 })), NOW)
    expect(expired).toContain('EXPIRED at 2026-11-21 11:59 UTC: ask again for a new value')
    expect(formatRecords('zone', of(record({ expiresAt: 9e15 })), NOW)).toContain('good until never')
    expect(JSON.parse(formatRecords('json', of(record({ expiresAt: 9e15 })), NOW)).domains[0].records[0]).toMatchObject(
      {
        expires_at: null,
      },
    )
  })

  it('of one host are one entry of octoDNS, which escapes semicolons', () => {
    const text = formatRecords(
      'octodns',
      of(
        record(),
        record({ what: 'ownership', value: 'a=b; c' }),
        record({ what: 'mx', type: 'MX', value: '10 m.example' }),
      ),
      NOW,
    )
    expect(readOctoDns(text)).toEqual([
      {
        '': [
          { type: 'TXT', values: ['v=spf1 include:spf.nylas.example ~all', 'a=b\\; c'] },
          { type: 'MX', values: [{ exchange: 'm.example.', preference: 10 }] },
        ],
      },
    ])
  })

  it('of a nylas.email domain are none', () => {
    const branded = [{ domain: 'x.nylas.email', branded: true, records: [] }]
    expect(readZone(formatRecords('zone', branded, NOW))).toEqual([])
    expect(readOctoDns(formatRecords('octodns', branded, NOW))).toEqual([{}])
    expect(formatRecords('terraform', branded, NOW)).toContain('Nylas keeps the records of this domain itself.')
  })

  it.each([
    ['a host with a space', { host: 'a b' }],
    ['a host with a line break', { host: 'a\nevil IN A 1.2.3.4' }],
    ['a host that is a directive', { host: '$INCLUDE' }],
    ['no value', { value: '' }],
    ['an unknown type', { type: 'A', value: '1.2.3.4' }],
    ['a type with a line break', { type: 'TXT\nx' }],
    ['an MX that is no host', { type: 'MX', value: '10 a b' }],
    ['an alias that is no host', { type: 'CNAME', value: 'a;b' }],
  ])('with %s are shown and not written', (_, more) => {
    for (const format of ['zone', 'octodns', 'terraform'] as const) {
      const text = formatRecords(format, of(record(more)), NOW)
      expect(text).toContain('not written, because it is no record that can be')
      const read = {
        zone: readZone,
        terraform: readHcl,
        octodns: (yaml: string) => Object.keys(readOctoDns(yaml)[0] ?? {}),
      }
      expect(read[format](text)).toEqual([])
    }
  })

  it('hold any text as it is, in every format, and nothing of it ends its place', () => {
    const nasty = fc.constantFrom(
      '$'.concat('{file("/etc/passwd")}'),
      '%{ if true }',
      '"',
      '\\',
      '\n',
      '; x',
      '# y',
      '\u202e',
      '\u{e0041}',
      '$$${',
      "' ''",
    )
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      nasty,
    )
    const texts = fc.array(part, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))
    const property = fc.property(texts, texts, (value, message) => {
      fc.pre(value !== '')
      const expected = [{ host: '@', type: 'TXT', value: value.toWellFormed() }]
      const domains = of(record({ value, message }))
      expect(readZone(formatRecords('zone', domains, NOW))).toEqual(expected)
      expect(readHcl(formatRecords('terraform', domains, NOW))).toEqual(expected)
      const [octo] = readOctoDns(formatRecords('octodns', domains, NOW))
      expect(octo).toEqual({ '': [{ type: 'TXT', values: [value.toWellFormed().replaceAll(';', '\\;')] }] })
      const json = JSON.parse(formatRecords('json', domains, NOW))
      expect(json.domains[0].records[0]).toMatchObject({ value, message })
      for (const format of ['zone', 'octodns', 'terraform', 'json'] as const)
        expect(formatRecords(format, domains, NOW)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
    })
    fc.assert(property, { numRuns: runs(300) })
  })
})
