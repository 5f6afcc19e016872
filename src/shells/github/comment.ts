/**
 * One comment for each fleet and pull request. Its first line is a marker that names the fleet and its file; fleet text never
 * comes before it. Only comments that this token wrote are looked at: nobody else writes in our name.
 *
 *   a comment whose marker names                            is the fleet's
 *   this file, under any name                               yes: the fleet was renamed, or its name could not be read
 *   no file (older versions), and one of the fleet's names  yes
 *   this fleet, and a file that is gone                     yes: the file was moved
 *   anything else                                           no: another fleet of the repository has its own comment
 *
 * The one with the very marker is written, else the oldest, which then gets that marker. Copies of it, of two first runs at
 * once, are removed. Any other is edited to say that it is superseded; signed records in it stay, and each is of the fleet it
 * names alone.
 *
 * Who the token is of is asked only when a comment carries a marker, so a first plan costs a list and a create, any later one
 * a list, `viewer` and an edit. No other way is both safe and cheaper: `GET /user` refuses the workflow's token and those of
 * GitHub Apps, `performed_via_github_app` is empty for bots, and the form of a token does not tell which app it is of.
 */
import { escapeMarkdown, escapeUrl } from '../../render/escape.ts'
import { type GitHub, GitHubError, readAllPages } from './client.ts'

export type Comment = {
  readonly id: number
  /** `octocat`, `github-actions[bot]`; null when the account is gone. */
  readonly author: string | null
  readonly body: string
  readonly url: string
}

export type CommentOwner = {
  readonly fleet: string
  /** The fleet file, from the repository's root. */
  readonly file: string
  /** The fleet's name at the base of the pull request, where that is another; null where it is not known. */
  readonly formerName: string | null
  /** Whether a file is still there. */
  readonly hasFile: (path: string) => Promise<boolean>
}

/** What a fleet has on a pull request so far. */
export type OwnComments = {
  readonly owner: Pick<CommentOwner, 'fleet' | 'file'>
  /** The one to write; null when there is none. */
  readonly current: Comment | null
  readonly copies: readonly Comment[]
  readonly superseded: readonly Comment[]
}

export type CommentWrite = {
  readonly action: 'created' | 'edited' | 'unchanged'
  readonly url: string
  /** As GitHub stored it. */
  readonly body: string
  /** Copies that were removed. */
  readonly removed: number
}

type Marker = { readonly fleet: string; readonly file: string | null }

/** Of a comment's or an issue's body, in characters. */
const BODY_LIMIT = 65_536
/** For line ends, which GitHub may write in two characters. */
const LINE_ENDS = 300

const MARKER = /^<!-- nylas-fleet:(\S*?)(?: (\S+))? -->$/

/** The first line of everything that is written about a fleet. Neither `--` nor `>` can be in it. */
export const formatMarker = (fleet: string, file: string | null = null): string =>
  `<!-- nylas-fleet:${[fleet, ...(file === null ? [] : [file])].map(encodeWord).join(' ')} -->`

const encodeWord = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D')

const hasMarker = (body: string, line: string): boolean => readFirstLine(body) === line

const readFirstLine = (body: string): string => body.split(/\r?\n/, 1)[0] ?? ''

/** Characters that are left for a body below its marker. */
export const measureRoom = (marker: string): number => BODY_LIMIT - LINE_ENDS - marker.length

function parseMarker(body: string): Marker | null {
  const [, fleet, file] = MARKER.exec(readFirstLine(body)) ?? []
  if (fleet === undefined) return null
  try {
    return { fleet: decodeURIComponent(fleet), file: file === undefined ? null : decodeURIComponent(file) }
  } catch {
    return null
  }
}

/** The fleet of a comment about this file; null where none is marked so. */
export const findMarkedFleet = (comments: readonly Comment[], file: string): string | null =>
  comments.map(({ body }) => parseMarker(body)).find((marker) => marker?.file === file)?.fleet ?? null

/**
 * Those that may be of a fleet or have a signed review record in them, oldest first; whoever wrote them. What people say to
 * each other is not kept.
 */
export async function listComments(github: GitHub, pull: number): Promise<readonly Comment[]> {
  const comments = await readAllPages(
    (paging) =>
      github.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...github.repository,
        issue_number: pull,
        ...paging,
      }),
    ({ body }) => body !== undefined && body.length <= BODY_LIMIT && body.includes('<!-- nylas-fleet'),
  )
  return comments.map(({ id, user, body, html_url }) => ({
    id: Number(id),
    author: user?.login ?? null,
    body: body ?? '',
    url: html_url,
  }))
}

export async function findOwnComments(
  github: GitHub,
  comments: readonly Comment[],
  owner: CommentOwner,
): Promise<OwnComments> {
  const marked: Comment[] = []
  for (const comment of comments) {
    const marker = parseMarker(comment.body)
    if (marker !== null && (await isOwnedBy(owner, marker))) marked.push(comment)
  }
  const self = marked.length === 0 ? null : await github.viewer()
  const oldestFirst = marked.filter(({ author }) => author === self).toSorted((one, other) => one.id - other.id)
  const line = formatMarker(owner.fleet, owner.file)
  const current = oldestFirst.find(({ body }) => hasMarker(body, line)) ?? oldestFirst[0] ?? null
  const others = oldestFirst.filter((comment) => comment !== current)
  const isCopy = ({ body }: Comment) => hasMarker(body, readFirstLine(current?.body ?? ''))
  const superseded = others.filter((comment) => !isCopy(comment))
  return { owner, current, copies: others.filter(isCopy), superseded }
}

/** Whether this is the body of something that is written about a fleet at all. */
export const isMarked = (body: string): boolean => parseMarker(body) !== null

/** Whether what stands under this body's marker is the fleet's: of comments and issues alike. */
export async function isOfFleet(owner: CommentOwner, body: string): Promise<boolean> {
  const marker = parseMarker(body)
  return marker !== null && (await isOwnedBy(owner, marker))
}

async function isOwnedBy({ fleet, file, formerName, hasFile }: CommentOwner, marker: Marker): Promise<boolean> {
  if (marker.file === null) return marker.fleet === fleet || marker.fleet === formerName
  return marker.file === file || (marker.fleet === fleet && !(await hasFile(marker.file)))
}

export type CommentBody = {
  /** Given the body that stands there ('': none), the characters there are, and the marker line: what is below that line. */
  readonly render: (existing: string, room: number, marker: string) => string
  /** The lines of a superseded comment that must stay. */
  readonly keep: (existing: string) => readonly string[]
}

/** A comment whose text stays the same is not touched. */
export async function writeComment(
  github: GitHub,
  pull: number,
  { owner: { fleet, file }, current, copies, superseded }: OwnComments,
  { render, keep }: CommentBody,
): Promise<CommentWrite> {
  const line = formatMarker(fleet, file)
  const body = `${line}\n${render(current?.body ?? '', measureRoom(line), line)}`
  const edited = current === null ? null : await edit(github, current, body)
  const written = edited ?? (await create(github, pull, body))
  for (const { id } of copies) await remove(github, id)
  const note = `Superseded by [the comment of the fleet ${escapeMarkdown(fleet)}](${escapeUrl(written.url)}).\n`
  for (const comment of superseded) {
    await edit(github, comment, [readFirstLine(comment.body), ...keep(comment.body), note].join('\n'))
  }
  return { ...written, removed: copies.length }
}

type SingleWrite = Omit<CommentWrite, 'removed'>

async function create(github: GitHub, pull: number, body: string): Promise<SingleWrite> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...github.repository,
    issue_number: pull,
    body,
  })
  return { action: 'created', url: data.html_url, body: data.body ?? '' }
}

/** Null when it is gone: somebody, or a run that removed copies, removed it since it was listed. */
async function edit(github: GitHub, { id, body: before, url }: Comment, body: string): Promise<SingleWrite | null> {
  if (isSameText(before, body)) return { action: 'unchanged', url, body: before }
  try {
    const { data } = await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...github.repository,
      comment_id: id,
      body,
    })
    return { action: 'edited', url, body: data.body ?? '' }
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return null
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
export const isSameText = (one: string, other: string): boolean => normalise(one) === normalise(other)
const normalise = (body: string): string => body.replaceAll('\r\n', '\n').trimEnd()
