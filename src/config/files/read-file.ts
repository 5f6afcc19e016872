/** Reads a file that another file names: confined to the repository, UTF-8, of a size that no person exceeds. */
import { findPathProblem, type PathProblem, resolveConfined } from './confined-path.ts'
import type { Tree } from './tree.ts'

const MAX_BYTES = 10 * 1024 * 1024

/** `path` is relative to the directory of the file `from` ('': the root). A byte order mark is not part of the text. */
export async function readConfined(
  tree: Tree,
  path: string,
  from: string,
): Promise<{ readonly path: string; readonly text: string } | PathProblem> {
  const confined = resolveConfined(path, from)
  if ('problem' in confined) return confined
  if (confined.path === '')
    return { code: 'not-a-file', problem: `${JSON.stringify(path)} is a directory. Expected a file.` }
  const shown = JSON.stringify(confined.path)
  const onTheWay = await findPathProblem(tree, confined.path, path)
  if (onTheWay !== null) return onTheWay
  let bytes: Uint8Array | null
  try {
    bytes = await tree.read(confined.path, MAX_BYTES)
  } catch (error) {
    return {
      code: 'unreadable',
      problem: `${shown} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
  if (bytes === null) return { code: 'too-large', problem: `${shown} is larger than 10 MiB, the most a file may have.` }
  if (bytes.includes(0))
    return { code: 'not-text', problem: `${shown} is not text: it holds NUL bytes. Save it as UTF-8.` }
  try {
    return { path: confined.path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { code: 'not-text', problem: `${shown} is not UTF-8. Save it as UTF-8.` }
  }
}
