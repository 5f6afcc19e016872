/** Every way to read a text as a pattern with one slug in it: `support-acme@x` as `support-{slug}@x` or `{slug}-acme@x`. */
import { escapeBraces } from '../resource.ts'

export type Reading = { readonly pattern: string; readonly slug: string }

const SLUG = /^[a-z0-9][a-z0-9._-]*$/
/** Of longer texts only what begins or ends them is tried, so that their number stays small. */
const MOST_WORDS = 6

/** A slug stands between delimiters, in the part before the @ or in the one after it. */
export function listReadings(text: string): readonly Reading[] {
  const found: Reading[] = []
  let from = 0
  for (const part of text.split('@')) {
    const to = from + part.length
    const inner = [...part.matchAll(/[-._+]/g)].map(({ index }) => from + index)
    const [starts, ends] = [
      [from, ...inner.map((at) => at + 1)],
      [...inner, to],
    ]
    for (const start of starts) {
      for (const end of ends) {
        if (end <= start || (inner.length >= MOST_WORDS && start !== from && end !== to)) continue
        const slug = text.slice(start, end)
        if (!SLUG.test(slug) || /[-._]$/.test(slug)) continue
        found.push({ pattern: `${escapeBraces(text.slice(0, start))}{slug}${escapeBraces(text.slice(end))}`, slug })
      }
    }
    from = to + 1
  }
  return found
}
