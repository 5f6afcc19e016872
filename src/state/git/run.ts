/**
 * Runs git: no shell, no prompt, nothing from the process's own environment. A failure is a value.
 *
 * Each git has a session of its own: Ctrl-C in the terminal does not reach a push that is saving the ledger, git cannot
 * ask on the terminal, and a time limit ends git together with the processes it started.
 */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { buildGitEnvironment, type Environment, type Setting } from './environment.ts'
import { classifyFailure, type Failure, redact } from './failure.ts'

export type GitOptions = {
  /** Where git starts; a repository is looked for from here unless `gitDirectory` names one. */
  readonly directory: string
  readonly gitDirectory?: string
  readonly environment: Environment
  readonly settings: readonly Setting[]
  /** Blotted out wherever git's words are passed on. */
  readonly secrets: readonly string[]
  /** Milliseconds for one command; 5 minutes when left out. */
  readonly timeLimit?: number
  readonly signal?: AbortSignal
  /** Told of every git that is started. Arguments never hold a secret. */
  readonly onStart?: (args: readonly string[]) => void
}

export type GitResult = { readonly ok: true; readonly stdout: string } | Failure

export type Git = {
  readonly run: (
    args: readonly string[],
    more?: {
      readonly input?: string
      readonly environment?: Readonly<Record<string, string>>
      readonly timeLimit?: number
    },
  ) => Promise<GitResult>
  /** A git that stays; the caller ends it. */
  readonly start: (args: readonly string[]) => ChildProcessWithoutNullStreams
}

export function runGit(options: GitOptions): Git {
  const environment = buildGitEnvironment(options.environment, options.settings)
  if (options.gitDirectory !== undefined) environment['GIT_DIR'] = options.gitDirectory

  const start = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    options.onStart?.(args)
    return spawn('git', [...args], {
      cwd: options.directory,
      env: { ...environment, ...more },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
  }

  const run: Git['run'] = (args, more = {}) =>
    new Promise((resolve) => {
      const fail = (kind: Failure['kind'], text: string, stdout = '') =>
        resolve({ ok: false, kind, reason: redact(text, options.secrets), stdout })
      if (options.signal?.aborted)
        return fail('aborted', `git ${args[0] ?? ''} was not started: the run was interrupted.`)
      const child = start(args, more.environment)
      const out: Buffer[] = []
      const err: Buffer[] = []
      let ended: 'timeout' | 'aborted' | null = null
      const end = (why: 'timeout' | 'aborted') => {
        ended ??= why
        kill(child)
      }
      const limit = more.timeLimit ?? options.timeLimit ?? 300_000
      const timer = setTimeout(() => end('timeout'), limit)
      const abort = () => end('aborted')
      options.signal?.addEventListener('abort', abort, { once: true })
      const settle = () => {
        clearTimeout(timer)
        options.signal?.removeEventListener('abort', abort)
      }
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
      child.on('error', (error: NodeJS.ErrnoException) => {
        settle()
        if (error.code === 'ENOENT')
          fail('no-git', 'git was not found on PATH (or the directory to run it in is gone).')
        else fail('failed', `git could not be started: ${error.message}`)
      })
      child.on('close', (code) => {
        settle()
        const stdout = Buffer.concat(out).toString('utf8')
        const stderr = Buffer.concat(err).toString('utf8')
        if (ended === 'timeout') fail('timeout', `git ${args[0] ?? ''} took longer than ${limit / 1000} s.`, stdout)
        else if (ended === 'aborted') fail('aborted', `git ${args[0] ?? ''} was interrupted.`, stdout)
        else if (code === 0) resolve({ ok: true, stdout })
        else fail(classifyFailure(stderr), stderr || `git ${args[0] ?? ''} ended with status ${code}.`, stdout)
      })
      // A git that ends before it has read its input says why on stderr; the broken pipe adds nothing.
      child.stdin.on('error', () => undefined)
      child.stdin.end(more.input ?? '')
    })

  return { run, start: (args) => start(args) }
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
