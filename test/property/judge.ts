/**
 * Does the server hold exactly what the file says? Judged without any of our own comparison code: straight from the file's
 * words to the server's dump, field by field, with the defaults written out once more.
 */
import { type Json, KINDS, type Kind } from '../../src/domain/model.ts'
import type { State } from '../../src/sandbox/state.ts'
import type { Spec } from './fleets.ts'

type Entry = { readonly [key: string]: Json }
type Grant = State['grants'][number]
type Named = { readonly name: string | null }

type Judgement = {
  readonly spec: Spec
  readonly state: State
  readonly differences: string[]
  /** The server's id of each address that was judged. */
  readonly idOf: Map<string, string>
}

/** One a kind, so that the compiler asks for that of a new kind. */
const JUDGES: Readonly<Record<Kind, (judgement: Judgement) => void>> = {
  webhook: (judgement) => judgeDestinations(judgement, 'webhooks', ['webhook_url']),
  pubsub_channel: (judgement) => judgeDestinations(judgement, 'pubsub_channels', ['topic']),
  sns_channel: (judgement) => judgeDestinations(judgement, 'sns_channels', ['topic', 'role_arn']),
  alert: judgeAlerts,
  list: judgeLists,
  rule: judgeRules,
  policy: judgePolicies,
  workspace: judgeWorkspaces,
  account: judgeAccounts,
}

/** Everything that differs, in words; empty when all is as it should be. */
export function differences(spec: Spec, state: State): readonly string[] {
  const judgement: Judgement = { spec, state, differences: [], idOf: new Map() }
  for (const kind of KINDS) JUDGES[kind](judgement)
  return judgement.differences
}

const toText = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const sorted = (value: unknown) => (Array.isArray(value) ? value.map(String).toSorted(byCode) : value)

function compare({ differences: found }: Judgement, what: string, actual: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(wanted)]
  if (a !== b) found.push(`${what} is ${a}, not ${b}`)
}

/** Each entry of a section with the one object that is called by its name; there are as many objects as entries. */
function pairByName<T extends Named>(
  judgement: Judgement,
  section: string,
  objects: readonly T[],
): readonly { readonly key: string; readonly entry: Entry; readonly object: T }[] {
  const entries = Object.entries((judgement.spec[section] ?? {}) as Record<string, Entry>)
  compare(judgement, `the number of ${section}`, objects.length, entries.length)
  return entries.flatMap(([key, entry]) => {
    const name = toText(entry['name']) ?? key
    const same = objects.filter((object) => object.name === name)
    if (same.length !== 1) judgement.differences.push(`${same.length} ${section} are called ${name}`)
    return same[0] ? [{ key, entry, object: same[0] }] : []
  })
}

function judgeDestinations(
  judgement: Judgement,
  section: 'webhooks' | 'pubsub_channels' | 'sns_channels',
  targets: readonly string[],
): void {
  const entries = Object.entries((judgement.spec[section] ?? {}) as Record<string, Entry>)
  const objects: readonly Entry[] = judgement.state[section]
  compare(judgement, `the number of ${section}`, objects.length, entries.length)
  for (const [key, entry] of entries) {
    const [found, ...others] = objects.filter((object) => targets.every((name) => object[name] === entry[name]))
    if (found === undefined || others.length > 0) {
      judgement.differences.push(`${others.length + (found ? 1 : 0)} ${section} go where ${key} goes`)
      continue
    }
    compare(judgement, `${key}.trigger_types`, sorted(found['trigger_types']), sorted(entry['trigger_types']))
    compare(
      judgement,
      `${key}.compressed_delivery`,
      found['compressed_delivery'],
      entry['compressed_delivery'] ?? false,
    )
    compare(judgement, `${key}.status`, found['status'], entry['status'] ?? 'active')
    if (entry['description'] !== undefined)
      compare(judgement, `${key}.description`, found['description'], entry['description'])
    const addresses = entry['notification_email_addresses']
    if (addresses !== undefined)
      compare(judgement, `${key}.addresses`, sorted(found['notification_email_addresses']), sorted(addresses))
  }
}

/** As sets of values: they have no name. */
function judgeAlerts(judgement: Judgement): void {
  const describe = ({ metric, threshold, window_hours, min_volume }: Entry) =>
    JSON.stringify([metric, Number(threshold), window_hours, min_volume ?? 0])
  const entries = Object.values((judgement.spec['alerts'] ?? {}) as Record<string, Entry>)
  const wanted = entries.map(describe).toSorted(byCode)
  compare(judgement, 'the alerts', judgement.state.alerts.map((one) => describe(one)).toSorted(byCode), wanted)
}

function judgeLists(judgement: Judgement): void {
  for (const { key, entry, object } of pairByName(judgement, 'lists', judgement.state.lists)) {
    judgement.idOf.set(`list/${key}`, object.id)
    compare(judgement, `${key}.type`, object.type, entry['type'])
    compare(judgement, `${key}.description`, object.description, entry['description'] ?? '')
    const items = entry['items'] as readonly string[] | undefined
    if (items)
      compare(judgement, `${key}.items`, [...object.items].sort(), items.map((item) => item.toLowerCase()).sort())
  }
}

function judgeRules(judgement: Judgement): void {
  const { idOf } = judgement
  for (const { key, entry, object } of pairByName(judgement, 'rules', judgement.state.rules)) {
    idOf.set(`rule/${key}`, object.id)
    compare(judgement, `${key}.description`, object.description, entry['description'] ?? '')
    compare(judgement, `${key}.priority`, object.priority, entry['priority'] ?? 10)
    compare(judgement, `${key}.enabled`, object.enabled, entry['enabled'] ?? true)
    compare(judgement, `${key}.trigger`, object.trigger, entry['trigger'] ?? 'inbound')
    const match = entry['match'] as { readonly operator?: string; readonly conditions: readonly Entry[] }
    compare(judgement, `${key}.operator`, object.match['operator'], match.operator ?? 'all')
    const conditions = (object.match['conditions'] as readonly Entry[]).map(({ field, operator, value }) => [
      field,
      operator,
      value,
    ])
    const wanted = match.conditions.map(({ field, operator, value }) => {
      const lists = operator === 'in_list' ? (value as string[]).map((list) => idOf.get(`list/${list}`)) : value
      return [field, operator, lists]
    })
    compare(judgement, `${key}.conditions`, conditions, wanted)
    const describe = ({ type, value }: Entry) => [type, value ?? null]
    const actions = (entry['actions'] as readonly Entry[]).map(describe)
    compare(judgement, `${key}.actions`, (object.actions as readonly Entry[]).map(describe), actions)
  }
}

function judgePolicies(judgement: Judgement): void {
  for (const { key, entry, object } of pairByName(judgement, 'policies', judgement.state.policies)) {
    judgement.idOf.set(`policy/${key}`, object.id)
    for (const [limit, value] of Object.entries((entry['limits'] ?? {}) as Entry))
      compare(judgement, `${key}.${limit}`, sorted(object.limits[limit]), sorted(value))
    const spam = entry['spam_detection'] as Entry | undefined
    if (!spam) continue
    const { use_list_dnsbl, spam_sensitivity } = object.spam_detection
    compare(judgement, `${key}.use_list_dnsbl`, use_list_dnsbl ?? false, spam['use_list_dnsbl'] ?? false)
    compare(judgement, `${key}.spam_sensitivity`, spam_sensitivity ?? 1, spam['spam_sensitivity'] ?? 1)
  }
}

function judgeWorkspaces(judgement: Judgement): void {
  const { spec, state, idOf } = judgement
  const judgeGovernance = (key: string, entry: Entry, workspace: State['workspaces'][number]) => {
    const { policy } = entry
    compare(judgement, `${key}.policy`, workspace.policy_id, policy ? idOf.get(`policy/${toText(policy)}`) : null)
    const rules = ((entry['rules'] ?? []) as readonly string[]).map((rule) => idOf.get(`rule/${rule}`))
    compare(judgement, `${key}.rules`, sorted(workspace.rule_ids), sorted(rules))
  }
  const own = state.workspaces.filter((workspace) => !workspace.default)
  for (const { key, entry, object } of pairByName(judgement, 'workspaces', own)) {
    idOf.set(`workspace/${key}`, object.id)
    compare(judgement, `${key}.auto_group`, object.auto_group, entry['auto_group'] ?? false)
    judgeGovernance(key, entry, object)
  }
  const home = state.workspaces.find((workspace) => workspace.default)
  if (home) idOf.set('workspace/default_workspace', home.id)
  if (home && spec['default_workspace']) judgeGovernance('default_workspace', spec['default_workspace'] as Entry, home)
}

function judgeAccounts(judgement: Judgement): void {
  const { spec, state, idOf } = judgement
  const mailboxes = state.grants.filter(({ provider }) => provider === 'nylas')
  const accounts = (spec['accounts'] ?? []) as readonly Entry[]
  compare(judgement, 'the number of mailboxes', mailboxes.length, accounts.length)
  for (const { email: written, name, workspace, app_password, folders } of accounts) {
    const email = (toText(written) ?? '').toLowerCase()
    const same = mailboxes.filter((mailbox) => mailbox.email.toLowerCase() === email)
    if (same.length !== 1 || !same[0]) {
      judgement.differences.push(`${same.length} mailboxes have the address ${email}`)
      continue
    }
    if (name !== undefined) compare(judgement, `${email}.name`, same[0].name, name)
    if (workspace !== undefined)
      compare(judgement, `${email}.workspace`, same[0].workspace_id, idOf.get(`workspace/${toText(workspace)}`))
    if (app_password !== undefined) compare(judgement, `${email} has a password`, same[0].has_password, true)
    judgeFolders(judgement, same[0], folders)
  }
}

/** Every folder that the entry or the workspace it lives in names is there, and so is what it lies in; none is there twice. */
function judgeFolders(
  { spec, state, idOf, differences: found }: Judgement,
  mailbox: Grant,
  own: Json | undefined,
): void {
  const homes = { ...(spec['workspaces'] as Entry), default_workspace: spec['default_workspace'] ?? {} }
  const [, home] = Object.entries(homes).find(([key]) => idOf.get(`workspace/${key}`) === mailbox.workspace_id) ?? []
  const wanted = [...((own ?? []) as string[]), ...(((home as Entry | undefined)?.['folders'] ?? []) as string[])]
  const there = state.folders.filter(({ grant_id }) => grant_id === mailbox.id).map(({ path }) => path)
  if (new Set(there).size < there.length) found.push(`${mailbox.email} has a folder twice: ${there.join(', ')}`)
  for (const path of wanted) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const folder = end < 0 ? path : path.slice(0, end)
      if (!there.includes(folder)) found.push(`${mailbox.email} has no folder ${folder}`)
      if (end < 0) break
    }
  }
}
