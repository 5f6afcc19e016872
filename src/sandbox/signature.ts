/**
 * Requests that a service account signs: which key, within five minutes of the clock, with a nonce that nobody has used, and a
 * signature that fits. The application whose account it is, or what is wrong.
 */
import { createPublicKey, verify } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Application, World } from './application.ts'

const MOST_SKEW = 300
const NONCE = /^[A-Za-z0-9]{20}$/u

const spent = new WeakMap<Application, Set<string>>()

export const isSignedPath = (path: string): boolean => path.startsWith('/v3/admin/')

export function findSigner<Opened extends { readonly application: Application }>(
  world: World,
  applications: ReadonlyMap<string, Opened>,
  headers: IncomingHttpHeaders,
  { method, path, text }: { readonly method: string; readonly path: string; readonly text: string },
): Opened | string {
  if (headers.authorization !== undefined) return 'this endpoint takes no bearer token, only a signature'
  const [kid, nonce, timestamp, signature] = ['kid', 'nonce', 'timestamp', 'signature'].map((name) => {
    const value = headers[`x-nylas-${name}`]
    return typeof value === 'string' ? value : ''
  })
  if (!kid || !nonce || !timestamp || !signature) return 'the request is not signed by a service account'
  const opened = [...applications.values()].find(({ application }) => application.serviceAccounts.get(kid))
  const account = opened?.application.serviceAccounts.get(kid)
  if (!opened || !account) return 'the key of the service account is not known'
  if (!NONCE.test(nonce)) return 'the nonce must have 20 letters and digits'
  if (!/^\d+$/u.test(timestamp) || Math.abs(Number(timestamp) - world.now() / 1000) > MOST_SKEW)
    return 'the timestamp is more than five minutes off'
  // Written out in the order of the alphabet, as it is signed: this is nobody else's code.
  const payload = text === '' ? '' : `"payload":${JSON.stringify(text)},`
  const signed = `{"method":"${method.toLowerCase()}","nonce":"${nonce}","path":${JSON.stringify(path)},${payload}"timestamp":${timestamp}}`
  const isGood = verify(
    'sha256',
    Buffer.from(signed),
    createPublicKey(account.publicKey),
    Buffer.from(signature, 'base64'),
  )
  if (!isGood) return 'the signature does not fit the request'
  const used = spent.get(opened.application) ?? new Set<string>()
  spent.set(opened.application, used)
  if (used.has(nonce)) return 'the nonce was used before'
  used.add(nonce)
  return opened
}
