/** GET /v3/applications: proves the key, names the application and its default workspace. */
import type { Json } from '../../domain/model.ts'
import { found, type Handler } from '../answer.ts'
import { defaultWorkspace } from '../application.ts'

export const getApplication: Handler = (world, application) => {
  const { application_data, application_default_workspace_id } = world.switches()
  const home = application_default_workspace_id === 'shown' ? defaultWorkspace(world, application) : null
  const data: Json = {
    application_id: application.id,
    organization_id: application.organizationId,
    region: application.region,
    environment: application.environment,
    ...(home ? { default_workspace_id: home.id } : {}),
    branding: { name: 'Sandbox' },
    callback_uris: [],
  }
  return found(application_data === 'array' ? [data] : data)
}
