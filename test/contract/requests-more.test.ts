/**
 * What we send beside accounts and their guardrails against the vendor's second description: smoke mails, the records of rules, folders.
 * FLEET_OPENAPI_MORE names the file; without it this is skipped. What the first description holds is judged elsewhere.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readSendingHealth } from '../../src/engine/health.ts'
import { readSendingPeaks } from '../../src/engine/sending-peaks.ts'
import { smokeFleet } from '../../src/engine/smoke-fleet.ts'
import { registry } from '../../src/kinds/registry.ts'
import { REHEARSABLE, TRIGGERS as TRIGGER_NAMES } from '../../src/kinds/triggers.ts'
import { listDomains, RECORDED, readRecord, registerDomain, verifyRecord } from '../../src/nylas/domains.ts'
import type { RecordedRequest } from '../../src/sandbox/recorder.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { GUARDRAILS } from '../e2e/smoke.ts'
import { connectTo } from '../features/connect.ts'
import { applyAll, createTestDeps } from '../property/deps.ts'
import { createSignedApi } from '../sandbox/signed-api.ts'
import { describedBy } from './described.ts'

const FILE = process.env['FLEET_OPENAPI_MORE'] ?? ''
const there = FILE !== '' && existsSync(FILE)
if (!there) process.stderr.write('contract of further requests skipped: FLEET_OPENAPI_MORE names no description\n')

/** Those of the first description, and the sandbox's own. */
const JUDGED_ELSEWHERE =
  /^\/(?:_sandbox|v3\/(?:applications|connect|connectors|lists|rules|policies|workspaces)(?:\/|$)|v3\/grants(?:\/[^/]+)?$)/u

/** `METHOD path: problem`, each once, and which operations were asked. */
function judgeRequests(requests: readonly RecordedRequest[]) {
  const judge = describedBy(JSON.parse(readFileSync(FILE, 'utf8')))
  const judged = requests.filter(({ path }) => !JUDGED_ELSEWHERE.test(path)).map(judge)
  return {
    operations: [...new Set(judged.map(({ operation }) => operation))].sort(),
    problems: [
      ...new Set(judged.flatMap((one) => one.problems.map((problem) => `${one.operation}: ${problem}`))),
    ].sort(),
  }
}

/** All that are not of a newer page than the description. */
const TRIGGERS = TRIGGER_NAMES.filter((name) => !name.startsWith('message.intelligence.'))
describe.skipIf(!there)('the requests', () => {
  it('of smoke mails are as the description says', async () => {
    const sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
    onTestFinished(sandbox.close)
    const tests = `tests:
  - {name: ads reach nobody, receive: {from: ads@fleet.example, to: desk@fleet.example}, expect: {blocked_by: rule/no-ads}, smoke: true}
  - {name: colleagues may be written to, send: {from: desk@fleet.example, to: {domain: fleet.example}, only: true}, expect: delivered, smoke: true}
`
    const deps = createTestDeps(sandbox.url, { 'fleet.yaml': GUARDRAILS + tests }, { ledger: null, version: 0 })
    expect((await applyAll(deps)).result).toBe('applied')
    const { report } = await smokeFleet(deps, { timeout: 3000, run: '0123456789abcdef'.repeat(2) })
    expect(report?.tests.map(({ result }) => result)).toEqual(['seen', 'seen'])
    expect(judgeRequests(sandbox.requests())).toEqual({
      operations: [
        'DELETE /v3/grants/{grant_id}/messages/{message_id}',
        'GET /v3/grants/{grant_id}/folders',
        'GET /v3/grants/{grant_id}/messages',
        'GET /v3/grants/{grant_id}/rule-evaluations',
        'POST /v3/grants/{grant_id}/messages/send',
      ],
      problems: [],
    })
  })

  it('for webhooks, channels and alerts are as the description says, every field of them made and changed', async () => {
    const sandbox = await startSandbox({ randomSeed: 3 })
    onTestFinished(sandbox.close)
    const cell: MemoryCell = { ledger: null, version: 0 }
    const applyEvents = async (one: boolean) => {
      const common = {
        trigger_types: TRIGGERS.slice(0, one ? 1 : TRIGGERS.length),
        description: one ? 'one' : 'two',
        notification_email_addresses: [one ? 'one@ops.example' : 'two@ops.example'],
        compressed_delivery: one,
        status: one ? 'pause' : 'active',
      }
      const topic = one ? 'one' : 'two'
      const spec = {
        version: 1,
        webhooks: {
          w: { ...common, webhook_url: `https://app.example/${topic}` },
          ...(one ? { gone: { webhook_url: 'https://app.example/gone', trigger_types: ['message.created'] } } : {}),
        },
        pubsub_channels: { p: { ...common, topic: `projects/agents-eu/topics/${topic}` } },
        sns_channels: {
          s: {
            ...common,
            topic: `arn:aws:sns:eu-west-1:123456789012:${topic}`,
            role_arn: `arn:aws:iam::123456789012:role/${topic}`,
          },
        },
        alerts: {
          a: {
            metric: one ? 'bounce_rate' : 'delivery_rate',
            threshold: one ? 0.25 : 99.5,
            window_hours: one ? 1 : 24,
            min_volume: one ? 0 : 1_000_000_000,
          },
        },
      }
      const deps = createTestDeps(sandbox.url, { 'fleet.yaml': JSON.stringify(spec) }, cell)
      const report = await applyAll(deps)
      expect(report.result, JSON.stringify(report.diagnostics)).toBe('applied')
      return deps.connect(null).writer
    }
    await applyEvents(true)
    const writer = await applyEvents(false)
    const [hook] = sandbox.state().webhooks
    await registry.webhook.replaceSecret?.(writer, hook?.id ?? '', () => undefined)
    for (const trigger of REHEARSABLE)
      await registry.webhook.rehearse?.(writer, { webhook_url: 'https://app.example/two' }, trigger)
    expect(judgeRequests(sandbox.requests())).toEqual({
      operations: [
        'DELETE /v3/webhooks/{id}',
        'GET /v3/alerts/send',
        'GET /v3/alerts/send/{rule_id}',
        'GET /v3/channels/pubsub',
        'GET /v3/channels/sns',
        'GET /v3/webhooks',
        'GET /v3/webhooks/{id}',
        'POST /v3/alerts/send',
        'POST /v3/channels/pubsub',
        'POST /v3/channels/sns',
        'POST /v3/webhooks',
        'POST /v3/webhooks/rotate-secret/{id}',
        'POST /v3/webhooks/send-test-event',
        'PUT /v3/alerts/send/{rule_id}',
        'PUT /v3/channels/pubsub/{id}',
        'PUT /v3/channels/sns/{id}',
        'PUT /v3/webhooks/{id}',
      ],
      problems: [],
    })
  })

  it('for the figures of sent mail are as the description says, however many are asked', async () => {
    const sandbox = await startSandbox({ randomSeed: 3, switches: { send_metrics_rows: 1 } })
    onTestFinished(sandbox.close)
    const mails = ['a', 'b'].flatMap((name) =>
      Array.from({ length: 5 }, () => ({ from: `${name}@fleet.example`, event_type: 'accepted' as const })),
    )
    sandbox.seed({ send_events: mails })
    const { reader, close } = connectTo(sandbox.url)
    onTestFinished(close)
    const at = new Date().toISOString()
    const { health } = await readSendingHealth(reader, at, new AbortController().signal)
    expect(health?.requests).toBe(5)
    const limits = new Map([['a@fleet.example', 3]])
    expect(await readSendingPeaks(reader, { limits, at }, new AbortController().signal)).toMatchObject({ requests: 3 })
    expect(judgeRequests(sandbox.requests())).toEqual({
      operations: ['GET /v3/metrics/send', 'GET /v3/metrics/send/summary', 'GET /v3/metrics/send/timeseries'],
      problems: [],
    })
  }, 30_000)

  it('for the folders of mailboxes are as the description says, by either way into another folder', async () => {
    const sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none', folder_in_folder: 'parent' } })
    onTestFinished(sandbox.close)
    const cell: MemoryCell = { ledger: null, version: 0 }
    const apply = async (folders: string) => {
      const file = `version: 1\npolicies: {p: {limits: {limit_count_daily_email_sent: 5}}}\nworkspaces: {w: {policy: p}}\naccounts: [{email: a@fleet.example, workspace: w, folders: ${folders}}]\n`
      return (await applyAll(createTestDeps(sandbox.url, { 'fleet.yaml': file }, cell))).result
    }
    expect([await apply('[Clients/Acme, Invoices]'), await apply('[Bills]')]).toEqual(['applied', 'applied'])
    expect(sandbox.state().folders.map(({ path }) => path)).toEqual(['Bills'])
    expect(judgeRequests(sandbox.requests())).toEqual({
      operations: [
        'DELETE /v3/grants/{grant_id}/folders/{folder_id}',
        'GET /v3/grants/{grant_id}/folders',
        'GET /v3/grants/{grant_id}/folders/{folder_id}',
        'GET /v3/grants/{grant_id}/messages',
        'POST /v3/grants/{grant_id}/folders',
      ],
      problems: [],
    })
  })

  it('for domains are as the description says: listed, registered, asked for their records and verified', async () => {
    const sandbox = await startSandbox({ randomSeed: 3 })
    onTestFinished(sandbox.close)
    const api = createSignedApi(sandbox)()
    onTestFinished(() => api.close())
    await registerDomain(api.writer, 'new.example')
    const [domain] = await listDomains(api.reader)
    for (const what of RECORDED)
      for (const ask of [readRecord, verifyRecord])
        expect((await ask(api.writer, domain?.id ?? '', what)).what).toBe(what)
    expect(judgeRequests(sandbox.requests())).toEqual({
      operations: [
        'GET /v3/admin/domains',
        'POST /v3/admin/domains',
        'POST /v3/admin/domains/{domain_id}/info',
        'POST /v3/admin/domains/{domain_id}/verify',
      ],
      problems: [],
    })
  })
})
