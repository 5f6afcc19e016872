import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordRecoveryFile } from '../../src/features/record.ts'
import { type Objects, openObjects } from '../../src/state/git/objects.ts'
import { fetchWanted, openLocalRepository, openPrivateRepository } from '../../src/state/git/repository.ts'
import { openFileLedgerStore } from '../../src/state/ledger/file-store.ts'
import { deriveLedgerKey, formatLedger } from '../../src/state/ledger/format.ts'
import { openGitLedgerStore } from '../../src/state/ledger/git-store.ts'
import { formatRecoveryFile } from '../../src/state/ledger/recovery.ts'
import { createClone, writeCommit } from '../git/repository.ts'
import { sample } from './sample.ts'
import { commitFiles, type GitServer, serve, sh, TOKEN, temporary } from './server.ts'

const key = deriveLedgerKey('nyk_secret')
const REF = 'refs/nylas-fleet/acme'
let root: ReturnType<typeof temporary>
let server: GitServer
let work: string
let open: Objects[]
let started: string[][]

beforeEach(async () => {
  root = temporary()
  server = await serve(root.path)
  work = join(root.path, 'work')
  createClone(work, server.bare)
  open = []
  started = []
})
afterEach(async () => {
  for (const objects of open) objects.close()
  await server.close()
  root.remove()
})

async function run(fleet = 'acme', as = key) {
  const directory = join(root.path, `run-${open.length}`)
  mkdirSync(directory)
  const repository = await openPrivateRepository({
    directory,
    url: server.url,
    token: TOKEN,
    environment: { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' },
    onStart: (args) => started.push([...args]),
  })
  expect(await fetchWanted(repository, { depth: 1 })).toBeNull()
  const objects = openObjects(repository)
  open.push(objects)
  return openGitLedgerStore({
    repository,
    objects,
    fleet,
    key: as,
    now: () => 86_400_999,
    sleep: async () => undefined,
  })
}

const gitWith = (input: string, ...args: readonly string[]) =>
  execFileSync('git', args, { cwd: server.bare, input, encoding: 'utf8' }).trim()

/** Puts this text where the ledger is kept, past all rules. */
const plant = (content: string, ref = REF, parents: readonly string[] = []): string =>
  writeCommit(server.bare, ref, { 'ledger.json': content }, parents)
const tip = (ref = REF) => sh(server.bare, 'for-each-ref', '--format=%(objectname)', ref)
const stored = () => JSON.parse(sh(server.bare, 'show', `${REF}:ledger.json`)) as Record<string, unknown>

test('a repository without the ref starts clean, and every push is a commit that tells what was done', async () => {
  const store = await run()
  expect(await store.read()).toMatchObject({ state: 'none', ledger: null, tip: null })
  const first = await store.push(sample(), 'First\n\nFleet-Actor: ann\n')
  expect(first).toMatchObject({ status: 'pushed', ledger: { serial: 1 }, tip: tip() })
  const second = await store.push(sample({ resources: { 'list/x': { id: '1' } } }), 'Second\n')
  expect(second).toMatchObject({ status: 'pushed', ledger: { serial: 2 } })
  expect(sh(server.bare, 'log', '--format=%an %s', REF)).toBe('nylas-fleet Second\nnylas-fleet First')
  expect(sh(server.bare, 'ls-tree', '-r', '--name-only', REF)).toBe('ledger.json')
  const later = await run()
  expect(await later.read()).toMatchObject({
    state: 'verified',
    ledger: { serial: 2, resources: { 'list/x': { id: '1' } } },
  })
  expect(await later.push(sample(), 'Third')).toMatchObject({ status: 'pushed', ledger: { serial: 3 } })
  expect(sh(server.bare, 'rev-list', '--count', REF)).toBe('3')
})

test('reading takes two git processes, however often it is read, and a push one', async () => {
  await (await run()).read()
  plant(formatLedger(sample(), null, key))
  started = []
  const store = await run()
  const reading = await store.read()
  expect(await store.read()).toEqual(reading)
  expect(started.map(([name]) => name)).toEqual(['fetch', 'cat-file'])
  started = []
  await store.push(sample(), 'x')
  expect(started.map(([name]) => name)).toEqual(['push'])
  expect(await store.read()).toMatchObject({ state: 'verified', tip: tip(), ledger: { serial: 1 } })
})

test('what is pushed is as git itself would write it, and has the moment of the run', async () => {
  const store = await run()
  await store.read()
  await store.push(sample(), 'First\n\nFleet-Actor: Änn\n')
  await store.push(sample(), 'Second\n')
  sh(server.bare, 'fsck', '--strict', '--no-dangling')
  const [second = '', first = ''] = sh(server.bare, 'rev-list', REF).split('\n')
  const text = `${sh(server.bare, 'cat-file', 'blob', `${REF}:ledger.json`)}\n`
  const blob = gitWith(text, 'hash-object', '-w', '--stdin')
  const tree = gitWith(`100644 blob ${blob}\tledger.json\n`, 'mktree')
  const by = 'nylas-fleet <nylas-fleet@noreply.invalid> 86400 +0000'
  const object = `tree ${tree}\nparent ${first}\nauthor ${by}\ncommitter ${by}\n\nSecond\n`
  expect(gitWith(object, 'hash-object', '-t', 'commit', '--stdin')).toBe(second)
  expect(sh(server.bare, 'log', '-1', '--format=%B', first)).toBe('First\n\nFleet-Actor: Änn')
})

test('a run that read an older value loses and overwrites nothing, also when the first one created the ref', async () => {
  const [one, two] = [await run(), await run()]
  await one.read()
  await two.read()
  expect(await one.push(sample({ run: 'one' }), 'one')).toMatchObject({ status: 'pushed' })
  started = []
  expect(await two.push(sample({ run: 'two' }), 'two')).toMatchObject({ status: 'lost' })
  expect(started.filter(([name]) => name === 'push')).toHaveLength(1)
  expect(stored()).toMatchObject({ run: 'one' })
  expect(await two.refresh()).toBeNull()
  await two.read()
  expect(await two.push(sample({ run: 'two' }), 'two')).toMatchObject({ status: 'pushed' })
  expect(await one.push(sample({ run: 'one' }), 'one')).toMatchObject({ status: 'lost' })
  expect(stored()).toMatchObject({ run: 'two', serial: 2 })
})

test('a ref that somebody removed is not made again by a push', async () => {
  const store = await run()
  await store.read()
  await store.push(sample(), 'x')
  sh(server.bare, 'update-ref', '-d', REF)
  expect(await store.push(sample(), 'y')).toMatchObject({ status: 'lost' })
  expect(tip()).toBe('')
  await store.refresh()
  expect(await store.read()).toMatchObject({ state: 'none', tip: null })
})

test('of pushes that race from several processes exactly one wins', async () => {
  plant(formatLedger(sample(), null, key))
  const racers = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      promisify(execFile)(process.execPath, [
        join(import.meta.dirname, 'racer.ts'),
        server.url,
        root.path,
        String(index),
      ]),
    ),
  )
  const results = racers.map(({ stdout }) => stdout.trim())
  expect(results.filter((result) => result === 'pushed')).toHaveLength(1)
  expect(results.filter((result) => result === 'lost')).toHaveLength(4)
  expect(stored()).toMatchObject({ serial: 1, run: `racer-${results.indexOf('pushed')}` })
})

test('a push outlives a server that fails for a while, and says so when it fails for good', async () => {
  const store = await run()
  await store.read()
  server.fail = 3
  expect(await store.push(sample(), 'x')).toMatchObject({ status: 'pushed' })
  const before = tip()
  server.fail = 1000
  expect(await store.push(sample(), 'y')).toMatchObject({ status: 'failed' })
  expect(tip()).toBe(before)
})

test('a token that may not write is named, not tried again, and not taken for a lost race', async () => {
  const store = await run()
  await store.read()
  server.readOnly = true
  started = []
  const pushed = await store.push(sample(), 'x')
  expect(pushed).toMatchObject({ status: 'failed' })
  expect(pushed.status === 'failed' && pushed.reason).toContain('contents: write')
  expect(started.filter(([name]) => name === 'push')).toHaveLength(1)
  expect(JSON.stringify(pushed)).not.toContain(TOKEN)
})

test("a server's hook that refuses is a failure that quotes the server", async () => {
  const store = await run()
  await store.read()
  writeFileSync(join(server.bare, 'hooks', 'pre-receive'), '#!/bin/sh\necho no-such-refs-here >&2\nexit 1\n', {
    mode: 0o755,
  })
  const pushed = await store.push(sample(), 'x')
  expect(pushed).toMatchObject({ status: 'failed' })
  expect(pushed.status === 'failed' && pushed.reason).toMatch(/pre-receive hook declined.*no-such-refs-here/)
})

test.each([
  ['damaged', '{"format":1'],
  ['of a newer format', '{"format":3}'],
  ['of another fleet', formatLedger(sample({ fleet: 'globex' }), null, key)],
])('a ledger that is %s is refused and never overwritten', async (_, content) => {
  const planted = plant(content)
  const store = await run()
  expect(await store.read()).toMatchObject({ state: 'refused', tip: planted })
  expect(await store.push(sample(), 'x')).toMatchObject({ status: 'failed' })
  expect(tip()).toBe(planted)
})

test('a ledger of another application is never overwritten', async () => {
  const planted = plant(formatLedger(sample({ application: 'other' }), null, key))
  const store = await run()
  await store.read()
  expect(await store.push(sample(), 'x')).toMatchObject({ status: 'failed' })
  expect(tip()).toBe(planted)
})

test('a commit without a ledger in it, and a push without a reading, are refused', async () => {
  writeCommit(server.bare, REF, { 'readme.md': 'x' })
  const store = await run()
  expect(await store.push(sample(), 'x')).toMatchObject({ status: 'failed' })
  expect(await store.read()).toMatchObject({ state: 'refused', cause: 'damaged' })
})

test('what is no commit where a ledger should be is refused, and named where it is that of another fleet', async () => {
  const commit = plant(formatLedger(sample(), null, key), 'refs/heads/main')
  sh(server.bare, '-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'tag', '-a', '-m', 'x', 'tag', commit)
  sh(server.bare, 'update-ref', REF, 'refs/tags/tag')
  sh(server.bare, 'update-ref', 'refs/nylas-fleet/globex', `${commit}^{tree}`)
  const store = await run()
  const reading = await store.read()
  expect(reading).toMatchObject({ state: 'refused', cause: 'damaged', tip: tip() })
  expect(reading.unreadable.map(({ fleet }) => fleet)).toEqual(['globex'])
  expect(await store.push(sample(), 'x')).toMatchObject({ status: 'failed' })
})

test('a ledger signed with another key is shown, and signed anew by a push', async () => {
  plant(formatLedger(sample({ serial: 4, resources: { 'list/x': { id: '1' } } }), null, deriveLedgerKey('old')))
  const store = await run()
  expect(await store.read()).toMatchObject({ state: 'unverified', ledger: { serial: 4 } })
  expect(await store.push(sample(), 'approved')).toMatchObject({ status: 'pushed', ledger: { serial: 5 } })
  expect(await (await run()).read()).toMatchObject({ state: 'verified' })
})

test('other fleets are read beside ours, and those that cannot be read or do not verify are named', async () => {
  plant(formatLedger(sample({ fleet: 'globex' }), null, key), 'refs/nylas-fleet/globex')
  plant(formatLedger(sample({ fleet: 'forged' }), null, deriveLedgerKey('theirs')), 'refs/nylas-fleet/forged')
  plant('broken', 'refs/nylas-fleet/broken')
  plant(formatLedger(sample({ fleet: 'globex' }), null, key), 'refs/nylas-fleet/copy')
  const reading = await (await run()).read()
  expect(reading.state).toBe('none')
  expect(reading.others.map(({ fleet }) => fleet)).toEqual(['globex'])
  expect(reading.unverified.map(({ ledger }) => ledger.fleet)).toEqual(['forged'])
  expect(reading.unreadable.map(({ fleet }) => fleet)).toEqual(['broken', 'copy'])
})

test('of a ledger that does not verify the newest version that does is found, however it was fetched', async () => {
  const store = await run()
  await store.read()
  await store.push(sample({ resources: { 'list/x': { id: '1', protect: true } } }), 'good')
  const good = tip()
  for (const id of ['2', '3', '4'])
    plant(formatLedger(sample({ resources: { 'list/x': { id } } }), null, deriveLedgerKey('theirs')), REF, [tip()])
  expect(await (await run()).read()).toMatchObject({
    state: 'unverified',
    ledger: { resources: { 'list/x': { id: '4' } } },
    lastVerified: { commit: good, ledger: { resources: { 'list/x': { id: '1', protect: true } } } },
  })
})

test('a recovery file adds to a ledger that has moved on, and revives nothing', async () => {
  const resources = { 'list/new': { id: 'n' }, 'list/dead': { id: 'd' }, 'list/both': { id: 'old' } }
  const file = formatRecoveryFile(sample({ serial: 1, resources }), key)
  const now = { serial: 9, resources: { 'list/both': { id: 'now' } }, deleted: { d: '2026-11-21T00:00:00Z' } }
  plant(formatLedger(sample(now), null, key))
  const store = await run()
  const by = { run: 'test', actor: 'ann' }
  expect((await recordRecoveryFile(file, key, () => store, by)).recorded).toBe(true)
  await store.refresh()
  expect((await store.read()).ledger).toMatchObject({
    serial: 10,
    complete: false,
    resources: { 'list/new': { id: 'n' }, 'list/both': { id: 'now' } },
  })
  expect(await recordRecoveryFile(file.replace('"n"', '"m"'), key, () => store, by)).toMatchObject({ recorded: false })
})

test('the command line reads and pushes from a clone of depth 1 with its own remote', async () => {
  commitFiles(work, { 'fleet.yaml': '1' })
  commitFiles(work, { 'fleet.yaml': '2' })
  sh(work, 'push', '-q', 'origin', 'main')
  const first = await run()
  await first.read()
  await first.push(sample(), 'by the action')
  const clone = join(root.path, 'clone')
  sh(root.path, 'clone', '-q', '--depth=1', `file://${server.bare}`, clone)
  const environment = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' }
  const repository = openLocalRepository({ directory: clone, environment })
  const objects = openObjects(repository)
  open.push(objects)
  const store = openGitLedgerStore({
    repository,
    objects,
    fleet: 'acme',
    key,
    now: Date.now,
    sleep: async () => undefined,
  })
  expect(await store.refresh()).toBeNull()
  expect(await store.read()).toMatchObject({ state: 'verified', ledger: { serial: 1 } })
  expect(await store.push(sample(), 'by hand')).toMatchObject({
    status: 'pushed',
    tip: expect.stringMatching(/^[0-9a-f]{40}$/),
  })
  expect(sh(server.bare, 'log', '--format=%s', REF)).toBe('by hand\nby the action')
  expect(sh(clone, 'rev-list', '--count', 'HEAD')).toBe('1')
})

test('a ledger in a file keeps the same rules', async () => {
  const path = join(root.path, 'ledger.json')
  const file = (run: string) =>
    openFileLedgerStore({
      path,
      fleet: 'acme',
      key,
      run,
      isGone: async (holder) => holder === 'dead',
      sleep: async () => undefined,
    })
  const [one, two] = [file('one'), file('two')]
  expect(await one.read()).toMatchObject({ state: 'none', tip: null })
  await two.read()
  expect(await one.push(sample({ run: 'one' }), '')).toMatchObject({ status: 'pushed', ledger: { serial: 1 } })
  expect(await two.push(sample({ run: 'two' }), '')).toMatchObject({ status: 'lost' })
  expect(await two.read()).toMatchObject({ state: 'verified', ledger: { run: 'one' } })
  writeFileSync(`${path}.lock`, 'alive')
  expect(await two.push(sample(), '')).toMatchObject({ status: 'failed' })
  writeFileSync(`${path}.lock`, 'dead')
  expect(await two.push(sample(), '')).toMatchObject({ status: 'pushed', ledger: { serial: 2 } })
  expect(readdirSync(root.path).filter((name) => name.startsWith('ledger'))).toEqual(['ledger.json'])
  writeFileSync(path, 'broken')
  const three = file('three')
  expect(await three.read()).toMatchObject({ state: 'refused', cause: 'damaged' })
  expect(await three.push(sample(), '')).toMatchObject({ status: 'failed' })
  expect(readFileSync(path, 'utf8')).toBe('broken')
})

test('with the ledger off nothing is kept, and a recovery file is not recorded', async () => {
  const file = formatRecoveryFile(sample({ resources: { 'list/x': { id: '1' } } }), key)
  expect(await recordRecoveryFile(file, key, () => null, { run: 'test', actor: 'ann' })).toMatchObject({
    recorded: false,
  })
})
