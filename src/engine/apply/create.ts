/**
 * Creates, never repeated blindly. Where an answer was lost, the kind is read again after the API's known lag: what is there
 * under the wanted name is taken over and brought to the wanted values, what is not there is tried anew.
 */

import { keyOf, kindOf } from '../../domain/address.ts'
import type { Change, Json, LiveObject } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import { forEach } from './pool.ts'
import { type ApplyRun, getValuesAfter } from './run.ts'

const AT_ONCE = 256
/** With one request in five lost, a thousand creates need five now and then. */
const ROUNDS = 6

export async function applyCreates(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  let pending = changes
  for (let round = 1; pending.length > 0; round += 1) {
    const doubtful: Change[] = []
    await forEach(pending, AT_ONCE, async (change) => {
      if (!run.admit(change)) return
      await run.attempt(
        change,
        () => create(run, change),
        () => doubtful.push(change),
      )
    })
    if (doubtful.length === 0) return
    if (round === ROUNDS || run.options.stopping.aborted) return giveUp(run, doubtful)
    pending = await lookFor(run, doubtful)
  }
}

async function create(run: ApplyRun, change: Change): Promise<void> {
  const kind = registry[kindOf(change.address)]
  const values = getValuesAfter(change)
  const first = kind.deferred?.(values, true)?.first ?? values
  await kind.create(run.context, first, keyOf(change.address), (id) => run.born(change.address, id))
}

function giveUp(run: ApplyRun, doubtful: readonly Change[]): void {
  const error = 'the answer was lost each time and nothing of that name is there; the next run looks again'
  for (const change of doubtful) run.settle(change, 'failed', error, true)
}

/** Resolves to the changes that are surely missing still. */
async function lookFor(run: ApplyRun, doubtful: readonly Change[]): Promise<readonly Change[]> {
  const [some] = doubtful
  if (!some) return []
  let objects: readonly LiveObject[]
  try {
    objects = await run.options.find(kindOf(some.address))
  } catch (error) {
    const reason = `its answer was lost, and it could not be looked for: ${error instanceof Error ? error.message : String(error)}`
    for (const change of doubtful) run.settle(change, 'failed', reason, true)
    return []
  }
  const named = new Map<string, LiveObject[]>()
  for (const object of objects) named.set(object.name, [...(named.get(object.name) ?? []), object])
  const missing: Change[] = []
  const found: { readonly change: Change; readonly object: LiveObject }[] = []
  for (const change of doubtful) {
    const twins = named.get(nameOf(change)) ?? []
    if (twins.length > 1) {
      run.settle(change, 'failed', `its answer was lost, and ${twins.length} objects of that name are there now`)
    } else if (twins[0]) found.push({ change, object: twins[0] })
    else missing.push(change)
  }
  await forEach(found, AT_ONCE, ({ change, object }) => run.attempt(change, () => takeOver(run, change, object)))
  return missing
}

/** An object of unknown completeness: everything wanted is written, so that nothing depends on what was there. */
async function takeOver(run: ApplyRun, change: Change, object: LiveObject): Promise<void> {
  const kind = registry[kindOf(change.address)]
  run.born(change.address, object.id)
  const values = getValuesAfter(change)
  const wanted = kind.deferred?.(values, true)?.first ?? values
  const detail = kind.detail ? await kind.detail.read(run.context.api, object.id) : {}
  const writable = kind.fields.filter((field) => !field.immutable && field.path in wanted)
  const changed = Object.fromEntries(writable.map((field): [string, Json] => [field.path, wanted[field.path] ?? null]))
  await kind.update(run.context, object.id, keyOf(change.address), changed, { ...object.attributes, ...detail })
}

function nameOf(change: Change): string {
  if (kindOf(change.address) === 'account') return keyOf(change.address)
  const name = change.fields.find((field) => field.path === 'name')?.after
  return typeof name === 'string' ? name : keyOf(change.address)
}
