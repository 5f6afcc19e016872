import type { ErrorObject } from 'ajv'
import type { SchemaName } from './schemas.ts'

type Validate = { (data: unknown): boolean; errors?: ErrorObject[] | null }

/** The code beside this declaration is made of the schemas by `npm run gen`. */
export declare const validators: Readonly<Record<SchemaName, Validate>>
