import { expect, test } from 'vitest'
import type { Ledger } from '../../src/domain/ledger.ts'
import {
  ABANDONED_AFTER,
  acquireLock,
  decideLock,
  type LockOptions,
  withOpenIntent,
} from '../../src/state/ledger/lock.ts'
import { formatGitHubRun, formatHostName, formatProcessRun, parseRunName } from '../../src/state/ledger/run-name.ts'
import { computeNextSerial, type LedgerReading, type LedgerStore, NO_LEDGER } from '../../src/state/ledger/store.ts'
import { sample } from './sample.ts'

const at = '2026-11-21T00:00:00Z'
const ownRun = formatProcessRun({ host: 'here', pid: 1, nonce: 'n1' })
const cloud = formatGitHubRun({
  serverUrl: 'https://github.com/',
  repository: 'acme/fleet',
  id: '12',
  attempt: '2',
  nonce: 'n2',
})
const local = formatProcessRun({ host: 'here', pid: 77, nonce: 'n3' })

/** A ledger that others may move; `onRefresh` hears how often we looked. */
function memory(
  first: Ledger | null,
  onRefresh: (looks: number, set: (ledger: Ledger) => void) => string | null = () => null,
) {
  let value = first
  let version = 0
  let looks = 0
  let last: LedgerReading = NO_LEDGER
  const set = (ledger: Ledger) => {
    value = ledger
    version += 1
  }
  const store: LedgerStore = {
    refresh: async () => {
      looks += 1
      return onRefresh(looks, set)
    },
    read: async () => {
      last = value === null ? NO_LEDGER : { ...NO_LEDGER, state: 'verified', ledger: value, tip: `v${version}` }
      return last
    },
    push: async (next) => {
      if ((value === null ? null : `v${version}`) !== last.tip) return { status: 'lost', reason: '' }
      set({ ...next, serial: computeNextSerial(last, next) })
      return { status: 'pushed', ledger: value as Ledger, tip: `v${version}` }
    },
  }
  return { store, value: () => value }
}

function options(more: Partial<LockOptions> = {}): LockOptions & { lines: string[] } {
  let clock = 0
  const lines: string[] = []
  return {
    ledger: withOpenIntent(sample(), { creates: ['list/a', 'list/b'], at }, ownRun),
    tip: 'v0',
    run: ownRun,
    message: 'intent',
    patience: 30 * 60_000,
    now: () => clock,
    sleep: async (milliseconds) => {
      clock += milliseconds
    },
    isRunEnded: async () => false,
    isProcessGone: async () => false,
    log: (line) => lines.push(line),
    lines,
    ...more,
  }
}

const held = (run: string) => withOpenIntent(sample(), { creates: ['list/x'], at }, run)

test('the first run takes the lock by writing down what it is about to create', async () => {
  const place = memory(null)
  expect(await acquireLock(place.store, options({ tip: null }))).toMatchObject({
    status: 'locked',
    ledger: { serial: 1 },
  })
  expect(place.value()).toMatchObject({ complete: false, run: ownRun, intent: { creates: ['list/a', 'list/b'], at } })
})

test('the lock of a run that GitHub calls ended, or of a process that is gone, is taken over with a line in the log', async () => {
  const seen: unknown[] = []
  const ended = options({ isRunEnded: async (run) => seen.push(run) > 0 })
  expect(await acquireLock(memory(held(cloud)).store, ended)).toMatchObject({ status: 'locked' })
  expect(ended.lines).toEqual([
    'Taking over the lock of https://github.com/acme/fleet/actions/runs/12/attempts/2: that run has ended.',
  ])
  expect(seen).toMatchObject([{ repository: 'acme/fleet', id: '12', attempt: '2' }])
  const gone = options({ isProcessGone: async () => true, isRunEnded: async () => expect.fail() })
  expect(await acquireLock(memory(held(local)).store, gone)).toMatchObject({ status: 'locked' })
  expect(gone.lines).toEqual(['Taking over the lock of process 77 on here: its process is gone from this host.'])
})

test('a lock that does not move while the waiter watches for 15 minutes is taken over', async () => {
  const place = memory(held(cloud))
  const waiting = options()
  expect(await acquireLock(place.store, waiting)).toMatchObject({ status: 'locked' })
  expect(waiting.now()).toBeGreaterThanOrEqual(ABANDONED_AFTER)
  expect(waiting.lines.at(-1)).toContain('15 minutes')
})

test('minutes in which the ledger could not be read do not count as watched', async () => {
  const place = memory(held(cloud), (looks) => (looks < 50 ? 'no network' : null))
  const waiting = options()
  expect(await acquireLock(place.store, waiting)).toMatchObject({ status: 'locked' })
  expect(waiting.now()).toBeGreaterThanOrEqual(ABANDONED_AFTER + 49 * 10_000)
})

test('a lock that moves is left to its run, and the waiter plans again', async () => {
  const place = memory(held(cloud), (looks, set) => {
    if (looks === 3) set({ ...held(cloud), intent: null })
    return null
  })
  expect(await acquireLock(place.store, options())).toEqual({ status: 'moved' })
  expect(place.value()?.intent).toBeNull()
})

test('the wait for a lock ends in ledger-busy, with the run that holds it', async () => {
  const place = memory(held(cloud))
  expect(await acquireLock(place.store, options({ patience: 60_000 }))).toMatchObject({ status: 'busy', run: cloud })
  expect(place.value()).toEqual(held(cloud))
})

test('a plan made from an older ledger takes no lock, and an interrupted wait for it ends', async () => {
  expect(await acquireLock(memory(sample()).store, options({ tip: 'older' }))).toEqual({ status: 'moved' })
  const place = memory(held(cloud))
  expect(await acquireLock(place.store, options({ signal: AbortSignal.abort() }))).toMatchObject({ status: 'failed' })
})

test('a lock is free when it is open, held by the very run, or left by one that ended, is gone or abandoned it, and else not', () => {
  const view = { run: ownRun, ended: false, processGone: false, watched: 0 }
  expect(decideLock(null, view)).toEqual({ free: true, why: 'open' })
  expect(decideLock(sample({ run: cloud }), view)).toEqual({ free: true, why: 'open' })
  expect(decideLock(held(ownRun), view)).toEqual({ free: true, why: 'own' })
  expect(decideLock(held(cloud), view)).toEqual({ free: false })
  expect(decideLock(held(cloud), { ...view, ended: true })).toEqual({ free: true, why: 'ended' })
  expect(decideLock(held(cloud), { ...view, processGone: true })).toEqual({ free: true, why: 'gone' })
  expect(decideLock(held(cloud), { ...view, watched: ABANDONED_AFTER - 1 })).toEqual({ free: false })
  expect(decideLock(held(cloud), { ...view, watched: ABANDONED_AFTER })).toEqual({ free: true, why: 'abandoned' })
})

test('the name of a run tells how to ask after it, and a strange one tells nothing', () => {
  expect(parseRunName(cloud)).toEqual({
    kind: 'github',
    url: 'https://github.com/acme/fleet/actions/runs/12/attempts/2',
    repository: 'acme/fleet',
    id: '12',
    attempt: '2',
  })
  expect(parseRunName(local)).toEqual({ kind: 'process', host: 'here', pid: 77 })
  expect(
    parseRunName(formatProcessRun({ host: formatHostName('my host', 'b-1\n', 'pid:[42]'), pid: 5, nonce: 'x' })),
  ).toEqual({
    kind: 'process',
    host: 'myhost:b-1:42',
    pid: 5,
  })
  for (const text of [
    null,
    '',
    'github x y',
    'process here -1 n',
    'process here 1',
    'github javascript:x/actions/runs/1/attempts/1 n',
  ]) {
    expect(parseRunName(text)).toEqual({ kind: 'unknown' })
  }
})
