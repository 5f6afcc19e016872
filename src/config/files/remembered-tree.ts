/** A tree that lists each directory once: every step of one reading sees the same names, and many files cost little. */
import type { Tree } from './tree.ts'

export function cacheTree(tree: Tree): Tree {
  const listed = new Map<string, ReturnType<Tree['entries']>>()
  return {
    entries: (directory) => {
      const known = listed.get(directory) ?? tree.entries(directory)
      listed.set(directory, known)
      return known
    },
    read: tree.read,
  }
}
