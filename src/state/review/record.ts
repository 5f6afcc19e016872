/**
 * The review record: the signed proof that a plan was shown, hidden in the plan comment and read again by the apply after
 * the merge.
 *
 *   <!-- nylas-fleet/review/1 HEAD.FINGERPRINTS.MAC -->   base64url throughout, so nothing can end the HTML comment
 *
 * HEAD is JSON, FINGERPRINTS are 16 bytes for each change, MAC is over `HEAD.FINGERPRINTS` as they stand. Nothing is decoded
 * before the MAC has been verified; a record that is cut anywhere has another MAC.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { FINGERPRINT_BYTES } from './fingerprint.ts'

export type ReviewRecord = {
  readonly format: 1
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
  /** Of each change that needs a review, sorted; see `fingerprintChange`. */
  readonly fingerprints: readonly string[]
}

const KEY_INFO = 'nylas-fleet/review/1'
const LINE = /^<!-- nylas-fleet\/review\/1 ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{43}) -->$/gm

/** `secret` is the signing key, else the API key. Throws when it is empty. */
export function signRecord({ fingerprints, ...head }: ReviewRecord, secret: string): string {
  const bytes = [...new Set(fingerprints)].sort().map((fingerprint) => Buffer.from(fingerprint, 'base64url'))
  if (bytes.some(({ length }) => length !== FINGERPRINT_BYTES)) throw new RangeError('a fingerprint has 16 bytes')
  const signed = `${encode(Buffer.from(JSON.stringify(head)))}.${encode(Buffer.concat(bytes))}`
  return `${signed}.${encode(computeMac(signed, secret))}`
}

/** Null unless this very text was signed with this secret, in a format that this version knows. */
export function verifyRecord(token: string, secret: string): ReviewRecord | null {
  const end = token.lastIndexOf('.')
  const signed = token.slice(0, Math.max(end, 0))
  const expected = Buffer.from(encode(computeMac(signed, secret)))
  // The texts are compared, not the bytes: base64url has spare bits that would let two texts mean one MAC.
  const actual = Buffer.from(token.slice(end + 1))
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null
  return decodeRecord(signed)
}

/** The line for the comment; null when it takes more than `room` characters: it is left out, never cut. */
export function formatRecordLine(record: ReviewRecord, secret: string, room: number): string | null {
  const line = `<!-- ${KEY_INFO} ${signRecord(record, secret)} -->`
  return line.length <= room ? line : null
}

/** The records in a comment that verify, in their order, each with the line it stood in: an apply keeps that line. */
export function findRecords(
  body: string,
  secret: string,
): readonly { readonly record: ReviewRecord; readonly line: string }[] {
  return [...body.replaceAll('\r\n', '\n').matchAll(LINE)].flatMap(([line, token]) => {
    const record = verifyRecord(token ?? '', secret)
    return record === null ? [] : [{ record, line }]
  })
}

function computeMac(signed: string, secret: string): Buffer {
  if (secret === '') throw new RangeError('an empty secret signs nothing')
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', KEY_INFO, 32)))
    .update(signed)
    .digest()
}

const encode = (bytes: Buffer): string => bytes.toString('base64url')

/** Its signature is verified, so its shape is known but for its format, which may be a later one. */
function decodeRecord(signed: string): ReviewRecord | null {
  const [head = '', fingerprints = ''] = signed.split('.')
  const bytes = Buffer.from(fingerprints, 'base64url')
  const record = JSON.parse(Buffer.from(head, 'base64url').toString()) as Omit<ReviewRecord, 'fingerprints'>
  if (record.format !== 1) return null
  const starts = Array.from({ length: bytes.length / FINGERPRINT_BYTES }, (_, index) => index * FINGERPRINT_BYTES)
  return {
    ...record,
    fingerprints: starts.map((start) => encode(bytes.subarray(start, start + FINGERPRINT_BYTES))),
  }
}
