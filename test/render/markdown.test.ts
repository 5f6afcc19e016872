import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Address, Change, Plan } from '../../src/domain/model.ts'
import { hasDrift, renderDriftMarkdown, renderDriftTitle } from '../../src/render/drift-markdown.ts'
import { renderPlanMarkdown, renderReportMarkdown, renderSpecDiffMarkdown } from '../../src/render/markdown.ts'
import { renderPlanText, renderReportText } from '../../src/render/terminal.ts'
import { runs } from '../runs.ts'
import { expectAllSeen, expectInertMarkdown, hostile } from './hostile.ts'
import { account, applied, CASES, change, diagnostic, field, outcome, plan, planOf, tenants } from './plans.ts'

const links = {
  summary: 'https://github.com/acme/fleet/actions/runs/1',
  blob: 'https://github.com/acme/fleet/blob/0123456',
}
const wide = { budget: 1_048_576, links }

const kinds = fc.constantFrom('list', 'rule', 'policy', 'workspace', 'account')
const address = fc.tuple(kinds, hostile).map(([kind, key]) => `${kind}/${key}` as Address)
const path = fc.oneof(
  hostile,
  fc.constantFrom(
    'name',
    'workspace',
    'app_password',
    'items',
    'match',
    'actions',
    'policy',
    'rules',
    'limits.limit_inbox_retention_period',
  ),
)
const value = fc.oneof(
  hostile,
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.array(hostile, { maxLength: 3 }),
  hostile.map((text) => `id:${text}`),
  hostile.map((text) => ({ source: text, version: 1 })),
  hostile.map((text) => ({ operator: text, conditions: [{ field: text, operator: text, value: [text] }] })),
)
const anyChange: fc.Arbitrary<Change> = fc
  .record({
    action: fc.constantFrom('create' as const, 'update' as const, 'delete' as const),
    address,
    adopts: fc.boolean(),
    origin: fc.constantFrom(null, 'spec' as const, 'drift' as const, 'earlier' as const, 'retired' as const),
    tenant: fc.option(hostile),
    source: fc.option(hostile),
    fields: fc.array(
      fc.tuple(path, value, value).map(([one, before, after]) => field(one, before, after)),
      { maxLength: 3 },
    ),
    texts: fc.array(hostile, { maxLength: 2 }),
    due: fc.option(fc.oneof(hostile, fc.constant('2026-12-05T00:00:00Z'))),
    moved: fc.boolean(),
  })
  .map(({ action, address: where, texts, due, moved, ...rest }) => {
    const side = {
      policy: texts[0] ?? null,
      rules: texts,
      limits: Object.fromEntries(texts.map((text) => [text, text])),
    }
    return change(action, where, {
      ...rest,
      affects: {
        accounts: texts.length,
        tenants: texts,
        workspaces: texts.map((text) => `workspace/${text}` as const),
      },
      ...(due === null ? {} : { retire: { due } }),
      ...(moved ? { effect: { before: side, after: { policy: null, rules: [], limits: {} } } } : {}),
    })
  })
const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    changes: fc.array(anyChange, { maxLength: 8 }),
    text: hostile,
    other: hostile,
    severity: fc.constantFrom('error' as const, 'warning' as const, 'notice' as const),
  })
  .map(({ changes, text, other, severity }) =>
    plan(changes, {
      fleet: text,
      application: other,
      commit: text,
      digest: other,
      names: { [text]: other },
      workspaces: changes
        .flatMap((one) => one.affects.workspaces)
        .map((where) => ({ address: where, policy: `policy/${text}`, rules: [`id:${text}`, other], accounts: 1 })),
      unmanaged: [`account/${text}`],
      forgotten: [`policy/${other}`],
      unhealthy: [{ address: `account/${text}`, status: other }],
      retired: [{ address: `account/${text}`, due: other }],
      diagnostics: [diagnostic(severity, text, other, { file: text, override: other })],
    }),
  )

const allMarkdown = (made: Plan, options: { readonly budget: number }): readonly string[] => {
  const states = ['applied', 'failed', 'skipped', 'withheld'] as const
  const report = applied(
    'failed',
    made.changes.map((one, index) => outcome(one, states[index % 4] ?? 'failed', one.tenant)),
    {
      remaining: made.changes.slice(0, 1),
      diagnostics: made.diagnostics,
      unrecorded: { reason: made.fleet },
    },
  )
  return [
    renderPlanMarkdown(made, { ...wide, ...options, notes: [made.fleet] }),
    renderSpecDiffMarkdown(made, { ...wide, ...options }),
    renderDriftMarkdown(made, { ...wide, ...options }),
    renderReportMarkdown(made, report, { ...wide, ...options, approve: made.digest }),
  ]
}

test('no name, value or message breaks the structure of any Markdown', () => {
  fc.assert(
    fc.property(anyPlan, (made) => {
      for (const text of allMarkdown(made, wide)) expectInertMarkdown(text)
    }),
    { numRuns: runs(300) },
  )
})

test('no name, value or message reaches the terminal unseen', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 200 }), (made, width) => {
      expectAllSeen(renderPlanText(made, { color: false, width }))
      expectAllSeen(
        renderReportText(
          made,
          applied(
            'failed',
            made.changes.map((one) => outcome(one, 'failed', one.tenant)),
          ),
          { color: false, width },
        ),
      )
    }),
    { numRuns: runs(200) },
  )
})

describe('the budget', () => {
  test('is never exceeded, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 6000 }), (made, budget) => {
        for (const text of allMarkdown(made, { budget })) expect(text.length).toBeLessThanOrEqual(budget)
      }),
      { numRuns: runs(200) },
    )
  })

  test('counts bytes where that is the limit', () => {
    const made = plan(tenants(300).map((tenant) => account('create', `${tenant}漢字漢字漢字`)))
    for (const budget of [3000, 10_000, 30_000]) {
      expect(Buffer.byteLength(renderPlanMarkdown(made, { ...wide, budget, unit: 'bytes' }))).toBeLessThanOrEqual(
        budget,
      )
    }
  })

  test.each(Object.keys(CASES))('is never exceeded at any size: %s', (name) => {
    const made = planOf(name)
    for (const budget of [0, 500, 2000, 65_536]) {
      for (const text of allMarkdown(made, { budget })) expect(text.length).toBeLessThanOrEqual(budget)
    }
  })

  test('sheds the drawing before the details, and the details before what is deleted', () => {
    const made = planOf('deletion')
    const whole = renderPlanMarkdown(made, wide)
    const tight = renderPlanMarkdown(made, { ...wide, budget: whole.length - 10 })
    expect(whole).toContain('```mermaid')
    expect(tight).not.toContain('```mermaid')
    expect(tight).toMatch(/so shortened: .*the drawing/u)
    expect(tight).toContain('reaches 238 mailboxes')
    expect(tight).toContain('[job summary](https://github.com/acme/fleet/actions/runs/1)')
    expect(renderPlanMarkdown(made, { ...wide, budget: 1500 })).toContain(
      '`support-globex@yourapp.nylas.email` (globex): **deleted with all its mail, for good**',
    )
  })

  test('has room for the name of each of a thousand deleted mailboxes', () => {
    const made = plan(tenants(1000).map((tenant) => account('delete', tenant)))
    const text = renderPlanMarkdown(made, { ...wide, budget: 65_536 })
    for (const tenant of tenants(1000)) expect(text).toContain(`support-${tenant}@yourapp.nylas.email`)
  })

  test('tells deletions by number when not even their names have room, and where all of them are', () => {
    const made = plan(tenants(10_000).map((tenant) => account('delete', tenant)))
    const text = renderPlanMarkdown(made, { ...wide, budget: 1800 })
    expect(text).toContain('10,000 mailboxes **deleted with all their mail, for good**')
    expect(text).toContain('deletions one by one')
  })

  test('keeps every refusal readable beside ten thousand changes', () => {
    const made = { ...planOf('ten-thousand-changes'), diagnostics: planOf('refusal').diagnostics }
    const text = renderPlanMarkdown(made, { ...wide, budget: 65_536 })
    expect(text).toContain('whoever may merge this sets settings.max_deletes to 12 in this pull request')
  })
})

describe('the rolling issue', () => {
  test('is wanted for drift, for an unhealthy or unmanaged account and for a refusal, and for nothing else', () => {
    const quiet = plan([], { diagnostics: [diagnostic('warning', 'unused', 'x')], forgotten: ['list/a'] })
    expect(hasDrift(quiet)).toBe(false)
    expect(hasDrift(planOf('one-change'))).toBe(true)
    expect(hasDrift({ ...quiet, unhealthy: [{ address: 'account/a@b.example', status: 'invalid' }] })).toBe(true)
    expect(hasDrift({ ...quiet, unmanaged: ['account/a@b.example'] })).toBe(true)
    expect(hasDrift({ ...quiet, diagnostics: [diagnostic('error', 'quota', 'x')] })).toBe(true)
  })
  test('has a title that mentions nobody', () => {
    expect(renderDriftTitle(plan([], { fleet: '@octocat #1' }))).toBe(
      'nylas-fleet: _octocat__1 in Nylas is not as in the file',
    )
  })
  test('does not change with the moment, the commit or the digest', () => {
    const made = planOf('drift')
    const later = { ...made, commit: 'f'.repeat(40), digest: 'sha256:other', requests: { writes: 9, seconds: 9 } }
    expect(renderDriftMarkdown(later, wide)).toBe(renderDriftMarkdown(made, wide))
  })
})

test('ten thousand changes that all differ are printed in full within the summary, or shortened, in one pass each', () => {
  const made = plan(
    Array.from({ length: 10_000 }, (_, index) =>
      change('update', `list/l${index}`, { fields: [field('items', [`a${index}`], [`b${index}`])] }),
    ),
  )
  expect(renderPlanMarkdown(made, { ...wide, budget: 65_536 }).length).toBeLessThanOrEqual(65_536)
  expect(renderPlanMarkdown(made, { ...wide, budget: 4_000_000 })).toContain('`l9999`')
})
