/** Every file that `init` writes, by its path from the repository's root. */
import type { StarterFacts } from './facts.ts'
import { TENANTS_FILE, writeStarterFleet, writeStarterTenants } from './starter-fleet.ts'
import { ENVIRONMENT, WORKFLOW_FILE, writeStarterWorkflow } from './starter-workflow.ts'

export function listStarterFiles(facts: StarterFacts): Readonly<Record<string, string>> {
  const folder = facts.fleetFile.slice(0, facts.fleetFile.lastIndexOf('/') + 1)
  return {
    [facts.fleetFile]: writeStarterFleet(facts),
    [folder + TENANTS_FILE]: writeStarterTenants(),
    [WORKFLOW_FILE]: writeStarterWorkflow(facts),
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
