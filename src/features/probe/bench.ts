/**
 * What a question works with: requests, objects that are made for it and taken away after it, accounts, and patience. A create
 * that is refused is an obstacle, which ends the question, unless the question is about just that.
 */
import type { Clock } from '../../domain/clock.ts'
import type { Json } from '../../domain/model.ts'
import type { Call } from '../../nylas/port.ts'
import { type Accounts, type AccountsDeps, openAccounts } from './accounts.ts'
import type { ProbeApi, Reply } from './api.ts'
import { createMaker, type Maker, type MakerDeps, removeAll } from './create.ts'
import type { Made, Own } from './own.ts'
import { createPace, type Pace } from './pace.ts'

export type BenchDeps = MakerDeps &
  AccountsDeps & {
    readonly clock: Clock
    readonly stopping: AbortSignal
    /** Called with each password before it is sent. */
    readonly hide: (secret: string) => void
    readonly mayFillQuota: boolean
  }

type More = Pick<Call, 'query' | 'idempotencyKey'>

export type Bench = Pick<BenchDeps, 'domain' | 'connectors' | 'mayFillQuota' | 'hide'> &
  Pick<ProbeApi, 'log' | 'get'> &
  Pick<Own, 'invent'> &
  Pick<Pace, 'sleep' | 'wait'> &
  Maker &
  Accounts & {
    /** To something of its own alone. */
    readonly send: (method: Call['method'], path: string, body?: Json, more?: More) => Promise<Reply>
    readonly remove: (made: Made) => Promise<Reply>
    readonly now: () => number
  }

/** `finish` takes away what the last question made, also after the first signal. */
export function openBench(deps: BenchDeps): { readonly bench: Bench; readonly finish: () => Promise<void> } {
  const { api, own, domain, connectors, mayFillQuota, hide } = deps
  const pace = createPace(deps)
  const maker = createMaker(deps, pace)
  const { accounts, listShared, restore } = openAccounts(deps, maker, pace)
  const send: Bench['send'] = (method, path, body, more = {}) => {
    pace.goOn()
    return own.send({ method, path, ...(body === undefined ? {} : { body }), ...more })
  }
  const bench: Bench = {
    domain,
    connectors,
    mayFillQuota,
    hide,
    log: api.log,
    get: (path, query) => {
      pace.goOn()
      return api.get(path, query)
    },
    invent: own.invent,
    sleep: pace.sleep,
    wait: pace.wait,
    ...maker,
    ...accounts,
    send,
    now: deps.clock.now,
    remove: async (made) => {
      const reply = await send('DELETE', `/v3/${made.collection}/${made.id}`)
      if (reply.isGood) own.forget(made)
      return reply
    },
  }
  return {
    bench,
    finish: async () => {
      await restore()
      const kept = listShared()
      await removeAll(own, ({ id }) => !kept.has(id))
    },
  }
}
