/** Secrets that the API tells by itself: nobody but whoever asked for one ever sees them. */
import { afterEach, expect, it } from 'vitest'
import { takeSecrets } from '../../src/nylas/reply-secrets.ts'
import { closeAll, connected, failure, type Respond } from './http.ts'

afterEach(closeAll)

const SECRET = 'wh-s3cret/of+many\\"parts"'
const told = {
  data: { id: 'w1', webhook_secret: SECRET, note: `again ${SECRET}`, list: [{ clientSecret: 'second-secret' }] },
}

it('a reply keeps none of them, wherever they stand in it, and neither does any later one', async () => {
  const replies = [{ json: told }, { json: { data: { echo: SECRET, other: 'second-secret' } } }]
  const { api } = await connected((_request, index) => replies[index] ?? replies[1] ?? 'reset')
  const first = await api.writer.send({ method: 'POST', path: '/v3/webhooks', body: {} })
  expect(first.data).toEqual({ id: 'w1', webhook_secret: '***', note: 'again ***', list: [{ clientSecret: '***' }] })
  expect(JSON.stringify(first)).not.toContain('s3cret')
  expect((await api.reader.get('/v3/webhooks')).data).toEqual({ echo: '***', other: '***' })
})

it('an error that repeats one keeps none, also where it is the first to tell it', async () => {
  const respond: Respond = () => ({
    status: 400,
    json: { webhook_secret: SECRET, error: { type: 'invalid_request_error', message: `bad ${SECRET}` } },
  })
  const { api } = await connected(respond)
  const error = await failure(api.writer.send({ method: 'POST', path: '/v3/webhooks', body: {} }))
  expect(error.message).toContain('bad ***')
  expect(error.message).not.toContain('s3cret')
})

it('is handed to whoever asked for it, once, and only with a success', async () => {
  const { api } = await connected((_request, index) => ({ status: index === 0 ? 400 : 200, json: told }))
  const taken: string[] = []
  const call = { method: 'POST', path: '/v3/x', takeSecret: (secret: string) => taken.push(secret) } as const
  await failure(api.writer.send(call))
  expect(taken).toEqual([])
  const reply = await api.writer.send(call)
  expect(taken).toEqual([SECRET])
  expect(JSON.stringify(reply)).not.toContain('s3cret')
})

const TOKEN = '5f3c9a7be1d24c6890aa5f3c9a7be1d24c6890aa5f3c9a7b'

it.each([
  ['the object as JSON', `cannot rotate ${JSON.stringify({ id: 'w1', webhook_secret: TOKEN })}`],
  ['JSON of JSON', JSON.stringify(JSON.stringify({ webhook_secret: TOKEN, id: 'w1' }))],
  ['an object as Python writes it', `bad webhook {'webhook_secret': '${TOKEN}'}`],
  ['a form', `webhook_secret=${TOKEN}&id=w1`],
  ['a sentence', `the Secret is "${TOKEN}"`],
])('an error whose message quotes one keeps it to itself: %s', async (_, message) => {
  const { api } = await connected(() => ({ status: 400, json: { error: { type: 'x', message } } }))
  const error = await failure(api.writer.send({ method: 'POST', path: '/v3/webhooks', body: {} }))
  expect(error.message).toContain('***')
  expect(error.message).not.toContain(TOKEN.slice(0, 12))
})

const take = (text: string, status = 200) => takeSecrets({ status, headers: {}, text })

it.each([
  ['one that is cut off', '{"data":{"webhook_secret":"half-of-a-sec', 'half-of-a-sec'],
  ['one in capitals, with room around it', '{"Webhook_SECRET" \n : "some-words-here"}', 'some-words-here'],
  ['one that is shorter than any that would be looked for', '{"secret":"ab"}', 'ab'],
  ['one in other letters', '{"webhook_secret":"\\u0061bcdefghij"}', 'abcdefghij'],
])('is found: %s', (_, text, secret) => {
  const { response, secrets } = take(text)
  expect(secrets).toEqual([secret])
  expect(response.text).not.toContain(secret)
})

it.each(['', '********', '••••••••••'])(
  'a mask in its place (%j) is no secret that would be struck from other texts',
  (mask) => {
    const { response, secrets } = take(JSON.stringify({ webhook_secret: mask, description: `see ${mask}` }))
    expect(secrets).toEqual([])
    expect(JSON.parse(response.text)).toEqual({ webhook_secret: '***', description: `see ${mask}` })
  },
)

const PATH =
  '{"error":{"message":"POST /v3/webhooks/rotate-secret/w123456789012345678 is unknown: secret: misunderstanding"}}'

it('leaves every other reply as it is, and costs little whatever the reply', () => {
  expect(take(PATH, 400).secrets).toEqual([])
  for (const text of [
    `{"description":"secret=${TOKEN}"}`,
    '{"data":[]}',
    '{"secretary":5}',
    '{"note":"the secret is: \\"x\\""}',
    'no JSON, a secret: "x"',
    PATH,
  ])
    expect(take(text)).toEqual({ response: { status: 200, headers: {}, text }, secrets: [] })
  const started = performance.now()
  for (const piece of [
    '"secret',
    'secret',
    '"secret":"',
    '"a_secret_b" ',
    '\\"secret":',
    'secret=',
    'secret is aaaaaaaaaaaaaaaaaaaaaaaaaa ',
  ])
    take(piece.repeat(300_000), 400)
  expect(performance.now() - started).toBeLessThan(5000)
})
