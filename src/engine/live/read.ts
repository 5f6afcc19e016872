/**
 * Reads what the plan needs to know of the application. Completely or not at all: what could not be read would look as if it
 * were gone, so any failure is an error that says what was being read.
 *
 * An owned object that its list lacks is asked for by id (lists have been seen to lag); only a 404 makes it gone.
 */

import { kindOf } from '../../domain/address.ts'
import type { Change } from '../../domain/change.ts'
import { isObject, type JsonObject } from '../../domain/json.ts'
import { type Json, KINDS, type Kind, type LiveObject, type LiveState } from '../../domain/model.ts'
import type { ResourceKind } from '../../kinds/kind.ts'
import { mapReferences } from '../../kinds/references.ts'
import { GROUP, MAILBOX, registry } from '../../kinds/registry.ts'
import { CONNECTOR } from '../../nylas/connector.ts'
import { readCursorList } from '../../nylas/pages.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'

export type ReadOptions = {
  /** Only these, and what their live objects refer to: no request is sent for any other kind. */
  readonly kinds: readonly Kind[]
  /** Whether to read what the list does not tell (a list's items). */
  readonly detail: (object: LiveObject) => boolean
  /** Accounts are wanted: where none lives yet, the application may lack the connector they need. */
  readonly accounts?: boolean
  /** What must not be taken for gone because a list lacks it. */
  readonly owned: readonly { readonly kind: Kind; readonly id: string }[]
  /** Kinds that stand alone and are read for completeness' sake: there are none of what the API refuses to list. Left out: no kind. */
  readonly optional?: ReadonlySet<Kind>
  /** Of those, what the API fails to list is left out as well, and is among what was not read. Left out: it fails the reading. */
  readonly skipsFailing?: true
  /** What a run that died was about to make: where the list does not say when such a one was made, it is asked by id. */
  readonly isPending?: (object: LiveObject) => boolean
  /** An earlier reading, and the kinds of which it still holds: what is as it was is not read again. Left out: none. */
  readonly known?: KnownState
}

export type KnownState = { readonly live: LiveState; readonly kinds: ReadonlySet<Kind> }

/** What an apply of these changes cannot have touched: what refers to none of them, since a kind refers to those on its left. */
export function keepUntouched(live: LiveState, changes: readonly Pick<Change, 'address'>[]): KnownState {
  const changed = new Set(changes.map(({ address }) => kindOf(address)))
  const first = KINDS.findIndex((kind) => changed.has(kind) && !registry[kind].standsAlone)
  const before = first === -1 ? KINDS : KINDS.filter((kind, index) => index < first || registry[kind].standsAlone)
  const read = new Set(live.objects.map(({ kind }) => kind))
  return { live, kinds: new Set(before.filter((kind) => read.has(kind) && !changed.has(kind))) }
}

export async function readLiveState(api: Reader, options: ReadOptions): Promise<LiveState> {
  const { reader, getCount } = countRequests(api)
  const { known } = options
  const pending = known
    ? Promise.resolve({ ...known.live.application, defaultWorkspace: known.live.defaultWorkspace })
    : explain('the application', () => readApplication(reader))
  const readings = readKinds(reader, pending, options)
  // Everything is read side by side, but a key or a region that is wrong is told as such.
  readings.catch(() => undefined)
  const application = await pending
  const byKind = await readings
  const objects = KINDS.flatMap((kind) => byKind.get(kind)?.objects ?? listKnown(known, kind))
  const isFirst = !known && options.accounts === true && !objects.some(({ kind }) => kind === MAILBOX)
  const connector = isFirst ? await findConnector(reader) : null
  const unread = KINDS.filter((kind) => byKind.get(kind)?.isRefused)
  const { at: answered, requests } = getCount()
  // Where all of it is known already, nothing was asked, and it is as old as that.
  const at = known && requests === 0 ? known.live.at : answered
  if (at === '')
    throw new Error(
      'no reply of the API says what time it is (there is no Date header), so nothing can be planned: look for a proxy that takes it away',
    )
  return {
    at,
    application: { id: application.id, region: application.region, environment: application.environment },
    defaultWorkspace: known?.kinds.has(GROUP)
      ? known.live.defaultWorkspace
      : findDefaultWorkspace(application, byKind.get(GROUP)),
    objects,
    foreignGrants: known?.kinds.has(MAILBOX)
      ? known.live.foreignGrants
      : countForeignGrants(byKind.get(MAILBOX)?.rows ?? [], application.defaultWorkspace),
    ...(connector === null ? {} : { connector }),
    ...(unread.length === 0 ? {} : { unread }),
    requests,
  }
}

const listKnown = (known: KnownState | undefined, kind: Kind): readonly LiveObject[] =>
  known?.kinds.has(kind) ? known.live.objects.filter((object) => object.kind === kind) : []

export type Application = {
  readonly id: string
  readonly region: string | null
  readonly environment: string | null
  readonly defaultWorkspace: string | null
}

/** The first call of every run: proves key and region, and says which application everything else is about. */
export async function readApplication(api: Reader): Promise<Application> {
  const { data } = await api.get('/v3/applications')
  // One object is documented; an array of one has been seen.
  const application = Array.isArray(data) && data.length === 1 ? (data[0] as Json) : data
  const id = isObject(application) ? toTextOrNull(application['application_id']) : null
  if (!isObject(application) || id === null) {
    throw new ApiError(
      'GET /v3/applications: the reply does not name one application; check api-url, and that the key is one of an application',
      200,
      'incomplete',
      null,
    )
  }
  return {
    id,
    region: toTextOrNull(application['region']),
    environment: toTextOrNull(application['environment']),
    defaultWorkspace: toTextOrNull(application['default_workspace_id']),
  }
}

/** Null where the reply is no list. */
export async function readConnectors(api: Reader): Promise<readonly JsonObject[] | null> {
  const { data } = await api.get('/v3/connectors', { limit: 200, offset: 0 })
  return Array.isArray(data) ? data.filter(isObject) : null
}

/** What it cannot know costs nothing: then the first account says whether the connector is there. */
async function findConnector(api: Reader): Promise<boolean | null> {
  try {
    const connectors = await readConnectors(api)
    return connectors?.some(({ provider }) => provider === CONNECTOR) ?? null
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}

const toTextOrNull = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** A whole kind: its rows as the API gave them, and those of them that are objects to us. */
type KindReading = {
  readonly rows: readonly JsonObject[]
  readonly objects: readonly LiveObject[]
  readonly isRefused?: true
}

const REFUSED: KindReading = { rows: [], objects: [], isRefused: true }

/** In rounds: what lives may refer to objects of kinds that were not read yet. */
async function readKinds(
  api: Reader,
  application: Promise<Application>,
  options: ReadOptions,
): Promise<ReadonlyMap<Kind, KindReading>> {
  const byKind = new Map<Kind, KindReading>()
  const known = options.known?.kinds ?? new Set<Kind>()
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
  options: ReadOptions,
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
  { optional, skipsFailing }: ReadOptions,
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
  { isPending }: ReadOptions,
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

const getId = ({ idField = 'id' }: ResourceKind, row: JsonObject): Json | undefined => row[idField] ?? row['id']

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

/** The application names it; older ones do not, so the flag counts too. Never by name. */
function findDefaultWorkspace(application: Application, groups: KindReading | undefined): string | null {
  const flagged = groups?.rows.find((row) => row['default'] === true)
  const id = application.defaultWorkspace ?? (flagged && getId(registry[GROUP], flagged))
  return groups?.objects.find((object) => object.id === id)?.id ?? null
}

/** Grants of other providers by workspace. They may leave out that they are in the default workspace. */
function countForeignGrants(rows: readonly JsonObject[], fallback: string | null): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const workspace = toTextOrNull(row[registry[GROUP].idField ?? 'id']) ?? fallback
    const isForeign = registry[MAILBOX].fromApi(row) === null
    if (isForeign && workspace !== null) counts.set(workspace, (counts.get(workspace) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

function countRequests(api: Reader): {
  readonly reader: Reader
  readonly getCount: () => { readonly at: string; readonly requests: number }
} {
  let [at, requests] = ['', 0]
  const get: Reader['get'] = async (path, query) => {
    requests += 1
    const reply = await api.get(path, query)
    if (reply.date > at) at = reply.date
    return reply
  }
  return { reader: { get }, getCount: () => ({ at, requests }) }
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
