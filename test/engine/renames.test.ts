/** What is taken for a rename: one out and one in of the same line or entry, or that the file says the same of. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { type Given, id, ledger, live, planOf, raw } from './build.ts'

const hints = ({ diagnostics }: Plan) =>
  diagnostics
    .filter(({ code }) => code === 'looks-renamed' || code === 'mail-lost')
    .map(({ code, address, override }) => [code, address, override?.match(/- \{.*$/)?.[0] ?? null])

/** Nylas reports limits that nobody set. */
const REPORTED = { limit_count_daily_email_sent: 500, limit_storage_total: 10_000, limit_attachment_count_limit: 20 }

function givenPolicies(before: Json, after: Json, more: Partial<Given> = {}): Given {
  return {
    spec: { policies: after },
    ledger: ledger({
      'policy/old': { id: id('old'), managed: ['limits.limit_count_daily_email_sent'] },
    }),
    live: live({ policies: [raw.policy('old', { limits: REPORTED })] }),
    former: { policies: before },
    ...more,
  }
}

const limited = (sent: number): Json => ({ limits: { limit_count_daily_email_sent: sent } })

describe('a resource under a new key', () => {
  it('is found by what the file manages of it, whatever else Nylas reports', async () => {
    const { former: _, ...given } = givenPolicies({}, { fresh: limited(500) })
    expect(hints(await planOf(given))).toEqual([
      ['looks-renamed', 'policy/fresh', '- {from: policy/old, to: policy/fresh}'],
    ])
  })

  it('is none when the file says something else of the new one', async () => {
    const { former: _, ...given } = givenPolicies({}, { fresh: limited(7) })
    expect(hints(await planOf(given))).toEqual([])
  })

  it('is found on its line although its values changed with it', async () => {
    const given = givenPolicies({ old: limited(500) }, { fresh: limited(7) })
    expect(hints(await planOf(given))).toEqual([
      ['looks-renamed', 'policy/fresh', '- {from: policy/old, to: policy/fresh}'],
    ])
  })

  it('is none where nobody can tell which of two it was', async () => {
    const { former: _, ...given } = givenPolicies({}, { fresh: limited(500), second: limited(500) })
    expect(hints(await planOf(given))).toEqual([])
  })

  it('is none where a field that can never change differs, since nothing could be kept', async () => {
    const given: Given = {
      spec: { lists: { fresh: { type: 'address' } } },
      ledger: ledger({ 'list/old': { id: id('old') } }),
      live: live({ lists: [raw.list('old')] }),
      former: { lists: { old: { type: 'domain' } } },
    }
    expect(hints(await planOf(given))).toEqual([])
  })

  it('is found with the workspace that refers to it under the new key', async () => {
    const given: Given = {
      spec: { policies: { fresh: limited(500) }, workspaces: { moved: { policy: 'fresh' } } },
      ledger: ledger({
        'policy/old': { id: id('old'), managed: ['limits.limit_count_daily_email_sent'] },
        'workspace/place': { id: id('place') },
      }),
      live: live({
        policies: [raw.policy('old', { limits: REPORTED })],
        workspaces: [raw.workspace('place', { policy_id: id('old') })],
      }),
    }
    expect(hints(await planOf(given))).toEqual([
      ['looks-renamed', 'policy/fresh', '- {from: policy/old, to: policy/fresh}'],
      ['looks-renamed', 'workspace/moved', '- {from: workspace/place, to: workspace/moved}'],
    ])
  })
})

describe('a mailbox under a new address', () => {
  const accounts = (...slugs: readonly string[]): Given['spec'] => ({
    tenants: slugs,
    accounts: [
      { for_each: 'tenants', email: 'support-{slug}@x.example' },
      { for_each: 'tenants', email: 'sales-{slug}@x.example' },
    ],
  })
  const owned = (...emails: readonly string[]) =>
    ledger(Object.fromEntries(emails.map((email) => [`account/${email}`, { id: id(email) }])))
  const alive = (...emails: readonly string[]) => live({ grants: emails.map((email) => raw.account(email, 'home')) })
  const emails = ['support-acme@x.example', 'sales-acme@x.example']

  it('is told for each entry of a slug that was renamed, with what becomes of the mail', async () => {
    const given = { ledger: owned(...emails), live: alive(...emails) }
    const plan = await planOf({ ...given, spec: accounts('emca'), former: accounts('acme') })
    expect(hints(plan).map(([code, address]) => [code, address])).toEqual([
      ['mail-lost', 'account/sales-emca@x.example'],
      ['mail-lost', 'account/support-emca@x.example'],
    ])
  })

  it('is told with the day on which a waiting one is deleted', async () => {
    const spec = (slug: string): Given['spec'] => ({
      ...accounts(slug),
      settings: { retire: { workspace: 'quarantine', days: 14 } },
      workspaces: { quarantine: { rules: ['silence'] } },
      rules: {
        silence: {
          priority: 1,
          match: { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
          actions: [{ type: 'block' }],
        },
      },
    })
    const given = { ledger: owned(...emails), live: alive(...emails) }
    const plan = await planOf({ ...given, spec: spec('emca'), former: spec('acme') })
    const [first] = plan.diagnostics.filter(({ code }) => code === 'mail-lost')
    expect(first?.summary).toMatch(/^sales-acme@x\.example is retired now and deleted on 2026-12-05, with all its mail/)
  })

  it('is told of the only one that goes and the only one that comes where no line is known', async () => {
    const [old = ''] = emails
    const plan = await planOf({
      ledger: owned(old),
      live: alive(old),
      spec: { accounts: [{ email: 'new@x.example' }] },
    })
    expect(hints(plan).map(([code]) => code)).toEqual(['mail-lost'])
  })

  it('is told of several on one line together, and of an address in an entry of its own', async () => {
    const old = ['a@x.example', 'b@x.example']
    const given = { ledger: owned(...old), live: alive(...old) }
    const listed = (...names: readonly string[]) => ({
      accounts: names.map((name) => ({ email: `${name}@x.example` })),
    })
    const plan = await planOf({ ...given, spec: listed('c', 'd'), former: listed('a', 'b') })
    expect(plan.diagnostics.filter(({ code }) => code === 'mail-lost').map(({ summary }) => summary)).toEqual([
      'a@x.example is deleted, with all its mail, and c@x.example is made empty: an address cannot be renamed',
      'b@x.example is deleted, with all its mail, and d@x.example is made empty: an address cannot be renamed',
    ])
    const together = await planOf({ ...given, spec: listed('first', 'second'), former: listed('a', 'b') })
    const summaries = together.diagnostics.filter(({ code }) => code === 'mail-lost').map(({ summary }) => summary)
    expect(summaries.join(' ')).toContain('made empty')
  })

  it('is not told of a deletion that is asked for under absent', async () => {
    const [old = ''] = emails
    const spec = { accounts: [{ email: 'new@x.example' }], absent: [`account/${old}`] }
    expect(hints(await planOf({ ledger: owned(old), live: alive(old), spec }))).toEqual([])
  })
})
