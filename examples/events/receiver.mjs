// Receives what Nylas reports: answers the challenge, takes nothing that is not signed, and nothing twice. Node 20, nothing
// else. PORT is where it listens; NYLAS_WEBHOOK_SECRET holds the secret that `nylas-fleet rotate` prints, or two of them with
// a comma between while it changes. Until there is one, only the challenge is answered.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import { gunzipSync } from 'node:zlib'

const MOST_BYTES = 2 * 1024 * 1024
const secrets = (process.env.NYLAS_WEBHOOK_SECRET ?? '').split(',').filter((secret) => secret !== '')
/** The last events, by their ids: an event may come more than once. */
const seen = new Set()

const server = createServer(async (request, response) => {
  const challenge = new URL(request.url, 'http://receiver').searchParams.get('challenge')
  if (request.method === 'GET' && challenge !== null) {
    // The value alone, with its length: no quotes, no JSON, no chunks.
    response.setHeader('content-length', Buffer.byteLength(challenge))
    return response.end(challenge)
  }
  if (request.method !== 'POST') return answer(response, 404)
  const body = await read(request)
  if (body === null) return answer(response, 413)
  if (!isGenuine(body, request.headers['x-nylas-signature'])) return answer(response, 401)
  // Answered before the work is done: Nylas waits for ten seconds at most.
  answer(response, 200)
  const event = JSON.parse(request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body)
  if (seen.has(event.id)) return
  seen.add(event.id)
  if (seen.size > 10_000) seen.delete(seen.values().next().value)
  handle(event)
})

/** The bytes as they came: they are what is signed, also where they are compressed. */
async function read(request) {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function isGenuine(body, signature) {
  const given = Buffer.from(String(signature ?? ''), 'hex')
  return secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(body).digest()
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}

function answer(response, status) {
  response.statusCode = status
  response.end()
}

/** `type` may have an ending, such as `.truncated` where the body was too large. */
function handle({ type, data }) {
  if (type.startsWith('message.created')) console.log(`mail for ${data.object.grant_id}: ${data.object.id}`)
  else console.log(type)
}

server.listen(Number(process.env.PORT ?? 8080), () => console.log(`listening on ${server.address().port}`))
