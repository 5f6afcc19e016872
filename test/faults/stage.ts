/**
 * Two fleets, and what is not ours beside them. From the first to the second there is every kind of change that an apply
 * knows: of each kind a create, an update and a delete; items added and removed; a new outbound rule that must be enabled
 * last; a name, a password, single and batched moves; a retirement.
 */

import type { Json } from '../../src/domain/model.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { PartialState, State } from '../../src/sandbox/state.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { applyAll } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { createQuickDeps } from './quick.ts'

const derive = (version: number): Json => ({ derive: 'FLEET_SEED', version })
const fromList = (list: string): Json => ({
  conditions: [{ field: 'from.domain', operator: 'in_list', value: [list] }],
})
const everybody: Json = { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] }
const block: Json = [{ type: 'block' }]
const outbound: Json = { conditions: [{ field: 'recipient.domain', operator: 'is', value: 'rival.example' }] }

const SETTINGS: Json = { max_deletes: 50, retire: { workspace: 'w-wait', days: 14 } }

const hook = (path: string, more: Spec = {}): Json => ({
  webhook_url: `https://app.example/${path}`,
  trigger_types: ['message.created'],
  ...more,
})
const bounces = (threshold: number, hours: number): Json => ({ metric: 'bounce_rate', threshold, window_hours: hours })

export const BEFORE: Spec = {
  version: 1,
  settings: SETTINGS,
  webhooks: { 'h-keep': hook('h-keep', { description: 'old' }), 'h-gone': hook('h-gone') },
  pubsub_channels: { 'c-gone': { topic: 'projects/agents/topics/c-gone', trigger_types: ['message.created'] } },
  alerts: { 'a-keep': bounces(5, 24), 'a-gone': bounces(5, 6) },
  lists: {
    'l-keep': { type: 'domain', items: ['one.example', 'two.example'] },
    'l-gone': { type: 'domain', items: ['gone.example'] },
  },
  rules: {
    'r-keep': { match: fromList('l-keep'), actions: block },
    'r-silence': { match: everybody, actions: block, priority: 1 },
    'r-gone': { match: fromList('l-gone'), actions: block, priority: 20 },
  },
  policies: {
    'p-keep': { limits: { limit_count_daily_email_sent: 50, limit_attachment_count_limit: 5 } },
    'p-gone': { spam_detection: { use_list_dnsbl: true } },
  },
  workspaces: {
    'w-keep': { policy: 'p-keep', rules: ['r-keep'] },
    'w-wait': { policy: 'p-keep', rules: ['r-silence'] },
    'w-gone': { policy: 'p-gone', rules: ['r-gone'] },
  },
  default_workspace: { policy: 'p-keep', rules: ['r-keep'] },
  accounts: [
    { email: 'named@fleet.example', name: 'Old name', workspace: 'w-keep' },
    { email: 'rotated@fleet.example', name: 'Rotated', workspace: 'w-keep', app_password: derive(1) },
    { email: 'moved-one@fleet.example', workspace: 'w-keep' },
    { email: 'moved-two@fleet.example', workspace: 'w-keep' },
    { email: 'home@fleet.example', name: 'Home', workspace: 'w-gone' },
    { email: 'retired@fleet.example', workspace: 'w-keep' },
    { email: 'gone@fleet.example', workspace: 'w-gone' },
  ],
}

export const AFTER: Spec = {
  version: 1,
  settings: SETTINGS,
  webhooks: {
    'h-keep': hook('h-keep', { description: 'new', trigger_types: ['message.bounced', 'message.created'] }),
    'h-new': hook('h-new', { status: 'pause' }),
  },
  sns_channels: {
    'c-new': {
      topic: 'arn:aws:sns:eu-west-1:123456789012:c-new',
      role_arn: 'arn:aws:iam::123456789012:role/nylas',
      trigger_types: ['message.created'],
      compressed_delivery: true,
    },
  },
  alerts: { 'a-keep': bounces(2.5, 24), 'a-new': { ...(bounces(5, 12) as object), min_volume: 10 } },
  lists: {
    'l-keep': { type: 'domain', items: ['two.example', 'three.example'], description: 'kept' },
    'l-new': { type: 'domain', items: ['new.example', 'newer.example'] },
  },
  rules: {
    'r-keep': { match: fromList('l-keep'), actions: block, priority: 5 },
    'r-silence': { match: everybody, actions: block, priority: 1 },
    'r-new': { match: fromList('l-new'), actions: [{ type: 'mark_as_spam' }] },
    'r-out': { trigger: 'outbound', match: outbound, actions: block },
  },
  policies: {
    'p-keep': { limits: { limit_count_daily_email_sent: 40, limit_attachment_count_limit: 5 } },
    'p-new': { limits: { limit_count_daily_email_sent: 10 } },
  },
  workspaces: {
    'w-keep': { policy: 'p-keep', rules: ['r-keep', 'r-out'] },
    'w-wait': { policy: 'p-keep', rules: ['r-silence'] },
    'w-new': { policy: 'p-new', rules: ['r-new', 'r-out'] },
  },
  default_workspace: { policy: 'p-new', rules: ['r-out'] },
  accounts: [
    { email: 'named@fleet.example', name: 'New name', workspace: 'w-keep' },
    { email: 'rotated@fleet.example', name: 'Rotated', workspace: 'w-keep', app_password: derive(2) },
    { email: 'moved-one@fleet.example', workspace: 'w-new' },
    { email: 'moved-two@fleet.example', workspace: 'w-new' },
    { email: 'home@fleet.example', name: 'Home again', workspace: 'w-new' },
    { email: 'made-one@fleet.example', name: 'Made one', workspace: 'w-new', app_password: derive(1) },
    { email: 'made-two@fleet.example', name: 'Made two', workspace: 'w-keep', app_password: derive(3) },
  ],
  absent: ['account/gone@fleet.example'],
}

export const RETIRED = 'retired@fleet.example'

const foreignId = (number: number) => `f0000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Not ours: a mailbox of somebody else, one of another provider, and one of each other kind. */
export const FOREIGN: PartialState = {
  webhooks: [{ id: foreignId(11), webhook_url: 'https://theirs.example/hook', description: 'Theirs' }],
  pubsub_channels: [{ id: foreignId(12), topic: 'projects/theirs/topics/events' }],
  sns_channels: [
    {
      id: foreignId(13),
      topic: 'arn:aws:sns:eu-west-1:999999999999:theirs',
      role_arn: 'arn:aws:iam::999999999999:role/theirs',
    },
  ],
  alerts: [{ id: foreignId(14), metric: 'complaint_rate', threshold: 0.1 }],
  lists: [{ id: foreignId(1), name: 'Theirs', items: ['theirs.example'] }],
  rules: [{ id: foreignId(2), name: 'Theirs' }],
  policies: [{ id: foreignId(3), name: 'Theirs', limits: { limit_count_daily_email_sent: 7 } }],
  workspaces: [{ id: foreignId(4), name: 'Theirs', policy_id: foreignId(3), rule_ids: [foreignId(2)] }],
  grants: [
    { id: foreignId(5), provider: 'nylas', email: 'ceo@fleet.example', name: 'The CEO', workspace_id: foreignId(4) },
    { id: foreignId(6), provider: 'google', email: 'person@mail.example', workspace_id: foreignId(4) },
  ],
}

/** The seed's own, and the vendor's starter policy. */
const isForeign = (one: { readonly id: string; readonly unlisted?: boolean }) =>
  one.id.startsWith('f0000000-') || one.unlisted === true

/** The state in two: what this fleet may touch, and the rest. */
export function split(state: State): { readonly ours: State; readonly theirs: Partial<State> } {
  const part = (foreign: boolean) => {
    const kept = <T extends { readonly id: string }>(all: readonly T[]) =>
      all.filter((one) => isForeign(one) === foreign)
    return {
      webhooks: kept(state.webhooks),
      pubsub_channels: kept(state.pubsub_channels),
      sns_channels: kept(state.sns_channels),
      alerts: kept(state.alerts),
      lists: kept(state.lists),
      rules: kept(state.rules),
      policies: kept(state.policies),
      workspaces: kept(state.workspaces),
      grants: kept(state.grants),
    }
  }
  return { ours: { ...state, ...part(false) }, theirs: part(true) }
}

export type Stage = { readonly sandbox: Sandbox; readonly cell: MemoryCell }

/**
 * A fresh sandbox on which the first fleet has been applied, which is done once for all. Its seed must not be the one the
 * first fleet was made with: the new ids would be the old ones.
 */
export async function openStage(randomSeed = 2): Promise<Stage> {
  beginning ??= applyFirst()
  const { seed, cell } = await beginning
  return { sandbox: await startSandbox({ randomSeed, seed }), cell: structuredClone(cell) }
}

let beginning: ReturnType<typeof applyFirst> | undefined

async function applyFirst(): Promise<{ readonly seed: PartialState; readonly cell: MemoryCell }> {
  const made = await startSandbox({ randomSeed: 1, seed: FOREIGN })
  const cell: MemoryCell = { ledger: null, version: 0 }
  const report = await applyAll(createQuickDeps(made.url, BEFORE, cell))
  const state = made.state()
  await made.close()
  if (report.result !== 'applied') throw new Error(JSON.stringify(report.diagnostics))
  const rotated = (email: string) => (email === 'rotated@fleet.example' ? { password: 'An-0ld-one-that-is-l0ng!' } : {})
  const { domains: _, connectors: __, ...parts } = state
  return { seed: { ...parts, grants: state.grants.map((one) => ({ ...one, ...rotated(one.email) })) }, cell }
}
