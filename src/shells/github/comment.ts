/**
 * One comment for each fleet and pull request. It is ours when its first line is the fleet's marker and this token wrote
 * it: fleet text never comes before our own first line, and nobody else writes in our name.
 *
 * Who we are is asked only when a comment carries the marker, so a first plan costs a list and a create, any later one a
 * list, `viewer` and an edit. No other way is both safe and cheaper: `GET /user` refuses the workflow's token and those of
 * GitHub Apps, `performed_via_github_app` is empty for bots, and the form of a token does not tell which app it is of.
 */
import { type GitHub, GitHubError, readAllPages } from './client.ts'

export type Comment = {
  readonly id: number
  /** `octocat`, `github-actions[bot]`; null when the account is gone. */
  readonly author: string | null
  readonly body: string
  readonly url: string
}

export type CommentWrite = {
  readonly action: 'created' | 'edited' | 'unchanged'
  readonly url: string
  /** Copies of itself that were removed: two runs had written their first comment at once. */
  readonly removed: number
}

/** Of a comment's or an issue's body, in characters. */
export const COMMENT_LIMIT = 65_536

/** The first line of everything we write about this fleet. Neither `--` nor `>` can be in it. */
export const formatMarker = (fleet: string): string =>
  `<!-- nylas-fleet:${encodeURIComponent(fleet.toWellFormed()).replaceAll('-', '%2D')} -->`

export const hasMarker = (body: string, line: string): boolean => body.split(/\r?\n/, 1)[0] === line

/** All pages, oldest first: where the payloads of section 5 stand, and what `writeComment` needs. */
export async function listComments(github: GitHub, pull: number): Promise<readonly Comment[]> {
  const found = await readAllPages((paging) =>
    github.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...github.repository,
      issue_number: pull,
      ...paging,
    }),
  )
  return found.map(({ id, user, body, html_url }) => ({
    id: Number(id),
    author: user?.login ?? null,
    body: body ?? '',
    url: html_url,
  }))
}

/**
 * Writes the fleet's comment. `render` is given the body that stands there (null: none) and returns the new one without
 * its marker line; what returns the same is not touched. Of several the oldest stays, the others are removed.
 */
export async function writeComment(
  github: GitHub,
  pull: number,
  fleet: string,
  render: (existing: string | null) => string,
  comments: readonly Comment[],
): Promise<CommentWrite> {
  const line = formatMarker(fleet)
  const marked = comments.filter(({ body }) => hasMarker(body, line))
  const self = marked.length === 0 ? null : await github.viewer()
  const [ours, ...copies] = marked.filter(({ author }) => author === self).sort((one, other) => one.id - other.id)
  const body = `${line}\n${render(ours?.body ?? null)}`
  const written = ours === undefined ? await create(github, pull, body) : await edit(github, pull, ours, body)
  for (const { id } of copies) await remove(github, id)
  return { ...written, removed: copies.length }
}

type Unhealed = Omit<CommentWrite, 'removed'>

async function create(github: GitHub, pull: number, body: string): Promise<Unhealed> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...github.repository,
    issue_number: pull,
    body,
  })
  return { action: 'created', url: data.html_url }
}

async function edit(github: GitHub, pull: number, { id, body: before, url }: Comment, body: string): Promise<Unhealed> {
  if (isSameText(before, body)) return { action: 'unchanged', url }
  try {
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...github.repository,
      comment_id: id,
      body,
    })
    return { action: 'edited', url }
  } catch (error) {
    // Somebody, or a run that healed, removed it since it was listed.
    if (error instanceof GitHubError && error.status === 404) return create(github, pull, body)
    throw error
  }
}

async function remove(github: GitHub, id: number): Promise<void> {
  try {
    await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...github.repository,
      comment_id: id,
    })
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error
  }
}

/** GitHub may give line ends and trailing space back otherwise than it got them. */
export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (body: string): string => body.replaceAll('\r\n', '\n').trimEnd()
