/**
 * Where the files of a fleet come from: the working tree (command line), the blobs of one commit (action; see state/git) or
 * memory. Paths are relative to the repository's root, with forward slashes; the root itself is ''.
 */
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type TreeEntry = { readonly name: string; readonly type: 'file' | 'directory' | 'link' | 'other' }

export type Tree = {
  /** Null where there is no such directory. */
  readonly entries: (directory: string) => Promise<readonly TreeEntry[] | null>
  /** The bytes of a regular file that `entries` has named; null when it is larger than `limit` bytes. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array | null>
}

/** The files of a directory on disk, an absolute path. Follows no link: neither the last part of a path nor any on the way. */
export function openWorkingTree(root: string): Tree {
  return {
    entries: async (directory) => {
      if (!(await isPlainDirectory(root, directory))) return null
      const entries = await readdir(join(root, directory), { withFileTypes: true })
      return entries.map((entry): TreeEntry => {
        if (entry.isSymbolicLink()) return { name: entry.name, type: 'link' }
        if (entry.isDirectory()) return { name: entry.name, type: 'directory' }
        return { name: entry.name, type: entry.isFile() ? 'file' : 'other' }
      })
    },
    read: async (path, limit) => {
      // O_NOFOLLOW and O_NONBLOCK: a file may have become a link or a pipe since it was listed.
      const file = await open(
        join(root, path),
        constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
      )
      try {
        const { size } = await file.stat()
        return size > limit ? null : await file.readFile()
      } finally {
        await file.close()
      }
    },
  }
}

async function isPlainDirectory(root: string, directory: string): Promise<boolean> {
  let path = root
  for (const part of directory.split('/').filter((name) => name !== '')) {
    path = join(path, part)
    const status = await lstat(path).catch(() => null)
    if (!status?.isDirectory()) return false
  }
  return (await lstat(root).catch(() => null)) !== null
}

/** Makes the file in one step or not at all, so that none is ever replaced. False: there is such a file already. */
export async function writeNewFile(root: string, path: string, text: string): Promise<boolean> {
  const file = join(root, path)
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * For what names customers and limits: nobody but the owner may read it, also where a file of that name was there. Throws a
 * sentence when it cannot be written.
 */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, 'w', 0o600)
    try {
      // A terminal or a pipe keeps the mode it has.
      if ((await file.stat()).isFile()) await file.chmod(0o600)
      await file.writeFile(text)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new Error(`${path} could not be written: ${(error as Error).message}`, { cause: error })
  }
}

/** Only in memory, for tests and for the demonstration; text is stored as UTF-8. */
export function createMemoryTree(files: Readonly<Record<string, string | Uint8Array>>): Tree {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  return {
    entries: async (directory) => {
      const prefix = directory === '' ? '' : `${directory}/`
      const entries = new Map<string, TreeEntry>()
      for (const path of bytes.keys()) {
        if (!path.startsWith(prefix)) continue
        const [name = '', ...deeper] = path.slice(prefix.length).split('/')
        entries.set(name, { name, type: deeper.length === 0 ? 'file' : 'directory' })
      }
      return entries.size === 0 && directory !== '' ? null : [...entries.values()]
    },
    read: async (path, limit) => {
      const content = bytes.get(path)
      if (content === undefined) throw new Error(`There is no file ${path} in this tree`)
      return content.length > limit ? null : content
    },
  }
}

const INDEXES = new WeakMap<readonly TreeEntry[], ReadonlyMap<string, TreeEntry>>()

/** A large directory may be asked for each of its files. */
export function findEntry(entries: readonly TreeEntry[], name: string): TreeEntry | undefined {
  const index = INDEXES.get(entries) ?? new Map(entries.map((entry) => [entry.name, entry]))
  INDEXES.set(entries, index)
  return index.get(name)
}

/** Lists each directory once: every step of one reading sees the same names, and many files cost little. */
export function cacheTree(tree: Tree): Tree {
  const listings = new Map<string, ReturnType<Tree['entries']>>()
  return {
    entries: (directory) => {
      const listing = listings.get(directory) ?? tree.entries(directory)
      listings.set(directory, listing)
      return listing
    },
    read: tree.read,
  }
}
