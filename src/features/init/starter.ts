/**
 * The files that `init` writes: a small fleet that validates as it stands (one account a tenant, one workspace with a policy
 * and a rule), its tenants, and the workflow. The workflow plans on pull requests, applies on the default branch, and looks
 * for drift every day. Each job has the permissions it needs and no other. The key is in an environment that only the default
 * branch may use, so no branch that somebody pushes can read it.
 */

import { VERSION } from '../../domain/version.ts'

/** Where the published action is: the only place that says so. */
export const ACTION = 'nylas-fleet/nylas-fleet@v0'

const [repository = '', version = ''] = ACTION.split('@')

/** What editors check fleet files against, at the same version as the action. */
const SCHEMA_URL = `https://raw.githubusercontent.com/${repository}/${version}/fleet.schema.json`

const TENANTS_FILE = 'tenants.txt'
const WORKFLOW_FILE = '.github/workflows/nylas-fleet.yml'
const ENVIRONMENT = 'nylas-fleet'

/** What `init` detects; everything has a value that works where nothing is known. */
export type StarterFacts = {
  /** The fleet's name, already of the form the file wants. */
  readonly fleet: string
  /** Relative to the repository's root, with forward slashes. */
  readonly fleetFile: string
  readonly defaultBranch: string
  /** Null where no key was at hand. */
  readonly application: { readonly id: string; readonly region: string | null } | null
  /** `owner/name` on GitHub; null where the remote does not say. */
  readonly repository: string | null
}

/** By its path from the repository's root. */
export function listStarterFiles(facts: StarterFacts): Readonly<Record<string, string>> {
  const folder = facts.fleetFile.slice(0, facts.fleetFile.lastIndexOf('/') + 1)
  return {
    [facts.fleetFile]: formatFleet(facts),
    [folder + TENANTS_FILE]: TENANTS,
    [WORKFLOW_FILE]: formatWorkflow(facts),
  }
}

/** What only a person can do, in order. */
export function listNextSteps({ fleetFile, defaultBranch, repository }: StarterFacts): readonly string[] {
  const settings =
    repository === null ? 'Settings, Environments' : `https://github.com/${repository}/settings/environments`
  return [
    `Make the environment ${ENVIRONMENT} (${settings}), let only the branch ${defaultBranch} deploy to it, and put the secret NYLAS_API_KEY into it.`,
    `Write your domain, tenants and limits into ${fleetFile}; nylas-fleet import writes the file from what is in Nylas already.`,
    'nylas-fleet validate checks the file, and nylas-fleet plan shows what an apply would do.',
    `Commit it all to ${defaultBranch}. From then on require the check "plan" for pull requests: what it shows is what a merge applies.`,
  ]
}

function formatFleet({ fleet, application }: StarterFacts): string {
  const target = application
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
${target}
# Every account must be on one of these: put your own registered domain here and below.
domains: [agents.example.com]

# What your Nylas plan allows: a plan that would go beyond is refused before anything is written.
# quotas: {accounts: 20, rules: 30, lists: 50}

# Accounts that leave this file wait before they are deleted: take the # off these lines and off the three of quarantine.
# settings: {retire: {workspace: quarantine, days: 14}}
# What is protected is never deleted, and the reason is shown wherever it is kept for that.
# protect: [{pattern: account/ceo@*, reason: The mailbox of the CEO}]

tenants: {file: ${TENANTS_FILE}}
vars: {title: "{slug}"}         # a tenant's name, where its line in the tenants file does not say

lists:
  blocked-domains: {type: domain, description: Never talk to these, items: [spam.example]}

rules:
  block-senders:
    match: {conditions: [{field: from.domain, operator: in_list, value: [blocked-domains]}]}
    actions: [{type: block}]
  # silence: {priority: 1, match: {conditions: [{field: from.address, operator: contains, value: "@"}]}, actions: [{type: block}]}

policies:
  baseline:
    limits: {limit_count_daily_email_sent: 200}
  # silent: {limits: {limit_count_daily_email_sent: 0}}

workspaces:
  support: {policy: baseline, rules: [block-senders]}
  # quarantine: {policy: silent, rules: [silence]}

accounts:
  - for_each: tenants
    email: "support-{slug}@agents.example.com"
    name: "{title} support"
    workspace: support
    # For IMAP and SMTP. The seed is a secret of at least 32 characters that only the apply job gets.
    # app_password: {derive: FLEET_PASSWORD_SEED}

# What must be so of every mail: nylas-fleet validate, and every pull request, names a mail for which it is not.
tests:
  - name: nobody hears from a blocked domain
    receive: {from: {in: blocked-domains}, to: "*"}
    expect: blocked
  - name: customers reach their mailbox
    receive: {from: someone@customer.example, to: "*"}
    expect: delivered
`
}

const TENANTS = `# One slug a line: each becomes an account. Blank lines and lines like this one are ignored.
acme
`

function formatWorkflow({ defaultBranch, fleetFile }: StarterFacts): string {
  const branch = JSON.stringify(defaultBranch)
  const file = fleetFile === 'fleet.yaml' ? '' : `\n          fleet-file: ${JSON.stringify(fleetFile)}`
  return `name: Nylas fleet

on:
  # The pull request's own workflow and code are never run: this file is taken from the default branch, there is no checkout,
  # and the action reads the fleet's files as data with git. That is what makes a plan with the key safe here.
  pull_request_target:
    branches: [${branch}]
  push:
    branches: [${branch}]
  schedule:
    - cron: '23 5 * * *'
  workflow_dispatch:
    inputs:
      approve:
        description: The digest of a plan, to carry out exactly that plan. Empty plans only.
        required: false
        type: string

permissions: {}

# ${ACTION} moves with every release. Pin it to the full commit SHA of one, which this prints:
#   git ls-remote https://github.com/${repository} v${VERSION}
jobs:
  plan:
    if: github.event_name == 'pull_request_target'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment: {name: ${ENVIRONMENT}, deployment: false} # its key, without an entry among the deployments
    permissions:
      contents: read
      pull-requests: write # the comment
    concurrency:
      group: nylas-fleet-plan-\${{ github.event.pull_request.number }}
      cancel-in-progress: true # only the newest commit's plan counts
    steps:
      - uses: ${ACTION}
        with:
          api-key: \${{ secrets.NYLAS_API_KEY }}${file}

  apply:
    if: github.event_name == 'push' || github.event_name == 'workflow_dispatch'
    runs-on: ubuntu-latest
    timeout-minutes: 120
    environment: ${ENVIRONMENT}
    permissions:
      contents: write # the ledger
      pull-requests: write # what became of a merged pull request
      issues: write # what became of a direct push
    concurrency:
      group: nylas-fleet-apply
      cancel-in-progress: false
      queue: max # without it a waiting apply is dropped when another one comes
    steps:
      - uses: ${ACTION}
        with:
          api-key: \${{ secrets.NYLAS_API_KEY }}
          approve: \${{ inputs.approve }}${file}
        env:
          FLEET_PASSWORD_SEED: \${{ secrets.FLEET_PASSWORD_SEED }}

  drift:
    if: github.event_name == 'schedule'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment: {name: ${ENVIRONMENT}, deployment: false}
    permissions:
      contents: read
      issues: write # the drift issue
    steps:
      - uses: ${ACTION}
        with:
          api-key: \${{ secrets.NYLAS_API_KEY }}${file}
`
}
