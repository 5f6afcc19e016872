/**
 * One apply under way: the ids known so far, the outcome of each change, and what stops further ones. Creates, updates and
 * deletes work through it.
 */

import { keyOf, kindOf } from '../../domain/address.ts'
import { getSide } from '../../domain/change.ts'
import { isObject } from '../../domain/json.ts'
import type { Address, Change, Json, Kind, LiveObject, Outcome, OutcomeReason, Plan } from '../../domain/model.ts'
import type { WriteContext } from '../../kinds/kind.ts'
import { getRemoteName, registry } from '../../kinds/registry.ts'
import { ApiError, OutcomeUnknownError, type Reply, type Writer } from '../../nylas/port.ts'
import { findDependencies, findFolderMakers } from './dependencies.ts'
import { createOpenings } from './openings.ts'

/** Why a change is not made, or could not be: for programs, and for people. */
export type Obstacle = {
  readonly reason: OutcomeReason
  readonly error: string
  readonly needs?: Address
  /** The network's sake alone: nobody said no, and another try may do. */
  readonly isPassing?: true
}

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

/** `done` counts what was carried out, `ended` also what failed or was not tried. */
export type Progress = (outcome: Outcome, done: number, total: number, ended: number) => void

export type ApplyRun = {
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
  /** The id of what a create has made already, `unknown` where nobody knows whether it did, null where it did not. */
  readonly findTrace: (change: Change) => { readonly id: string } | 'unknown' | null
  /** Does the work. What failed for the network's sake alone, and what was skipped because of that, is then done once more. */
  readonly tryTwice: (changes: readonly Change[], work: (changes: readonly Change[]) => Promise<void>) => Promise<void>
}

export function startApplyRun(plan: Plan, options: ApplyOptions): ApplyRun {
  const ids = new Map<string, string>(Object.entries(plan.ids))
  const outcomes = new Map<Address, Outcome>()
  const openings = createOpenings(options.knownDomains)
  const obstacles = new Map<Address, Obstacle>()
  /** What a lost create may have made. */
  const unknown = new Set<Address>()
  let isLastTry = true
  const applied = new Set<Address>()
  const getDependencies = findDependencies(plan)
  const getFolderMakers = findFolderMakers(plan)
  let lastDate: string | null = null

  const noteDate = async (reply: Promise<Reply>): Promise<Reply> => {
    const { date } = await reply
    lastDate = date
    return reply
  }
  const api: Writer = {
    get: (path, query) => noteDate(options.api.get(path, query)),
    send: (call) => noteDate(options.api.send(call)),
  }
  const context: WriteContext = {
    api,
    since: Math.floor(Date.parse(options.since) / 1000),
    password: options.password,
    wait: options.wait,
    idOf: (reference) => {
      const id = reference.startsWith('id:') ? reference.slice(3) : ids.get(reference)
      if (id === undefined) throw new Error(`${reference} has no id yet`)
      return id
    },
  }

  function recordOutcome(change: Change, status: Outcome['status'], obstacle: Obstacle | null): void {
    const id = ids.get(change.address) ?? change.id
    const { address, action } = change
    const { reason = null, needs = null, error = null } = obstacle ?? {}
    const mayExist = reason === 'outcome-unknown' && id === null
    if (mayExist) unknown.add(address)
    const outcome: Outcome = {
      address,
      action,
      status,
      id,
      ...(mayExist ? { unknown: true } : {}),
      reason,
      needs,
      error,
      at: lastDate,
    }
    outcomes.set(address, outcome)
    if (status === 'applied') applied.add(address)
    else applied.delete(address)
    if (obstacle) obstacles.set(address, obstacle)
    else obstacles.delete(address)
    if (isLastTry || !obstacle?.isPassing) reportProgress(outcome)
  }

  function reportProgress(outcome: Outcome): void {
    options.progress(outcome, applied.size, plan.changes.length, outcomes.size)
  }

  async function tryTwice(changes: readonly Change[], work: (changes: readonly Change[]) => Promise<void>) {
    isLastTry = false
    await work(changes)
    isLastTry = true
    const again = listRetries(changes)
    for (const { address } of again) {
      const outcome = outcomes.get(address)
      if (options.stopping.aborted && outcome?.status === 'failed') reportProgress(outcome)
      if (!options.stopping.aborted) outcomes.delete(address)
    }
    if (again.length > 0 && !options.stopping.aborted) await work(again)
  }

  /** What waited for one that is tried again is tried again as well. */
  function listRetries(changes: readonly Change[]): readonly Change[] {
    const failed = [...outcomes.values()].filter(({ status }) => status === 'failed')
    const isAllPassing = failed.every(({ address }) => obstacles.get(address)?.isPassing)
    const again = new Set<Address>()
    // A rule may wait for the folders of a mailbox, which may wait for a rule.
    for (let size = -1; size < again.size; ) {
      size = again.size
      for (const { address } of changes) {
        const { reason = null, needs, isPassing } = obstacles.get(address) ?? {}
        const isHeldUp = reason === 'failure-elsewhere' ? isAllPassing : needs !== undefined && again.has(needs)
        if (isPassing || isHeldUp) again.add(address)
      }
    }
    return changes.filter(({ address }) => again.has(address))
  }

  function findObstacle(change: Change): Obstacle | null {
    const needs =
      getDependencies(change).find((address) => outcomes.get(address)?.status !== 'applied') ??
      getFolderMakers(change).find((address) => (outcomes.get(address)?.status ?? 'applied') !== 'applied')
    if (needs !== undefined) return { reason: 'dependency', needs, error: `needed ${needs}` }
    if (options.stopping.aborted) return { reason: 'interrupted', error: 'interrupted' }
    return change.action === 'create' ? openings.findObstacle(change.address) : null
  }

  function canStart(change: Change): boolean {
    const outcome = outcomes.get(change.address)
    const isOpen = change.action === 'create' ? outcome?.status === 'applied' : outcome === undefined
    const withheld = options.withheld.get(change.address)
    const interrupted: Obstacle | null = options.stopping.aborted
      ? { reason: 'interrupted', error: 'interrupted' }
      : null
    const obstacle = withheld ?? interrupted
    if (isOpen && obstacle) recordOutcome(change, withheld ? 'withheld' : 'skipped', obstacle)
    return isOpen && obstacle === null
  }

  function canRun(change: Change): boolean {
    // What was to come before it has failed, or was all of it.
    if (outcomes.has(change.address)) return false
    const withheld = options.withheld.get(change.address)
    const obstacle = withheld ?? findObstacle(change)
    if (obstacle) recordOutcome(change, withheld ? 'withheld' : 'skipped', obstacle)
    return obstacle === null
  }

  async function execute(change: Change, work: () => Promise<void>, onUnknown?: () => void): Promise<void> {
    try {
      await work()
      recordOutcome(change, 'applied', null)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (onUnknown && !options.stopping.aborted && canHaveMade(error)) return onUnknown()
      const cause = openings.findObstacle(change.address)
      if (cause && error instanceof ApiError && error.type === 'cancelled')
        return recordOutcome(change, 'skipped', cause)
      const obstacle = toObstacle(error)
      if (change.action === 'create') openings.close(change.address, error, obstacle)
      recordOutcome(change, 'failed', obstacle)
    }
  }

  const recordCreated = (address: Address, id: string) => {
    ids.set(address, id)
    options.onCreated(address, id)
  }
  const findTrace: ApplyRun['findTrace'] = ({ address }) => {
    const id = ids.get(address)
    return id === undefined ? (unknown.has(address) ? 'unknown' : null) : { id }
  }
  return {
    options,
    context,
    outcomes,
    canRun,
    canStart,
    execute,
    recordOutcome,
    recordCreated,
    getFullSignal: openings.getSignal,
    findNewDomain: openings.findNewDomain,
    findTrace,
    tryTwice,
  }
}

/** The answer was lost, or says that somebody has it already: either way the object must be looked for. */
function canHaveMade(error: Error): boolean {
  if (error instanceof OutcomeUnknownError) return true
  if (!(error instanceof ApiError)) return false
  return (
    error.status === 409 ||
    ((error.status === 400 || error.status === 422) && /already (exists|in use)/i.test(error.message))
  )
}

const REASONS: Readonly<Record<string, OutcomeReason>> = {
  quota: 'quota',
  stopped: 'interrupted',
  network: 'unreachable',
}

/** No answer, or one that says to come back: after all the tries of the client. */
const isPassing = (error: Error): boolean =>
  error instanceof OutcomeUnknownError ||
  (error instanceof ApiError &&
    (error.type === 'network' || error.status === 408 || error.status >= 500 || isRateLimit(error)))
const isRateLimit = ({ status, type }: ApiError): boolean => status === 429 && type !== 'quota'

/** What was thrown while a change was made. */
export function toObstacle(error: Error): Obstacle {
  const known = error instanceof ApiError ? (REASONS[error.type] ?? 'rejected') : 'error'
  const reason = error instanceof OutcomeUnknownError ? 'outcome-unknown' : known
  return { reason, error: error.message, ...(isPassing(error) ? { isPassing: true } : {}) }
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
