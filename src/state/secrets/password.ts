/**
 * From an `app_password` field to the password itself: derived from a seed, or as a variable holds it. A password that
 * cannot be had is a problem for people, which names variables and never values.
 */
import { createHmac, hkdfSync, scryptSync } from 'node:crypto'

/** `derive:FLEET_SEED`, `env:FLEET_X` or `env:FLEET_X[key]`. */
export type PasswordField = { readonly source: string; readonly version: number }

/** The value of a `FLEET_` variable; undefined when it is not set. */
export type Variables = (name: string) => string | undefined

/** `cause`: the same words for every account whose password cannot be had for the same reason. */
type PasswordResult = { readonly password: string } | { readonly problem: string; readonly cause: string }

export function lookUpPassword(field: PasswordField, email: string, variables: Variables): PasswordResult {
  const { scheme, variable, key } = parseSource(field.source)
  const value = variables(variable)
  if (value === undefined || value === '') {
    const advice = 'set it in env of the step that applies'
    return {
      problem: `${variable} is not set, and the app password of ${email} comes from it: ${advice}`,
      cause: `${variable} is not set, and app passwords come from it: ${advice}`,
    }
  }
  if (scheme === 'derive') {
    if (value.length < SEED_LENGTH) {
      const problem = `${variable} is too short for a seed: at least ${SEED_LENGTH} characters`
      return { problem, cause: problem }
    }
    return { password: derivePassword(value, email, field.version) }
  }
  const password = key === null ? value : readMember(value, key)
  if (password === null) {
    const start = `${variable} is no JSON object with a text under`
    return { problem: `${start} '${key}' (for ${email})`, cause: `${start} the key of each account` }
  }
  const fault = findPasswordFault(password)
  if (fault === null) return { password }
  const problem = `${variable}${key === null ? '' : `['${key}']`} is no app password for ${email}: ${fault}`
  return { problem, cause: `${variable} holds what is no app password: ${fault}` }
}

function parseSource(source: string) {
  const colon = source.indexOf(':')
  const rest = source.slice(colon + 1)
  const open = rest.indexOf('[')
  const variable = open < 0 ? rest : rest.slice(0, open)
  return { scheme: source.slice(0, colon), variable, key: open < 0 ? null : rest.slice(open + 1, -1) }
}

function readMember(json: string, key: string): string | null {
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, key)) return null
    const value = (parsed as Record<string, unknown>)[key]
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

/** The documented rules; the stricter ones that only one client knows are left to the API. */
function findPasswordFault(password: string): string | null {
  if (password.length < 18 || password.length > 40) return 'it must have 18 to 40 characters'
  if (!/^[!-~]+$/.test(password)) return 'it may hold printable ASCII characters only, no space'
  if (!/[a-z]/.test(password) || !/[A-Z]/.test(password) || !/[0-9]/.test(password)) {
    return 'it needs a lower-case letter, an upper-case letter and a digit'
  }
  return null
}

const LOWER = 'abcdefghijkmnopqrstuvwxyz'
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '23456789'
const SYMBOLS = '-_.!*+=@'
const ALL = LOWER + UPPER + DIGITS + SYMBOLS
const LENGTH = 32
const MOST_ATTEMPTS = 10_000
export const SEED_LENGTH = 32

/**
 * One strong app password for each account from one seed: HKDF over the e-mail and the version, so a rotation is a
 * version and a lost password can be had again by whoever holds the seed. It meets the union of all documented rules:
 * 18 to 40 printable ASCII characters, lower and upper case, a digit and a symbol, and the mailbox's local part nowhere
 * inside. `attempt` walks on when a password holds the local part: often for a mailbox of one letter, else hardly ever.
 */
export function derivePassword(seed: string, email: string, version: number): string {
  const local = email.slice(0, email.lastIndexOf('@')).toLowerCase()
  for (let attempt = 0; ; attempt += 1) {
    const password = buildCandidate(seed, `nylas-fleet/password/1\n${email.toLowerCase()}\n${version}\n${attempt}`)
    if (attempt === MOST_ATTEMPTS || !password.toLowerCase().includes(local)) return password
  }
}

/** So many hexadecimal digits tell a wrong seed from the right one in all but one of a million cases. */
const CHECK_LENGTH = 5
const CHECK_COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

let lastCheck = { seed: '', fleet: '', check: '' }

/**
 * What the ledger may remember of a seed. Everybody who reads the repository reads it too, so it is expensive to compute for
 * a guess (scrypt) and so short that it fits a millionth of all seeds: it confirms none. The last one is kept: it is asked for
 * once by every apply of a process.
 */
export function computeSeedCheck(seed: string, fleet: string): string {
  if (seed === lastCheck.seed && fleet === lastCheck.fleet && lastCheck.check !== '') return lastCheck.check
  const key = scryptSync(seed, `nylas-fleet/seed-check/1\n${fleet}`, 32, CHECK_COST)
  const check = createHmac('sha256', key).update('check').digest('hex').slice(0, CHECK_LENGTH)
  lastCheck = { seed, fleet, check }
  return check
}

/** The variable that a password is derived from; null for one that is taken as it is. */
export function findSeedVariable({ source }: PasswordField): string | null {
  const { scheme, variable } = parseSource(source)
  return scheme === 'derive' ? variable : null
}

function buildCandidate(seed: string, info: string): string {
  const bytes = new Uint8Array(hkdfSync('sha256', seed, 'nylas-fleet', info, LENGTH * 4))
  const numbers = Array.from(
    { length: LENGTH * 2 },
    (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0),
  )
  const pick = (alphabet: string, index: number) => alphabet[(numbers[index] ?? 0) % alphabet.length] ?? ''
  const characters = [LOWER, UPPER, DIGITS, SYMBOLS].map((alphabet, index) => pick(alphabet, index))
  for (let index = characters.length; index < LENGTH; index += 1) characters.push(pick(ALL, index))
  // Fisher-Yates with the second half of the numbers, so that the guaranteed characters stand anywhere.
  for (let index = LENGTH - 1; index > 0; index -= 1) {
    const other = (numbers[LENGTH + index] ?? 0) % (index + 1)
    const [a, b] = [characters[index] ?? '', characters[other] ?? '']
    characters[index] = b
    characters[other] = a
  }
  return characters.join('')
}
