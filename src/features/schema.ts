import { fleetSchema } from '../config/schema.ts'
import { kinds } from '../kinds/registry.ts'

/** What `fleet.schema.json` holds. */
export const schemaText = (): string => `${JSON.stringify(fleetSchema(kinds), null, 2)}\n`
