/**
 * Accounts that are held: the file requires something of their domain, and that is not so, or not known to be. Whether it is
 * so is a state that was read with all else; nobody waits for it, and what lives already is never touched by it.
 */
import type { Change } from '../../domain/change.ts'
import type { Address, Fleet, LiveState } from '../../domain/model.ts'
import type { HeldAccounts } from '../../domain/plan.ts'
import { listLacks } from '../../domain/readiness.ts'
import { isMailbox } from '../../kinds/registry.ts'
import { getDomain } from './grouping.ts'

type Required = Fleet['domains'][number]
type ChangeTarget = Pick<Change, 'action' | 'address'>

function createRequirementLookUp({ domains }: Pick<Fleet, 'domains'>): (change: ChangeTarget) => Required | null {
  const byName = new Map(domains.filter(({ require }) => require.length > 0).map((domain) => [domain.name, domain]))
  return ({ action, address }) =>
    action === 'create' && isMailbox(address) ? (byName.get(getDomain(address)) ?? null) : null
}

/** The domains that somebody has to look at before these changes can be decided on; none where nothing is required. */
export function listDomainsToAsk(fleet: Pick<Fleet, 'domains'>, changes: readonly ChangeTarget[]): readonly Required[] {
  const findRequirement = createRequirementLookUp(fleet)
  return [...new Set(changes.flatMap((change) => findRequirement(change) ?? []))]
}

/** Null where nothing is held, and where nobody looked: a plan of files alone knows of no domain. */
export function findHeld(
  fleet: Pick<Fleet, 'domains'>,
  { domains: readings }: Pick<LiveState, 'domains'>,
  changes: readonly Change[],
): HeldAccounts | null {
  if (readings === undefined) return null
  const findRequirement = createRequirementLookUp(fleet)
  const read = new Map(readings.map((reading) => [reading.name, reading]))
  const byDomain = Map.groupBy(changes, findRequirement)
  const domains = fleet.domains.flatMap((domain) => {
    const accounts = byDomain.get(domain)?.length ?? 0
    const lacks = accounts === 0 ? [] : listLacks(domain, read.get(domain.name))
    const { file, line } = domain.place
    return lacks.length === 0 ? [] : [{ name: domain.name, accounts, source: `${file}:${line}`, lacks }]
  })
  if (domains.length === 0) return null
  const names = new Set(domains.map(({ name }) => name))
  return { changes: changes.filter((change) => names.has(findRequirement(change)?.name ?? '')), domains }
}

export const listHeldAddresses = (held: HeldAccounts | null): ReadonlySet<Address> =>
  new Set(held?.changes.map(({ address }) => address))
