/** Which rows to show. Totals and counts are never filtered: a filter must not make a fleet look smaller than it is. */
import type { AccountView, Filter, Gap, InventoryView } from './view.ts'

export function filterView(view: InventoryView, filter: Filter): InventoryView {
  const gaps = filter.unhealthy || filter.unmanaged ? [] : view.gaps.filter((gap) => showsGap(gap, filter))
  return { ...view, filter, accounts: view.accounts.filter((account) => shows(account, filter)), gaps }
}

function shows(account: AccountView, { text, unhealthy, unmanaged, tenant }: Filter): boolean {
  if (unhealthy && account.healthy) return false
  if (unmanaged && account.ownership !== 'unmanaged') return false
  if (tenant !== null && account.tenant !== tenant) return false
  return holds(searched(account), text)
}

const showsGap = (gap: Gap, { text, tenant }: Filter): boolean =>
  (tenant === null || gap.tenant === tenant) && holds([gap.address, gap.name, gap.tenant, 'gap'], text)

/** What a search looks at. */
function searched(account: AccountView): readonly (string | null)[] {
  const { workspace, policy, rules } = account
  return [
    account.email,
    account.name,
    account.tenant,
    account.grant_id,
    account.ownership,
    account.fleet,
    account.status,
    account.blocked ? 'blocked' : null,
    account.unguarded ? 'unguarded' : null,
    account.protected ? 'protected' : null,
    workspace?.name ?? workspace?.id ?? null,
    policy?.name ?? policy?.id ?? null,
    ...rules.map((rule) => rule.name ?? rule.id),
  ]
}

function holds(values: readonly (string | null)[], text: string | null): boolean {
  const row = values.join('\n').toLowerCase()
  const words = (text ?? '').toLowerCase().split(/\s+/)
  return words.every((word) => row.includes(word))
}
