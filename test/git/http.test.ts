/** What the fake server answers by itself is, byte for byte, what the real `git http-backend` of this machine answers. */
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerGit } from './http.ts'
import { formatPacket } from './packets.ts'

const BACKEND = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend')

const root = mkdtempSync(join(tmpdir(), 'fleet-http-'))
const at = (name: string) => join(root, name)
const git = (name: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', ...args], {
    cwd: at(name),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  }).trim()

let server: Server
let url = ''
beforeAll(async () => {
  server = createServer((request, response) => void answerGit(root, request, response))
  server.keepAliveTimeout = 60_000
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((done) => server.close(done))
  rmSync(root, { recursive: true, force: true })
})

function create(name: string, format = 'sha1'): void {
  mkdirSync(at(name), { recursive: true })
  git(name, 'init', '-q', '--bare', `--object-format=${format}`, '-b', 'main')
  appendFileSync(join(at(name), 'config'), '[http]\n\treceivepack = true\n')
}

/** Of each repository other ones, so that nothing is known of them from another. */
const commit = (name: string, message: string): string =>
  git(name, 'commit-tree', '-m', `${message} ${name}`, git(name, 'mktree', '--missing'))
const tag = (name: string, ref: string, object: string): string => git(name, 'tag', '-a', '-m', name, ref, object)

const point = (name: string, refs: Readonly<Record<string, string>>): void => {
  const input = Object.entries(refs).map(([ref, id]) => `create ${ref} ${id}\n`)
  execFileSync('git', ['update-ref', '--stdin'], { cwd: at(name), input: input.join('') })
}

/** Each is made once, by real Git. */
const REPOSITORIES: Readonly<Record<string, (name: string) => void>> = {
  empty: (name) => create(name),
  'of SHA-256 and empty': (name) => create(name, 'sha256'),
  'of SHA-256': (name) => {
    create(name, 'sha256')
    point(name, { 'refs/heads/main': commit(name, 'one'), 'refs/pull/1/head': commit(name, 'two') })
  },
  'without the branch of its HEAD': (name) => {
    create(name)
    point(name, { 'refs/heads/other': commit(name, 'one') })
  },
  'with a detached HEAD': (name) => {
    create(name)
    point(name, { 'refs/heads/main': commit(name, 'one') })
    git(name, 'update-ref', '--no-deref', 'HEAD', commit(name, 'two'))
  },
  'with tags of commits, of tags, of files and of nothing else': (name) => {
    create(name)
    const id = commit(name, 'one')
    point(name, { 'refs/heads/main': id, 'refs/tags/light': id })
    tag(name, 'heavy', id)
    tag(name, 'twice', 'heavy')
    writeFileSync(at('file'), 'content')
    tag(name, 'of-a-file', git(name, 'hash-object', '-w', at('file')))
    // Nothing but its place makes a tag a tag.
    point(name, { 'refs/pull/1/tagged': git(name, 'rev-parse', 'refs/tags/twice') })
  },
  'with packed refs, some of them moved, removed or locked since': (name) => {
    create(name)
    const [one, two] = [commit(name, 'one'), commit(name, 'two')]
    const names = ['refs/heads/main', 'refs/heads/moved', 'refs/heads/removed', 'refs/nylas-fleet/acme']
    point(name, Object.fromEntries(names.map((ref) => [ref, one])))
    tag(name, 'packed', one)
    git(name, 'pack-refs', '--all')
    git(name, 'update-ref', 'refs/heads/moved', two)
    git(name, 'update-ref', '-d', 'refs/heads/removed')
    writeFileSync(join(at(name), 'refs/heads/main.lock'), '')
    tag(name, 'loose', two)
  },
  'with all objects in one pack': (name) => {
    create(name)
    const [one, two] = [commit(name, 'one'), commit(name, 'two')]
    point(name, { 'refs/heads/main': one, 'refs/heads/other': two })
    tag(name, 'heavy', one)
    tag(name, 'twice', 'heavy')
    git(name, 'repack', '-q', '-a', '-d')
    git(name, 'prune-packed')
  },
  'with hundreds of refs in no order': (name) => {
    create(name)
    const ids = ['one', 'two', 'three'].map((message) => commit(name, message))
    const refs = Array.from({ length: 400 }, (_, index) => [
      index % 3 === 0 ? `refs/pull/${index}/head` : `refs/heads/${index * 7919}-é${index % 5}/x`,
      ids[index % 3] ?? '',
    ])
    point(name, Object.fromEntries(refs) as Record<string, string>)
    git(name, 'pack-refs', '--all')
    point(name, { 'refs/heads/main': ids[0] ?? '', 'refs/heads/a.b': ids[1] ?? '', 'refs/heads/a/b': ids[1] ?? '' })
    point(name, { 'refs/heads/a-b': ids[2] ?? '', 'refs/heads/A': ids[2] ?? '', 'refs/tags/𝒂': ids[2] ?? '' })
  },
  'with symbolic refs, also ones that lead on and ones that lead nowhere': (name) => {
    create(name)
    point(name, { 'refs/heads/main': commit(name, 'one'), 'refs/heads/other': commit(name, 'two') })
    tag(name, 'heavy', 'main')
    git(name, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/heads/other')
    git(name, 'symbolic-ref', 'refs/heads/on', 'refs/remotes/origin/HEAD')
    git(name, 'symbolic-ref', 'refs/heads/heavy', 'refs/tags/heavy')
    git(name, 'symbolic-ref', 'refs/heads/nowhere', 'refs/heads/never')
    git(name, 'symbolic-ref', 'HEAD', 'refs/heads/on')
  },
  'that does less than it could': (name) => {
    create(name)
    point(name, { 'refs/heads/main': commit(name, 'one') })
    const config =
      '[uploadpack]\n\tallowFilter = true\n[lsrefs]\n\tunborn = ignore\n[receive]\n\tadvertiseAtomic = false\n'
    appendFileSync(join(at(name), 'config'), config)
  },
}

type Asked = { readonly path: string; readonly protocol: string; readonly body?: string; readonly packed?: boolean }
type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }

function askReal({ path, protocol, body, packed }: Asked): Answer {
  const asked = new URL(path, 'http://git')
  const { stdout } = spawnSync(BACKEND, {
    input: packed ? gzipSync(body ?? '') : (body ?? ''),
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: asked.pathname,
      QUERY_STRING: asked.search.slice(1),
      REQUEST_METHOD: body === undefined ? 'GET' : 'POST',
      CONTENT_TYPE: `application/x-${asked.pathname.split('/').at(-1)}-request`,
      HTTP_CONTENT_ENCODING: packed ? 'gzip' : '',
      GIT_PROTOCOL: protocol,
    },
  })
  const end = stdout.indexOf('\r\n\r\n')
  const lines = stdout.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]))
  const { Status: status = '200', ...others } = headers
  const lower = Object.entries(others).map(([name, value]) => [name.toLowerCase(), value])
  return {
    status: Number(status.slice(0, 3)),
    headers: Object.fromEntries(lower),
    body: stdout.subarray(end + 4).toString('utf8'),
  }
}

async function askFake({ path, protocol, body, packed }: Asked): Promise<Answer> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'git-protocol': protocol, ...(packed ? { 'content-encoding': 'gzip' } : {}) },
    body: body === undefined ? null : packed ? gzipSync(body) : body,
  })
  const kept = ['expires', 'pragma', 'cache-control', 'content-type']
  const headers = Object.fromEntries(kept.map((name) => [name, response.headers.get(name) ?? '']))
  return { status: response.status, headers, body: await response.text() }
}

/** As a client asks for refs. */
function formatQuestion(settings: readonly string[], words: readonly string[]): string {
  const format = (lines: readonly string[]) => lines.map((line) => formatPacket(`${line}\n`)).join('')
  return `${format(['command=ls-refs', ...settings])}0001${format(words)}0000`
}

const ALL = ['peel', 'symrefs', 'unborn']
const QUESTIONS: readonly (readonly string[])[] = [
  ALL,
  [],
  ['unborn', 'peel'],
  [...ALL, 'ref-prefix refs/heads/', 'ref-prefix refs/tags/', 'ref-prefix refs/heads/main'],
  ['symrefs', 'ref-prefix HEAD', 'ref-prefix refs/nylas-fleet/', 'ref-prefix refs/pull/1'],
]

async function expectEqual(asked: Asked): Promise<void> {
  const real = askReal(asked)
  expect(real.status).toBe(200)
  expect({ asked, ...(await askFake(asked)) }).toEqual({ asked, ...real })
}

describe.each(Object.entries(REPOSITORIES))('a repository %s', (title, make) => {
  const name = title.replaceAll(/\W/g, '-')
  const settings = ['agent=git/2.0', `object-format=${title.includes('SHA-256') ? 'sha256' : 'sha1'}`]
  beforeAll(() => make(name))

  it.each(['upload-pack', 'receive-pack'])(
    'says what it can do, and for pushes which refs it has: %s',
    async (service) => {
      const protocol = service === 'upload-pack' ? 'version=2' : ''
      await expectEqual({ path: `/${name}/info/refs?service=git-${service}`, protocol })
    },
  )

  it('lists its refs', async () => {
    for (const words of QUESTIONS) {
      const body = formatQuestion(settings, words)
      await expectEqual({ path: `/${name}/git-upload-pack`, protocol: 'version=2', body })
    }
  })
})

describe('what is asked in another way', () => {
  const name = 'asked'
  beforeAll(() => {
    create(name)
    point(name, { 'refs/heads/main': commit(name, 'one') })
  })

  it.each([
    ['upload-pack', ''],
    ['upload-pack', 'version=1'],
    ['receive-pack', 'version=1'],
    ['receive-pack', 'version=2'],
  ])('is answered by real Git: %s with the protocol %j', async (service, protocol) => {
    await expectEqual({ path: `/${name}/info/refs?service=git-${service}`, protocol })
  })

  it.each([
    ['packed', formatQuestion(['agent=git/2.0', 'object-format=sha1'], ALL)],
    ['of no format', formatQuestion(['agent=git/2.0'], ALL)],
    ['of a wrong format', formatQuestion(['object-format=sha256'], ALL)],
    ['of words that nobody knows', formatQuestion(['object-format=sha1', 'never=heard'], ALL)],
    ['of a wish that nobody knows', formatQuestion(['object-format=sha1'], ['never heard'])],
    ['of another command', formatQuestion(['object-format=sha1'], []).replace('ls-refs', 'fetch--')],
  ])('is answered as by real Git: a listing %s', async (what, body) => {
    await expectEqual({ path: `/${name}/git-upload-pack`, protocol: 'version=2', body, packed: what === 'packed' })
  })

  it.each(['/nowhere/info/refs?service=git-upload-pack', '/asked/info/refs?service=git-never', '/asked/info/refs'])(
    'is refused where there is nothing: %s',
    async (path) => {
      expect(await askFake({ path, protocol: 'version=2' })).toMatchObject({ status: 404, body: '' })
    },
  )
})
