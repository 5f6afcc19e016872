import { buildFleetSchema } from '../config/schema.ts'

/** What `fleet.schema.json` holds. */
export const schemaText = (): string => `${JSON.stringify(buildFleetSchema(), null, 2)}\n`
