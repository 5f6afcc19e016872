/**
 * Which refs are here, as the last fetch left them, and what a ref is on the server at this moment. In the action's own
 * repository nothing but fetches makes refs, each in a file, so they are read there; in a user's clone git is asked.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { explainNameRefusal, isObjectId, isRefPattern } from './names.ts'
import { FETCHED_REFS, LEDGER_REFS, type Repository } from './repository.ts'
import type { Failure } from './run.ts'

type Refs = ReadonlyMap<string, string>

/** Full ref name -> object id: the ledgers' refs by their own names, and fetched refs by theirs. */
export async function listLocalRefs(
  repository: Repository,
): Promise<{ readonly ok: true; readonly refs: Refs } | Failure> {
  const read = repository.isPrivate ? await readRefFiles(repository.directory) : null
  if (read !== null) return { ok: true, refs: selectRefs(read) }
  const listed = await repository.git.run([
    'for-each-ref',
    '--format=%(objectname) %(refname)',
    LEDGER_REFS,
    `${FETCHED_REFS}refs/`,
  ])
  if (!listed.ok) return listed
  const lines = listed.stdout.split('\n').map((line) => line.split(' '))
  return { ok: true, refs: selectRefs(lines.flatMap(([id, ref]) => (id && ref ? [[ref, id] as const] : []))) }
}

function selectRefs(all: readonly (readonly [ref: string, id: string])[]): Refs {
  const named = all.map(
    ([ref, id]) => [ref.startsWith(FETCHED_REFS) ? ref.slice(FETCHED_REFS.length) : ref, id] as const,
  )
  return new Map(named.filter(([ref]) => ref.startsWith('refs/')))
}

/** Null where git keeps them in another way: then it has to be asked. One after the other, since others may push thousands. */
async function readRefFiles(directory: string): Promise<readonly (readonly [ref: string, id: string])[] | null> {
  try {
    if ((await readdir(directory)).includes('packed-refs')) return null
    const refs: (readonly [ref: string, id: string])[] = []
    for (const name of (await listFiles(directory, 'refs')).toSorted()) {
      const id = (await readFile(join(directory, name), 'utf8')).trimEnd()
      if (!isObjectId(id)) return null
      refs.push([name, id])
    }
    return refs
  } catch {
    return null
  }
}

async function listFiles(directory: string, folder: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const entry of await readdir(join(directory, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) files.push(...(await listFiles(directory, name)))
    else if (!name.endsWith('.lock')) files.push(name)
  }
  return files
}

/** What a ref is on the server at this moment; null when it has no such ref. */
export async function readRemoteTip(
  repository: Repository,
  ref: string,
): Promise<{ readonly ok: true; readonly tip: string | null } | Failure> {
  if (!isRefPattern(ref) || ref.endsWith('*')) return explainNameRefusal([ref])
  const result = await repository.git.run(['ls-remote', '--quiet', '--end-of-options', repository.remote, ref])
  if (!result.ok) return result
  // ls-remote matches by the end of the name: `refs/heads/x/refs/heads/main` is listed for `refs/heads/main` as well.
  const line = result.stdout.split('\n').find((text) => text.endsWith(`\t${ref}`))
  return { ok: true, tip: line?.split('\t')[0] ?? null }
}
