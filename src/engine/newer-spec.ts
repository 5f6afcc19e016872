/**
 * Whether a branch has other files of a fleet than the commit that is being applied: an apply of files that the branch no
 * longer has would set newer changes back. A commit that changes nothing of the fleet is of no matter.
 */
import type { Watch } from '../config/bounds.ts'
import { compileFleet } from '../config/compile.ts'
import { type Objects, openObjects } from '../state/git/objects.ts'
import { readRemoteTip } from '../state/git/refs.ts'
import { fetchTip, type Repository } from '../state/git/repository.ts'
import { openGitTree, readBlobIds } from '../state/git/tree.ts'

/** A fleet's files as they were read at a commit. */
export type AppliedSpec = {
  readonly commit: string
  readonly fleetFile: string
  /** All of them, from the root. */
  readonly files: readonly string[]
  readonly watch: Watch
}

/** The first file of the fleet, then or at the tip, that is another one there; null where none is. Both commits are here. */
export async function findChangedFile(
  objects: Objects,
  { commit, fleetFile, files, watch }: AppliedSpec,
  tip: string,
): Promise<string | null> {
  const atTip = await compileFleet(openGitTree(objects, tip), fleetFile, watch)
  const paths = [...new Set([...files, ...atTip.files])]
  const [applied, newest] = await Promise.all([commit, tip].map((id) => readBlobIds(objects, id, paths)))
  return paths.find((path) => applied?.get(path) !== newest?.get(path)) ?? null
}

/**
 * The same of a user's clone, asked of `origin` at this moment: null while its default branch has these files, else the
 * reason, for people. Throws where it cannot be told.
 */
export async function findNewerSpecOnOrigin(
  repository: Repository,
  branch: string,
  spec: AppliedSpec,
): Promise<string | null> {
  const ref = `refs/heads/${branch}`
  const where = `${branch}, the default branch of origin,`
  const remote = await readRemoteTip(repository, ref)
  if (!remote.ok) throw new Error(`origin could not be asked for the tip of ${branch}: ${remote.reason}`)
  const { tip } = remote
  if (tip === spec.commit) return null
  if (tip === null) return `${where} is no longer there; find out what took its place, and apply that`
  const failure = await fetchTip(repository, ref)
  if (failure !== null) throw new Error(`the tip of ${branch} could not be fetched from origin: ${failure.reason}`)
  const objects = openObjects(repository)
  try {
    const changed = await findChangedFile(objects, spec, tip)
    return changed === null ? null : `${changed} has been changed on ${where} since; git pull, and apply again`
  } finally {
    objects.close()
  }
}
