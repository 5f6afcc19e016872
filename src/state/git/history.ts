/**
 * Lists the commits between two. A plan needs no history, so none is there at first: it is fetched here, further and
 * further back, until the answer is certain. Failures are values.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { explainNameRefusal, isObjectId } from './names.ts'
import { type Commit, openObjects, readCommit } from './objects.ts'
import { fetchWanted, type Repository } from './repository.ts'
import type { Failure } from './run.ts'

/** How many commits back each further fetch looks; the last is all there are. */
const DEPTHS = [50, 1000, 2_147_483_647] as const

type CommitRange = {
  readonly ok: true
  /** False: `from` is no ancestor of `tip` (rewritten history, another branch), and `commits` is empty. */
  readonly ancestor: boolean
  /** Every commit that `tip` has and `from` has not, newest first. */
  readonly commits: readonly Commit[]
}

/** The commits after `from` up to and with `tip`. */
export async function listCommitsSince(
  repository: Repository,
  from: string,
  tip: string,
): Promise<CommitRange | Failure> {
  if (!isObjectId(from) || !isObjectId(tip)) return explainNameRefusal([from, tip])
  if (from === tip) return { ok: true, ancestor: true, commits: [] }
  for (const depth of [null, ...DEPTHS]) {
    if (depth !== null && repository.isPrivate) {
      const failure = await fetchWanted(repository, { commits: [tip], depth })
      if (failure !== null) return failure
    }
    const shallow = await readShallowCommits(repository)
    const listed = await repository.git.run(['rev-list', '--topo-order', '--end-of-options', tip])
    if (!listed.ok) {
      if (depth === null && repository.isPrivate) continue
      return listed
    }
    const all = listed.stdout.split('\n').filter((line) => line !== '')
    if (!all.includes(from)) {
      if (!all.some((id) => shallow.has(id))) return { ok: true, ancestor: false, commits: [] }
      continue
    }
    const range = await repository.git.run(['rev-list', '--topo-order', '--end-of-options', tip, `^${from}`])
    if (!range.ok) return range
    const ids = range.stdout.split('\n').filter((line) => line !== '')
    // A commit whose parents were cut off may hide a way back to `from`, or more commits.
    if (ids.some((id) => shallow.has(id))) continue
    const objects = openObjects(repository)
    try {
      return { ok: true, ancestor: true, commits: await Promise.all(ids.map((id) => readCommit(objects, id))) }
    } finally {
      objects.close()
    }
  }
  return {
    ok: false,
    kind: 'failed',
    reason: `The history of commit ${tip} is cut off in this repository. Fetch all of it (git fetch --unshallow).`,
    stdout: '',
  }
}

/** The commits whose parents a shallow fetch left out. */
async function readShallowCommits(repository: Repository): Promise<ReadonlySet<string>> {
  const path = await repository.git.run(['rev-parse', '--git-path', 'shallow'])
  if (!path.ok) return new Set()
  const text = await readFile(resolve(repository.directory, path.stdout.replace(/\n$/, '')), 'utf8').catch(() => '')
  return new Set(text.split('\n').filter(isObjectId))
}
