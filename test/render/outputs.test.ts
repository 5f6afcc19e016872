import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toAnnotations } from '../../src/render/annotations.ts'
import { renderPlanJson, renderReportJson } from '../../src/render/json.ts'
import { wrap } from '../../src/render/layout.ts'
import { renderDiagnosticsText, renderFailure, renderPlanText, renderProgress } from '../../src/render/terminal.ts'
import { hostile } from './hostile.ts'
import { account, CASES, diagnostic, outcome, planOf } from './plans.ts'

describe('JSON', () => {
  test('is the plan, whole, and ends in one newline', () => {
    for (const name of Object.keys(CASES)) {
      const text = renderPlanJson(planOf(name))
      expect(JSON.parse(text)).toEqual(planOf(name))
      expect(text).toMatch(/[^\n]\n$/)
    }
  })

  test('has the same bytes whatever the order its parts were put together in', () => {
    const made = planOf('deletion')
    const turned = Object.fromEntries(Object.entries(made).reverse()) as typeof made
    expect(renderPlanJson(turned)).toBe(renderPlanJson(made))
    expect(Object.keys(JSON.parse(renderPlanJson(turned))).slice(0, 7)).toEqual([
      'format',
      'fleet',
      'application',
      'commit',
      'digest',
      'counts',
      'changes',
    ])
  })

  test('of a report holds each outcome and account, and says whose plan it was', () => {
    const made = planOf('deletion')
    const row = {
      address: 'account/a@b.example',
      email: 'a@b.example',
      tenant: null,
      grant_id: 'g',
      workspace_id: null,
      status: 'valid',
    }
    const report = {
      result: 'applied' as const,
      plan: made,
      outcomes: made.changes.map((one) => outcome(one, 'applied')),
      remaining: [],
      diagnostics: [],
      accounts: [row],
      unrecorded: null,
      milliseconds: 5,
    }
    expect(JSON.parse(renderReportJson(report))).toMatchObject({
      format: 1,
      fleet: made.fleet,
      digest: made.digest,
      result: 'applied',
      outcomes: report.outcomes,
      accounts: [row],
    })
    expect(JSON.parse(renderReportJson({ ...report, plan: null }))).toMatchObject({ fleet: null, digest: null })
  })
})

describe('annotations', () => {
  test('are at most ten of a level, and the tenth counts the rest', () => {
    const errors = Array.from({ length: 25 }, (_, index) =>
      diagnostic('error', index < 20 ? 'bad-value' : 'unknown-key', `no ${index}`),
    )
    const found = toAnnotations([...errors, diagnostic('warning', 'unused', 'x')])
    expect(found.map(({ severity }) => severity)).toEqual([...Array.from({ length: 10 }, () => 'error'), 'warning'])
    expect(found[9]).toMatchObject({
      summary: '16 more errors, all of them in the job summary: bad-value (11), unknown-key (5)',
      file: null,
    })
  })
  test('are all there when there are ten', () => {
    const ten = Array.from({ length: 10 }, (_, index) => diagnostic('notice', 'left-as-is', `no ${index}`))
    expect(toAnnotations(ten)).toEqual(ten)
  })
})

describe('the terminal', () => {
  test('says the same without colour', () => {
    for (const name of Object.keys(CASES)) {
      const [plainly, coloured] = [false, true].map((color) => renderPlanText(planOf(name), { color, width: 80 }))
      expect(coloured).not.toBe(plainly)
      expect(stripVTControlCharacters(coloured ?? '')).toBe(plainly)
    }
  })

  test('keeps to its width and loses no letter', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 30, max: 120 }), fc.integer({ min: 0, max: 8 }), (text, width, indent) => {
        const lines = wrap(text.replaceAll('\n', ''), width, indent)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width + 1)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[\n ]/gu, ''))
      }),
    )
  })

  test('names every deleted mailbox', () => {
    const text = renderPlanText(planOf('ten-thousand-changes'), { color: false, width: 100 })
    for (let index = 0; index < 10_000; index += 100) expect(text).toMatch(new RegExp(`\\bgone-${index}\\b`))
  })

  test('tells problems by their place, errors first, with what would allow them', () => {
    const found = [
      diagnostic('warning', 'unused', 'nobody uses it', { file: null, line: null, column: null }),
      diagnostic('error', 'protected', 'it is protected', { override: 'unprotect it first' }),
    ]
    expect(renderDiagnosticsText(found, { color: false, width: 100 })).toBe(
      'fleet.yaml:9:3: error: it is protected [protected]\n  to allow it: unprotect it first\nwarning: nobody uses it [unused]\n',
    )
    expect(renderDiagnosticsText([], { color: true, width: 100 })).toBe('')
  })
})

describe('progress', () => {
  test('tells how far it is and what is left at this pace', () => {
    expect(renderProgress(120, 400, 12_000)).toBe('[######--------------] 120 of 400, 12 s, about 28 s left')
    expect(renderProgress(0, 400, 0)).toBe('[--------------------] 0 of 400, under a second')
    expect(renderProgress(400, 400, 40_000)).toBe('[####################] 400 of 400, 40 s')
  })
  test('tells a failure in one line, whatever the API said', () => {
    expect(renderFailure(outcome(account('create', 'acme'), 'failed', 'no\n\u001b[31mway'))).toBe(
      'failed: account/support-acme@yourapp.nylas.email: no⏎⟨U+001B⟩[31mway',
    )
  })
})
