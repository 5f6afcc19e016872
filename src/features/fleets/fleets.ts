/**
 * Which fleets a repository holds, and which of them a change touches: with its own file, anything it includes, or a file
 * of tenants or items. For a job that hands each one to a runner of its own.
 */

import { compileFleet } from '../../config/compile.ts'
import type { PathProblem } from '../../config/files/confined-path.ts'
import { expandPattern } from '../../config/files/glob.ts'
import type { Tree } from '../../config/files/tree.ts'

export type FleetEntry = {
  /** Null where the file has errors: its own job tells them. */
  readonly fleet: string | null
  readonly file: string
  /** The name of the folder it stands in, known even then: what a job calls its environment by. */
  readonly folder: string
}

export type Fleets = {
  readonly fleets: readonly FleetEntry[]
  /** Fleet files that were there before. Nothing of such a fleet is deleted: its file has to say so first. */
  readonly removed: readonly string[]
}

const LARGEST = 10 * 1024 * 1024

/** `before` null: all of them. A pattern is relative to the root. */
export async function findFleets(pattern: string, after: Tree, before: Tree | null): Promise<Fleets | PathProblem> {
  const files = await expandPattern(after, pattern, '')
  if ('problem' in files) return files
  const known = before === null ? [] : await expandPattern(before, pattern, '')
  const old = 'problem' in known ? [] : known
  const fleets: FleetEntry[] = []
  for (const file of files) {
    const now = await compileFleet(after, file)
    const isSame = before !== null && old.includes(file) && (await readsTheSame(file, now.files, before, after))
    if (!isSame) fleets.push({ fleet: now.fleet?.name ?? null, file, folder: file.split('/').at(-2) ?? '' })
  }
  return { fleets, removed: old.filter((file) => !files.includes(file)) }
}

async function readsTheSame(file: string, now: readonly string[], before: Tree, after: Tree): Promise<boolean> {
  const then = (await compileFleet(before, file)).files
  if (then.join('\0') !== now.join('\0')) return false
  for (const path of now) {
    const [old, young] = await Promise.all([content(before, path), content(after, path)])
    if (old === null || young === null || Buffer.compare(old, young) !== 0) return false
  }
  return true
}

/** Null: not there, or too large to be a fleet's. */
async function content(tree: Tree, path: string): Promise<Uint8Array | null> {
  try {
    return await tree.read(path, LARGEST)
  } catch {
    return null
  }
}
