/**
 * The review record: the signed proof that a plan was shown, hidden in the plan comment and read again by the apply after
 * the merge.
 *
 *   <!-- nylas-fleet/review/2 HEAD.FINGERPRINTS.MAC -->   base64url throughout, so nothing can end the HTML comment
 *
 * HEAD is JSON, FINGERPRINTS are 16 bytes for each change, MAC is over `HEAD.FINGERPRINTS` as they stand. Nothing is decoded
 * before the MAC has been verified; a record that is cut anywhere has another MAC. Format 1 is read and no longer written: it
 * proves which ledger was seen, but not which text it stood under, so no change is carried out for it.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { FINGERPRINT_BYTES } from './fingerprint.ts'

export type ReviewRecord = {
  readonly format: 1 | 2
  /** GitHub's number of the repository: its name can be given to another. */
  readonly repository: number
  readonly pull: number
  readonly baseBranch: string
  /** The last commit of the pull request when it was planned. */
  readonly head: string
  readonly fleet: string
  readonly application: string
  /** Of the ledger the plan was made from; 0 without one. */
  readonly serial: number
  /** The `Date` of GitHub's reply that said the pull request is open with that head, ISO 8601. */
  readonly time: string
  readonly digest: string
  /** The hash of the text that it stands under (`hashText`); empty in format 1, and so the hash of none. */
  readonly text: string
  /** Of each change that needs a review, sorted; see `fingerprintChange`. */
  readonly fingerprints: readonly string[]
}

type Format = ReviewRecord['format']

const LINE = /^<!-- nylas-fleet\/review\/([12]) ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{43}) -->$/
/** Of any format and whatever is in it. It shows nothing, so no text is signed with it. */
const ANY_LINE = /^<!-- nylas-fleet\/review\/[0-9]+ [A-Za-z0-9_.-]+ -->$/

const describeFormat = (format: Format): string => `nylas-fleet/review/${format}`

/** In the format of today. `secret` is the signing key, else the API key. Throws when it is empty. */
export function signRecord({ fingerprints, ...head }: ReviewRecord, secret: string): string {
  const bytes = [...new Set(fingerprints)].sort().map((fingerprint) => Buffer.from(fingerprint, 'base64url'))
  if (bytes.some(({ length }) => length !== FINGERPRINT_BYTES)) throw new RangeError('a fingerprint has 16 bytes')
  const signed = `${encode(Buffer.from(JSON.stringify(head)))}.${encode(Buffer.concat(bytes))}`
  return `${signed}.${encode(computeMac(signed, secret, 2))}`
}

/** Null unless this very text was signed with this secret, in that format. */
export function verifyRecord(token: string, secret: string, format: Format = 2): ReviewRecord | null {
  const end = token.lastIndexOf('.')
  const signed = token.slice(0, Math.max(end, 0))
  const expected = Buffer.from(encode(computeMac(signed, secret, format)))
  // The texts are compared, not the bytes: base64url has spare bits that would let two texts mean one MAC.
  const actual = Buffer.from(token.slice(end + 1))
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null
  return decodeRecord(signed, format)
}

/** The line for the comment; null when it takes more than `room` characters: it is left out, never cut. */
export function formatRecordLine(record: ReviewRecord, secret: string, room: number): string | null {
  const line = `<!-- ${describeFormat(2)} ${signRecord(record, secret)} -->`
  return line.length <= room ? line : null
}

export const isRecordLine = (line: string): boolean => ANY_LINE.test(line)

/** Null when it is no record's line, or does not verify; without a secret none does. */
export function readRecordLine(line: string, secret: string): ReviewRecord | null {
  const [, format, token] = LINE.exec(line) ?? []
  return token === undefined || secret === '' ? null : verifyRecord(token, secret, format === '1' ? 1 : 2)
}

function computeMac(signed: string, secret: string, format: Format): Buffer {
  if (secret === '') throw new RangeError('an empty secret signs nothing')
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', describeFormat(format), 32)))
    .update(signed)
    .digest()
}

const encode = (bytes: Buffer): string => bytes.toString('base64url')

/** Its signature is verified, so its shape is known but for its format. */
function decodeRecord(signed: string, format: Format): ReviewRecord | null {
  const [head = '', fingerprints = ''] = signed.split('.')
  const bytes = Buffer.from(fingerprints, 'base64url')
  const record = JSON.parse(Buffer.from(head, 'base64url').toString()) as Omit<ReviewRecord, 'fingerprints'>
  if (record.format !== format) return null
  const starts = Array.from({ length: bytes.length / FINGERPRINT_BYTES }, (_, index) => index * FINGERPRINT_BYTES)
  return {
    ...record,
    text: format === 1 ? '' : record.text,
    fingerprints: starts.map((start) => encode(bytes.subarray(start, start + FINGERPRINT_BYTES))),
  }
}
