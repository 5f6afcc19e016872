/**
 * Reads everything the plan needs to know of the application. Completely or not at all: what could not be read would look
 * as if it were gone, so any failure is an error that says what was being read.
 *
 * An owned object that its list lacks is asked for by id (lists have been seen to lag); only a 404 makes it gone.
 */

import { isObject, type JsonObject } from '../../domain/json.ts'
import { type Json, KINDS, type Kind, type LiveObject, type LiveState } from '../../domain/model.ts'
import type { ResourceKind } from '../../kinds/kind.ts'
import { registry } from '../../kinds/registry.ts'
import { readCursorList } from '../../nylas/pages.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'
import { type Application, readApplication } from './application.ts'

export type ReadOptions = {
  /** Whether to read what the list does not tell (a list's items). */
  readonly detail: (object: LiveObject) => boolean
  /** What must not be taken for gone because a list lacks it. */
  readonly owned: readonly { readonly kind: Kind; readonly id: string }[]
}

export async function readLiveState(api: Reader, wish: ReadOptions): Promise<LiveState> {
  const counted = counting(api)
  const asked = reading('the application', () => readApplication(counted.reader))
  const readings = Promise.all(KINDS.map((kind) => readKind(counted.reader, registry[kind], asked, wish)))
  // Everything is read side by side, but a key or a region that is wrong is told as such.
  readings.catch(() => undefined)
  const application = await asked
  const rows = await readings
  const objects = rows.flatMap(({ found }) => found)
  const { at, requests } = counted.seen()
  if (at === '')
    throw new Error('no reply of the API says what time it is (there is no Date header): nothing can be planned')
  return {
    at,
    application: { id: application.id, region: application.region, environment: application.environment },
    defaultWorkspace: defaultWorkspace(application, rows.find(({ kind }) => kind === 'workspace')?.raw ?? [], objects),
    objects,
    foreignGrants: foreignGrants(rows.find(({ kind }) => kind === 'account')?.raw ?? [], application.defaultWorkspace),
    requests,
  }
}

type Reading = { readonly kind: Kind; readonly raw: readonly JsonObject[]; readonly found: readonly LiveObject[] }

async function readKind(
  api: Reader,
  module: ResourceKind,
  application: Promise<Application>,
  wish: ReadOptions,
): Promise<Reading> {
  const { kind, collection, section } = module
  const owned = wish.owned.filter((one) => one.kind === kind).map(({ id }) => id)
  const listed = await reading(section, () => listRows(api, module, owned.length))
  const known = new Set(listed.map((row) => row['id'] ?? row['workspace_id']))
  const home = kind === 'workspace' ? (await application).defaultWorkspace : null
  const asked = home === null ? [] : [home]
  const lacking = [...new Set([...owned, ...asked])].filter((id) => !known.has(id))
  const late = await Promise.all(lacking.map((id) => reading(`${kind} ${id}`, () => readOne(api, module, id))))
  const raw = [...listed, ...late.filter((row) => row !== null)]
  const found = raw.map((row) => toLiveObject(module, row)).filter((object) => object !== null)
  const whole = found.map(async (object): Promise<LiveObject> => {
    const { detail } = module
    if (detail === undefined || !wish.detail(object)) return object
    const more = await reading(`${collection}/${object.id}`, () => detail.read(api, object.id))
    return { ...object, attributes: { ...object.attributes, ...more } }
  })
  return { kind, raw, found: await Promise.all(whole) }
}

export const listRows = (api: Reader, { collection, list }: ResourceKind, expected: number) =>
  list ? list(api, expected) : readCursorList(api, collection)

/** An object by its id; null when the API itself says that there is none. */
async function readOne(api: Reader, module: ResourceKind, id: string): Promise<JsonObject | null> {
  const path = `${module.collection}/${id}`
  let data: Json
  try {
    data = (await api.get(path)).data
  } catch (error) {
    if (error instanceof ApiError && error.status === 404 && error.type !== 'not_json') return null
    throw error
  }
  const named = isObject(data) ? (data['id'] ?? data['workspace_id']) : undefined
  if (!isObject(data) || named !== id)
    throw new ApiError(`GET ${path}: the reply is another object`, 200, 'wrong_object', null)
  return data
}

export function toLiveObject(module: ResourceKind, row: JsonObject): LiveObject | null {
  const object = module.fromApi(row)
  if (object?.id !== '') return object
  throw new ApiError(`GET ${module.collection}: an object has no id`, 200, 'incomplete', null)
}

/** The application names it; older ones do not, so the flag counts too. Never by name. */
function defaultWorkspace(
  application: Application,
  workspaces: readonly JsonObject[],
  objects: readonly LiveObject[],
): string | null {
  const flagged = workspaces.find((row) => row['default'] === true)?.['workspace_id']
  const id = application.defaultWorkspace ?? flagged
  return objects.some((object) => object.kind === 'workspace' && object.id === id) && typeof id === 'string' ? id : null
}

/** Those of other providers may leave out that they are in the default workspace. */
function foreignGrants(grants: readonly JsonObject[], fallback: string | null): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { provider, workspace_id } of grants) {
    const workspace = typeof workspace_id === 'string' && workspace_id !== '' ? workspace_id : fallback
    if (provider !== 'nylas' && workspace !== null) counts.set(workspace, (counts.get(workspace) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

function counting(api: Reader): { reader: Reader; seen: () => { at: string; requests: number } } {
  let [at, requests] = ['', 0]
  const get: Reader['get'] = async (path, query) => {
    requests += 1
    const reply = await api.get(path, query)
    if (reply.date > at) at = reply.date
    return reply
  }
  return { reader: { get }, seen: () => ({ at, requests }) }
}

async function reading<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new ApiError(`${what} could not be read: ${error.message}`, error.status, error.type, error.requestId)
  }
}
