/** What a file may say of webhooks, channels and alerts: refused before any request, warned of, or taken. */
import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Json } from '../../src/domain/model.ts'

const HOOK = { webhook_url: 'https://app.example/hook', trigger_types: ['message.created'] }
const PUBSUB = { topic: 'projects/agents-eu/topics/events', trigger_types: ['message.created'] }
const SNS = {
  topic: 'arn:aws:sns:eu-west-1:123456789012:events',
  role_arn: 'arn:aws:iam::123456789012:role/service/nylas',
  trigger_types: ['message.created'],
}
const ALERT = { metric: 'bounce_rate', threshold: 5, window_hours: 24 }

async function compile(spec: { readonly [section: string]: Json }) {
  const tree = createMemoryTree({ 'fleet.yaml': JSON.stringify({ version: 1, ...spec }) })
  const { fleet, diagnostics } = await compileFleet(tree, 'fleet.yaml')
  return { fleet, told: diagnostics.map(({ severity, code, summary }) => `${severity} ${code}: ${summary}`) }
}
const hooks = (...entries: readonly object[]) => ({
  webhooks: Object.fromEntries(entries.map((entry, index) => [`h${index}`, { ...HOOK, ...entry }])) as Json,
})
const many = (count: number, make: (index: number) => object): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`e${index}`, make(index)])) as Json

describe('a file with webhooks, channels and alerts', () => {
  it('is taken as it should be, sets in any order and numbers however they are written', async () => {
    const { fleet, told } = await compile({
      webhooks: { h: { ...HOOK, trigger_types: ['message.updated', 'message.created', 'message.updated'] } },
      pubsub_channels: { p: PUBSUB, old: { ...PUBSUB, topic: 'projects/example.com:agents/topics/a.b' } },
      sns_channels: { s: SNS, gov: { ...SNS, topic: 'arn:aws-us-gov:sns:us-gov-west-1:123456789012:x' } },
      alerts: { a: { ...ALERT, threshold: 0.29 }, b: { ...ALERT, metric: 'delivery_rate', threshold: 100 } },
    })
    expect(told).toEqual([])
    const attributes = new Map(fleet?.desired.map((one) => [one.address, one.attributes]))
    expect(attributes.get('webhook/h')).toEqual({
      webhook_url: HOOK.webhook_url,
      trigger_types: ['message.created', 'message.updated'],
      compressed_delivery: false,
      status: 'active',
    })
    expect(attributes.get('alert/a')).toEqual({ ...ALERT, threshold: 0.29, min_volume: 0 })
  })

  it.each([
    ['plain http', 'http://app.example/hook', 'https addresses only'],
    ['no address', 'app.example', 'this is no URL'],
    ['an address with a space', 'https://app.example/a b', 'this is no URL'],
    ['ngrok', 'https://x.ngrok-free.app/hook', 'sends nothing to ngrok'],
    ['ngrok of old', 'https://x.ngrok.io', 'sends nothing to ngrok'],
    ['a password', 'https://me:hidden-word@app.example', 'user or password'],
    ['a fragment', 'https://app.example/#part', 'never sent'],
  ])('is refused for a webhook to %s, without the address in the message', async (_, webhook_url, words) => {
    const { told } = await compile(hooks({ webhook_url }))
    expect(told).toEqual([expect.stringContaining(words)])
    expect(told.join()).toMatch(/^error bad-url/)
    expect(told.join()).not.toContain('hidden-word')
  })

  it.each([
    ['a topic without its project', { pubsub_channels: { c: { ...PUBSUB, topic: 'events' } } }, 'projects/PROJECT'],
    ['a FIFO topic', { sns_channels: { c: { ...SNS, topic: `${SNS.topic}.fifo` } } }, 'FIFO'],
    ['a topic that is no ARN', { sns_channels: { c: { ...SNS, topic: 'events' } } }, 'arn:aws:sns:REGION'],
    [
      'an account of eleven digits',
      { sns_channels: { c: { ...SNS, topic: SNS.topic.replace('12:', '1:') } } },
      'twelve',
    ],
    ['a role that is none', { sns_channels: { c: { ...SNS, role_arn: SNS.topic } } }, 'arn:aws:iam::ACCOUNT'],
    ['three decimals', { alerts: { a: { ...ALERT, threshold: 5.125 } } }, 'two decimals'],
    ['a delivery rate below 0', { alerts: { a: { ...ALERT, metric: 'delivery_rate', threshold: 0 } } }, 'more than 0'],
    ['a bounce rate above 100', { alerts: { a: { ...ALERT, threshold: 100 } } }, 'expected less'],
    ['a day and an hour', { alerts: { a: { ...ALERT, window_hours: 25 } } }, '24'],
    ['an empty description', { webhooks: { h: { ...HOOK, description: '' } } }, 'description'],
    [
      'no addresses',
      { webhooks: { h: { ...HOOK, notification_email_addresses: [] } } },
      'notification_email_addresses',
    ],
    ['no triggers', { webhooks: { h: { ...HOOK, trigger_types: [] } } }, 'trigger_types'],
    ['a status of Nylas alone', { webhooks: { h: { ...HOOK, status: 'failed' } } }, 'status'],
    ['a secret', { webhooks: { h: { ...HOOK, webhook_secret: 'a-secret-word-of-mine' } } }, 'webhook_secret'],
  ])('is refused for %s', async (_, spec, words) => {
    const { fleet, told } = await compile(spec as { [section: string]: Json })
    expect(fleet).toBeNull()
    expect(told.join('\n')).toContain(words)
    expect(told.join('\n')).not.toContain('a-secret-word-of-mine')
  })

  it('has no two webhooks with one address, no two channels of one topic and no two equal alerts', async () => {
    const { told } = await compile({
      ...hooks({}, {}),
      pubsub_channels: { a: PUBSUB, b: { ...PUBSUB, description: 'another' } },
      alerts: { a: ALERT, b: { ...ALERT, threshold: '{same}', min_volume: 0 } },
      vars: { same: '5.00' },
    })
    expect(told.map((one) => one.split(':')[0])).toEqual(Array(3).fill('error duplicate-name'))
    expect(told.join()).toContain('keep one of them')
  })

  it('has at most five channels of a sort and twenty alerts; of SNS more is a warning', async () => {
    const pubsub = (index: number) => ({ ...PUBSUB, topic: `projects/agents-eu/topics/topic-${index}` })
    const sns = (index: number) => ({ ...SNS, topic: `${SNS.topic}-${index}` })
    const alert = (index: number) => ({ ...ALERT, threshold: index })
    const good = { pubsub_channels: many(5, pubsub), sns_channels: many(5, sns), alerts: many(20, alert) }
    expect((await compile(good)).told).toEqual([])
    const { told } = await compile({ pubsub_channels: many(6, pubsub), alerts: many(21, alert) })
    expect(told.map((one) => one.split(':')[0])).toEqual(Array(2).fill('error too-many-of-kind'))
    expect((await compile({ sns_channels: many(6, sns) })).told).toEqual([
      expect.stringMatching(/^warning too-many-of-kind: .*unless Nylas support allows more/u),
    ])
  })

  it('is warned of names that are unknown, cannot be subscribed to, or never come', async () => {
    const names = [
      'mesage.created',
      'message.updated.truncated',
      'message.bounce_detected',
      'message.transactional.bounced',
    ]
    const { told, fleet } = await compile(
      hooks({ trigger_types: ['message.created', 'surely.nothing.known', ...names] }),
    )
    expect(fleet).not.toBeNull()
    expect(told).toEqual([
      "warning unknown-trigger: Nylas is not known to report 'surely.nothing.known', and may refuse it",
      "warning unknown-trigger: Nylas is not known to report 'mesage.created': did you mean 'message.created'?",
      'warning unknown-trigger: message.updated.truncated cannot be subscribed to: Nylas sends it by itself to whoever subscribes to message.updated',
      'warning silent-trigger: message.bounce_detected never comes for agent accounts: agent accounts report bounces as message.bounced',
      expect.stringContaining('message.transactional.bounced never comes'),
    ])
    const accepted = { accept: [{ code: 'silent-trigger', reason: 'there are others' }] }
    const silent = await compile({ ...hooks({ trigger_types: ['message.bounce_detected'] }), ...accepted })
    expect(silent.told).toEqual([expect.stringMatching(/^notice accepted: /u)])
  })

  it('makes one webhook for each tenant, from templates', async () => {
    const { fleet, told } = await compile({
      tenants: ['acme', { slug: 'globex', hot: 'true' }],
      vars: { hot: 'false' },
      webhooks: {
        'hook-{slug}': {
          for_each: 'tenants',
          webhook_url: 'https://{slug}.example/hook',
          trigger_types: ['message.created'],
          compressed_delivery: '{hot}',
        },
      },
    })
    expect(told).toEqual([])
    expect(fleet?.desired.map(({ address, attributes }) => [address, attributes['compressed_delivery']])).toEqual([
      ['webhook/hook-acme', false],
      ['webhook/hook-globex', true],
    ])
  })
})
