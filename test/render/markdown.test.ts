import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Backtest } from '../../src/domain/backtest.ts'
import type { Change } from '../../src/domain/change.ts'
import { DELIVERED, type MailReport } from '../../src/domain/mail.ts'
import { type Address, KINDS } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { hasDrift, renderDriftMarkdown, renderDriftTitle } from '../../src/render/drift-markdown.ts'
import { renderPlanMarkdown, renderReportMarkdown, renderSpecDiffMarkdown } from '../../src/render/markdown.ts'
import { renderPlanText, renderReportText } from '../../src/render/terminal.ts'
import { runs } from '../runs.ts'
import { expectAllSeen, expectInertMarkdown, hostile } from './hostile.ts'
import {
  CASES,
  changeMailbox,
  listTenants,
  makeCase,
  makeChange,
  makeDiagnostic,
  makeField,
  makeOutcome,
  makePlan,
  makeSummary,
} from './plans.ts'

const links = {
  summary: 'https://github.com/acme/fleet/actions/runs/1',
  blob: 'https://github.com/acme/fleet/blob/0123456',
}
const wide = { budget: 1_048_576, links }

const kinds = fc.constantFrom(...KINDS)
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
      fc.tuple(path, value, value).map(([where, before, after]) => makeField(where, before, after)),
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
    return makeChange(action, where, {
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
    makePlan(changes, {
      fleet: text,
      application: other,
      commit: text,
      digest: other,
      names: { [text]: other },
      workspaces: changes
        .flatMap(({ affects }) => affects.workspaces)
        .map((where) => ({ address: where, policy: `policy/${text}`, rules: [`id:${text}`, other], accounts: 1 })),
      unmanaged: [`account/${text}`],
      forgotten: [`policy/${other}`],
      unhealthy: [{ address: `account/${text}`, status: other }],
      retired: [
        { address: `account/${text}`, due: other, held: null },
        { address: `account/${other}`, due: other, held: { pattern: text, reason: other } },
      ],
      diagnostics: [makeDiagnostic(severity, text, other, { file: text, override: other })],
      mail: makeMail(text, other),
    }),
  )

/** Sentences hold names of rules, folders and lists, and texts that conditions look for. */
function makeMail(text: string, other: string): MailReport {
  const reach = { accounts: 2, tenants: [text], workspaces: [`workspace/${other}`] }
  const example = { from: text, to: [other], type: null }
  const change = { direction: 'opens' as const, mail: 'inbound' as const, ...reach, example, says: text }
  const verdict = { ...DELIVERED, folder: text }
  return {
    tests: [],
    changes: [{ ...change, before: DELIVERED, after: verdict }],
    ...(text.length % 2 === 0
      ? {}
      : {
          summary: Array.from({ length: 8 }, () => ({ ...change, kind: 'mark' as const, mails: text, effect: other })),
        }),
    backtest: makeBacktest(text, other),
  }
}

/** Addresses may be anything where they are asked for. */
const makeBacktest = (text: string, other: string): Backtest => ({
  days: 7,
  accounts: { reached: 9, sampled: 5, unreadable: 1, cut: 1 },
  requests: 6,
  since: '2026-11-20T00:00:00.000Z',
  unusable: 2,
  doubts: [other],
  stages: [
    {
      stage: 'inbox_processing',
      mails: 3,
      unexplained: 1,
      changes: [
        { was: 'delivered', would: 'blocked', mails: 3, peers: [text, other].map((name) => ({ name, mails: 2 })) },
      ],
    },
  ],
})

const allMarkdown = (plan: Plan, options: { readonly budget: number }): readonly string[] => {
  const states = ['applied', 'failed', 'skipped', 'withheld'] as const
  const report = makeSummary(
    'failed',
    plan.changes.map((change, index) => makeOutcome(change, states[index % 4] ?? 'failed', change.tenant)),
    {
      remaining: plan.changes.slice(0, 1),
      diagnostics: plan.diagnostics,
      unsavedLedger: { reason: plan.fleet },
    },
  )
  return [
    renderPlanMarkdown(plan, { ...wide, ...options, notes: [plan.fleet] }),
    renderSpecDiffMarkdown(plan, { ...wide, ...options }),
    renderDriftMarkdown(plan, { ...wide, ...options }),
    renderReportMarkdown(plan, report, { ...wide, ...options, approve: plan.digest }),
  ]
}

test('no name, value or message breaks the structure of any Markdown', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const text of allMarkdown(plan, wide)) expectInertMarkdown(text)
    }),
    { numRuns: runs(300) },
  )
})

test('no name, value or message reaches the terminal unseen', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 200 }), (plan, width) => {
      expectAllSeen(renderPlanText(plan, { color: false, width }))
      expectAllSeen(
        renderReportText(
          plan,
          makeSummary(
            'failed',
            plan.changes.map((change) => makeOutcome(change, 'failed', change.tenant)),
          ),
          { color: false, width },
        ),
      )
    }),
    { numRuns: runs(200) },
  )
})

describe('the budget', () => {
  test('the budget is never exceeded, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 6000 }), (plan, budget) => {
        for (const text of allMarkdown(plan, { budget })) expect(text.length).toBeLessThanOrEqual(budget)
      }),
      { numRuns: runs(200) },
    )
  })

  test('the budget counts bytes where that is the limit', () => {
    const plan = makePlan(listTenants(300).map((tenant) => changeMailbox('create', `${tenant}漢字漢字漢字`)))
    for (const budget of [3000, 10_000, 30_000]) {
      expect(Buffer.byteLength(renderPlanMarkdown(plan, { ...wide, budget, unit: 'bytes' }))).toBeLessThanOrEqual(
        budget,
      )
    }
  })

  test.each(Object.keys(CASES))('the budget is never exceeded at any size: %s', (name) => {
    const plan = makeCase(name)
    for (const budget of [0, 500, 2000, 65_536]) {
      for (const text of allMarkdown(plan, { budget })) expect(text.length).toBeLessThanOrEqual(budget)
    }
  })

  test('the drawing gives way before the details, and the details before what is deleted', () => {
    const plan = makeCase('deletion')
    const whole = renderPlanMarkdown(plan, wide)
    const tight = renderPlanMarkdown(plan, { ...wide, budget: whole.length - 10 })
    expect(whole).toContain('```mermaid')
    expect(tight).not.toContain('```mermaid')
    expect(tight).toMatch(/so shortened: .*the drawing/u)
    expect(tight).toContain('reaches 238 mailboxes')
    expect(tight).toContain('[job summary](https://github.com/acme/fleet/actions/runs/1)')
    expect(renderPlanMarkdown(plan, { ...wide, budget: 1500 })).toContain(
      '`support-globex@yourapp.nylas.email` (globex): **deleted with all its mail, for good**',
    )
  })

  test('a comment has room for the name of each of a thousand deleted mailboxes', () => {
    const plan = makePlan(listTenants(1000).map((tenant) => changeMailbox('delete', tenant)))
    const text = renderPlanMarkdown(plan, { ...wide, budget: 65_536 })
    for (const tenant of listTenants(1000)) expect(text).toContain(`support-${tenant}@yourapp.nylas.email`)
  })

  test('deletions are counted when not even their names have room, and the page says where all of them are', () => {
    const plan = makePlan(listTenants(10_000).map((tenant) => changeMailbox('delete', tenant)))
    const text = renderPlanMarkdown(plan, { ...wide, budget: 1800 })
    expect(text).toContain('10,000 mailboxes **deleted with all their mail, for good**')
    expect(text).toContain('deletions one by one')
  })

  test('deletions are counted when there are too many that have nothing in common', () => {
    const changes = listTenants(1500).map((tenant, day) => ({
      ...changeMailbox('delete', tenant),
      retire: { due: new Date(day * 86_400_000).toISOString() },
    }))
    const text = renderPlanMarkdown(makePlan(changes), { ...wide, budget: 40_000 })
    expect(text).toContain('> - `-` 1,500 mailboxes **deleted, for good**')
    expect(text).toContain('deletions one by one')
  })

  test('every refusal stays readable beside ten thousand changes', () => {
    const plan = { ...makeCase('ten-thousand-changes'), diagnostics: makeCase('refusal').diagnostics }
    const text = renderPlanMarkdown(plan, { ...wide, budget: 65_536 })
    expect(text).toContain('whoever may merge this sets settings.max_deletes to 12 in this pull request')
  })
})

describe('the rolling issue', () => {
  test('the issue is wanted for drift, for an unhealthy account and for a refusal, and for nothing else', () => {
    const quiet = makePlan([], { diagnostics: [makeDiagnostic('warning', 'unused', 'x')], forgotten: ['list/a'] })
    expect(hasDrift(quiet)).toBe(false)
    expect(hasDrift(makeCase('one-change'))).toBe(true)
    expect(hasDrift({ ...quiet, unhealthy: [{ address: 'account/a@b.example', status: 'invalid' }] })).toBe(true)
    expect(hasDrift({ ...quiet, unmanaged: ['account/a@b.example'] })).toBe(false)
    expect(hasDrift({ ...quiet, diagnostics: [makeDiagnostic('error', 'quota', 'x')] })).toBe(true)
  })
  test('the title mentions nobody', () => {
    expect(renderDriftTitle(makePlan([], { fleet: '@octocat #1' }))).toBe(
      'nylas-fleet: _octocat__1 in Nylas is not as in the file',
    )
  })
  test('the issue says what opens and closes once Nylas is as the file says, and nothing of it where nothing does', () => {
    const text = renderDriftMarkdown(makeCase('mail'), wide)
    expect(text).toContain('**Mail, once it is as the file says** · opens for 60 mailboxes, closes for 60 mailboxes')
    expect(text).toContain('| closes | from new.example to 60 mailboxes (blocked by rule/block-senders) |')
    expect(renderDriftMarkdown(makeCase('drift'), wide)).not.toContain('✉️')
  })
  test('the issue does not change with the time, the commit or the digest', () => {
    const plan = makeCase('drift')
    const later = { ...plan, commit: 'f'.repeat(40), digest: 'sha256:other', requests: { writes: 9, seconds: 9 } }
    expect(renderDriftMarkdown(later, wide)).toBe(renderDriftMarkdown(plan, wide))
  })
})

test('ten thousand changes that all differ are printed in full within the summary, or shortened, in one pass each', () => {
  const plan = makePlan(
    Array.from({ length: 10_000 }, (_, index) =>
      makeChange('update', `list/l${index}`, { fields: [makeField('items', [`a${index}`], [`b${index}`])] }),
    ),
  )
  expect(renderPlanMarkdown(plan, { ...wide, budget: 65_536 }).length).toBeLessThanOrEqual(65_536)
  expect(renderPlanMarkdown(plan, { ...wide, budget: 4_000_000 })).toContain('`l9999`')
})
