/** The commands against a sandbox, in this process: a memory tree, a memory ledger, the real client over real HTTP. */

import { createMemoryTree, type Tree } from '../../src/config/files/tree.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { applyFleet } from '../../src/engine/apply-fleet.ts'
import type { ApplyReport } from '../../src/engine/apply-report.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import { type OpenedFleet, openFleet } from '../../src/engine/open-fleet.ts'
import { planFleet } from '../../src/engine/plan-fleet.ts'
import { openApi } from '../../src/nylas/client.ts'
import { type MemoryCell, openMemoryLedgerStore } from '../../src/state/ledger/store.ts'

export const SEED = 'a seed for tests that is long enough to be one'

export const clock = {
  now: () => performance.now(),
  sleep: (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve()
      const timer = setTimeout(resolve, milliseconds)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    }),
}

export function createTestDeps(
  url: string,
  files: Readonly<Record<string, string>>,
  cell: MemoryCell | null,
  more: Partial<ApplyDeps> = {},
): ApplyDeps {
  return {
    tree: createMemoryTree(files),
    fleetFile: 'fleet.yaml',
    commit: 'c'.repeat(40),
    connect: () => {
      const options = {
        base: url,
        apiKey: 'sandbox-key',
        userAgent: 'test',
        clock,
        random: Math.random,
        rates: { grants: 5000, others: 5000 },
      }
      return openApi({ ...options, ...(more.stopping ? { signal: more.stopping } : {}) })
    },
    openLedger: () => (cell === null ? null : openMemoryLedgerStore(cell)),
    clock,
    lag: 0,
    stopping: new AbortController().signal,
    log: () => {},
    variables: (name) => (name === 'FLEET_SEED' ? SEED : undefined),
    run: 'test',
    actor: 'test',
    pulls: [],
    lock: { patience: 0, isRunEnded: async () => true, isProcessGone: async () => true },
    ...more,
  }
}

const openedBefore = new WeakMap<Tree, OpenedFleet>()

/** The file of the same tree is the same, so it is compiled once; the ledger is read anew. */
async function open(deps: ApplyDeps): Promise<OpenedFleet> {
  const before = openedBefore.get(deps.tree)
  if (!before) {
    const opened = await openFleet(deps)
    openedBefore.set(deps.tree, opened)
    return opened
  }
  const store = before.fleet ? deps.openLedger(before.fleet) : null
  return { ...before, store, reading: store ? await store.read() : null }
}

/** `meanwhile` happens between the plan and its first write; `approve` is the digest of a plan. */
export async function applyAll(
  deps: ApplyDeps,
  meanwhile: () => void = () => {},
  approve: string | null = null,
): Promise<ApplyReport> {
  const confirm = async () => {
    meanwhile()
    return true
  }
  const hooks = { show: () => {}, confirm, withhold: async () => new Map(), progress: () => {} }
  return applyFleet(deps, await open(deps), hooks, approve)
}

export async function planOf(deps: ApplyDeps): Promise<Plan> {
  const { result, diagnostics } = await planFleet(deps, await open(deps))
  if (!result) throw new Error(diagnostics.map(({ line, summary }) => `${line}: ${summary}`).join('\n'))
  return result.plan
}
