/** What GitHub's side says before an apply, a repair's too: of its ledger, and of what was reviewed. */
import type { ApplyDeps } from '../../engine/deps.ts'
import { type Approvals, findApprovals } from '../../state/review/approval.ts'
import type { GitHub } from '../github/client.ts'
import { getSigningSecret, type RunContext } from './ports.ts'
import { compareWithLedgerCommit, type MergedPullRequests, readMergedPullRequests } from './review.ts'

export type Provenance = {
  readonly merged: MergedPullRequests
  readonly review: (fleet: string, application: string) => Approvals
  readonly witness: NonNullable<ApplyDeps['readEvidence']>
}

/** Null when the ledger has already seen a later commit than this run's. Every apply is on a branch: `refs/heads/…`. */
export async function readProvenance(
  { checkout, context, inputs }: RunContext,
  ledgerCommit: string | null,
  github: () => Promise<GitHub>,
): Promise<Provenance | null> {
  const place = await compareWithLedgerCommit(checkout, ledgerCommit)
  if (place.state === 'behind') return null
  const branch = context.ref.slice('refs/heads/'.length)
  const repository = context.repository.id
  const commits = place.state === 'ahead' ? place.commits : [checkout.commit]
  const merged = await readMergedPullRequests(await github(), commits, branch, repository)
  const review: Provenance['review'] = (fleet, application) =>
    findApprovals(merged.pulls, { repository, fleet, application, branch }, merged.at, getSigningSecret(inputs))
  const witness: Provenance['witness'] = async ({ fleet, application }) => ({
    serial: review(fleet, application).serial,
    unrelated: place.state === 'unrelated',
  })
  return { merged, review, witness }
}
