/**
 * The workflow: plan on pull requests, apply on the default branch, look for drift every day. Each job has the permissions
 * it needs and no other. The key is in an environment that only the default branch may use, so no branch that somebody
 * pushes can read it.
 */
import { ACTION } from './action-reference.ts'
import type { StarterFacts } from './facts.ts'

export const WORKFLOW_FILE = '.github/workflows/nylas-fleet.yml'
export const ENVIRONMENT = 'nylas-fleet'

export function writeStarterWorkflow({ defaultBranch, fleetFile }: StarterFacts): string {
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

jobs:
  plan:
    if: github.event_name == 'pull_request_target'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment: ${ENVIRONMENT}
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
    environment: ${ENVIRONMENT}
    permissions:
      contents: read
      issues: write # the drift issue
    steps:
      - uses: ${ACTION}
        with:
          api-key: \${{ secrets.NYLAS_API_KEY }}${file}
`
}
