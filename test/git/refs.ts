/**
 * The refs of a bare repository as git lists them, read from its files: HEAD first, then all others by the bytes of their
 * names. Git is asked only what objects in packs are, about each once.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inflateSync } from 'node:zlib'

export type Ref = {
  readonly name: string
  /** Null for a HEAD whose branch has no commit yet. */
  readonly id: string | null
  /** The ref that this one stands for, where it is symbolic. */
  readonly target: string | null
  /** What a tag object leads to. */
  readonly peeled: string | null
}

export function readRefs(bare: string): readonly Ref[] {
  const values = readValues(bare)
  const refs = [...values.keys()].map((name) => ({ name, ...follow(values, name) }))
  const alive = refs.filter(({ name, id }) => name === 'HEAD' || id !== null)
  learnEnds(bare, new Set(alive.flatMap(({ id }) => id ?? [])))
  return alive
    .map((ref) => ({ ...ref, peeled: peel(ref.id ?? '') }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
}

/** An id, or `ref: <name>`, by name. A ref that has a file of its own may also stand in `packed-refs`, as it was once. */
function readValues(bare: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const entry of readdirSync(join(bare, 'refs'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const value = entry.isFile() && !path.endsWith('.lock') ? readText(path) : ''
    if (value !== '') values.set(relative(bare, path), value)
  }
  // Read after the others: git packs a ref before it removes the file.
  for (const [, id = '', name = ''] of readText(join(bare, 'packed-refs')).matchAll(/^([0-9a-f]+) (refs\/.+)$/gm)) {
    if (!values.has(name)) values.set(name, id)
  }
  return values.set('HEAD', readText(join(bare, 'HEAD')))
}

/** Empty where there is no such file, or no more. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

function follow(values: ReadonlyMap<string, string>, name: string): Pick<Ref, 'id' | 'target'> {
  let target: string | null = null
  for (let steps = 0; steps < 5; steps += 1) {
    const value = values.get(target ?? name)
    if (!value?.startsWith('ref: ')) return { id: value ?? null, target }
    target = value.slice('ref: '.length)
  }
  return { id: null, target }
}

/** By its id, what an object is or, where it is a tag, leads to: the same in every repository. */
const ends = new Map<string, string>()

function peel(id: string): string | null {
  const end = ends.get(id) ?? id
  return end === id ? null : end
}

function learnEnds(bare: string, ids: ReadonlySet<string>): void {
  const packed: string[] = []
  for (const id of ids) {
    if (ends.has(id)) continue
    const end = readEnd(bare, id)
    if (end === null) packed.push(id)
    else ends.set(id, end)
  }
  if (packed.length === 0) return
  const args = [`--git-dir=${bare}`, 'cat-file', '--batch-check=%(objectname)']
  const { stdout } = spawnSync('git', args, { input: packed.map((id) => `${id}^{}\n`).join(''), encoding: 'utf8' })
  for (const [index, end] of stdout.split('\n').entries()) {
    if (/^[0-9a-f]+$/.test(end)) ends.set(packed[index] ?? '', end)
  }
}

/** Null where it, or what it leads to, has no file of its own. */
function readEnd(bare: string, id: string): string | null {
  let bytes: Buffer
  try {
    bytes = inflateSync(readFileSync(join(bare, 'objects', id.slice(0, 2), id.slice(2))))
  } catch {
    return null
  }
  const tagged = /^tag \d+\0object ([0-9a-f]+)\n/.exec(bytes.toString('latin1'))?.[1]
  return tagged === undefined ? id : readEnd(bare, tagged)
}
