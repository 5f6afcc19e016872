import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import type { PlanPhase } from '../../src/render/headline.ts'
import { toPlain } from '../../src/render/safe-text.ts'
import { buildView } from '../../src/render/view.ts'
import { changeMailbox, listTenants, makeCase, makeChange, makeDiagnostic, makeField, makePlan } from './plans.ts'

const writeHeadline = (plan: Plan, phase: PlanPhase = 'merge'): string => toPlain(buildView(plan, phase).headline)

describe('the headline', () => {
  test('a headline starts with the verb and puts the worst first', () => {
    expect(writeHeadline(makeCase('deletion'))).toBe(
      'Merging this deletes 1 mailbox with its mail (globex), changes the daily sending limit of 238 customers from 500 to 50 and creates 2 mailboxes.',
    )
  })
  test('the headline of a refused plan is in the conditional', () => {
    expect(writeHeadline(makeCase('refusal'))).toBe(
      'Merging this would delete 12 mailboxes with their mail (acme, globex, initech and 9 more).',
    )
  })
  test('what others brought follows what this pull request brings', () => {
    expect(writeHeadline(makeCase('drift'))).toMatch(
      /^Merging this creates 1 mailbox\. It also sets back 1 change that someone made in Nylas, /,
    )
  })
  test('a pull request that brings nothing of its own is told from one that changes nothing', () => {
    const drift = makePlan([
      makeChange('update', 'rule/a', { origin: 'drift', fields: [makeField('enabled', false, true)] }),
    ])
    expect(writeHeadline(drift)).toBe(
      'Merging this changes nothing of its own, but sets back 1 change that someone made in Nylas.',
    )
    expect(writeHeadline(makePlan([]))).toBe('Merging this changes nothing: Nylas is already as the file says.')
  })
  test('a plan that cannot be made is not called up to date', () => {
    expect(writeHeadline(makePlan([], { diagnostics: [makeDiagnostic('error', 'wrong-application', 'x')] }))).toBe(
      'This cannot be carried out as it stands.',
    )
  })
  test('a change that is not named is counted', () => {
    const plan = makePlan([
      ...listTenants(5).map((tenant) => changeMailbox('update', tenant, { adopts: true })),
      makeChange('update', 'list/a', { fields: [makeField('description', 'a', 'b')] }),
    ])
    expect(writeHeadline(plan, 'command')).toBe('Applying this changes 1 list and takes over 5 mailboxes as they are.')
  })
})

describe('rows', () => {
  test('changes that many tenants share fold into one row, and every change is in exactly one row', () => {
    const plan = makeCase('three-hundred-tenants')
    const view = buildView(plan, 'merge')
    expect(view.own.length).toBe(5)
    expect(view.own.flatMap((row) => row.members.map(({ address }) => address)).sort()).toEqual(
      plan.changes.map(({ address }) => address).sort(),
    )
  })
  test('changes that differ in more than the name stay apart', () => {
    const move = (tenant: string, to: string) =>
      changeMailbox('update', tenant, { fields: [makeField('workspace', null, to)] })
    expect(
      buildView(makePlan([move('a', 'workspace/x'), move('b', 'workspace/y'), move('c', 'workspace/x')]), 'merge').own
        .length,
    ).toBe(2)
  })
})

describe('what cannot be undone', () => {
  test('a deletion, a retirement, a new password of an account that exists and a shorter retention cannot be undone', () => {
    const password = (version: number) => ({ source: 'derive:FLEET_SEED', version })
    const retention = (before: number, after: number) =>
      makeChange('update', `policy/p${before}${after}`, {
        fields: [makeField('limits.limit_inbox_retention_period', before, after)],
      })
    const plan = makePlan([
      changeMailbox('create', 'new'),
      changeMailbox('update', 'rotated', { fields: [makeField('app_password', password(1), password(2))] }),
      retention(-1, 30),
      retention(30, -1),
      changeMailbox('update', 'moved', { fields: [makeField('workspace', 'workspace/a', 'workspace/b')] }),
      changeMailbox('update', 'retired', { retire: { due: '2026-12-05T00:00:00Z' } }),
      changeMailbox('delete', 'gone'),
    ])
    const decisions = buildView(plan, 'merge').irreversible.flatMap((row) =>
      row.members.map(({ tenant, address }) => tenant ?? address),
    )
    expect(decisions).toEqual(['gone', 'retired', 'rotated', 'policy/p-130'])
  })
  test('a deletion is among it whoever brought it', () => {
    expect(buildView(makeCase('drift'), 'merge').irreversible.map(({ type, origin }) => [type, origin])).toEqual([
      ['delete', 'retired'],
    ])
  })
})

describe('a move', () => {
  test('a move shows what governs the account before and after', () => {
    const moved = buildView(makeCase('retirement'), 'merge').own.find(({ type }) => type === 'move')
    expect(moved?.governance.map(toPlain)).toEqual([
      'policy: baseline → gold',
      'daily sending limit: 500 → unlimited',
      'largest attachment: not set → 25 MB',
    ])
  })
  test('a move out of any policy shows that no limits apply', () => {
    const side = { policy: 'policy/a', rules: [], limits: {} }
    const plan = makePlan([
      changeMailbox('update', 'acme', {
        fields: [makeField('workspace', 'workspace/a', 'workspace/b')],
        effect: { before: side, after: { ...side, policy: null } },
      }),
    ])
    expect(buildView(plan, 'merge').own[0]?.governance.map(toPlain)).toEqual(['policy: a → no policy: no limits apply'])
  })
})
