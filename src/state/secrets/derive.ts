/**
 * One strong app password for each account from one seed: HKDF over the e-mail and the version, so a rotation is a version
 * and a lost password can be had again by whoever holds the seed. It meets the union of all documented rules: 18 to 40
 * printable ASCII characters, lower and upper case, a digit and a symbol, and the mailbox's local part nowhere inside.
 */
import { hkdfSync } from 'node:crypto'

const LOWER = 'abcdefghijkmnopqrstuvwxyz'
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '23456789'
const SYMBOLS = '-_.!*+=@'
const ALL = LOWER + UPPER + DIGITS + SYMBOLS
const LENGTH = 32
const MOST_ATTEMPTS = 10_000

export const SEED_LENGTH = 32

/** `attempt` walks on when a password holds the local part: often for a mailbox of one letter, else hardly ever. */
export function derivePassword(seed: string, email: string, version: number): string {
  const local = email.slice(0, email.lastIndexOf('@')).toLowerCase()
  for (let attempt = 0; ; attempt += 1) {
    const password = candidate(seed, `nylas-fleet/password/1\n${email.toLowerCase()}\n${version}\n${attempt}`)
    if (attempt === MOST_ATTEMPTS || !password.toLowerCase().includes(local)) return password
  }
}

function candidate(seed: string, info: string): string {
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
