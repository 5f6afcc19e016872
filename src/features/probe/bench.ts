/**
 * What a question works with: objects made for it and taken away after it, and two accounts that all questions share. A create
 * that is refused is an obstacle, which ends the question, unless the question is about just that.
 */

import type { Clock } from '../../domain/clock.ts'
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import type { Call } from '../../nylas/port.ts'
import { Interrupted, type ProbeApi, type Reply } from './api.ts'
import { findNamed } from './find.ts'
import type { JournalWriter } from './journal.ts'
import type { Collection, Names } from './names.ts'
import type { Made, Own } from './own.ts'

/** Why a question could not be answered; a sentence without its end. */
export class Obstacle extends Error {
  override name = 'Obstacle'
}

export type Account = Created & { readonly email: string; readonly path: string; readonly home: Made }

export type BenchDeps = {
  readonly api: ProbeApi
  readonly own: Own
  readonly names: Names
  readonly journal: JournalWriter
  readonly domain: string | null
  readonly clock: Clock
  readonly stopping: AbortSignal
  /** How long lists may trail, in milliseconds. */
  readonly lag: number
  /** Called with each password before it is sent. */
  readonly hide: (secret: string) => void
  /** Connectors of the application before anything was made. */
  readonly connectors: readonly Json[]
  readonly mayConnect: boolean
  readonly mayFillQuota: boolean
}

export type Bench = Pick<BenchDeps, 'domain' | 'connectors' | 'mayFillQuota' | 'hide' | 'clock'> & {
  readonly log: ProbeApi['log']
  readonly get: ProbeApi['get']
  /** To something of its own alone. */
  readonly send: (method: Call['method'], path: string, body?: Json, more?: More) => Promise<Reply>
  readonly invent: Own['invent']
  /** `made` null: refused. */
  readonly tryCreate: (collection: Collection, build: Build, name?: string) => Promise<Attempt>
  /** Throws an Obstacle when it is refused. */
  readonly create: (collection: Collection, build: Build, name?: string) => Promise<Created>
  readonly remove: (made: Made) => Promise<Reply>
  /** With a domain of its own, since some applications may want one. */
  readonly createWorkspace: (more?: JsonObject) => Promise<Created>
  /** The shared ones: `a` is made with capitals in its address. */
  readonly openAccount: (which: 'a' | 'b') => Promise<Account>
  /** One more, taken away after the question. */
  readonly createAccount: (more?: JsonObject) => Promise<Account>
  /** The refusal of an account while there was no connector; null: there was none. */
  readonly getConnectorRefusal: () => Reply | null
  readonly formatEmail: (name: string) => string
  /** Moves a shared account for this question. */
  readonly place: (account: Account, workspace: Made) => Promise<void>
  /** Asks again until it is so, for `patience` milliseconds; the milliseconds it took, or null. */
  readonly wait: (isSo: () => Promise<boolean>, patience?: number) => Promise<number | null>
  readonly sleep: (milliseconds: number) => Promise<void>
}

type Build = (name: string) => Json
type More = Pick<Call, 'query' | 'idempotencyKey'>
export type Created = Made & { readonly data: JsonObject; readonly path: string }
export type Attempt = { readonly reply: Reply; readonly made: Created | null }

/** Between two looks, in milliseconds. */
const STEP = 250
const PATIENCE = 30_000
/** So that two accounts are not of the same second. */
const BETWEEN_ACCOUNTS = 1100

/** `finish` takes away what the last question made, `finishAll` everything; both tell what is left. */
export function openBench(deps: BenchDeps): {
  readonly bench: Bench
  readonly finish: () => Promise<void>
} {
  const { api, own, names, journal, domain, clock, stopping } = deps
  const shared = new Map<string, Account | Obstacle>()
  const moved = new Set<Account>()
  let connectorRefusal: Reply | null = null
  let hasAccount = false

  const goOn = () => {
    if (stopping.aborted) throw new Interrupted('interrupted')
  }
  const sleep = async (milliseconds: number) => {
    goOn()
    await clock.sleep(milliseconds, stopping)
    goOn()
  }
  const get: Bench['get'] = (path, query) => {
    goOn()
    return api.get(path, query)
  }
  const send: Bench['send'] = (method, path, body, more = {}) => {
    goOn()
    return own.send({ method, path, ...(body === undefined ? {} : { body }), ...more })
  }
  const formatEmail = (name: string): string => {
    if (domain === null) throw new Obstacle('it needs accounts, and no --domain was given')
    return `${name}@${domain}`
  }

  const tryCreate: Bench['tryCreate'] = async (collection, build, name = names.create(collection)) => {
    goOn()
    const body = build(name)
    journal.begin(collection, name)
    const path = collection === 'grants' ? '/v3/connect/custom' : `/v3/${collection}`
    const reply = await own.send({ method: 'POST', path, body })
    if (reply.isLost) return { reply, made: await recover(collection, name) }
    const data = isObject(reply.data) ? reply.data : {}
    const id = data[collection === 'workspaces' ? 'workspace_id' : 'id']
    if (!reply.isGood || typeof id !== 'string') {
      // A success without an id is looked for by the next run, by its name.
      if (!reply.isGood) journal.end(name, null)
      return { reply, made: null }
    }
    return { reply, made: register({ collection, name, id, reply }, data) }
  }
  const register = (made: Made, data: JsonObject): Created => {
    own.add(made)
    return { ...made, data, path: `/v3/${made.collection}/${made.id}` }
  }
  /** The answer to a create was lost. */
  const recover = async (collection: Collection, name: string): Promise<Created | null> => {
    let row: JsonObject | null = null
    await wait(async () => {
      row = await findNamed(api, collection, name)
      return row !== null
    }, deps.lag)
    if (row === null) return null
    const id = row[collection === 'workspaces' ? 'workspace_id' : 'id']
    return typeof id === 'string' ? register({ collection, name, id, reply: null }, row) : null
  }
  const create: Bench['create'] = async (collection, build, name) => {
    const { reply, made } = await tryCreate(collection, build, name)
    if (made === null) throw new Obstacle(`what it needs could not be made: ${describe(collection, reply)}`)
    return made
  }
  const createWorkspace: Bench['createWorkspace'] = (more = {}) =>
    create('workspaces', (name) => ({ name, domain: `${name}.example`, auto_group: false, ...more }))

  const makeAccount = async (isCapital: boolean, home: Made, more: JsonObject = {}): Promise<Account> => {
    formatEmail('x')
    const build: Build = (name) => ({
      provider: 'nylas',
      name: 'Probe',
      workspace_id: home.id,
      settings: { email: formatEmail(isCapital ? capitalize(name) : name) },
      ...more,
    })
    let { reply, made } = await tryCreate('grants', build)
    const isFirst = deps.connectors.length === 0 && !hasAccount && connectorRefusal === null
    if (made === null && isFirst && !reply.isLost) {
      connectorRefusal = reply
      if (deps.mayConnect && (await own.send(CONNECTOR)).isGood) ({ reply, made } = await tryCreate('grants', build))
    }
    if (made === null) throw new Obstacle(`the account it needs could not be made: ${describe('grants', reply)}`)
    hasAccount = true
    return { ...made, email: formatEmail(made.name), home }
  }
  const openAccount: Bench['openAccount'] = async (which) => {
    const known = shared.get(which)
    if (known instanceof Obstacle) throw known
    if (known) return known
    try {
      if (which === 'b') await openAccount('a')
      if (which === 'b') await sleep(BETWEEN_ACCOUNTS)
      const account = await makeAccount(which === 'a', await createWorkspace())
      shared.set(which, account)
      return account
    } catch (error) {
      if (error instanceof Obstacle) shared.set(which, error)
      throw error
    }
  }
  const wait: Bench['wait'] = async (isSo, patience = PATIENCE) => {
    if (await isSo()) return 0
    const start = clock.now()
    for (;;) {
      await sleep(STEP)
      if (await isSo()) return clock.now() - start
      if (clock.now() - start >= patience) return null
    }
  }
  const place: Bench['place'] = async (account, workspace) => {
    const { status, isGood } = await send('POST', `/v3/workspaces/${workspace.id}/manual-assign`, {
      assign_grants: [account.id],
    })
    if (!isGood) throw new Obstacle(`the account could not be moved: status ${status}`)
    if (workspace.id === account.home.id) moved.delete(account)
    else moved.add(account)
  }

  /** Also after an interruption: nothing here asks whether to go on. */
  async function finish(): Promise<void> {
    const kept = new Set([...shared.values()].flatMap((one) => (one instanceof Obstacle ? [] : [one.id, one.home.id])))
    for (const account of moved) {
      const path = `/v3/workspaces/${account.home.id}/manual-assign`
      await own.send({ method: 'POST', path, body: { assign_grants: [account.id] }, repeatable: true })
    }
    moved.clear()
    await removeAll(own, (made) => !kept.has(made.id))
  }

  const bench: Bench = {
    ...deps,
    log: api.log,
    get,
    send,
    invent: own.invent,
    tryCreate,
    create,
    createWorkspace,
    openAccount,
    createAccount: async (more) => makeAccount(false, await createWorkspace(), more),
    getConnectorRefusal: () => connectorRefusal,
    formatEmail,
    place,
    wait,
    sleep,
    remove: async (made) => {
      const reply = await send('DELETE', `/v3/${made.collection}/${made.id}`)
      if (reply.isGood) own.forget(made)
      return reply
    },
  }
  return { bench, finish }
}

const CONNECTOR: Call = { method: 'POST', path: '/v3/connectors', body: { provider: 'nylas' }, repeatable: true }

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

export const describe = (collection: Collection, { status, isLost }: Reply): string =>
  isLost
    ? `whether the create of ${collection} took place is not known`
    : `the create of ${collection} was answered with ${status}`

/** In an order in which nothing refers to what goes. What could not be removed stays in the journal. */
export async function removeAll(own: Own, isMeant: (made: Made) => boolean): Promise<readonly Made[]> {
  const meant = own.list().filter(isMeant)
  const rank = ({ collection }: Made) => ORDER.indexOf(collection)
  const left: Made[] = []
  for (const made of meant.toSorted((a, b) => rank(a) - rank(b))) {
    if (!(await own.remove(made))) left.push(made)
  }
  return left
}

const ORDER: readonly Collection[] = ['grants', 'workspaces', 'rules', 'policies', 'lists']
