/**
 * Creates, never repeated blindly. Where an answer was lost, the kind is read again after the API's known lag: what is there
 * under the wanted name is adopted and brought to the wanted values, what is not there is tried anew.
 */

import { keyOf, kindOf } from '../../domain/address.ts'
import { type Change, getValuesAfter } from '../../domain/change.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import { isObject } from '../../domain/json.ts'
import type { Json, LiveObject } from '../../domain/model.ts'
import { getRemoteName, narrowNamesakes, registry } from '../../kinds/registry.ts'
import type { Writer } from '../../nylas/port.ts'
import { type ApplyRun, forEach } from './run.ts'

const AT_ONCE = 256
/** With one request in five lost, a thousand creates need five now and then. */
const ROUNDS = 6
const isPassing = true

export async function applyCreates(run: ApplyRun, changes: readonly Change[]): Promise<void> {
  let pending = await adoptTraces(run, changes)
  for (let round = 1; pending.length > 0; round += 1) {
    const unknown: Change[] = []
    await tryDomainsFirst(run, pending, (change) =>
      run.execute(
        change,
        () => create(run, change),
        () => unknown.push(change),
      ),
    )
    if (unknown.length === 0) return
    if (round === ROUNDS || run.options.stopping.aborted) {
      const error = 'the answer was lost each time and nothing of that name is there; the next run looks again'
      for (const change of unknown) run.recordOutcome(change, 'failed', { reason: 'outcome-unknown', error, isPassing })
      return
    }
    pending = await resolveUnknownCreates(run, unknown)
  }
}

/**
 * On a domain on which no account lives the first one goes alone, beside whatever is made elsewhere: when the API does not know
 * the domain, one refusal says so, and the others there are not sent.
 */
async function tryDomainsFirst(
  run: ApplyRun,
  changes: readonly Change[],
  work: (change: Change) => Promise<void>,
): Promise<void> {
  const attempt = async (change: Change): Promise<boolean> => {
    const mayRun = run.canRun(change)
    if (mayRun) await work(change)
    return mayRun
  }
  /** How many are done with once the first that may run has run. */
  const attemptFirst = async (alike: readonly Change[]): Promise<number> => {
    for (const [index, change] of alike.entries()) if (await attempt(change)) return index + 1
    return alike.length
  }
  const byDomain = Map.groupBy(changes, ({ address }) => run.findNewDomain(address))
  await Promise.all(
    [...byDomain].map(async ([domain, alike]) => {
      const done = domain === null ? 0 : await attemptFirst(alike)
      await forEach(alike.slice(done), AT_ONCE, async (change) => void (await attempt(change)))
    }),
  )
}

async function create(run: ApplyRun, change: Change): Promise<void> {
  const kind = registry[kindOf(change.address)]
  const values = getValuesAfter(change)
  const first = kind.deferred?.(values, true)?.first ?? values
  const cancel = run.getFullSignal(change.address)
  let isBorn = false
  // What exists is finished, also where nothing more of its kind may be made.
  const send: Writer['send'] = (call) => run.context.api.send(isBorn ? call : { ...call, cancel })
  await kind.create({ ...run.context, api: { ...run.context.api, send } }, first, keyOf(change.address), (id) => {
    isBorn = true
    run.recordCreated(change.address, id)
  })
}

/** What an earlier try of this run made, or may have made, is brought to its values. Resolves to what is surely not there. */
async function adoptTraces(run: ApplyRun, changes: readonly Change[]): Promise<readonly Change[]> {
  const [missing, unknown]: [Change[], Change[]] = [[], []]
  for (const change of changes) {
    const trace = run.findTrace(change)
    if (trace === null) missing.push(change)
    else if (trace === 'unknown') unknown.push(change)
    else if (run.canRun(change)) await run.execute(change, () => adoptById(run, change, trace.id))
  }
  return [...missing, ...(await resolveUnknownCreates(run, unknown))]
}

async function adoptById(run: ApplyRun, change: Change, id: string): Promise<void> {
  const kind = registry[kindOf(change.address)]
  const { data } = await run.context.api.get(`${kind.collection}/${id}`)
  const object = isObject(data) ? kind.fromApi(data) : null
  if (object?.id !== id) throw new Error(`${change.address} was made as ${id}, and is not there any more`)
  await adoptCreated(run, change, object)
}

/** Adopts what is there after all; resolves to the changes whose objects are surely missing still. All are of one kind. */
async function resolveUnknownCreates(run: ApplyRun, changes: readonly Change[]): Promise<readonly Change[]> {
  const [first] = changes
  if (!first) return []
  const kind = registry[kindOf(first.address)]
  let objects: readonly LiveObject[]
  try {
    objects = await run.options.find(kind.kind)
  } catch (failure) {
    const error = `its answer was lost, and it could not be looked for: ${errorMessage(failure)}`
    for (const change of changes) run.recordOutcome(change, 'failed', { reason: 'outcome-unknown', error, isPassing })
    return []
  }
  const byName = Map.groupBy(objects, ({ name }) => name)
  const missing: Change[] = []
  const present: { readonly change: Change; readonly object: LiveObject }[] = []
  for (const change of changes) {
    const values = getValuesAfter(change)
    const twins = narrowNamesakes(byName.get(getRemoteName(kind, values, keyOf(change.address))) ?? [], values)
    if (twins.length > 1) {
      const error = `its answer was lost, and ${twins.length} objects of that name are there now: rename all but one of them in Nylas, then run again`
      run.recordOutcome(change, 'failed', { reason: 'ambiguous', error })
    } else if (twins[0]) present.push({ change, object: twins[0] })
    else missing.push(change)
  }
  await forEach(present, AT_ONCE, ({ change, object }) => run.execute(change, () => adoptCreated(run, change, object)))
  return missing
}

/** An object of unknown completeness: everything wanted is written, so that nothing depends on what was there. */
async function adoptCreated(run: ApplyRun, change: Change, object: LiveObject): Promise<void> {
  const kind = registry[kindOf(change.address)]
  run.recordCreated(change.address, object.id)
  const values = getValuesAfter(change)
  const wanted = kind.deferred?.(values, true)?.first ?? values
  const detail = kind.detail?.paths.some((path) => path in wanted)
    ? await kind.detail.read(run.context.api, object.id)
    : {}
  const writable = kind.fields.filter((field) => !field.immutable && field.path in wanted)
  const changed = Object.fromEntries(writable.map((field): [string, Json] => [field.path, wanted[field.path] ?? null]))
  await kind.update(run.context, { id: object.id, key: keyOf(change.address) }, changed, {
    ...object.attributes,
    ...detail,
  })
}
