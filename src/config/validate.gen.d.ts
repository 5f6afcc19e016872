import type { ErrorObject } from 'ajv'
type Validate = { (data: unknown): boolean; errors?: ErrorObject[] | null }
export declare const file: Validate
export declare const settings: Validate
export declare const default_workspace: Validate
export declare const list: Validate
export declare const rule: Validate
export declare const policy: Validate
export declare const workspace: Validate
export declare const account: Validate
