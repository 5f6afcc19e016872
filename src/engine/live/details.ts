/**
 * Reads what the collections do not tell of objects whose details no file manages: only of those that are asked for. One that
 * refuses, or is out of order, stays unknown and stops nothing; where nobody answers at all, nothing can be planned.
 */
import type { Attributes, LiveObject, LiveState } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'
import { explain } from './read-kinds.ts'

/** The state with the details of the objects that have these ids; those in `known` are not read again. */
export async function readDetailsOf(
  api: Reader,
  live: LiveState,
  ids: readonly string[],
  known: LiveState['details'] = {},
): Promise<LiveState> {
  if (ids.length === 0) return live
  const asked = new Set(ids)
  let requests = 0
  const reader: Reader = {
    get: (path, query) => {
      requests += 1
      return api.get(path, query)
    },
  }
  const found = await Promise.all(
    live.objects
      .filter(({ id }) => asked.has(id))
      .map(async (object) => [object.id, known[object.id] ?? (await readDetail(reader, object))] as const),
  )
  const details = Object.fromEntries(
    found.flatMap(([id, detail]): readonly [string, Attributes][] => (detail ? [[id, detail]] : [])),
  )
  return { ...live, details, requests: live.requests + requests }
}

async function readDetail(api: Reader, { kind, id, name }: LiveObject): Promise<Attributes | null> {
  const { detail, words } = registry[kind]
  if (!detail) return null
  try {
    return await detail.read(api, id)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status >= 400 && ![401, 429].includes(error.status)) return null
    return explain(`the ${words[0]} ${name}`, () => Promise.reject(error))
  }
}
