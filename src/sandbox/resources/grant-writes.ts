/** Making agent accounts (POST /v3/connect/custom) and changing grants (PATCH /v3/grants/{id}). */
import type { Json } from '../../domain/model.ts'
import { type Answer, created, found, type Handler, invalid, missing, Refusal } from '../answer.ts'
import {
  type Application,
  defaultWorkspace,
  type Grant,
  type JsonObject,
  putGrant,
  seconds,
  stamp,
  type World,
  withPassword,
} from '../application.ts'
import * as check from '../fields.ts'
import { requireQuota } from '../limits.ts'
import { hasDomain } from './admin-domains.ts'
import { presentGrant } from './grants.ts'

const EMAIL = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/

type Wanted = {
  readonly email: string
  readonly name: string | null
  readonly workspaceId: string | null
  readonly password: string | null
}

export const createGrant: Handler = (world, application, { body }) => {
  const wanted = readWanted(world, application, check.object(body))
  const known = application.grants.get(application.grantsByEmail.get(wanted.email.toLowerCase()) ?? '')
  if (known) return answerExisting(world, application, known, wanted)
  requireConnector(world, application)
  requireDomain(world, application, wanted.email)
  requireQuota(world, 'accounts', () => countAccounts(application))

  const base = stamp(world)
  const blank: Grant = {
    ...base,
    provider: 'nylas',
    email: world.switches().email_case === 'lowered' ? wanted.email.toLowerCase() : wanted.email,
    name: wanted.name,
    workspaceId: wanted.workspaceId ?? placement(world, application, wanted.email),
    status: 'valid',
    blocked: false,
    updatedAt: base.createdAt,
    settings: {},
    password: null,
    passwordSerial: 0,
  }
  const grant = wanted.password === null ? blank : withPassword(application, blank, wanted.password)
  putGrant(application, grant)
  application.connectors.add('nylas')
  return answerCreated(world, application, grant)
}

function readWanted(world: World, application: Application, body: JsonObject): Wanted {
  check.knownFields(world, body, ['provider', 'name', 'workspace_id', 'settings', 'state'])
  const provider = check.string(body['provider'], 'provider')
  if (provider !== 'nylas') throw invalid(`connector for provider ${provider} is not configured`)
  const settings = check.object(body['settings'], 'settings')
  check.knownFields(world, settings, ['email', 'app_password'])
  const email = check.string(settings['email'], 'settings.email')
  if (!EMAIL.test(email)) throw invalid('settings.email must be an e-mail address (invalid_field)')
  return {
    email,
    name: body['name'] === undefined ? null : check.name(body['name']),
    workspaceId: body['workspace_id'] === undefined ? null : ownWorkspace(world, application, body['workspace_id']),
    password: settings['app_password'] === undefined ? null : readPassword(world, settings['app_password'], email),
  }
}

function answerExisting(world: World, application: Application, known: Grant, wanted: Wanted): Answer {
  const behaviour = world.switches().duplicate_email
  const message = `a grant for ${known.email} already exists`
  if (behaviour === '409') throw new Refusal(409, message)
  if (behaviour === '400' || known.provider !== 'nylas') throw invalid(message)
  let grant: Grant = { ...known, status: 'valid', updatedAt: seconds(world) }
  if (behaviour === 'reuse-and-apply') {
    grant = { ...grant, name: wanted.name ?? grant.name, workspaceId: wanted.workspaceId ?? grant.workspaceId }
    if (wanted.password !== null) grant = withPassword(application, grant, wanted.password)
  }
  putGrant(application, grant)
  return answerCreated(world, application, grant)
}

function answerCreated(world: World, application: Application, grant: Grant): Answer {
  const data = presentGrant(world, application, grant)
  const answer = created(world, 201, data)
  return world.switches().create_grant_envelope === 'bare' ? { ...answer, body: data } : answer
}

function requireConnector(world: World, { connectors }: Application): void {
  if (connectors.has('nylas') || world.switches().connector === 'made-by-first-account') return
  throw invalid('connector for provider nylas is not configured')
}

function requireDomain(world: World, application: Application, email: string): void {
  const domain = domainOf(email)
  if (!application.domains || application.domains.has(domain) || hasDomain(application, domain)) return
  throw new Refusal(world.switches().unknown_domain_status, 'Provisioning the inbox failed: Domain not found')
}

export const domainOf = (email: string): string => (EMAIL.exec(email)?.[1] ?? '').toLowerCase()

function countAccounts(application: Application): number {
  let count = 0
  for (const grant of application.grants.now()) if (grant.provider === 'nylas') count += 1
  return count
}

/** A workspace that groups the domain by itself, else the default one, else none. */
function placement(world: World, application: Application, email: string): string | null {
  const domain = domainOf(email)
  for (const workspace of application.workspaces.now()) {
    if (workspace.autoGroup && workspace.domain === domain) return workspace.id
  }
  return defaultWorkspace(world, application)?.id ?? null
}

function ownWorkspace(world: World, application: Application, value: Json): string {
  const id = check.string(value, 'workspace_id')
  const hidden = id === application.defaultWorkspaceId && !defaultWorkspace(world, application)
  if (!hidden && application.workspaces.get(id)) return id
  throw invalid('workspace_id not found or does not belong to this application')
}

function readPassword(world: World, value: Json, email: string): string {
  const password = check.string(value, 'settings.app_password')
  if (password.length < 18 || password.length > 40) throw invalid('invalid app_password length')
  if (!/^[!-~]+$/.test(password)) throw invalid('invalid app_password: printable ASCII without spaces only')
  if (!/[A-Z]/.test(password) || !/[a-z]/.test(password) || !/[0-9]/.test(password)) {
    throw invalid('invalid app_password: it needs an upper-case letter, a lower-case letter and a digit')
  }
  if (world.switches().password_rules === 'strict') {
    if (!/[^A-Za-z0-9]/.test(password)) throw invalid('invalid app_password: it needs a symbol')
    const local = email.split('@')[0]?.toLowerCase() ?? ''
    if (password.toLowerCase().includes(local)) throw invalid('invalid app_password: it holds the name of the mailbox')
  }
  return password
}

/** The documents call `updated_at` the last authentication; whether a change counts is not known. */
export const touch = (world: World, grant: Grant): Grant =>
  world.switches().grant_updated_at === 'write' ? { ...grant, updatedAt: seconds(world) } : grant

export const updateGrant: Handler = (world, application, { ids: [id = ''], body }) => {
  const grant = application.grants.get(id)
  if (!grant) throw missing('Grant')
  const changes = check.object(body)
  check.knownFields(world, changes, ['settings', 'scope', 'name', 'workspace_id'])
  if (Object.keys(changes).length === 0) throw invalid('at least one field is required')
  const password = patchPassword(world, grant, changes['settings'])
  const changed: Grant = {
    ...touch(world, grant),
    name: patchName(world, grant, changes['name']),
    workspaceId: patchWorkspace(world, application, grant, changes['workspace_id']),
  }
  const final = password === null ? changed : withPassword(application, changed, password)
  putGrant(application, final)
  return found(presentGrant(world, application, final))
}

function patchName(world: World, grant: Grant, name: Json | undefined): string | null {
  const { grant_patch, grant_patch_name } = world.switches()
  const wanted = name === undefined ? undefined : check.name(name)
  if (grant_patch_name === 'ignored') return grant.name
  return wanted ?? (grant_patch === 'replace' ? null : grant.name)
}

function patchWorkspace(world: World, application: Application, grant: Grant, id: Json | undefined): string | null {
  const { grant_patch_workspace, grant_patch_workspace_null } = world.switches()
  if (id === undefined) return grant.workspaceId
  if (id === null) {
    if (grant_patch_workspace_null === '400') throw invalid('workspace_id must be a string (invalid_field)')
    return grant.workspaceId
  }
  const wanted = ownWorkspace(world, application, id)
  return grant_patch_workspace === 'applied' ? wanted : grant.workspaceId
}

function patchPassword(world: World, grant: Grant, given: Json | undefined): string | null {
  if (given === undefined) return null
  const settings = check.object(given, 'settings')
  const email = settings['email']
  if (email === undefined) {
    if (world.switches().grant_patch === 'replace') throw invalid('settings.email is required (invalid_field)')
  } else if (check.string(email, 'settings.email').toLowerCase() !== grant.email.toLowerCase()) {
    throw invalid('settings.email cannot be changed (invalid_field)')
  }
  return settings['app_password'] === undefined ? null : readPassword(world, settings['app_password'], grant.email)
}
