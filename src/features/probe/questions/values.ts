/** Pieces of replies as what they should be; nothing where they are something else. */
import { isObject, type JsonObject } from '../../../domain/json.ts'
import type { Json } from '../../../domain/model.ts'

export const toObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
export const toObjects = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).map(toObject) : []
