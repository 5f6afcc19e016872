/**
 * Reads objects by id through one `git cat-file --batch` that stays open. Ids only: no name, path or option can be
 * smuggled in. Answers come in the order of the questions.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { isObjectId } from './names.ts'
import type { Repository } from './repository.ts'

/** `bytes` is null when the object is larger than the limit asked with. */
export type GitObject = { readonly type: string; readonly size: number; readonly bytes: Buffer | null }

export type Objects = {
  /** Null where there is no such object. Rejects when git has ended. */
  readonly read: (id: string, limit?: number) => Promise<GitObject | null>
  readonly close: () => void
}

type Question = {
  readonly id: string
  readonly limit: number
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (error: Error) => void
}

export function openObjects(repository: Repository): Objects {
  let child: ChildProcessWithoutNullStreams | null = null
  let ended: Error | null = null
  const waiting: Question[] = []

  const end = (error: Error) => {
    ended ??= error
    for (const question of waiting.splice(0)) question.reject(ended)
  }

  const open = () => {
    const started = repository.git.start(['cat-file', '--batch'])
    const parse = answers(
      (header) => waiting[0]?.limit ?? header.size,
      (answer) => waiting.shift()?.resolve(answer),
    )
    started.stdout.on('data', (chunk: Buffer) => {
      try {
        parse(chunk)
      } catch (error) {
        end(error as Error)
        started.kill()
      }
    })
    started.stderr.resume()
    started.stdin.on('error', () => undefined)
    started.on('error', () => end(new Error('git cat-file could not be started.')))
    started.on('close', () => end(new Error('git cat-file has ended; the object could not be read.')))
    return started
  }

  return {
    read: (id, limit = Number.POSITIVE_INFINITY) =>
      new Promise((resolve, reject) => {
        if (!isObjectId(id))
          return reject(new Error(`Expected a full object id, got ${JSON.stringify(id.slice(0, 100))}.`))
        if (ended !== null) return reject(ended)
        child ??= open()
        waiting.push({ id, limit, resolve, reject })
        child.stdin.write(`${id}\n`)
      }),
    close: () => {
      ended ??= new Error('The repository is closed.')
      child?.stdin.end()
    },
  }
}

/** `<id> <type> <size>\n<bytes>\n` or `<id> missing\n`. */
function answers(limitOf: (header: { size: number }) => number, answer: (object: GitObject | null) => void) {
  let head: Buffer = Buffer.alloc(0)
  let object: { type: string; size: number; left: number; kept: Buffer[] | null } | null = null
  return (chunk: Buffer): void => {
    let rest = chunk
    while (rest.length > 0) {
      if (object === null) {
        const line = rest.indexOf(10)
        if (line < 0) {
          head = Buffer.concat([head, rest])
          return
        }
        const [id, type, size] = Buffer.concat([head, rest.subarray(0, line)])
          .toString('latin1')
          .split(' ')
        head = Buffer.alloc(0)
        rest = rest.subarray(line + 1)
        if (type === 'missing') answer(null)
        else if (id !== undefined && type !== undefined && /^\d+$/.test(size ?? '')) {
          const bytes = Number(size)
          object = { type, size: bytes, left: bytes + 1, kept: bytes > limitOf({ size: bytes }) ? null : [] }
        } else throw new Error('git cat-file answered in a form that is not known; the object could not be read.')
        continue
      }
      const taken = rest.subarray(0, object.left)
      object.kept?.push(taken)
      object.left -= taken.length
      rest = rest.subarray(taken.length)
      if (object.left > 0) return
      const { type, size, kept } = object
      object = null
      answer({ type, size, bytes: kept === null ? null : Buffer.concat(kept).subarray(0, size) })
    }
  }
}
