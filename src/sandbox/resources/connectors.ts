/** Connectors: at most one a provider. The one for `nylas` comes with the first account. */
import type { Json } from '../../domain/model.ts'
import { created, found, type Handler, invalid, missing } from '../answer.ts'
import * as check from '../fields.ts'
import { count } from '../paging.ts'

const PROVIDERS = [
  'ews',
  'google',
  'icloud',
  'imap',
  'microsoft',
  'virtual-calendar',
  'yahoo',
  'zoom',
  'nylas',
] as const

const present = (provider: string): Json => ({ name: provider, provider, settings: {}, scope: [] })

export const listConnectors: Handler = (_world, application, { query }) => {
  const limit = count(query, 'limit', 10, 1, 200)
  const offset = count(query, 'offset', 0, 0, Number.MAX_SAFE_INTEGER)
  const page = [...application.connectors].slice(offset, offset + limit)
  return found(page.map(present), { limit, offset })
}

export const getConnector: Handler = (_world, application, { ids: [provider = ''] }) => {
  if (!application.connectors.has(provider)) throw missing('Connector')
  return found(present(provider))
}

export const createConnector: Handler = (world, application, { body }) => {
  const provider = check.oneOf(check.object(body)['provider'], 'provider', PROVIDERS)
  if (application.connectors.has(provider)) throw invalid(`connector for provider ${provider} already exists`)
  application.connectors.add(provider)
  return created(world, 201, present(provider))
}
