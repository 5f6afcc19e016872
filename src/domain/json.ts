/** JSON values: objects, texts and lists of texts, told from everything else that a value may be. */
import type { Json } from './model.ts'

export type JsonObject = { readonly [key: string]: Json }

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text that a value is; empty where it is something else. */
export const toText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The texts of a list, without what else is in it. */
export const toTexts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

/** The objects of a list; none where it is no list. */
export const toObjects = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []
