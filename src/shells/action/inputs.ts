/** Reads the action's inputs. An input that means nothing is an InputError that names what it may be. */
import { readServiceAccount, type ServiceAccount } from '../../nylas/service-account.ts'
import { findSigningKeyProblem } from '../../state/secrets/signing-key.ts'

export type Inputs = {
  readonly mode: 'auto' | 'validate' | 'plan' | 'apply' | 'drift'
  readonly fleetFile: string
  readonly apiKey: string
  readonly signingKey: string
  /** Null where none is given. */
  readonly serviceAccount: ServiceAccount | null
  readonly apiUrl: string | null
  readonly githubToken: string
  readonly review: 'destructive' | 'guardrails' | 'all' | 'off'
  readonly approve: string
  readonly comment: 'changes' | 'always' | 'off'
  readonly ledger: 'git' | 'off'
  readonly driftIssue: boolean
  readonly failOn: ReadonlySet<(typeof FAILURES)[number]>
  readonly deep: boolean
  readonly health: boolean
  readonly heal: boolean
  readonly smoke: boolean
  readonly requestsPerSecond: number | null
}

/** As it is copied from a comment: with or without what says how it was made, in either case. */
function readDigest(text: string): string {
  if (text === '') return ''
  const [, digits] = /^(?:sha256:)?([0-9a-f]{64})$/iu.exec(text) ?? []
  if (digits === undefined) {
    throw new InputError('the input approve is no digest of a plan: expected sha256: and 64 hexadecimal digits')
  }
  return `sha256:${digits.toLowerCase()}`
}

function readAccount(text: string): ServiceAccount | null {
  const account = text === '' ? null : readServiceAccount(text)
  if (account !== null && 'problem' in account) throw new InputError(`the input service-account ${account.problem}`)
  return account
}

export class InputError extends Error {
  override name = 'InputError'
}

const FAILURES = ['drift', 'unhealthy', 'unmanaged'] as const

function readFailures(text: string): readonly (typeof FAILURES)[number][] {
  return text
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const known = FAILURES.find((one) => one === word)
      if (known === undefined)
        throw new InputError(`the input fail-on has '${word}': expected nothing, or some of ${FAILURES.join(', ')}`)
      return known
    })
}

/** `read` gives an input's text, trimmed, '' when it was left out. */
export function readInputs(read: (name: string) => string): Inputs {
  const readChoice = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const text = read(name) || fallback
    const value = allowed.find((one) => one === text)
    if (value === undefined) throw new InputError(`the input ${name} is '${text}': expected ${allowed.join(', ')}`)
    return value
  }
  const readFlag = (name: string, fallback: boolean): boolean =>
    readChoice(name, ['true', 'false'], `${fallback}`) === 'true'
  const rate = read('requests-per-second')
  if (rate !== '' && !(Number(rate) > 0)) {
    throw new InputError(`the input requests-per-second is '${rate}': expected a number above 0, or nothing`)
  }
  const approve = readDigest(read('approve'))
  const signingKey = read('signing-key')
  const keyProblem = findSigningKeyProblem(signingKey)
  if (keyProblem !== null) throw new InputError(`the input signing-key ${keyProblem}`)
  return {
    mode: readChoice('mode', ['auto', 'validate', 'plan', 'apply', 'drift'], 'auto'),
    fleetFile: read('fleet-file') || 'fleet.yaml',
    apiKey: read('api-key'),
    signingKey,
    serviceAccount: readAccount(read('service-account')),
    apiUrl: read('api-url') || null,
    githubToken: read('github-token'),
    review: readChoice('review', ['destructive', 'guardrails', 'all', 'off'], 'destructive'),
    approve,
    comment: readChoice('comment', ['changes', 'always', 'off'], 'changes'),
    ledger: readChoice('ledger', ['git', 'off'], 'git'),
    driftIssue: readFlag('drift-issue', true),
    failOn: new Set([
      ...readFailures(read('fail-on')),
      ...(readFlag('fail-on-drift', false) ? (['drift'] as const) : []),
    ]),
    deep: readFlag('deep', false),
    health: readFlag('health', true),
    heal: readFlag('heal', false),
    smoke: readFlag('smoke', false),
    requestsPerSecond: rate === '' ? null : Number(rate),
  }
}
