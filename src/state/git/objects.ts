/**
 * Reads objects by id, and commits, through one `git cat-file --batch` that stays open. Ids only, and HEAD: no name, path
 * or option can be smuggled in. Answers come in the order of the requests; when git ends, all that are pending reject.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { isObjectId } from './names.ts'
import type { Repository } from './repository.ts'

/** `bytes` is null when the object is larger than the limit asked with. */
export type GitObject = {
  readonly id: string
  readonly type: string
  readonly size: number
  readonly bytes: Buffer | null
}

export type Objects = {
  /** Null where there is no such object. Rejects when git has ended. */
  readonly read: (id: string, limit?: number) => Promise<GitObject | null>
  /** The commit that the working tree is at; null before its first one. */
  readonly findHead: () => Promise<string | null>
  readonly close: () => void
}

type Request = {
  readonly limit: number
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (error: Error) => void
}

export function openObjects(repository: Repository): Objects {
  let child: ChildProcessWithoutNullStreams | null = null
  let failure: Error | null = null
  const pending: Request[] = []

  const fail = (error: Error) => {
    failure ??= error
    for (const request of pending.splice(0)) request.reject(failure)
  }

  const open = () => {
    const catFile = repository.git.start(['cat-file', '--batch'])
    const parse = createParser(
      (size) => pending[0]?.limit ?? size,
      (object) => pending.shift()?.resolve(object),
    )
    catFile.stdout.on('data', (chunk: Buffer) => {
      try {
        parse(chunk)
      } catch (error) {
        fail(error as Error)
        catFile.kill()
      }
    })
    catFile.stderr.resume()
    catFile.stdin.on('error', () => undefined)
    catFile.on('error', () => fail(new Error('git cat-file could not be started.')))
    catFile.on('close', () => fail(new Error('git cat-file has ended; the object could not be read.')))
    return catFile
  }

  const ask = (name: string, limit: number) =>
    new Promise<GitObject | null>((resolve, reject) => {
      if (failure !== null) return reject(failure)
      child ??= open()
      pending.push({ limit, resolve, reject })
      child.stdin.write(`${name}\n`)
    })

  return {
    read: async (id, limit = Number.POSITIVE_INFINITY) => {
      if (!isObjectId(id)) throw new Error(`Expected a full object id, got ${JSON.stringify(id.slice(0, 100))}.`)
      return ask(id, limit)
    },
    findHead: async () => (await ask('HEAD^{commit}', 0))?.id ?? null,
    close: () => {
      failure ??= new Error('The repository is closed.')
      child?.stdin.end()
    },
  }
}

/** Of `<id> <type> <size>\n<bytes>\n` or `<id> missing\n`, in chunks of any size. What is above its limit is skipped. */
function createParser(limitOf: (size: number) => number, emit: (object: GitObject | null) => void) {
  let header: Buffer = Buffer.alloc(0)
  let object: { id: string; type: string; size: number; remaining: number; chunks: Buffer[] | null } | null = null
  return (data: Buffer): void => {
    let rest = data
    while (rest.length > 0) {
      if (object === null) {
        const line = rest.indexOf(10)
        if (line < 0) {
          header = Buffer.concat([header, rest])
          return
        }
        const [id, type, size] = Buffer.concat([header, rest.subarray(0, line)])
          .toString('latin1')
          .split(' ')
        header = Buffer.alloc(0)
        rest = rest.subarray(line + 1)
        if (type === 'missing') emit(null)
        else if (id !== undefined && type !== undefined && /^\d+$/.test(size ?? '')) {
          const bytes = Number(size)
          object = { id, type, size: bytes, remaining: bytes + 1, chunks: bytes > limitOf(bytes) ? null : [] }
        } else throw new Error('git cat-file answered in a form that is not known; the object could not be read.')
        continue
      }
      const chunk = rest.subarray(0, object.remaining)
      object.chunks?.push(chunk)
      object.remaining -= chunk.length
      rest = rest.subarray(chunk.length)
      if (object.remaining > 0) return
      const { id, type, size, chunks } = object
      object = null
      emit({ id, type, size, bytes: chunks === null ? null : Buffer.concat(chunks).subarray(0, size) })
    }
  }
}

/**
 * `parents` are the real ones, even where a shallow fetch has cut the history. Of GitHub's test merge the first is the base,
 * the second the pull request's head.
 */
export type Commit = { readonly id: string; readonly tree: string; readonly parents: readonly string[] }

/** Rejects when there is no such commit in the repository. */
export async function readCommit(objects: Objects, id: string): Promise<Commit> {
  const commit = await findCommit(objects, id)
  if (commit === null) throw new Error(`Commit ${id} is not in the repository; fetch it first.`)
  return commit
}

/** Null where there is no such commit in the repository. */
export async function findCommit(objects: Objects, id: string): Promise<Commit | null> {
  const object = await objects.read(id, 10_000_000)
  if (object?.type !== 'commit' || object.bytes === null) return null
  const header = object.bytes.toString('utf8').split('\n\n', 1)[0] ?? ''
  const fields = header.split('\n').map((line) => line.split(' '))
  return {
    id,
    tree: fields.find(([name]) => name === 'tree')?.[1] ?? '',
    parents: fields.filter(([name]) => name === 'parent').flatMap(([, parent]) => parent ?? []),
  }
}
