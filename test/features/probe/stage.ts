/** A probe of a sandbox in this process: real HTTP, and a clock that jumps over every wait of the probe's own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Evidence } from '../../../src/domain/evidence.ts'
import { createLog } from '../../../src/features/probe/api.ts'
import { QUESTIONS } from '../../../src/features/probe/questions.ts'
import { type ProbeDeps, type ProbeOptions, type ProbeResult, runProbe } from '../../../src/features/probe/run.ts'
import { openApi } from '../../../src/nylas/client.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/server.ts'
import { systemClock } from '../../../src/shells/runtime.ts'

export const DOMAIN = 'agents.co.uk'
export const KEY = 'sandbox-key'

export type Stage = {
  readonly sandbox: Sandbox
  readonly folder: string
  readonly probe: (
    given?: Partial<ProbeOptions> & { readonly only?: readonly string[] },
    deps?: Partial<ProbeDeps> & { readonly base?: string },
  ) => Promise<ProbeResult & { readonly notes: readonly string[] }>
  /** What was written last. */
  readonly kept: () => Evidence | null
}

export async function openStage(options: SandboxOptions = {}): Promise<Stage> {
  let ahead = 0
  const now = () => Date.now() + ahead
  const clock: ProbeDeps['clock'] = {
    now,
    sleep: async (milliseconds) => {
      ahead += milliseconds
    },
  }
  const sandbox = await startSandbox({ randomSeed: 3, clock: now, ...options })
  const folder = mkdtempSync(join(tmpdir(), 'fleet-probe-'))
  onTestFinished(async () => {
    await sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  })
  let kept: Evidence | null = null
  let runs = 0
  return {
    sandbox,
    folder,
    kept: () => kept,
    probe: async ({ only, ...given } = {}, { base = sandbox.url, ...deps } = {}) => {
      runs += 1
      const notes: string[] = []
      const { log, watch } = createLog()
      const api = openApi({
        base,
        apiKey: KEY,
        userAgent: 'nylas-fleet/test',
        clock: systemClock,
        random: () => 0,
        rates: { grants: 1000, others: 1000 },
        watch,
      })
      try {
        const result = await runProbe(
          {
            writer: api.writer,
            log,
            clock,
            stopping: new AbortController().signal,
            lag: 0,
            hide: api.hide,
            journal: join(folder, 'evidence.json.journal'),
            holder: 'this test',
            isGone: () => true,
            run: runs.toString(16).padStart(8, '0'),
            notify: (line) => notes.push(line),
            ...deps,
          },
          {
            questions: only === undefined ? QUESTIONS : QUESTIONS.filter(({ id }) => only.includes(id)),
            domain: DOMAIN,
            allowAccounts: 3,
            mayConnect: false,
            mayFillQuota: false,
            isCleaning: false,
            former: null,
            keep: (evidence) => {
              kept = evidence
            },
            ...given,
          },
        )
        return { ...result, notes }
      } finally {
        await api.close()
      }
    },
  }
}

/** What lives but the default workspace. */
export function listAlive({ state }: Sandbox): readonly string[] {
  const { grants, workspaces, rules, policies, lists } = state()
  const names = [...workspaces.filter((one) => !one.default), ...rules, ...policies, ...lists].map(({ name }) => name)
  return [...names, ...grants.map(({ email }) => email)]
}
