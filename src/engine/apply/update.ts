/** Updates: one request an object, except account moves, which go out together for each target. */

import { keyOf, kindOf } from '../../domain/address.ts'
import type { Change } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import { verifyObject } from './object.ts'
import { forEach } from './pool.ts'
import { type ApplyRun, getValuesAfter } from './run.ts'

const AT_ONCE = 256

export async function applyUpdates(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  const single: Change[] = []
  const moves: { readonly change: Change; readonly target: string }[] = []
  for (const change of changes) {
    const target = batchTarget(change)
    if (target === null) single.push(change)
    else moves.push({ change, target })
  }
  await Promise.all([
    forEach(single, AT_ONCE, async (change) => {
      if (run.admit(change)) await run.attempt(change, () => update(run, change))
    }),
    ...[...Map.groupBy(moves, ({ target }) => target)].map(([target, group]) =>
      moveAll(
        run,
        target,
        group.map(({ change }) => change),
      ),
    ),
  ])
}

/** The new value of a change that consists of the kind's batched field alone. */
function batchTarget(change: Change): string | null {
  const { batch } = registry[kindOf(change.address)]
  const paths = Object.keys(getValuesAfter(change))
  const target = batch && paths.length === 1 ? getValuesAfter(change)[batch.path] : undefined
  return typeof target === 'string' ? target : null
}

async function update(run: ApplyRun, change: Change): Promise<void> {
  const kind = registry[kindOf(change.address)]
  const values = getValuesAfter(change)
  const first = kind.deferred?.(values, false)?.first ?? values
  if (Object.keys(first).length === 0 || change.id === null) return
  const before = Object.fromEntries(change.fields.map((field) => [field.path, field.before]))
  await kind.update(run.context, change.id, keyOf(change.address), first, before)
}

async function moveAll(run: ApplyRun, target: string, changes: readonly Change[]): Promise<void> {
  const { batch } = registry.account
  if (!batch) return
  for (let start = 0; start < changes.length; start += batch.size) {
    await moveSome(run, target, changes.slice(start, start + batch.size))
  }
}

/** One request for all; each change still has its own outcome. Before a retirement the object is read once more. */
async function moveSome(run: ApplyRun, target: string, changes: readonly Change[]): Promise<void> {
  const { batch } = registry.account
  const admitted = changes.filter((change) => run.admit(change))
  const sound: Change[] = []
  await forEach(admitted, AT_ONCE, async (change) => {
    if (change.destructive?.what !== 'retire') return void sound.push(change)
    try {
      await verifyObject(run, change)
      sound.push(change)
    } catch (error) {
      run.settle(change, 'failed', error instanceof Error ? error.message : String(error))
    }
  })
  const objects = sound.flatMap((change) => (change.id === null ? [] : [{ id: change.id, key: keyOf(change.address) }]))
  const sent = objects.length === 0 ? undefined : batch?.send(run.context, target, objects)
  await Promise.all(
    sound.map((change) =>
      run.attempt(change, async () => {
        const taken = await sent
        if (!taken?.includes(change.id ?? '')) throw new Error(`Nylas did not take the move to ${target}`)
      }),
    ),
  )
}
