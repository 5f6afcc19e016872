/** Grants as the sandbox dumps and seeds them, and their paths. No password is ever in a dump. */
import { type Application, digest, type Grant, type JsonObject, type World, withPassword } from '../application.ts'
import { type Edit, type Resource, startEdit } from '../resource.ts'
import { createGrant, updateGrant } from './grant-writes.ts'
import { deleteGrant, getGrant, listGrants } from './grants.ts'

export type StateGrant = {
  readonly id: string
  readonly provider: string
  readonly email: string
  readonly name: string | null
  readonly workspace_id: string | null
  readonly grant_status: 'valid' | 'invalid'
  readonly blocked: boolean
  readonly settings: JsonObject
  readonly has_password: boolean
  /** Another number after each password that was set; 0 when none ever was. */
  readonly password_serial: number
  readonly created_at: number
}

/** `password` null takes it away. */
type GrantEdit = Edit<StateGrant> & { readonly password?: string | null }

function seedGrant(world: World, application: Application, edit: GrantEdit): void {
  const id = edit.id ?? application.grantsByEmail.get(edit.email?.toLowerCase() ?? '')
  const before = application.grants.get(id ?? '')
  if (before) forgetEmail(application, before)
  const grant = startEdit<Grant>(world, application.grants, id === undefined ? edit : { ...edit, id }, (base) => ({
    ...base,
    provider: 'nylas',
    email: edit.email ?? `${base.id}@example.test`,
    name: null,
    workspaceId: application.defaultWorkspaceId,
    status: 'valid',
    blocked: false,
    settings: {},
    password: null,
    passwordSerial: 0,
  }))
  if (!grant) return
  const { email = grant.email, name = grant.name, provider = grant.provider, blocked = grant.blocked } = edit
  const { workspace_id: workspaceId = grant.workspaceId, grant_status: status = grant.status } = edit
  const { settings = grant.settings } = edit
  const edited = { ...grant, email, name, provider, blocked, workspaceId, status, settings }
  const final = seedPassword(application, edited, edit.password)
  application.grants.settle(final.id, final)
  application.grantsByEmail.set(final.email.toLowerCase(), final.id)
  application.connectors.add(final.provider)
}

function seedPassword(application: Application, grant: Grant, password: string | null | undefined): Grant {
  if (password === undefined) return grant
  return password === null ? { ...grant, password: null } : withPassword(application, grant, password)
}

function forgetEmail(application: Application, grant: Grant): void {
  const email = grant.email.toLowerCase()
  if (application.grantsByEmail.get(email) === grant.id) application.grantsByEmail.delete(email)
}

/** Whether this is the password of the account now. */
export function passwordMatches(application: Application, email: string, password: string): boolean {
  const grant = application.grants.get(application.grantsByEmail.get(email.toLowerCase()) ?? '')
  return grant !== undefined && grant.password === digest(password)
}

export const grants: Resource<StateGrant, GrantEdit> = {
  routes: [
    ['/v3/connect/custom', { POST: createGrant }],
    ['/v3/grants', { GET: listGrants }],
    ['/v3/grants/*', { GET: getGrant, PATCH: updateGrant, DELETE: deleteGrant }],
  ],
  creates: [createGrant],
  dump: (_world, application) =>
    [...application.grants.now()].map((grant) => ({
      id: grant.id,
      provider: grant.provider,
      email: grant.email,
      name: grant.name,
      workspace_id: grant.workspaceId,
      grant_status: grant.status,
      blocked: grant.blocked,
      settings: grant.settings,
      has_password: grant.password !== null,
      password_serial: grant.passwordSerial,
      created_at: grant.createdAt,
    })),
  seed: seedGrant,
}
