/**
 * Lists the commits between two, along the first parents: for a branch, what was merged into it and not what came with that.
 * A plan needs no history, so none is there at first: it is fetched here, further and further back, until the answer is
 * certain. Failures are values.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { explainNameRefusal, isObjectId } from './names.ts'
import { findCommit, type Objects } from './objects.ts'
import { fetchWanted, type Repository } from './repository.ts'
import type { Failure } from './run.ts'

/** How many commits back each further fetch looks; the last is all there are. */
const DEPTHS = [50, 1000, 2_147_483_647] as const

type CommitRange = {
  readonly ok: true
  /** False: `from` is no ancestor of `tip` (rewritten history, another branch), and `commits` is empty. */
  readonly ancestor: boolean
  /** From `tip` back to the first that `from` has too, without that one. */
  readonly commits: readonly string[]
}

/** The commits after `from` up to and with `tip`, in the action's own repository. */
export async function listCommitsSince(
  { repository, objects }: { readonly repository: Repository; readonly objects: Objects },
  from: string,
  tip: string,
): Promise<CommitRange | Failure> {
  if (!isObjectId(from) || !isObjectId(tip)) return explainNameRefusal([from, tip])
  for (const depth of [null, ...DEPTHS]) {
    const failure = depth === null ? null : await fetchWanted(repository, { commits: [tip], depth })
    if (failure !== null) return failure
    const near = await followFirstParents(objects, from, tip)
    if (near !== null) return { ok: true, ancestor: true, commits: near }
    const range = depth === null ? null : await compareHistories(repository, from, tip)
    if (range !== null) return range
  }
  return {
    ok: false,
    kind: 'failed',
    reason: `The history of commit ${tip} is cut off in the repository.`,
    stdout: '',
  }
}

/** What is further away is compared by git, which is faster at it. */
const NEAR = 100

/** Null where `from` is not met on the way through the commits that are here. */
async function followFirstParents(objects: Objects, from: string, tip: string): Promise<readonly string[] | null> {
  const line: string[] = []
  for (let id = tip; line.length < NEAR; ) {
    if (id === from) return line
    line.push(id)
    const parent = (await findCommit(objects, id))?.parents[0]
    if (parent === undefined) return null
    id = parent
  }
  return null
}

/** Null where the history that is here does not tell. */
async function compareHistories(
  repository: Repository,
  from: string,
  tip: string,
): Promise<CommitRange | Failure | null> {
  const shallow = await readShallowCommits(repository)
  const listed = await repository.git.run(['rev-list', '--topo-order', '--end-of-options', tip])
  if (!listed.ok) return listed
  const all = splitLines(listed.stdout)
  if (!all.includes(from)) return all.some((id) => shallow.has(id)) ? null : { ok: true, ancestor: false, commits: [] }
  const range = await repository.git.run(['rev-list', '--topo-order', '--parents', '--end-of-options', tip, `^${from}`])
  if (!range.ok) return range
  const parents = new Map(
    splitLines(range.stdout).map((line) => {
      const [id = '', ...of] = line.split(' ')
      return [id, of] as const
    }),
  )
  // A commit whose parents were cut off may hide a way back to `from`, or more commits.
  if ([...parents.keys()].some((id) => shallow.has(id))) return null
  const commits: string[] = []
  for (let id: string | undefined = tip; id !== undefined && parents.has(id); id = parents.get(id)?.[0])
    commits.push(id)
  return { ok: true, ancestor: true, commits }
}

const splitLines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** The commits whose parents a shallow fetch left out. */
async function readShallowCommits({ directory }: Repository): Promise<ReadonlySet<string>> {
  const text = await readFile(join(directory, 'shallow'), 'utf8').catch(() => '')
  return new Set(splitLines(text))
}
