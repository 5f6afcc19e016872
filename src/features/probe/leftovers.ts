/**
 * What earlier probes of this application left behind: by the journal, whose ids are looked up one by one, and by the names in
 * the lists. Only what proves by its name that a probe of this application made it is touched, whatever the journal says.
 */
import type { ProbeApi } from './api.ts'
import { type Found, findById, listOwn } from './find.ts'
import type { JournalEntry } from './journal.ts'
import { findRun } from './names.ts'

export type Leftovers = {
  readonly found: readonly Found[]
  /** Of a run that this machine knows nothing of, and so young that it may still be asking. */
  readonly strange: readonly Found[]
}

/** Milliseconds. No probe takes longer. */
const YOUNG = 3_600_000

export async function findLeftovers(
  api: ProbeApi,
  application: string,
  journal: readonly JournalEntry[],
  now: number,
): Promise<Leftovers> {
  const found = new Map<string, Found>()
  for (const { collection, id } of journal) {
    if (id === null || found.has(id)) continue
    const one = await findById(api, application, collection, id)
    if (typeof one !== 'string') found.set(id, one)
  }
  for (const one of await listOwn(api, application)) found.set(one.id, one)
  const known = new Set(journal.map(({ collection, name }) => findRun(application, collection, name)))
  const isStrange = ({ run, createdAt }: Found) => !known.has(run) && createdAt !== null && now - createdAt < YOUNG
  return { found: [...found.values()].filter((one) => !isStrange(one)), strange: [...found.values()].filter(isStrange) }
}

/** How long until a create of the journal whose end nobody saw would be listed, in milliseconds. */
export function findWait(journal: readonly JournalEntry[], lag: number, now: number): number {
  const open = journal.filter(({ id }) => id === null).map(({ at }) => at + lag - now)
  return Math.min(lag, Math.max(0, ...open))
}
