/** Evidence that is committed: where it comes from, that it is a side of its switch, and what follows from it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEvidence, formatEvidence, type Verdict } from '../../src/domain/evidence.ts'
import { SETTLED } from '../../src/domain/settled.gen.ts'
import { DEFAULT_SIDES, DOUBTS, type DoubtName } from '../../src/mail/doubts.ts'
import { DEFAULT_SWITCHES, readSwitches, SWITCHES, type SwitchName } from '../../src/sandbox/switches.ts'
import { formatSettled, readEvidenceFiles, SETTLED_FILE, settle } from '../../tools/evidence.ts'

const file = (name: string, verdicts: Readonly<Record<string, Verdict>>, day = '2026-12-01') => ({
  name,
  text: formatEvidence(
    createEvidence(
      '1.0.0',
      { fingerprint: name, region: 'us', environment: 'sandbox' },
      Object.entries(verdicts).map(([question, verdict]) => ({
        question,
        decides: question === 'subdomains' ? null : question,
        verdict,
        at: `${day}T10:00:00.000Z`,
        exchanges: [],
      })),
    ),
  ),
})
const on = (side: string | number | boolean): Verdict => ({ kind: 'side', side })

describe('what is settled', () => {
  it('is what the committed evidence says', () => {
    expect(readFileSync(SETTLED_FILE, 'utf8'), 'run npm run gen').toBe(formatSettled(settle(readEvidenceFiles())))
  })

  it('is a side of its switch, and the default of it', () => {
    for (const [name, { side }] of Object.entries(SETTLED))
      expect(readSwitches({ [name]: side })).toEqual({ [name]: side })
    for (const name of Object.keys(SWITCHES) as SwitchName[]) {
      expect(DEFAULT_SWITCHES[name]).toBe(SETTLED[name]?.side ?? SWITCHES[name].default)
    }
  })

  it('is assumed of doubts too, which have the sides of their switches', () => {
    for (const [name, { sides }] of Object.entries(DOUBTS)) {
      const { values }: { readonly values?: unknown } = SWITCHES[name as SwitchName] ?? {}
      if (values !== undefined) expect(new Set(sides)).toEqual(new Set(values as readonly string[]))
      expect(DEFAULT_SIDES[name as DoubtName]).toBe(SETTLED[name]?.side ?? sides[0])
    }
  })
})

describe('evidence that is committed', () => {
  it('settles what it decides, with the last day it was seen', () => {
    const first = file('a.json', {
      duplicate_email: on('409'),
      cursor_on_last_page: on(true),
      'outbound-scope': on('application'),
    })
    const second = file('b.json', { duplicate_email: on('409') }, '2026-12-24')
    const settled = settle([first, second])
    expect(settled).toEqual({
      cursor_on_last_page: { side: true, seen: '2026-12-01' },
      duplicate_email: { side: '409', seen: '2026-12-24' },
      'outbound-scope': { side: 'application', seen: '2026-12-01' },
    })
    expect(formatSettled(settled)).toContain(`= {
  cursor_on_last_page: { side: true, seen: '2026-12-01' },
  duplicate_email: { side: '409', seen: '2026-12-24' },
  'outbound-scope': { side: 'application', seen: '2026-12-01' },
}
`)
  })

  it('settles nothing that is open, that no switch depends on, or that is true of one application', () => {
    const open = file('a.json', {
      duplicate_email: { kind: 'neither', seen: 'status 418' },
      connector: { kind: 'undecided', reason: 'it was there' },
      plan: on('free'),
      list_lag: on(250),
      subdomains: on('exact'),
    })
    expect(settle([open])).toEqual({})
  })

  it('is refused where two files disagree, or one is none', () => {
    const [one, other] = [
      file('a.json', { rules_envelope: on('flat') }),
      file('b.json', { rules_envelope: on('nested') }),
    ]
    expect(() => settle([one, other])).toThrow('a.json says rules_envelope is flat, b.json says nested')
    expect(() => settle([{ name: 'c.json', text: '{}' }])).toThrow('evidence/c.json: it has no format number')
    expect(() => settle([file('d.json', { colours: on('red') })])).toThrow('there is no switch colours')
  })
})
