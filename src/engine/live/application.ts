/** The first call of every run: proves key and region, and says which application everything else is about. */

import { isObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'

import { ApiError, type Reader } from '../../nylas/port.ts'

export type Application = {
  readonly id: string
  readonly region: string | null
  readonly environment: string | null
  readonly defaultWorkspace: string | null
}

export async function readApplication(api: Reader): Promise<Application> {
  const { data } = await api.get('/v3/applications')
  // One object is documented; an array of one has been seen.
  const application = Array.isArray(data) && data.length === 1 ? (data[0] as Json) : data
  const id = isObject(application) ? textOf(application['application_id']) : null
  if (!isObject(application) || id === null) {
    throw new ApiError('GET /v3/applications: the reply does not name one application', 200, 'incomplete', null)
  }
  return {
    id,
    region: textOf(application['region']),
    environment: textOf(application['environment']),
    defaultWorkspace: textOf(application['default_workspace_id']),
  }
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
