import { kinds } from '../kinds/index.ts'
import { fleetSchema } from '../spec/schema.ts'

/** What `fleet.schema.json` holds. */
export const schemaText = (): string => `${JSON.stringify(fleetSchema(kinds), null, 2)}\n`
