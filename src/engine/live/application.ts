/** The application that a key opens, and whether it has the connector that agent accounts need. */
import { isObject, type JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import { CONNECTOR } from '../../nylas/connector.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'

export type Application = {
  readonly id: string
  readonly region: string | null
  readonly environment: string | null
  readonly defaultWorkspace: string | null
}

/** The first call of every run: proves key and region, and says which application everything else is about. */
export async function readApplication(api: Reader): Promise<Application> {
  const { data } = await api.get('/v3/applications')
  // One object is documented; an array of one has been seen.
  const application = Array.isArray(data) && data.length === 1 ? (data[0] as Json) : data
  const id = isObject(application) ? toTextOrNull(application['application_id']) : null
  if (!isObject(application) || id === null) {
    throw new ApiError(
      'GET /v3/applications: the reply does not name one application; check api-url, and that the key is one of an application',
      200,
      'incomplete',
      null,
    )
  }
  return {
    id,
    region: toTextOrNull(application['region']),
    environment: toTextOrNull(application['environment']),
    defaultWorkspace: toTextOrNull(application['default_workspace_id']),
  }
}

/** Null where the reply is no list. */
export async function readConnectors(api: Reader): Promise<readonly JsonObject[] | null> {
  const { data } = await api.get('/v3/connectors', { limit: 200, offset: 0 })
  return Array.isArray(data) ? data.filter(isObject) : null
}

/** What it cannot know costs nothing: then the first account says whether the connector is there. */
export async function findConnector(api: Reader): Promise<boolean | null> {
  try {
    const connectors = await readConnectors(api)
    return connectors?.some(({ provider }) => provider === CONNECTOR) ?? null
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}

export const toTextOrNull = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null
