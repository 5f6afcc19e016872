/** A real repository behind HTTP with basic authentication, which keeps every Authorization header it was sent. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { answerGit } from '../git/http.ts'
import { createBare } from '../git/repository.ts'

export const TOKEN = 'ghs_0123456789abcdefTOKEN'

export type GitServer = {
  readonly url: string
  readonly bare: string
  /** Authorization headers by request. */
  readonly authorizations: string[][]
  /** Requests that are answered 503 before any is let through; `readOnly` answers pushes with 403. */
  fail: number
  readOnly: boolean
  readonly close: () => Promise<void>
}

export function temporary(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'fleet-git-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Runs git with an empty home; for setting scenes and looking at results. */
export function sh(directory: string, ...args: readonly string[]): string {
  return execFileSync('git', [...args], {
    cwd: directory,
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
    .toString()
    .trim()
}

export function commitFiles(directory: string, files: Readonly<Record<string, string>>, message = 'change'): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), content)
  }
  sh(directory, 'add', '-A')
  sh(directory, '-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'commit', '-q', '--allow-empty', '-m', message)
  return sh(directory, 'rev-parse', 'HEAD')
}

/** Commits one after the other, each with one file `a` that holds its number: by one process, however many they are. */
export function commitMany(directory: string, count: number): readonly string[] {
  const commits = Array.from({ length: count }, (_, index) => {
    const number = String(index)
    return `commit refs/heads/main\ncommitter t <t@t.invalid> ${number} +0000\ndata 0\nM 100644 inline a\ndata ${number.length}\n${number}\n`
  })
  execFileSync('git', ['fast-import', '--quiet'], { cwd: directory, input: commits.join('') })
  return sh(directory, 'rev-list', '--reverse', 'main').split('\n')
}

/** An empty bare repository `acme/fleet` on a server. */
export async function serve(directory: string, format: 'sha1' | 'sha256' = 'sha1'): Promise<GitServer> {
  const bare = join(directory, 'acme', 'fleet')
  createBare(bare, format)
  const authorizations: string[][] = []
  const state = { fail: 0, readOnly: false }
  const server = createServer((request, response) => {
    const headers = readAuthorizations(request)
    authorizations.push(headers)
    const url = new URL(request.url ?? '/', 'http://x')
    const pushing = url.pathname.endsWith('receive-pack') || url.searchParams.get('service') === 'git-receive-pack'
    request.on('error', () => undefined)
    if (state.fail > 0) {
      state.fail -= 1
      response.writeHead(503).end()
    } else if (headers.length > 1) response.writeHead(400).end('Duplicate header: "Authorization"')
    else if (headers[0]?.replace(/^basic /i, '') !== Buffer.from(`x-access-token:${TOKEN}`).toString('base64')) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
    } else if (state.readOnly && pushing) response.writeHead(403).end()
    else void answerGit(directory, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/acme/fleet`,
    bare,
    authorizations,
    get fail() {
      return state.fail
    },
    set fail(value) {
      state.fail = value
    },
    get readOnly() {
      return state.readOnly
    },
    set readOnly(value) {
      state.readOnly = value
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function readAuthorizations(request: IncomingMessage): string[] {
  const raw = request.rawHeaders
  return raw.flatMap((value, index) =>
    index % 2 === 1 && /^authorization$/i.test(raw[index - 1] ?? '') ? [value] : [],
  )
}
