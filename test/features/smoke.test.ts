/** What was tried for real, as the comment and the job summary show it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SMOKE_RESULTS, type SmokeReport, type SmokeResult } from '../../src/engine/smoke/report.ts'
import { renderSmokeMarkdown, renderSmokeText } from '../../src/features/smoke/text.ts'
import { renderReportMarkdown } from '../../src/render/markdown.ts'
import { expectAllSeen, expectInertMarkdown, hostile } from '../render/hostile.ts'
import { CASES, makeSummary } from '../render/plans.ts'
import { runs } from '../runs.ts'

const makeReport = (tests: readonly (readonly [SmokeResult, string, string])[]): SmokeReport => ({
  tests: tests.map(([result, name, words]) => ({ name, result, words, source: 'fleet.yaml:1', mails: [] })),
  sent: 1,
  cleaned: 2,
  notes: [],
})
const REPORT = makeReport([
  ['seen', 'ads reach nobody', 'blocked by rule/no-ads, as expected'],
  ['not-tried', 'rivals get nothing', 'it describes no mail between two accounts of this fleet'],
  ['not-seen', 'the desk hears mute', 'not seen in 120 s: That says nothing against the guardrails'],
  ['otherwise', 'notes are filed', 'delivered, and filed into Notes was expected'],
  ['seen', 'colleagues may be written to', 'delivered, as expected'],
])

describe('the tests that were tried for real', () => {
  it('are counted and shown in Markdown, the worst first, a time-out apart from a failure', () => {
    expect(renderSmokeMarkdown(REPORT, 10).split('\n')).toEqual([
      '**Tried for real** · 1 otherwise · 1 not seen · 1 not tried · 2 seen',
      '',
      '- ❌ otherwise: notes are filed: delivered, and filed into Notes was expected',
      '- ⏳ not seen: the desk hears mute: not seen in 120 s: That says nothing against the guardrails',
      '- ➖ not tried: rivals get nothing: it describes no mail between two accounts of this fleet',
      '- ✅ seen: ads reach nobody: blocked by rule/no-ads, as expected',
      '- ✅ seen: colleagues may be written to: delivered, as expected',
    ])
    expect(renderSmokeMarkdown(REPORT, 1)).toMatch(/❌ [^\n]*\n- and 4 more$/u)
  })

  it('break no Markdown and no terminal, whatever tests and mails are called', () => {
    const tests = fc.array(fc.tuple(fc.constantFrom(...SMOKE_RESULTS), hostile, hostile), { maxLength: 5 })
    fc.assert(
      fc.property(tests, (list) => {
        expectInertMarkdown(renderSmokeMarkdown(makeReport(list), 3))
        expectAllSeen(renderSmokeText(makeReport(list)))
      }),
      { numRuns: runs(200) },
    )
  })

  it('stand in the report of the apply, in fewer lines where there is little room', () => {
    const [make] = Object.values(CASES)
    if (!make) throw new Error('there is a plan')
    const plan = make()
    const many = makeReport(Array.from({ length: 30 }, (_, index) => ['otherwise', `test ${index}`, 'x'.repeat(280)]))
    const tried = (most: number) => renderSmokeMarkdown(many, most)
    const render = (budget: number) => renderReportMarkdown(plan, makeSummary('applied', []), { budget, tried })
    expect(render(60_000)).toContain('- and 20 more')
    expect(render(3000)).toContain('- and 27 more')
    expect(render(3000).length).toBeLessThanOrEqual(3000)
    expect(renderReportMarkdown(plan, makeSummary('applied', []), { budget: 60_000 })).not.toContain('Tried')
  })
})
