/** Reading evidence again: whatever is in the file, it is evidence or an error in words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEvidence, EvidenceError, formatEvidence, readEvidence } from '../../../src/domain/evidence.ts'
import { readEvidenceSwitches } from '../../../src/sandbox/evidence.ts'
import { SWITCHES } from '../../../src/sandbox/switches.ts'
import { runs } from '../../runs.ts'

const text = fc.string({ minLength: 1, maxLength: 30 })
const verdict = fc.oneof(
  fc.record({ kind: fc.constant('side' as const), side: fc.oneof(text, fc.integer(), fc.boolean()) }),
  fc.record({ kind: fc.constant('neither' as const), seen: text }),
  fc.record({ kind: fc.constantFrom('undecided' as const, 'not-asked' as const), reason: text }),
)
const exchange = fc.record({
  method: text,
  path: fc.constant('/v3/x'),
  status: fc.nat(),
  reply: fc.jsonValue() as fc.Arbitrary<never>,
})
const answers = fc.uniqueArray(
  fc.record({
    question: text,
    decides: fc.option(fc.constantFrom(...Object.keys(SWITCHES), 'colours')),
    verdict,
    at: fc.constant('2026-11-21T00:00:00.000Z'),
    exchanges: fc.array(exchange, { maxLength: 3 }),
  }),
  { selector: ({ question }) => question, maxLength: 5 },
)

describe('evidence', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const evidence = createEvidence('1.0.0', { fingerprint: 'f', region: null, environment: 'sandbox' }, all)
        const read = readEvidence(formatEvidence(evidence))
        expect(JSON.parse(formatEvidence(read))).toEqual(JSON.parse(formatEvidence(evidence)))
      }),
      { numRuns: runs(100) },
    )
  })

  it('is evidence or an error in words, whatever piece of it is another', () => {
    const whole = createEvidence('1.0.0', { fingerprint: 'f', region: 'us', environment: null }, [
      {
        question: 'plan',
        decides: 'plan',
        verdict: { kind: 'side', side: 'free' },
        at: '2026-11-21T00:00:00Z',
        exchanges: [{ method: 'GET', path: '/v3/x', query: {}, status: 200, reply: null }],
      },
    ])
    const paths = listPaths(JSON.parse(formatEvidence(whole)))
    expect(paths.length).toBeGreaterThan(15)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const file = JSON.parse(formatEvidence(whole)) as Record<string, unknown>
        put(file, path, value)
        try {
          readEvidenceSwitches(readEvidence(JSON.stringify(file)))
        } catch (error) {
          expect(
            error instanceof EvidenceError || (error instanceof RangeError && /switch|takes/u.test(error.message)),
          ).toBe(true)
        }
      }),
      { numRuns: runs(500) },
    )
  })
})

type Path = readonly (string | number)[]

function listPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, one]) => listPaths(one, [...path, key]))].filter(
    ({ length }) => length > 0,
  )
}

function put(file: Record<string, unknown>, path: Path, value: unknown): void {
  const [key = '', ...rest] = path
  if (rest.length === 0) file[key] = value
  else put(file[key] as Record<string, unknown>, rest, value)
}
