/**
 * Where a clone stands: its commit against the tip of the default branch of `origin`, and what in it is not committed. A
 * failure is a value with its reason.
 */
import type { Repository } from './repository.ts'
import type { Failure } from './run.ts'

export type Standing = {
  readonly ok: true
  /** Of the working tree; null before its first commit. */
  readonly commit: string | null
  /** The branch that is checked out, without `refs/heads/`; null where none is. */
  readonly branch: string | null
  /** Null where `origin` has no branch yet, so that there is none to be off from. */
  readonly defaultBranch: { readonly name: string; readonly tip: string } | null
  /** Paths from the root, a few of them. */
  readonly uncommitted: readonly string[]
}

const MOST_PATHS = 5

/** `files` are the paths that count also where git does not know them. */
export async function findStanding(repository: Repository, files: readonly string[]): Promise<Standing | Failure> {
  const { git, remote } = repository
  const [listed, tree] = await Promise.all([
    git.run(['ls-remote', '--quiet', '--symref', '--end-of-options', remote, 'HEAD', 'refs/heads/*']),
    readWorkingTree(repository, files),
  ])
  if (!listed.ok) return listed
  const found = parseDefaultBranch(listed.stdout)
  if (found === 'unknown') {
    const reason = `origin has several branches and does not say which is its default one`
    return { ok: false, kind: 'failed', reason, stdout: '' }
  }
  if ('ok' in tree)
    return found === null ? { ok: true, commit: null, branch: null, uncommitted: [], defaultBranch: null } : tree
  return { ok: true, ...tree, defaultBranch: found }
}

/** A server whose HEAD leads nowhere still tells the branch where there is only one, or one of the usual name. */
function parseDefaultBranch(listing: string): Standing['defaultBranch'] | 'unknown' {
  const lines = listing.split('\n').filter((line) => line !== '')
  const heads = new Map(
    lines.flatMap((line) => {
      const [tip = '', name] = line.split('\trefs/heads/')
      return name === undefined || tip.startsWith('ref:') ? [] : [[name, tip] as const]
    }),
  )
  const named = lines
    .map((line) => /^ref: refs\/heads\/(.+)\tHEAD$/u.exec(line)?.[1])
    .find((name) => name !== undefined)
  const only = heads.size === 1 ? [...heads.keys()][0] : undefined
  const name = [named, only, 'main', 'master'].find((candidate) => candidate !== undefined && heads.has(candidate))
  if (name === undefined) return heads.size === 0 ? null : 'unknown'
  return { name, tip: heads.get(name) ?? '' }
}

type WorkingTree = Pick<Standing, 'commit' | 'branch' | 'uncommitted'>

async function readWorkingTree({ git }: Repository, files: readonly string[]): Promise<WorkingTree | Failure> {
  const common = ['status', '--porcelain=v2', '-z', '--no-renames', '--ignore-submodules=all']
  const literal = files.map((file) => `:(top,literal)${file}`)
  const [tracked, unknown] = await Promise.all([
    git.run([...common, '--branch', '--no-ahead-behind', '--untracked-files=no']),
    git.run([...common, '--untracked-files=all', '--ignored', '--', ...literal]),
  ])
  if (!tracked.ok) return tracked
  if (!unknown.ok) return unknown
  const lines = `${tracked.stdout}${unknown.stdout}`.split('\0')
  const find = (name: string, none: string) => {
    const value = lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3)
    return value === undefined || value === none ? null : value
  }
  return {
    commit: find('branch.oid', '(initial)'),
    branch: find('branch.head', '(detached)'),
    uncommitted: [...new Set(lines.flatMap((line) => ENTRY.exec(line)?.[1] ?? []))].slice(0, MOST_PATHS),
  }
}

/** Of what has changed (`1`), what is in conflict (`u`), what git does not know (`?`) and what it ignores (`!`). */
const ENTRY = /^(?:1 (?:\S+ ){7}|u (?:\S+ ){9}|[?!] )(.+)$/su

/** `Ann Example <ann@acme.example>`, as far as git is told; null where it is not. */
export async function readGitUser({ git }: Repository): Promise<string | null> {
  const listed = await git.run(['config', '-z', '--get-regexp', '^user\\.(name|email)$'])
  const settings = new Map((listed.ok ? listed.stdout : '').split('\0').map((entry) => splitOnce(entry, '\n')))
  const [name, email] = ['user.name', 'user.email'].map((key) => settings.get(key)?.trim())
  const parts = [...(name ? [name] : []), ...(email ? [`<${email}>`] : [])]
  return parts.length === 0 ? null : parts.join(' ')
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}
