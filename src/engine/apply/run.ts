/** One apply under way: the ids known so far, the outcome of each change, and what stops further ones. */

import { kindOf } from '../../domain/address.ts'
import type { Address, Attributes, Change, Kind, LiveObject, Outcome, Plan } from '../../domain/model.ts'
import type { WriteContext } from '../../kinds/kind.ts'
import { ApiError, OutcomeUnknownError, type Reply, type Writer } from '../../nylas/port.ts'
import { findDependencies } from './depend.ts'

export type ApplyOptions = {
  readonly api: Writer
  /** When the inventory was read, by the API's clock, ISO 8601. */
  readonly since: string
  readonly password: WriteContext['password']
  /** Changes that may not be made, with the reason. */
  readonly withheld: ReadonlyMap<Address, string>
  /** Once aborted, no new request is sent; those in flight are awaited. */
  readonly stopping: AbortSignal
  /** Reads a whole kind again, after the API's known lag: how a create whose answer was lost is looked for. */
  readonly find: (kind: Kind) => Promise<readonly LiveObject[]>
  /** Told of each id the instant it exists. */
  readonly born: (address: Address, id: string) => void
  /** Asked once before the first delete; a text is the reason why nothing may be deleted. */
  readonly beforeDeletes: (outcomes: readonly Outcome[]) => Promise<string | null>
  readonly progress: (outcome: Outcome, done: number, total: number) => void
}

export type ApplyRun = {
  readonly plan: Plan
  readonly options: ApplyOptions
  readonly context: WriteContext
  readonly outcomes: ReadonlyMap<Address, Outcome>
  /** False, and settled, when something stands in the way: withheld, a failed dependency, an interruption, a full quota. */
  readonly admit: (change: Change) => boolean
  /** Does the work of one admitted change and records how it ended; a doubtful end is handed to `doubtful` where given. */
  readonly attempt: (change: Change, work: () => Promise<void>, doubtful?: (error: Error) => void) => Promise<void>
  /** `unknown`: a failure whose effect nobody knows. */
  readonly settle: (change: Change, status: Outcome['status'], error: string | null, unknown?: boolean) => void
  readonly born: (address: Address, id: string) => void
}

/** The values after a change, by path, without what only the ledger keeps. */
export function getValuesAfter(change: Change): Attributes {
  return Object.fromEntries(
    change.fields.filter(({ path }) => path !== 'protect').map(({ path, after }) => [path, after]),
  )
}

export function startApplyRun(plan: Plan, options: ApplyOptions): ApplyRun {
  const ids = new Map<string, string>(Object.entries(plan.ids))
  const outcomes = new Map<Address, Outcome>()
  const stopped = new Map<Kind, string>()
  const needs = findDependencies(plan)
  let lastDate: string | null = null

  const seen = async (reply: Promise<Reply>): Promise<Reply> => {
    const { date } = await reply
    lastDate = date
    return reply
  }
  const api: Writer = {
    get: (path, query) => seen(options.api.get(path, query)),
    send: (call) => seen(options.api.send(call)),
  }
  const context: WriteContext = {
    api,
    since: Math.floor(Date.parse(options.since) / 1000),
    password: options.password,
    idOf: (reference) => {
      const id = reference.startsWith('id:') ? reference.slice(3) : ids.get(reference)
      if (id === undefined) throw new Error(`${reference} has no id yet`)
      return id
    },
  }

  function settle(change: Change, status: Outcome['status'], error: string | null, unknown = false): void {
    const id = ids.get(change.address) ?? change.id
    const { address, action } = change
    const lost = unknown && id === null ? ({ unknown: true } as const) : {}
    const outcome: Outcome = { address, action, status, id, ...lost, error, at: lastDate }
    outcomes.set(change.address, outcome)
    options.progress(outcome, outcomes.size, plan.changes.length)
  }

  function obstacle(change: Change): { readonly status: Outcome['status']; readonly error: string } | null {
    const withheld = options.withheld.get(change.address)
    if (withheld !== undefined) return { status: 'withheld', error: withheld }
    const needed = needs(change).find((address) => outcomes.get(address)?.status !== 'applied')
    if (needed !== undefined) return { status: 'skipped', error: `needed ${needed}` }
    if (options.stopping.aborted) return { status: 'skipped', error: 'interrupted' }
    const full = change.action === 'create' ? stopped.get(kindOf(change.address)) : undefined
    return full === undefined ? null : { status: 'skipped', error: full }
  }

  function admit(change: Change): boolean {
    const reason = obstacle(change)
    if (reason) settle(change, reason.status, reason.error)
    return reason === null
  }

  async function attempt(change: Change, work: () => Promise<void>, doubtful?: (error: Error) => void): Promise<void> {
    try {
      await work()
      settle(change, 'applied', null)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (doubtful && !options.stopping.aborted && isDoubtful(error)) return doubtful(error)
      if (error instanceof ApiError && error.type === 'quota' && change.action === 'create') {
        stopped.set(kindOf(change.address), error.message)
      }
      settle(change, 'failed', error.message, error instanceof OutcomeUnknownError)
    }
  }

  const born = (address: Address, id: string) => {
    ids.set(address, id)
    options.born(address, id)
  }
  return { plan, options, context, outcomes, admit, attempt, settle, born }
}

/** The answer was lost, or says that somebody has it already: either way the object must be looked for. */
function isDoubtful(error: Error): boolean {
  if (error instanceof OutcomeUnknownError) return true
  if (!(error instanceof ApiError)) return false
  return (
    error.status === 409 ||
    ((error.status === 400 || error.status === 422) && /already (exists|in use)/i.test(error.message))
  )
}
