/**
 * Looks into mailboxes: only those that are asked for, a list each. One that refuses, or is out of order, says so of itself
 * and stops nothing; where nobody answers at all, nothing can be planned.
 */
import type { LiveObject, LiveState } from '../../domain/model.ts'
import type { FolderAccess } from '../../kinds/kind.ts'
import { MAILBOX, registry } from '../../kinds/registry.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'
import { countRequests, readOrRefusal } from './reader.ts'

const AT_ONCE = 64

/** The state with the folders of the mailboxes that have these ids. */
export async function readFoldersOf(api: Reader, live: LiveState, ids: readonly string[]): Promise<LiveState> {
  const { folders } = registry[MAILBOX]
  if (ids.length === 0 || !folders) return live
  const asked = new Set(ids)
  const found = new Map<string, LiveObject>()
  const pending = live.objects.filter(({ kind, id }) => kind === MAILBOX && asked.has(id)).values()
  const { reader, getCount } = countRequests(api)
  const work = async () => {
    for (const object of pending) {
      found.set(object.id, { ...object, ...(await readMailbox(reader, folders, object)) })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const objects = live.objects.map((object) => found.get(object.id) ?? object)
  return { ...live, objects, requests: live.requests + getCount().requests }
}

async function readMailbox(
  reader: Reader,
  { read }: FolderAccess,
  { id, name }: LiveObject,
): Promise<Pick<LiveObject, 'folders' | 'foldersProblem'>> {
  const folders = await readOrRefusal(`the folders of ${name}`, () => read(reader, id))
  return folders instanceof ApiError ? { foldersProblem: folders.message } : { folders }
}
