/** HMAC-SHA-256 under a key derived by HKDF-SHA-256, so that the ledger's key is no other key's and tells nothing of it. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { toCanonicalText } from '../../domain/canonical.ts'
import type { Json } from '../../domain/model.ts'

const INFO = 'nylas-fleet/ledger/1'

/** The key that signs ledgers, from `signing-key` or else the API key. */
export function deriveLedgerKey(secret: string): Uint8Array {
  if (secret === '') throw new Error('The ledger cannot be signed with an empty key.')
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), INFO, 32))
}

type Signable = { readonly [key: string]: Json }

/** In hexadecimal, over every field but `signature`. */
export function signLedger(document: Signable, key: Uint8Array): string {
  const { signature: _, ...signed } = document
  return createHmac('sha256', key).update(toCanonicalText(signed)).digest('hex')
}

export function isSignatureValid(document: Signable, key: Uint8Array): boolean {
  const given = document['signature']
  if (typeof given !== 'string') return false
  const expected = Buffer.from(signLedger(document, key))
  const found = Buffer.from(given)
  return found.length === expected.length && timingSafeEqual(found, expected)
}
