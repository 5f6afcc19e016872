/**
 * The names of what a probe makes. Each proves that it was made by a probe of this very application, as what it is: it carries
 * a check over the application, the collection, the run and a number. What merely looks like it carries another check.
 *
 *   nylas-fleet-probe-<run, 8 digits>-<number>-<check, 8 digits>
 */
import { createHash } from 'node:crypto'

/** The collections of the API that a probe makes objects in, by their paths. What goes first is what others are named by. */
export const COLLECTIONS = ['grants', 'workspaces', 'rules', 'policies', 'lists'] as const
export type Collection = (typeof COLLECTIONS)[number]

const PREFIX = 'nylas-fleet-probe'
const SHAPE = /^nylas-fleet-probe-([0-9a-f]{8})-([1-9]\d{0,2})-([0-9a-f]{8})$/u
/** Those who make more than this are not asking questions any more. */
const MOST = 999

export type Names = { readonly create: (collection: Collection) => string }

const digest = (parts: readonly string[], length: number): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, length)

const check = (application: string, collection: Collection, run: string, number: string): string =>
  digest([PREFIX, application, collection, run, number], 8)

export function createNames(application: string, run: string): Names {
  let count = 0
  return {
    create: (collection) => {
      count += 1
      if (count > MOST) throw new Error(`a probe makes at most ${MOST} objects`)
      const number = String(count)
      return `${PREFIX}-${run}-${number}-${check(application, collection, run, number)}`
    },
  }
}

/** The run that made something of this name; null when no probe of this application did. */
export function findRun(application: string, collection: Collection, name: unknown): string | null {
  if (typeof name !== 'string') return null
  const [, run = '', number = '', given] = SHAPE.exec(name) ?? []
  return given !== undefined && given === check(application, collection, run, number) ? run : null
}

/** Of an account it is what stands before the @, in whatever case. */
export const findRunOfEmail = (application: string, email: unknown): string | null =>
  typeof email === 'string' ? findRun(application, 'grants', email.toLowerCase().split('@')[0]) : null

/** The same for the same application, and nothing that leads back to it. */
export const fingerprint = (application: string): string => digest(['nylas-fleet evidence', application], 16)
