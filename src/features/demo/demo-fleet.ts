/** The fleet that the demo runs on: small, and with something of every kind. */
export const DEMO_TENANTS = 'acme\nglobex\ninitech\n'

export const DEMO_FLEET = `version: 1
fleet: demo
domains: [fleet.example]
tenants: {file: tenants.txt}

lists:
  blocked-domains: {type: domain, items: [spam.example, phish.example]}
rules:
  block-senders:
    match: {conditions: [{field: from.domain, operator: in_list, value: [blocked-domains]}]}
    actions: [{type: block}]
policies:
  baseline:
    name: Tenant agent baseline
    limits: {limit_count_daily_email_sent: 500, limit_attachment_count_limit: 10}
    spam_detection: {use_list_dnsbl: true, spam_sensitivity: 1.5}
workspaces:
  support: {policy: baseline, rules: [block-senders]}
default_workspace: {policy: baseline, rules: [block-senders]}
accounts:
  - for_each: tenants
    email: "support-{slug}@fleet.example"
    name: "{slug} support"
    workspace: support
    app_password: {derive: FLEET_PASSWORD_SEED}
`

/** A mailbox that was there before us and is nobody's business. */
export const DEMO_SEED = { grants: [{ provider: 'nylas', email: 'ceo@fleet.example', name: 'The CEO' }] } as const
