/** Reads the files of a directory on disk, and makes new ones. Reading follows no link: neither the last part of a path nor any part on the way. */
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Tree, TreeEntry } from './tree.ts'

/** `root` is the repository's root directory, as an absolute path. */
export function openWorkingTree(root: string): Tree {
  return {
    entries: async (directory) => {
      if (!(await isPlainDirectory(root, directory))) return null
      const found = await readdir(join(root, directory), { withFileTypes: true })
      return found.map((entry): TreeEntry => {
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
    const found = await lstat(path).catch(() => null)
    if (!found?.isDirectory()) return false
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
