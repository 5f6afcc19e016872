/**
 * `nylas-fleet fleets`: which fleets a repository holds, and which of them a change touches, with its own file, anything it
 * includes, or a file of tenants or items. For a job that hands each one to a runner of its own.
 */
import { createBounds, type Watch } from '../config/bounds.ts'
import { compileFleet } from '../config/compile.ts'
import type { PathProblem } from '../config/files/confined.ts'
import { expandPattern } from '../config/files/glob.ts'
import type { Tree } from '../config/files/tree.ts'
import { escapeJson } from '../render/escape.ts'
import { type Objects, openObjects } from '../state/git/objects.ts'
import type { Repository } from '../state/git/repository.ts'
import { openGitTree } from '../state/git/tree.ts'
import { type Command, EXIT, readSingleWord, readText, UserError } from './command.ts'

/** Without `--changed` those of the working tree; with it those of commits, and no working tree is looked at. */
export const runFleets: Command = async ({ options, words }, { terminal, findFleetSource, openRepository }) => {
  const pattern = readSingleWord(words, "fleets takes one pattern, in quotes: 'fleets/*/fleet.yaml'")
  const { root, tree } = findFleetSource()
  const range = readText(options['changed'])
  const result =
    range === null
      ? await findFleets(pattern, tree, null, terminal)
      : await findChangedFleets(openRepository(root), pattern, range, terminal)
  if ('problem' in result) throw new UserError(result.problem)
  for (const file of result.removed) terminal.err(`${file} is no longer there: nothing of its fleet is deleted\n`)
  if (options['json']) terminal.out(`${escapeJson(JSON.stringify(result))}\n`)
  else terminal.out(result.fleets.map(({ file, fleet }) => `${file}\t${fleet ?? '(has errors)'}\n`).join(''))
  return EXIT.done
}

async function findChangedFleets(
  repository: Repository | null,
  pattern: string,
  range: string,
  watch: Watch,
): Promise<Fleets | PathProblem> {
  if (repository === null) throw new UserError('--changed compares two commits, and there is no Git repository here')
  const objects = openObjects(repository)
  try {
    const { before, after } = await openCommits(repository, objects, range)
    return await findFleets(pattern, after, before, watch)
  } finally {
    objects.close()
  }
}

async function openCommits(
  repository: Repository,
  objects: Objects,
  range: string,
): Promise<{ readonly before: Tree; readonly after: Tree }> {
  const [from = '', to = '', ...more] = range.split('..')
  if (from === '' || to === '' || more.length > 0) throw new UserError('--changed takes two commits: FROM..TO')
  const [before, after] = await Promise.all([findCommit(repository, from), findCommit(repository, to)])
  return { before: openGitTree(objects, before), after: openGitTree(objects, after) }
}

async function findCommit(repository: Repository, name: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const result = await repository.git.run(args)
  if (!result.ok) throw new UserError(`--changed: ${JSON.stringify(name)} is no commit of this repository`)
  return result.stdout.trim()
}

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
export async function findFleets(
  pattern: string,
  after: Tree,
  before: Tree | null,
  watch: Watch | null = null,
): Promise<Fleets | PathProblem> {
  const files = await expandPattern(after, pattern, '', createBounds(watch))
  if ('problem' in files) return files
  const expanded = before === null ? [] : await expandPattern(before, pattern, '', createBounds(watch))
  const old = 'problem' in expanded ? [] : expanded
  const fleets: FleetEntry[] = []
  for (const file of files) {
    const compiled = await compileFleet(after, file, watch)
    const isSame =
      before !== null &&
      old.includes(file) &&
      (await hasSameFiles((await compileFleet(before, file, watch)).files, compiled.files, before, after))
    if (!isSame) fleets.push({ fleet: compiled.fleet?.name ?? null, file, folder: file.split('/').at(-2) ?? '' })
  }
  return { fleets, removed: old.filter((file) => !files.includes(file)) }
}

async function hasSameFiles(
  old: readonly string[],
  files: readonly string[],
  before: Tree,
  after: Tree,
): Promise<boolean> {
  if (old.join('\0') !== files.join('\0')) return false
  for (const path of files) {
    const [first, second] = await Promise.all([readContent(before, path), readContent(after, path)])
    if (first === null || second === null || Buffer.compare(first, second) !== 0) return false
  }
  return true
}

/** Null: not there, or too large to be a fleet's. */
async function readContent(tree: Tree, path: string): Promise<Uint8Array | null> {
  try {
    return await tree.read(path, LARGEST)
  } catch {
    return null
  }
}
