/**
 * The file of tenants: their slugs, columns with texts (titles, policies), and for entries that are not for all of them a
 * column that says for whom. What such a column says of most tenants is said once, as a var.
 */

export type TenantTable = {
  readonly slugs: readonly string[]
  /** Adds the texts, by slug, and returns the column: one of the same hint is shared where nothing contradicts. */
  readonly addTexts: (texts: ReadonlyMap<string, string>, hint: string) => string
  /** Returns what `where` says so that just these tenants are kept; null: all. */
  readonly addSelection: (slugs: ReadonlySet<string>, hint: string) => Readonly<Record<string, string>> | null
  /** The texts of a tenant, by column. */
  readonly getTexts: (slug: string) => Readonly<Record<string, string>>
  readonly vars: () => Readonly<Record<string, string>>
  readonly toFile: () => { readonly name: string; readonly text: string }
}

const NOT_A_FIELD = new Set(['slug', '__proto__'])

/** Cells by slug; `hint`: the column holds texts, for this purpose. */
type Column = { readonly hint: string | null; readonly cells: Map<string, string> }

export function createTenantTable(all: Iterable<string>): TenantTable {
  const slugs = [...new Set(all)].sort()
  const columns = new Map<string, Column>()
  /** By the slugs that are selected. */
  const selections = new Map<string, string>()
  const vars: Record<string, string> = {}

  const addColumn = (base: string, hint: string | null): Column & { readonly name: string } => {
    const word = base.replaceAll(/[^A-Za-z0-9]+/g, '_')
    const stem = /^[A-Za-z]/.test(base) ? word.replace(/_$/, '') : `for_${word}`
    let name = stem
    for (let count = 2; columns.has(name) || NOT_A_FIELD.has(name); count += 1) name = `${stem}_${count}`
    const column = { hint, cells: new Map<string, string>() }
    columns.set(name, column)
    return { name, ...column }
  }

  return {
    slugs,
    addTexts: (texts, hint) => {
      const canShare = ({ cells }: Column) => [...texts].every(([slug, text]) => (cells.get(slug) ?? text) === text)
      const [shared] = [...columns].filter(([, column]) => column.hint === hint && canShare(column))
      const { name, cells } = shared ? { name: shared[0], ...shared[1] } : addColumn(hint, hint)
      for (const [slug, text] of texts) cells.set(slug, text)
      return name
    },
    addSelection: (selected, hint) => {
      if (selected.size === slugs.length) return null
      const id = [...selected].sort().join(' ')
      const before = selections.get(id)
      if (before !== undefined) return { [before]: 'yes' }
      const isUsual = selected.size * 2 > slugs.length
      const { name, cells } = addColumn(hint, null)
      for (const slug of slugs) if (selected.has(slug) !== isUsual) cells.set(slug, isUsual ? 'no' : 'yes')
      if (isUsual) vars[name] = 'yes'
      selections.set(id, name)
      return { [name]: 'yes' }
    },
    getTexts: (slug) =>
      Object.fromEntries(
        [...columns].flatMap(([name, { hint, cells }]) => {
          const text = hint === null ? undefined : cells.get(slug)
          return text === undefined ? [] : [[name, text]]
        }),
      ),
    vars: () => vars,
    toFile: () => {
      if (columns.size === 0) return { name: 'tenants.txt', text: joinLines(slugs) }
      const rows = slugs.map((slug) => [slug, ...[...columns.values()].map(({ cells }) => cells.get(slug) ?? '')])
      const lines = [['slug', ...columns.keys()], ...rows].map((row) => row.map(quoteCell).join(','))
      return { name: 'tenants.csv', text: joinLines(lines) }
    },
  }
}

const joinLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')
const quoteCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
