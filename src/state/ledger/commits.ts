/**
 * The ledger's own commits, oldest first, and what each of them holds. Two git processes in all: one that lists the commits,
 * one that reads them. They are asked for as they are here; whoever wants the newest fetches before.
 */
import type { Ledger } from '../../domain/ledger.ts'
import type { GitObject, Objects } from '../git/objects.ts'
import type { Repository } from '../git/repository.ts'
import type { Failure } from '../git/run.ts'
import { parseTree } from '../git/tree.ts'
import { LEDGER_FILE } from './foreign.ts'
import { MAX_LEDGER_SIZE, parseLedger } from './format.ts'

export type LedgerContent = Pick<Ledger, 'resources' | 'deleted' | 'intent'>

export type LedgerCommit = {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly message: string
  /** Null where this commit has no readable ledger: it is passed over. */
  readonly ledger: LedgerContent | null
}

export async function listLedgerCommits(
  repository: Repository,
  tip: string,
): Promise<{ readonly ok: true; readonly ids: readonly string[] } | Failure> {
  const listed = await repository.git.run(['rev-list', '--first-parent', '--reverse', '--end-of-options', tip])
  return listed.ok ? { ok: true, ids: listed.stdout.split('\n').filter((line) => line !== '') } : listed
}

/** A ledger that did not change between two commits is parsed once. */
export function createCommitReader(objects: Objects): (id: string) => Promise<LedgerCommit> {
  let last: { readonly blob: string; readonly ledger: LedgerCommit['ledger'] } | null = null

  async function readLedger(tree: string): Promise<LedgerCommit['ledger']> {
    const directory = await objects.read(tree)
    const file =
      directory?.type === 'tree' && directory.bytes
        ? parseTree(directory.bytes, tree.length / 2).get(LEDGER_FILE)
        : undefined
    if (file?.type !== 'file') return null
    if (last?.blob === file.id) return last.ledger
    const blob = await objects.read(file.id, MAX_LEDGER_SIZE)
    const parsed = blob?.bytes ? parseLedger(blob.bytes.toString('utf8')) : null
    last = { blob: file.id, ledger: parsed?.ok ? parsed.ledger : null }
    return last.ledger
  }

  return async (id) => {
    const { tree, at, message } = parseCommit(await objects.read(id, MAX_LEDGER_SIZE))
    return { id, at, message, ledger: tree === null ? null : await readLedger(tree) }
  }
}

/** The committer's moment: the author's survives a rebase, and nobody rebases a ledger. */
function parseCommit(object: GitObject | null): {
  readonly tree: string | null
  readonly at: string
  readonly message: string
} {
  const text = object?.bytes?.toString('utf8') ?? ''
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const [, tree = null] = /^tree ([0-9a-f]+)$/mu.exec(head) ?? []
  const [, seconds = '0'] = /^committer .*> (\d{1,12}) [+-]\d{4}$/mu.exec(head) ?? []
  return { tree, at: new Date(Number(seconds) * 1000).toISOString(), message: end < 0 ? '' : text.slice(end + 2) }
}
