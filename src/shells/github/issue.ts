/**
 * One rolling drift issue for each fleet, found like the comment: marker on the first line, written by us.
 *
 *   there        wanted open                          wanted closed
 *   none         created                              nothing
 *   open         edited when its content differs      closed with the last word
 *   closed       reopened when its content differs    nothing
 *
 * Somebody who closes it by hand while nothing changes is not contradicted.
 */
import { type GitHub, readAllPages } from './client.ts'
import { formatMarker, hasMarker, isSameText, measureRoom } from './comment.ts'

export type RollingIssue = {
  readonly fleet: string
  readonly title: string
  /** Given the characters there are, the body without its marker line. */
  readonly render: (room: number) => string
  readonly open: boolean
}

export type IssueWrite = {
  readonly action: 'created' | 'edited' | 'reopened' | 'closed' | 'unchanged'
  readonly number: number | null
  readonly url: string | null
}

type Found = {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly open: boolean
}

export async function writeIssue(github: GitHub, wanted: RollingIssue): Promise<IssueWrite> {
  const found = await find(github, wanted)
  const marker = formatMarker(wanted.fleet)
  const body = `${marker}\n${wanted.render(measureRoom(marker))}`
  if (found === null)
    return wanted.open ? create(github, wanted.title, body) : { action: 'unchanged', number: null, url: null }
  const { number, url } = found
  if (found.open === wanted.open || !found.open) {
    const equal = found.title === wanted.title && isSameText(found.body, body)
    if (equal || !wanted.open) return { action: 'unchanged', number, url }
  }
  await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    ...github.repository,
    issue_number: number,
    title: wanted.title,
    body,
    state: wanted.open ? 'open' : 'closed',
  })
  return { action: wanted.open ? (found.open ? 'edited' : 'reopened') : 'closed', number, url }
}

/** An open one before a closed one, then the newest. Pull requests are issues to this list. */
async function find(github: GitHub, wanted: RollingIssue): Promise<Found | null> {
  const creator = await github.viewer()
  const state = wanted.open ? 'all' : 'open'
  const issues = await readAllPages((paging) =>
    github.request('GET /repos/{owner}/{repo}/issues', { ...github.repository, creator, state, ...paging }),
  )
  const ours = issues.filter(
    (issue) =>
      issue.pull_request === undefined &&
      issue.user?.login === creator &&
      hasMarker(issue.body ?? '', formatMarker(wanted.fleet)),
  )
  const issue = ours.find((one) => one.state === 'open') ?? ours.toSorted((one, other) => other.number - one.number)[0]
  if (issue === undefined) return null
  const { number, html_url: url, title, body, state: is } = issue
  return { number, url, title, body: body ?? '', open: is === 'open' }
}

async function create(github: GitHub, title: string, body: string): Promise<IssueWrite> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/issues', { ...github.repository, title, body })
  return { action: 'created', number: data.number, url: data.html_url }
}
