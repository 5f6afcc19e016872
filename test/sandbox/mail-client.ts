/** Accounts with guardrails in a sandbox, and mail that goes to and from them. */
import type { Json } from '../../src/domain/model.ts'
import type { Loose, Speak } from './client.ts'

export const AGENT = 'agent@fleet.example'
export const OTHER = 'other@fleet.example'

export type RuleGiven = {
  readonly trigger?: 'inbound' | 'outbound'
  readonly match: Json
  readonly actions: Json
  readonly priority?: number
  readonly enabled?: boolean
}

export const block: Json = [{ type: 'block' }]
export const when = (field: string, operator: string, value: Json): Json => ({
  conditions: [{ field, operator, value }],
})

/** An agent in a workspace with these rules, and another account in the workspace that is the default. */
export async function makeAgent(
  api: Speak,
  rules: readonly RuleGiven[] = [],
  limits: { readonly [limit: string]: number } | null = null,
) {
  const make = async (path: string, body: Json) => (await api('POST', path, body)).data
  const ids: string[] = []
  for (const [index, rule] of rules.entries()) ids.push((await make('/v3/rules', { name: `r${index}`, ...rule })).id)
  const policy = limits === null ? null : (await make('/v3/policies', { name: 'p', limits })).id
  const workspace = await make('/v3/workspaces', { name: 'w', rule_ids: ids, ...(policy ? { policy_id: policy } : {}) })
  const account = (email: string, more: Loose) =>
    make('/v3/connect/custom', { provider: 'nylas', settings: { email }, ...more })
  const agent = await account(AGENT, { workspace_id: workspace.workspace_id })
  const other = await account(OTHER, {})
  const path = `/v3/grants/${agent.id}`
  return {
    ids,
    path,
    otherPath: `/v3/grants/${other.id}`,
    receive: (mail: { readonly [field: string]: Json }) => api('POST', '/_sandbox/mail', { to: AGENT, ...mail }),
    send: (to: readonly string[], more: { readonly [field: string]: Json } = {}) =>
      api('POST', `${path}/messages/send`, { to: to.map((email) => ({ email })), subject: 's', ...more }),
    evaluations: async () => (await api('GET', `${path}/rule-evaluations`)).data,
    messages: async (query = '') => (await api('GET', `${path}/messages${query}`)).data,
  }
}
