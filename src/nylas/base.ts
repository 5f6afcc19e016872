/** Where the API is: https, or http on this very machine. The key goes there and nowhere else. */
import { sanitize } from './printable.ts'

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The origin and path prefix, without a slash at the end. Throws when requests must not go there. */
export function parseBaseUrl(given: string): URL {
  if (!URL.canParse(given)) throw new Error(`api-url '${shown(given)}' is not a URL: expected https://api.us.nylas.com`)
  const base = new URL(given)
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '') {
    throw new Error('api-url must be an address alone, without a user, a query or a fragment: https://api.us.nylas.com')
  }
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && LOCAL.has(base.hostname))) {
    const reason = 'the API key would travel unprotected: use https (http is for localhost, 127.0.0.1 and [::1] only)'
    throw new Error(`api-url '${shown(given)}': ${reason}`)
  }
  base.pathname = base.pathname.replace(/\/+$/u, '')
  return base
}

/** What stands before an @ may be a password. */
function shown(given: string): string {
  return sanitize(given.replace(/^[^@]*@/u, '…@'), 200)
}

const SAFE = /^(?:\/[A-Za-z0-9_.~@:%+-]+)+$/u

/** A path made from an id that the API gave must not lead elsewhere (`..`, a query, another host). */
export function buildUrl(base: URL, path: string, query: Readonly<Record<string, string | number>> = {}): URL {
  const prefix = base.pathname === '/' ? '' : base.pathname
  const url = new URL(base.origin + prefix + path)
  if (!SAFE.test(path) || url.origin !== base.origin || url.pathname !== prefix + path) {
    throw new Error(`a request was not sent: ${JSON.stringify(path.slice(0, 200))} is not a path of the API`)
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return url
}
