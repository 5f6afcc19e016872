/** Asks the address of a webhook whether it is meant, as Nylas does: a GET whose answer is the bare value. */
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { World } from '../application.ts'

const PATIENCE = 10_000
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u

/** Whether it counts as answered. Only addresses of this machine are ever asked. */
export async function isChallengeAnswered(world: World, address: string): Promise<boolean> {
  const { webhook_challenge: side } = world.switches()
  if (side !== 'sent') return side === 'answered'
  const url = new URL(address)
  if (!LOOPBACK.test(url.hostname)) return true
  const value = world.newId()
  url.searchParams.set('challenge', value)
  return (await ask(url)) === value
}

/** The body of an answer with status 200; null for anything else. */
function ask(url: URL): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { timeout: PATIENCE, rejectUnauthorized: false, signal: AbortSignal.timeout(PATIENCE) }
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
        if (text.length > 1000) response.destroy()
      })
      response.on('end', () => resolve(response.statusCode === 200 ? text : null))
      response.on('error', () => resolve(null))
      response.on('close', () => resolve(null))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(null))
    request.end()
  })
}
