/** The accounts of the fleet as they are now, for the report and for programs that need to find their mailbox. */
import type { Address } from '../domain/model.ts'
import type { MatchResult } from './plan/match.ts'

export type AccountRow = {
  readonly address: Address
  readonly email: string
  readonly tenant: string | null
  readonly grant_id: string | null
  readonly workspace_id: string | null
  readonly status: string | null
}

export function listAccounts(matched: MatchResult): readonly AccountRow[] {
  return matched.pairs
    .filter(({ desired }) => desired.kind === 'account')
    .map(({ desired, live }) => {
      const workspace = live?.attributes['workspace']
      return {
        address: desired.address,
        email: desired.key,
        tenant: desired.tenant,
        grant_id: live?.id ?? null,
        workspace_id: typeof workspace === 'string' ? workspace.slice('id:'.length) : null,
        status: live?.health ? (live.health.blocked ? 'blocked' : live.health.status) : null,
      }
    })
}
