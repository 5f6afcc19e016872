/**
 * Moves one ref of the server to a commit, if and only if the ref still is what it was when it was read. A plain push
 * would also succeed onto a ref that somebody removed. After a failed push the server is asked where the ref is now,
 * since it may have moved all the same.
 */
import { explainNameRefusal, isFullRef, isObjectId } from './names.ts'
import { readRemoteTip } from './refs.ts'
import type { Repository } from './repository.ts'
import type { Failure } from './run.ts'

type PushResult =
  | { readonly status: 'pushed' }
  /** Somebody else moved the ref; `tip` is where it is now. */
  | { readonly status: 'lost'; readonly tip: string | null }
  | { readonly status: 'failed'; readonly failure: Failure }

/** Milliseconds before each further try after a network failure or a lock on the server. */
const PAUSES: readonly number[] = [500, 2000, 5000]

/** `expected` null: the ref must not exist yet. Network failures are tried again, a lost race never. */
export async function pushRef(
  repository: Repository,
  move: { readonly ref: string; readonly commit: string; readonly expected: string | null },
  sleep: (milliseconds: number) => Promise<void>,
): Promise<PushResult> {
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
    const pause = PAUSES[attempt]
    if (result.kind !== 'denied') {
      const remote = await readRemoteTip(repository, ref)
      if (remote.ok && remote.tip === commit) return { status: 'pushed' }
      if (remote.ok && remote.tip !== expected) return { status: 'lost', tip: remote.tip }
    }
    if (result.kind === 'denied' || pause === undefined) return { status: 'failed', failure: addServerReason(result) }
    await sleep(pause)
  }
}

/** Why the server refused the ref stands in the porcelain line `!\t<from>:<to>\t<summary> (<why>)`. */
function addServerReason(failure: Failure): Failure {
  const line = failure.stdout.split('\n').find((text) => text.startsWith('!\t'))
  const reason = line
    ?.split('\t')[2]
    ?.replace(/\p{Cc}/gu, ' ')
    .slice(0, 300)
  return reason === undefined ? failure : { ...failure, reason: `${reason}: ${failure.reason}` }
}
