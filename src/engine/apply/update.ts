/** The updates of one kind: one request an object, except changes of its batched field alone, which go out together for each value. */

import { keyOf, kindOf } from '../../domain/address.ts'
import { type Change, getSide, getValuesAfter } from '../../domain/change.ts'
import type { Batch } from '../../kinds/kind.ts'
import { findBatch, registry } from '../../kinds/registry.ts'
import { ApiError } from '../../nylas/port.ts'
import { toObstacle } from './obstacle.ts'
import { type ApplyRun, forEach, verifyObject } from './run.ts'

const AT_ONCE = 256

export async function applyUpdates(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  const single: Change[] = []
  const batches = new Map<string, { readonly batch: Batch; readonly target: string; readonly changes: Change[] }>()
  for (const change of changes) {
    const found = findBatch(change)
    if (!found) {
      single.push(change)
      continue
    }
    const group = batches.get(found.target)
    if (group) group.changes.push(change)
    else batches.set(found.target, { ...found, changes: [change] })
  }
  await Promise.all([
    forEach(single, AT_ONCE, async (change) => {
      if (run.canRun(change)) await run.execute(change, () => update(run, change))
    }),
    ...[...batches.values()].map(async ({ batch, target, changes: all }) => {
      for (let start = 0; start < all.length; start += batch.size)
        await sendBatch(run, batch, target, all.slice(start, start + batch.size))
    }),
  ])
}

async function update(run: ApplyRun, change: Change): Promise<void> {
  const kind = registry[kindOf(change.address)]
  const values = getValuesAfter(change)
  const first = kind.deferred?.(values, false)?.first ?? values
  if (Object.keys(first).length === 0 || change.id === null) return
  await kind.update(run.context, { id: change.id, key: keyOf(change.address) }, first, getSide(change, 'before'))
}

/** One request for all; each change still has its own outcome. Before a retirement the object is read once more. */
async function sendBatch(run: ApplyRun, batch: Batch, target: string, changes: readonly Change[]): Promise<void> {
  const verified: Change[] = []
  await forEach(
    changes.filter((change) => run.canRun(change)),
    AT_ONCE,
    async (change) => {
      try {
        if (change.destructive?.what === 'retire') await verifyObject(run, change)
        verified.push(change)
      } catch (error) {
        if (!(error instanceof Error)) throw error
        run.recordOutcome(change, 'failed', toObstacle(error))
      }
    },
  )
  const objects = verified.flatMap(({ id, address }) => (id === null ? [] : [{ id, key: keyOf(address) }]))
  const sent = objects.length === 0 ? undefined : batch.send(run.context, target, objects)
  await Promise.all(
    verified.map((change) =>
      run.execute(change, async () => {
        const taken = await sent
        if (!taken?.includes(change.id ?? ''))
          throw new ApiError(
            `Nylas did not take the move to ${target}; the next run asks again`,
            200,
            'not_taken',
            null,
          )
      }),
    ),
  )
}
