/**
 * What the shipped command line costs: it runs as a process of its own in a folder of these files and says at its end how
 * much of the processor and of memory it took. One that has to be stopped, or that runs out of memory, says nothing.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { renderDiagnosticsText } from '../../src/render/terminal.ts'

const BUNDLE = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

/** Runs in the process before the command line itself, and tells through a pipe of its own. */
const REPORT = `
import { writeSync } from 'node:fs'
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }))
})`

export type Files = Readonly<Record<string, string>>

export type Cost = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Of the processor; what the machine does beside it hardly counts. Infinite where the process could not tell. */
  readonly seconds: number
  readonly megabytes: number
  readonly out: string
  readonly err: string
}

/** `onStart` may send it signals. It is killed after a minute on the clock. */
export async function measureCommand(
  files: Files,
  words: readonly string[],
  onStart: (child: { readonly pid: number; readonly kill: (signal: NodeJS.Signals) => void }) => void = () => undefined,
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-cost-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const report = `data:text/javascript,${encodeURIComponent(REPORT)}`
    const child = spawn(process.execPath, ['--max-old-space-size=2000', '--import', report, BUNDLE, ...words], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: 60_000,
      killSignal: 'SIGKILL',
    })
    const [, out, err, cost] = child.stdio.map((stream) => {
      const chunks: Buffer[] = []
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
      return () => Buffer.concat(chunks).toString()
    })
    if (child.pid !== undefined) onStart({ pid: child.pid, kill: (signal) => child.kill(signal) })
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done) =>
      child.on('close', (...end) => done(end)),
    )
    const { seconds, megabytes } = JSON.parse(cost?.() || '{}') as { seconds?: number; megabytes?: number }
    return {
      code,
      signal,
      seconds: seconds ?? Number.POSITIVE_INFINITY,
      megabytes: megabytes ?? Number.POSITIVE_INFINITY,
      out: out?.() ?? '',
      err: err?.() ?? '',
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As `validate` does it, but in this process: what its memory grows by would be no measure. */
export async function compileHere(files: Files): Promise<Cost> {
  const before = process.cpuUsage()
  const { fleet, diagnostics } = await compileFleet(createMemoryTree(files), 'fleet.yaml')
  const err = renderDiagnosticsText(diagnostics, { color: false, width: 100 })
  const { user, system } = process.cpuUsage(before)
  return { code: fleet ? 0 : 1, signal: null, seconds: (user + system) / 1e6, megabytes: 0, out: '', err }
}

export const validate = (files: Files): Promise<Cost> => measureCommand(files, ['validate'])
