/**
 * From facts to checks: good, or what to do. Pure; the order is the order in which one mends them. The fleet file, git and
 * GitHub are judged here, the API in api-checks.ts.
 */
import { isError } from '../../domain/diagnostic.ts'
import { checkApi } from './api-checks.ts'
import { checkDomains } from './domains.ts'
import { type Facts, isUnavailable } from './facts.ts'
import { type Check, failCheck, passCheck, skipCheck, warnCheck } from './view.ts'

export function judgeFacts(facts: Facts): readonly Check[] {
  return [
    checkFile(facts.file),
    ...checkVariables(facts.variables),
    ...checkApi(facts),
    ...checkDomains(facts.domains),
    ...checkRemote(facts.remote),
    checkLedger(facts),
    ...checkGitHub(facts.github),
  ]
}

function checkFile({ path, diagnostics, fleet }: Facts['file']): Check {
  const errors = diagnostics.filter(isError)
  const [first] = errors
  if (!fleet) {
    const where = first?.line == null ? path : `${first.file ?? path}:${first.line}`
    const says = `${errors.length === 1 ? '1 error' : `${errors.length} errors`}, the first at ${where}: ${first?.summary ?? 'it cannot be read'}`
    return failCheck('fleet file', says, 'run nylas-fleet validate, and mend what it says')
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (warnings > 0) {
    const says = `${path} is valid, with ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`
    return warnCheck('fleet file', says, 'run nylas-fleet validate to read them')
  }
  return passCheck('fleet file', `${path} declares the fleet '${fleet.name}'`)
}

function checkVariables(variables: Facts['variables']): readonly Check[] {
  if (variables.length === 0) return []
  const missing = variables.filter(({ set }) => !set).map(({ name }) => name)
  if (missing.length === 0) return [passCheck('variables', `set: ${variables.map(({ name }) => name).join(', ')}`)]
  const todo = 'only an apply reads them: set them where it runs (in the workflow: env of the step)'
  return [warnCheck('variables', `not set here: ${missing.join(', ')}`, todo)]
}

function checkRemote(remote: Facts['remote']): readonly Check[] {
  if (remote === null) return []
  if (remote.ok) return [passCheck('git remote', 'origin answers')]
  const todo = REMOTE_TODO[remote.kind] ?? 'look at the network, and try git ls-remote origin'
  return [failCheck('git remote', remote.reason, todo)]
}

const REMOTE_TODO: Readonly<Record<string, string>> = {
  'no-git': 'install git',
  'no-remote': 'add it: git remote add origin URL; or keep the ledger in a file: --ledger file:PATH',
  denied: 'sign git in to the server (a credential helper, an SSH key), and try git ls-remote origin',
  missing: 'the URL of origin leads to no repository you can see: git remote -v',
}

function checkLedger({ ledger, api, file, canVerify }: Facts): Check {
  const name = 'ledger'
  if (file.fleet === null) return skipCheck(name, 'the fleet file, which names it, has errors')
  if (!canVerify) {
    const says = 'without NYLAS_API_KEY (or NYLAS_FLEET_SIGNING_KEY) nobody can tell whether it is the right one'
    return skipCheck(name, says)
  }
  if (ledger === null) return skipCheck(name, 'off, so nothing is owned')
  const application = api && !isUnavailable(api.application) ? api.application.id : null
  if (ledger.unread)
    return failCheck(name, ledger.reason ?? 'it could not be read', 'mend that; of the ledger itself it says nothing')
  if (ledger.state === 'refused')
    return failCheck(
      name,
      ledger.reason ?? 'it cannot be used',
      'do what it says before the next apply: until then every apply is refused, and nothing is deleted',
    )
  if (ledger.application !== null && application !== null && ledger.application !== application) {
    return failCheck(
      name,
      `it belongs to the application ${ledger.application}, and the key opens ${application}`,
      'use the key of that application, or another fleet: name for this one',
    )
  }
  if (ledger.state === 'unverified') {
    return failCheck(
      name,
      ledger.reason ?? 'its signature does not verify',
      'set NYLAS_FLEET_SIGNING_KEY (or NYLAS_API_KEY) as the workflow has it; if it still fails, approve one apply',
    )
  }
  if (ledger.writable?.ok === false) {
    return failCheck(
      name,
      `it can be read and not written: ${ledger.writable.reason}`,
      'an apply needs to push refs/nylas-fleet/*: in a workflow, permissions: contents: write',
    )
  }
  const says =
    ledger.state === 'none'
      ? 'there is none yet; the first apply makes it'
      : `verified; ${ledger.resources} resources owned`
  if (ledger.open)
    return warnCheck(name, `${says}; a run is open, or was interrupted`, 'nothing: the next apply goes on from there')
  return passCheck(name, says)
}

function checkGitHub(github: Facts['github']): readonly Check[] {
  const name = 'GitHub token'
  if (github === null) return []
  const { repository, repo, pulls, issues, push } = github
  if (repository === null)
    return [skipCheck(name, 'GITHUB_TOKEN is set, but neither GITHUB_REPOSITORY nor origin names a repository')]
  if (repo === 0) return [warnCheck(name, 'GitHub gave no answer', 'look at the network and GITHUB_API_URL')]
  if (repo === 401) return [failCheck(name, 'GitHub does not know it', 'it is mistyped or expired: make a new one')]
  if (repo !== 200)
    return [failCheck(name, `it cannot see ${repository} (${repo})`, 'give it access to this repository')]
  const refused = [...(pulls === 200 ? [] : ['pull-requests']), ...(issues === 200 ? [] : ['issues'])]
  if (refused.length > 0) {
    const permissions = refused.map((permission) => `${permission}: write`).join(', ')
    return [failCheck(name, `it may not read ${refused.join(' and ')}`, `grant it: permissions: ${permissions}`)]
  }
  if (push === false)
    return [failCheck(name, 'it may read and not push', 'an apply needs permissions: contents: write (the ledger)')]
  const says = `it sees ${repository}${push ? ' and may push' : '; whether it may write shows only when it writes'}`
  return [passCheck(name, says)]
}
