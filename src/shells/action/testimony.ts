/** What GitHub's side says before an apply, a repair's too: of its ledger, and of what was reviewed. */
import type { ApplyPorts } from '../../engine/deps.ts'
import type { GitHub } from '../github/client.ts'
import { type Job, signingSecret } from './ports.ts'
import { type Behind, behind, type Reviewed, reviewed, standing } from './review.ts'

export type Testimony = {
  readonly merged: Behind
  readonly review: (fleet: string, application: string) => Reviewed
  readonly witness: NonNullable<ApplyPorts['witness']>
}

/** Null when the ledger has already seen a later commit than this run's. Every apply is on a branch: `refs/heads/…`. */
export async function testimony(
  { checkout, context, inputs }: Job,
  ledgerCommit: string | null,
  github: () => Promise<GitHub>,
): Promise<Testimony | null> {
  const place = await standing(checkout, ledgerCommit)
  if (place.state === 'behind') return null
  const branch = context.ref.slice('refs/heads/'.length)
  const repository = context.repository.id
  const commits = place.state === 'ahead' ? place.commits : [checkout.commit]
  const merged = await behind(await github(), commits, branch, repository)
  const review: Testimony['review'] = (fleet, application) =>
    reviewed(merged, { repository, fleet, application, branch }, signingSecret(inputs))
  const witness: Testimony['witness'] = async ({ fleet, application }) => ({
    serial: review(fleet, application).serial,
    unrelated: place.state === 'unrelated',
  })
  return { merged, review, witness }
}
