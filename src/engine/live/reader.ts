/** Ways to read: one that counts what it asks, and one for what may be left unknown. */
import { ApiError, type Reader } from '../../nylas/port.ts'
import { explain } from './read-kinds.ts'

/** `at` is the latest time that a reply told; empty where none did. */
export function countRequests(api: Reader): {
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

/** Gives the error of one that refuses, or is out of order. Throws where nobody answers at all, or the key is at fault. */
export async function readOrRefusal<T>(what: string, read: () => Promise<T>): Promise<T | ApiError> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status >= 400 && ![401, 429].includes(error.status)) return error
    return explain(what, () => Promise.reject(error))
  }
}
