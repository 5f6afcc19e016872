/**
 * Does the server hold exactly what the file says? Told without any of our own comparison code: straight from the file's
 * words to the server's dump, field by field, with the defaults written out once more.
 */
import type { Json } from '../../src/domain/model.ts'
import type { State } from '../../src/sandbox/state.ts'
import type { Spec } from './fleets.ts'

type Entry = { readonly [key: string]: Json }
const said = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Named = { readonly name: string | null }

/** Everything that differs, in words; empty when all is as it should be. */
export function differences(spec: Spec, state: State): readonly string[] {
  const found: string[] = []
  const expect = (what: string, actual: unknown, wanted: unknown) => {
    const [a, b] = [JSON.stringify(actual), JSON.stringify(wanted)]
    if (a !== b) found.push(`${what} is ${a}, not ${b}`)
  }
  const section = (name: string) => Object.entries((spec[name] ?? {}) as Record<string, Entry>)
  const pick = <T extends Named>(all: readonly T[], what: string, name: string): T | undefined => {
    const same = all.filter((one) => one.name === name)
    if (same.length !== 1) found.push(`${same.length} ${what} are called ${name}`)
    return same[0]
  }
  const idOf = new Map<string, string>()

  expect('the number of lists', state.lists.length, section('lists').length)
  for (const [key, entry] of section('lists')) {
    const list = pick(state.lists, 'lists', said(entry['name']) ?? key)
    if (!list) continue
    idOf.set(`list/${key}`, list.id)
    expect(`${key}.type`, list.type, entry['type'])
    expect(`${key}.description`, list.description, entry['description'] ?? '')
    const items = entry['items'] as readonly string[] | undefined
    if (items) expect(`${key}.items`, [...list.items].sort(), items.map((one) => one.toLowerCase()).sort())
  }

  expect('the number of rules', state.rules.length, section('rules').length)
  for (const [key, entry] of section('rules')) {
    const rule = pick(state.rules, 'rules', said(entry['name']) ?? key)
    if (!rule) continue
    idOf.set(`rule/${key}`, rule.id)
    expect(`${key}.description`, rule.description, entry['description'] ?? '')
    expect(`${key}.priority`, rule.priority, entry['priority'] ?? 10)
    expect(`${key}.enabled`, rule.enabled, entry['enabled'] ?? true)
    expect(`${key}.trigger`, rule.trigger, entry['trigger'] ?? 'inbound')
    const match = entry['match'] as { readonly operator?: string; readonly conditions: readonly Entry[] }
    expect(`${key}.operator`, rule.match['operator'], match.operator ?? 'all')
    const conditions = (rule.match['conditions'] as readonly Entry[]).map((one) => [
      one['field'],
      one['operator'],
      one['value'],
    ])
    const wanted = match.conditions.map((one) => {
      const value =
        one['operator'] === 'in_list'
          ? (one['value'] as string[]).map((list) => idOf.get(`list/${list}`))
          : one['value']
      return [one['field'], one['operator'], value]
    })
    expect(`${key}.conditions`, conditions, wanted)
    const actions = (entry['actions'] as readonly Entry[]).map((one) => [one['type'], one['value'] ?? null])
    expect(
      `${key}.actions`,
      rule.actions.map((one) => [one['type'], one['value'] ?? null]),
      actions,
    )
  }

  expect('the number of policies', state.policies.length, section('policies').length)
  for (const [key, entry] of section('policies')) {
    const policy = pick(state.policies, 'policies', said(entry['name']) ?? key)
    if (!policy) continue
    idOf.set(`policy/${key}`, policy.id)
    for (const [limit, value] of Object.entries((entry['limits'] ?? {}) as Entry)) {
      const actual = policy.limits[limit]
      const sorted = (json: unknown) => (Array.isArray(json) ? json.map(String).toSorted(byCode) : json)
      expect(`${key}.${limit}`, sorted(actual), sorted(value))
    }
    const spam = entry['spam_detection'] as Entry | undefined
    if (!spam) continue
    expect(`${key}.use_list_dnsbl`, policy.spam_detection['use_list_dnsbl'] ?? false, spam['use_list_dnsbl'] ?? false)
    expect(`${key}.spam_sensitivity`, policy.spam_detection['spam_sensitivity'] ?? 1, spam['spam_sensitivity'] ?? 1)
  }

  const own = state.workspaces.filter((one) => !one.default)
  expect('the number of workspaces', own.length, section('workspaces').length)
  const governed = (key: string, entry: Entry, workspace: State['workspaces'][number]) => {
    const policy = entry['policy']
    expect(`${key}.policy`, workspace.policy_id, policy ? idOf.get(`policy/${said(policy)}`) : null)
    const rules = ((entry['rules'] ?? []) as readonly string[]).map((rule) => idOf.get(`rule/${rule}`))
    expect(`${key}.rules`, [...workspace.rule_ids].sort(byCode), rules.map(String).sort(byCode))
  }
  for (const [key, entry] of section('workspaces')) {
    const workspace = pick(own, 'workspaces', said(entry['name']) ?? key)
    if (!workspace) continue
    idOf.set(`workspace/${key}`, workspace.id)
    expect(`${key}.auto_group`, workspace.auto_group, entry['auto_group'] ?? false)
    governed(key, entry, workspace)
  }
  const home = state.workspaces.find((one) => one.default)
  if (home) idOf.set('workspace/default_workspace', home.id)
  if (home && spec['default_workspace']) governed('default_workspace', spec['default_workspace'] as Entry, home)

  const mailboxes = state.grants.filter((one) => one.provider === 'nylas')
  const accounts = (spec['accounts'] ?? []) as readonly Entry[]
  expect('the number of mailboxes', mailboxes.length, accounts.length)
  for (const entry of accounts) {
    const email = (said(entry['email']) ?? '').toLowerCase()
    const same = mailboxes.filter((one) => one.email.toLowerCase() === email)
    if (same.length !== 1 || !same[0]) {
      found.push(`${same.length} mailboxes have the address ${email}`)
      continue
    }
    if (entry['name'] !== undefined) expect(`${email}.name`, same[0].name, entry['name'])
    if (entry['workspace'] !== undefined) {
      expect(`${email}.workspace`, same[0].workspace_id, idOf.get(`workspace/${said(entry['workspace'])}`))
    }
    if (entry['app_password'] !== undefined) expect(`${email} has a password`, same[0].has_password, true)
  }
  return found
}
