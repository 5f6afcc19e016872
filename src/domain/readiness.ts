/**
 * When a domain is ready for its accounts: what the file may require of it, and what is known of that. Not known is a state
 * like any other; it is never taken for ready.
 */
/** What Nylas verifies of a domain, and DMARC, which it only looks at. */
export const REQUIREMENTS = ['ownership', 'mx', 'spf', 'dkim', 'feedback', 'dmarc'] as const
export type Requirement = (typeof REQUIREMENTS)[number]

/** A domain of the file. */
export type DeclaredDomain = {
  /** In lower case. */
  readonly name: string
  /** None: accounts are made on it whatever its records are. */
  readonly require: readonly Requirement[]
  /** What Nylas wants in the zone, where the file says it: look-ups are compared with that. */
  readonly records: { readonly mx: readonly string[]; readonly spf: readonly string[] }
}

export type Finding = {
  readonly state: 'done' | 'missing' | 'unknown'
  /** Why it is not done, as the rest of a sentence; empty when it is. */
  readonly says: string
}

/** What was found out about one domain, at one moment. */
export type DomainReading = {
  readonly name: string
  /** Whether the organisation has it; null where only the DNS was asked. */
  readonly registered: boolean | null
  /** Of what the file requires. */
  readonly findings: Readonly<Partial<Record<Requirement, Finding>>>
}

/** What a domain lacks: a requirement, or the domain itself. */
export type Lack = {
  readonly what: Requirement | 'registration'
  readonly state: 'missing' | 'unknown'
  readonly says: string
}

const NOT_ASKED: Finding = { state: 'unknown', says: 'it was not looked at' }

/** Empty when the domain is ready. A domain of which nothing was read is not. */
export function listLacks({ require }: DeclaredDomain, reading: DomainReading | undefined): readonly Lack[] {
  if (require.length === 0) return []
  if (reading?.registered === false)
    return [{ what: 'registration', state: 'missing', says: 'this Nylas organisation does not have the domain' }]
  return require.flatMap((what) => {
    const { state, says } = reading?.findings[what] ?? NOT_ASKED
    return state === 'done' ? [] : [{ what, state, says }]
  })
}
