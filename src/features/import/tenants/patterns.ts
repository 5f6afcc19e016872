/**
 * Patterns in addresses and names: every way to read an address as one with a slug in it, texts as templates and back, and
 * how the names of a pattern's accounts are made (all alike, from the slug, or from a title of each tenant).
 */

import { parseTemplate } from '../../../config/placeholders.ts'
import { escapeBraces } from '../entries.ts'

/** An address as a template and the slug in it: `support-acme@x` as `support-{slug}@x` and acme. */
export type Reading = { readonly pattern: string; readonly slug: string }

/** How names are made; a null template: there is no name. Titles by slug, where the template has `{title}`. */
export type Naming = { readonly template: string | null; readonly titles: ReadonlyMap<string, string> }
export type NamedAccount = { readonly slug: string; readonly name: string | null }

/** So many alike are a pattern. */
export const FEWEST = 3

const SLUG = /^[a-z0-9][a-z0-9._-]*$/
const WORD = /[\p{L}\p{N}\p{M}]/u
const TITLE = '{title}'
/** Of addresses with more delimiters in a part, only what begins or ends it is tried, so that readings stay few. */
const MOST_DELIMITERS = 5
/** The same for the words of a name. */
const MOST_WORDS = 8

/** A slug stands between delimiters, in the part before the @ or in the one after it. */
export function listReadings(address: string): readonly Reading[] {
  const readings: Reading[] = []
  let from = 0
  for (const part of address.split('@')) {
    const to = from + part.length
    const delimiters = [...part.matchAll(/[-._+]/g)].map(({ index }) => from + index)
    for (const start of [from, ...delimiters.map((at) => at + 1)]) {
      for (const end of [...delimiters, to]) {
        if (end <= start || (delimiters.length > MOST_DELIMITERS && start !== from && end !== to)) continue
        const slug = address.slice(start, end)
        if (!SLUG.test(slug) || /[-._]$/.test(slug)) continue
        const pattern = `${escapeBraces(address.slice(0, start))}{slug}${escapeBraces(address.slice(end))}`
        readings.push({ pattern, slug })
      }
    }
    from = to + 1
  }
  return readings
}

/** The text with `{field}` wherever the value stands as a word of its own; null where it does not. */
export function toTemplate(text: string, value: string, field: string): string | null {
  let template = ''
  let end = 0
  for (let at = text.indexOf(value); at !== -1 && value !== ''; at = text.indexOf(value, Math.max(at + 1, end))) {
    const after = at + value.length
    if (WORD.test(text.charAt(at - 1)) || WORD.test(text.charAt(after))) continue
    template += `${escapeBraces(text.slice(end, at))}{${field}}`
    end = after
  }
  return end === 0 ? null : template + escapeBraces(text.slice(end))
}

/** What the compiler makes of a template; null when it needs a field that is not given. */
export function fillTemplate(template: string, fields: Readonly<Record<string, string>>): string | null {
  let text = ''
  for (const part of parseTemplate(template)) {
    const piece = typeof part === 'string' ? part : fields[part.name]
    if (piece === undefined || piece === '') return null
    text += piece
  }
  return text
}

type NamingOf = Naming & { readonly slugs: ReadonlySet<string> }

/** The most common naming first; a slug that no naming of at least three fits is in none. */
export function findNamings(accounts: readonly NamedAccount[]): readonly NamingOf[] {
  const namings: NamingOf[] = []
  let rest = accounts
  while (rest.length >= FEWEST) {
    const naming = chooseNaming(rest)
    if (naming.slugs.size < FEWEST) break
    namings.push(naming)
    rest = rest.filter(({ slug }) => !naming.slugs.has(slug))
  }
  return namings
}

/** A whole name as the title explains every account, so it counts only where nothing else explains half of them. */
function chooseNaming(accounts: readonly NamedAccount[]): NamingOf {
  const candidates = new Map<string | null, { rank: number; titles: Map<string, string | null> }>()
  for (const { slug, name } of accounts) {
    for (const { template, title, rank } of listTemplates(slug, name)) {
      const candidate = candidates.get(template) ?? { rank, titles: new Map<string, string | null>() }
      if (!candidate.titles.has(slug)) candidate.titles.set(slug, title)
      candidates.set(template, candidate)
    }
  }
  const whole = candidates.get(TITLE)
  candidates.delete(TITLE)
  const [best] = [...candidates].sort(
    ([a, x], [b, y]) => y.titles.size - x.titles.size || y.rank - x.rank || (b ?? '').length - (a ?? '').length,
  )
  const isEnough = best && (best[1].titles.size * 2 >= accounts.length || whole === undefined)
  const [template, candidate] = isEnough ? best : [TITLE, whole]
  const titles = candidate?.titles ?? new Map<string, string | null>()
  return {
    template,
    titles: new Map([...titles].filter((pair): pair is [string, string] => pair[1] !== null)),
    slugs: new Set(titles.keys()),
  }
}

/** Of templates that as many accounts have, the higher rank is better. */
type NameTemplate = { readonly template: string | null; readonly title: string | null; readonly rank: number }

function listTemplates(slug: string, name: string | null): readonly NameTemplate[] {
  if (name === null) return [{ template: null, title: null, rank: 3 }]
  const templates: NameTemplate[] = [{ template: escapeBraces(name), title: null, rank: 2 }]
  const bySlug = toTemplate(name, slug, 'slug')
  if (bySlug !== null) templates.push({ template: bySlug, title: null, rank: 3 })
  const words = name.split(' ')
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= words.length; end += 1) {
      if (words.length > MOST_WORDS && start > 0 && end < words.length) continue
      const title = words.slice(start, end).join(' ')
      if (title === '' || title !== title.trim() || !title.isWellFormed()) continue
      const before = escapeBraces(
        words
          .slice(0, start)
          .map((word) => `${word} `)
          .join(''),
      )
      const after = escapeBraces(
        words
          .slice(end)
          .map((word) => ` ${word}`)
          .join(''),
      )
      templates.push({ template: `${before}${TITLE}${after}`, title, rank: 1 })
    }
  }
  return templates
}
