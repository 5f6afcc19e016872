/**
 * Dependencies for tests in which much goes wrong: waiting is cheap. A long sleep takes a fiftieth of its time and the clock
 * jumps on by the rest, so that backoff and Retry-After are obeyed without being sat out. No answer is given up for being
 * slow, which it may be on a busy machine, unless a test asks for it.
 */

import { createMemoryTree, type Tree } from '../../src/config/files/tree.ts'
import type { Clock } from '../../src/domain/clock.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import { type ApiOptions, openApi } from '../../src/nylas/client.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { UNLIMITED } from '../nylas/http.ts'
import { createTestDeps, clock as real } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'

const SHORT = 20
const CHEAPER = 50
const PATIENCE = 60_000

function createQuickClock(): Clock {
  let ahead = 0
  return {
    now: () => real.now() + ahead,
    sleep: async (milliseconds, signal) => {
      if (milliseconds <= SHORT) return real.sleep(milliseconds, signal)
      await real.sleep(milliseconds / CHEAPER, signal)
      if (!signal?.aborted) ahead += milliseconds - milliseconds / CHEAPER
    },
  }
}

const trees = new WeakMap<object, Tree>()

/** One for each spec, so that a fleet to which many tests lead is compiled once. */
function getTree(spec: Spec): Tree {
  const tree = trees.get(spec) ?? createMemoryTree({ 'fleet.yaml': JSON.stringify(spec) })
  trees.set(spec, tree)
  return tree
}

export function createQuickDeps(
  url: string,
  spec: Spec,
  cell: MemoryCell | null,
  more: Partial<ApplyDeps> = {},
  api: Partial<ApiOptions> = {},
): ApplyDeps {
  const clock = createQuickClock()
  const connect = () =>
    openApi({
      base: url,
      apiKey: 'sandbox-key',
      userAgent: 'test',
      clock,
      random: Math.random,
      rates: { grants: 1000, others: 1000 },
      ...api,
      timeouts: { whole: PATIENCE * CHEAPER, ...UNLIMITED, ...api.timeouts },
    })
  return createTestDeps(url, {}, cell, { tree: getTree(spec), clock, connect, ...more })
}
