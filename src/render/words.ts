/** The words people read, everywhere the same: nouns of kinds, fixed phrases, and how amounts, dates and durations are written. */
import type { Origin } from '../domain/change.ts'
import type { Kind } from '../domain/model.ts'
import { registry } from '../kinds/registry.ts'

export function groupDigits(value: number): string {
  return String(value).replace(/(?<=^-?\d+)(?=(?:\d{3})+$)/gu, ',')
}

export const getNoun = (kind: Kind): string => registry[kind].words[0]
export const getPluralNoun = (kind: Kind): string => registry[kind].words[1]
export const countKind = (amount: number, kind: Kind): string => countNoun(amount, ...registry[kind].words)

/** `countNoun(1, 'change')`, `countNoun(2, 'change')` */
export const countNoun = (amount: number, singular: string, plural = `${singular}s`): string =>
  `${groupDigits(amount)} ${amount === 1 ? singular : plural}`

export const ADOPTED = 'taken over as it is (from now on, removing its line deletes it)'
export const ADOPTED_MANY = 'taken over as they are (from now on, removing their lines deletes them)'
export const HELD = 'held: out of the file, and kept for as long as protected'
export const WAITED = 'waiting time over, deleted now'
export const UNMANAGED = 'in Nylas but not in this file: left alone'
export const FORGOTTEN = 'already gone from Nylas'
export const UNGUARDED = 'no limits apply'

/** What stands before the hint of a diagnostic: a refusal can be allowed, anything else is for somebody to look at. */
export const ADVICE = { error: 'to allow it', warning: 'what to do', notice: 'what to do' } as const

export const ORIGINS: Readonly<Record<Exclude<Origin, 'spec'>, string>> = {
  drift: 'changed in Nylas by someone, would be set back',
  earlier: 'merged earlier, not applied yet',
  retired: WAITED,
  unowned: 'no ledger knows it: taken over by its name',
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `5 Dec 2026`, in UTC; what is no ISO 8601 time stays as it is. */
export function formatDate(time: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)T/u.exec(time) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? time : `${Number(day)} ${name} ${year}`
}

/** `in 12 days`; null without a time to count from. */
export function formatDueDate(due: string, now: string | undefined): string | null {
  if (now === undefined) return null
  const days = Math.ceil((Date.parse(due) - Date.parse(now)) / 86_400_000)
  if (Number.isNaN(days)) return null
  return days <= 0 ? 'now' : `in ${countNoun(days, 'day')}`
}

const UNITS: readonly (readonly [size: number, name: string])[] = ['k', 'M', 'G', 'T'].flatMap((prefix, index) => [
  [1000 ** (index + 1), `${prefix}B`],
  [1024 ** (index + 1), `${prefix === 'k' ? 'K' : prefix}iB`],
])

/** Exact, in the unit that is shortest to write: `25 MB`, `25 MiB`, `26,214,401 bytes`. */
export function formatBytes(amount: number): string {
  if (amount === -1) return 'unlimited'
  const exact = UNITS.filter(([size]) => amount >= size && (amount * 10) % size === 0)
  const texts = exact.map(([size, name]) => `${amount / size} ${name}`)
  return texts.toSorted((a, b) => a.length - b.length)[0] ?? countNoun(amount, 'byte')
}

export const formatDays = (amount: number): string => (amount === -1 ? 'for ever' : countNoun(amount, 'day'))
export const formatLimit = (amount: number): string => (amount === -1 ? 'unlimited' : groupDigits(amount))

/** `under a second`, `12 s`, `3 min 20 s` */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return 'under a second'
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const rest = whole % 60
  return whole < 3600
    ? `${Math.floor(whole / 60)} min${rest === 0 ? '' : ` ${rest} s`}`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
