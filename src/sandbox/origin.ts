/**
 * Who may speak with the sandbox: programs on this machine, and pages that it serves itself, of which there are none. A web
 * page that somebody has open could otherwise read and steer it, under a name of its own that leads here (a foreign Host) or
 * by requests across origins (a foreign Origin, or what browsers say of such a request).
 */
import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

/** Null, or why a request is refused. `ownName` is the name it was told to listen on. */
export function explainForeignRequest(headers: IncomingHttpHeaders, ownName: string): string | null {
  const { host = '', origin } = headers
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  const name = url?.hostname.replace(/^\[|\]$/g, '') ?? ''
  if (isIP(name) === 0 && name !== 'localhost' && name !== ownName.toLowerCase())
    return `the sandbox does not answer to the host ${JSON.stringify(host)}: use 127.0.0.1 or localhost`
  const site = headers['sec-fetch-site'] ?? 'none'
  if ((origin !== undefined && origin !== url?.origin) || (site !== 'none' && site !== 'same-origin'))
    return 'the sandbox does not answer to web pages of others'
  return null
}
