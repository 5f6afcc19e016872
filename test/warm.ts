/**
 * The shipped programs, run in processes that have run such programs before (warm-host.ts): a tenth of the time that Node
 * needs to start and to compile one. For tests of what a program reads, writes, answers and ends with.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import {
  buildEnv,
  COMPILE_CACHE,
  type Ended,
  type Env,
  getProgram,
  type Interpreter,
  type Name,
  startFile,
  THIS_NODE,
} from './program.ts'
import type { Order } from './warm-host.ts'

type Output = 'out' | 'err'
type Host = {
  readonly child: ChildProcess
  readonly interpreter: Interpreter
  runs: number
  /** What came since the last run began, in the order in which it came. */
  pieces: { readonly name: Output; readonly text: string }[]
  /** Called when more came. */
  look: () => void
}

/** Each run leaves a little of itself in its host. */
const MOST_RUNS = 50
const MOST_IDLE = 4

const HOST = join(import.meta.dirname, 'warm-host.ts')

/** They wait for their next run, and end with this process. */
let idle: readonly Host[] = []

/** `directory` is its working folder and its home. */
export const runProgram = (name: Name, args: readonly string[], directory: string, env: Env): Promise<Ended> =>
  runFile(getProgram(name), args, directory, env)

/** FLEET_COLD=1 gives each run a process of its own. */
export async function runFile(
  file: string,
  args: readonly string[],
  directory: string,
  env: Env,
  interpreter: Interpreter = THIS_NODE,
): Promise<Ended> {
  if (process.env['FLEET_COLD'] !== undefined) return startFile(file, args, directory, env, interpreter).ended
  const host = takeHost(interpreter)
  hold(host, true)
  const ended = await carryOut(host, { file, args, directory, env: buildEnv(directory, env), mark: randomUUID() })
  if (!host.child.connected) return ended
  hold(host, false)
  if (host.runs < MOST_RUNS && idle.length < MOST_IDLE) idle = [...idle, host]
  else host.child.disconnect()
  return ended
}

function takeHost(interpreter: Interpreter): Host {
  idle = idle.filter(({ child }) => child.connected)
  const known = idle.findLast((host) => host.interpreter === interpreter)
  if (!known) return startHost(interpreter)
  idle = idle.filter((host) => host !== known)
  return known
}

function startHost(interpreter: Interpreter): Host {
  const { command, flags } = interpreter
  // An older Node knows no types.
  const isOlder = command !== process.execPath
  const code = isOlder ? ['--input-type=module', '--eval', stripTypeScriptTypes(readFileSync(HOST, 'utf8'))] : [HOST]
  const child = spawn(command, [...flags, ...code], { env: COMPILE_CACHE, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const host: Host = { child, interpreter, runs: 0, pieces: [], look: () => undefined }
  const listen = (name: Output, text: string) => {
    host.pieces.push({ name, text })
    host.look()
  }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => listen('out', text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => listen('err', text))
  return host
}

/** Whether this process waits for that one. */
function hold({ child }: Host, isHeld: boolean): void {
  const parts: readonly unknown[] = [child, child.channel, child.stdout, child.stderr]
  for (const part of parts as readonly NodeJS.RefCounted[]) {
    if (isHeld) part.ref()
    else part.unref()
  }
}

function carryOut(host: Host, order: Order): Promise<Ended> {
  const { child } = host
  host.runs += 1
  host.pieces = []
  return new Promise((resolve) => {
    const finish = (code: number | null, signal: NodeJS.Signals | null, ends = readOutputs(host)) => {
      child.off('close', finish)
      host.look = () => undefined
      resolve({ code, signal, out: ends.out, err: ends.err, log: joinPieces(host, ends) })
    }
    host.look = () => {
      const [out = '', code] = readOutputs(host).out.split(order.mark)
      const [err = '', rest] = readOutputs(host).err.split(order.mark)
      if (code?.endsWith('\n') && rest?.endsWith('\n')) finish(Number(code), null, { out, err })
    }
    child.on('close', finish)
    child.send(order)
  })
}

type Outputs = Readonly<Record<Output, string>>

function readOutputs({ pieces }: Host): Outputs {
  const join = (wanted: Output) => pieces.flatMap(({ name, text }) => (name === wanted ? [text] : [])).join('')
  return { out: join('out'), err: join('err') }
}

/** Of both, what lies before their ends. */
function joinPieces({ pieces }: Host, ends: Outputs): string {
  const left = { out: ends.out.length, err: ends.err.length }
  return pieces
    .map(({ name, text }) => {
      const own = text.slice(0, left[name])
      left[name] -= own.length
      return own
    })
    .join('')
}
