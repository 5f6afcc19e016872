/** How the action's git reaches the server: one address, one Authorization header, whatever the runner's settings say. */
import type { Setting } from './environment.ts'

/** What no global setting may change about us. */
export const QUIET: readonly Setting[] = [
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['advice.detachedHead', 'false'],
  ['core.quotePath', 'true'],
  ['log.showSignature', 'false'],
]

/**
 * The server's URL is used as it stands and with exactly one Authorization header, whatever the runner's settings say:
 * - an empty extraheader clears those collected so far (checkout's persisted one, a global one), ours follows; the full
 *   URL is the most specific one there can be, and the environment is read last, so nothing outranks it;
 * - rewriting the URL to itself is the longest `insteadOf` there can be;
 * - no credential helper and no redirect may bring or take an authorization.
 * Proxies and certificates in the runner's settings stay in force.
 */
export function buildRemoteSettings(url: string, basic: string | null): readonly Setting[] {
  return [
    [`url.${url}.insteadOf`, url],
    [`url.${url}.pushInsteadOf`, url],
    ['core.hooksPath', '/dev/null'],
    ['core.askPass', ''],
    ['push.pushOption', ''],
    ['credential.helper', ''],
    [`credential.${url}.helper`, ''],
    [`http.${url}.followRedirects`, 'false'],
    [`http.${url}.extraHeader`, ''],
    ...(basic === null ? [] : ([[`http.${url}.extraHeader`, `AUTHORIZATION: basic ${basic}`]] as const)),
  ]
}

/** Throws on an address that is not plain http(s): it comes from the runner, never from a user. */
export function readRemoteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const plain = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!plain || !/^https?:$/.test(url.protocol) || /[\s\p{Cc}]/u.test(text)) {
    throw new Error(
      `The server URL must be http(s)://host/owner/repository without credentials, got ${JSON.stringify(text.slice(0, 200).replace(/\/\/[^/]*@/, '//***@'))}.`,
    )
  }
  return text.replace(/\/+$/, '')
}
