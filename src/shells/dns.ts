/**
 * Questions to the DNS, each within a few seconds and all of them within a few more. Every end that is no clear answer says
 * that nothing is known.
 */
import { Resolver } from 'node:dns/promises'
import type { LookUp, LookUpAnswer } from '../engine/domains/dns.ts'

/** Milliseconds: of one try, and of all questions together from the first one on. */
export type DnsLimits = { readonly tries: number; readonly each: number; readonly all: number }
const DNS_LIMITS: DnsLimits = { tries: 2, each: 2000, all: 8000 }

const AT_ONCE = 32

/** What the DNS itself says of a name: it is not there, or has no record of that type. */
const NONE = new Set(['ENOTFOUND', 'ENODATA'])

/** `servers` are `address` or `address:port`, by commas; null: those of the machine. A text says what is wrong with them. */
export function openLookUp(servers: string | null, limits: DnsLimits = DNS_LIMITS): LookUp | string {
  const resolver = new Resolver({ timeout: limits.each, tries: limits.tries })
  if (servers !== null) {
    try {
      resolver.setServers(servers.split(',').map((server) => server.trim()))
    } catch {
      return 'NYLAS_FLEET_DNS is no list of name servers: expected addresses with or without a port, such as 192.0.2.1:53'
    }
  }
  let deadline: Promise<LookUpAnswer> | null = null
  const late: LookUpAnswer = { unknown: `the DNS gave no answer within ${limits.all / 1000} s` }
  const waitForDeadline = (): Promise<LookUpAnswer> =>
    new Promise((resolve) => {
      const end = () => {
        resolver.cancel()
        resolve(late)
      }
      setTimeout(end, limits.all).unref()
    })
  let isLate = false
  const waiting: (() => void)[] = []
  let running = 0

  async function ask(name: string, type: 'MX' | 'TXT'): Promise<LookUpAnswer> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    if (isLate) return late
    running += 1
    try {
      if (type === 'MX')
        return { found: (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}.`) }
      return { found: (await resolver.resolveTxt(name)).map((parts) => parts.join('')) }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
      return NONE.has(code) ? { none: true } : { unknown: `the DNS could not be asked for it (${code})` }
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }

  return (name, type) => {
    deadline ??= waitForDeadline().then((answer) => {
      isLate = true
      for (const wake of waiting.splice(0)) wake()
      return answer
    })
    return Promise.race([ask(name, type), deadline])
  }
}
