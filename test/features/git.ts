/** A real repository with a real remote, for commands that look into git. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openObjects } from '../../src/state/git/objects.ts'
import { openLocalRepository, type Repository } from '../../src/state/git/repository.ts'
import { createBare, createClone, writeCommit } from '../git/repository.ts'

const ENVIRONMENT = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' }

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-command-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type TestRepository = {
  readonly directory: string
  readonly server: string
  readonly repository: Repository
  readonly objects: ReturnType<typeof openObjects>
  readonly git: (...args: readonly string[]) => string
  /** Every git that the repository started. */
  readonly started: string[]
}

export function testRepository(files: Readonly<Record<string, string>> = {}, branch = 'main'): TestRepository {
  const folder = temporaryFolder()
  const [server, directory] = [join(folder, 'server.git'), join(folder, 'work')]
  mkdirSync(directory)
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: directory,
      env: {
        ...ENVIRONMENT,
        GIT_AUTHOR_NAME: 'T',
        GIT_AUTHOR_EMAIL: 't@t',
        GIT_COMMITTER_NAME: 'T',
        GIT_COMMITTER_EMAIL: 't@t',
      },
      encoding: 'utf8',
      stdio: 'pipe',
    })
  createBare(server)
  createClone(directory, server)
  writeCommit(server, `refs/heads/${branch}`, files)
  // The clone has all of that, as if it had just been pushed from there.
  for (const part of ['objects', 'refs']) cpSync(join(server, part), join(directory, '.git', part), { recursive: true })
  cpSync(join(server, 'refs/heads', branch), join(directory, '.git/refs/remotes/origin', branch))
  for (const bare of [server, join(directory, '.git')]) writeFileSync(join(bare, 'HEAD'), `ref: refs/heads/${branch}\n`)
  for (const [path, text] of Object.entries(files)) writeFileSync(join(directory, path), text)
  git('reset', '--quiet')
  const started: string[] = []
  const repository = openLocalRepository({
    directory,
    environment: ENVIRONMENT,
    onStart: (args) => void started.push(args.join(' ')),
  })
  const objects = openObjects(repository)
  onTestFinished(() => objects.close())
  return { directory, server, repository, objects, git, started }
}
