/** A fleet file that uses every section. */
export const example = `version: 1
fleet: acme-support
application:
  id: 11111111-2222-4333-8444-555555555555
  region: us
include: [guardrails.yaml, "tenants/*.yaml"]
domains: [yourapp.nylas.email]
quotas: {accounts: 20, rules: 30, lists: 50}
settings:
  max_deletes: 5
  retire: {workspace: quarantine, days: 14}
protect: ["account/ceo@*", "workspace/vip"]

vars: {title: "{slug}", tier: free, password: 1}
tenants:
  - acme
  - {slug: globex, title: Globex Corp, tier: gold}

lists:
  blocked-domains: {type: domain, description: Never talk to these, items: [spam.example]}
rules:
  block-senders:
    trigger: inbound
    priority: 10
    match: {operator: any, conditions: [{field: from.domain, operator: in_list, value: [blocked-domains]}]}
    actions: [{type: block}]
  silence:
    trigger: inbound
    priority: 1
    match: {conditions: [{field: from.address, operator: contains, value: "@"}]}
    actions: [{type: block}]
policies:
  baseline:
    name: Tenant agent baseline
    limits: {limit_count_daily_email_sent: 500, limit_attachment_count_limit: 10}
    spam_detection: {use_list_dnsbl: true, spam_sensitivity: 1.5}
workspaces:
  support: {domain: yourapp.nylas.email, auto_group: false, policy: baseline, rules: [block-senders]}
  quarantine: {policy: baseline, rules: [silence]}
  "tenant-{slug}": {for_each: tenants, where: {tier: gold}, policy: baseline, rules: [block-senders]}
default_workspace: {policy: baseline, rules: [block-senders]}

accounts:
  - {email: billing@yourapp.nylas.email, name: Billing Agent, workspace: support, protect: true}
  - for_each: tenants
    email: "support-{slug}@yourapp.nylas.email"
    name: "{title} support"
    workspace: support
    app_password: {derive: FLEET_PASSWORD_SEED, version: "{password}"}

moved:  [{from: policy/old-baseline, to: policy/baseline}]
absent: [account/trial@yourapp.nylas.email]
`

/** What it includes. */
export const included = {
  'guardrails.yaml': 'vars: {unused: 1}\n',
  'tenants/more.yaml': 'tenants: [{slug: Initech, tier: gold, password: 3}]\n',
}
