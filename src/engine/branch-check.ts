/**
 * Before the command line writes over a ledger that others share: is what it would apply what the default branch says? A
 * clone that is behind, on another branch or changed would delete what others have merged since.
 */
import { planDiagnostic } from '../domain/diagnostic.ts'
import type { Diagnostic } from '../domain/model.ts'
import { findStanding, readGitUser, type Standing } from '../state/git/branch.ts'
import type { Repository } from '../state/git/repository.ts'

export type BranchCheck = {
  /** The tip of the default branch, where that is what is applied. */
  readonly commit: string | null
  /** The default branch, without `refs/heads/`, where `commit` is its tip. */
  readonly branch: string | null
  /** What is checked out, for the audit trail. */
  readonly checkedOut: string | null
  /** Who git says works here; null where it does not. */
  readonly user: string | null
  readonly problem: Diagnostic | null
}

const OVERRIDE =
  'check out the default branch, git pull, and apply again; or merge the change and let the workflow apply it; or add --any-branch, which applies what is here over what everybody shares, and deletes what is missing here'

const NOT_AT_TIP = { commit: null, branch: null }

/** `files` are those of the fleet, from the root. */
export async function checkBranch(repository: Repository, files: readonly string[]): Promise<BranchCheck> {
  const [standing, user] = await Promise.all([findStanding(repository, files), readGitUser(repository)])
  if (!standing.ok) {
    const summary = `it could not be found out whether this is the default branch of origin: ${standing.reason}`
    return { ...NOT_AT_TIP, checkedOut: null, user, problem: report(summary) }
  }
  const { commit, defaultBranch } = standing
  const summary = describeObstacle(standing)
  const problem = summary === null ? null : report(summary)
  const atTip = defaultBranch !== null && problem === null ? { commit, branch: defaultBranch.name } : NOT_AT_TIP
  return { ...atTip, checkedOut: commit, user, problem }
}

const report = (summary: string): Diagnostic => planDiagnostic('off-branch', summary, { override: OVERRIDE })

function describeObstacle({ commit, branch, defaultBranch, uncommitted }: Standing): string | null {
  if (defaultBranch === null) return null
  const { name, tip } = defaultBranch
  if (commit !== tip) {
    const where = branch === null || branch === name ? '' : ` on the branch ${branch}`
    const here = commit === null ? 'nothing is committed here' : `this clone is at ${commit.slice(0, 12)}${where}`
    return `${here}, and ${name}, the default branch of origin, is at ${tip.slice(0, 12)}: the ledger is of what was merged there, so what this clone lacks would be deleted`
  }
  if (uncommitted.length === 0) return null
  return `there are changes that are not committed (${uncommitted.join(', ')}): nobody else could see what was applied`
}
