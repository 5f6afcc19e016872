/**
 * Deletes, from right to left, one kind after the other, each object read once more just before. In a run in which anything
 * failed nothing is deleted: those changes are skipped, and the next run comes back to them.
 */

import { kindOf } from '../../domain/address.ts'
import { type Change, KINDS } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import { verifyObject } from './object.ts'
import { forEach } from './pool.ts'
import type { ApplyRun } from './run.ts'

const AT_ONCE = 64

export async function applyDeletes(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const failed = [...run.outcomes.values()].find((one) => one.status === 'failed')
  const reason = failed
    ? `nothing is deleted, because ${failed.address} failed`
    : await run.options.beforeDeletes([...run.outcomes.values()])
  if (reason !== null) {
    for (const change of changes) run.settle(change, 'skipped', reason)
    return
  }
  let broken: Change | null = null
  for (const kind of [...KINDS].reverse()) {
    const some = changes.filter((one) => kindOf(one.address) === kind)
    await forEach(some, AT_ONCE, async (change) => {
      if (broken) return run.settle(change, 'skipped', `nothing more is deleted, because ${broken.address} failed`)
      if (!run.admit(change)) return
      await run.attempt(change, () => remove(run, change))
      if (run.outcomes.get(change.address)?.status === 'failed') broken = change
    })
  }
}

async function remove(run: ApplyRun, change: Change): Promise<void> {
  if (change.id === null || !(await verifyObject(run, change))) return
  await registry[kindOf(change.address)].remove(run.context, change.id)
}
