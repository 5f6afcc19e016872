/** Judges what the API said: the key and its region, the application, its connector and default workspace, and the time. */
import { HEALTH_DAYS, listSendingTroubles, type SendingHealth } from '../../domain/health.ts'
import type { Application } from '../../engine/live/application.ts'
import { describeGrade } from '../../render/health.ts'
import { toPlain } from '../../render/safe-text.ts'
import { countNoun } from '../../render/words.ts'
import { type Facts, type FactUnavailable, isUnavailable } from './facts.ts'
import { type Check, failCheck, passCheck, skipCheck, warnCheck } from './view.ts'

type ApiFacts = NonNullable<Facts['api']>

export function checkApi({ api, file: { fleet } }: Facts): readonly Check[] {
  const rest = ['application', 'connector', 'default workspace', 'clock'] as const
  const skipRest = (reason: string) => rest.map((name) => skipCheck(name, reason))
  if (api === null) {
    return [
      failCheck('API key', 'NYLAS_API_KEY is not set', 'set it to an API key of the application (dashboard, API keys)'),
      ...skipRest('no API key'),
    ]
  }
  const { application } = api
  if (isUnavailable(application)) return [explainRefusal(api, application), ...skipRest('the API did not let us in')]
  return [
    passCheck('API key', `${api.host} accepts it`),
    checkApplication(application, fleet ?? { application: null, region: null }),
    checkConnector(api.connectors),
    checkDefaultWorkspace(api.defaultWorkspace, fleet?.managesDefaultWorkspace ?? false),
    checkClock(api.ahead),
    ...(api.health === undefined ? [] : [checkHealth(api.health)]),
  ]
}

function explainRefusal({ host, region, elsewhere }: ApiFacts, { status, message }: FactUnavailable): Check {
  if (status === 0)
    return failCheck('API key', `${host} gave no answer: ${message}`, 'look at the network, the proxy, and --api-url')
  if (status !== 401)
    return failCheck('API key', `${host} answered ${status}: ${message}`, 'see status.nylas.com, and try again')
  if (elsewhere?.accepted) {
    const todo = `write application: {region: ${elsewhere.region}} into the fleet file (or use --region ${elsewhere.region})`
    return failCheck('API key', `it is refused in ${region ?? host} and accepted in ${elsewhere.region}`, todo)
  }
  const where = elsewhere ? `${host} and in ${elsewhere.region}` : host
  return failCheck(
    'API key',
    `it is refused by ${where}`,
    'it is mistyped, expired or deleted: make a new one in the dashboard',
  )
}

type Declared = { readonly application: string | null; readonly region: 'us' | 'eu' | null }

function checkApplication(
  { id, region, environment }: Application,
  { application: declared, ...file }: Declared,
): Check {
  // The file alone chooses the region where the workflow runs: --region and an address by hand are of this machine.
  const expected = file.region ?? 'us'
  if (region !== null && region !== expected) {
    const why = file.region === null ? 'names no region, which means us' : `says ${file.region}`
    return failCheck(
      'application',
      `${id} is in ${region}, and the file ${why}`,
      `write application: {region: ${region}} into the fleet file: in the other region every key is refused`,
    )
  }
  const says = [id, region, environment].filter((part) => part !== null).join(', ')
  if (declared === null) {
    return warnCheck(
      'application',
      says,
      `write application: {id: ${id}} into the fleet file, so that a wrong key is refused`,
    )
  }
  if (declared.toLowerCase() === id.toLowerCase()) return passCheck('application', says)
  return failCheck(
    'application',
    `the key opens ${id}; the file is for ${declared}`,
    'use the key of that application, or correct application.id',
  )
}

function checkConnector(connectors: ApiFacts['connectors']): Check {
  if (connectors === null) return skipCheck('connector', 'not asked')
  if (isUnavailable(connectors))
    return warnCheck(
      'connector',
      `it could not be read: ${connectors.message}`,
      'nothing, if plans work: only this command reads it',
    )
  if (connectors.includes('nylas')) return passCheck('connector', 'the connector for agent accounts is there')
  return warnCheck(
    'connector',
    'there is none for agent accounts yet',
    'nothing: an apply makes it before the first account. Where accounts live already, somebody has deleted it: create it again (POST /v3/connectors with {"provider": "nylas"})',
  )
}

function checkDefaultWorkspace(workspace: ApiFacts['defaultWorkspace'], managed: boolean): Check {
  const name = 'default workspace'
  if (workspace === null) {
    const says = 'this application has none (older ones do not)'
    if (!managed) return warnCheck(name, says, 'name a workspace for every account')
    return failCheck(
      name,
      `${says}, and the file sets default_workspace`,
      'remove default_workspace from the file, and name a workspace for every account',
    )
  }
  if (isUnavailable(workspace)) return warnCheck(name, `it could not be read: ${workspace.message}`, 'try again')
  return workspace.exists
    ? passCheck(name, workspace.id)
    : failCheck(name, `the application names ${workspace.id}, which does not exist`, 'ask Nylas support')
}

/** Of the whole application, whoever owns its accounts: nothing here keeps a plan or an apply from working. */
function checkHealth(health: SendingHealth | null): Check {
  const name = 'sent mail'
  if (health === null) return skipCheck(name, 'Nylas does not tell how the mail of this application fares')
  const { accounts, troubles_complete } = health
  const troubled = accounts.filter((row) => listSendingTroubles(row).length > 0)
  const grade = describeGrade(health)
  const says = `${countNoun(accounts.length, 'account')}${health.complete ? '' : ' and more'} sent mail in the last ${HEALTH_DAYS} days${grade === null ? '' : `; ${toPlain(grade)}`}`
  if (troubled.length === 0 && !isAlarming(health)) return passCheck(name, says)
  const names = troubled.slice(0, MOST_NAMED).map(({ key }) => key)
  const rest = troubled.length - names.length
  const who =
    names.length === 0
      ? ''
      : `; in trouble: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}${troubles_complete ? '' : ', and perhaps others'}`
  return warnCheck(
    name,
    says + who,
    'look at whom these write to (nylas-fleet inventory --health has the figures of each): Nylas stops the sending of an account that goes on like that',
  )
}

const MOST_NAMED = 5
const isAlarming = ({ grade }: SendingHealth): boolean => grade === 'at_risk' || grade === 'critical'

const MOST_AHEAD = 60_000

function checkClock(ahead: number | null): Check {
  if (ahead === null) return skipCheck('clock', 'the API did not say what time it is')
  const seconds = Math.round(Math.abs(ahead) / 1000)
  if (Math.abs(ahead) <= MOST_AHEAD) return passCheck('clock', `within ${Math.max(1, seconds)} s of the API's`)
  return warnCheck(
    'clock',
    `${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} the API's`,
    'set this machine by NTP; plans and ledgers go by the API’s clock',
  )
}
