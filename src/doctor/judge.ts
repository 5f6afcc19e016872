/** From facts to verdicts: good, or what to do. Pure; the order is the order in which one mends them. */
import type { Check } from './check.ts'
import type { Facts, Refused } from './facts.ts'

export function judge(facts: Facts): readonly Check[] {
  return [
    file(facts.file),
    ...variables(facts.variables),
    ...api(facts),
    ...remote(facts.remote),
    ledger(facts),
    ...github(facts.github),
  ]
}

type Name = Check['name']
const good = (name: Name, says: string): Check => ({ name, verdict: 'good', says, todo: null })
const warning = (name: Name, says: string, todo: string): Check => ({ name, verdict: 'warning', says, todo })
const bad = (name: Name, says: string, todo: string): Check => ({ name, verdict: 'bad', says, todo })
const skipped = (name: Name, says: string): Check => ({ name, verdict: 'skipped', says, todo: null })

const isRefused = (value: object): value is Refused => 'message' in value

function file({ path, diagnostics, fleet }: Facts['file']): Check {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!fleet) {
    const where = first?.line == null ? path : `${first.file ?? path}:${first.line}`
    const says = `${errors.length === 1 ? '1 error' : `${errors.length} errors`}, the first at ${where}: ${first?.summary ?? 'it cannot be read'}`
    return bad('fleet file', says, 'run nylas-fleet validate, and mend what it says')
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (warnings > 0) {
    const says = `${path} is valid, with ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`
    return warning('fleet file', says, 'run nylas-fleet validate to read them')
  }
  return good('fleet file', `${path} declares the fleet '${fleet.name}'`)
}

function variables(named: Facts['variables']): readonly Check[] {
  if (named.length === 0) return []
  const missing = named.filter(({ set }) => !set).map(({ name }) => name)
  if (missing.length === 0) return [good('variables', `set: ${named.map(({ name }) => name).join(', ')}`)]
  const todo = 'only an apply reads them: set them where it runs (in the workflow: env of the step)'
  return [warning('variables', `not set here: ${missing.join(', ')}`, todo)]
}

function api({ api: told, file: { fleet } }: Facts): readonly Check[] {
  const rest = ['application', 'connector', 'default workspace', 'clock'] as const
  const skip = (why: string) => rest.map((name) => skipped(name, why))
  if (told === null) {
    return [bad('API key', 'NYLAS_API_KEY is not set', 'set it to an API key of the application (dashboard, API keys)'), ...skip('no API key')]
  }
  const { application } = told
  if (isRefused(application)) return [refusedKey(told, application), ...skip('the API did not let us in')]
  return [
    good('API key', `${told.host} accepts it`),
    rightApplication(application, fleet?.application ?? null),
    connector(told.connectors),
    defaultWorkspace(told.defaultWorkspace, fleet?.managesDefaultWorkspace ?? false),
    clock(told.ahead),
  ]
}

function refusedKey({ host, region, elsewhere }: NonNullable<Facts['api']>, { status, message }: Refused): Check {
  if (status === 0) return bad('API key', `${host} gave no answer: ${message}`, 'look at the network, the proxy, and --api-url')
  if (status !== 401) return bad('API key', `${host} answered ${status}: ${message}`, 'see status.nylas.com, and try again')
  if (elsewhere?.accepted) {
    const todo = `write application: {region: ${elsewhere.region}} into the fleet file (or use --region ${elsewhere.region})`
    return bad('API key', `it is refused in ${region ?? host} and accepted in ${elsewhere.region}`, todo)
  }
  const where = elsewhere ? `${host} and in ${elsewhere.region}` : host
  return bad('API key', `it is refused by ${where}`, 'it is mistyped, expired or deleted: make a new one in the dashboard')
}

function rightApplication({ id, region, environment }: { readonly id: string; readonly region: string | null; readonly environment: string | null }, wanted: string | null): Check {
  const says = [id, region, environment].filter((one) => one !== null).join(', ')
  if (wanted === null) {
    return warning('application', says, `write application: {id: ${id}} into the fleet file, so that a wrong key is refused`)
  }
  if (wanted.toLowerCase() === id.toLowerCase()) return good('application', says)
  return bad('application', `the key opens ${id}; the file is for ${wanted}`, 'use the key of that application, or correct application.id')
}

function connector(connectors: readonly string[] | Refused | null): Check {
  if (connectors === null) return skipped('connector', 'not asked')
  if (isRefused(connectors)) return warning('connector', `it could not be read: ${connectors.message}`, 'nothing, if plans work: only this command reads it')
  if (connectors.includes('nylas')) return good('connector', 'the connector for agent accounts is there')
  return warning('connector', 'there is none for agent accounts yet', 'nothing: Nylas makes it with the first account')
}

function defaultWorkspace(found: NonNullable<Facts['api']>['defaultWorkspace'], managed: boolean): Check {
  const name = 'default workspace'
  if (found === null) {
    const says = 'this application has none (older ones do not)'
    if (!managed) return warning(name, says, 'name a workspace for every account')
    return bad(name, `${says}, and the file sets default_workspace`, 'remove default_workspace from the file, and name a workspace for every account')
  }
  if (isRefused(found)) return warning(name, `it could not be read: ${found.message}`, 'try again')
  return found.found ? good(name, found.id) : bad(name, `the application names ${found.id}, which does not exist`, 'ask Nylas support')
}

const MOST_AHEAD = 60_000

function clock(ahead: number | null): Check {
  if (ahead === null) return skipped('clock', 'the API did not say what time it is')
  const seconds = Math.round(Math.abs(ahead) / 1000)
  if (Math.abs(ahead) <= MOST_AHEAD) return good('clock', `within ${Math.max(1, seconds)} s of the API's`)
  return warning('clock', `${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} the API's`, 'set this machine by NTP; plans and ledgers go by the API’s clock')
}

function remote(told: Facts['remote']): readonly Check[] {
  if (told === null) return []
  if (told.ok) return [good('git remote', 'origin answers')]
  const todo = TODO[told.kind] ?? 'look at the network, and try git ls-remote origin'
  return [bad('git remote', told.reason, todo)]
}

const TODO: Readonly<Record<string, string>> = {
  'no-git': 'install git',
  'no-remote': 'add it: git remote add origin URL; or keep the ledger in a file: --ledger file:PATH',
  denied: 'sign git in to the server (a credential helper, an SSH key), and try git ls-remote origin',
  missing: 'the URL of origin leads to no repository you can see: git remote -v',
}

function ledger({ ledger: told, api: way }: Facts): Check {
  const name = 'ledger'
  if (told === null) return skipped(name, 'off, so nothing is owned')
  const opened = way && !isRefused(way.application) ? way.application.id : null
  if (told.state === 'refused') return bad(name, told.reason ?? 'it cannot be used', 'mend or move it before the next apply')
  if (told.application !== null && opened !== null && told.application !== opened) {
    return bad(name, `it belongs to the application ${told.application}, and the key opens ${opened}`, 'use the key of that application, or another fleet: name for this one')
  }
  if (told.state === 'unverified') {
    return bad(name, told.reason ?? 'its signature does not verify', 'set NYLAS_FLEET_SIGNING_KEY (or NYLAS_API_KEY) as the workflow has it; if it still fails, approve one apply')
  }
  if (told.writable?.ok === false) {
    return bad(name, `it can be read and not written: ${told.writable.reason}`, 'an apply needs to push refs/nylas-fleet/*: in a workflow, permissions: contents: write')
  }
  const says = told.state === 'none' ? 'there is none yet; the first apply makes it' : `verified; ${told.resources} resources owned`
  if (told.open) return warning(name, `${says}; a run is open, or was interrupted`, 'nothing: the next apply goes on from there')
  return good(name, says)
}

function github(told: Facts['github']): readonly Check[] {
  const name = 'GitHub token'
  if (told === null) return []
  if (told.repository === null) return [skipped(name, 'GITHUB_TOKEN is set, but neither GITHUB_REPOSITORY nor origin names a repository')]
  if (told.repo === 0) return [warning(name, 'GitHub gave no answer', 'look at the network and GITHUB_API_URL')]
  if (told.repo === 401) return [bad(name, 'GitHub does not know it', 'it is mistyped or expired: make a new one')]
  if (told.repo !== 200) return [bad(name, `it cannot see ${told.repository} (${told.repo})`, 'give it access to this repository')]
  const refused = [...(told.pulls === 200 ? [] : ['pull-requests']), ...(told.issues === 200 ? [] : ['issues'])]
  if (refused.length > 0) return [bad(name, `it may not read ${refused.join(' and ')}`, `grant it: permissions: ${refused.map((one) => `${one}: write`).join(', ')}`)]
  if (told.push === false) return [bad(name, 'it may read and not push', 'an apply needs permissions: contents: write (the ledger)')]
  return [good(name, `it sees ${told.repository}${told.push ? ' and may push' : '; whether it may write shows only when it writes'}`)]
}

/** The worst verdict decides how the command ends. */
export const healthy = (checks: readonly Check[]): boolean => checks.every(({ verdict }) => verdict !== 'bad')
