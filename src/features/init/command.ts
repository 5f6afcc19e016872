/** `nylas-fleet init`: writes the starter files of this repository. What is there already is never touched. */
import { basename } from 'node:path'
import { writeNewFile } from '../../config/files/tree.ts'
import { toFleetName } from '../../domain/fleet-name.ts'
import { readApplication } from '../../engine/live/application.ts'
import type { Reader } from '../../nylas/port.ts'
import { showHidden } from '../../render/escape.ts'
import { findGitHubRepository, findRoot, type Repository } from '../../state/git/repository.ts'
import { type Command, EXIT, readText } from '../command.ts'
import { listNextSteps, listStarterFiles, type StarterFacts } from './starter.ts'

export const runInit: Command = async ({ options }, runtime) => {
  const { terminal, apiKey } = runtime
  const connection = apiKey === null ? null : runtime.openConnection({ base: runtime.chooseApiBase(null).url, apiKey })
  const { root, newFiles, existingFiles, next } = await initialize({
    repository: runtime.openRepository(terminal.directory),
    directory: terminal.directory,
    fleetFile: readText(options['fleet-file']) ?? 'fleet.yaml',
    reader: connection?.reader ?? null,
  }).finally(() => connection?.close())
  terminal.out(`In ${showHidden(root)}:\n`)
  for (const path of newFiles) terminal.out(`  wrote ${showHidden(path)}\n`)
  for (const path of existingFiles) terminal.out(`  kept ${showHidden(path)}: it was there\n`)
  for (const step of next) terminal.out(`- ${showHidden(step)}\n`)
  return EXIT.done
}

export type InitDeps = {
  /** Around the directory `init` runs in; null where it is no repository yet. */
  readonly repository: Repository | null
  readonly directory: string
  /** Relative to the repository's root. */
  readonly fleetFile: string
  /** With a key at hand, the application is written into the file. */
  readonly reader: Reader | null
}

/** Paths are relative to the root. */
export type InitResult = {
  readonly root: string
  readonly newFiles: readonly string[]
  readonly existingFiles: readonly string[]
  readonly next: readonly string[]
}

export async function initialize(deps: InitDeps): Promise<InitResult> {
  const { repository, directory } = deps
  const tree = repository && (await findRoot(repository))
  const root = tree?.ok ? tree.root : (repository?.directory ?? directory)
  const facts = await detectFacts(deps, root)
  const [newFiles, existingFiles]: [string[], string[]] = [[], []]
  for (const [path, text] of Object.entries(listStarterFiles(facts))) {
    const isNew = await writeNewFile(root, path, text)
    ;(isNew ? newFiles : existingFiles).push(path)
  }
  return { root, newFiles, existingFiles, next: listNextSteps(facts) }
}

async function detectFacts({ repository, reader, fleetFile }: InitDeps, root: string): Promise<StarterFacts> {
  const named = repository && (await findGitHubRepository(repository))
  return {
    fleet: toFleetName(named?.split('/')[1] ?? basename(root)),
    fleetFile,
    defaultBranch: repository ? await findDefaultBranch(repository) : 'main',
    application: reader && (await readApplication(reader).catch(() => null)),
    repository: named,
  }
}

/** The server knows; else what the last clone or fetch noted; else the branch that is checked out. */
async function findDefaultBranch(repository: Repository): Promise<string> {
  const server = await readFirstLine(repository, ['ls-remote', '--symref', 'origin', 'HEAD'])
  const noted = await readFirstLine(repository, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'])
  const current = await readFirstLine(repository, ['symbolic-ref', '--quiet', 'HEAD'])
  const names = [
    /^ref: refs\/heads\/(\S+)\tHEAD$/u.exec(server ?? '')?.[1],
    noted?.replace(/^refs\/remotes\/origin\//u, ''),
    current?.replace(/^refs\/heads\//u, ''),
  ]
  return names.find((name) => name !== undefined && isPlainBranch(name)) ?? 'main'
}

/** A name that means itself in a workflow's branch filter and in an expression; others must be written by hand. */
export const isPlainBranch = (name: string): boolean => /^[A-Za-z0-9][\w./-]*$/u.test(name)

/** Milliseconds; what the server does not say by then is detected without it. */
const PATIENCE = 15_000

/** Null where git has no answer. */
async function readFirstLine({ git }: Repository, args: readonly string[]): Promise<string | null> {
  const result = await git.run(args, { timeLimit: PATIENCE })
  return (result.ok && result.stdout.split('\n')[0]) || null
}
