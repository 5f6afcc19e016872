import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toAnnotations } from '../../src/render/annotations.ts'
import { renderPlanJson, renderReportJson } from '../../src/render/json.ts'
import { wrap } from '../../src/render/layout.ts'
import { renderDiagnosticsText, renderFailure, renderPlanText, renderProgress } from '../../src/render/terminal.ts'
import { hostile } from './hostile.ts'
import { CASES, changeMailbox, makeCase, makeDiagnostic, makeOutcome } from './plans.ts'

describe('JSON', () => {
  test('the JSON is the whole plan and ends in one newline', () => {
    for (const name of Object.keys(CASES)) {
      const text = renderPlanJson(makeCase(name))
      expect(JSON.parse(text)).toEqual(makeCase(name))
      expect(text).toMatch(/[^\n]\n$/)
    }
  })

  test('the JSON has the same bytes whatever the order its parts were put together in', () => {
    const plan = makeCase('deletion')
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as typeof plan
    expect(renderPlanJson(turned)).toBe(renderPlanJson(plan))
    expect(Object.keys(JSON.parse(renderPlanJson(turned))).slice(0, 7)).toEqual([
      'format',
      'fleet',
      'application',
      'commit',
      'digest',
      'counts',
      'mail',
    ])
  })

  test('the JSON of a report holds each outcome and account, and names the plan it belongs to', () => {
    const plan = makeCase('deletion')
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
      plan,
      outcomes: plan.changes.map((change) => makeOutcome(change, 'applied')),
      remaining: [],
      diagnostics: [],
      accounts: [row],
      unsavedLedger: null,
      milliseconds: 5,
    }
    expect(JSON.parse(renderReportJson(report))).toMatchObject({
      format: 1,
      fleet: plan.fleet,
      digest: plan.digest,
      result: 'applied',
      outcomes: report.outcomes,
      accounts: [row],
    })
    expect(JSON.parse(renderReportJson({ ...report, plan: null }))).toMatchObject({ fleet: null, digest: null })
  })
})

describe('annotations', () => {
  test('at most ten annotations of a level are written, and the tenth counts the rest', () => {
    const errors = Array.from({ length: 25 }, (_, index) =>
      makeDiagnostic('error', index < 20 ? 'bad-value' : 'unknown-key', `no ${index}`),
    )
    const annotations = toAnnotations([...errors, makeDiagnostic('warning', 'unused', 'x')])
    expect(annotations.map(({ severity }) => severity)).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      'warning',
    ])
    expect(annotations[9]).toMatchObject({
      summary: '16 more errors, all of them in the job summary: bad-value (11), unknown-key (5)',
      file: null,
    })
  })
  test('ten annotations are written as they are', () => {
    const ten = Array.from({ length: 10 }, (_, index) => makeDiagnostic('notice', 'left-as-is', `no ${index}`))
    expect(toAnnotations(ten)).toEqual(ten)
  })
})

describe('the terminal', () => {
  test('a plan without colour has the same words', () => {
    for (const name of Object.keys(CASES)) {
      const [plainly, coloured] = [false, true].map((color) => renderPlanText(makeCase(name), { color, width: 80 }))
      expect(coloured).not.toBe(plainly)
      expect(stripVTControlCharacters(coloured ?? '')).toBe(plainly)
    }
  })

  test('a wrapped text keeps to its width and loses no letter', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 30, max: 120 }), fc.integer({ min: 0, max: 8 }), (text, width, indent) => {
        const lines = wrap(text.replaceAll('\n', ''), width, indent)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width + 1)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[\n ]/gu, ''))
      }),
    )
  })

  test('every deleted mailbox is named', () => {
    const text = renderPlanText(makeCase('ten-thousand-changes'), { color: false, width: 100 })
    for (let index = 0; index < 10_000; index += 100) expect(text).toMatch(new RegExp(`\\bgone-${index}\\b`))
  })

  test('problems stand with their place, errors first, with what would allow them', () => {
    const diagnostics = [
      makeDiagnostic('warning', 'unused', 'nobody uses it', { file: null, line: null, column: null }),
      makeDiagnostic('error', 'protected', 'it is protected', { override: 'unprotect it first' }),
    ]
    expect(renderDiagnosticsText(diagnostics, { color: false, width: 100 })).toBe(
      'fleet.yaml:9:3: error: it is protected [protected]\n  to allow it: unprotect it first\nwarning: nobody uses it [unused]\n',
    )
    expect(renderDiagnosticsText([], { color: true, width: 100 })).toBe('')
  })
})

describe('progress', () => {
  test('progress shows how far it is and how long the rest takes at this pace', () => {
    expect(renderProgress({ done: 120, ended: 120, total: 400 }, 12_000)).toBe(
      '[######--------------] 120 of 400 done, 12 s, about 28 s left',
    )
    expect(renderProgress({ done: 0, ended: 0, total: 400 }, 0)).toBe(
      '[--------------------] 0 of 400 done, under a second',
    )
    expect(renderProgress({ done: 400, ended: 400, total: 400 }, 40_000)).toBe(
      '[####################] 400 of 400 done, 40 s',
    )
    expect(renderProgress({ done: 50, ended: 249, total: 249 }, 40_000)).toBe(
      '[####----------------] 50 of 249 done, 199 failed or not tried, 40 s',
    )
  })
  test('a failure is one line, whatever the API said', () => {
    expect(renderFailure(makeOutcome(changeMailbox('create', 'acme'), 'failed', 'no\n\u001b[31mway'))).toBe(
      'failed: account/support-acme@yourapp.nylas.email: no⏎⟨U+001B⟩[31mway',
    )
  })
})
