/** Reads the pull requests that were merged since the ledger's commit, with their comments. */
import { listCommitsSince } from '../../state/git/history.ts'
import type { GitHub } from '../github/client.ts'
import { type Comment, listComments } from '../github/comment.ts'
import { findMergedPullRequests, type MergedPullRequest } from '../github/pulls.ts'
import type { Checkout } from './checkout.ts'

/** More first-parent commits than this are not asked about one by one; what they brought counts as not reviewed. */
const MOST_COMMITS = 100

export type LedgerCommitComparison =
  /** `commits` are those since the ledger's, newest first, along the first parent. */
  | { readonly state: 'ahead'; readonly commits: readonly string[] }
  /** The ledger has seen this commit, or a later one: this run is an old one. */
  | { readonly state: 'behind' }
  /** The ledger's commit is none of this branch: the ledger cannot be believed. */
  | { readonly state: 'unrelated' }

export async function compareWithLedgerCommit(
  checkout: Checkout,
  ledgerCommit: string | null,
): Promise<LedgerCommitComparison> {
  const { repository, commit } = checkout
  if (ledgerCommit === null || ledgerCommit === commit) return { state: 'ahead', commits: [commit] }
  const since = await listCommitsSince(repository, ledgerCommit, commit)
  if (!since.ok) throw new Error(`the commits since the last apply could not be read: ${since.reason}`)
  if (since.ancestor) return { state: 'ahead', commits: firstParents(since.commits, commit) }
  const back = await listCommitsSince(repository, commit, ledgerCommit)
  return back.ok && back.ancestor ? { state: 'behind' } : { state: 'unrelated' }
}

function firstParents(commits: readonly { readonly id: string; readonly parents: readonly string[] }[], tip: string) {
  const known = new Map(commits.map((one) => [one.id, one]))
  const line: string[] = []
  for (let next = known.get(tip); next && line.length < MOST_COMMITS; next = known.get(next.parents[0] ?? ''))
    line.push(next.id)
  return line
}

/** The merged pull requests behind these commits with their comments, and GitHub's clock. */
export type MergedPullRequests = {
  readonly pulls: readonly (MergedPullRequest & { readonly comments: readonly Comment[] })[]
  readonly at: string | null
}

export async function readMergedPullRequests(
  github: GitHub,
  commits: readonly string[],
  branch: string,
  repository: number,
): Promise<MergedPullRequests> {
  const { pulls, at } = await findMergedPullRequests(github, commits, branch, repository)
  const withComments = pulls.map(async (pull) => ({ ...pull, comments: await listComments(github, pull.number) }))
  return { pulls: await Promise.all(withComments), at }
}
