/** What git and GitHub said: the remote, the ledger and whether it may be pushed, and the token. */
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { failCheck, isUnavailable, passCheck, skipCheck, warnCheck } from './verdict.ts'

export function checkRemote(told: Facts['remote']): readonly Check[] {
  if (told === null) return []
  if (told.ok) return [passCheck('git remote', 'origin answers')]
  const todo = TODO[told.kind] ?? 'look at the network, and try git ls-remote origin'
  return [failCheck('git remote', told.reason, todo)]
}

const TODO: Readonly<Record<string, string>> = {
  'no-git': 'install git',
  'no-remote': 'add it: git remote add origin URL; or keep the ledger in a file: --ledger file:PATH',
  denied: 'sign git in to the server (a credential helper, an SSH key), and try git ls-remote origin',
  missing: 'the URL of origin leads to no repository you can see: git remote -v',
}

export function checkLedger({ ledger: told, api: way, file }: Facts): Check {
  const name = 'ledger'
  if (file.fleet === null) return skipCheck(name, 'the fleet file, which names it, has errors')
  if (told === null) return skipCheck(name, 'off, so nothing is owned')
  const opened = way && !isUnavailable(way.application) ? way.application.id : null
  if (told.state === 'refused')
    return failCheck(name, told.reason ?? 'it cannot be used', 'mend or move it before the next apply')
  if (told.application !== null && opened !== null && told.application !== opened) {
    return failCheck(
      name,
      `it belongs to the application ${told.application}, and the key opens ${opened}`,
      'use the key of that application, or another fleet: name for this one',
    )
  }
  if (told.state === 'unverified') {
    return failCheck(
      name,
      told.reason ?? 'its signature does not verify',
      'set NYLAS_FLEET_SIGNING_KEY (or NYLAS_API_KEY) as the workflow has it; if it still fails, approve one apply',
    )
  }
  if (told.writable?.ok === false) {
    return failCheck(
      name,
      `it can be read and not written: ${told.writable.reason}`,
      'an apply needs to push refs/nylas-fleet/*: in a workflow, permissions: contents: write',
    )
  }
  const says =
    told.state === 'none'
      ? 'there is none yet; the first apply makes it'
      : `verified; ${told.resources} resources owned`
  if (told.open)
    return warnCheck(name, `${says}; a run is open, or was interrupted`, 'nothing: the next apply goes on from there')
  return passCheck(name, says)
}

export function checkGitHub(told: Facts['github']): readonly Check[] {
  const name = 'GitHub token'
  if (told === null) return []
  if (told.repository === null)
    return [skipCheck(name, 'GITHUB_TOKEN is set, but neither GITHUB_REPOSITORY nor origin names a repository')]
  if (told.repo === 0) return [warnCheck(name, 'GitHub gave no answer', 'look at the network and GITHUB_API_URL')]
  if (told.repo === 401)
    return [failCheck(name, 'GitHub does not know it', 'it is mistyped or expired: make a new one')]
  if (told.repo !== 200)
    return [failCheck(name, `it cannot see ${told.repository} (${told.repo})`, 'give it access to this repository')]
  const refused = [...(told.pulls === 200 ? [] : ['pull-requests']), ...(told.issues === 200 ? [] : ['issues'])]
  if (refused.length > 0)
    return [
      failCheck(
        name,
        `it may not read ${refused.join(' and ')}`,
        `grant it: permissions: ${refused.map((one) => `${one}: write`).join(', ')}`,
      ),
    ]
  if (told.push === false)
    return [failCheck(name, 'it may read and not push', 'an apply needs permissions: contents: write (the ledger)')]
  return [
    passCheck(
      name,
      `it sees ${told.repository}${told.push ? ' and may push' : '; whether it may write shows only when it writes'}`,
    ),
  ]
}
