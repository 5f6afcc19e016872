/**
 * One rolling drift issue for each fleet, found by the marker on its first line among those that this token opened: as a
 * comment is, by its file, so that a fleet that was renamed goes on with the one it had. Others of it that are open are closed.
 *
 *   there        wanted open                          wanted closed
 *   none         created                              nothing
 *   open         edited when its content differs      closed with the last word
 *   closed       reopened when its content differs    nothing
 *
 * Somebody who closes it by hand while nothing changes is not contradicted. Where none may be created, an open one alone is
 * looked at: none is reopened either.
 */
import { type GitHub, readAllPages } from './client.ts'
import { type CommentOwner, formatMarker, isMarked, isOfFleet, isSameText, measureRoom } from './comment.ts'

export type RollingIssue = {
  readonly owner: CommentOwner
  readonly title: string
  /** Given the characters there are, the body without its marker line. */
  readonly render: (room: number) => string
  readonly open: boolean
  /** False: an issue that is open is written, and nothing else. Left out: true. */
  readonly mayCreate?: boolean
}

export type IssueWrite = {
  readonly action: 'created' | 'edited' | 'reopened' | 'closed' | 'unchanged'
  readonly number: number | null
  readonly url: string | null
}

type OwnIssue = Pick<RollingIssue, 'title' | 'open'> & {
  readonly number: number
  readonly url: string
  readonly body: string
}

export async function writeIssue(
  github: GitHub,
  { owner, title, render, open, mayCreate = true }: RollingIssue,
): Promise<IssueWrite> {
  const marker = formatMarker(owner.fleet, owner.file)
  const { issue, superseded } = await findIssues(github, owner, open && mayCreate)
  for (const number of superseded) await closeIssue(github, number)
  const body = `${marker}\n${render(measureRoom(marker))}`
  if (issue === null) {
    return open && mayCreate ? createIssue(github, title, body) : { action: 'unchanged', number: null, url: null }
  }
  const { number, url } = issue
  if (issue.open === open || !issue.open) {
    const isSame = issue.title === title && isSameText(issue.body, body)
    if (isSame || !open) return { action: 'unchanged', number, url }
  }
  const state = open ? 'open' : 'closed'
  await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...github.repository,
    issue_number: number,
    title,
    body,
    state,
  })
  return { action: open ? (issue.open ? 'edited' : 'reopened') : 'closed', number, url }
}

type FoundIssues = { readonly issue: OwnIssue | null; readonly superseded: readonly number[] }

/** An open one before a closed one, then the newest; others that are open are superseded. Pull requests are issues to this list. */
async function findIssues(github: GitHub, owner: CommentOwner, withClosed: boolean): Promise<FoundIssues> {
  const creator = await github.viewer()
  const state = withClosed ? 'all' : 'open'
  const written = await readAllPages(
    (paging) => github.request('GET /repos/{owner}/{repo}/issues', { ...github.repository, creator, state, ...paging }),
    ({ pull_request, user, body }) => pull_request === undefined && user?.login === creator && isMarked(body ?? ''),
  )
  const isOwn = await Promise.all(written.map(({ body }) => isOfFleet(owner, body ?? '')))
  const newestFirst = written.filter((_, index) => isOwn[index]).toSorted((one, other) => other.number - one.number)
  const opened = newestFirst.filter((one) => one.state === 'open')
  const issue = opened.at(-1) ?? newestFirst[0]
  if (issue === undefined) return { issue: null, superseded: [] }
  const { number, html_url: url, title, body } = issue
  return {
    issue: { number, url, title, body: body ?? '', open: issue.state === 'open' },
    superseded: opened.slice(0, -1).map((one) => one.number),
  }
}

async function closeIssue(github: GitHub, number: number): Promise<void> {
  const issue = { ...github.repository, issue_number: number, state: 'closed' as const }
  await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', issue)
}

async function createIssue(github: GitHub, title: string, body: string): Promise<IssueWrite> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/issues', { ...github.repository, title, body })
  return { action: 'created', number: data.number, url: data.html_url }
}
