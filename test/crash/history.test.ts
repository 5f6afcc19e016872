/**
 * Whatever happened before: nothing is ever deleted that the ledger did not own or the file list under `absent`, nothing
 * that others made is changed, and after one clean run the plan is empty.
 */
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { Address, Diagnostic } from '../../src/domain/model.ts'
import type { ApplyReport } from '../../src/engine/apply-report.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { PartialState } from '../../src/sandbox/state.ts'
import type { LedgerStore } from '../../src/state/ledger/store.ts'
import { type MemoryCell, openMemoryLedgerStore } from '../../src/state/ledger/store.ts'
import { applyAll, createTestDeps, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { runs } from '../runs.ts'
import { dyingAt } from './dying.ts'
import { everything, history, listIds, type Step } from './histories.ts'

const RUNS = runs(120)
const PATIENCE = runs(600_000)
const DAY = 86_400_000
let histories = 0
let deaths = 0
let deletes = 0
let taken = 0

type Cell = MemoryCell & { forged: boolean }

/** A ledger signed with another key reads as unverified until somebody records over it. */
function store(cell: Cell): LedgerStore {
  const inner = openMemoryLedgerStore(cell)
  return {
    ...inner,
    read: async () => {
      const reading = await inner.read()
      if (!cell.forged || reading.ledger === null) return reading
      return { ...reading, state: 'unverified', cause: 'signature', reason: 'signed with another key' }
    },
    push: async (next, message) => {
      const pushed = await inner.push(next, message)
      if (pushed.status === 'pushed') cell.forged = false
      return pushed
    },
  }
}

/** Without the timers of abandoned runs holding the process up. */
const clock = {
  now: () => performance.now(),
  sleep: (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve()
      const timer = setTimeout(resolve, milliseconds).unref()
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    }),
}

class Life {
  readonly cell: Cell = { ledger: null, version: 0, forged: false }
  /** Made by our runs and perhaps not recorded yet. */
  readonly made = new Set<string>()
  readonly foreign = new Map<string, string>()
  /**
   * Something of ours is not known to be: of a ledger that was lost, renamed by hand before it was recorded, or made anew by
   * hand and taken over by a run that died. It may use what is to go, and an apply then refuses rather than takes it apart.
   */
  loose = false
  recreated = false
  readonly sandbox: Sandbox
  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox
  }

  ports(spec: Spec): ApplyDeps {
    const files = { 'fleet.yaml': JSON.stringify(spec) }
    return createTestDeps(this.sandbox.url, files, null, { openLedger: () => store(this.cell), clock })
  }

  async take(step: Step): Promise<void> {
    const { sandbox, cell } = this
    const objects = everything(sandbox.state())
    const ids = new Set(objects.map(({ id }) => id))
    const pick = 'pick' in step ? step.pick : 0
    const one = objects[pick % Math.max(1, objects.length)]
    switch (step.does) {
      case 'apply':
        await this.watched(step.spec, () => this.apply(step.spec))
        return
      case 'die':
        await this.watched(step.spec, async () => {
          const { ports, died } = dyingAt(this.ports(step.spec), step.request, step.sent)
          const ended = applyAll(ports).then(
            () => 'ended',
            (error: unknown) => error,
          )
          const first = await Promise.race([died.then(() => 'died'), ended])
          if (first === 'ended') return
          if (first !== 'died') throw first
          deaths += 1
          if (this.recreated) this.loose = true
        })
        return
      case 'drift':
        if (one) sandbox.seed(drifted(one, pick, sandbox))
        if (cell.ledger?.intent) this.loose = true
        return
      case 'recreate': {
        if (!one || this.foreign.has(one.id)) return
        // A list of another type under our name would be refused, for good.
        const type = sandbox.state().lists.find(({ id }) => id === one.id)?.type
        const again = one.section === 'grants' ? { email: one.name } : { name: one.name, ...(type ? { type } : {}) }
        sandbox.seed({ [one.section]: [{ id: one.id, deleted: true }] })
        sandbox.seed({ [one.section]: [again] })
        this.recreated = true
        // Under a name that an interrupted run announced, after it did: nobody can tell this from what that run made.
        if (cell.ledger?.intent) for (const { id } of everything(sandbox.state())) if (!ids.has(id)) this.made.add(id)
        return
      }
      case 'foreign': {
        const name = `Foreign ${pick % 4}`
        if (objects.some((other) => other.name === name)) return
        sandbox.seed({ policies: [{ name }], grants: [{ email: `foreign-${pick}@fleet.example` }] })
        for (const { id, section } of everything(sandbox.state()))
          if (!ids.has(id)) this.foreign.set(id, this.text(section, id))
        return
      }
      case 'foreign-webhooks': {
        const there = new Set(sandbox.state().webhooks.map((webhook) => webhook['webhook_url']))
        const urls = step.urls.filter((url) => !there.has(url))
        const known = new Set(listIds(sandbox.state()))
        sandbox.seed({ webhooks: urls.map((webhook_url) => ({ webhook_url })) })
        // As above: where an interrupted run announced one, after it did.
        const announced = Object.values(cell.ledger?.intent?.names ?? {})
        for (const { id, webhook_url } of sandbox.state().webhooks)
          if (!known.has(id) && announced.some((name) => name === webhook_url)) this.made.add(id)
        return
      }
      case 'pass':
        sandbox.advanceClock(step.days * DAY)
        return
      case 'lose-ledger':
        cell.ledger = null
        cell.version += 1
        this.made.clear()
        this.loose = true
        return
      case 'forge-ledger':
        cell.forged = cell.ledger !== null
        return
    }
  }

  /** Every DELETE of a run is held against the ledger as it stood when the run began. */
  async watched(spec: Spec, work: () => Promise<void>): Promise<void> {
    const { sandbox } = this
    const before = everything(sandbox.state())
    const known = new Set(listIds(sandbox.state()))
    const owned = new Set(Object.values(this.cell.ledger?.resources ?? {}).map(({ id }) => id))
    const folders = new Set(
      Object.values(this.cell.ledger?.resources ?? {}).flatMap((one) => Object.values(one.folders ?? {})),
    )
    const absent = new Set(spec['absent'] as readonly string[])
    const from = sandbox.requests().length
    await work()
    for (const { method, path } of sandbox.requests().slice(from)) {
      if (method !== 'DELETE' || path.endsWith('/items')) continue
      deletes += 1
      const id = path.slice(path.lastIndexOf('/') + 1)
      if (path.includes('/folders/')) {
        expect(folders.has(id), `deleted the folder ${path}`).toBe(true)
        continue
      }
      const object = before.find((one) => one.id === id)
      const named = object?.section === 'policies' && absent.has(`policy/${object.name}`)
      expect(owned.has(id) || this.made.has(id) || named, `deleted ${JSON.stringify(object ?? path)}`).toBe(true)
      this.foreign.delete(id)
    }
    for (const id of listIds(sandbox.state())) if (!known.has(id)) this.made.add(id)
    this.untouched()
  }

  async apply(spec: Spec): Promise<void> {
    const writes = () => this.sandbox.requests().filter(({ method }) => method !== 'GET').length
    const before = writes()
    const ports = this.ports(spec)
    let report = await applyAll(ports)
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error')
    if (errors.some(({ code }) => code === 'already-taken')) {
      expect([report.result, writes()]).toEqual(['refused', before])
      // Whoever has them gives them up, and nothing else stands in the way.
      this.sandbox.seed({ webhooks: this.judgeTaken(spec, errors).map(({ id }) => ({ id, deleted: true })) })
      return this.apply(spec)
    }
    if (this.loose && errors.some(({ code }) => code === 'in-use')) {
      expect([report.result, writes()]).toEqual(['refused', before])
      return
    }
    if (this.cell.forged) {
      expect(report.result, 'a ledger that cannot be believed').toBe('refused')
      expect(report.diagnostics.map(({ code }) => code)).toContain('ledger-unverified')
      expect((await applyAll(ports, undefined, 'sha256:another')).result).toBe('refused')
      report = await applyAll(ports, undefined, report.plan?.digest)
      expect(this.cell.forged).toBe(false)
    }
    expect(['applied', 'no-changes'], told(report)).toContain(report.result)
    expect((await planOf(ports)).changes).toEqual([])
    expect(this.cell.ledger?.intent ?? null).toBeNull()
  }

  /**
   * An address has one webhook: those are refused that are to go where one is that is not ours, and no others. Gives those
   * that are in the way.
   */
  judgeTaken(spec: Spec, errors: readonly Diagnostic[]): readonly { readonly id: string }[] {
    taken += 1
    const { webhooks } = this.sandbox.state()
    const { resources = {}, intent = null } = this.cell.ledger ?? {}
    const entries = spec['webhooks'] as Readonly<Record<string, { readonly webhook_url: string }>>
    const owned = new Set(Object.values(resources).map(({ id }) => id))
    const clashes = Object.entries(entries).flatMap(([key, { webhook_url }]) => {
      const holder = webhooks.find((one) => one['webhook_url'] === webhook_url)
      return holder && !owned.has(holder.id) ? [{ address: `webhook/${key}` as const, holder }] : []
    })
    const refused = errors.flatMap(({ code, address }) => (code === 'already-taken' && address ? [address] : []))
    const clashing = clashes.filter(({ address }) => refused.includes(address))
    expect(clashing.map(({ address }) => address).toSorted()).toEqual(refused.toSorted())
    // What an interrupted run announced may be ours, although no ledger says so.
    const isOurs = (address: Address) => webhooks.some(({ id }) => id === resources[address]?.id)
    if (intent === null) expect(clashes.filter(({ address }) => isOurs(address))).toEqual(clashing)
    return clashing.map(({ holder }) => holder)
  }

  text(section: string, id: string): string {
    const state = this.sandbox.state() as unknown as Readonly<Record<string, readonly { readonly id: string }[]>>
    return JSON.stringify(state[section]?.find((one) => one.id === id) ?? null)
  }

  untouched(): void {
    for (const { section, id } of everything(this.sandbox.state())) {
      const was = this.foreign.get(id)
      if (was !== undefined) expect(this.text(section, id)).toBe(was)
    }
    const alive = new Set(everything(this.sandbox.state()).map(({ id }) => id))
    for (const id of this.foreign.keys()) expect(alive.has(id), `${id} of others is gone`).toBe(true)
  }
}

const told = ({ diagnostics, outcomes }: ApplyReport): string =>
  JSON.stringify([diagnostics, outcomes.filter(({ status }) => status !== 'applied')])

/** Somebody's hand on an object of the fleet: another value, another name, another place, or gone. */
function drifted(one: ReturnType<typeof everything>[number], pick: number, sandbox: Sandbox): PartialState {
  if (one.name.toLowerCase().startsWith('foreign')) return {}
  const { section, id } = one
  if (pick % 3 === 0) return { [section]: [{ id, deleted: true }] }
  if (section === 'grants') {
    const home = sandbox.state().workspaces.find((other) => other.default)
    return { grants: [{ id, name: `By hand ${pick}`, workspace_id: home?.id ?? null }] }
  }
  if (pick % 3 === 1) return { [section]: [{ id, name: `By hand ${pick}` }] }
  if (section === 'rules') return { rules: [{ id, priority: 7, enabled: false }] }
  if (section === 'policies') return { policies: [{ id, limits: { limit_count_daily_email_sent: 99 } }] }
  if (section === 'lists') return { lists: [{ id, description: 'By hand', items: [] }] }
  return { workspaces: [{ id, rule_ids: [], policy_id: null }] }
}

afterAll(() =>
  console.info(
    `histories: ${histories}, runs that died: ${deaths}, deletes judged: ${deletes}, addresses taken: ${taken}`,
  ),
)

it(
  'an apply deletes only what its fleet owns, and converges, whatever happened before',
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ steps, last }) => {
        const sandbox = await startSandbox({ switches: { plan: 'none' } })
        const life = new Life(sandbox)
        histories += 1
        try {
          for (const step of steps) await life.take(step)
          await life.watched(last, () => life.apply(last))
        } finally {
          await sandbox.close()
        }
      }),
      { numRuns: RUNS },
    )
  },
  PATIENCE,
)
