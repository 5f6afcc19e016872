/**
 * The tenants as a table: their slugs, the titles that names need, and for entries that are not for all of them a column
 * that says for whom. What holds for most is said once, as a var.
 */
export type Table = {
  readonly slugs: readonly string[]
  /** A column with these texts, and its name; one of that purpose is shared where nothing contradicts. */
  readonly texts: (texts: ReadonlyMap<string, string>, hint: string) => string
  /** What `where` says so that just these tenants are kept; null: all. */
  readonly only: (slugs: ReadonlySet<string>, hint: string) => Readonly<Record<string, string>> | null
  /** The text of another field, where the tenant has one. */
  readonly fieldsOf: (slug: string) => Readonly<Record<string, string>>
  readonly vars: () => Readonly<Record<string, string>>
  readonly file: () => { readonly name: string; readonly text: string }
}

const NOT_A_FIELD = new Set(['slug', 'constructor', 'prototype', '__proto__'])

export function makeTable(all: Iterable<string>): Table {
  const slugs = [...new Set(all)].sort()
  const columns = new Map<string, Map<string, string>>()
  const hints = new Map<string, string>()
  const selections = new Map<string, { readonly name: string; readonly usual: boolean }>()
  const vars: Record<string, string> = {}

  const named = (hint: string): string => {
    const base = /^[A-Za-z]/.test(hint)
      ? hint.replaceAll(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '')
      : `for_${hint.replaceAll(/[^A-Za-z0-9]+/g, '_')}`
    let name = base
    for (let count = 2; columns.has(name) || NOT_A_FIELD.has(name); count += 1) name = `${base}_${count}`
    return name
  }

  return {
    slugs,
    texts: (texts, hint) => {
      const fits = (column: ReadonlyMap<string, string>) =>
        [...texts].every(([slug, text]) => (column.get(slug) ?? text) === text)
      const shared = [...hints].find(([name, one]) => one === hint && fits(columns.get(name) ?? new Map()))?.[0]
      const name = shared ?? named(hint)
      const column = columns.get(name) ?? new Map<string, string>()
      for (const [slug, text] of texts) column.set(slug, text)
      columns.set(name, column)
      hints.set(name, hint)
      return name
    },
    only: (chosen, hint) => {
      if (chosen.size === slugs.length) return null
      const id = [...chosen].sort().join(' ')
      const before = selections.get(id)
      if (before) return { [before.name]: 'yes' }
      const usual = chosen.size * 2 > slugs.length
      const name = named(hint)
      const column = new Map<string, string>()
      for (const slug of slugs) if (chosen.has(slug) !== usual) column.set(slug, usual ? 'no' : 'yes')
      columns.set(name, column)
      if (usual) vars[name] = 'yes'
      selections.set(id, { name, usual })
      return { [name]: 'yes' }
    },
    fieldsOf: (slug) =>
      Object.fromEntries(
        [...hints.keys()].flatMap((name) => {
          const text = columns.get(name)?.get(slug)
          return text === undefined ? [] : [[name, text]]
        }),
      ),
    vars: () => vars,
    file: () => {
      if (columns.size === 0) return { name: 'tenants.txt', text: lines(slugs) }
      const rows = slugs.map((slug) => [slug, ...[...columns.values()].map((column) => column.get(slug) ?? '')])
      return {
        name: 'tenants.csv',
        text: lines([['slug', ...columns.keys()], ...rows].map((row) => row.map(cell).join(','))),
      }
    },
  }
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('')
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
