/**
 * Decides what a run is for, whether it may apply or use the key, and which commit its plan is of, from the event alone.
 *
 *   event                                    auto means                           comment
 *   pull_request, pull_request_target        plan                                 while it is open
 *   merge_group                              plan                                 no: it would replace the reviewed one
 *   push to the default branch               apply
 *   schedule                                 drift
 *   workflow_dispatch                        plan, with `approve` apply           no
 *   anything else                            plan                                 no
 */
import type { Context } from './context.ts'

export type Mode = 'validate' | 'plan' | 'apply' | 'drift'

const FOR_PULL_REQUESTS = ['pull_request', 'pull_request_target']
const NEVER_APPLIED = [...FOR_PULL_REQUESTS, 'merge_group']

/** `approve` is the input: a digest, or empty. An apply still needs `findApplyObstacle` to find none. */
export function chooseMode(input: 'auto' | Mode, context: Context, approve: string): Mode {
  if (input !== 'auto') return input
  switch (context.event) {
    case 'push':
      return isDefaultBranch(context) ? 'apply' : 'plan'
    case 'schedule':
      return 'drift'
    case 'workflow_dispatch':
      return approve === '' ? 'plan' : 'apply'
    default:
      return 'plan'
  }
}

/** Whether a plan of this run belongs into the comment of its pull request. */
export const canComment = (context: Context): boolean =>
  FOR_PULL_REQUESTS.includes(context.event) && context.pull?.open === true

/**
 * Null when this run may write to Nylas; otherwise the reason, whatever `mode` says. The full ref is compared, so that a
 * tag of the default branch's name never passes; pull_request_target carries that very ref, so its event is asked too.
 */
export function findApplyObstacle(context: Context): string | null {
  if (NEVER_APPLIED.includes(context.event)) {
    return `a run on ${context.event} never applies: what it would apply is not merged yet`
  }
  if (context.defaultBranch === null) return 'the default branch of the repository is not known'
  if (!isDefaultBranch(context)) {
    return `an apply runs only on refs/heads/${context.defaultBranch}, the default branch; this run is on ${context.ref}`
  }
  return null
}

const isDefaultBranch = (context: Context): boolean =>
  context.defaultBranch !== null && context.ref === `refs/heads/${context.defaultBranch}`

/**
 * Null when the run may use the API key; otherwise why it plans the spec alone. What is not known to come from this
 * repository counts as a fork's: a merge queue's payload does not say, so GitHub has to be asked (`readPullRequest`). On
 * pull_request and in a merge queue a repository's own change may come without the key, whose environment is shut for it;
 * pull_request_target opens that environment, so a key that is missing there is a mistake.
 */
export function findReasonForSpecOnly(context: Context, hasKey: boolean): 'fork' | 'no-key' | null {
  if (context.pull === null) return NEVER_APPLIED.includes(context.event) ? 'fork' : null
  if (context.pull.fork !== false) return 'fork'
  return hasKey || context.event === 'pull_request_target' ? null : 'no-key'
}

/** The commits that `choosePlannedCommit` may choose from: what has to be fetched. */
export function listCandidateCommits(context: Context): readonly string[] {
  if (context.pull === null) return [context.sha]
  return [...new Set([...listTestMerges(context), context.pull.head])]
}

/**
 * The commit a plan is of, and its base. `parents` gives the parents of a fetched commit, null where there is none.
 * A test merge counts only when it is of the event's head: another push may have moved it on. Without one the head is
 * planned and `base` is the base branch's commit of the event, to be compared from where the two parted.
 */
export function choosePlannedCommit(
  context: Context,
  parents: (commit: string) => readonly string[] | null,
): { readonly commit: string; readonly base: string | null; readonly merged: boolean } {
  const { pull } = context
  if (pull === null) return { commit: context.sha, base: null, merged: false }
  for (const commit of listTestMerges(context)) {
    const [base, head, ...others] = parents(commit) ?? []
    if (base !== undefined && head === pull.head && others.length === 0) return { commit, base, merged: true }
  }
  return { commit: pull.head, base: pull.base, merged: false }
}

/** On pull_request_target GITHUB_SHA is the base branch's tip; it is no merge of the head and falls out by itself. */
function listTestMerges(context: Context): readonly string[] {
  if (context.event === 'merge_group') return []
  const { sha, pull } = context
  return [sha, ...(pull?.testMerge ? [pull.testMerge] : [])]
}
