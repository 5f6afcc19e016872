/** How the names of a pattern's accounts are made: all alike, from the slug, or from a title of each tenant. */
import { escapeBraces } from '../resource.ts'
import { toTemplate } from './template.ts'

/** What a name says beside its fixed words; null when it is the slug or nothing. `template` null: no name at all. */
export type Naming = { readonly template: string | null; readonly titles: ReadonlyMap<string, string> }
export type NamedAccount = { readonly slug: string; readonly name: string | null }

export const FEWEST = 3
const TITLE = '{title}'
const MOST_WORDS = 8

/** Namings with their slugs, the most common first; whom no naming of at least three fits is in none. */
export function findNamings(members: readonly NamedAccount[]): readonly NamingOf[] {
  const found: NamingOf[] = []
  let rest = members
  while (rest.length >= FEWEST) {
    const best = bestOf(rest)
    if (best.slugs.size < FEWEST) break
    found.push(best)
    rest = rest.filter(({ slug }) => !best.slugs.has(slug))
  }
  return found
}

type NamingOf = Naming & { readonly slugs: ReadonlySet<string> }
type Option = { readonly template: string | null; readonly title: string | null; readonly rank: number }

function bestOf(members: readonly NamedAccount[]): NamingOf {
  const counted = new Map<string | null, { rank: number; titles: Map<string, string | null> }>()
  for (const { slug, name } of members) {
    for (const { template, title, rank } of optionsOf(slug, name)) {
      const entry = counted.get(template) ?? { rank, titles: new Map<string, string | null>() }
      if (!entry.titles.has(slug)) entry.titles.set(slug, title)
      counted.set(template, entry)
    }
  }
  const whole = counted.get(TITLE)
  counted.delete(TITLE)
  const ranked = [...counted].sort(
    ([a, x], [b, y]) => y.titles.size - x.titles.size || y.rank - x.rank || (b ?? '').length - (a ?? '').length,
  )
  const [first] = ranked
  const chosen =
    first && (first[1].titles.size * 2 >= members.length || whole === undefined) ? first : ([TITLE, whole] as const)
  const titles = chosen[1]?.titles ?? new Map<string, string | null>()
  return {
    template: chosen[0],
    titles: new Map([...titles].filter((one): one is [string, string] => one[1] !== null)),
    slugs: new Set(titles.keys()),
  }
}

function optionsOf(slug: string, name: string | null): readonly Option[] {
  if (name === null) return [{ template: null, title: null, rank: 3 }]
  const options: Option[] = [{ template: escapeBraces(name), title: null, rank: 2 }]
  const bySlug = toTemplate(name, slug, 'slug')
  if (bySlug !== null) options.push({ template: bySlug, title: null, rank: 3 })
  const words = name.split(' ')
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= words.length; end += 1) {
      if (words.length > MOST_WORDS && start > 0 && end < words.length) continue
      const title = words.slice(start, end).join(' ')
      if (title === '' || title !== title.trim() || !title.isWellFormed()) continue
      const before = words.slice(0, start).map((word) => `${word} `)
      const after = words.slice(end).map((word) => ` ${word}`)
      options.push({
        template: `${escapeBraces(before.join(''))}${TITLE}${escapeBraces(after.join(''))}`,
        title,
        rank: 1,
      })
    }
  }
  return options
}
