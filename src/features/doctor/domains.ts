/**
 * Whether the service account works, and how things are with the domains of which the file requires something. Without
 * either there is nothing to ask, and no line.
 */
import { errorMessage } from '../../domain/diagnostic.ts'
import type { Fleet } from '../../domain/model.ts'
import { type Lack, listLacks } from '../../domain/readiness.ts'
import type { Connection, PlanDeps } from '../../engine/deps.ts'
import { listDomains } from '../../nylas/domains.ts'
import { type Check, failCheck, passCheck, warnCheck } from './view.ts'

export type DomainFacts = {
  /** Null: none is given. */
  readonly account: { readonly keyId: string; readonly registered: number } | { readonly problem: string } | null
  readonly domains: readonly { readonly name: string; readonly lacks: readonly Lack[] }[]
}

export type DomainDeps = {
  /** Null without a service account. Throws for one that cannot be used. */
  readonly openAccount: (
    region: 'us' | 'eu' | null,
  ) => { readonly keyId: string; readonly connection: Connection } | null
  readonly readDomains: NonNullable<PlanDeps['readDomains']>
}

export async function askDomains(
  { openAccount, readDomains }: DomainDeps,
  fleet: Pick<Fleet, 'domains' | 'application'> | null,
): Promise<DomainFacts | null> {
  const region = fleet?.application.region ?? null
  const required = (fleet?.domains ?? []).filter(({ require }) => require.length > 0)
  const account = await tryAccount(() => openAccount(region))
  if (account === null && required.length === 0) return null
  // What cannot be used is told once, and not for each domain.
  const isUsable = account === null || !('problem' in account)
  const readings = isUsable && required.length > 0 ? await readDomains(required, region) : []
  const byName = new Map(readings.map((reading) => [reading.name, reading]))
  const domains = required.map((domain) => ({ name: domain.name, lacks: listLacks(domain, byName.get(domain.name)) }))
  return { account, domains: isUsable ? domains : [] }
}

async function tryAccount(open: () => ReturnType<DomainDeps['openAccount']>): Promise<DomainFacts['account']> {
  try {
    const opened = open()
    if (opened === null) return null
    const { keyId, connection } = opened
    try {
      return { keyId, registered: (await listDomains(connection.reader)).length }
    } finally {
      await connection.close()
    }
  } catch (error) {
    return { problem: errorMessage(error) }
  }
}

const MOST_DOMAINS = 20

export function checkDomains(facts: DomainFacts | null | undefined): readonly Check[] {
  if (!facts) return []
  const { account, domains } = facts
  const shown = domains.slice(0, MOST_DOMAINS).map(({ name, lacks }): Check => {
    if (lacks.length === 0) return passCheck('domain', `${name} has all that the file requires`)
    const says = lacks.map(({ what, state, says: why }) => {
      return `${what} is ${state === 'missing' ? 'missing' : 'not known'}${why === '' ? '' : `: ${why}`}`
    })
    return warnCheck('domain', `${name}: ${says.join('; ')}`, TODO)
  })
  const rest = domains.length - shown.length
  const unready = domains.slice(MOST_DOMAINS).filter(({ lacks }) => lacks.length > 0).length
  const more = rest === 0 ? [] : [passCheck('domain', `and ${rest} more, ${unready} of them not ready`)]
  return [...checkAccount(account, domains.length), ...shown, ...more]
}

const TODO =
  'accounts there are held until then: nylas-fleet dns prints the records, and with --verify lets Nylas look at them'

function checkAccount(account: DomainFacts['account'], required: number): readonly Check[] {
  if (account === null) {
    const says = `none is given, so the DNS is asked about ${required === 1 ? 'the domain' : `${required} domains`}`
    return [
      warnCheck(
        'service account',
        says,
        'give one where ownership, dkim or feedback are required: the DNS does not know',
      ),
    ]
  }
  if ('problem' in account)
    return [
      failCheck(
        'service account',
        account.problem,
        'until then no domain is known to be ready, and accounts there are held',
      ),
    ]
  const { keyId, registered } = account
  return [
    passCheck(
      'service account',
      `Nylas takes its signature (${keyId}); ${registered === 1 ? '1 domain is' : `${registered} domains are`} registered`,
    ),
  ]
}
