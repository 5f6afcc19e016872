/**
 * Carries out a plan and looks at nothing else.
 *
 *   new folders of mailboxes that live                                 before any rule files mail in them
 *   webhooks, channels, alerts                                         so that they report what follows
 *   lists, rules (new outbound ones disabled), policies, workspaces    each kind after the one before it
 *   enabling those rules, and the connector where the application has none yet
 *   accounts: creates, and their folders; updates, moves
 *   deletes, right to left, and folders that are wanted no more        only when nothing failed before
 *
 * Independent changes go on when one fails; what needed it is skipped with the address it needed. What failed because answers
 * were lost is tried once more, and nothing else is. Every id is reported the instant it exists.
 */

import { keyOf, kindOf } from '../../domain/address.ts'
import { type Change, getValuesAfter } from '../../domain/change.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import { KINDS } from '../../domain/model.ts'
import type { Outcome, Plan } from '../../domain/plan.ts'
import { MAILBOX, registry } from '../../kinds/registry.ts'
import { makeConnector } from '../../nylas/connector.ts'
import { applyCreates } from './create.ts'
import { addFolders, removeFolders } from './folders.ts'
import { type Obstacle, toObstacle } from './obstacle.ts'
import { type ApplyOptions, type ApplyRun, forEach, startApplyRun, verifyObject } from './run.ts'
import { applyUpdates } from './update.ts'

const AT_ONCE = 64

/** One outcome for each change, in the plan's order. Never throws for what the API does. */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<readonly Outcome[]> {
  const run = startApplyRun(plan, options)
  const isDelete = ({ action }: Change) => action === 'delete'
  const writes = plan.changes.filter((change) => !isDelete(change))
  let needsConnector = plan.connector === 'create'
  const prepare = async (changes: readonly Change[]) => {
    if (needsConnector) needsConnector = !(await prepareMailboxes(run, changes))
  }
  await run.tryTwice(writes, (changes) => applyWrites(run, changes, prepare))
  await run.tryTwice(plan.changes.filter(isDelete), (changes) => applyDeletes(run, changes))
  await removeFolders(run, writes)
  return plan.changes.flatMap(({ address }) => run.outcomes.get(address) ?? [])
}

/** Each kind after the one before it. */
async function applyWrites(
  run: ApplyRun,
  writes: readonly Change[],
  prepare: (mailboxes: readonly Change[]) => Promise<void>,
): Promise<void> {
  await addFolders(
    run,
    writes.filter(({ action }) => action === 'update'),
  )
  for (const kind of KINDS) {
    const changes = writes.filter(({ address }) => kindOf(address) === kind)
    if (kind === MAILBOX) {
      await writeDeferred(run, writes)
      await prepare(changes)
    }
    const creates = changes.filter(({ action }) => action === 'create')
    await applyCreates(run, creates)
    await addFolders(run, creates)
    await applyUpdates(
      run,
      changes.filter(({ action }) => action === 'update'),
    )
  }
}

/**
 * A refusal is told and stops nothing: by some sources the first account brings the connector. Resolves to whether the
 * API has had its say.
 */
async function prepareMailboxes({ options, context }: ApplyRun, changes: readonly Change[]): Promise<boolean> {
  const isWanted = changes.some(({ action, address }) => action === 'create' && !options.withheld.has(address))
  if (!isWanted || options.stopping.aborted) return false
  try {
    options.onConnector(await makeConnector(context.api), null)
    return true
  } catch (error) {
    options.onConnector('failed', errorMessage(error))
    return !(error instanceof Error && toObstacle(error).isPassing)
  }
}

/** The second half of writes that had to wait until the workspaces stand. A half that fails fails its change. */
async function writeDeferred(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  await forEach(changes, AT_ONCE, async (change) => {
    const kind = registry[kindOf(change.address)]
    const later = kind.deferred?.(getValuesAfter(change), change.action === 'create')?.later
    const outcome = run.outcomes.get(change.address)
    if (!later || outcome?.status !== 'applied' || outcome.id === null) return
    const { id } = outcome
    await run.execute(change, () => kind.update(run.context, { id, key: keyOf(change.address) }, later, {}))
  })
}

/**
 * Deletes, from right to left, one kind after the other, each object read once more just before. In a run in which anything
 * failed nothing is deleted: those changes are skipped, and the next run comes back to them.
 */
async function applyDeletes(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const failure = [...run.outcomes.values()].find(({ status }) => status === 'failed')
  const { withheld, beforeDeletes } = run.options
  const willDelete = changes.some(({ address }) => !withheld.has(address))
  const obstacle: Obstacle | null = failure
    ? { reason: 'failure-elsewhere', error: `nothing is deleted, because ${failure.address} failed` }
    : willDelete
      ? await beforeDeletes([...run.outcomes.values()])
      : null
  if (obstacle) {
    for (const change of changes) run.recordOutcome(change, 'skipped', obstacle)
    return
  }
  let failed: Change | null = null
  for (const kind of KINDS.toReversed()) {
    const deletes = changes.filter(({ address }) => kindOf(address) === kind)
    await forEach(deletes, AT_ONCE, async (change) => {
      if (failed) {
        const error = `nothing more is deleted, because ${failed.address} failed`
        return run.recordOutcome(change, 'skipped', { reason: 'failure-elsewhere', error })
      }
      if (!run.canRun(change)) return
      await run.execute(change, () => deleteVerified(run, change))
      if (run.outcomes.get(change.address)?.status === 'failed') failed = change
    })
  }
}

async function deleteVerified(run: ApplyRun, change: Change): Promise<void> {
  if (change.id === null || !(await verifyObject(run, change))) return
  await registry[kindOf(change.address)].remove(run.context, change.id)
}
