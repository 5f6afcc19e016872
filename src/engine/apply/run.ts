/**
 * One apply under way: what stops each change, what it is carried out with, and how its end is recorded (`outcomes.ts`).
 * Creates, updates and deletes work through it.
 */

import { keyOf, kindOf } from '../../domain/address.ts'
import { type Change, getSide } from '../../domain/change.ts'
import { isObject } from '../../domain/json.ts'
import type { Address, Json, Kind, LiveObject } from '../../domain/model.ts'
import type { Outcome, Plan } from '../../domain/plan.ts'
import type { WriteContext } from '../../kinds/kind.ts'
import { getRemoteName, registry } from '../../kinds/registry.ts'
import { ApiError, type Reply, type Writer } from '../../nylas/port.ts'
import { findDependencies, findFolderMakers } from './dependencies.ts'
import { canHaveMade, type Obstacle, toObstacle } from './obstacle.ts'
import { createOpenings } from './openings.ts'
import { type Outcomes, openOutcomes, type Progress } from './outcomes.ts'

export type ApplyOptions = {
  readonly api: Writer
  /** When the application was read, by the API's clock, ISO 8601. */
  readonly since: string
  readonly password: WriteContext['password']
  /** Changes that may not be made. */
  readonly withheld: ReadonlyMap<Address, Obstacle>
  /** Once aborted, no new request is sent; those in flight are awaited. */
  readonly stopping: AbortSignal
  /** Reads a whole kind again, after the API's known lag: how a create whose answer was lost is looked for. */
  readonly find: (kind: Kind) => Promise<readonly LiveObject[]>
  /** What became of the connector, where the plan says that it is made; with the API's reason where it was refused. */
  readonly onConnector: (result: 'created' | 'there' | 'failed', reason: string | null) => void
  /** Called with each id the instant it exists. */
  readonly onCreated: (address: Address, id: string) => void
  /** Called with each folder of a mailbox the instant it is known to be made. */
  readonly onFolderMade: (address: Address, path: string, id: string) => void
  /** A folder that was to go is not empty any more, or another one: it stays. */
  readonly onFolderKept: (address: Address, path: string, because: string) => void
  /** As long as the API's lists may trail its writes. */
  readonly wait: () => Promise<void>
  /** Asked once before the first delete: why nothing may be deleted, or null. */
  readonly beforeDeletes: (outcomes: readonly Outcome[]) => Promise<Obstacle | null>
  /** Domains on which an account of the application lives, so that they are certainly registered. */
  readonly knownDomains: ReadonlySet<string>
  readonly progress: Progress
}

export type ApplyRun = Pick<Outcomes, 'findTrace' | 'tryTwice'> & {
  readonly options: ApplyOptions
  readonly context: WriteContext
  readonly outcomes: ReadonlyMap<Address, Outcome>
  /** False, with its outcome recorded, when something stands in the way: withheld, a failed dependency, an interruption, a full quota. */
  readonly canRun: (change: Change) => boolean
  /** The same for what comes before a change or, of a create, after it, and asks for nothing but the object. */
  readonly canStart: (change: Change) => boolean
  /** Does the work of one change and records how it ended; an end that nobody knows goes to `onUnknown` where given. */
  readonly execute: (change: Change, work: () => Promise<void>, onUnknown?: () => void) => Promise<void>
  readonly recordOutcome: (change: Change, status: Outcome['status'], obstacle: Obstacle | null) => void
  readonly recordCreated: (address: Address, id: string) => void
  /** Aborted once no more of its kind, or on its domain, can be made: creates that were not sent yet are not sent. */
  readonly getFullSignal: (address: Address) => AbortSignal
  /** The domain it would be made on, where nobody has seen an account there; null for all else. */
  readonly findNewDomain: (address: Address) => string | null
}

export function startApplyRun(plan: Plan, options: ApplyOptions): ApplyRun {
  const outcomes = openOutcomes(plan, options.progress, options.stopping)
  const openings = createOpenings(options.knownDomains)
  const getDependencies = findDependencies(plan)
  const getFolderMakers = findFolderMakers(plan)

  function findObstacle(change: Change): Obstacle | null {
    const needs =
      getDependencies(change).find((address) => !outcomes.isApplied(address)) ??
      getFolderMakers(change).find((address) => outcomes.byAddress.has(address) && !outcomes.isApplied(address))
    if (needs !== undefined) return { reason: 'dependency', needs, error: `needed ${needs}` }
    if (options.stopping.aborted) return { reason: 'interrupted', error: 'interrupted' }
    return change.action === 'create' ? openings.findObstacle(change.address) : null
  }

  function canStart(change: Change): boolean {
    const outcome = outcomes.byAddress.get(change.address)
    const isOpen = change.action === 'create' ? outcome?.status === 'applied' : outcome === undefined
    const withheld = options.withheld.get(change.address)
    const interrupted: Obstacle | null = options.stopping.aborted
      ? { reason: 'interrupted', error: 'interrupted' }
      : null
    const obstacle = withheld ?? interrupted
    if (isOpen && obstacle) outcomes.record(change, withheld ? 'withheld' : 'skipped', obstacle)
    return isOpen && obstacle === null
  }

  function canRun(change: Change): boolean {
    // What was to come before it has failed, or was all of it.
    if (outcomes.byAddress.has(change.address)) return false
    const withheld = options.withheld.get(change.address)
    const obstacle = withheld ?? findObstacle(change)
    if (obstacle) outcomes.record(change, withheld ? 'withheld' : 'skipped', obstacle)
    return obstacle === null
  }

  async function execute(change: Change, work: () => Promise<void>, onUnknown?: () => void): Promise<void> {
    try {
      await work()
      outcomes.record(change, 'applied', null)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (onUnknown && !options.stopping.aborted && canHaveMade(error)) return onUnknown()
      const cause = openings.findObstacle(change.address)
      if (cause && error instanceof ApiError && error.type === 'cancelled')
        return outcomes.record(change, 'skipped', cause)
      const obstacle = toObstacle(error)
      if (change.action === 'create') openings.close(change.address, error, obstacle)
      outcomes.record(change, 'failed', obstacle)
    }
  }

  return {
    options,
    context: createContext(options, outcomes),
    outcomes: outcomes.byAddress,
    canRun,
    canStart,
    execute,
    recordOutcome: outcomes.record,
    recordCreated: (address, id) => {
      outcomes.recordId(address, id)
      options.onCreated(address, id)
    },
    getFullSignal: openings.getSignal,
    findNewDomain: openings.findNewDomain,
    findTrace: outcomes.findTrace,
    tryTwice: outcomes.tryTwice,
  }
}

/** What the kinds write with: each reply's date is noted, and references are the ids that exist by then. */
function createContext({ api, since, password, wait }: ApplyOptions, outcomes: Outcomes): WriteContext {
  const noteDate = async (reply: Promise<Reply>): Promise<Reply> => {
    const { date } = await reply
    outcomes.recordDate(date)
    return reply
  }
  return {
    api: {
      get: (path, query) => noteDate(api.get(path, query)),
      send: (call) => noteDate(api.send(call)),
    },
    since: Math.floor(Date.parse(since) / 1000),
    password,
    wait,
    idOf: (reference) => {
      const id = reference.startsWith('id:') ? reference.slice(3) : outcomes.findId(reference)
      if (id === undefined) throw new Error(`${reference} has no id yet`)
      return id
    },
  }
}

/**
 * Reads an object by id just before something irreversible: what is not what the plan meant is not written to. Resolves to
 * whether it still exists; throws when the id belongs to something else now.
 */
export async function verifyObject(run: ApplyRun, change: Change): Promise<boolean> {
  const kind = registry[kindOf(change.address)]
  let data: Json
  try {
    data = (await run.context.api.get(`${kind.collection}/${change.id}`)).data
  } catch (error) {
    if (error instanceof ApiError && error.status === 404 && error.type !== 'not_json') return false
    throw error
  }
  const object = isObject(data) ? kind.fromApi(data) : null
  const expected = getRemoteName(kind, getSide(change, 'before'), keyOf(change.address))
  if (object?.id === change.id && object.name === expected) return true
  const message = `the object ${change.id} is not '${expected}' any more: nothing was written to it; the next run plans with what is there now`
  throw new ApiError(message, 409, 'wrong_object', null)
}

/** Runs at most `width` at once, in order. How fast requests go out is the client's business; this bounds memory. */
export async function forEach<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items.values()
  const worker = async () => {
    for (const item of iterator) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
}
