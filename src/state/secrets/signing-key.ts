/**
 * What a signing key has to be. Its signatures stand in comments that many can read, so whoever has one can try keys at
 * leisure: only a long random key withstands that.
 */
import { SEED_LENGTH } from './password.ts'

/** As long as a seed. */
const SIGNING_KEY_LENGTH = SEED_LENGTH

/** Why a key cannot be used and what to do, after the name of what holds it; null for a good one, and for none (''). */
export function findSigningKeyProblem(key: string): string | null {
  const { length } = key
  if (length === 0 || length >= SIGNING_KEY_LENGTH) return null
  return (
    `has ${length} characters, and it takes at least ${SIGNING_KEY_LENGTH}: a shorter one can be guessed from any signed comment. ` +
    'Make one with `openssl rand -base64 32` and store it wherever the old one is; the ledger then asks for one apply with approve, which signs it anew. Or leave it out: then the API key signs'
  )
}
