/** Writes the starter files of this repository. What is there already is never touched. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { toFleetName } from '../../domain/fleet-name.ts'
import { readApplication } from '../../engine/live/read.ts'
import type { Reader } from '../../nylas/port.ts'
import { findWorkingTree, type Repository } from '../../state/git/repository.ts'
import { findRepository, isPlainBranch, type StarterFacts } from './facts.ts'
import { listNextSteps, listStarterFiles } from './starter.ts'

export type InitDeps = {
  /** Of the directory `init` runs in; it need not be a repository yet. */
  readonly repository: Repository
  readonly directory: string
  /** Relative to the repository's root. */
  readonly fleetFile: string
  /** With a key at hand, the application is written into the file. */
  readonly reader: Reader | null
  /** False: there is such a file, and it was left as it is. Paths are relative to the root. */
  readonly write: (root: string, path: string, text: string) => Promise<boolean>
}

export type InitResult = {
  readonly root: string
  readonly written: readonly string[]
  readonly kept: readonly string[]
  readonly next: readonly string[]
}

export async function initialize(ports: InitDeps): Promise<InitResult> {
  const tree = await findWorkingTree(ports.repository)
  const root = tree.ok ? tree.root : ports.directory
  const facts = await detect(ports, root)
  const [written, kept]: [string[], string[]] = [[], []]
  for (const [path, text] of Object.entries(listStarterFiles(facts))) {
    const isNew = await ports.write(root, path, text)
    ;(isNew ? written : kept).push(path)
  }
  return { root, written, kept, next: listNextSteps(facts) }
}

async function detect({ repository, reader, fleetFile }: InitDeps, root: string): Promise<StarterFacts> {
  const origin = await first(repository, ['remote', 'get-url', 'origin'])
  const named = origin === null ? null : findRepository(origin)
  return {
    fleet: toFleetName(named?.split('/')[1] ?? basename(root)),
    fleetFile,
    defaultBranch: await defaultBranch(repository),
    application: await application(reader),
    repository: named,
  }
}

/** The server knows; else what the last clone or fetch noted; else the branch that is checked out. */
async function defaultBranch(repository: Repository): Promise<string> {
  const asked = await first(repository, ['ls-remote', '--symref', 'origin', 'HEAD'])
  const noted = await first(repository, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'])
  const current = await first(repository, ['symbolic-ref', '--quiet', 'HEAD'])
  const names = [
    /^ref: refs\/heads\/(\S+)\tHEAD$/u.exec(asked ?? '')?.[1],
    noted?.replace(/^refs\/remotes\/origin\//u, ''),
    current?.replace(/^refs\/heads\//u, ''),
  ]
  return names.find((name) => name !== undefined && isPlainBranch(name)) ?? 'main'
}

/** Milliseconds; what the server does not say by then is detected without it. */
const PATIENCE = 15_000

/** The first line; null where git has no answer. */
async function first({ git }: Repository, args: readonly string[]): Promise<string | null> {
  const result = await git.run(args, { timeLimit: PATIENCE })
  return (result.ok && result.stdout.split('\n')[0]) || null
}

async function application(reader: Reader | null): Promise<StarterFacts['application']> {
  if (reader === null) return null
  try {
    return await readApplication(reader)
  } catch {
    return null
  }
}

/** `init`'s own `write`: makes the file in one step or not at all, so that none is ever replaced. */
export async function writeNew(root: string, path: string, text: string): Promise<boolean> {
  const file = join(root, path)
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
