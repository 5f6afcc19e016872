/**
 * The signed proof that a plan was shown: hidden in the plan comment, read again by the apply after the merge.
 *
 *   <!-- nylas-fleet/review/1 HEAD.MARKS.MAC -->        base64url throughout, so nothing can end the HTML comment
 *
 * HEAD is JSON, MARKS are 16 bytes for each change, MAC is over `HEAD.MARKS` as they stand. Nothing is decoded before the
 * MAC has been verified; a payload that is cut anywhere has another MAC.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Change } from '../../domain/model.ts'

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
  /** Of each change that needs a review, sorted; see `mark`. */
  readonly marks: readonly string[]
}

const INFO = 'nylas-fleet/review/1'
const MARK_BYTES = 16
const LINE = /^<!-- nylas-fleet\/review\/1 ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{43}) -->$/gm

/** The first 128 bits of SHA-256 over what is done to which object: base64url, 22 characters. */
export function fingerprintChange(change: Pick<Change, 'action' | 'address' | 'id'>, effect: string): string {
  const said = JSON.stringify([change.action, change.address, change.id, effect])
  return createHash('sha256').update(said).digest().subarray(0, MARK_BYTES).toString('base64url')
}

/** `secret` is the signing key, else the API key. */
export function signRecord(payload: ReviewRecord, secret: string): string {
  const { marks, ...head } = payload
  const bytes = [...new Set(marks)].sort().map((one) => Buffer.from(one, 'base64url'))
  if (bytes.some((one) => one.length !== MARK_BYTES)) throw new RangeError('a mark has 16 bytes')
  const signed = `${encode(Buffer.from(JSON.stringify(head)))}.${encode(Buffer.concat(bytes))}`
  return `${signed}.${encode(mac(signed, secret))}`
}

/** Null unless this very text was signed with this secret. */
export function verifyRecord(token: string, secret: string): ReviewRecord | null {
  const end = token.lastIndexOf('.')
  const signed = token.slice(0, Math.max(end, 0))
  const expected = Buffer.from(encode(mac(signed, secret)))
  // The texts are compared, not the bytes: base64url has spare bits that would let two texts mean one MAC.
  const given = Buffer.from(token.slice(end + 1))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return decode(signed)
}

/** The line for the comment; null when it takes more than `room` characters: it is left out, never cut. */
export function formatRecordLine(payload: ReviewRecord, secret: string, room: number): string | null {
  const line = `<!-- ${INFO} ${signRecord(payload, secret)} -->`
  return line.length <= room ? line : null
}

/** The payloads in a comment that verify, in their order, each with the line it stood in: an apply keeps that line. */
export function findRecords(
  body: string,
  secret: string,
): readonly { readonly payload: ReviewRecord; readonly line: string }[] {
  return [...body.replaceAll('\r\n', '\n').matchAll(LINE)].flatMap(([line, token]) => {
    const payload = verifyRecord(token ?? '', secret)
    return payload === null ? [] : [{ payload, line }]
  })
}

function mac(signed: string, secret: string): Buffer {
  if (secret === '') throw new RangeError('an empty secret signs nothing')
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', INFO, 32)))
    .update(signed)
    .digest()
}

const encode = (bytes: Buffer): string => bytes.toString('base64url')

/** Signed by us, so its shape is ours; another format is one of a later version. */
function decode(signed: string): ReviewRecord | null {
  const [head = '', marks = ''] = signed.split('.')
  const bytes = Buffer.from(marks, 'base64url')
  const read = JSON.parse(Buffer.from(head, 'base64url').toString()) as Omit<ReviewRecord, 'marks'>
  if (read.format !== 1) return null
  const count = bytes.length / MARK_BYTES
  return {
    ...read,
    marks: Array.from({ length: count }, (_, at) => encode(bytes.subarray(at * MARK_BYTES, (at + 1) * MARK_BYTES))),
  }
}
