/** Bytes in and out: reading bodies, sending answers, and sending them badly. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { FaultKind } from './faults.ts'

const MOST_BYTES = 64 * 1024 * 1024

/** Null when the client went away or sent more than anybody should. */
export async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MOST_BYTES) return null
      chunks.push(chunk)
    }
  } catch {
    return null
  }
  return Buffer.concat(chunks).toString('utf8')
}

export type Stamp = { readonly requestId: string; readonly date: string }

export function send(response: ServerResponse, answer: Answer, stamp: Stamp): void {
  const bytes = head(response, answer, stamp)
  response.end(bytes)
}

/** Writes the head for the whole answer and hands back its bytes. */
function head(response: ServerResponse, answer: Answer, { requestId, date }: Stamp, cut = 1): Buffer {
  const { status, body, headers = {} } = answer
  const isText = typeof body === 'string'
  const text = body === null ? '' : isText ? body : JSON.stringify({ request_id: requestId, ...body })
  const whole = Buffer.from(text)
  const bytes = whole.subarray(0, Math.floor(whole.length * cut))
  response.sendDate = false
  response.writeHead(status, {
    date,
    'x-request-id': requestId,
    ...(body === null ? {} : { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json' }),
    ...(status === 204 ? {} : { 'content-length': bytes.length }),
    ...headers,
  })
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
      const bytes = head(response, answer, stamp)
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)))
      return
    }
    case 'cut-body': {
      const bytes = head(response, answer, stamp)
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
      return
    }
    case 'truncate-json':
      response.end(head(response, answer, stamp, 0.5))
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
