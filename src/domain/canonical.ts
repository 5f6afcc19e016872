/** One text for one value: keys sorted, no white space. What signatures, digests and comparisons are made of. */
import type { Json } from './model.ts'

export function toCanonicalText(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(toCanonicalText).join(',')}]`
  const object = value as { readonly [key: string]: Json }
  const members = Object.keys(object).sort()
  return `{${members.map((key) => `${JSON.stringify(key)}:${toCanonicalText(object[key] ?? null)}`).join(',')}}`
}

/** By code point, the same on every machine and in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
