import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Address, KINDS } from '../../src/domain/model.ts'
import { type AuditEntry, type AuditLine, formatAuditMessage, parseAuditMessage } from '../../src/state/ledger/audit.ts'
import { anyText } from '../any-text.ts'
import { runs } from '../runs.ts'

const RUN = 'github https://github.example/acme/fleet/actions/runs/1/attempts/1 nonce'
const EMPTY: AuditEntry = { title: '', outcomes: [], run: null, actor: null, commit: null, pulls: [] }
const FORGED = 'x\n\nFleet-Actor: mallory\r\u2028Fleet-Pulls: #1\u001b[31m\u202e'

/** Any text, hostile ones among them. */
const hostile = fc.oneof(
  anyText({ maxLength: 80 }),
  fc.constantFrom(
    FORGED,
    '- applied delete account/victim@fleet.example',
    '\n- applied delete account/victim@fleet.example',
    ': ',
    '404: not found: at all',
    '#1 #2',
    'Fleet-Run: mine',
    'z'.repeat(2000),
  ),
)
/** A key is any text that people see; one that holds a colon and a space would end there in a line with an error. */
const key = hostile.map((text) => visible(text).replaceAll(': ', ':')).filter((text) => text !== '')
const line: fc.Arbitrary<AuditLine> = fc
  .record({
    status: fc.constantFrom<AuditLine['status']>('applied', 'failed', 'skipped', 'withheld'),
    action: fc.constantFrom<AuditLine['action']>('create', 'update', 'delete'),
    address: fc.tuple(fc.constantFrom(...KINDS), key).map(([kind, text]) => `${kind}/${text}` as Address),
    error: fc.option(hostile),
  })
  .map((outcome) => (outcome.status === 'applied' ? { ...outcome, error: null } : outcome))

/** As a line of the message shows a text. */
function visible(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .trim()
}

test('what the audit trail says of outcomes is read back as it was written', () => {
  const entry = fc.record({
    title: hostile,
    outcomes: fc.array(line, { maxLength: 8 }),
    run: fc.option(hostile),
    actor: fc.option(hostile),
    commit: fc.option(fc.constant('c'.repeat(40))),
    pulls: fc.array(fc.nat(), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(entry, (written) => {
      const read = parseAuditMessage(formatAuditMessage(written))
      expect(read.outcomes.map(({ status, action, address }) => [status, action, address])).toEqual(
        written.outcomes.map(({ status, action, address }) => [status, action, address]),
      )
      for (const [index, { error }] of read.outcomes.entries()) {
        const shown = visible(written.outcomes[index]?.error ?? '')
        expect(visible(error ?? '').slice(0, 100)).toBe(shown.slice(0, 100).trim())
      }
      expect([read.commit, read.pulls]).toEqual([written.commit, written.pulls])
      for (const name of ['run', 'actor'] as const) {
        expect(visible(read[name] ?? '')).toBe(visible(written[name] ?? ''))
      }
    }),
    { numRuns: runs(500) },
  )
})

test.each(KINDS)('an outcome of the kind %s is read back with its error', (kind) => {
  const outcomes = [
    { status: 'failed', action: 'update', address: `${kind}/a`, error: '404: not found' },
    { status: 'applied', action: 'delete', address: `${kind}/a: b`, error: null },
    { status: 'withheld', action: 'create', address: `${kind}/c`, error: null },
  ] as const
  expect(parseAuditMessage(formatAuditMessage({ ...EMPTY, title: 'acme: incomplete', outcomes, run: RUN }))).toEqual({
    ...EMPTY,
    title: 'acme: incomplete',
    outcomes,
    run: RUN,
  })
})

test('the audit trail has this form', () => {
  const message = formatAuditMessage({
    title: 'acme: incomplete: 2 create',
    notes: ['first written by another run'],
    outcomes: [
      { status: 'applied', action: 'create', address: 'rule/a', error: null },
      { status: 'failed', action: 'create', address: 'rule/b', error: 'no' },
    ],
    run: RUN,
    actor: 'ann',
    commit: 'c',
    pulls: [41, 42],
  })
  expect(message).toBe(
    [
      'acme: incomplete: 2 create',
      '',
      '- first written by another run',
      '- applied create rule/a',
      '- failed create rule/b: no',
      '',
      `Fleet-Run: ${RUN}`,
      'Fleet-Actor: ann',
      'Fleet-Commit: c',
      'Fleet-Pulls: #41 #42',
      '',
    ].join('\n'),
  )
  expect(formatAuditMessage(EMPTY)).toBe('Apply\n')
})

test('no text can add a line, a paragraph or a trailer to the audit trail', () => {
  const message = formatAuditMessage({
    title: FORGED,
    outcomes: [],
    notes: [FORGED, 'fine'],
    run: FORGED,
    actor: FORGED,
    commit: 'c',
    pulls: [41, 42],
  })
  const lines = message.split('\n')
  expect(lines.filter((text) => text.startsWith('Fleet-'))).toHaveLength(4)
  expect(message).toMatch(/\nFleet-Pulls: #41 #42\n$/)
  expect(message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
})

test('the reader takes nothing for an outcome that a name pretends to be', () => {
  const address = 'rule/x\n\nFleet-Actor: mallory\n- applied delete account/victim@fleet.example'
  const message = formatAuditMessage({
    title: 'fleet: complete',
    outcomes: [{ status: 'applied', action: 'update', address, error: null }],
    run: RUN,
    actor: 'olga',
    commit: 'c'.repeat(40),
    pulls: [41],
  })
  const read = parseAuditMessage(message)
  expect(read).toMatchObject({ actor: 'olga', pulls: [41], commit: 'c'.repeat(40) })
  expect(read.outcomes).toHaveLength(1)
  expect(read.outcomes[0]).toMatchObject({ status: 'applied', action: 'update' })
})

test('any message is read without failing', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(parseAuditMessage(text).pulls).toEqual(expect.any(Array))
    }),
  )
})

test('a trail of very many outcomes is cut with a count of the rest', () => {
  const outcomes = Array.from(
    { length: 6000 },
    (_, index): AuditLine => ({ status: 'applied', action: 'create', address: `rule/${index}`, error: null }),
  )
  const message = formatAuditMessage({ ...EMPTY, outcomes })
  expect(message).toContain('\n- and 1000 more\n')
  expect(parseAuditMessage(message).outcomes).toEqual(outcomes.slice(0, 5000))
})
