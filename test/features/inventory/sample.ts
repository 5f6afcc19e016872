/** One application with everything an inventory must tell, as API payloads; and the fleet and ledger that go with it. */

import { compileFleet } from '../../../src/config/compile.ts'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import type { Ledger, Owned } from '../../../src/domain/ledger.ts'
import type { Address } from '../../../src/domain/model.ts'
import { buildPlan } from '../../../src/engine/plan/plan.ts'
import { buildInventoryView } from '../../../src/features/inventory/build-view.ts'
import type { LookUps } from '../../../src/features/inventory/references.ts'
import type { InventoryView } from '../../../src/features/inventory/view.ts'
import { buildLiveState, type Payloads } from '../../engine/live-state.ts'

const APPLICATION = '11111111-2222-4333-8444-000000000001'
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const ID = {
  home: id(1),
  support: id(2),
  quarantine: id(3),
  stray: id(4),
  baseline: id(10),
  unusedPolicy: id(11),
  hiddenPolicy: id(12),
  legacyPolicy: id(13),
  unknownPolicy: id(14),
  block: id(20),
  silence: id(21),
  lonely: id(22),
  goneRule: id(23),
  domains: id(30),
  unusedList: id(31),
  goneList: id(32),
} as const

const FLEET = `version: 1
fleet: acme-support
quotas: {accounts: 6, rules: 30, lists: 2}
settings: {retire: {workspace: quarantine, days: 14}}
protect: ["account/ceo@*"]
tenants: [acme, {slug: globex, title: Globex Corp}, initech]
vars: {title: "{slug}"}
lists:
  blocked-domains: {type: domain, items: [spam.example, phish.example]}
rules:
  block-senders: {match: {conditions: [{field: from.domain, operator: in_list, value: [blocked-domains]}]}, actions: [{type: block}]}
  silence: {priority: 1, match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}
policies:
  baseline: {name: Tenant agent baseline, limits: {limit_count_daily_email_sent: 500}}
workspaces:
  support: {policy: baseline, rules: [block-senders]}
  quarantine: {policy: baseline, rules: [silence]}
  planned: {policy: baseline}
accounts:
  - {email: ceo@fleet.example, name: Chief Agent, workspace: support}
  - {for_each: tenants, email: "support-{slug}@fleet.example", name: "{title} support", workspace: support}
`

const rule = (
  number: string,
  name: string,
  value: readonly string[],
  more: Readonly<Record<string, string | boolean>> = {},
) => ({
  id: number,
  name,
  description: '',
  priority: 10,
  enabled: true,
  trigger: 'inbound',
  match: { operator: 'all', conditions: [{ field: 'from.domain', operator: 'in_list', value }] },
  actions: [{ type: 'block' }],
  created_at: 1_760_000_000,
  ...more,
})

const workspace = (number: string, name: string, policy: string | null, rules: readonly string[]) => ({
  workspace_id: number,
  name,
  default: number === ID.home,
  domain: null,
  auto_group: false,
  policy_id: policy,
  rule_ids: rules,
  created_at: 1_760_000_000,
})

const grant = (
  number: number,
  email: string,
  place: string | null,
  more: Readonly<Record<string, string | boolean | number>> = {},
  settings: Readonly<Record<string, string | boolean>> = {},
) => ({
  id: id(number),
  provider: 'nylas',
  email,
  name: `Name of ${email.split('@')[0] ?? ''}`,
  grant_status: 'valid',
  blocked: false,
  workspace_id: place,
  settings: { email, ...settings },
  created_at: 1_760_000_000 + number * 86_400,
  updated_at: 1_760_000_000 + number * 86_400 + 60,
  ...more,
})

export const PAYLOADS: Payloads = {
  applications: { application_id: APPLICATION, region: 'us', environment: 'production', default_workspace_id: ID.home },
  lists: [
    {
      id: ID.domains,
      name: 'blocked-domains',
      description: '',
      type: 'domain',
      items_count: 2,
      items: ['phish.example', 'spam.example'],
      created_at: 1_760_000_000,
    },
    {
      id: ID.unusedList,
      name: 'old senders',
      description: '',
      type: 'address',
      items_count: 41,
      created_at: 1_760_000_000,
    },
  ],
  rules: [
    rule(ID.block, 'block-senders', [ID.domains]),
    {
      ...rule(ID.silence, 'silence', []),
      priority: 1,
      match: { operator: 'all', conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] },
    },
    rule(ID.lonely, '=cmd|"lonely"', [ID.goneList], { enabled: false }),
  ],
  policies: [
    {
      id: ID.baseline,
      name: 'Tenant agent baseline',
      limits: { limit_count_daily_email_sent: 500 },
      created_at: 1_760_000_000,
    },
    { id: ID.unusedPolicy, name: 'Nobody’s policy', limits: {}, created_at: 1_760_000_000 },
  ],
  workspaces: [
    workspace(ID.home, 'Default', null, []),
    workspace(ID.support, 'support', ID.baseline, [ID.block]),
    workspace(ID.quarantine, 'quarantine', ID.hiddenPolicy, [ID.silence, ID.goneRule]),
    workspace(ID.stray, '</script><img src=x onerror=alert(1)>', ID.unknownPolicy, [ID.lonely]),
  ],
  grants: [
    grant(40, 'ceo@fleet.example', ID.support, {}, { has_app_password: true }),
    grant(41, 'support-acme@fleet.example', ID.support, { credential_id: 'cred-1' }, { has_app_password: false }),
    grant(42, 'Support-Globex@fleet.example', ID.support, { grant_status: 'invalid' }),
    grant(43, 'leaver@fleet.example', ID.support),
    grant(44, 'waiting@fleet.example', ID.quarantine),
    grant(45, 'stranger@fleet.example', ID.home, {}, { policy_id: ID.legacyPolicy }),
    grant(46, 'blocked@fleet.example', ID.stray, { blocked: true, name: '=HYPERLINK("http://evil.example")\u202e' }),
    grant(47, 'other@fleet.example', ID.home),
    grant(48, 'ghost@fleet.example', null),
    { ...grant(49, 'human@fleet.example', ID.home), provider: 'google' },
  ],
}

/** The API hides one policy, lacks what is gone, and did not answer for one. */
const LOOK_UPS: LookUps = new Map([
  [ID.hiddenPolicy, { exists: true, name: 'Starter policy' }],
  [ID.goneRule, { exists: false, name: null }],
  [ID.goneList, { exists: false, name: null }],
  [ID.legacyPolicy, { exists: false, name: null }],
])

const ledgerOf = (
  fleet: string,
  resources: Readonly<Record<Address, Owned>>,
  deleted: Readonly<Record<string, string>> = {},
): Ledger => ({
  fleet,
  file: 'fleet.yaml',
  application: APPLICATION,
  serial: 3,
  commit: 'a'.repeat(40),
  digest: null,
  spec: null,
  complete: true,
  run: null,
  resources,
  deleted,
  intent: null,
})

const LEDGER = ledgerOf(
  'acme-support',
  {
    'list/blocked-domains': { id: ID.domains },
    'rule/block-senders': { id: ID.block },
    'rule/silence': { id: ID.silence },
    'policy/baseline': { id: ID.baseline },
    'workspace/support': { id: ID.support },
    'workspace/quarantine': { id: ID.quarantine },
    'account/ceo@fleet.example': { id: id(40), protect: true },
    'account/support-acme@fleet.example': { id: id(41) },
    'account/leaver@fleet.example': { id: id(43) },
    'account/waiting@fleet.example': {
      id: id(44),
      retired: { due: '2026-12-03T12:00:00.000Z', workspace: ID.quarantine, left: { address: null, id: ID.support } },
    },
  },
  { [id(48)]: '2026-11-20T23:00:00.000Z' },
)

const protectIn = (file: string, pattern: string | undefined): string =>
  pattern === undefined ? file : file.replace('protect: [', `protect: [{pattern: "${pattern}", reason: "Case 4711"}, `)

export async function sampleView(
  options: {
    readonly ledger?: boolean
    readonly protect?: string
    readonly more?: string
    readonly grants?: Payloads['grants']
  } = {},
): Promise<InventoryView> {
  const { fleet } = await compileFleet(
    createMemoryTree({ 'fleet.yaml': protectIn(FLEET, options.protect) + (options.more ?? '') }),
    'fleet.yaml',
  )
  if (!fleet) throw new Error('the sample does not compile')
  const live = buildLiveState({ ...PAYLOADS, grants: options.grants ?? PAYLOADS.grants })
  const ledger = options.ledger === false ? null : LEDGER
  const others = ledger ? [ledgerOf('billing', { 'account/other@fleet.example': { id: id(47) } })] : []
  const { matched, plan, folders } = buildPlan({ fleet, live, ledger, others, commit: null })
  return buildInventoryView(
    { fleet, live, ledger, matched, folders, plan },
    { lookUps: LOOK_UPS, connector: { configured: true, id: null } },
  )
}
