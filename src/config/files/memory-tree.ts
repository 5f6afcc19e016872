/** A tree that is only in memory: for tests and for the demonstration's own files. */
import type { Tree, TreeEntry } from './tree.ts'

/** Paths are as in `Tree`; text is stored as UTF-8. */
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
      const found = new Map<string, TreeEntry>()
      for (const path of bytes.keys()) {
        if (!path.startsWith(prefix)) continue
        const [name = '', ...deeper] = path.slice(prefix.length).split('/')
        found.set(name, { name, type: deeper.length === 0 ? 'file' : 'directory' })
      }
      return found.size === 0 && directory !== '' ? null : [...found.values()]
    },
    read: async (path, limit) => {
      const content = bytes.get(path)
      if (content === undefined) throw new Error(`There is no file ${path} in this tree`)
      return content.length > limit ? null : content
    },
  }
}
