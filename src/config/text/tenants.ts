/**
 * Tenants: slugs, or records of a slug and further text fields, from a list in YAML or JSON, a text file or CSV. Fields
 * are text exactly as written (`007`, `true`); an empty one is a field not given.
 */
import type { Diagnostic, Place } from '../../domain/model.ts'
import { findNearName } from '../../domain/near-name.ts'
import type { Bounds } from '../bounds.ts'
import { addProblem, configDiagnostic, MOST_PROBLEMS, quote, showPlace } from '../diagnostic.ts'
import { describeForeignLetter } from '../look-alike.ts'
import { isBrokenComma, isBrokenPlaceholder, type MapEntry, type Mapping, type Node } from './node.ts'
import { type CsvRecord, type RowReaders, type Rows, readRows, toRows } from './rows.ts'

export type TenantRow = {
  readonly slug: string
  /** The slug among them; has no prototype, so that every name may be asked for. */
  readonly fields: Readonly<Record<string, string>>
  readonly place: Place
  /** Where its fields have their names: the first line of a table. Left out: where the tenant itself stands. */
  readonly header?: Place
}

export function readTenantFile(file: string, text: string, bounds?: Bounds): Promise<Rows<TenantRow>> {
  const readers: RowReaders<TenantRow> = {
    fromLines: (lines) => checkSlugs(lines.map(({ text: slug, place }) => ({ fields: [['slug', slug]], place }))),
    fromRecords: readTenantRecords,
    fromNode: readTenantNode,
  }
  return readRows({ file, text }, 'a tenants', readers, bounds)
}

/** The list itself, as it stands in the fleet file or in a file of its own. */
export function readTenantNode(node: Node): Rows<TenantRow> {
  if (node.type !== 'sequence') {
    const summary = 'Expected a list of tenants: slugs, or records with a slug.'
    return toRows<TenantRow>([], [configDiagnostic(node.place, 'wrong-type', summary)])
  }
  const diagnostics: Diagnostic[] = []
  const drafts = node.items.flatMap((item): readonly Draft[] => {
    if (item.type === 'mapping') return readDraft(item, diagnostics)
    if (item.type === 'scalar' && item.value !== null) return [{ fields: [['slug', item.text]], place: item.place }]
    const hint = item.type === 'scalar' && item.text !== '' ? ` Quote it if ${quote(item.text)} is the slug.` : ''
    const summary = `Expected a slug, or a record with a slug and further text fields.${hint}`
    addProblem(diagnostics, configDiagnostic(item.place, 'wrong-type', summary))
    return []
  })
  return checkSlugs(drafts, diagnostics, node.items.length === 0)
}

/** One error for each row whose slug an earlier row has; with it, tenants of several sources can be joined. */
export function findRepeatedSlugs(rows: readonly TenantRow[]): readonly Diagnostic[] {
  const firstPlaces = new Map<string, Place>()
  const problems: Diagnostic[] = []
  for (const { slug, place } of rows) {
    const first = firstPlaces.get(slug)
    if (first === undefined) firstPlaces.set(slug, place)
    else {
      const summary = `The slug ${quote(slug)} stands twice, first at ${showPlace(first)}. Correct the one that is meant for another tenant, or remove one of them.`
      addProblem(problems, configDiagnostic(place, 'duplicate-slug', summary))
    }
  }
  return problems
}

/** A record before its slug is checked; empty fields still among them. */
type Draft = Pick<TenantRow, 'place' | 'header'> & { readonly fields: readonly (readonly [string, string])[] }

/** None when the slug itself is at fault: that has its diagnostic. */
function readDraft(record: Mapping, diagnostics: Diagnostic[]): readonly Draft[] {
  const fields: (readonly [string, string])[] = []
  let isSlugBad = false
  for (const [name, entry] of record.entries) {
    const problem = findFieldProblem(record, name, entry)
    if (problem === null) fields.push([name, entry.node.type === 'scalar' ? entry.node.text : ''])
    else {
      addProblem(diagnostics, problem)
      isSlugBad ||= name === 'slug'
    }
  }
  return isSlugBad ? [] : [{ fields, place: record.place }]
}

function findFieldProblem(record: Mapping, name: string, { key, node }: MapEntry): Diagnostic | null {
  if (isBrokenComma(record, name)) {
    const summary = `The field ${quote(name)} has no value. If a comma split a text here, quote the whole text.`
    return configDiagnostic(key, 'null-field', summary)
  }
  const nameProblem = findFieldNameProblem(name)
  if (nameProblem !== null) return configDiagnostic(key, 'bad-field', nameProblem)
  if (isBrokenPlaceholder(node)) {
    const summary = `YAML takes the value of ${quote(name)} for a map. Quote it.`
    return configDiagnostic(node.place, 'unquoted-placeholder', summary)
  }
  if (node.type !== 'scalar') {
    return configDiagnostic(node.place, 'wrong-type', `The field ${quote(name)} holds a ${node.type}. Expected a text.`)
  }
  if (node.value !== null) return null
  const hint = node.text === '' ? '' : `, or quote it if ${quote(node.text)} is the text`
  return configDiagnostic(node.place, 'null-field', `The field ${quote(name)} is null. Leave it out, write ""${hint}.`)
}

function findFieldNameProblem(name: string): string | null {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return null
  return `${quote(name)} is not the name of a field. Expected a letter, then letters, digits and _.`
}

function readTenantRecords(header: CsvRecord, records: readonly CsvRecord[]): Rows<TenantRow> {
  const headerProblems = findHeaderProblems(header)
  if (headerProblems.length > 0) return toRows<TenantRow>([], headerProblems)
  const names = header.cells
  const isWhole = ({ cells }: CsvRecord) => cells.length === names.length
  const drafts = records.filter(isWhole).map(({ cells, place }) => ({
    fields: names.map((name, column) => [name, cells[column] ?? ''] as const),
    place,
    header: header.place,
  }))
  const raggedRows = records
    .filter((record) => !isWhole(record))
    .slice(0, MOST_PROBLEMS)
    .map(({ cells, place }) => {
      const summary = `This row has ${cells.length} cells, the header ${names.length}. Expected as many; a cell that holds a comma stands in double quotes.`
      return configDiagnostic(place, 'ragged-row', summary)
    })
  return checkSlugs(drafts, raggedRows)
}

/** Names are compared as they are written, and a table from elsewhere may say `Slug`. */
function nameNearSlug(names: Iterable<string>): string {
  const near = findNearName('slug', names)
  return near === null ? '' : `, but one called ${quote(near)}: write it as slug, in lower case`
}

function findHeaderProblems({ cells, place }: CsvRecord): readonly Diagnostic[] {
  if (!cells.includes('slug')) {
    const other = [';', '\t', '|'].find((mark) => cells.some((cell) => cell.includes(mark)))
    const hint = other === undefined ? '' : ` Columns are separated by commas, not by ${quote(other)}.`
    const near = nameNearSlug(cells)
    const summary = `The header has no column "slug"${near}. Expected the first line to name the columns, one of them slug.${hint}`
    return [configDiagnostic(place, 'missing-slug', summary)]
  }
  const columns = new Set<string>()
  return cells.flatMap((name, column) => {
    const isRepeated = columns.has(name)
    columns.add(name)
    const problem = name === '' ? `Column ${column + 1} of the header has no name.` : findFieldNameProblem(name)
    if (problem !== null) return [configDiagnostic(place, 'bad-field', problem)]
    if (!isRepeated) return []
    const summary = `The column ${quote(name)} stands twice in the header. Remove one.`
    return [configDiagnostic(place, 'duplicate-field', summary)]
  })
}

/** Rows with a good slug, none twice. `problems` are those of rows that are not among the drafts. */
function checkSlugs(
  drafts: readonly Draft[],
  problems: readonly Diagnostic[] = [],
  isEmptyOnPurpose = false,
): Rows<TenantRow> {
  const diagnostics = [...problems]
  const rows: TenantRow[] = []
  for (const { fields, ...places } of drafts) {
    const { place } = places
    const given = new Map(fields.filter(([, value]) => value !== ''))
    const slug = given.get('slug')
    if (slug === undefined) {
      const near = nameNearSlug(given.keys())
      const summary = `This tenant has no slug${near}. Expected a field slug with a text.`
      addProblem(diagnostics, configDiagnostic(place, 'missing-slug', summary))
    } else if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(slug)) {
      const foreign = describeForeignLetter(slug)
      const hint = foreign === null ? '' : ` It ${foreign}.`
      const summary = `${quote(slug)} is not a slug. Expected letters a to z, digits, ".", "_" and "-", beginning with a letter or digit.${hint}`
      addProblem(diagnostics, configDiagnostic(place, 'bad-slug', summary))
    } else {
      const lower = slug.toLowerCase()
      const values: Record<string, string> = Object.assign(Object.create(null), Object.fromEntries(given), {
        slug: lower,
      })
      rows.push({ slug: lower, fields: values, ...places })
    }
  }
  const repeated = findRepeatedSlugs(rows)
  return toRows(withoutPlaces(rows, repeated), [...diagnostics, ...repeated], isEmptyOnPurpose)
}

/** The rows at whose places none of the diagnostics stands. */
export function withoutPlaces(rows: readonly TenantRow[], diagnostics: readonly Diagnostic[]): readonly TenantRow[] {
  const places = new Set(diagnostics.map(showPlace))
  return places.size === 0 ? rows : rows.filter(({ place }) => !places.has(showPlace(place)))
}
