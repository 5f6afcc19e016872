/** A small fleet that validates as it stands: one account a tenant, one workspace with a policy and a rule. */
import { SCHEMA_URL } from './action-reference.ts'
import type { StarterFacts } from './facts.ts'

export const TENANTS_FILE = 'tenants.txt'

export function writeStarterFleet({ fleet, application }: StarterFacts): string {
  const pinned = application
    ? `application:
  id: ${application.id}${application.region === 'us' || application.region === 'eu' ? `\n  region: ${application.region}` : ''}
`
    : `# application:                  # refuses a key that opens another application
#   id: 11111111-2222-4333-8444-555555555555
#   region: us                  # or eu
`
  return `# yaml-language-server: $schema=${SCHEMA_URL}
version: 1
fleet: ${fleet}
${pinned}
# Every account must be on one of these: put your own registered domain here and below.
domains: [agents.example.com]

# What your Nylas plan allows: a plan that would go beyond is refused before anything is written.
# quotas: {accounts: 20, rules: 30, lists: 50}

tenants: {file: ${TENANTS_FILE}}
vars: {title: "{slug}"}         # a tenant's name, where its line in the tenants file does not say

lists:
  blocked-domains: {type: domain, description: Never talk to these, items: [spam.example]}

rules:
  block-senders:
    match: {conditions: [{field: from.domain, operator: in_list, value: [blocked-domains]}]}
    actions: [{type: block}]

policies:
  baseline:
    limits: {limit_count_daily_email_sent: 200}

workspaces:
  support: {policy: baseline, rules: [block-senders]}

accounts:
  - for_each: tenants
    email: "support-{slug}@agents.example.com"
    name: "{title} support"
    workspace: support
    # For IMAP and SMTP. The seed is a secret of at least 32 characters that only the apply job gets.
    # app_password: {derive: FLEET_PASSWORD_SEED}
`
}

export const writeStarterTenants =
  (): string => `# One slug a line: each becomes an account. Blank lines and lines like this one are ignored.
acme
`
