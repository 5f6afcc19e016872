/**
 * The command line as a process of its own, which can be killed. FLEET_CLI names the file to run (dist/cli/index.js); left
 * out it is the sources.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SEED } from '../property/ports.ts'

const PROGRAM = process.env['FLEET_CLI'] ?? fileURLToPath(new URL('../../src/shells/cli/main.ts', import.meta.url))

export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export type Running = { readonly child: ChildProcess; readonly ended: Promise<Ended> }

/** `directory` holds fleet.yaml. Nothing of the surroundings but PATH reaches it. */
export function startCli(
  directory: string,
  url: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: directory,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: directory,
      NYLAS_API_KEY: 'sandbox-key',
      NYLAS_API_URL: url,
      NYLAS_FLEET_LAG: '0',
      FLEET_SEED: SEED,
      // Hundreds of starts: the sources are compiled once.
      NODE_COMPILE_CACHE: join(tmpdir(), 'nylas-fleet-test-compiled'),
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...texts }))
  })
  return { child, ended }
}

export const cli = (...given: Parameters<typeof startCli>): Promise<Ended> => startCli(...given).ended
