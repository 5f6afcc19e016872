/** A real repository behind HTTP, which wants the token and refuses a second Authorization header. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerGit } from '../git/http.ts'
import { createBare, type Files, writeCommit } from '../git/repository.ts'

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
  readonly commit: (ref: string, files: Files, from?: readonly string[]) => string
  readonly close: () => Promise<void>
}

export async function startGitServer(owner: string, name: string, token: string): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'fleet-git-'))
  const bare = join(root, 'server', owner, name)
  createBare(bare)
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
    git: (...args) => execFileSync('git', args, { cwd: bare, encoding: 'utf8', stdio: 'pipe' }).trim(),
    commit: (ref, files, from) => writeCommit(bare, ref, files, from),
    close: async () => {
      await new Promise((done) => server.close(done))
      rmSync(root, { recursive: true, force: true })
    },
  }
}
