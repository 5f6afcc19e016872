/**
 * The files of one commit, read with git from the server: no checkout step, no working tree, nothing of the pull request is
 * executed. One fetch brings the commits and the ledgers.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tree } from '../../config/files/tree.ts'
import { type Objects, openObjects, readCommit } from '../../state/git/objects.ts'
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
  readonly treeAt: (commit: string) => Tree
  readonly close: () => Promise<void>
}

export async function checkOut(
  context: Context,
  environment: Readonly<Record<string, string | undefined>>,
  options: { readonly temporary: string; readonly token: string; readonly signal: AbortSignal },
): Promise<Checkout> {
  const directory = await mkdtemp(join(options.temporary, 'nylas-fleet-'))
  const { server } = context.urls
  const repository = await openPrivateRepository({
    directory,
    url: `${server}/${context.repository.owner}/${context.repository.name}`,
    token: options.token === '' ? null : options.token,
    environment,
    signal: options.signal,
    objectFormat: context.sha.length === 64 ? 'sha256' : 'sha1',
  })
  const wanted = listCandidateCommits(context)
  const bases = context.pull === null ? [] : [context.pull.base]
  await bring(repository, wanted, bases, context)
  const objects = openObjects(repository)
  const close = async () => {
    objects.close()
    await rm(directory, { recursive: true, force: true })
  }
  const parents = new Map<string, readonly string[]>()
  for (const commit of wanted) {
    const found = await readCommit(objects, commit).catch(() => null)
    if (found) parents.set(commit, found.parents)
  }
  const { commit, base } = choosePlannedCommit(context, (one) => parents.get(one) ?? null)
  return { repository, objects, commit, base, treeAt: (one) => openGitTree(objects, one), close }
}

/** A test merge that has moved on can no longer be fetched; then the pull request's head is planned by itself. */
async function bring(
  repository: Repository,
  wanted: readonly string[],
  bases: readonly string[],
  context: Context,
): Promise<void> {
  const depth = context.pull === null ? 1 : 2
  const failure = await fetchWanted(repository, { commits: [...new Set([...wanted, ...bases])], depth })
  if (failure === null) return
  const head = context.pull?.head
  const again =
    head === undefined ? failure : await fetchWanted(repository, { commits: [...new Set([head, ...bases])], depth })
  if (again !== null) {
    throw new Error(`the commit could not be fetched: ${again.reason} (the token needs contents: read)`)
  }
}
