import { createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCanonicalText } from '../../src/domain/canonical.ts'
import type { Json } from '../../src/domain/model.ts'
import {
  type Document,
  deriveLedgerKey,
  formatLedger,
  isSignatureValid,
  parseLedger,
} from '../../src/state/ledger/format.ts'
import { checkApplication, parseStoredLedger } from '../../src/state/ledger/store.ts'
import { APPLICATION, rich, sample } from './sample.ts'

const ACME = { fleet: 'acme', repository: null }
const key = deriveLedgerKey('nyk_secret')
const text = formatLedger(rich, null, key)

test('a ledger survives being stored and read', () => {
  expect(parseLedger(text)).toMatchObject({ ok: true, ledger: rich })
  expect(parseStoredLedger(text, 't', ACME, key).reading).toMatchObject({ state: 'verified', ledger: rich, tip: 't' })
})

test('the same ledger has the same bytes whatever the order of its fields', () => {
  const reversed = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, item]) => [name, reversed(item)]),
        )
      : value
  expect(formatLedger(reversed(rich) as typeof rich, null, key)).toBe(text)
})

test('each resource has its own line', () => {
  expect(text).toContain('\n  "policy/baseline": {"id":"p1","managed":["limits.x"],"protect":true}\n')
})

test('the signature is HMAC-SHA-256 over the canonical JSON under the key that HKDF-SHA-256 derives', () => {
  const { signature, ...rest } = JSON.parse(text) as Document
  const derived = Buffer.from(hkdfSync('sha256', 'nyk_secret', '', 'nylas-fleet/ledger/1', 32))
  expect(signature).toBe(createHmac('sha256', derived).update(toCanonicalText(rest)).digest('hex'))
})

test('canonical JSON sorts keys by code unit at every depth and is stable', () => {
  expect(toCanonicalText({ b: [{ z: 1, a: null }], B: 'ä"', 10: true })).toBe(
    '{"10":true,"B":"ä\\"","b":[{"a":null,"z":1}]}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const once = toCanonicalText(value as Json)
      expect(toCanonicalText(JSON.parse(once) as Json)).toBe(once)
    }),
  )
})

test('no byte of a ledger can be changed and still say something else under its signature', () => {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 1) {
    for (const mask of [0x01, 0x04, 0x20, 0x80]) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] as number) ^ mask
      const { reading } = parseStoredLedger(flipped.toString('utf8'), 't', ACME, key)
      if (reading.state === 'verified') expect(reading.ledger, `byte ${at}`).toEqual(rich)
      else expect(['unverified', 'refused']).toContain(reading.state)
    }
  }
})

test('another key, a missing signature and an added field do not verify', () => {
  const document = JSON.parse(text) as Record<string, Json>
  expect(isSignatureValid(document, deriveLedgerKey('other'))).toBe(false)
  expect(isSignatureValid({ ...document, signature: null }, key)).toBe(false)
  expect(isSignatureValid({ ...document, signature: '' }, key)).toBe(false)
  expect(isSignatureValid({ ...document, extra: 1 }, key)).toBe(false)
  expect(parseStoredLedger(text, 't', ACME, deriveLedgerKey('other')).reading).toMatchObject({
    state: 'unverified',
    cause: 'signature',
    ledger: rich,
  })
  expect(() => deriveLedgerKey('')).toThrow('empty key')
})

test('what this version does not know survives a rewrite, also under a new address', () => {
  const stored = JSON.parse(text) as Record<string, Json> & { resources: Record<string, Record<string, Json>> }
  stored['colour'] = { deep: [1] }
  ;(stored.resources['policy/baseline'] as Record<string, Json>)['shade'] = 'blue'
  const parsed = parseLedger(JSON.stringify(stored))
  if (!parsed.ok) throw new Error(parsed.reason)
  expect(parsed.ledger).toEqual(rich)
  const { 'policy/baseline': moved, ...others } = parsed.ledger.resources
  const next = { ...parsed.ledger, resources: { ...others, 'policy/renamed': moved as NonNullable<typeof moved> } }
  const again = JSON.parse(formatLedger(next, parsed.document, key)) as typeof stored
  expect(again['colour']).toEqual({ deep: [1] })
  expect(again.resources['policy/renamed']).toMatchObject({ id: 'p1', shade: 'blue' })
  expect(isSignatureValid(again, key)).toBe(true)
})

test('a field that was dropped on purpose does not come back', () => {
  const parsed = parseLedger(text)
  if (!parsed.ok) throw new Error(parsed.reason)
  const next = { ...parsed.ledger, resources: { 'policy/baseline': { id: 'p1' } } }
  expect(JSON.parse(formatLedger(next, parsed.document, key))).toMatchObject({
    resources: { 'policy/baseline': { id: 'p1' } },
  })
  expect(formatLedger(next, parsed.document, key)).not.toContain('protect')
})

describe('a stored ledger', () => {
  const change = (more: Record<string, unknown>) => JSON.stringify({ ...(JSON.parse(text) as object), ...more })
  test.each([
    ['no JSON', 'not json', 'damaged'],
    ['an empty file', '', 'damaged'],
    ['a list', '[]', 'damaged'],
    ['half a file', text.slice(0, text.length / 2), 'damaged'],
    ['conflict markers', `<<<<<<< ours\n${text}`, 'damaged'],
    ['no format', change({ format: undefined }), 'damaged'],
    ['a newer format', change({ format: 3, resources: 'whatever' }), 'format'],
    ['resources as a list', change({ resources: [] }), 'damaged'],
    ['a repository that is no number', change({ repository: 'acme/fleet' }), 'damaged'],
    ['a resource of no kind', change({ resources: { 'thing/x': { id: '1' } } }), 'damaged'],
    ['a resource without id', change({ resources: { 'list/x': {} } }), 'damaged'],
    ['a serial that is no count', change({ serial: -1 }), 'damaged'],
    ['a commit that is an option', change({ commit: '--upload-pack=x' }), 'damaged'],
    ['a due moment that is none', change({ deleted: { x: 'soon' } }), 'damaged'],
    ['a prototype', text.replace('"run"', '"__proto__": {"x": 1},\n"run"'), 'damaged'],
    ['a bomb of depth', `{"format":1,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'damaged'],
  ])('is refused when it is, or has, %s', (_, content, cause) => {
    const { reading, document } = parseStoredLedger(content, 't', ACME, key)
    expect(reading).toMatchObject({ state: 'refused', cause, ledger: null, tip: 't' })
    expect(reading.reason).toContain('left as it is')
    expect(document).toBeNull()
  })

  test('is refused when it is that of another fleet or application', () => {
    expect(parseStoredLedger(text, 't', { fleet: 'globex', repository: null }, key).reading).toMatchObject({
      state: 'refused',
      cause: 'fleet',
    })
    const { reading } = parseStoredLedger(text, 't', ACME, key)
    expect(checkApplication(reading, 'other')).toMatchObject({ state: 'refused', cause: 'application', ledger: rich })
    expect(checkApplication(reading, APPLICATION)).toEqual(reading)
  })

  test('is read beside those of other fleets in the same application alone', () => {
    const { reading } = parseStoredLedger(text, 't', ACME, key)
    const others = [sample({ fleet: 'b' }), sample({ fleet: 'c', application: 'other' })]
    expect(checkApplication({ ...reading, others }, APPLICATION).others.map(({ fleet }) => fleet)).toEqual(['b'])
  })
})
