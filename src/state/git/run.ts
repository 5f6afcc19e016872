/**
 * Runs git: no shell, no prompt, nothing from the process's own environment. A failure is a value with its reason.
 *
 * Each git has a session of its own: Ctrl-C in the terminal does not reach a push that is saving the ledger, git cannot
 * ask on the terminal, and a time limit ends git together with the processes it started.
 */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createRedactor } from '../../domain/redact.ts'
import { buildGitEnvironment, type Environment, type Setting } from './environment.ts'

export type GitOptions = {
  /** Where git starts; a repository is looked for from here unless `gitDirectory` names one. */
  readonly directory: string
  readonly gitDirectory?: string
  readonly environment: Environment
  readonly settings: readonly Setting[]
  /** Replaced by asterisks wherever git's output is passed on. */
  readonly secrets: readonly string[]
  /** Milliseconds for one command; 5 minutes when left out. */
  readonly timeLimit?: number
  readonly signal?: AbortSignal
  /** Told of every git that is started. Arguments never hold a secret. */
  readonly onStart?: (args: readonly string[]) => void
}

type FailureKind =
  /** There is no git to run. */
  | 'no-git'
  /** The repository has no such remote. */
  | 'no-remote'
  | 'timeout'
  | 'aborted'
  /** The server knows us not, or lets us not. Asking again helps nobody. */
  | 'denied'
  /** The server has no such repository, ref or commit. */
  | 'missing'
  /** May work when tried again. */
  | 'network'
  | 'failed'

/**
 * Why git failed, for a program (`kind`) and for people (`reason`): git's own text without secrets and without control
 * characters, since part of it was written by the server.
 */
export type Failure = {
  readonly ok: false
  readonly kind: FailureKind
  readonly reason: string
  readonly stdout: string
}

type GitResult = { readonly ok: true; readonly stdout: string } | Failure

export type Git = {
  readonly run: (
    args: readonly string[],
    options?: {
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

  const start = (args: readonly string[], variables: Readonly<Record<string, string>> = {}) => {
    options.onStart?.(args)
    return spawn('git', [...args], {
      cwd: options.directory,
      env: { ...environment, ...variables },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
  }

  const run: Git['run'] = (args, { input = '', environment: variables, timeLimit } = {}) =>
    new Promise((resolve) => {
      const fail = (kind: Failure['kind'], text: string, stdout = '') =>
        resolve({ ok: false, kind, reason: redact(text, options.secrets), stdout })
      if (options.signal?.aborted)
        return fail('aborted', `git ${args[0] ?? ''} was not started: the run was interrupted.`)
      const child = start(args, variables)
      const output: Buffer[] = []
      const errors: Buffer[] = []
      let interruption: 'timeout' | 'aborted' | null = null
      const interrupt = (reason: 'timeout' | 'aborted') => {
        interruption ??= reason
        kill(child)
      }
      const limit = timeLimit ?? options.timeLimit ?? 300_000
      const timer = setTimeout(() => interrupt('timeout'), limit)
      const abort = () => interrupt('aborted')
      options.signal?.addEventListener('abort', abort, { once: true })
      const release = () => {
        clearTimeout(timer)
        options.signal?.removeEventListener('abort', abort)
      }
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
      child.on('error', (error: NodeJS.ErrnoException) => {
        release()
        if (error.code === 'ENOENT')
          fail('no-git', 'git was not found on PATH (or the directory to run it in is gone). Install git.')
        else fail('failed', `git could not be started: ${error.message}`)
      })
      child.on('close', (code) => {
        release()
        const stdout = Buffer.concat(output).toString('utf8')
        const stderr = Buffer.concat(errors).toString('utf8')
        if (interruption === 'timeout')
          fail(
            'timeout',
            `git ${args[0] ?? ''} took longer than ${limit / 1000} s. Run again; if it stays so, look at the network and at the server.`,
            stdout,
          )
        else if (interruption === 'aborted') fail('aborted', `git ${args[0] ?? ''} was interrupted.`, stdout)
        else if (code === 0) resolve({ ok: true, stdout })
        else fail(classifyFailure(stderr), stderr || `git ${args[0] ?? ''} ended with status ${code}.`, stdout)
      })
      // A git that ends before it has read its input gives the reason on stderr; the broken pipe adds nothing.
      child.stdin.on('error', () => undefined)
      child.stdin.end(input)
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

const KINDS: readonly (readonly [FailureKind, RegExp])[] = [
  [
    'denied',
    /returned error: 40[13]\b|HTTP 40[13]\b|Authentication failed|could not read (?:Username|Password)|Permission (?:to|denied)|terminal prompts disabled/i,
  ],
  [
    'missing',
    /couldn't find remote ref|not our ref|unadvertised object|returned error: 404|repository '[^']*' not found|Repository not found/i,
  ],
  [
    'network',
    /returned error: (?:429|5\d\d)|HTTP (?:429|5\d\d)|Could not resolve|Failed to connect|Couldn't connect|Connection (?:refused|reset|timed out|closed)|hung up|early EOF|RPC failed|unexpected disconnect|timed? ?out|SSL|TLS|Empty reply|network is unreachable|transfer closed|recv failure/i,
  ],
  ['no-remote', /does not appear to be a git repository|No such remote/i],
]

function classifyFailure(stderr: string): FailureKind {
  return KINDS.find(([, pattern]) => pattern.test(stderr))?.[0] ?? 'failed'
}

/** One line, at most 1000 characters. */
function redact(text: string, secrets: readonly string[]): string {
  return createRedactor(secrets)
    .strike(text)
    .replace(/(authorization:\s*)\S.*$/gim, '$1***')
    .replace(/(\w:\/\/)[^/\s@]*@/g, '$1***@')
    .replace(/\p{Cc}+|[\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 1000)
}
