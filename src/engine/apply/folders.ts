/**
 * The folders inside of mailboxes, at both ends of an apply. What is added to a mailbox that lives is made before anything
 * else is written, so that no rule files mail in a folder that is not there yet; that of a new mailbox as soon as it exists.
 * What is removed goes last of all, once nothing refers to it, and only when nothing failed before.
 */

import { kindOf } from '../../domain/address.ts'
import { type Change, getValuesAfter, listFolderChanges } from '../../domain/change.ts'
import { registry } from '../../kinds/registry.ts'
import { type Obstacle, toObstacle } from './obstacle.ts'
import { type ApplyRun, forEach } from './run.ts'

const AT_ONCE = 32

/** A mailbox whose folders cannot be made has failed, and is not tried any further. */
export async function addFolders(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  await forEach(changes, AT_ONCE, async (change) => {
    const { added } = listFolderChanges(change)
    const { folders } = registry[kindOf(change.address)]
    const outcome = run.outcomes.get(change.address)
    const id = change.id ?? outcome?.id ?? null
    if (added.length === 0 || !folders || id === null || !run.canStart(change)) return
    const isMade = await attempt(run, change, () =>
      folders.add(run.context, id, added, (path, folder) => run.options.onFolderMade(change.address, path, folder)),
    )
    // Nothing else of it is to come.
    const isWhole = change.action === 'update' && change.removes === undefined && !hasOwnValues(change)
    if (isMade && isWhole) run.recordOutcome(change, 'applied', null)
  })
}

const hasOwnValues = (change: Change): boolean => Object.keys(getValuesAfter(change)).length > 0

/** Of changes that were carried out so far. */
export async function removeFolders(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  const removals = changes.filter(
    ({ address, removes }) => removes !== undefined && run.outcomes.get(address)?.status === 'applied',
  )
  if (removals.length === 0) return
  const failure = [...run.outcomes.values()].find(({ status }) => status === 'failed')
  const obstacle: Obstacle | null = failure
    ? { reason: 'failure-elsewhere', error: `no folder is removed, because ${failure.address} failed` }
    : run.options.stopping.aborted
      ? { reason: 'interrupted', error: 'interrupted before its folders were removed' }
      : await run.options.beforeDeletes([...run.outcomes.values()])
  await forEach(removals, AT_ONCE, async (change) => {
    if (obstacle) return run.recordOutcome(change, 'skipped', obstacle)
    const { address, id, removes = {} } = change
    const { folders } = registry[kindOf(address)]
    if (id === null || !folders) return
    await attempt(run, change, () =>
      folders.remove(run.context, id, removes, (path, because) => run.options.onFolderKept(address, path, because)),
    )
  })
}

/** That it went well says nothing of the rest of its change. */
async function attempt(run: ApplyRun, change: Change, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof Error)) throw error
    run.recordOutcome(change, 'failed', toObstacle(error))
    return false
  }
}
