/**
 * Makes objects under names that prove whose they are: the name goes into the journal before the request, the id after it. What
 * was answered with another name than was asked for is not taken for its own. An answer that was lost is looked for.
 */
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import type { ProbeApi, Reply } from './api.ts'
import { findNamed, readName } from './find.ts'
import type { JournalWriter } from './journal.ts'
import type { Collection, Names } from './names.ts'
import type { Made, Own } from './own.ts'
import type { Pace } from './pace.ts'

/** Why a question could not be answered; a sentence without its end. */
export class Obstacle extends Error {
  override name = 'Obstacle'
}

export type Created = Made & { readonly data: JsonObject; readonly path: string }
export type Attempt = { readonly reply: Reply; readonly made: Created | null }
export type Build = (name: string) => Json

export type Maker = {
  /** `made` null: refused. */
  readonly tryCreate: (collection: Collection, build: Build, name?: string) => Promise<Attempt>
  /** Throws an Obstacle when it is refused. */
  readonly create: (collection: Collection, build: Build, name?: string) => Promise<Created>
  /** With a domain of its own, since some applications may want one. */
  readonly createWorkspace: (more?: JsonObject) => Promise<Created>
}

export type MakerDeps = {
  readonly api: ProbeApi
  readonly own: Own
  readonly names: Names
  readonly journal: JournalWriter
  /** How long lists may trail, in milliseconds. */
  readonly lag: number
}

export function createMaker({ api, own, names, journal, lag }: MakerDeps, { goOn, wait }: Pace): Maker {
  const register = (made: Made, data: JsonObject): Created => {
    own.add(made)
    return { ...made, data, path: `/v3/${made.collection}/${made.id}` }
  }
  const recover = async (collection: Collection, name: string): Promise<Created | null> => {
    let row: JsonObject | null = null
    await wait(async () => {
      row = await findNamed(api, collection, name)
      return row !== null
    }, lag)
    const id = row === null ? null : readId(collection, row)
    return row === null || id === null ? null : register({ collection, name, id, reply: null }, row)
  }
  const tryCreate: Maker['tryCreate'] = async (collection, build, name = names.create(collection)) => {
    goOn()
    const body = build(name)
    journal.begin(collection, name)
    const path = collection === 'grants' ? '/v3/connect/custom' : `/v3/${collection}`
    const reply = await own.send({ method: 'POST', path, body })
    if (reply.isLost) return { reply, made: await recover(collection, name) }
    if (!reply.isGood) {
      journal.end(name, null)
      return { reply, made: null }
    }
    const data = isObject(reply.data) ? reply.data : {}
    const id = readId(collection, data)
    const isNamed = readName(collection, data) === name
    // A success that does not say what was made: it is looked for by its name.
    if (id === null || !isNamed) return { reply, made: await recover(collection, name) }
    return { reply, made: register({ collection, name, id, reply }, data) }
  }
  const create: Maker['create'] = async (collection, build, name) => {
    const { reply, made } = await tryCreate(collection, build, name)
    if (made === null) throw new Obstacle(`what it needs could not be made: ${describeRefusal(collection, reply)}`)
    return made
  }
  return {
    tryCreate,
    create,
    createWorkspace: (more = {}) =>
      create('workspaces', (name) => ({ name, domain: `${name}.example`, auto_group: false, ...more })),
  }
}

function readId(collection: Collection, row: JsonObject): string | null {
  const id = row[collection === 'workspaces' ? 'workspace_id' : 'id']
  return typeof id === 'string' && id !== '' ? id : null
}

export function describeRefusal(collection: Collection, { status, isLost, body }: Reply): string {
  if (isLost) return `whether the create of ${collection} took place is not known`
  const { error } = isObject(body) ? body : {}
  const message = isObject(error) ? error['message'] : null
  const words = typeof message === 'string' && message !== '' ? ` (${message})` : ''
  return `the create of ${collection} was answered with ${status}${words}`
}

/** In an order in which nothing refers to what goes. What could not be removed stays in the journal. */
export async function removeAll(own: Own, isMeant: (made: Made) => boolean): Promise<readonly Made[]> {
  const rank = ({ collection }: Made) => ORDER.indexOf(collection)
  const left: Made[] = []
  for (const made of own
    .list()
    .filter(isMeant)
    .toSorted((a, b) => rank(a) - rank(b))) {
    if (!(await own.remove(made))) left.push(made)
  }
  return left
}

const ORDER: readonly Collection[] = ['grants', 'workspaces', 'rules', 'policies', 'lists']
