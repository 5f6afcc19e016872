/**
 * The Nylas service account: a key file in, signatures out. Domains belong to the organisation, so that an API key does not
 * open them. The private key leaves this file in no form, and no message repeats anything of the file's text.
 */
import { constants, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { toCanonicalText } from '../domain/canonical.ts'
import { isObject } from '../domain/json.ts'
import type { Json } from '../domain/model.ts'

export type ServiceAccount = {
  /** Names the key, and is no secret. */
  readonly keyId: string
  readonly region: 'us' | 'eu' | null
  readonly sign: (text: string) => string
}

const LEAST_BITS = 2048

/** The text of the key file as Nylas support sends it. A problem is the rest of a sentence that begins with its source. */
export function readServiceAccount(text: string): ServiceAccount | { readonly problem: string } {
  const value = parse(text)
  if (!isObject(value)) return { problem: 'is not the JSON of a key file' }
  const { type, private_key_id: keyId, private_key: pem, region } = value
  if (type !== undefined && type !== 'service_account')
    return { problem: 'is the key file of something else than a service account (its type is not service_account)' }
  if (typeof keyId !== 'string' || !/^[\x21-\x7e]{1,200}$/u.test(keyId)) return { problem: 'has no private_key_id' }
  if (typeof pem !== 'string' || pem.trim() === '') return { problem: 'has no private_key' }
  const key = readKey(pem)
  if (key === null) return { problem: 'has a private_key that is no RSA key in PEM, nor base64 of one' }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < LEAST_BITS) return { problem: `has an RSA key of ${bits} bits, and Nylas wants at least ${LEAST_BITS}` }
  return {
    keyId,
    region: region === 'us' || region === 'eu' ? region : null,
    sign: (signed) =>
      sign('RSA-SHA256', Buffer.from(signed), { key, padding: constants.RSA_PKCS1_PADDING }).toString('base64'),
  }
}

/** Everything in the text that must never be shown, known before anything of it is looked at. */
export function listServiceAccountSecrets(text: string): readonly string[] {
  const value = parse(text)
  const pem = isObject(value) && typeof value['private_key'] === 'string' ? value['private_key'] : ''
  const plain = decodePem(pem)
  const lines = plain.split(/\r?\n/u).filter((line) => line.length >= 16 && !line.startsWith('-----'))
  const whole = [text, pem, plain, JSON.stringify(pem).slice(1, -1)]
  return [...new Set([...whole, ...lines].map((secret) => secret.trim()))].filter((secret) => secret !== '')
}

export type SignedRequest = { readonly method: string; readonly path: string; readonly body: string | null }

/**
 * The headers of one request, and of it alone: a nonce is good for one request. `path` begins with /v3 and has no query,
 * `body` is sent as it stands here.
 */
export function signRequest(
  { keyId, sign: signText }: Pick<ServiceAccount, 'keyId' | 'sign'>,
  { method, path, body }: SignedRequest,
  { nonce, seconds }: { readonly nonce: string; readonly seconds: number },
): Readonly<Record<string, string>> {
  const envelope = { method: method.toLowerCase(), nonce, path, timestamp: seconds }
  return {
    'x-nylas-kid': keyId,
    'x-nylas-nonce': nonce,
    'x-nylas-timestamp': String(seconds),
    'x-nylas-signature': signText(toCanonicalText(body === null ? envelope : { ...envelope, payload: body })),
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const NONCE_LENGTH = 20

/** `random` gives so many random bytes. */
export function createNonce(random: (size: number) => Uint8Array): string {
  let nonce = ''
  // A byte beyond the last whole alphabet would favour its first letters.
  const limit = 256 - (256 % ALPHABET.length)
  while (nonce.length < NONCE_LENGTH)
    for (const byte of random(NONCE_LENGTH)) if (byte < limit) nonce += ALPHABET[byte % ALPHABET.length]
  return nonce.slice(0, NONCE_LENGTH)
}

function parse(text: string): Json {
  try {
    return JSON.parse(text.trim()) as Json
  } catch {
    return null
  }
}

const decodePem = (pem: string): string =>
  pem.includes('-----BEGIN') ? pem : Buffer.from(pem, 'base64').toString('utf8')

function readKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(decodePem(pem))
    return key.asymmetricKeyType === 'rsa' ? key : null
  } catch {
    return null
  }
}
