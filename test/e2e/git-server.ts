/** A real repository behind HTTP, which wants the token and refuses a second Authorization header. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerGit } from '../git/http.ts'

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

const CONFIG =
  '[core]\n\tbare = true\n[http]\n\treceivepack = true\n[receive]\n\tautogc = false\n[fastimport]\n\tunpackLimit = 1\n[uploadpack]\n\tallowAnySHA1InWant = true\n'

export async function startGitServer(owner: string, name: string, token: string): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'fleet-git-'))
  const bare = join(root, 'server', owner, name)
  for (const folder of ['objects', 'refs']) mkdirSync(join(bare, folder), { recursive: true })
  writeFileSync(join(bare, 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(bare, 'config'), CONFIG)
  const run = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: bare, encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'pipe'] }).trim()
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
    void answerGit(join(root, 'server'), request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bare,
    refused,
    requests,
    git: (...args) => run(args),
    commit: (ref, files, from = []) => run(['fast-import', '--quiet', '--force'], writeCommit(ref, files, from)),
    close: async () => {
      await new Promise((done) => server.close(done))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A commit as `git fast-import` reads one; the answer is its id. */
function writeCommit(
  ref: string,
  files: Readonly<Record<string, string | null>>,
  [first, ...others]: readonly string[],
): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  return [
    `commit ${ref}\nmark :1\ncommitter Ann <ann@fleet.example> ${Math.floor(Date.now() / 1000)} +0000\n`,
    data('A change\n'),
    ...(first === undefined ? [] : [`from ${first}\n`]),
    ...others.map((parent) => `merge ${parent}\n`),
    ...Object.entries(files).map(([path, text]) =>
      text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
    ),
    'get-mark :1\n',
  ].join('')
}
