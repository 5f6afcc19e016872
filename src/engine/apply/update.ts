/** Updates: one request an object, except changes of a kind's batched field alone, which go out together for each value. */

import { keyOf, kindOf } from '../../domain/address.ts'
import type { Change } from '../../domain/model.ts'
import type { ResourceKind } from '../../kinds/kind.ts'
import { registry } from '../../kinds/registry.ts'
import { ApiError } from '../../nylas/port.ts'
import { type ApplyRun, forEach, getSide, getValuesAfter, toObstacle, verifyObject } from './run.ts'

const AT_ONCE = 256

type Batch = NonNullable<ResourceKind['batch']>

export async function applyUpdates(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  const single: Change[] = []
  const batched: { readonly change: Change; readonly batch: Batch; readonly target: string }[] = []
  for (const change of changes) {
    const { batch } = registry[kindOf(change.address)]
    const target = batch && getBatchTarget(change, batch)
    if (batch && target !== undefined) batched.push({ change, batch, target })
    else single.push(change)
  }
  await Promise.all([
    forEach(single, AT_ONCE, async (change) => {
      if (run.canRun(change)) await run.execute(change, () => update(run, change))
    }),
    ...[...Map.groupBy(batched, ({ change, target }) => `${kindOf(change.address)} ${target}`).values()].map((group) =>
      sendBatches(run, group),
    ),
  ])
}

/** The new value of a change that consists of the kind's batched field alone. */
function getBatchTarget(change: Change, batch: Batch): string | undefined {
  const values = getValuesAfter(change)
  const target = Object.keys(values).length === 1 ? values[batch.path] : undefined
  return typeof target === 'string' ? target : undefined
}

async function update(run: ApplyRun, change: Change): Promise<void> {
  const kind = registry[kindOf(change.address)]
  const values = getValuesAfter(change)
  const first = kind.deferred?.(values, false)?.first ?? values
  if (Object.keys(first).length === 0 || change.id === null) return
  await kind.update(run.context, change.id, keyOf(change.address), first, getSide(change.fields, 'before'))
}

/** Changes of one kind to one value, as many in a request as the kind takes. */
async function sendBatches(
  run: ApplyRun,
  group: readonly { readonly change: Change; readonly batch: Batch; readonly target: string }[],
): Promise<void> {
  const [first] = group
  if (!first) return
  const { batch, target } = first
  const changes = group.map(({ change }) => change)
  for (let start = 0; start < changes.length; start += batch.size) {
    await sendBatch(run, batch, target, changes.slice(start, start + batch.size))
  }
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
          throw new ApiError(`Nylas did not take the move to ${target}`, 200, 'not_taken', null)
      }),
    ),
  )
}
