/** One application and everything in it, as the sandbox stores it. What the API says of it is up to the resources. */
import { createHash } from 'node:crypto'
import type { Json } from '../domain/model.ts'
import { type Collection, collection, type Stored } from './collection.ts'
import type { Switches } from './switches.ts'

export type JsonObject = { readonly [key: string]: Json }

export type Grant = Stored & {
  readonly provider: string
  readonly email: string
  readonly name: string | null
  readonly workspaceId: string | null
  readonly status: 'valid' | 'invalid'
  readonly blocked: boolean
  readonly updatedAt: number
  /** What else `settings` holds, for instance a policy_id from old times. */
  readonly settings: JsonObject
  /** A digest: the password itself is not kept. */
  readonly password: string | null
  /** Rises with every password set in the application; 0 before the first. */
  readonly passwordSerial: number
}

export type Workspace = Stored & {
  readonly name: string
  readonly domain: string | null
  readonly autoGroup: boolean
  readonly isDefault: boolean
  readonly policyId: string | null
  readonly ruleIds: readonly string[]
  readonly updatedAt: number
}

export type Policy = Stored & {
  readonly name: string
  /** As they were sent; what the API answers is resolved against the plan. */
  readonly limits: JsonObject
  readonly spamDetection: JsonObject
  readonly options: JsonObject
  readonly rules: readonly string[]
  readonly updatedAt: number
  /** Found by id, but in no list: the vendor's starter policies have been seen like that. */
  readonly unlisted: boolean
}

export type Rule = Stored & {
  readonly name: string
  readonly description: string
  readonly priority: number
  readonly enabled: boolean
  readonly trigger: string
  readonly match: JsonObject
  readonly actions: readonly JsonObject[]
  readonly updatedAt: number
}

export type ListItem = Stored & { readonly value: string }

export type List = Stored & {
  readonly name: string
  readonly description: string
  readonly type: 'domain' | 'tld' | 'address'
  readonly updatedAt: number
}

/** A domain of the organisation; `verified` holds the records that Nylas has seen. */
export type AdminDomain = Stored & {
  readonly address: string
  readonly name: string
  readonly branded: boolean
  readonly verified: ReadonlySet<string>
  /** Where a test wants others than the made-up ones. */
  readonly records: JsonObject
  readonly updatedAt: number
}

/** Its id is the id of its key. */
export type ServiceAccount = Stored & { readonly publicKey: string }

export type Application = {
  id: string
  organizationId: string
  region: string
  environment: string
  readonly key: string
  defaultWorkspaceId: string
  /** Null: every domain is registered. */
  domains: ReadonlySet<string> | null
  readonly connectors: Set<string>
  readonly grants: Collection<Grant>
  /** By e-mail in lower case: one grant an address and provider family. */
  readonly grantsByEmail: Map<string, string>
  readonly deletedGrants: Map<string, { readonly grant: Grant; readonly at: number }>
  readonly workspaces: Collection<Workspace>
  readonly policies: Collection<Policy>
  readonly rules: Collection<Rule>
  readonly lists: Collection<List>
  readonly adminDomains: Collection<AdminDomain>
  readonly serviceAccounts: Collection<ServiceAccount>
  /** What stands by itself, by the name of its store; see `storeOf`. */
  readonly stores: Map<string, Collection<Stored>>
  passwordSerial: number
  autoGroupedAt: number | null
}

/** What everything below the server may know of its surroundings. */
export type World = {
  readonly now: () => number
  readonly newId: () => string
  readonly nextSequence: () => number
  readonly switches: () => Switches
}

/** The list without filters and the filtered ones trail differently. */
export const UNFILTERED = 0
export const FILTERED = 1

export function createApplication(
  world: World,
  identity: Pick<Application, 'region' | 'environment' | 'key'> & { readonly id?: string },
): Application {
  const lag = () => world.switches().list_lag
  const application: Application = {
    ...identity,
    id: identity.id ?? world.newId(),
    organizationId: world.newId(),
    defaultWorkspaceId: world.newId(),
    domains: null,
    connectors: new Set(),
    grants: collection(world.now, [() => world.switches().grants_list_lag, () => world.switches().grants_filter_lag]),
    grantsByEmail: new Map(),
    deletedGrants: new Map(),
    workspaces: collection(world.now, [lag]),
    policies: collection(world.now, [lag]),
    rules: collection(world.now, [lag]),
    lists: collection(world.now, [lag]),
    adminDomains: collection(world.now, [lag]),
    serviceAccounts: collection(world.now, [lag]),
    stores: new Map(),
    passwordSerial: 0,
    autoGroupedAt: null,
  }
  const base = stamp(world, application.defaultWorkspaceId)
  application.workspaces.put({
    ...base,
    name: 'Default Workspace',
    domain: null,
    autoGroup: false,
    isDefault: true,
    policyId: null,
    ruleIds: [],
    updatedAt: base.createdAt,
  })
  return application
}

export const seconds = (world: World): number => Math.floor(world.now() / 1000)

/** Identity and age of a new object. */
export function stamp(world: World, id = world.newId(), createdAt = seconds(world)): Stored {
  return { id, createdAt, sequence: world.nextSequence() }
}

/** The store of a name, made when it is first asked for. Whoever owns the name knows what is in it. */
export function storeOf<T extends Stored>(world: World, application: Application, name: string): Collection<T> {
  const store = application.stores.get(name) ?? collection<Stored>(world.now, [() => world.switches().list_lag])
  application.stores.set(name, store)
  return store as unknown as Collection<T>
}

/** Null when the application is one of the old ones. */
export function defaultWorkspace(world: World, application: Application): Workspace | null {
  if (world.switches().default_workspace === 'missing') return null
  return application.workspaces.get(application.defaultWorkspaceId) ?? null
}

export function putGrant(application: Application, grant: Grant): void {
  application.grants.put(grant)
  application.grantsByEmail.set(grant.email.toLowerCase(), grant.id)
}

export function removeGrant(application: Application, grant: Grant, at: number): void {
  application.grants.remove(grant.id)
  application.deletedGrants.set(grant.id, { grant, at })
  const email = grant.email.toLowerCase()
  if (application.grantsByEmail.get(email) === grant.id) application.grantsByEmail.delete(email)
}

export const digest = (password: string): string => createHash('sha256').update(password).digest('hex')

export function withPassword(application: Application, grant: Grant, password: string): Grant {
  application.passwordSerial += 1
  return { ...grant, password: digest(password), passwordSerial: application.passwordSerial }
}
