import { describe, expect, test } from 'vitest'
import { toPlain } from '../../src/render/safe-text.ts'
import { buildView } from '../../src/render/view.ts'
import { account, change, diagnostic, field, plan, planOf, tenants } from './plans.ts'

const headline = (made: Parameters<typeof buildView>[0], moment: Parameters<typeof buildView>[1] = 'merge'): string =>
  toPlain(buildView(made, moment).headline)

describe('the headline', () => {
  test('starts with the verb and says the worst first', () => {
    expect(headline(planOf('deletion'))).toBe(
      'Merging this deletes 1 mailbox with its mail (globex), changes the daily sending limit of 238 customers from 500 to 50 and creates 2 mailboxes.',
    )
  })
  test('says would when it is refused', () => {
    expect(headline(planOf('refusal'))).toBe(
      'Merging this would delete 12 mailboxes with their mail (acme, globex, initech and 9 more).',
    )
  })
  test('tells what others brought after what this pull request brings', () => {
    expect(headline(planOf('drift'))).toMatch(
      /^Merging this creates 1 mailbox\. It also sets back 1 change that someone made in Nylas, /,
    )
  })
  test('tells a pull request that brings nothing of its own from one that changes nothing', () => {
    const drift = plan([change('update', 'rule/a', { origin: 'drift', fields: [field('enabled', false, true)] })])
    expect(headline(drift)).toBe(
      'Merging this changes nothing of its own, but sets back 1 change that someone made in Nylas.',
    )
    expect(headline(plan([]))).toBe('Merging this changes nothing: Nylas is already as the file says.')
  })
  test('does not say that all is well when nothing can be planned', () => {
    expect(headline(plan([], { diagnostics: [diagnostic('error', 'wrong-application', 'x')] }))).toBe(
      'This cannot be carried out as it stands.',
    )
  })
  test('counts every change that is not named', () => {
    const made = plan([
      ...tenants(5).map((tenant) => account('update', tenant, { adopts: true })),
      change('update', 'list/a', { fields: [field('description', 'a', 'b')] }),
    ])
    expect(headline(made, 'command')).toBe('Applying this changes 1 list and takes over 5 mailboxes as they are.')
  })
})

describe('rows', () => {
  test('fold what many tenants share, and hold every change exactly once', () => {
    const made = planOf('three-hundred-tenants')
    const view = buildView(made, 'merge')
    expect(view.own.length).toBe(5)
    expect(view.own.flatMap((row) => row.members.map(({ address }) => address)).sort()).toEqual(
      made.changes.map(({ address }) => address).sort(),
    )
  })
  test('keep apart what differs in more than the name', () => {
    const move = (tenant: string, to: string) => account('update', tenant, { fields: [field('workspace', null, to)] })
    expect(
      buildView(plan([move('a', 'workspace/x'), move('b', 'workspace/y'), move('c', 'workspace/x')]), 'merge').own
        .length,
    ).toBe(2)
  })
})

describe('what needs a decision', () => {
  test('is a deletion, a retirement, a password on an account that exists, and a shorter retention', () => {
    const password = (version: number) => ({ source: 'derive:FLEET_SEED', version })
    const retention = (before: number, after: number) =>
      change('update', `policy/p${before}${after}`, {
        fields: [field('limits.limit_inbox_retention_period', before, after)],
      })
    const made = plan([
      account('create', 'new'),
      account('update', 'rotated', { fields: [field('app_password', password(1), password(2))] }),
      retention(-1, 30),
      retention(30, -1),
      account('update', 'moved', { fields: [field('workspace', 'workspace/a', 'workspace/b')] }),
      account('update', 'retired', { retire: { due: '2026-12-05T00:00:00Z' } }),
      account('delete', 'gone'),
    ])
    const decisions = buildView(made, 'merge').irreversible.flatMap((row) =>
      row.members.map(({ tenant, address }) => tenant ?? address),
    )
    expect(decisions).toEqual(['gone', 'retired', 'rotated', 'policy/p-130'])
  })
  test('names a deletion whoever brought it', () => {
    expect(buildView(planOf('drift'), 'merge').irreversible.map(({ type, origin }) => [type, origin])).toEqual([
      ['delete', 'retired'],
    ])
  })
})

describe('the reach', () => {
  const at = (workspace: `workspace/${string}`) => ({ accounts: 1, tenants: [], workspaces: [workspace] as const })
  test('counts everybody in a workspace whose policy changes once, those who leave it too', () => {
    const made = plan([
      change('update', 'policy/baseline', {
        affects: { accounts: 238, tenants: [], workspaces: ['workspace/support'] },
        fields: [field('name', 'a', 'b')],
      }),
      account('update', 'acme', { affects: at('workspace/support'), fields: [field('name', 'a', 'b')] }),
      account('delete', 'globex', { affects: at('workspace/support') }),
      account('create', 'vip', { affects: at('workspace/vip') }),
    ])
    const { accounts, workspaces } = buildView(made, 'merge').impact
    expect(accounts).toBe(240)
    expect(workspaces.map(({ address, touched, all }) => [address, touched, all])).toEqual([
      ['workspace/support', 239, true],
      ['workspace/vip', 1, false],
    ])
  })
  test('leaves out what is only taken over', () => {
    expect(buildView(planOf('adoption-of-200'), 'merge').impact.accounts).toBe(0)
  })
})

describe('a move', () => {
  test('says what governs the account before and after', () => {
    const moved = buildView(planOf('retirement'), 'merge').own.find(({ type }) => type === 'move')
    expect(moved?.governance.map(toPlain)).toEqual([
      'policy: baseline → gold',
      'daily sending limit: 500 → unlimited',
      'largest attachment: not set → 25 MB',
    ])
  })
  test('out of any policy says that no limits apply', () => {
    const side = { policy: 'policy/a', rules: [], limits: {} }
    const made = plan([
      account('update', 'acme', {
        fields: [field('workspace', 'workspace/a', 'workspace/b')],
        effect: { before: side, after: { ...side, policy: null } },
      }),
    ])
    expect(buildView(made, 'merge').own[0]?.governance.map(toPlain)).toEqual(['policy: a → no policy: no limits apply'])
  })
})
