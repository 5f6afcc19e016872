import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { renderDriftMarkdown } from '../../src/render/drift-markdown.ts'
import { renderPlanJson } from '../../src/render/json.ts'
import { renderPlanMarkdown, renderReportMarkdown, renderSpecDiffMarkdown } from '../../src/render/markdown.ts'
import { renderPlanText, renderReportText } from '../../src/render/terminal.ts'
import { expectGolden } from './golden.ts'
import { APPLIED, CASES, makeCase } from './plans.ts'

const options = {
  budget: 65_536,
  links: {
    summary: 'https://github.com/acme/fleet/actions/runs/1',
    blob: 'https://github.com/acme/fleet/blob/0123456',
    former: 'https://github.com/acme/fleet/blob/6543210',
  },
  now: '2026-11-21T00:00:00Z',
}
const terminal = { color: false, width: 100, now: options.now }

describe.each(Object.keys(CASES))('a plan: %s', (name) => {
  test('the plan reads as the golden comment does', () =>
    expectGolden(`${name}.md`, renderPlanMarkdown(makeCase(name), options)))
  test('the plan reads as the golden terminal text does', () =>
    expectGolden(`${name}.txt`, renderPlanText(makeCase(name), terminal)))
})

describe.each(Object.keys(APPLIED))('a report: %s', (name) => {
  const { plan, applied } = APPLIED[name]?.() ?? { plan: makeCase(name), applied: null }
  if (applied === null) throw new RangeError(name)
  test('the report reads as the golden comment does', () => {
    expectGolden(`report-${name}.md`, renderReportMarkdown(plan, applied, { ...options, approve: plan.digest }))
  })
  test('the report reads as the golden terminal text does', () =>
    expectGolden(`report-${name}.txt`, renderReportText(plan, applied, terminal)))
})

test('the drift issue reads as the golden one does', () => {
  expectGolden('issue-drift.md', renderDriftMarkdown(makeCase('drift'), options))
  expectGolden('issue-clean.md', renderDriftMarkdown(makeCase('nothing-to-do'), options))
})

test('mailboxes in trouble by what they send stand in issue, terminal and JSON as the golden ones do', () => {
  const health: NonNullable<Plan['health']> = {
    since: '2026-11-15',
    until: '2026-11-21',
    grade: 'critical',
    findings: ['metric bounce_rate, value 8.1', '<img src=x> **bold**'],
    requests: 5,
    accounts: [
      {
        address: 'account/bad|`x`@fleet.example',
        troubles: [
          { what: 'complaints', line: 'pause', rate: 0.0071, sent: 4210 },
          { what: 'bounces', line: 'review', rate: 0.0512, sent: 4210 },
        ],
      },
      { address: 'account/b@fleet.example', troubles: [{ what: 'bounces', line: 'review', rate: 0.09999, sent: 100 }] },
    ],
    at_least: true,
  }
  const plan = { ...makeCase('nothing-to-do'), health }
  expectGolden('issue-health.md', renderDriftMarkdown(plan, options))
  expectGolden('health.txt', renderPlanText(plan, { ...terminal, phase: 'repair' }))
  expectGolden('health.json', `${JSON.stringify(JSON.parse(renderPlanJson(plan)).health, null, 2)}\n`)
  const [unread] = [
    {
      severity: 'notice',
      code: 'metrics-unreadable',
      summary: 'x',
      file: null,
      line: null,
      column: null,
      address: null,
      override: null,
    },
  ] as const
  const clean = { ...makeCase('nothing-to-do'), unhealthy: [], diagnostics: [unread] }
  expect(renderDriftMarkdown(clean, options)).toContain('how the mail that they send fares is not known')
})

test('a plan of the spec alone says that nothing in Nylas was read', () => {
  expectGolden('spec-diff.md', renderSpecDiffMarkdown(makeCase('deletion'), options))
})
