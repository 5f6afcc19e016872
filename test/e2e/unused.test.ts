/**
 * What a file does not use can harm nothing: where the API refuses, or fails, everything that webhooks, channels, alerts,
 * folders, figures and domains are asked for by, each command answers as it does where all of it works.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { runProgram } from '../warm.ts'

const FILE = `version: 1
fleet: acme
lists: {spam: {type: domain, items: [spam.example]}}
rules: {quiet: {match: {conditions: [{field: from.domain, operator: in_list, value: [spam]}]}, actions: [{type: block}]}}
policies: {baseline: {limits: {limit_count_daily_email_sent: 100}}}
workspaces: {main: {policy: baseline, rules: [quiet]}}
accounts: [{email: a@fleet.example, workspace: main}]
`
const MORE = FILE.replace('a@fleet.example', 'b@fleet.example').replace(
  'accounts: [',
  'accounts: [{email: a@fleet.example, workspace: main}, ',
)
/** Two commands look further than the file: how mail fares, and what else there is. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  drift: ['/v3/metrics/send'],
  inventory: ['/v3/webhooks', '/v3/channels/pubsub', '/v3/channels/sns', '/v3/alerts/send'],
}
const UNUSED = '^/v3/(?:webhooks|channels|alerts|metrics|activity|admin)(?:/|$)|/(?:folders|messages)(?:/|$)'

async function play(status: number | null, silent: boolean) {
  const sandbox = await startSandbox({ randomSeed: 4 })
  const folder = mkdtempSync(join(tmpdir(), 'fleet-unused-'))
  onTestFinished(async () => {
    await sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const env = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0.05' }
  const run = async (...args: readonly string[]) => {
    const { code, out, err } = await runProgram('cli', [...args, '--ledger', 'file:ledger.json'], folder, env)
    const asked = sandbox
      .requests()
      .filter(({ path }) => new RegExp(UNUSED, 'u').test(path))
      .map(({ path }) => path)
    sandbox.clearRequests()
    return { args: args.join(' '), code, out, err, asked }
  }
  if (status !== null) sandbox.addFault({ kind: 'status-before', status, match: { path: UNUSED }, probability: 1 })
  const ended = []
  writeFileSync(join(folder, 'fleet.yaml'), FILE)
  for (const args of [['apply', '--yes'], ['plan'], ['apply', '--yes']]) ended.push(await run(...args))
  writeFileSync(join(folder, 'fleet.yaml'), MORE)
  for (const args of [
    ['plan'],
    ['apply', '--yes'],
    ['plan'],
    ...(silent ? [] : [['drift']]),
    ['drift', '--no-health'],
    ['inventory'],
    ['doctor'],
  ])
    ended.push(await run(...args))
  return ended
}

/** Without what differs between two applications and two moments, whatever the file says. */
const plain = (text: string) =>
  text
    .replaceAll(
      /[0-9a-f-]{36}|127\.0\.0\.1:\d+|\d{4}-\d\d-\d\dT\S+|sha256:\S+|\b\d+ (?:ms|s|min)\b|under a second/gu,
      '…',
    )
    .replaceAll(/ +/gu, ' ')

it.each([403, 404, 500])(
  'all of it answering %i changes no run and costs a plan and an apply nothing',
  { timeout: 400_000 },
  async (status) => {
    const [good, bad] = await Promise.all([play(null, status === 500), play(status, status === 500)])
    // Where nobody answers, each question takes half a minute: that of drift is tried in test/engine/health.test.ts.
    for (const [index, { args, code, out, err, asked }] of bad.entries()) {
      const [now, usual] = [plain(out), plain(good[index]?.out ?? '')]
      expect([args, code], err).toEqual([args, 0])
      if (args === 'drift') expect(now).toContain(usual.slice(0, usual.indexOf('\n')))
      else expect(now).toBe(usual)
      expect([args, new Set(asked)]).toEqual([args, new Set(ASKED[args])])
      if (args === 'inventory') expect(err).toContain('webhooks, Pub/Sub channels, SNS channels, alerts')
      else expect(plain(err)).toBe(plain(good[index]?.err ?? ''))
    }
  },
)
