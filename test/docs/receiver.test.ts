/** The receiver of the example does what the guide promises of it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from './markdown.ts'

const SECRET = 'the-secret-that-rotate-printed'
const lines: string[] = []
let child: ChildProcess
let url = ''

beforeAll(async () => {
  const script = new URL('examples/events/receiver.mjs', root).pathname
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', NYLAS_WEBHOOK_SECRET: `older-secret,${SECRET}` }
  child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  if (!child.stdout) throw new Error('the receiver has no output')
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  const [first] = (await once(reader, 'line')) as [string]
  url = `http://127.0.0.1:${/\d+$/.exec(first)?.[0]}`
})
afterAll(() => {
  child.kill()
})

const sign = (body: Buffer, secret = SECRET) => createHmac('sha256', secret).update(body).digest('hex')
const post = (body: Buffer, headers: Readonly<Record<string, string>>) =>
  fetch(url, { method: 'POST', body: new Uint8Array(body), headers }).then(({ status }) => status)
const toBody = (id: string, type = 'message.created') =>
  Buffer.from(JSON.stringify({ id, type, data: { object: { id: `mail-of-${id}`, grant_id: 'g' } } }))

it('answers the challenge with its bare value', async () => {
  const response = await fetch(`${url}/nylas/events?challenge=bare%20value`)
  expect([response.status, await response.text()]).toEqual([200, 'bare value'])
  expect(response.headers.get('transfer-encoding')).toBeNull()
})

it('takes what is signed, by the old secret too, packed or not, and each event once', async () => {
  const [first, second] = [toBody('1'), toBody('2', 'message.created.truncated')]
  const packed = gzipSync(toBody('3', 'alert.triggered'))
  expect(await post(first, { 'x-nylas-signature': sign(first) })).toBe(200)
  expect(await post(first, { 'x-nylas-signature': sign(first) })).toBe(200)
  expect(await post(second, { 'x-nylas-signature': sign(second, 'older-secret') })).toBe(200)
  expect(await post(packed, { 'x-nylas-signature': sign(packed), 'content-encoding': 'gzip' })).toBe(200)
  await expect.poll(() => lines.slice(1)).toEqual(['mail for g: mail-of-1', 'mail for g: mail-of-2', 'alert.triggered'])
})

it('refuses what is not', async () => {
  const body = toBody('4')
  expect(await post(body, {})).toBe(401)
  expect(await post(body, { 'x-nylas-signature': sign(body, 'another') })).toBe(401)
  expect(await post(body, { 'x-nylas-signature': 'zz' })).toBe(401)
  expect(lines.join()).not.toContain('mail-of-4')
})
