/** Whom a plan reaches: each mailbox once, with its tenant, as the application is before and after. */
import { expect, it } from 'vitest'
import type { Address, Json } from '../../src/domain/model.ts'
import { id, ledger, live, planOf, raw } from './build.ts'

const specOf = (tenants: readonly string[], sent: number): { readonly [key: string]: Json } => ({
  tenants,
  policies: { p: { limits: { limit_count_daily_email_sent: sent } } },
  workspaces: { support: { policy: 'p' }, sales: {} },
  accounts: [
    { for_each: 'tenants', email: 'support-{slug}@x.example', workspace: 'support' },
    { for_each: 'tenants', email: 'sales-{slug}@x.example', workspace: 'sales' },
  ],
})

function worldOf(tenants: readonly string[]) {
  const emails = tenants.flatMap((slug) => [`support-${slug}@x.example`, `sales-${slug}@x.example`])
  const resources = Object.fromEntries([
    ['policy/p', { id: id('p') }],
    ['workspace/support', { id: id('support') }],
    ['workspace/sales', { id: id('sales') }],
    ...emails.map((email) => [`account/${email}`, { id: id(email) }]),
  ]) as Record<Address, { readonly id: string }>
  return {
    ledger: ledger(resources),
    live: live({
      policies: [raw.policy('p', { limits: { limit_count_daily_email_sent: 500 } })],
      workspaces: [raw.workspace('support', { policy_id: id('p') }), raw.workspace('sales')],
      grants: emails.map((email) => raw.account(email, email.slice(0, email.indexOf('-')))),
    }),
  }
}

it('a plan reaches each mailbox once, with those that come and those that go, and counts a customer once', async () => {
  const former = specOf(['acme', 'globex'], 500)
  const plan = await planOf({ ...worldOf(['acme', 'globex']), former, spec: specOf(['acme', 'hooli'], 50) })
  expect(plan.reach).toEqual({
    accounts: 5,
    tenants: ['acme', 'globex', 'hooli'],
    workspaces: [
      { address: 'workspace/support', accounts: 2, touched: 3, all: true },
      { address: 'workspace/sales', accounts: 2, touched: 2, all: false },
    ],
  })
})

it('a plan that only takes over reaches nobody', async () => {
  const { live: world } = worldOf(['acme'])
  const plan = await planOf({ live: world, ledger: ledger({}), spec: specOf(['acme'], 500) })
  expect(plan.counts).toMatchObject({ adopt: 5, update: 0, create: 0 })
  expect(plan.reach).toEqual({ accounts: 0, tenants: [], workspaces: [] })
})

it('without the spec before, what left the file has no line and no tenant', async () => {
  const plan = await planOf({ ...worldOf(['acme', 'globex']), spec: specOf(['acme'], 500) })
  expect(plan.changes).toMatchObject([
    { action: 'delete', tenant: null, source: null },
    { action: 'delete', tenant: null, source: null },
  ])
  expect(plan.changes.every((change) => !('removedFrom' in change))).toBe(true)
  expect(plan.reach).toMatchObject({ accounts: 2, tenants: [] })
})
