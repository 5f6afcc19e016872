/**
 * Opens a repository and fetches into it. The action works in a private bare repository in a temporary
 * directory, filled by one fetch from the server; the command line in the user's own, with the user's own credentials.
 * Either holds the ledgers' refs. Failures are values.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { buildRemoteSettings, parseRemoteUrl, QUIET } from './environment.ts'
import { explainNameRefusal, isFullRef, isObjectId, isRefPattern } from './names.ts'
import { type Failure, type Git, type GitOptions, runGit } from './run.ts'

export const LEDGER_REFS = 'refs/nylas-fleet/'
/** Where fetched commits are held in the private repository. */
export const FETCHED_REFS = 'refs/fetched/'

export type Repository = {
  readonly git: Git
  /** Where its git starts. */
  readonly directory: string
  /** What git is told to ask: what stands for a URL, or the name of a remote. */
  readonly remote: string
  /** The action's own: commits may be fetched into it. */
  readonly isPrivate: boolean
  /** Where new objects go. Git is asked until it has answered once. */
  readonly findObjects: () => Promise<ObjectFolder | Failure>
}

export type ObjectFolder = { readonly ok: true; readonly path: string; readonly format: 'sha1' | 'sha256' }

export type Wanted = {
  /** Full commit ids. */
  readonly commits?: readonly string[]
  /** Full ref names; `refs/pull/7/*` is no error when there are none. */
  readonly refs?: readonly string[]
  /** How many commits back from each. 2 brings the parents, so the base of a pull request's test merge too. */
  readonly depth?: number
}

type Common = Pick<GitOptions, 'environment' | 'timeLimit' | 'signal' | 'onStart'>

/**
 * `url` is `<server>/<owner>/<name>`, `directory` an empty one of the run's own. No process is run and nothing is asked
 * yet. `objectFormat` is what the length of GITHUB_SHA tells (64 digits: sha256).
 */
export async function openPrivateRepository(
  options: Common & {
    readonly directory: string
    readonly url: string
    readonly token: string | null
    readonly objectFormat?: 'sha1' | 'sha256'
  },
): Promise<Repository> {
  const url = parseRemoteUrl(options.url)
  const format = options.objectFormat ?? 'sha1'
  await Promise.all(['objects', 'refs'].map((name) => mkdir(join(options.directory, name), { recursive: true })))
  await writeFile(join(options.directory, 'HEAD'), 'ref: refs/heads/none\n')
  await writeFile(
    join(options.directory, 'config'),
    `[core]\n\trepositoryformatversion = ${format === 'sha1' ? 0 : 1}\n\tbare = true\n` +
      (format === 'sha1' ? '' : `[extensions]\n\tobjectformat = ${format}\n`),
  )
  // The folder is made for this run, so nobody can know its name beforehand. `.invalid` leads nowhere.
  const alias = `https://${basename(options.directory)}.invalid/repository`
  const basic = options.token === null ? null : Buffer.from(`x-access-token:${options.token}`).toString('base64')
  return {
    git: runGit({
      ...options,
      gitDirectory: options.directory,
      settings: [...QUIET, ...buildRemoteSettings(url, alias, basic)],
      secrets: [options.token ?? '', basic ?? ''],
    }),
    directory: options.directory,
    remote: alias,
    isPrivate: true,
    findObjects: async () => ({ ok: true, path: join(options.directory, 'objects'), format }),
  }
}

/** The repository whose root is `directory`: there must be a `.git`. `origin` is its remote. Nothing is asked yet. */
export function openLocalRepository(options: Common & { readonly directory: string }): Repository {
  const { directory } = options
  const git = runGit({ ...options, settings: QUIET, secrets: [] })
  let found: ObjectFolder | null = null
  const findObjects = async () => {
    const objects = found ?? (await askForObjects(git, directory))
    if (objects.ok) found = objects
    return objects
  }
  return { git, directory, remote: 'origin', isPrivate: false, findObjects }
}

async function askForObjects(git: Git, directory: string): Promise<ObjectFolder | Failure> {
  const asked = await git.run(['rev-parse', '--show-object-format', '--git-path', 'objects'])
  if (!asked.ok) return asked
  const [format = '', ...path] = asked.stdout.replace(/\n$/, '').split('\n')
  if (format === 'sha1' || format === 'sha256') return { ok: true, path: resolve(directory, path.join('\n')), format }
  const reason = `The repository names its objects by ${JSON.stringify(format)}, which is not known here.`
  return { ok: false, kind: 'failed', reason, stdout: '' }
}

/** The root of the working tree. A failure where there is no repository. */
export async function findRoot({ git }: Repository): Promise<{ readonly ok: true; readonly root: string } | Failure> {
  const root = await git.run(['rev-parse', '--show-toplevel'])
  return root.ok ? { ok: true, root: root.stdout.replace(/\n$/, '') } : root
}

/** `owner/name` of the remote origin, where that is on GitHub; else null. */
export async function findGitHubRepository({ git }: Repository): Promise<string | null> {
  const origin = await git.run(['remote', 'get-url', 'origin'])
  return origin.ok ? parseGitHubRemote(origin.stdout.trim()) : null
}

/** `owner/name` of a remote's URL, whatever its form. The URL may hold a token: nothing else of it is used. */
export function parseGitHubRemote(url: string): string | null {
  const [, owner, name] = /(?:^|[/@:])github\.[\w.-]*?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url) ?? []
  return owner === undefined || name === undefined ? null : `${owner}/${name}`
}

/** One fetch: what is wanted, and all ledgers. Null when it worked. */
export async function fetchWanted(repository: Repository, wanted: Wanted = {}): Promise<Failure | null> {
  const names = [...(wanted.commits ?? []), ...(wanted.refs ?? [])]
  const refused = [
    ...(wanted.commits ?? []).filter((commit) => !isObjectId(commit)),
    ...(wanted.refs ?? []).filter((ref) => !isRefPattern(ref)),
  ]
  if (refused.length > 0) return explainNameRefusal(refused)
  if (names.length > 0 && !repository.isPrivate) {
    return {
      ok: false,
      kind: 'failed',
      reason: "Commits are fetched into the action's own repository only.",
      stdout: '',
    }
  }
  const fetch = (depth: number | undefined) =>
    repository.git.run([
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-write-fetch-head',
      '--no-auto-maintenance',
      ...(depth === undefined ? [] : [`--depth=${depth}`]),
      // A ledger that was removed on the server must not live on here. Pruning would also drop wanted commits, which no ref names.
      ...(names.length === 0 ? ['--prune'] : []),
      '--end-of-options',
      repository.remote,
      ...names.map((name) => `+${name}:${FETCHED_REFS}${name}`),
      `+${LEDGER_REFS}*:${LEDGER_REFS}*`,
    ])
  let result = await fetch(wanted.depth)
  // With a depth, git fails without a message when no pattern finds a ref; without one it does not.
  if (!result.ok && result.kind === 'failed' && names.every((name) => name.endsWith('/*')))
    result = await fetch(undefined)
  return result.ok ? null : result
}

/**
 * Brings the commits of a branch into a user's clone, and nothing that shows: no ref, no depth and no FETCH_HEAD becomes
 * another, whatever its settings say. Null when it worked.
 */
export async function fetchTip({ git, remote }: Repository, ref: string): Promise<Failure | null> {
  if (!isFullRef(ref)) return explainNameRefusal([ref])
  const result = await git.run([
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-prune',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--refmap=',
    '--end-of-options',
    remote,
    ref,
  ])
  return result.ok ? null : result
}
