import type { ErrorObject } from 'ajv'
import type { Kind } from '../domain/model.ts'

type Validate = { (data: unknown): boolean; errors?: ErrorObject[] | null }

/** The code beside this declaration is made of the kinds' tables by `npm run gen`. */
export declare const validators: Readonly<Record<Kind | 'file' | 'settings' | 'default_workspace', Validate>>
