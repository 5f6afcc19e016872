/**
 * Writes a commit that holds one file: three objects, each compressed in a file of its own under the name of its hash, as
 * git keeps what is new. No git is started for it. What could not be written is a failure with its reason.
 */
import { createHash, randomUUID } from 'node:crypto'
import { chmod, mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { errorMessage } from '../../domain/diagnostic.ts'
import { explainNameRefusal, isObjectId } from './names.ts'
import type { ObjectFolder, Repository } from './repository.ts'
import type { Failure } from './run.ts'

const COMMITTER = 'nylas-fleet <nylas-fleet@noreply.invalid>'

type NewCommit = {
  readonly file: { readonly name: string; readonly content: string }
  readonly parent: string | null
  readonly message: string
  /** Milliseconds. */
  readonly at: number
}

export async function writeCommit(
  repository: Repository,
  { file, parent, message, at }: NewCommit,
): Promise<{ readonly ok: true; readonly commit: string } | Failure> {
  if (parent !== null && !isObjectId(parent)) return explainNameRefusal([parent])
  const folder = await repository.findObjects()
  if (!folder.ok) return folder
  // A clone outlives a machine that stops, and has no use for an object that is empty then. The run's own repository does not.
  const to = { ...folder, flush: !repository.isPrivate }
  const by = `${COMMITTER} ${Math.floor(at / 1000)} +0000`
  try {
    const blob = await writeObject(to, 'blob', Buffer.from(file.content))
    const entry = [Buffer.from(`100644 ${file.name}\0`), Buffer.from(blob, 'hex')]
    const tree = await writeObject(to, 'tree', Buffer.concat(entry))
    const head = [`tree ${tree}`, ...(parent === null ? [] : [`parent ${parent}`]), `author ${by}`, `committer ${by}`]
    const commit = await writeObject(to, 'commit', Buffer.from(`${head.join('\n')}\n\n${message}`))
    return { ok: true, commit }
  } catch (error) {
    return { ok: false, kind: 'failed', reason: errorMessage(error), stdout: '' }
  }
}

const compress = promisify(deflate)

type Destination = ObjectFolder & { readonly flush: boolean }

/** The file appears whole or not at all; what a crash leaves has a name that `git gc` clears away. */
async function writeObject({ path, format, flush }: Destination, type: string, content: Buffer): Promise<string> {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  const id = createHash(format).update(bytes).digest('hex')
  const folder = join(path, id.slice(0, 2))
  const file = join(folder, id.slice(2))
  // In a clone that several users share, each may write wherever another has begun a folder.
  if (await mkdir(folder, { recursive: true })) await chmod(folder, (await stat(path)).mode & 0o7777)
  else if (await stat(file).catch(() => null)) return id
  const unfinished = join(folder, `tmp_obj_${randomUUID()}`)
  await writeFile(unfinished, await compress(bytes), { mode: 0o444, flag: 'wx', flush })
  await rename(unfinished, file)
  return id
}
