/**
 * Reads whole kinds, and those that what lives refers to. An owned object that its list lacks is asked for by id (lists have
 * been seen to lag); only a 404 makes it gone.
 */
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json, Kind, LiveObject } from '../../domain/model.ts'
import type { ResourceKind } from '../../kinds/kind.ts'
import { mapReferences } from '../../kinds/references.ts'
import { GROUP, registry } from '../../kinds/registry.ts'
import { readCursorList } from '../../nylas/pages.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'
import type { Application } from './application.ts'

export type KindOptions = {
  /** Only these, and what their live objects refer to: no request is sent for any other kind. */
  readonly kinds: readonly Kind[]
  /** Whether to read what the list does not tell (a list's items). */
  readonly detail: (object: LiveObject) => boolean
  /** What must not be taken for gone because a list lacks it. */
  readonly owned: readonly { readonly kind: Kind; readonly id: string }[]
  /** Kinds that stand alone and are read for completeness' sake: there are none of what the API refuses to list. Left out: no kind. */
  readonly optional?: ReadonlySet<Kind>
  /** Of those, what the API fails to list is left out as well, and is among what was not read. Left out: it fails the reading. */
  readonly skipsFailing?: true
  /** What a run that died was about to make: where the list does not say when such a one was made, it is asked by id. */
  readonly isPending?: (object: LiveObject) => boolean
}

/** A whole kind: its rows as the API gave them, and those of them that are objects to us. */
export type KindReading = {
  readonly rows: readonly JsonObject[]
  readonly objects: readonly LiveObject[]
  readonly isRefused?: true
}

const REFUSED: KindReading = { rows: [], objects: [], isRefused: true }

/** In rounds: what lives may refer to objects of kinds that were not read yet. What is `known` is not read. */
export async function readKinds(
  api: Reader,
  application: Promise<Application>,
  options: KindOptions,
  known: ReadonlySet<Kind>,
): Promise<ReadonlyMap<Kind, KindReading>> {
  const byKind = new Map<Kind, KindReading>()
  let missing: ReadonlySet<Kind> = new Set(options.kinds).difference(known)
  while (missing.size > 0) {
    const round = [...missing].map(
      async (kind) => [kind, await readKind(api, registry[kind], application, options)] as const,
    )
    for (const [kind, reading] of await Promise.all(round)) byKind.set(kind, reading)
    const referred = findReferredKinds([...byKind.values()].flatMap(({ objects }) => objects))
    missing = referred.difference(byKind).difference(known)
  }
  return byKind
}

function findReferredKinds(objects: readonly LiveObject[]): ReadonlySet<Kind> {
  const kinds = new Set<Kind>()
  for (const { kind, attributes } of objects) {
    mapReferences(registry[kind], attributes, (reference, referred) => {
      kinds.add(referred)
      return reference
    })
  }
  return kinds
}

async function readKind(
  api: Reader,
  kind: ResourceKind,
  application: Promise<Application>,
  options: KindOptions,
): Promise<KindReading> {
  const owned = options.owned.filter((entry) => entry.kind === kind.kind).map(({ id }) => id)
  const listed = await listOrRefuse(api, kind, owned.length, options)
  if (listed === null) return REFUSED
  const known = new Set(listed.map((row) => getId(kind, row)))
  const home = kind.kind === GROUP ? (await application).defaultWorkspace : null
  const lacking = [...new Set([...owned, ...(home === null ? [] : [home])])].filter((id) => !known.has(id))
  const late = await Promise.all(lacking.map((id) => explain(`${kind.kind} ${id}`, () => readById(api, kind, id))))
  const rows = [...listed, ...late.filter((row) => row !== null)]
  const objects = toLiveObjects(kind, rows).map(async (listedObject): Promise<LiveObject> => {
    const object = await addCreation(api, kind, listedObject, options)
    const { detail } = kind
    if (detail === undefined || !options.detail(object)) return object
    const more = await explain(`${kind.collection}/${object.id}`, () => detail.read(api, object.id))
    return { ...object, attributes: { ...object.attributes, ...more } }
  })
  return { rows, objects: await Promise.all(objects) }
}

/** Null where the API refuses to list a kind that nobody asked for. */
async function listOrRefuse(
  api: Reader,
  kind: ResourceKind,
  expected: number,
  { optional, skipsFailing }: KindOptions,
): Promise<readonly JsonObject[] | null> {
  try {
    return await explain(kind.section, () => listRows(api, kind, expected))
  } catch (error) {
    if (!(error instanceof ApiError) || !kind.standsAlone) throw error
    const isRefused = [403, 404].includes(error.status)
    const isFailing = skipsFailing === true && error.status >= 400 && error.status !== 401
    if (optional?.has(kind.kind) && (isRefused || isFailing)) return null
    if (!isRefused) throw error
    const problem =
      error.status === 404
        ? `${kind.section} could not be read: GET ${kind.collection}: the API knows no such list (404)`
        : error.message.replace(/\.$/u, '')
    const message = `${problem}. Where this application does not have them, take ${kind.section} out of the file.`
    throw new ApiError(message, error.status, error.type, error.requestId)
  }
}

async function addCreation(
  api: Reader,
  kind: ResourceKind,
  object: LiveObject,
  { isPending }: KindOptions,
): Promise<LiveObject> {
  if (object.createdAt !== null || !isPending?.(object)) return object
  const row = await explain(`${kind.kind} ${object.id}`, () => readById(api, kind, object.id))
  const createdAt = (row === null ? null : kind.fromApi(row)?.createdAt) ?? null
  return { ...object, createdAt }
}

/** One kind, read again whole: how a create whose answer was lost is looked for. */
export async function readKindAgain(api: Reader, kind: ResourceKind): Promise<readonly LiveObject[]> {
  return toLiveObjects(kind, await listRows(api, kind, 0))
}

const listRows = (api: Reader, { collection, list }: ResourceKind, expected: number) =>
  list ? list(api, expected) : readCursorList(api, collection)

export const getId = ({ idField = 'id' }: ResourceKind, row: JsonObject): Json | undefined => row[idField] ?? row['id']

/** An object by its id; null when the API itself says that there is none. */
async function readById(api: Reader, kind: ResourceKind, id: string): Promise<JsonObject | null> {
  const path = `${kind.collection}/${id}`
  let data: Json
  try {
    data = (await api.get(path)).data
  } catch (error) {
    if (error instanceof ApiError && error.status === 404 && error.type !== 'not_json') return null
    throw error
  }
  if (!isObject(data) || getId(kind, data) !== id)
    throw new ApiError(`GET ${path}: the reply is another object`, 200, 'wrong_object', null)
  return data
}

function toLiveObjects(kind: ResourceKind, rows: readonly JsonObject[]): readonly LiveObject[] {
  return rows.flatMap((row) => {
    const object = kind.fromApi(row)
    if (object?.id === '') throw new ApiError(`GET ${kind.collection}: an object has no id`, 200, 'incomplete', null)
    return object ?? []
  })
}

/** Says in an error what was being read. */
export async function explain<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new ApiError(`${what} could not be read: ${error.message}`, error.status, error.type, error.requestId)
  }
}
