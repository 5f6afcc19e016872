/** Bytes in and out: reading bodies, sending answers, and sending them badly. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { FaultKind } from './faults.ts'

const MOST_BYTES = 64 * 1024 * 1024

/** Null when the client went away or sent more than anybody should. */
export function readText(request: IncomingMessage): Promise<string | null> | string {
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers
  if (length === '0' && coding === undefined) return ''
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_BYTES) resolve(null)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', () => resolve(null))
    request.on('close', () => resolve(null))
  })
}

export type Stamp = { readonly requestId: string; readonly date: string }

export function send(response: ServerResponse, answer: Answer, stamp: Stamp): void {
  const text = toText(answer, stamp)
  writeHead(response, answer, stamp, Buffer.byteLength(text))
  // As a text it leaves together with the head.
  response.end(text)
}

function toText({ body }: Answer, { requestId }: Stamp): string {
  if (body === null) return ''
  return typeof body === 'string' ? body : JSON.stringify({ request_id: requestId, ...body })
}

function writeHead(response: ServerResponse, answer: Answer, { requestId, date }: Stamp, length: number): void {
  const { status, body, headers = {} } = answer
  response.sendDate = false
  response.writeHead(status, {
    date,
    'x-request-id': requestId,
    ...(body === null
      ? {}
      : { 'content-type': typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json' }),
    ...(status === 204 ? {} : { 'content-length': length }),
    ...headers,
  })
}

/** Writes the head for this share of the answer and hands back the bytes of the share. */
function beginSpoilt(response: ServerResponse, answer: Answer, stamp: Stamp, share = 1): Buffer {
  const whole = Buffer.from(toText(answer, stamp))
  const bytes = whole.subarray(0, Math.floor(whole.length * share))
  writeHead(response, answer, stamp, bytes.length)
  return bytes
}

export function reset(response: ServerResponse): void {
  const { socket } = response
  // A reset where it can be had, so that clients see ECONNRESET and not a polite end.
  if (socket?.resetAndDestroy) socket.resetAndDestroy()
  else response.destroy()
}

/** The faults that spoil an answer on its way. */
export function sendSpoilt(response: ServerResponse, kind: FaultKind, answer: Answer, stamp: Stamp): void {
  switch (kind) {
    case 'stall-headers':
      return
    case 'stall-body': {
      const bytes = beginSpoilt(response, answer, stamp)
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)))
      return
    }
    case 'cut-body': {
      const bytes = beginSpoilt(response, answer, stamp)
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
      return
    }
    case 'truncate-json':
      response.end(beginSpoilt(response, answer, stamp, 0.5))
      return
    case 'wrong-type': {
      const page = '<!doctype html><title>Bad gateway</title><p>Please try again.</p>'
      send(response, { status: 200, body: page, headers: { 'content-type': 'text/html; charset=utf-8' } }, stamp)
      return
    }
    default:
      reset(response)
  }
}
