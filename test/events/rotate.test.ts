/** A new secret on a screen: asked for, printed once, and nowhere else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { runCommand } from '../in-process.ts'
import { speak } from '../sandbox/client.ts'

let sandbox: Sandbox
let folder: string

beforeEach(async () => {
  sandbox = await startSandbox({ randomSeed: 9, switches: { webhook_secret: 'everywhere' } })
  folder = mkdtempSync(join(tmpdir(), 'fleet-rotate-'))
  const hook = '{webhook_url: "https://app.example/hook", trigger_types: [message.created]}'
  writeFileSync(join(folder, 'fleet.yaml'), `version: 1\nfleet: acme\nwebhooks: {orders: ${hook}}\n`)
  expect((await run(['apply', '--yes'])).code).toBe(0)
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (words: readonly string[], isTTY = true, env: Readonly<Record<string, string>> = {}) =>
  runCommand([...words, '--ledger', 'file:ledger.json'], {
    folder,
    isTTY,
    env: { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0', ...env },
  })

const readSecret = async (): Promise<string> => {
  const [row] = (await speak(sandbox.url)('GET', '/v3/webhooks')).data
  return row.webhook_secret
}

it('is printed to a screen alone, with a warning that the old one stops', async () => {
  const before = await readSecret()
  const { out, err, code } = await run(['rotate', 'webhook/orders', '--yes'])
  const secret = await readSecret()
  expect([code, out]).toEqual([0, `${secret}\n`])
  expect(secret).not.toBe(before)
  expect(err).toContain('The old one stops at once')
  expect(err).not.toContain(secret)
})

it.each([
  ['no screen', ['--yes'], false, {}, 'to a screen only'],
  ['a job', ['--yes'], true, { CI: '1' }, "stand in the job's log"],
  ['nobody to ask', [], true, {}, 'nobody is here to be asked'],
] as const)('is not replaced where there is %s', async (_, options, isTTY, env, words) => {
  const before = await readSecret()
  const { out, err, code } = await run(['rotate', 'webhook/orders', ...options], isTTY, env)
  expect([out, code]).toEqual(['', 1])
  expect(err).toContain(words)
  expect(await readSecret()).toBe(before)
})

it('is not replaced with the key of another application, or for what the fleet does not own', async () => {
  const id = '11111111-2222-4333-8444-555555555555'
  const hook = '{webhook_url: "https://app.example/hook", trigger_types: [message.created]}'
  const before = await readSecret()
  writeFileSync(
    join(folder, 'fleet.yaml'),
    `version: 1\nfleet: acme\napplication: {id: ${id}}\nwebhooks: {orders: ${hook}}\n`,
  )
  const other = await run(['rotate', 'webhook/orders', '--yes'])
  expect([other.out, other.code]).toEqual(['', 3])
  expect(other.err).toContain('wrong-application')
  writeFileSync(join(folder, 'fleet.yaml'), `version: 1\nfleet: beta\nwebhooks: {orders: ${hook}}\n`)
  rmSync(join(folder, 'ledger.json'))
  const stranger = await run(['rotate', 'webhook/orders', '--yes'])
  expect(stranger.err).toContain('this fleet does not own it yet')
  expect(await readSecret()).toBe(before)
})

it('says so where the answers of all tries are lost, since the old one may be gone', async () => {
  sandbox.addFault({ kind: 'truncate-json', times: 99, match: { method: 'POST', path: 'rotate-secret' } })
  const { out, err, code } = await run(['rotate', 'webhook/orders', '--yes'])
  expect([out, code]).toEqual(['', 1])
  expect(err).toContain('run nylas-fleet rotate webhook/orders again')
}, 60_000)
