/**
 * Git over HTTP, as `git http-backend` answers it. What a repository can do and which refs it has is answered here, since
 * clients ask that most; real Git is started for whatever concerns objects, and for every question of another form.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { FLUSH, formatListing, formatPacket, parseListing } from './packets.ts'
import { readRefs } from './refs.ts'

type Service = 'upload-pack' | 'receive-pack'
type Asked = { readonly bare: string; readonly service: Service; readonly protocol: string }

const UNCACHED = {
  Expires: 'Fri, 01 Jan 1980 00:00:00 GMT',
  Pragma: 'no-cache',
  'Cache-Control': 'no-cache, max-age=0, must-revalidate',
}

/** The repositories lie below `root` as the addresses say. */
export async function answerGit(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://git')
  const [, path = '', last = ''] = /^(\/.+)\/(info\/refs|git-[a-z-]+)$/.exec(url.pathname) ?? []
  const isAdvertisement = last === 'info/refs'
  const service = toService(isAdvertisement ? url.searchParams.get('service') : last)
  const bare = join(root, path)
  if (service === null || !existsSync(join(bare, 'HEAD'))) return void response.writeHead(404).end()
  const asked = { bare, service, protocol: String(request.headers['git-protocol'] ?? '') }
  const type = `application/x-git-${service}-${isAdvertisement ? 'advertisement' : 'result'}`
  response.writeHead(200, { ...UNCACHED, 'Content-Type': type })
  if (isAdvertisement) return void response.end(advertise(asked))
  const sent = await buffer(request).catch(() => null)
  if (sent === null) return void response.destroy()
  const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent
  const listing = isModern(asked) ? parseListing(body, readAbilities(asked)) : null
  if (listing === null) runService(asked, body, response)
  else response.end(formatListing(readRefs(bare), listing))
}

function toService(name: string | null): Service | null {
  if (name === 'git-upload-pack') return 'upload-pack'
  return name === 'git-receive-pack' ? 'receive-pack' : null
}

const isModern = ({ service, protocol }: Asked): boolean => service === 'upload-pack' && protocol === 'version=2'

/** Of the newer protocol only what the repository can do; else all refs, and that on the line of the first. */
function advertise(asked: Asked): string {
  if (isModern(asked)) return readAbilities(asked)
  const greeting = asked.protocol === 'version=2' ? '' : formatPacket(`# service=git-${asked.service}\n`) + FLUSH
  if (asked.service === 'upload-pack' || asked.protocol !== '') return greeting + askGit(asked)
  const abilities = /\0(.*)\n/.exec(readAbilities(asked))?.[1] ?? ''
  const nothing = '0'.repeat(abilities.includes('object-format=sha256') ? 64 : 40)
  const refs = readRefs(asked.bare).filter(({ name }) => name !== 'HEAD')
  const lines = refs.length === 0 ? [`${nothing} capabilities^{}`] : refs.map(({ id, name }) => `${id} ${name}`)
  const packets = lines.map((line, index) => formatPacket(index === 0 ? `${line}\0${abilities}\n` : `${line}\n`))
  return greeting + packets.join('') + FLUSH
}

/** By service and configuration, on which alone it depends what this Git can do with a repository. */
const answers = new Map<string, string>()

function readAbilities(asked: Asked): string {
  const key = asked.service + readFileSync(join(asked.bare, 'config'), 'utf8')
  const answer = answers.get(key) ?? askGit(asked)
  answers.set(key, answer)
  return answer
}

const askGit = ({ bare, service, protocol }: Asked): string =>
  execFileSync('git', [service, '--stateless-rpc', '--advertise-refs', bare], {
    env: buildEnvironment(protocol),
    encoding: 'utf8',
  })

function runService({ bare, service, protocol }: Asked, body: Buffer, response: ServerResponse): void {
  const child = spawn('git', [service, '--stateless-rpc', bare], {
    env: buildEnvironment(protocol),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  // A git that refuses what it is sent need not read all of it.
  child.stdin.on('error', () => undefined)
  child.stdin.end(body)
  child.stdout.pipe(response)
}

const buildEnvironment = (protocol: string) => ({ PATH: process.env['PATH'], GIT_PROTOCOL: protocol })
