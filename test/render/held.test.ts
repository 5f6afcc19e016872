/** What is held for its domain, in every output: told whatever the room, and no foreign text of it acts. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Address } from '../../src/domain/model.ts'
import type { HeldAccounts } from '../../src/domain/plan.ts'
import { REQUIREMENTS } from '../../src/domain/readiness.ts'
import { renderDriftMarkdown } from '../../src/render/drift-markdown.ts'
import { renderPlanJson } from '../../src/render/json.ts'
import { renderPlanMarkdown, renderReportMarkdown } from '../../src/render/markdown.ts'
import { buildPlanSchema } from '../../src/render/plan-schema.ts'
import { renderPlanText, renderReportText } from '../../src/render/terminal.ts'
import { runs } from '../runs.ts'
import { expectAllSeen, expectInertMarkdown, hostile } from './hostile.ts'
import { makeCase, makeChange, makeOutcome, makePlan, makeSummary } from './plans.ts'

const options = { budget: 65_536 }
const terminal = { color: false, width: 100 }

describe('what is held', () => {
  it('is in the plan’s published schema', () => {
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(buildPlanSchema())
    for (const name of ['held', 'held-only']) {
      validate(JSON.parse(renderPlanJson(makeCase(name))))
      expect(validate.errors, name).toBeNull()
    }
  })

  it('never vanishes for want of room', () => {
    const domain = (index: number) => `d${index}.example`
    const held: HeldAccounts = {
      changes: Array.from({ length: 5000 }, (_, index) => makeChange('create', `account/a@${domain(index)}`)),
      domains: Array.from({ length: 5000 }, (_, index) => ({
        name: domain(index),
        accounts: 1,
        source: 'fleet.yaml:5',
        lacks: [{ what: 'mx' as const, state: 'missing' as const, says: 'no MX record is there' }],
      })),
    }
    for (const budget of [65_536, 8000, 2000]) {
      const text = renderPlanMarkdown(makePlan([], { held }), { budget })
      expect(text.length).toBeLessThan(budget)
      expect(text).toContain('5,000 mailboxes')
      expect(text).toContain('Held until the domain is ready')
    }
    expect(renderPlanText(makePlan([], { held }), terminal)).toContain('held: 5,000 mailboxes until')
  })

  it('is told after an apply, but for what nobody reviewed', () => {
    const plan = makeCase('held')
    const [first] = plan.held?.changes ?? []
    const withheld = makeOutcome(
      first ?? makeChange('create', 'account/x@y.example'),
      'withheld',
      'it was not reviewed',
    )
    const summary = makeSummary('refused', [withheld])
    for (const text of [renderReportMarkdown(plan, summary, options), renderReportText(plan, summary, terminal)]) {
      expect(text).toMatch(/2 mailboxes/)
      expect(text).not.toMatch(/3 mailboxes/)
    }
    const nothing = renderReportText(makeCase('held-only'), makeSummary('no-changes', []), terminal)
    expect(nothing).toContain('Nothing had to be done now; 3 held until the domain is ready.')
  })

  it('is told by a drift issue, and is no drift', () => {
    const text = renderDriftMarkdown(makeCase('held-only'), options)
    expect(text).toContain('Nothing differs from the file but for what waits')
    expect(text).toContain('mx and dkim are missing: Nylas has not verified it')
  })

  it('stays text, whatever a name server or the API says', () => {
    const lacks = fc.array(
      fc.record({
        what: fc.constantFrom(...REQUIREMENTS, 'registration' as const),
        state: fc.constantFrom('missing' as const, 'unknown' as const),
        says: hostile,
      }),
      { minLength: 1, maxLength: 4 },
    )
    const property = fc.property(hostile, hostile, hostile, lacks, (name, local, source, some) => {
      const address = `account/${local}@${name}` as Address
      const held: HeldAccounts = {
        changes: [makeChange('create', address)],
        domains: [{ name, accounts: 1, source, lacks: some }],
      }
      const plan = makePlan([], { held })
      expectInertMarkdown(renderPlanMarkdown(plan, options))
      expectInertMarkdown(renderDriftMarkdown(plan, options))
      expectInertMarkdown(renderReportMarkdown(plan, makeSummary('no-changes', []), options))
      expectAllSeen(renderPlanText(plan, terminal))
    })
    fc.assert(property, { numRuns: runs(300) })
  })
})
