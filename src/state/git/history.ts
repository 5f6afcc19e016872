/**
 * What happened between two commits. A plan needs no history, so none is there at first: it is fetched here, further and
 * further back, until the answer is certain.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Commit, readCommit } from './commit.ts'
import type { Failure } from './failure.ts'
import { isObjectId } from './names.ts'
import { openObjects } from './objects.ts'
import { explainNameRefusal, fetchWanted, type Repository } from './repository.ts'

/** How many commits back each further fetch looks; the last is all there are. */
const DEPTHS = [50, 1000, 2_147_483_647] as const

export type Since = {
  readonly ok: true
  /** False: `from` is no ancestor of `tip` (rewritten history, another branch), and `commits` is empty. */
  readonly ancestor: boolean
  /** Every commit that `tip` has and `from` has not, newest first. */
  readonly commits: readonly Commit[]
}

/** The commits after `from` up to and with `tip`. */
export async function listCommitsSince(repository: Repository, from: string, tip: string): Promise<Since | Failure> {
  if (!isObjectId(from) || !isObjectId(tip)) return explainNameRefusal([from, tip])
  if (from === tip) return { ok: true, ancestor: true, commits: [] }
  for (const depth of [null, ...DEPTHS]) {
    if (depth !== null && repository.isPrivate) {
      const failure = await fetchWanted(repository, { commits: [tip], depth })
      if (failure !== null) return failure
    }
    const cut = await shallowCommits(repository)
    const listed = await repository.git.run(['rev-list', '--topo-order', '--end-of-options', tip])
    if (!listed.ok) {
      if (depth === null && repository.isPrivate) continue
      return listed
    }
    const all = listed.stdout.split('\n').filter((line) => line !== '')
    const whole = !all.some((id) => cut.has(id))
    if (!all.includes(from)) {
      if (whole) return { ok: true, ancestor: false, commits: [] }
      continue
    }
    const between = await repository.git.run(['rev-list', '--topo-order', '--end-of-options', tip, `^${from}`])
    if (!between.ok) return between
    const ids = between.stdout.split('\n').filter((line) => line !== '')
    // A commit whose parents were cut off may hide a way back to `from`, or more commits.
    if (ids.some((id) => cut.has(id))) continue
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
    reason: `The history of commit ${tip} is cut off in this repository.`,
    stdout: '',
  }
}

/** Whether `tip` has `ancestor` in its history; a commit is its own ancestor. */
export async function isAncestor(
  repository: Repository,
  ancestor: string,
  tip: string,
): Promise<{ readonly ok: true; readonly ancestor: boolean } | Failure> {
  const since = await listCommitsSince(repository, ancestor, tip)
  return since.ok ? { ok: true, ancestor: since.ancestor } : since
}

/** The commits whose parents a shallow fetch left out. */
async function shallowCommits(repository: Repository): Promise<ReadonlySet<string>> {
  const path = await repository.git.run(['rev-parse', '--git-path', 'shallow'])
  if (!path.ok) return new Set()
  const text = await readFile(resolve(repository.directory, path.stdout.replace(/\n$/, '')), 'utf8').catch(() => '')
  return new Set(text.split('\n').filter(isObjectId))
}
