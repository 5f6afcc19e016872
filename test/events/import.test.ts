/** What an import writes of webhooks, channels and alerts: all that a file can say, in readable keys, and what it plans after. */
import { expect, it, onTestFinished } from 'vitest'
import { KINDS } from '../../src/domain/model.ts'
import { readLiveState } from '../../src/engine/live/read.ts'
import { importFleet } from '../../src/features/import/import.ts'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/server.ts'
import { createQuickDeps } from '../faults/quick.ts'
import { createTestDeps, planOf } from '../property/deps.ts'

async function importFrom(options: SandboxOptions) {
  const sandbox = await startSandbox({ randomSeed: 2, ...options })
  onTestFinished(sandbox.close)
  const { reader, close } = createQuickDeps(sandbox.url, {}, null).connect(null)
  const live = await readLiveState(reader, { kinds: KINDS, optional: new Set(KINDS), detail: () => true, owned: [] })
  await close()
  const result = importFleet(live, { fleetName: 'acme', file: 'fleet.yaml', elsewhere: new Set() })
  const text = result.files['fleet.yaml'] ?? ''
  const plan = await planOf(createTestDeps(sandbox.url, result.files, { ledger: null, version: 0 }))
  return { text, notices: result.notices, plan }
}

it('they come back as they are, whatever Nylas says of their health, and plan adoptions alone', async () => {
  const { text, notices, plan } = await importFrom({
    seed: {
      webhooks: [
        {
          webhook_url: 'https://app.example/a',
          status: 'failed',
          description: 'with {braces}',
          compressed_delivery: true,
        },
        { webhook_url: 'https://app.example/b', status: 'pause', notification_email_addresses: ['x@ops.example'] },
      ],
      sns_channels: [
        {
          topic: 'arn:aws:sns:eu-west-1:123456789012:mail',
          role_arn: 'arn:aws:iam::123456789012:role/r',
          status: 'failing',
        },
      ],
      alerts: [{ threshold: 5 }, { threshold: 7.25, min_volume: 10 }],
    },
    switches: { webhook_secret: 'everywhere' },
  })
  for (const line of [
    '  app.example-a:',
    '  app.example-b:',
    '  mail:',
    '  bounce_rate:',
    '  bounce_rate-2:',
    'status: pause',
  ])
    expect(text).toContain(line)
  expect(text).not.toMatch(/failed|failing|secret/u)
  expect(notices.filter((notice) => /webhook|channel|alert/u.test(notice))).toEqual([])
  expect(plan.changes.map(({ adopts, fields }) => [adopts, fields.length])).toEqual(Array(5).fill([true, 0]))
  expect(plan.unhealthy.map(({ status }) => status).toSorted()).toEqual(['failed', 'failing'])
})

it('an application without alerts is imported without them, and that is said', async () => {
  for (const side of ['404', '403'] as const) {
    const { text, notices } = await importFrom({ switches: { send_alerts: side }, seed: { policies: [{ name: 'p' }] } })
    expect(text).toContain('policies:')
    expect(text).not.toContain('alerts')
    expect(notices).toContain('not in the file, because the API does not list them for this application or key: alerts')
  }
})

it('of two that are equal one is written, by its id', async () => {
  const { text, notices, plan } = await importFrom({ seed: { alerts: [{ threshold: 5 }, { threshold: 5 }] } })
  expect(text).toMatch(/bounce_rate:[\s{]+id: /u)
  expect(notices.join()).toMatch(/2 live objects are called alert .* Find out in Nylas which of them is in use/u)
  expect(plan.changes).toHaveLength(1)
  expect(plan.unmanaged).toHaveLength(1)
})
