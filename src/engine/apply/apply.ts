/**
 * Carries out a plan and looks at nothing else.
 *
 *   lists, rules (new outbound ones disabled), policies, workspaces    each kind after the one before it
 *   enabling those rules
 *   accounts: creates, updates, moves
 *   deletes, right to left                                            only when nothing failed before
 *
 * Independent changes go on when one fails; what needed it is skipped with the address it needed. Every id is reported the
 * instant it exists.
 */

import { kindOf } from '../../domain/address.ts'
import { type Change, KINDS, type Outcome, type Plan } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import { applyCreates } from './create.ts'
import { applyDeletes } from './delete.ts'
import { forEach } from './pool.ts'
import { type ApplyOptions, type ApplyRun, getValuesAfter, startApplyRun } from './run.ts'
import { applyUpdates } from './update.ts'

const AT_ONCE = 64

/** One outcome for each change, in the plan's order. Never throws for what the API does. */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<readonly Outcome[]> {
  const run = startApplyRun(plan, options)
  const writes = plan.changes.filter((change) => change.action !== 'delete')
  for (const kind of KINDS) {
    const changes = writes.filter((change) => kindOf(change.address) === kind)
    if (kind === 'account') await enable(run, writes)
    await applyCreates(
      run,
      changes.filter((change) => change.action === 'create'),
    )
    await applyUpdates(
      run,
      changes.filter((change) => change.action === 'update'),
    )
  }
  await applyDeletes(
    run,
    plan.changes.filter((change) => change.action === 'delete'),
  )
  return plan.changes.flatMap((change) => run.outcomes.get(change.address) ?? [])
}

/** The second half of writes that had to wait until the workspaces stand. A half that fails fails its change. */
async function enable(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  await forEach(changes, AT_ONCE, async (change) => {
    const kind = registry[kindOf(change.address)]
    const later = kind.deferred?.(getValuesAfter(change), change.action === 'create')?.later
    const outcome = run.outcomes.get(change.address)
    if (!later || outcome?.status !== 'applied' || outcome.id === null) return
    const { id } = outcome
    await run.attempt(change, () => kind.update(run.context, id, '', later, {}))
  })
}
