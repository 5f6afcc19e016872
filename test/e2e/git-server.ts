/** A real repository behind a real `git http-backend`, which wants the token and refuses a second Authorization header. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type GitServer = {
  readonly url: string
  /** The bare repository, for looking at what was pushed. */
  readonly bare: string
  /** Requests whose Authorization was missing, wrong or doubled. */
  readonly refused: string[]
  /** `GET /acme/fleet/info/refs`, in the order they came. */
  readonly requests: string[]
  readonly git: (...args: readonly string[]) => string
  /** Writes these files (null removes one) on top of `from` and points `ref` there; resolves to the commit. */
  readonly commit: (ref: string, files: Readonly<Record<string, string | null>>, from?: readonly string[]) => string
  readonly close: () => Promise<void>
}

const IDENTITY = ['-c', 'user.name=Ann', '-c', 'user.email=ann@fleet.example']

export async function startGitServer(owner: string, name: string, token: string): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'fleet-git-'))
  const bare = join(root, 'server', owner, name)
  const tree = join(root, 'tree')
  mkdirSync(bare, { recursive: true })
  const run = (directory: string, ...args: readonly string[]) =>
    execFileSync('git', [...IDENTITY, ...args], {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  run(bare, 'init', '--quiet', '--bare', '--initial-branch=main')
  run(bare, 'config', 'http.receivepack', 'true')
  run(bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  run(root, 'init', '--quiet', '--initial-branch=work', tree)
  const refused: string[] = []
  const requests: string[] = []
  const wanted = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url?.replace(/\?.*$/, '')}`)
    const given = request.rawHeaders.filter(
      (_, index) => request.rawHeaders[index - 1]?.toLowerCase() === 'authorization' && index % 2 === 1,
    )
    if (given.length !== 1 || given[0]?.toLowerCase() !== wanted.toLowerCase()) {
      refused.push(`${request.method} ${request.url}: ${given.length} authorizations`)
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end()
      return
    }
    backend(join(root, 'server'), request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bare,
    refused,
    requests,
    git: (...args) => run(bare, ...args),
    commit: (ref, files, from = []) => {
      const [first, ...others] = from
      if (first === undefined) run(tree, 'checkout', '--quiet', '--orphan', `orphan-${Math.random()}`)
      else {
        run(tree, 'fetch', '--quiet', bare, ...from)
        run(tree, 'checkout', '--quiet', '--detach', '--force', first)
      }
      run(tree, 'rm', '-r', '--quiet', '--ignore-unmatch', '--cached', ...(first === undefined ? ['.'] : ['nothing']))
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(tree, path)), { recursive: true })
        if (text === null) rmSync(join(tree, path), { force: true })
        else writeFileSync(join(tree, path), text)
      }
      run(tree, 'add', '--all')
      const written = run(tree, 'write-tree')
      const parents = [first, ...others].flatMap((one) => (one === undefined ? [] : ['-p', one]))
      const commit = run(tree, 'commit-tree', written, ...parents, '-m', 'A change')
      run(tree, 'push', '--quiet', '--force', bare, `${commit}:${ref}`)
      return commit
    },
    close: async () => {
      await new Promise((done) => server.close(done))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function backend(root: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://git')
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      REMOTE_USER: 'x-access-token',
      REQUEST_METHOD: request.method,
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      ...(request.headers['content-encoding'] ? { HTTP_CONTENT_ENCODING: request.headers['content-encoding'] } : {}),
    },
  })
  request.pipe(child.stdin)
  let head: Buffer | null = Buffer.alloc(0)
  child.stdout.on('data', (chunk: Buffer) => {
    if (head === null) return void response.write(chunk)
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    const lines = head.subarray(0, end).toString('latin1').split('\r\n')
    for (const line of lines) {
      const [key = '', value = ''] = line.split(/: (.*)/s)
      if (key.toLowerCase() === 'status') response.statusCode = Number(value.slice(0, 3))
      else response.setHeader(key, value)
    }
    response.write(head.subarray(end + 4))
    head = null
  })
  child.on('close', () => response.end())
}
