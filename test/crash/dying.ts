/**
 * A run that dies in this process: from one request on nothing goes out any more and no answer comes back, neither of the API
 * nor of the ledger. What was under way by then still takes its effect, as on a real wire.
 */

import type { ApplyDeps, Connection } from '../../src/engine/deps.ts'
import type { Reply } from '../../src/nylas/port.ts'
import type { LedgerStore } from '../../src/state/ledger/store.ts'

export type Death = {
  readonly ports: ApplyDeps
  /** Resolves when the run has died and all that was under way has ended. */
  readonly died: Promise<void>
}

/** `request` counts from 0; with `sent` the request it dies at still reaches the server. */
export function dyingAt(ports: ApplyDeps, request: number, sent: boolean): Death {
  const underWay = new Set<Promise<unknown>>()
  let count = 0
  let dead = false
  let die: () => void = () => {}
  const died = new Promise<void>((resolve) => {
    die = () => {
      dead = true
      void Promise.allSettled(underWay).then(() => resolve())
    }
  })
  const never: Promise<never> = new Promise(() => {})

  function guarded<T>(work: () => Promise<T>): Promise<T> {
    if (dead) return never
    const going = work()
    underWay.add(going)
    const answer = going.then(
      (value) => (dead ? never : value),
      (error: unknown) => (dead ? never : Promise.reject(error as Error)),
    )
    void going.catch(() => {}).finally(() => underWay.delete(going))
    return answer
  }
  function asked(work: () => Promise<Reply>): Promise<Reply> {
    if (dead) return never
    const isLast = count === request
    count += 1
    if (!isLast) return guarded(work)
    if (sent) underWay.add(work())
    die()
    return never
  }
  const connect: ApplyDeps['connect'] = (region): Connection => {
    const { reader, writer, ...connection } = ports.connect(region)
    return {
      reader: { get: (path, query) => asked(() => reader.get(path, query)) },
      writer: {
        get: (path, query) => asked(() => writer.get(path, query)),
        send: (call) => asked(() => writer.send(call)),
      },
      ...connection,
    }
  }
  const ledger: ApplyDeps['openLedger'] = (fleet) => {
    const store = ports.openLedger(fleet)
    if (store === null) return null
    const wrapped: LedgerStore = {
      refresh: () => guarded(() => store.refresh()),
      read: () => guarded(() => store.read()),
      push: (next, message) => guarded(() => store.push(next, message)),
    }
    return wrapped
  }
  return { ports: { ...ports, connect, openLedger: ledger }, died }
}
