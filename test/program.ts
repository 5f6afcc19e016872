/**
 * The shipped programs, each in a process of its own, for tests that send it a signal or look at the process. They are the
 * bundles in dist, which have to be built of the very sources that the tests are of. Nothing of the surroundings but PATH
 * reaches a program. Tests of what a program answers take `runProgram` (warm.ts).
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'
import { ROOT } from '../tools/made.ts'

export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
  /** Both, in the order in which they came. */
  readonly log: string
}

export type Running = { readonly child: ChildProcess; readonly ended: Promise<Ended> }

export type Name = 'action' | 'cli'
export type Env = Readonly<Record<string, string>>

export const getProgram = (name: Name): string => {
  if (!inject('isBuilt')) throw new Error('dist is not built of these sources: npm run build')
  return join(ROOT, 'dist', name, 'index.js')
}

/** Hundreds of starts: what a program is compiled to is kept from one to the next. */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/tests-compiled') }

export const buildEnv = (directory: string, env: Env): Env => ({
  PATH: process.env['PATH'] ?? '',
  HOME: directory,
  ...COMPILE_CACHE,
  ...env,
})

/** `directory` is its working folder and its home. */
/** A Node, and what it is told before the file. */
export type Interpreter = { readonly command: string; readonly flags: readonly string[] }

export const THIS_NODE: Interpreter = { command: process.execPath, flags: [] }

export const startProgram = (name: Name, args: readonly string[], directory: string, env: Env): Running =>
  startFile(getProgram(name), args, directory, env)

export function startFile(
  file: string,
  args: readonly string[],
  directory: string,
  env: Env,
  { command, flags }: Interpreter = THIS_NODE,
): Running {
  const child = spawn(command, [...flags, file, ...args], {
    cwd: directory,
    env: buildEnv(directory, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { out: '', err: '', log: '' }
  for (const [stream, name] of [
    [child.stdout, 'out'],
    [child.stderr, 'err'],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
      texts.log += text
    })
  }
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...texts }))
  })
  return { child, ended }
}
