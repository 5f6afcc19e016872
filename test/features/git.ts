/** A real repository with a real remote, for commands that look into git. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openObjects } from '../../src/state/git/objects.ts'
import { openLocalRepository, type Repository } from '../../src/state/git/repository.ts'

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
  const run = (cwd: string, args: readonly string[]) =>
    execFileSync('git', [...args], {
      cwd,
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
  run(folder, ['init', '--quiet', '--bare', `--initial-branch=${branch}`, server])
  run(directory, ['init', '--quiet', `--initial-branch=${branch}`])
  run(directory, ['remote', 'add', 'origin', server])
  for (const [path, text] of Object.entries(files)) writeFileSync(join(directory, path), text)
  run(directory, ['add', '--all'])
  run(directory, ['commit', '--quiet', '--allow-empty', '--message', 'Begin'])
  run(directory, ['push', '--quiet', 'origin', branch])
  const started: string[] = []
  const repository = openLocalRepository({
    directory,
    environment: ENVIRONMENT,
    onStart: (args) => void started.push(args.join(' ')),
  })
  const objects = openObjects(repository)
  onTestFinished(() => objects.close())
  return { directory, server, repository, objects, git: (...args) => run(directory, args), started }
}
