/**
 * Reads a file that another file names. Its path cannot leave the repository, pass through a link or reach into `.git`; names
 * are compared exactly, so that a file system that ignores case gives the same answer as a commit. What cannot be read is
 * a problem with a code and a sentence.
 */
import { errorMessage } from '../../domain/diagnostic.ts'
import { type Bounds, createBounds } from '../bounds.ts'
import { quote } from '../diagnostic.ts'
import { findEntry, type Tree } from './tree.ts'

/** `code` is a diagnostic's; `problem` a sentence that names the path as it was written. */
export type PathProblem = { readonly problem: string; readonly code: string }

/** `path` stands in the file `from` and is relative to its directory; '' is the root itself. Looks at no file. */
export function resolveConfined(path: string, from: string): { readonly path: string } | PathProblem {
  const shown = quote(path)
  if (path === '') return { code: 'bad-path', problem: 'The path is empty. Expected the path of a file.' }
  if (path.split('').some((character) => character < ' ' || character === '\u007f')) {
    return { code: 'bad-path', problem: `The path ${shown} holds a control character.` }
  }
  if (path.includes('\\')) {
    return { code: 'bad-path', problem: `The path ${shown} holds a backslash. Write it with forward slashes.` }
  }
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) {
    const problem = `The path ${shown} is absolute. Expected a path relative to the file it stands in.`
    return { code: 'outside-repository', problem }
  }
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) {
      return { code: 'outside-repository', problem: `The path ${shown} leads out of the repository.` }
    }
  }
  if (parts.some((part) => part.toLowerCase() === '.git')) {
    return { code: 'inside-git', problem: `The path ${shown} leads into .git, where no file of a fleet may be.` }
  }
  return { path: parts.join('/') }
}

/** More than any repository has; a path is read folder by folder. */
export const MAX_DEPTH = 100

/** Follows a path from `resolveConfined` through the tree to a regular file. Null: it is one. `shown` is what people wrote. */
export async function findPathProblem(
  tree: Tree,
  path: string,
  shown: string,
  bounds: Bounds = createBounds(),
): Promise<PathProblem | null> {
  const parts = path.split('/')
  if (parts.length > MAX_DEPTH) {
    return { code: 'bad-path', problem: `The path ${quote(shown)} leads through more than ${MAX_DEPTH} folders.` }
  }
  for (const [index, name] of parts.entries()) {
    const directory = parts.slice(0, index).join('/')
    const here = parts.slice(0, index + 1).join('/')
    const isLast = index === parts.length - 1
    const entries = (await tree.entries(directory)) ?? []
    const entry = findEntry(entries, name)
    if (entry === undefined) {
      const near = bounds.findNear(name, () => entries.map((other) => other.name))
      return describeMissing(shown, here, isLast, near)
    }
    if (entry.type === 'link') {
      const problem = `${quote(shown)} is or passes through the symbolic link ${quote(here)}. Links are not followed: name the file itself.`
      return { code: 'symlink', problem }
    }
    const wanted = isLast ? 'file' : 'directory'
    if (entry.type !== wanted) {
      const problem = `${quote(here)} is not a ${wanted}. Expected the path of a regular file.`
      return { code: 'not-a-file', problem }
    }
  }
  return null
}

function describeMissing(shown: string, here: string, isLast: boolean, near: string | null): PathProblem {
  const what = isLast ? 'file' : 'directory'
  const hint = near === null ? '' : ` Did you mean ${quote(near)}?`
  const cause = shown === here ? '' : ` (for ${quote(shown)})`
  return { code: 'not-found', problem: `There is no ${what} ${quote(here)}${cause}.${hint}` }
}

/** More than any person writes. */
const MAX_BYTES = 10 * 1024 * 1024

/** `path` is relative to the directory of the file `from` ('': the root). A byte order mark is not part of the text. */
export async function readConfined(
  tree: Tree,
  path: string,
  from: string,
  bounds: Bounds = createBounds(),
): Promise<{ readonly path: string; readonly text: string } | PathProblem> {
  const confined = resolveConfined(path, from)
  if ('problem' in confined) return confined
  if (confined.path === '') return { code: 'not-a-file', problem: `${quote(path)} is a directory. Expected a file.` }
  const shown = quote(confined.path)
  const problem = await findPathProblem(tree, confined.path, path, bounds)
  if (problem !== null) return problem
  let bytes: Uint8Array | null
  try {
    bytes = await tree.read(confined.path, MAX_BYTES)
  } catch (error) {
    return {
      code: 'unreadable',
      problem: `${shown} cannot be read: ${errorMessage(error)}`,
    }
  }
  if (bytes === null) return { code: 'too-large', problem: `${shown} is larger than 10 MiB, the most a file may have.` }
  if (bytes.includes(0))
    return { code: 'not-text', problem: `${shown} is not text: it holds NUL bytes. Save it as UTF-8.` }
  bounds.countFile({ file: confined.path, line: 1, column: 1 }, bytes.length)
  try {
    return { path: confined.path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { code: 'not-text', problem: `${shown} is not UTF-8. Save it as UTF-8.` }
  }
}
