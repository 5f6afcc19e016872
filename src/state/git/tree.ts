/**
 * Reads the files of one commit. The mode tells regular files from links, so no link is ever followed. What is missing
 * from the repository or damaged there is an error.
 */
import type { Tree, TreeEntry } from '../../config/files/tree.ts'
import { type Objects, readCommit } from './objects.ts'

type Entry = { readonly type: TreeEntry['type']; readonly mode: string; readonly id: string }
type Directory = ReadonlyMap<string, Entry>

/** `read` rejects a path that is no regular file of the commit. */
export function openGitTree(objects: Objects, commit: string): Tree {
  const find = openFinder(objects, commit)
  return {
    entries: async (directory) => {
      const entries = directory === '' ? await find.root() : await find.directory(directory)
      return entries === null ? null : [...entries].map(([name, { type }]) => ({ name, type }))
    },
    read: async (path, limit) => {
      const entry = await find.entry(path)
      if (entry?.type !== 'file') throw new Error(`${JSON.stringify(path)} is no regular file of commit ${commit}.`)
      const blob = await objects.read(entry.id, limit)
      if (blob === null) throw new Error(`The contents of ${JSON.stringify(path)} at commit ${commit} are missing.`)
      return blob.bytes
    },
  }
}

/** The `mode id` of what stands at each path; null where nothing does. Equal answers mean equal contents. */
export async function readBlobIds(
  objects: Objects,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const find = openFinder(objects, commit)
  const result = new Map<string, string | null>()
  for (const path of paths) {
    const entry = await find.entry(path)
    result.set(path, entry === null ? null : `${entry.mode} ${entry.id}`)
  }
  return result
}

function openFinder(objects: Objects, commit: string) {
  const cache = new Map<string, Promise<Directory>>()
  const readOnce = (id: string) => {
    const directory = cache.get(id) ?? readDirectory(objects, id)
    cache.set(id, directory)
    return directory
  }
  let top: Promise<Directory> | null = null
  const root = () => {
    top ??= readCommit(objects, commit).then(({ tree }) => readOnce(tree))
    return top
  }
  const entry = async (path: string): Promise<Entry | null> => {
    const names = path.split('/')
    const last = names.pop() ?? ''
    let parent = await root()
    for (const name of names) {
      const next = parent.get(name)
      if (next?.type !== 'directory') return null
      parent = await readOnce(next.id)
    }
    return parent.get(last) ?? null
  }
  const directory = async (path: string): Promise<Directory | null> => {
    const item = await entry(path)
    return item?.type === 'directory' ? readOnce(item.id) : null
  }
  return { root, entry, directory }
}

async function readDirectory(objects: Objects, id: string): Promise<Directory> {
  const object = await objects.read(id)
  if (object?.type !== 'tree' || object.bytes === null)
    throw new Error(`The directory ${id} is missing from the repository.`)
  return parseTree(object.bytes, id.length / 2)
}

/** `<mode> <name>\0<id>` again and again; `idLength` in bytes. */
export function parseTree(bytes: Buffer, idLength: number): Directory {
  const entries = new Map<string, Entry>()
  let at = 0
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at)
    const end = bytes.indexOf(0, space)
    if (space < 0 || end < 0 || end + 1 + idLength > bytes.length)
      throw new Error('A directory in the repository is damaged.')
    const mode = bytes.toString('latin1', at, space)
    const raw = bytes.subarray(space + 1, end)
    const name = raw.toString('utf8')
    const id = bytes.toString('hex', end + 1, end + 1 + idLength)
    at = end + 1 + idLength
    const isPlain = Buffer.from(name).equals(raw) && name !== '' && name !== '.' && name !== '..' && !name.includes('/')
    if (!entries.has(name)) entries.set(name, { type: isPlain ? toEntryType(mode) : 'other', mode, id })
  }
  return entries
}

function toEntryType(mode: string): TreeEntry['type'] {
  // 100664 was written by very old versions of git.
  if (mode === '100644' || mode === '100755' || mode === '100664') return 'file'
  if (mode === '40000') return 'directory'
  return mode === '120000' ? 'link' : 'other'
}
