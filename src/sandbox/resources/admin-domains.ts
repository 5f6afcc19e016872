/**
 * The domains of the organisation (/v3/admin/domains), which take a signature. A domain that is here is registered, whether
 * its records are verified or not: accounts may be made on it.
 */
import type { Json } from '../../domain/model.ts'
import { type Answer, deleted, found, type Handler, invalid, missing, Refusal, time } from '../answer.ts'
import { type AdminDomain, type Application, type JsonObject, seconds, stamp, type World } from '../application.ts'
import * as check from '../fields.ts'
import { cutCursorPage } from '../paging.ts'
import { type Edit, type Resource, startEdit } from '../resource.ts'

/** What can be asked for and verified; two more are flags alone. */
const TYPES = ['ownership', 'mx', 'spf', 'dkim', 'feedback'] as const
type RecordType = (typeof TYPES)[number]
const FLAGS = [...TYPES, 'dmarc', 'arc'] as const

const ADDRESS = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/u
const WEEK = 604_800

type Flag = `verified_${(typeof FLAGS)[number]}`
type Dumped = {
  readonly id: string
  readonly domain_address: string
  readonly name: string
  readonly branded: boolean
  readonly records: JsonObject
  readonly created_at: number
} & { readonly [F in Flag]: boolean }

const flagsOf = ({ verified }: AdminDomain) =>
  Object.fromEntries(FLAGS.map((flag) => [`verified_${flag}`, verified.has(flag)])) as { [F in Flag]: boolean }

export const hasDomain = (application: Application, address: string): boolean =>
  [...application.adminDomains.now()].some((domain) => domain.address === address)

function present(world: World, application: Application, domain: AdminDomain): JsonObject {
  return {
    id: domain.id,
    name: domain.name,
    branded: domain.branded,
    domain_address: domain.address,
    organization_id: application.organizationId,
    region: application.region,
    ...flagsOf(domain),
    created_at: time(world, domain.createdAt),
    updated_at: time(world, domain.updatedAt),
  }
}

function find(application: Application, id: string): AdminDomain {
  const domain = [...application.adminDomains.now()].find((one) => one.id === id || one.address === id.toLowerCase())
  if (!domain) throw missing('Domain')
  return domain
}

const list: Handler = (world, application, { query }) =>
  cutCursorPage(world, query, application.adminDomains.view().rows, 'flat', (one) => present(world, application, one))

const get: Handler = (world, application, { ids: [id = ''] }) =>
  found(present(world, application, find(application, id)))

const create: Handler = (world, application, { body: given }) => {
  const body = check.object(given)
  check.knownFields(world, body, ['name', 'domain_address'])
  const name = check.name(body['name'])
  const address = check.string(body['domain_address'], 'domain_address').toLowerCase()
  if (!ADDRESS.test(address)) throw invalid('domain_address must be a domain (invalid_field)')
  if (hasDomain(application, address)) throw new Refusal(409, `the domain ${address} already exists`)
  const base = stamp(world)
  const domain: AdminDomain = { ...blank({ ...base, updatedAt: base.createdAt }), address, name }
  application.adminDomains.put(domain)
  return found(present(world, application, domain))
}

const rename: Handler = (world, application, { ids: [id = ''], body: given }) => {
  const body = check.object(given)
  if ('domain_address' in body) throw invalid('domain_address cannot be changed (invalid_field)')
  const domain = { ...find(application, id), name: check.name(body['name']), updatedAt: seconds(world) }
  application.adminDomains.put(domain)
  return found({ name: domain.name, updated_at: time(world, domain.updatedAt) })
}

const remove: Handler = (world, application, { ids: [id = ''] }) => {
  application.adminDomains.remove(find(application, id).id)
  return deleted(world)
}

const readType = (body: Json | undefined): RecordType => check.oneOf(check.object(body)['type'], 'type', TYPES)

const info: Handler = (world, application, { ids: [id = ''], body }) => {
  const domain = find(application, id)
  const type = readType(body)
  return answer(world, domain, type, domain.verified.has(type) ? 'done' : 'pending')
}

const verify: Handler = (world, application, { ids: [id = ''], body }) => {
  const domain = find(application, id)
  const type = readType(body)
  const status = world.switches().domain_verification
  if (status === 'done')
    application.adminDomains.put({
      ...domain,
      verified: new Set([...domain.verified, type]),
      updatedAt: seconds(world),
    })
  return answer(world, domain, type, status)
}

function answer(world: World, domain: AdminDomain, type: RecordType, status: string): Answer {
  const now = seconds(world)
  const given = domain.records[type]
  const isExpired = world.switches().domain_values === 'expired'
  return found({
    domain_id: domain.id,
    attempt: { type, options: check.isObject(given) ? given : makeRecord(domain, type) },
    status,
    created_at: now,
    expires_at: isExpired ? now - 1 : now + WEEK,
    message: status === 'failed' ? 'the record was not found' : '',
  })
}

function makeRecord({ id }: AdminDomain, type: RecordType): JsonObject {
  const word = id.replaceAll('-', '')
  switch (type) {
    case 'ownership':
      return { host: '@', type: 'TXT', value: `nylas-ownership-verify=${word}` }
    case 'mx':
      return { host: '@', type: 'MX', value: '10 inbound.nylas.example' }
    case 'spf':
      return { host: '@', type: 'TXT', value: 'v=spf1 include:spf.nylas.example ~all' }
    case 'dkim':
      return { host: `${word.slice(0, 8)}._domainkey`, type: 'TXT', value: `v=DKIM1; k=rsa; p=${word.repeat(12)}` }
    case 'feedback':
      return { host: 'feedback', type: 'MX', value: '10 feedback.nylas.example' }
  }
}

const blank = (base: Pick<AdminDomain, 'id' | 'createdAt' | 'sequence' | 'updatedAt'>): AdminDomain => ({
  ...base,
  address: '',
  name: '',
  branded: false,
  verified: new Set(),
  records: {},
})

function seed(world: World, application: Application, edit: Edit<Dumped>): void {
  const address = edit.domain_address?.toLowerCase()
  const known = [...application.adminDomains.now()].find((one) => one.address === address)
  const id = edit.id ?? known?.id
  const domain = startEdit(world, application.adminDomains, id === undefined ? edit : { ...edit, id }, blank)
  if (!domain) return
  const verified = new Set(domain.verified)
  for (const flag of FLAGS) {
    const value = edit[`verified_${flag}`]
    if (value === true) verified.add(flag)
    else if (value === false) verified.delete(flag)
  }
  application.adminDomains.settle(domain.id, {
    ...domain,
    address: address ?? domain.address,
    name: edit.name ?? (domain.name || address || ''),
    branded: edit.branded ?? domain.branded,
    records: edit.records ?? domain.records,
    verified,
  })
}

export const adminDomains: Resource<Dumped> = {
  routes: [
    ['/v3/admin/domains', { GET: list, POST: create }],
    ['/v3/admin/domains/*', { GET: get, PUT: rename, DELETE: remove }],
    ['/v3/admin/domains/*/info', { POST: info }],
    ['/v3/admin/domains/*/verify', { POST: verify }],
  ],
  creates: [create],
  dump: (_world, application) =>
    [...application.adminDomains.now()].map((domain) => ({
      id: domain.id,
      domain_address: domain.address,
      name: domain.name,
      branded: domain.branded,
      ...flagsOf(domain),
      records: domain.records,
      created_at: domain.createdAt,
    })),
  seed,
}
