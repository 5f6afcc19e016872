/**
 * Reads the files of one commit with git from the server: no checkout step, no working tree, and nothing of the pull request
 * is executed. One fetch brings the commits and the ledgers. Throws where the commit cannot be fetched.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tree } from '../../config/files/tree.ts'
import { type Objects, openObjects, readCommit } from '../../state/git/objects.ts'
import { listLocalRefs } from '../../state/git/refs.ts'
import { fetchWanted, openPrivateRepository, type Repository } from '../../state/git/repository.ts'
import { openGitTree } from '../../state/git/tree.ts'
import type { Context } from '../github/context.ts'
import { choosePlannedCommit, listCandidateCommits } from '../github/mode.ts'

export type Checkout = {
  readonly repository: Repository
  readonly objects: Objects
  readonly commit: string
  /** The base branch's commit that a pull request is compared with; null for any other event. */
  readonly base: string | null
  /** Where the branch was that was asked for; null where none was, or it is gone. */
  readonly tip: string | null
  readonly treeAt: (commit: string) => Tree
  readonly close: () => Promise<void>
}

export async function checkOut(
  context: Context,
  env: Readonly<Record<string, string | undefined>>,
  {
    temporary,
    token,
    signal,
    branch,
  }: {
    readonly temporary: string
    readonly token: string
    readonly signal: AbortSignal
    /** In full: its tip is fetched too. Null: it is of no matter. */
    readonly branch: string | null
  },
): Promise<Checkout> {
  const directory = await mkdtemp(join(temporary, 'nylas-fleet-'))
  const repository = await openPrivateRepository({
    directory,
    url: `${context.urls.server}/${context.repository.owner}/${context.repository.name}`,
    token: token === '' ? null : token,
    environment: env,
    signal,
    objectFormat: context.sha.length === 64 ? 'sha256' : 'sha1',
  })
  const candidates = listCandidateCommits(context)
  await fetchCommits(repository, { candidates, branch, pull: context.pull })
  const local = branch === null ? null : await listLocalRefs(repository)
  const tip = (local?.ok && local.refs.get(branch ?? '')) || null
  const objects = openObjects(repository)
  const parents = new Map<string, readonly string[]>()
  for (const id of candidates) {
    const candidate = await readCommit(objects, id).catch(() => null)
    if (candidate) parents.set(id, candidate.parents)
  }
  const { commit, base } = choosePlannedCommit(context, (id) => parents.get(id) ?? null)
  const close = async () => {
    objects.close()
    await rm(directory, { recursive: true, force: true })
  }
  return { repository, objects, commit, base, tip, treeAt: (id) => openGitTree(objects, id), close }
}

type FetchRequest = { readonly candidates: readonly string[]; readonly branch: string | null }

/**
 * A test merge that has moved on can no longer be fetched; then the pull request's head is planned by itself. A branch that
 * is gone takes nothing with it: its commit is fetched alone.
 */
async function fetchCommits(
  repository: Repository,
  { candidates, branch, pull }: FetchRequest & Pick<Context, 'pull'>,
): Promise<void> {
  const fetchAll = (ids: readonly string[], refs: readonly string[] = []) => {
    const commits = [...new Set([...ids, ...(pull === null ? [] : [pull.base])])]
    return fetchWanted(repository, { commits, refs, depth: pull === null ? 1 : 2 })
  }
  const failure = await fetchAll(candidates, branch === null ? [] : [branch])
  const isBranchGone = branch !== null && failure?.kind === 'missing'
  const fewer = isBranchGone ? candidates : pull === null ? null : [pull.head]
  const last = failure !== null && fewer !== null ? await fetchAll(fewer) : failure
  if (last !== null) throw new Error(`the commit could not be fetched: ${last.reason} (the token needs contents: read)`)
}
