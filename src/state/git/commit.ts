/** One commit's own words. Its real parents stand here even where a shallow fetch has cut the history. */
import type { Objects } from './objects.ts'

export type Commit = { readonly id: string; readonly tree: string; readonly parents: readonly string[] }

/** Rejects when there is no such commit in the repository. */
export async function readCommit(objects: Objects, id: string): Promise<Commit> {
  const object = await objects.read(id, 10_000_000)
  if (object?.type !== 'commit' || object.bytes === null) {
    throw new Error(`Commit ${id} is not in the repository; fetch it first.`)
  }
  const head = object.bytes.toString('utf8').split('\n\n', 1)[0] ?? ''
  const fields = head.split('\n').map((line) => line.split(' '))
  return {
    id,
    tree: fields.find(([name]) => name === 'tree')?.[1] ?? '',
    parents: fields.filter(([name]) => name === 'parent').flatMap(([, parent]) => parent ?? []),
  }
}

/** Of GitHub's test merge the first parent is the base, the second the pull request's head. */
export async function readParents(objects: Objects, id: string): Promise<readonly string[]> {
  return (await readCommit(objects, id)).parents
}
