import { describe, test } from 'vitest'
import { driftMarkdown } from '../../src/render/drift-markdown.ts'
import { planMarkdown, specDiffMarkdown } from '../../src/render/markdown.ts'
import { reportMarkdown } from '../../src/render/report-markdown.ts'
import { planText, reportText } from '../../src/render/terminal.ts'
import { expectGolden } from './golden.ts'
import { APPLIED, CASES, planOf } from './plans.ts'

const options = {
  budget: 65_536,
  links: {
    summary: 'https://github.com/acme/fleet/actions/runs/1',
    blob: 'https://github.com/acme/fleet/blob/0123456',
  },
  now: '2026-11-21T00:00:00Z',
}
const terminal = { color: false, width: 100, now: options.now }

describe.each(Object.keys(CASES))('a plan: %s', (name) => {
  test('reads as the golden comment does', () => expectGolden(`${name}.md`, planMarkdown(planOf(name), options)))
  test('reads as the golden terminal text does', () => expectGolden(`${name}.txt`, planText(planOf(name), terminal)))
})

describe.each(Object.keys(APPLIED))('a report: %s', (name) => {
  const { plan, applied } = APPLIED[name]?.() ?? { plan: planOf(name), applied: null }
  if (applied === null) throw new RangeError(name)
  test('reads as the golden comment does', () => {
    expectGolden(`report-${name}.md`, reportMarkdown(plan, applied, { ...options, approve: plan.digest }))
  })
  test('reads as the golden terminal text does', () =>
    expectGolden(`report-${name}.txt`, reportText(plan, applied, terminal)))
})

test('the drift issue reads as the golden one does', () => {
  expectGolden('issue-drift.md', driftMarkdown(planOf('drift'), options))
  expectGolden('issue-clean.md', driftMarkdown(planOf('nothing-to-do'), options))
})

test('a plan of the spec alone says that nothing in Nylas was read', () => {
  expectGolden('spec-diff.md', specDiffMarkdown(planOf('deletion'), options))
})
