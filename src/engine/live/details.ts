/**
 * Reads what the collections do not tell of objects whose details no file manages: only of those that are asked for. One that
 * refuses, or is out of order, stays unknown and stops nothing; where nobody answers at all, nothing can be planned.
 */
import type { Attributes, LiveObject, LiveState } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'
import { countRequests, readOrRefusal } from './reader.ts'

/** The state with the details of the objects that have these ids; those in `known` are not read again. */
export async function readDetailsOf(
  api: Reader,
  live: LiveState,
  ids: readonly string[],
  known: LiveState['details'] = {},
): Promise<LiveState> {
  if (ids.length === 0) return live
  const asked = new Set(ids)
  const { reader, getCount } = countRequests(api)
  const found = await Promise.all(
    live.objects
      .filter(({ id }) => asked.has(id))
      .map(async (object) => [object.id, known[object.id] ?? (await readDetail(reader, object))] as const),
  )
  const details = Object.fromEntries(
    found.flatMap(([id, detail]): readonly [string, Attributes][] => (detail ? [[id, detail]] : [])),
  )
  return { ...live, details, requests: live.requests + getCount().requests }
}

async function readDetail(api: Reader, { kind, id, name }: LiveObject): Promise<Attributes | null> {
  const { detail, words } = registry[kind]
  if (!detail) return null
  const found = await readOrRefusal(`the ${words[0]} ${name}`, () => detail.read(api, id))
  return found instanceof ApiError ? null : found
}
