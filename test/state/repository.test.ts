import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { listCommitsSince } from '../../src/state/git/history.ts'
import { openObjects, readCommit } from '../../src/state/git/objects.ts'
import { listLocalRefs, readRemoteTip } from '../../src/state/git/refs.ts'
import {
  fetchWanted,
  findRoot,
  openLocalRepository,
  openPrivateRepository,
  type Repository,
} from '../../src/state/git/repository.ts'
import { openGitTree, readBlobIds } from '../../src/state/git/tree.ts'
import { createClone, writeCommit } from '../git/repository.ts'
import { commitFiles, commitMany, type GitServer, serve, sh, TOKEN, temporary } from './server.ts'

let root: ReturnType<typeof temporary>
let server: GitServer
let work: string
let home: string
let started: string[][]

beforeEach(async () => {
  root = temporary()
  server = await serve(root.path)
  work = join(root.path, 'work')
  home = join(root.path, 'home')
  mkdirSync(home)
  createClone(work, server.bare)
  started = []
})
afterEach(async () => {
  await server.close()
  root.remove()
})

const environment = () => ({ PATH: process.env['PATH'], HOME: home, GIT_CONFIG_NOSYSTEM: '1' })
let opened = 0
function open(more: { url?: string; token?: string; environment?: Record<string, string | undefined> } = {}) {
  opened += 1
  const directory = join(root.path, `private-${opened}`)
  mkdirSync(directory)
  return openPrivateRepository({
    directory,
    url: more.url ?? server.url,
    token: more.token ?? TOKEN,
    environment: { ...environment(), ...more.environment },
    onStart: (args) => started.push([...args]),
  })
}

/** Everything under a directory as one text. */
function everyByte(directory: string): string {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n')
}

test('a plan reads files and ledgers with two git processes', async () => {
  const commit = commitFiles(work, {
    'fleet.yaml': 'version: 1\n',
    'tenants/acme.yaml': 'x',
    'tenants/globex.yaml': 'y',
  })
  sh(work, 'push', '-q', 'origin', 'main', `${commit}:refs/nylas-fleet/acme`)
  const repository = await open()
  expect(await fetchWanted(repository, { commits: [commit], depth: 2 })).toBeNull()
  const listed = await listLocalRefs(repository)
  expect(listed.ok && [...listed.refs]).toEqual([['refs/nylas-fleet/acme', commit]])
  const objects = openObjects(repository)
  const tree = openGitTree(objects, commit)
  expect(await tree.entries('')).toEqual([
    { name: 'fleet.yaml', type: 'file' },
    { name: 'tenants', type: 'directory' },
  ])
  expect((await tree.entries('tenants'))?.map(({ name }) => name)).toEqual(['acme.yaml', 'globex.yaml'])
  expect(await tree.entries('nowhere')).toBeNull()
  expect(Buffer.from((await tree.read('fleet.yaml', 100)) ?? []).toString()).toBe('version: 1\n')
  expect(await tree.read('fleet.yaml', 3)).toBeNull()
  expect(Buffer.from((await tree.read('tenants/acme.yaml', 1)) ?? []).toString()).toBe('x')
  objects.close()
  expect(started.map(([name]) => name)).toEqual(['fetch', 'cat-file'])
})

test('the test merge of a pull request comes with its base, and a missing one is no error', async () => {
  const base = commitFiles(work, { 'fleet.yaml': 'base' })
  sh(work, 'checkout', '-q', '-b', 'feature')
  const head = commitFiles(work, { 'fleet.yaml': 'head' })
  sh(work, 'checkout', '-q', 'main')
  sh(work, '-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'merge', '-q', '--no-ff', '-m', 'm', 'feature')
  const merge = sh(work, 'rev-parse', 'HEAD')
  sh(work, 'push', '-q', 'origin', `${merge}:refs/pull/7/merge`, `${head}:refs/pull/7/head`, `${head}:refs/pull/8/head`)
  const repository = await open()
  expect(await fetchWanted(repository, { refs: ['refs/pull/7/*', 'refs/pull/9/*'], depth: 2 })).toBeNull()
  const listed = await listLocalRefs(repository)
  expect(listed.ok && Object.fromEntries(listed.refs)).toEqual({ 'refs/pull/7/merge': merge, 'refs/pull/7/head': head })
  const objects = openObjects(repository)
  expect((await readCommit(objects, merge)).parents).toEqual([base, head])
  expect(Buffer.from((await openGitTree(objects, base).read('fleet.yaml', 10)) ?? []).toString()).toBe('base')
  objects.close()
})

test('patterns and ledgers that find nothing are no error, at any depth and in an empty repository', async () => {
  const nothing = { refs: ['refs/pull/9/*'], depth: 2 }
  expect(await fetchWanted(await open(), nothing)).toBeNull()
  writeCommit(server.bare, 'refs/heads/main', { a: '1' })
  expect(await fetchWanted(await open(), nothing)).toBeNull()
  expect(await fetchWanted(await open(), { depth: 1 })).toBeNull()
})

test('regular files, links, directories and submodules are told apart, and links are not followed', async () => {
  commitFiles(work, { 'run.sh': '#!', 'a/b/c.txt': 'deep' })
  execFileSync('chmod', ['+x', join(work, 'run.sh')])
  symlinkSync('a/b', join(work, 'link'))
  const first = commitFiles(work, {})
  sh(work, 'update-index', '--add', '--cacheinfo', `160000,${first},module`)
  const tree = sh(work, 'write-tree')
  const commit = sh(work, '-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'commit-tree', '-m', 'x', tree)
  sh(work, 'push', '-q', 'origin', `${commit}:refs/heads/main`)
  const repository = await open()
  expect(await fetchWanted(repository, { commits: [commit], depth: 1 })).toBeNull()
  const objects = openObjects(repository)
  const files = openGitTree(objects, commit)
  expect(Object.fromEntries((await files.entries(''))?.map(({ name, type }) => [name, type]) ?? [])).toEqual({
    a: 'directory',
    link: 'link',
    module: 'other',
    'run.sh': 'file',
  })
  expect(await files.entries('link')).toBeNull()
  await expect(files.read('link', 100)).rejects.toThrow('no regular file')
  await expect(files.read('link/c.txt', 100)).rejects.toThrow('no regular file')
  await expect(files.read('a/../run.sh', 100)).rejects.toThrow('no regular file')
  expect(Buffer.from((await files.read('a/b/c.txt', 100)) ?? []).toString()).toBe('deep')
  objects.close()
})

test('equal contents at two commits have equal ids, a changed mode or a removal does not', async () => {
  const one = commitFiles(work, { 'fleet.yaml': 'a', other: '1', gone: 'x' })
  execFileSync('rm', [join(work, 'gone')])
  execFileSync('chmod', ['+x', join(work, 'other')])
  const two = commitFiles(work, {})
  sh(work, 'push', '-q', 'origin', 'main')
  const repository = await open()
  expect(await fetchWanted(repository, { commits: [one, two], depth: 1 })).toBeNull()
  const objects = openObjects(repository)
  const paths = ['fleet.yaml', 'other', 'gone', 'never/there']
  const [before, after] = [await readBlobIds(objects, one, paths), await readBlobIds(objects, two, paths)]
  objects.close()
  expect(paths.map((path) => before.get(path) === after.get(path))).toEqual([true, false, false, true])
  expect(after.get('never/there')).toBeNull()
})

const settings: readonly (readonly [string, (url: string) => string])[] = [
  ['nothing', () => ''],
  ['a global extraheader', () => '[http]\n\textraheader = AUTHORIZATION: basic c3RyYW5nZXI6eA==\n'],
  [
    "checkout's extraheader of the server",
    (url) => `[http "${new URL(url).origin}/"]\n\textraheader = AUTHORIZATION: basic c3RyYW5nZXI6eA==\n`,
  ],
  [
    'an extraheader of this very repository',
    (url) => `[http "${url}"]\n\textraheader = AUTHORIZATION: basic c3RyYW5nZXI6eA==\n`,
  ],
  [
    'a credential helper',
    (url) =>
      `[credential "${new URL(url).origin}"]\n\thelper = "!f() { echo username=a; echo password=b; }; f"\n[http]\n\tproactiveAuth = basic\n`,
  ],
  [
    'a rewritten address',
    (url) =>
      `[url "http://127.0.0.1:1/"]\n\tinsteadOf = ${new URL(url).origin}/\n\tpushInsteadOf = ${new URL(url).origin}/\n`,
  ],
]

test.each(settings)(
  'every request has exactly one Authorization header when the settings hold %s',
  async (_, config) => {
    const commit = writeCommit(server.bare, 'refs/heads/main', { 'fleet.yaml': 'a' })
    writeFileSync(join(home, '.gitconfig'), config(server.url))
    writeFileSync(join(home, '.netrc'), 'machine 127.0.0.1 login stranger password x\n', { mode: 0o600 })
    const repository = await open()
    expect(await fetchWanted(repository, { commits: [commit], depth: 1 })).toBeNull()
    const pushed = await repository.git.run(['push', '--quiet', repository.remote, `${commit}:refs/nylas-fleet/a`])
    expect(pushed.ok).toBe(true)
    expect(server.authorizations.length).toBeGreaterThan(2)
    expect(server.authorizations.filter((sent) => sent.length !== 1)).toEqual([])
  },
)

test('the environment may not add a header either', async () => {
  const commit = writeCommit(server.bare, 'refs/heads/main', { 'fleet.yaml': 'a' })
  const stranger = 'AUTHORIZATION: basic c3RyYW5nZXI6eA=='
  const repository = await open({
    environment: {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `http.${server.url}.extraHeader`,
      GIT_CONFIG_VALUE_0: stranger,
      GIT_CONFIG_PARAMETERS: `'http.${server.url}.extraheader'='${stranger}'`,
      GIT_DIR: '/nowhere',
      GIT_TRACE_CURL: '1',
    },
  })
  expect(await fetchWanted(repository, { commits: [commit], depth: 1 })).toBeNull()
  expect(server.authorizations.filter((sent) => sent.length !== 1)).toEqual([])
})

test('the token is in no argument, no file and no error', async () => {
  const secret = Buffer.from('x-access-token:wrong-TOKEN').toString('base64')
  const repository = await open({ token: 'wrong-TOKEN' })
  const failure = await fetchWanted(repository, { commits: ['1'.repeat(40)], depth: 1 })
  expect(failure).toMatchObject({ ok: false, kind: 'denied' })
  const seen = JSON.stringify([failure, started]) + everyByte(repository.directory)
  expect(seen).not.toContain('wrong-TOKEN')
  expect(seen).not.toContain(secret)
})

test('failures are told apart: a missing commit, a missing ref, no server, no git', async () => {
  writeCommit(server.bare, 'refs/heads/main', { 'fleet.yaml': 'a' })
  const kind = async (repository: Repository, wanted: Parameters<typeof fetchWanted>[1]) =>
    (await fetchWanted(repository, wanted))?.kind
  expect(await kind(await open(), { commits: ['1'.repeat(40)], depth: 1 })).toBe('missing')
  expect(await kind(await open(), { refs: ['refs/heads/nowhere'] })).toBe('missing')
  expect(await kind(await open({ url: 'http://127.0.0.1:1/acme/fleet' }), {})).toBe('network')
  expect(await kind(await open({ environment: { PATH: '/nonexistent' } }), {})).toBe('no-git')
  server.fail = 1
  expect(await kind(await open(), {})).toBe('network')
})

test.each([
  'main',
  '--upload-pack=touch /tmp/x',
  'refs/heads/../x',
  'refs/heads/a b',
  'HEAD',
  'refs/heads/x:refs/heads/y',
  '-x',
  'abc123',
  'refs/heads/\n',
  '+refs/heads/main',
  'refs/heads/*/x',
])('the name %j is handed to no git', async (name) => {
  const repository = await open()
  expect(await fetchWanted(repository, { commits: [name] })).toMatchObject({ ok: false })
  expect(await fetchWanted(repository, { refs: [name] })).toMatchObject({ ok: false })
  expect(await readRemoteTip(repository, name)).toMatchObject({ ok: false })
  expect(started).toEqual([])
})

test('a ref on the server is asked for by its whole name', async () => {
  const one = commitFiles(work, { a: '1' })
  const two = commitFiles(work, { a: '2' })
  sh(
    work,
    'push',
    '-q',
    'origin',
    `${two}:refs/heads/main`,
    `${one}:refs/heads/refs/heads/main`,
    `${one}:refs/tags/main`,
  )
  const repository = await open()
  expect(await readRemoteTip(repository, 'refs/heads/main')).toEqual({ ok: true, tip: two })
  expect(await readRemoteTip(repository, 'refs/heads/other')).toEqual({ ok: true, tip: null })
})

/** A private repository with nothing but this commit in it, and the question for the commits since another. */
async function openAt(commit: string) {
  const repository = await open()
  const objects = openObjects(repository)
  onTestFinished(() => objects.close())
  expect(await fetchWanted(repository, { commits: [commit], depth: 1 })).toBeNull()
  started.splice(0)
  return (from: string, tip = commit) => listCommitsSince({ repository, objects }, from, tip)
}

const names = () => started.splice(0).map(([name]) => name)

test('history is fetched as far back as the question needs', async () => {
  const commits = commitMany(work, 1200)
  sh(work, 'push', '-q', 'origin', 'main')
  const at = (index: number) => commits.at(index) as string
  const list = async (from: string) => (await openAt(at(-1)))(from)
  const line = (from: number) => ({ ok: true, ancestor: true, commits: commits.slice(from + 1).toReversed() })
  expect(await list(at(-1))).toEqual({ ok: true, ancestor: true, commits: [] })
  expect(names()).toEqual([])
  expect(await list(at(-2))).toEqual(line(1198))
  expect(names()).toEqual(['cat-file'])
  expect(await list(at(-4))).toEqual(line(1196))
  expect(names()).toEqual(['cat-file', 'fetch'])
  expect(await list(at(1000))).toEqual(line(1000))
  expect(names()).toEqual(['cat-file', 'fetch', 'rev-list', 'fetch', 'rev-list', 'rev-list'])
  expect(await list(at(0))).toEqual(line(0))
  expect(await list('1'.repeat(40))).toEqual({ ok: true, ancestor: false, commits: [] })
  const nothing = { ok: true, ancestor: false, commits: [] }
  expect(await (await openAt(at(-4)))(at(-1))).toEqual(nothing)
  expect(await (await openAt(at(-1)))(at(-1), at(-4))).toEqual(nothing)
})

test('a merge is one commit of the branch that it is made on, and what it brings counts as passed', async () => {
  const base = commitFiles(work, { a: '0' })
  sh(work, 'checkout', '-q', '-b', 'side')
  const side = commitFiles(work, { b: '1' })
  sh(work, 'checkout', '-q', 'main')
  const own = commitFiles(work, { a: '1' })
  sh(work, '-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'merge', '-q', '--no-ff', '-m', 'm', 'side')
  const merge = sh(work, 'rev-parse', 'HEAD')
  sh(work, 'push', '-q', 'origin', 'main')
  const list = async (from: string) => (await openAt(merge))(from)
  expect(await list(own)).toEqual({ ok: true, ancestor: true, commits: [merge] })
  expect(names()).toEqual(['cat-file'])
  expect(await list(base)).toEqual({ ok: true, ancestor: true, commits: [merge, own] })
  expect(await list(side)).toEqual({ ok: true, ancestor: true, commits: [merge, own] })
  expect(names()).toEqual(['cat-file', 'fetch', 'rev-list', 'rev-list'])
})

test('where a fetched history hides how long the line is, more of it is fetched', async () => {
  const commits = commitMany(work, 60)
  sh(work, 'checkout', '-q', '-b', 'side', commits[0] as string)
  const side = commitFiles(work, { b: '1' })
  sh(work, 'checkout', '-q', 'main')
  sh(work, '-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'merge', '-q', '--no-ff', '-m', 'm', 'side')
  const merge = sh(work, 'rev-parse', 'HEAD')
  sh(work, 'push', '-q', 'origin', 'main')
  const since = await (await openAt(merge))(side)
  expect(since).toEqual({ ok: true, ancestor: true, commits: [merge, ...commits.slice(1).toReversed()] })
})

test('refs are listed without a process, and by git where it has packed them', async () => {
  const commit = commitFiles(work, { a: '1' })
  sh(work, 'push', '-q', 'origin', 'main', `${commit}:refs/nylas-fleet/acme`, `${commit}:refs/nylas-fleet/b/c`)
  const repository = await open()
  expect(await fetchWanted(repository, { refs: ['refs/heads/main'], depth: 1 })).toBeNull()
  const refs = { 'refs/heads/main': commit, 'refs/nylas-fleet/acme': commit, 'refs/nylas-fleet/b/c': commit }
  const list = async () => {
    const listed = await listLocalRefs(repository)
    return listed.ok && Object.fromEntries(listed.refs)
  }
  writeFileSync(join(repository.directory, 'refs/nylas-fleet/d.lock'), '')
  expect(await list()).toEqual(refs)
  expect(names()).toEqual(['fetch'])
  rmSync(join(repository.directory, 'refs/nylas-fleet/d.lock'))
  sh(repository.directory, 'pack-refs', '--all')
  expect(await list()).toEqual(refs)
  expect(names()).toEqual(['for-each-ref'])
})

test('the command line uses the remote of its repository and drops a ledger that is gone there', async () => {
  const commit = commitFiles(work, { 'fleet.yaml': 'a' })
  sh(work, 'push', '-q', 'origin', 'main', `${commit}:refs/nylas-fleet/a`, `${commit}:refs/nylas-fleet/b`)
  const repository = openLocalRepository({ directory: work, environment: environment() })
  expect(await findRoot(repository)).toEqual({ ok: true, root: work })
  expect(await fetchWanted(repository)).toBeNull()
  const names = async () => {
    const listed = await listLocalRefs(repository)
    return listed.ok ? [...listed.refs.keys()] : listed
  }
  expect(await names()).toEqual(['refs/nylas-fleet/a', 'refs/nylas-fleet/b'])
  sh(server.bare, 'update-ref', '-d', 'refs/nylas-fleet/b')
  expect(await fetchWanted(repository)).toBeNull()
  expect(await names()).toEqual(['refs/nylas-fleet/a'])
  expect(sh(work, 'branch', '--list')).toBe('* main')
  sh(work, 'remote', 'remove', 'origin')
  expect(await fetchWanted(repository)).toMatchObject({ kind: 'no-remote' })
})

test('a git that takes too long, and one that is interrupted, are ended', async () => {
  const controller = new AbortController()
  const bin = join(root.path, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'git'), '#!/bin/sh\nsleep 60\n', { mode: 0o755 })
  const slow = (more: object) =>
    openLocalRepository({ directory: work, environment: { PATH: `${bin}:${process.env['PATH']}` }, ...more })
  expect(await fetchWanted(slow({ timeLimit: 200 }))).toMatchObject({ kind: 'timeout' })
  const waiting = fetchWanted(slow({ signal: controller.signal }))
  controller.abort()
  expect(await waiting).toMatchObject({ kind: 'aborted' })
  expect(await fetchWanted(slow({ signal: controller.signal }))).toMatchObject({ kind: 'aborted' })
})

test('reading many objects at once answers each question with its own object', async () => {
  const files = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`f${index}`, 'x'.repeat(index * 3331)]))
  commitFiles(work, files)
  const repository = openLocalRepository({ directory: work, environment: environment() })
  const objects = openObjects(repository)
  const tree = openGitTree(objects, sh(work, 'rev-parse', 'HEAD'))
  const sizes = await Promise.all(
    Object.keys(files).map(async (name) => (await tree.read(name, 200_000))?.length ?? null),
  )
  expect(sizes).toEqual(Object.values(files).map(({ length }) => (length > 200_000 ? null : length)))
  expect(await objects.read('1'.repeat(40))).toBeNull()
  await expect(objects.read('HEAD')).rejects.toThrow('full object id')
  expect(await objects.findHead()).toBe(sh(work, 'rev-parse', 'HEAD'))
  objects.close()
  await expect(objects.read('1'.repeat(40))).rejects.toThrow('closed')
})

test('a repository of SHA-256 objects works the same', async () => {
  const place = join(root.path, 'other')
  mkdirSync(place)
  const other = await serve(place, 'sha256')
  try {
    const clone = join(place, 'work')
    execFileSync('git', ['init', '-q', '-b', 'main', '--object-format=sha256', clone])
    const commit = commitFiles(clone, { 'd/fleet.yaml': 'long ids' })
    sh(clone, 'push', '-q', other.bare, 'main')
    const directory = join(place, 'private')
    mkdirSync(directory)
    const repository = await openPrivateRepository({
      directory,
      url: other.url,
      token: TOKEN,
      environment: environment(),
      objectFormat: 'sha256',
    })
    expect(await fetchWanted(repository, { commits: [commit], depth: 1 })).toBeNull()
    const objects = openObjects(repository)
    expect(Buffer.from((await openGitTree(objects, commit).read('d/fleet.yaml', 99)) ?? []).toString()).toBe('long ids')
    objects.close()
  } finally {
    await other.close()
  }
})
