/**
 * Writes one commit and moves one ref of the server to it, if and only if the ref still is what it was when it was read.
 * A plain push is not that: it also succeeds onto a ref that somebody removed. Nothing is believed about a failed push
 * until the server has been asked where the ref is now.
 */
import type { Failure } from './failure.ts'
import { isFullRef, isObjectId } from './names.ts'
import { explainNameRefusal, type Repository, readRemoteTip } from './repository.ts'

const WHO = { name: 'nylas-fleet', email: 'nylas-fleet@noreply.invalid' }

/** A commit that holds this one file and nothing else. */
export async function writeCommit(
  repository: Repository,
  file: { readonly name: string; readonly content: string },
  parent: string | null,
  message: string,
): Promise<{ readonly ok: true; readonly commit: string } | Failure> {
  if (parent !== null && !isObjectId(parent)) return explainNameRefusal([parent])
  const blob = await repository.git.run(['hash-object', '-w', '--no-filters', '--stdin'], { input: file.content })
  if (!blob.ok) return blob
  const tree = await repository.git.run(['mktree', '-z'], {
    input: `100644 blob ${blob.stdout.trim()}\t${file.name}\0`,
  })
  if (!tree.ok) return tree
  const commit = await repository.git.run(
    ['commit-tree', ...(parent === null ? [] : ['-p', parent]), '--no-gpg-sign', tree.stdout.trim()],
    {
      input: message,
      environment: {
        GIT_AUTHOR_NAME: WHO.name,
        GIT_AUTHOR_EMAIL: WHO.email,
        GIT_COMMITTER_NAME: WHO.name,
        GIT_COMMITTER_EMAIL: WHO.email,
      },
    },
  )
  return commit.ok ? { ok: true, commit: commit.stdout.trim() } : commit
}

export type Pushed =
  | { readonly status: 'pushed' }
  /** Somebody else moved the ref; `tip` is where it is now. */
  | { readonly status: 'lost'; readonly tip: string | null }
  | { readonly status: 'failed'; readonly failure: Failure }

/** Milliseconds before each further try after a network failure or a lock on the server. */
export const PAUSES: readonly number[] = [500, 2000, 5000]

/** `expected` null: the ref must not exist yet. Network failures are tried again, a lost race never. */
export async function pushRef(
  repository: Repository,
  move: { readonly ref: string; readonly commit: string; readonly expected: string | null },
  sleep: (milliseconds: number) => Promise<void>,
  pauses: readonly number[] = PAUSES,
): Promise<Pushed> {
  const { ref, commit, expected } = move
  if (!isFullRef(ref) || !isObjectId(commit) || !(expected === null || isObjectId(expected))) {
    return { status: 'failed', failure: explainNameRefusal([ref, commit, expected ?? '']) }
  }
  for (let attempt = 0; ; attempt += 1) {
    const result = await repository.git.run([
      'push',
      '--porcelain',
      '--no-verify',
      '--no-follow-tags',
      '--no-signed',
      '--recurse-submodules=no',
      `--force-with-lease=${ref}:${expected ?? ''}`,
      '--end-of-options',
      repository.remote,
      `${commit}:${ref}`,
    ])
    if (result.ok) return { status: 'pushed' }
    if (result.kind === 'aborted') return { status: 'failed', failure: result }
    const pause = pauses[attempt]
    if (result.kind !== 'denied') {
      const asked = await readRemoteTip(repository, ref)
      if (asked.ok && asked.tip === commit) return { status: 'pushed' }
      if (asked.ok && asked.tip !== expected) return { status: 'lost', tip: asked.tip }
    }
    if (result.kind === 'denied' || pause === undefined) return { status: 'failed', failure: withRefusal(result) }
    await sleep(pause)
  }
}

/** The server's own words on why it refused the ref stand in the porcelain line `!\t<from>:<to>\t<summary> (<why>)`. */
function withRefusal(failure: Failure): Failure {
  const line = failure.stdout.split('\n').find((text) => text.startsWith('!\t'))
  const why = line
    ?.split('\t')[2]
    ?.replace(/\p{Cc}/gu, ' ')
    .slice(0, 300)
  return why === undefined ? failure : { ...failure, reason: `${why}: ${failure.reason}` }
}
