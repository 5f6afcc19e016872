/** A review record as version 1 wrote it: without the text that it stands under. */
import { createHmac, hkdfSync } from 'node:crypto'
import type { ReviewRecord } from '../src/state/review/record.ts'

export function formatOldRecordLine({ fingerprints, ...record }: ReviewRecord, secret: string): string {
  const head = Buffer.from(JSON.stringify({ ...record, text: undefined, format: 1 })).toString('base64url')
  const bytes = Buffer.concat([...fingerprints].sort().map((one) => Buffer.from(one, 'base64url')))
  const signed = `${head}.${bytes.toString('base64url')}`
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'nylas-fleet/review/1', 32))
  return `<!-- nylas-fleet/review/1 ${signed}.${createHmac('sha256', key).update(signed).digest('base64url')} -->`
}
