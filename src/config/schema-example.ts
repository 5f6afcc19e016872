/** One small fleet in which every section is used, for editors that show examples: whole, and each section by itself. */
import { parse } from 'yaml'
import type { Json } from '../domain/model.ts'

export const parseExample = (): { readonly [section: string]: Json } => parse(EXAMPLE) as { [section: string]: Json }

const EXAMPLE = `version: 1
fleet: acme-support
application: {id: 11111111-2222-4333-8444-555555555555, region: eu}
domains: [agents.example.com, {name: new.example.com, require: [ownership, mx, spf, dkim]}]
quotas: {accounts: 100, rules: 50}
settings: {max_deletes: 10%, retire: {workspace: quarantine, days: 30}}
protect:
  - account/ceo@*
  - {pattern: workspace/support, reason: Customers write to it.}
accept:
  - {code: unguarded, address: workspace/quarantine, reason: Nobody sends from it.}
moved:
  - {from: policy/standard, to: policy/baseline}
absent:
  - account/trial@agents.example.com
vars: {tier: free, title: "Support of {slug}"}
tenants:
  - acme
  - {slug: globex, tier: gold, title: "Globex, Inc."}
webhooks:
  orders:
    webhook_url: https://app.example/nylas
    trigger_types: [message.created, message.bounced, alert.triggered]
    notification_email_addresses: [ops@app.example]
pubsub_channels:
  archive: {topic: projects/app-events/topics/mail, trigger_types: [message.created]}
sns_channels:
  audit:
    topic: arn:aws:sns:eu-west-1:123456789012:mail
    role_arn: arn:aws:iam::123456789012:role/nylas
    trigger_types: [message.send_failed]
alerts:
  bounces: {metric: bounce_rate, threshold: 5, window_hours: 24, min_volume: 100}
lists:
  blocked: {type: domain, items: [spam.example]}
rules:
  block-senders:
    match: {conditions: [{field: from.domain, operator: in_list, value: [blocked]}]}
    actions: [{type: block}]
  block-all:
    priority: 1
    match: {conditions: [{field: from.address, operator: contains, value: "@"}]}
    actions: [{type: block}]
policies:
  baseline: {limits: {limit_count_daily_email_sent: 500}}
workspaces:
  support: {policy: baseline, rules: [block-senders]}
  quarantine: {policy: baseline, rules: [block-all]}
default_workspace: {policy: baseline}
accounts:
  - {email: ceo@agents.example.com, workspace: support}
  - for_each: tenants
    where: {tier: [free, gold]}
    email: "support-{slug}@agents.example.com"
    name: "{title}"
    workspace: support
    app_password: {derive: FLEET_PASSWORD_SEED}
tests:
  - name: spam never reaches anybody
    receive: {from: {in: blocked}, to: "*"}
    expect: blocked
  - name: gold customers may be written to
    send: {from: {accounts: "*", where: {tier: gold}}, to: "*", type: reply}
    expect: delivered
`
