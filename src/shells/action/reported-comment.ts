/**
 * What an apply makes of the comment that showed its plan: the report above, the plan as it was reviewed folded up below, and
 * the records signed anew for that text, so that an apply that has to be repeated still finds them. What did not stand as it
 * was signed is neither shown nor signed again.
 */
import { PROMISE_LINE } from '../../render/markdown.ts'
import { formatRecordLine } from '../../state/review/record.ts'
import { addNotice, hashText, readSignedComment } from '../../state/review/signed-comment.ts'

/** What the plan's own text leaves free in a comment; all of the report is in the job summary. In characters. */
export const REPORT_ROOM = 8000

/** Stands before the plan. No text from a file or the API can write it. */
const FOLD = '<!-- nylas-fleet/plan -->'

const EDITED =
  'ℹ️ What this comment said was not the text that was signed: somebody edited it. The plan is in the summary of the run that made it.'

type Place = {
  readonly marker: string
  readonly existing: string
  readonly room: number
}

/** The body below its marker. */
export function addReport({ marker, existing, room }: Place, secret: string, render: (room: number) => string): string {
  const { records, text } = readSignedComment(existing, secret)
  const plan = records.some(({ stands }) => stands) ? foldPlan(text) : ''
  const isEdited = records.some(({ record, stands }) => record.format > 1 && !stands)
  const end = isEdited ? `\n${EDITED}\n` : plan === '' ? '' : `\n${plan}`
  const taken = records.reduce((sum, { line }) => sum + line.length + 1, 0)
  const below = `${render(room - taken - end.length)}${end}`
  const signed = { text: hashText(`${marker}\n${below}`) }
  const lines = records.map(({ record, line, stands }) =>
    stands ? formatRecordLine({ ...record, ...signed }, secret, line.length) : line,
  )
  return [...lines, below].join('\n')
}

/**
 * After a run without a plan of its own. One that has no key, or a wrong one, can sign nothing anew: then a line that is part
 * of no signed text says so, and everything else stays for the run that has the right one.
 */
export function addFailure(place: Place, secret: string, render: (room: number) => string): string {
  const { records, hasForeign } = readSignedComment(place.existing, secret)
  return hasForeign && records.length === 0 ? addNotice(place.existing) : addReport(place, secret, render)
}

/** A report that stood above an earlier time gives way. The plan stays as it is, but for what it promised of the merge. */
function foldPlan(text: string): string {
  const [, ...below] = text.split('\n')
  const start = below.lastIndexOf(FOLD)
  if (start !== -1) return below.slice(start).join('\n')
  const plan = below
    .filter((line) => line !== PROMISE_LINE)
    .join('\n')
    .trim()
  return `${FOLD}\n<details><summary><b>The plan that was merged</b>, as it was reviewed</summary>\n\n${plan}\n\n</details>\n`
}
