/** What was asked, in the order of arrival. Passwords and the Authorization header are not kept. */
import type { Json } from '../domain/model.ts'
import type { FaultKind } from './faults.ts'
import { isObject } from './fields.ts'

export type RecordedRequest = {
  readonly index: number
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Undefined when there was none, or none that was JSON. */
  readonly body?: Json
  /** Null while unanswered, and when the connection was reset. */
  readonly status: number | null
  readonly fault: FaultKind | null
  /** When it arrived, by the sandbox's clock. */
  readonly arrivedAt: number
}

export type Recorder = {
  readonly open: (method: string, path: string, query: URLSearchParams, arrivedAt: number) => OpenRequest
  readonly all: () => readonly RecordedRequest[]
  readonly clear: () => void
}

type OpenRequest = {
  readonly index: number
  readonly note: (what: { readonly body?: Json; readonly status?: number; readonly fault?: FaultKind }) => void
}

export function createRecorder(): Recorder {
  let requests: RecordedRequest[] = []
  return {
    open: (method, path, query, arrivedAt) => {
      const log = requests
      const index = log.length
      log.push({ index, method, path, query: Object.fromEntries(query), status: null, fault: null, arrivedAt })
      return {
        index,
        note: ({ body, ...rest }) => {
          const known = log[index]
          if (known) log[index] = { ...known, ...rest, ...(body === undefined ? {} : { body: masked(body) }) }
        },
      }
    },
    all: () => [...requests],
    clear: () => {
      requests = []
    },
  }
}

function masked(body: Json): Json {
  if (!isObject(body) || !isObject(body['settings']) || body['settings']['app_password'] === undefined) return body
  return { ...body, settings: { ...body['settings'], app_password: '(secret)' } }
}
