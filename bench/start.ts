/** From the start of the shipped command line to its first request, beside a bare Node in the same run. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measurement } from './measurement.ts'

const RUNS = 15
const CLI = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url))

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds until the process has ended, or until `arrived` says so. */
async function time(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  arrived?: Promise<number>,
): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd, env, stdio: 'ignore' })
  const ended = new Promise<number>((resolve) => child.once('exit', () => resolve(performance.now())))
  const end = arrived === undefined ? await ended : await Promise.race([arrived, ended.then(() => Number.NaN)])
  child.kill('SIGKILL')
  await ended
  return end - start
}

export async function measureStart(): Promise<readonly Measurement[]> {
  if (!existsSync(CLI)) throw new Error('there is no dist/cli: npm run build')
  const cwd = mkdtempSync(join(tmpdir(), 'nylas-fleet-bench-'))
  writeFileSync(join(cwd, 'fleet.yaml'), 'version: 1\naccounts: [{email: agent@yourapp.nylas.email}]\n')
  let arrive: (at: number) => void = () => {}
  const server = createServer(() => arrive(performance.now()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const env = { ...process.env, NYLAS_API_KEY: 'bench', NYLAS_API_URL: `http://127.0.0.1:${port}` }
  const [bare, cli]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(await time(['-e', '0'], cwd, env))
    const arrived = new Promise<number>((resolve) => {
      arrive = resolve
    })
    cli.push(await time([CLI, 'plan', '--ledger', 'off'], cwd, env, arrived))
  }
  server.closeAllConnections()
  server.close()
  rmSync(cwd, { recursive: true })
  const times = middle(cli) / middle(bare)
  const note = `medians of ${RUNS}: ${middle(cli).toFixed(0)} ms to the first request, node -e 0 ${middle(bare).toFixed(0)} ms`
  return [{ name: 'start of dist/cli, in bare Nodes', value: times, unit: 'times', bound: 5, note }]
}
