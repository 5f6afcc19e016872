/**
 * The connector that agent accounts need: one for the whole application. Some sources say that the first account brings it,
 * the vendor's own clients make it before. It is never deleted: that would end every account.
 */
import { ApiError, type Writer } from './port.ts'

/** The provider of agent accounts, by which its connector goes too. */
export const CONNECTOR = 'nylas'

/** What became of it: made, or there already. Throws what the API says against it. */
export async function makeConnector(api: Writer): Promise<'created' | 'there'> {
  try {
    // At most one a provider, so that asking twice makes no second one.
    await api.send({ method: 'POST', path: '/v3/connectors', body: { provider: CONNECTOR }, repeatable: true })
    return 'created'
  } catch (error) {
    if (error instanceof ApiError && (error.status === 409 || /already (?:exists|in use)/iu.test(error.message)))
      return 'there'
    throw error
  }
}
