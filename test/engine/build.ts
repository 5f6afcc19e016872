/** Small worlds for planning: an application, a file and a ledger in a few words each. Ids are told by name: `id('a')`. */
import { createHash } from 'node:crypto'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Ledger, Owned } from '../../src/domain/ledger.ts'
import type { Address, Json, LiveState } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { buildPlan, type PlanRun } from '../../src/engine/plan/plan.ts'
import { buildLiveState, type Payloads } from './live-state.ts'

type Raw = { readonly [key: string]: Json }

const APPLICATION = '11111111-2222-4333-8444-000000000001'
export const NOW = '2026-11-21T00:00:00.000Z'
const OLD = 1_700_000_000

/** The same word is always the same UUID. */
export function id(word: string): string {
  return `00000000-0000-4000-8000-${createHash('sha256').update(word).digest('hex').slice(0, 12)}`
}

export const raw = {
  webhook: (name: string, url: string, more: Raw = {}): Raw => ({
    id: id(name),
    webhook_url: url,
    trigger_types: ['message.created'],
    description: '',
    notification_email_addresses: [],
    compressed_delivery: false,
    status: 'active',
    ...more,
  }),
  list: (name: string, more: Raw = {}): Raw => ({
    id: id(name),
    name,
    description: '',
    type: 'domain',
    items: [],
    created_at: OLD,
    ...more,
  }),
  rule: (name: string, more: Raw = {}): Raw => ({
    id: id(name),
    name,
    description: '',
    priority: 10,
    enabled: true,
    trigger: 'inbound',
    created_at: OLD,
    match: { operator: 'all', conditions: [{ field: 'from.domain', operator: 'is', value: 'spam.example' }] },
    actions: [{ type: 'block' }],
    ...more,
  }),
  policy: (name: string, more: Raw = {}): Raw => ({
    id: id(name),
    name,
    limits: {},
    spam_detection: {},
    created_at: OLD,
    ...more,
  }),
  workspace: (name: string, more: Raw = {}): Raw => ({
    workspace_id: id(name),
    name,
    domain: null,
    auto_group: false,
    policy_id: null,
    rule_ids: [],
    created_at: OLD,
    ...more,
  }),
  account: (email: string, workspace: string, more: Raw = {}): Raw => ({
    id: id(email),
    provider: 'nylas',
    email,
    name: null,
    workspace_id: id(workspace),
    grant_status: 'valid',
    blocked: false,
    created_at: OLD,
    settings: { has_app_password: false },
    ...more,
  }),
}

export function live(
  parts: Partial<Omit<Payloads, 'applications'>> & { readonly hasDefault?: boolean; readonly at?: string },
): LiveState {
  const { hasDefault = true, at = NOW, workspaces = [], ...rest } = parts
  const home = raw.workspace('Default', { workspace_id: id('home'), default: true })
  const none = { lists: [], rules: [], policies: [], grants: [] }
  const applications = {
    application_id: APPLICATION,
    region: 'us',
    ...(hasDefault ? { default_workspace_id: id('home') } : {}),
  }
  return buildLiveState(
    { ...none, ...rest, applications, workspaces: hasDefault ? [home, ...workspaces] : workspaces },
    at,
  )
}

export function ledger(resources: Readonly<Record<Address, Owned>>, more: Partial<Ledger> = {}): Ledger {
  return {
    fleet: 'fleet',
    file: 'fleet.yaml',
    application: APPLICATION,
    serial: 1,
    commit: null,
    digest: null,
    spec: null,
    complete: true,
    run: null,
    resources,
    deleted: {},
    intent: null,
    ...more,
  }
}

export type Given = {
  readonly spec: Raw
  readonly live: LiveState
  readonly ledger?: Ledger | null
  readonly others?: readonly Ledger[]
  readonly claims?: readonly Ledger[]
  /** The spec before. */
  readonly former?: Raw
}

export async function fleetOf(spec: Raw) {
  const tree = createMemoryTree({ 'fleet.yaml': JSON.stringify({ version: 1, ...spec }) })
  const { fleet, diagnostics } = await compileFleet(tree, 'fleet.yaml')
  if (!fleet) throw new Error(diagnostics.map(({ summary }) => summary).join('\n'))
  return fleet
}

export async function runPlan(given: Given): Promise<PlanRun> {
  const { ledger: own = ledger({}), others = [], claims = [] } = given
  const former = given.former ? { former: await fleetOf(given.former) } : {}
  const fleet = await fleetOf(given.spec)
  return buildPlan({ fleet, live: given.live, ledger: own, others, claims, commit: null, ...former })
}

export const planOf = async (given: Given): Promise<Plan> => (await runPlan(given)).plan

/** `action address` in the plan's order, with what is special about it. */
export const changes = ({ changes: all }: Plan): readonly string[] =>
  all.map(({ action, address, adopts, retire, hold }) => {
    const what = hold && !retire ? 'hold' : action
    return [what, address, ...(adopts ? ['adopts'] : []), ...(retire ? [`due ${retire.due}`] : [])].join(' ')
  })

export const errors = ({ diagnostics }: Plan): readonly string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
]
