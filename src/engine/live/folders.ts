/** Looks into mailboxes: only those that are asked for, a list each. */
import type { LiveObject, LiveState } from '../../domain/model.ts'
import { MAILBOX, registry } from '../../kinds/registry.ts'
import type { Reader } from '../../nylas/port.ts'
import { explain } from './read.ts'

const AT_ONCE = 64

/** The state with the folders of the mailboxes that have these ids. */
export async function readFoldersOf(api: Reader, live: LiveState, ids: readonly string[]): Promise<LiveState> {
  const { folders } = registry[MAILBOX]
  if (ids.length === 0 || !folders) return live
  const asked = new Set(ids)
  const found = new Map<string, LiveObject>()
  const pending = live.objects.filter(({ kind, id }) => kind === MAILBOX && asked.has(id)).values()
  let requests = 0
  const reader: Reader = {
    get: (path, query) => {
      requests += 1
      return api.get(path, query)
    },
  }
  const work = async () => {
    for (const object of pending) {
      const read = () => folders.read(reader, object.id)
      found.set(object.id, { ...object, folders: await explain(`the folders of ${object.name}`, read) })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const objects = live.objects.map((object) => found.get(object.id) ?? object)
  return { ...live, objects, requests: live.requests + requests }
}
