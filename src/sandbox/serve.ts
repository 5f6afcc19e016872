/**
 * One request through the sandbox.
 *
 *   arrive -> foreign? -> record -> fault before? -> key -> rate limit -> resource (the effect) -> latency -> fault after? -> answer
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Json } from '../domain/model.ts'
import { type Answer, Refusal, refusal } from './answer.ts'
import type { Application, World } from './application.ts'
import { answerControl } from './control.ts'
import { type Fault, type Faults, happensBefore } from './faults.ts'
import { answerOnce } from './idempotency.ts'
import { explainForeignRequest } from './origin.ts'
import type { RateLimiter } from './rate.ts'
import type { Recorder } from './recorder.ts'
import { CREATES, route } from './routes.ts'
import type { Sandbox, SandboxOptions } from './sandbox.ts'
import { findSigner, isSignedPath } from './signature.ts'
import type { Switches } from './switches.ts'
import { readText, reset, send, sendSpoilt } from './wire.ts'

export type Opened = { readonly application: Application; readonly limiter: RateLimiter }

export type Engine = {
  readonly world: World
  readonly newRequestId: () => string
  readonly applications: ReadonlyMap<string, Opened>
  readonly recorder: Recorder
  readonly faults: Faults
  readonly control: Omit<Sandbox, 'url' | 'close'>
  /** What it listens on. */
  readonly host: string
  readonly latency: NonNullable<SandboxOptions['latencyMilliseconds']>
}

const JSON_TYPE = { 'content-type': 'application/json' }

export async function serve(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, recorder, faults } = engine
  const method = request.method ?? 'GET'
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://sandbox')
  const stamp = () => ({ requestId: engine.newRequestId(), date: new Date(world.now()).toUTCString() })
  const refused = explainForeignRequest(request.headers, engine.host)
  if (refused !== null) {
    request.resume()
    return send(response, { status: 403, body: { error: { type: 'sandbox', message: refused } } }, stamp())
  }
  if (path.startsWith('/_sandbox/')) {
    const body = parse((await readText(request)) ?? '')
    const act = path.slice('/_sandbox/'.length)
    const { status, body: said } = answerControl(engine.control, method, act, query.get('key') ?? undefined, body)
    return send(response, { status, body: JSON.stringify(said), headers: JSON_TYPE }, stamp())
  }
  const record = recorder.open(method, path, query, world.now())
  const text = await readText(request)
  if (text === null) return reset(response)
  const body = parse(text)
  const fault = faults.take({ index: record.index, method, path })
  record.note({ ...(body === undefined ? {} : { body }), ...(fault ? { fault: fault.kind } : {}) })

  const finish = (answer: Answer) => {
    record.note({ status: answer.status })
    send(response, answer, stamp())
  }
  const early = fault && happensBefore(fault) ? fault : null
  if (early) {
    const answer = await replaced(world, early)
    return answer ? finish(answer) : reset(response)
  }
  const answer = await act(engine, request, { method, path, query, text, body })
  const wait = typeof engine.latency === 'number' ? engine.latency : engine.latency({ method, path })
  if (wait > 0 && answer.status !== 429) await new Promise((resolve) => setTimeout(resolve, wait))
  if (!fault) return finish(answer)
  if (fault.kind === 'status-after' || fault.kind === 'kill') {
    const other = await replaced(world, fault)
    return other ? finish(other) : reset(response)
  }
  if (fault.kind === 'truncate-json' || fault.kind === 'wrong-type') record.note({ status: answer.status })
  sendSpoilt(response, fault.kind, answer, stamp())
}

/** What a fault answers instead; null for a reset. */
async function replaced(world: World, fault: Fault): Promise<Answer | null> {
  const switches = world.switches()
  switch (fault.kind) {
    case 'status-before':
    case 'status-after':
      return refusal(switches, fault.status ?? 500, 'Something went wrong')
    case 'unauthorized':
      return refusal(switches, 401, 'Authentication error')
    case 'rate-limit': {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
      return refusal(switches, 429, 'Too many requests', { headers })
    }
    case 'kill':
      await fault.callback?.()
      return null
    default:
      return null
  }
}

type Incoming = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly text: string
  readonly body: Json | undefined
}

/** The request's effect, and what the API says to it. */
function act(
  engine: Engine,
  request: IncomingMessage,
  { method, path, query, text, body }: Incoming,
): Answer | Promise<Answer> {
  const { world, applications } = engine
  const switches = world.switches()
  const signed = isSignedPath(path) ? findSigner(world, applications, request.headers, { method, path, text }) : null
  if (typeof signed === 'string') return refusal(switches, 401, signed)
  const opened = signed ?? applications.get((request.headers.authorization ?? '').replace(/^Bearer /, ''))
  if (!opened) return refusal(switches, 401, 'Authentication error')
  if (!opened.limiter.admits(path)) return limited(switches, 'Too many requests')
  const hit = route(method, path)
  if ('refused' in hit) return refusal(switches, hit.refused, `${method} ${path} is not part of the API`)
  if (text !== '' && body === undefined) return refusal(switches, 400, 'the body is not JSON')
  const { application } = opened
  const key = request.headers['idempotency-key']
  const asked = { method, path, text, key: typeof key === 'string' ? key : undefined }
  return orRefusal(switches, () =>
    answerOnce(world, application, asked, () =>
      orRefusal(switches, () => {
        const answer = hit.handler(world, application, { query, body, ids: hit.ids })
        const isLost = switches.creates_answer === '504-after-commit' && CREATES.includes(hit.handler)
        const lose = () => refusal(switches, 504, 'The upstream did not answer in time')
        if (!isLost) return answer
        return answer instanceof Promise ? answer.then(lose) : lose()
      }),
    ),
  )
}

function orRefusal(switches: Switches, ask: () => Answer | Promise<Answer>): Answer | Promise<Answer> {
  const toRefusal = (error: unknown): Answer => {
    if (!(error instanceof Refusal)) throw error
    if (error.status === 429) return limited(switches, error.message)
    return refusal(switches, error.status, error.message, { type: error.type })
  }
  try {
    const answer = ask()
    return answer instanceof Promise ? answer.catch(toRefusal) : answer
  } catch (error) {
    return toRefusal(error)
  }
}

const limited = (switches: Switches, message: string): Answer =>
  refusal(switches, 429, message, { headers: switches.retry_after === 'present' ? { 'retry-after': '1' } : {} })

function parse(text: string): Json | undefined {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
