/**
 * The only way in which a probe writes: what it made itself in this run, or what a probe of this application provably made
 * before. Every id and every address in a request has to be of its own, or one that it invented; anything else is a fault of
 * the probe and is not sent.
 */
import { randomUUID } from 'node:crypto'
import { isObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import type { Call } from '../../nylas/port.ts'
import type { ProbeApi, Reply } from './api.ts'
import type { JournalWriter } from './journal.ts'
import { type Collection, findRunOfEmail } from './names.ts'

/** `name` of an account is what stands before the @ of its address. */
export type Made = {
  readonly collection: Collection
  readonly name: string
  readonly id: string
  /** What the create was answered with; null for what was found. */
  readonly reply: Reply | null
}

export type Own = {
  readonly list: () => readonly Made[]
  readonly add: (made: Made) => void
  readonly forget: (made: Made) => void
  /** An id of nothing. */
  readonly invent: () => string
  readonly send: (call: Call) => Promise<Reply>
  readonly remove: (made: Made) => Promise<boolean>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu
const OBJECT = /^\/v3\/(grants|workspaces|rules|policies|lists)\/([^/]+)(\/[a-z-]+(?:\/[^/]+)?)?$/u
const CREATES = ['/v3/connect/custom', '/v3/workspaces', '/v3/rules', '/v3/policies', '/v3/lists']

/** `mayConnect`: whether the connector may be made, which stays. */
export function createOwn(
  api: ProbeApi,
  journal: JournalWriter,
  { application, mayConnect }: { readonly application: string; readonly mayConnect: boolean },
): Own {
  const made = new Map<string, Made>()
  const invented = new Set<string>()

  function requireOwn({ method, path, body = null }: Call): void {
    const [, collection, id = ''] = OBJECT.exec(path) ?? []
    const isCreate = method === 'POST' && CREATES.includes(path)
    const isConnector = mayConnect && method === 'POST' && path === '/v3/connectors'
    const isOwn = collection !== undefined && made.get(id)?.collection === collection
    if (!isCreate && !isConnector && !isOwn) throw fault(`${method} ${path}`)
    const foreign = listTexts(body).find(isForeign)
    if (foreign !== undefined) throw fault(`${method} ${path} with ${foreign}`)
  }
  const isForeign = (text: string): boolean =>
    (UUID.test(text) && !made.has(text) && !invented.has(text)) ||
    (text.includes('@') && findRunOfEmail(application, text) === null)

  const send = async (call: Call): Promise<Reply> => {
    requireOwn(call)
    const reply = await api.send(call)
    const [, collection, id = '', inside] = OBJECT.exec(call.path) ?? []
    // What lies in an account of its own, a folder say, is its own.
    if (collection === 'grants' && made.has(id) && inside !== undefined && isObject(reply.data)) {
      if (typeof reply.data['id'] === 'string') invented.add(reply.data['id'])
    }
    return reply
  }
  const forget = ({ id, name }: Made) => {
    made.delete(id)
    journal.end(name, id)
  }
  return {
    list: () => [...made.values()],
    add: (one) => {
      made.set(one.id, one)
      journal.make(one.collection, one.name, one.id)
    },
    forget,
    invent: () => {
      const id = randomUUID()
      invented.add(id)
      return id
    },
    send,
    remove: async (one) => {
      if (!made.has(one.id)) return true
      const reply = await send({ method: 'DELETE', path: `/v3/${one.collection}/${one.id}` })
      if (!reply.isGood && reply.status !== 404) return false
      forget(one)
      return true
    },
  }
}

const fault = (what: string) =>
  new Error(`this is a fault in nylas-fleet itself: ${what} is not of this probe; nothing was sent`)

/** A password is nobody's address, whatever is in it. */
function listTexts(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(listTexts)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'app_password' ? [] : listTexts(one)))
}
