/** A fleet of any size as the text of its file: each account a line of its own, spread over twenty workspaces. */
export const KEY = 'sandbox-key'
const DOMAIN = 'yourapp.nylas.email'

const WORKSPACES = 20
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

export const emailOf = (index: number): string => `agent-${index}@${DOMAIN}`

export const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

export function fleetText(accounts: number): string {
  const workspaces = numbers(WORKSPACES).map((index) => `  team-${index}: {policy: baseline, rules: [block-senders]}`)
  const lines = numbers(accounts).map(
    (index) => `  - {email: ${emailOf(index)}, name: Agent ${index}, workspace: team-${index % WORKSPACES}}`,
  )
  return `version: 1
fleet: bench
lists:
  blocked: {type: domain, items: [spam.example]}
rules:
  block-senders:
    match: {conditions: [{field: from.domain, operator: in_list, value: [blocked]}]}
    actions: [{type: block}]
policies:
  baseline: {limits: {limit_count_daily_email_sent: 500}}
workspaces:
${workspaces.join('\n')}
accounts:
${lines.join('\n')}
`
}
