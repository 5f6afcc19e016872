/** Whether this run is an old one: an apply of files that the branch no longer has would set newer changes back. */

import { compileFleet } from '../../config/compile.ts'
import { fetchWanted, readRemoteTip } from '../../state/git/repository.ts'
import { readBlobIds } from '../../state/git/tree.ts'
import type { RunContext } from './ports.ts'

/** Null while the fleet's files at this run's commit are those of the branch's tip; else the reason, for people. */
export async function findNewerSpec({ checkout, context, inputs }: RunContext): Promise<string | null> {
  const tip = await readRemoteTip(checkout.repository, context.ref)
  if (!tip.ok) throw new Error(`the branch could not be asked for its tip: ${tip.reason}`)
  if (tip.tip === null) return `${context.ref} is no longer there`
  if (tip.tip === checkout.commit) return null
  const failure = await fetchWanted(checkout.repository, { commits: [tip.tip], depth: 1 })
  if (failure !== null) throw new Error(`the branch's tip could not be fetched: ${failure.reason}`)
  const commits = [checkout.commit, tip.tip] as const
  const files = new Set<string>()
  for (const commit of commits) {
    for (const file of (await compileFleet(checkout.treeAt(commit), inputs.fleetFile)).files) files.add(file)
  }
  const [ours, theirs] = await Promise.all(commits.map((commit) => readBlobIds(checkout.objects, commit, [...files])))
  const changed = [...files].find((file) => ours?.get(file) !== theirs?.get(file))
  return changed === undefined
    ? null
    : `${changed} has been changed on ${context.ref} since; the run of that commit applies it`
}
