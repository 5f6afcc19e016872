/** The files of one commit. Regular files are told from links by their mode, so nothing here ever follows a link. */
import type { Tree, TreeEntry } from '../../config/files/tree.ts'
import { readCommit } from './commit.ts'
import type { Objects } from './objects.ts'

type Entry = { readonly type: TreeEntry['type']; readonly mode: string; readonly id: string }
type Directory = ReadonlyMap<string, Entry>

/** `read` rejects a path that is no regular file of the commit. */
export function openGitTree(objects: Objects, commit: string): Tree {
  const find = finder(objects, commit)
  return {
    entries: async (directory) => {
      const found = directory === '' ? await find.root() : await find.directory(directory)
      return found === null ? null : [...found].map(([name, { type }]) => ({ name, type }))
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

/** What stands at each path, as `mode id`; null where nothing does. Equal answers mean equal contents. */
export async function readBlobIds(
  objects: Objects,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const find = finder(objects, commit)
  const result = new Map<string, string | null>()
  for (const path of paths) {
    const entry = await find.entry(path)
    result.set(path, entry === null ? null : `${entry.mode} ${entry.id}`)
  }
  return result
}

function finder(objects: Objects, commit: string) {
  const known = new Map<string, Promise<Directory>>()
  const directoryOf = (id: string) => {
    const directory = known.get(id) ?? readDirectory(objects, id)
    known.set(id, directory)
    return directory
  }
  let start: Promise<Directory> | null = null
  const root = () => {
    start ??= readCommit(objects, commit).then(({ tree }) => directoryOf(tree))
    return start
  }
  const entry = async (path: string): Promise<Entry | null> => {
    const names = path.split('/')
    const last = names.pop() ?? ''
    let here = await root()
    for (const name of names) {
      const next = here.get(name)
      if (next?.type !== 'directory') return null
      here = await directoryOf(next.id)
    }
    return here.get(last) ?? null
  }
  const directory = async (path: string): Promise<Directory | null> => {
    const found = await entry(path)
    return found?.type === 'directory' ? directoryOf(found.id) : null
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
    const honest = Buffer.from(name).equals(raw) && name !== '' && name !== '.' && name !== '..' && !name.includes('/')
    if (!entries.has(name)) entries.set(name, { type: honest ? typeOf(mode) : 'other', mode, id })
  }
  return entries
}

function typeOf(mode: string): TreeEntry['type'] {
  // 100664 was written by very old versions of git.
  if (mode === '100644' || mode === '100755' || mode === '100664') return 'file'
  if (mode === '40000') return 'directory'
  return mode === '120000' ? 'link' : 'other'
}
