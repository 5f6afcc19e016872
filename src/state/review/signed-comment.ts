/**
 * A comment as its review records see it. Its first line is a marker, the lines of records follow, and all the rest is what
 * people read. A record stands when it is above the very text that it was signed for, marker and all: one edited word, one
 * line before or after, or another comment around it, and it no longer does.
 */
import { createHash } from 'node:crypto'
import { isRecordLine, type ReviewRecord, readRecordLine } from './record.ts'

export type SignedComment = {
  /** Those that verify, wherever they are in the comment, in their order. */
  readonly records: readonly { readonly record: ReviewRecord; readonly line: string; readonly stands: boolean }[]
  /** Whether a record is there, or what looks like one, that does not verify. */
  readonly hasForeign: boolean
  /** All but the records below the first line. */
  readonly text: string
}

/** An apply keeps what it finds, so there may be a few; a comment that is full of them is nobody's of ours. */
const MOST_RECORDS = 20

export function readSignedComment(body: string, secret: string): SignedComment {
  const [marker = '', ...below] = toLines(body)
  const { head, rest } = splitBelow(below)
  const text = [marker, ...(rest[0] === NOTICE ? rest.slice(1) : rest)].join('\n')
  const hash = hashText(text)
  const lines = below.filter(isRecordLine).slice(0, MOST_RECORDS)
  const records = lines.flatMap((line) => {
    const record = readRecordLine(line, secret)
    return record === null ? [] : [{ record, line, stands: head.includes(line) && record.text === hash }]
  })
  return { records, hasForeign: records.length < lines.length, text }
}

/** Says what is true wherever it stands, and hides nothing: so it may stand above a signed text that it is no part of. */
const NOTICE =
  '❌ **This was not applied by the last run that tried.** It could not verify the plan below, since it had no key or another one than the plan was signed with. Mend that and run its job again.<br>'

/** The body below its marker, with that notice between records and text. */
export function addNotice(body: string): string {
  const [, ...below] = toLines(body)
  const { head, rest } = splitBelow(below)
  return [...head, NOTICE, ...(rest[0] === NOTICE ? rest.slice(1) : rest)].join('\n')
}

function splitBelow(below: readonly string[]) {
  const end = [...below, ''].findIndex((line) => !isRecordLine(line))
  return { head: below.slice(0, end), rest: below.slice(end) }
}

/**
 * Of the text as people see it, whatever GitHub makes of its bytes: whoever saves a comment in the browser gives every line
 * another end, space at the end of a line is not seen, and a letter or an emoji may be written in more than one way.
 */
export function hashText(text: string): string {
  const visible = toLines(text)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
    .normalize('NFC')
    .replace(/[\ufe0e\ufe0f]/g, '')
  return createHash('sha256').update(visible).digest('base64url')
}

const toLines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/)
