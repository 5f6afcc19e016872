/**
 * Tenants: slugs, or records of a slug and further text fields, from a list in YAML or JSON, a text file or CSV. Fields
 * are text exactly as written (`007`, `true`); an empty one is a field not given.
 */
import type { Diagnostic, Place } from '../../domain/model.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { readLines } from './lines.ts'
import type { Entry, Mapping, Node } from './node.ts'
import { quote, showPlace, textDiagnostic } from './problem.ts'
import { isBrokenComma, isBrokenPlaceholder } from './unquoted.ts'
import { readYaml } from './yaml.ts'

export type TenantRow = {
  readonly slug: string
  /** The slug among them; has no prototype, so that every name may be asked for. */
  readonly fields: Readonly<Record<string, string>>
  readonly place: Place
}

export type Tenants = {
  readonly rows: readonly TenantRow[]
  /** `[]` was written: no tenants on purpose. */
  readonly explicitlyEmpty: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads by the file's ending: .txt, .csv, .json, .yaml or .yml. */
export function readTenantFile(file: string, text: string): Tenants {
  switch (/\.[^./]*$/.exec(file)?.[0].toLowerCase()) {
    case '.txt':
      return collect(readLines(file, text).map(({ text: slug, place }) => ({ fields: [['slug', slug]], place })))
    case '.csv':
      return readTenantCsv(file, text)
    case '.json':
    case '.yaml':
    case '.yml': {
      const { node, diagnostics } = readYaml(file, text)
      if (node === null) return { rows: [], explicitlyEmpty: false, diagnostics }
      const read = readTenantNode(node)
      return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] }
    }
    default: {
      const summary = `The kind of ${quote(file)} is not known. Expected a tenants file ending in .txt, .csv, .json, .yaml or .yml.`
      return nothingBut(textDiagnostic({ file, line: 1, column: 1 }, 'unknown-ending', summary))
    }
  }
}

/** The list itself, as it stands in the fleet file or in a file of its own. */
export function readTenantNode(node: Node): Tenants {
  if (node.type !== 'sequence') {
    return nothingBut(
      textDiagnostic(node.place, 'wrong-type', 'Expected a list of tenants: slugs, or records with a slug.'),
    )
  }
  const diagnostics: Diagnostic[] = []
  const read = collect(
    node.items.flatMap((item): readonly Draft[] => {
      if (item.type === 'mapping') return draftOf(item, diagnostics)
      if (item.type === 'scalar' && item.value !== null) return [{ fields: [['slug', item.text]], place: item.place }]
      const hint = item.type === 'scalar' && item.text !== '' ? ` Quote it if ${quote(item.text)} is the slug.` : ''
      const summary = `Expected a slug, or a record with a slug and further text fields.${hint}`
      diagnostics.push(textDiagnostic(item.place, 'wrong-type', summary))
      return []
    }),
  )
  return {
    ...read,
    explicitlyEmpty: node.items.length === 0,
    diagnostics: inOrder([...diagnostics, ...read.diagnostics]),
  }
}

/** One error for each row whose slug an earlier row has; with it, tenants of several sources can be joined. */
export function findRepeatedSlugs(rows: readonly TenantRow[]): readonly Diagnostic[] {
  const first = new Map<string, Place>()
  return rows.flatMap(({ slug, place }) => {
    const before = first.get(slug)
    if (before === undefined) {
      first.set(slug, place)
      return []
    }
    const summary = `The slug ${quote(slug)} stands twice, first at ${showPlace(before)}. Remove one of them.`
    return [textDiagnostic(place, 'duplicate-slug', summary)]
  })
}

/** A record before its slug is checked; empty fields still among them. */
type Draft = { readonly fields: readonly (readonly [string, string])[]; readonly place: Place }

/** None when the slug itself is at fault: that is told already. */
function draftOf(record: Mapping, diagnostics: Diagnostic[]): readonly Draft[] {
  const fields: (readonly [string, string])[] = []
  let slugFault = false
  for (const [name, entry] of record.entries) {
    const problem = fieldProblem(record, name, entry)
    if (problem === null) fields.push([name, entry.node.type === 'scalar' ? entry.node.text : ''])
    else {
      diagnostics.push(problem)
      slugFault ||= name === 'slug'
    }
  }
  return slugFault ? [] : [{ fields, place: record.place }]
}

function fieldProblem(record: Mapping, name: string, { key, node }: Entry): Diagnostic | null {
  if (isBrokenComma(record, name)) {
    const summary = `The field ${quote(name)} has no value. If a comma split a text here, quote the whole text.`
    return textDiagnostic(key, 'null-field', summary)
  }
  const unfit = fieldNameProblem(name)
  if (unfit !== null) return textDiagnostic(key, 'bad-field', unfit)
  if (isBrokenPlaceholder(node)) {
    const summary = `YAML takes the value of ${quote(name)} for a map. Quote it.`
    return textDiagnostic(node.place, 'unquoted-placeholder', summary)
  }
  if (node.type !== 'scalar') {
    return textDiagnostic(node.place, 'wrong-type', `The field ${quote(name)} holds a ${node.type}. Expected a text.`)
  }
  if (node.value !== null) return null
  const hint = node.text === '' ? '' : `, or quote it if ${quote(node.text)} is the text`
  return textDiagnostic(node.place, 'null-field', `The field ${quote(name)} is null. Leave it out, write ""${hint}.`)
}

function fieldNameProblem(name: string): string | null {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name) && name !== 'constructor' && name !== 'prototype') return null
  return `${quote(name)} is not the name of a field. Expected a letter, then letters, digits and _.`
}

function readTenantCsv(file: string, text: string): Tenants {
  const { records, diagnostics } = readCsv(file, text)
  const [header, ...rows] = records
  if (header === undefined) return { rows: [], explicitlyEmpty: false, diagnostics }
  const unfit = headerProblems(header)
  if (unfit.length > 0) return { rows: [], explicitlyEmpty: false, diagnostics: [...diagnostics, ...unfit] }
  const names = header.cells
  const ragged = rows.filter(({ cells }) => cells.length !== names.length)
  const read = collect(
    rows
      .filter(({ cells }) => cells.length === names.length)
      .map(({ cells, place }) => ({
        fields: names.map((name, column) => [name, cells[column] ?? ''] as const),
        place,
      })),
  )
  const raggedProblems = ragged.map(({ cells, place }) => {
    const summary = `This row has ${cells.length} cells, the header ${names.length}. Expected as many; a cell that holds a comma stands in double quotes.`
    return textDiagnostic(place, 'ragged-row', summary)
  })
  return { ...read, diagnostics: inOrder([...diagnostics, ...raggedProblems, ...read.diagnostics]) }
}

function headerProblems({ cells, place }: CsvRecord): readonly Diagnostic[] {
  if (!cells.includes('slug')) {
    const other = [';', '\t', '|'].find((mark) => cells.some((cell) => cell.includes(mark)))
    const hint = other === undefined ? '' : ` Columns are separated by commas, not by ${quote(other)}.`
    const summary = `The header has no column "slug". Expected the first line to name the columns, one of them slug.${hint}`
    return [textDiagnostic(place, 'missing-slug', summary)]
  }
  const found: Diagnostic[] = []
  for (const [column, name] of cells.entries()) {
    const unfit = name === '' ? `Column ${column + 1} of the header has no name.` : fieldNameProblem(name)
    if (unfit !== null) found.push(textDiagnostic(place, 'bad-field', unfit))
    else if (cells.indexOf(name) !== column) {
      found.push(
        textDiagnostic(place, 'duplicate-field', `The column ${quote(name)} stands twice in the header. Remove one.`),
      )
    }
  }
  return found
}

/** Rows with a good slug, none twice. */
function collect(drafts: readonly Draft[]): Tenants {
  const diagnostics: Diagnostic[] = []
  const rows: TenantRow[] = []
  for (const { fields, place } of drafts) {
    const given = new Map(fields.filter(([, value]) => value !== ''))
    const slug = given.get('slug')
    if (slug === undefined) {
      diagnostics.push(
        textDiagnostic(place, 'missing-slug', 'This tenant has no slug. Expected a field slug with a text.'),
      )
    } else if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(slug)) {
      const summary = `${quote(slug)} is not a slug. Expected letters, digits, ".", "_" and "-", beginning with a letter or digit.`
      diagnostics.push(textDiagnostic(place, 'bad-slug', summary))
    } else {
      const lower = slug.toLowerCase()
      const named: Record<string, string> = Object.assign(Object.create(null), Object.fromEntries(given), {
        slug: lower,
      })
      rows.push({ slug: lower, fields: named, place })
    }
  }
  const repeated = findRepeatedSlugs(rows)
  const twice = new Set(repeated.map(({ file, line, column }) => `${file}:${line}:${column}`))
  return {
    rows: rows.filter(({ place }) => !twice.has(showPlace(place))),
    explicitlyEmpty: false,
    diagnostics: inOrder([...diagnostics, ...repeated]),
  }
}

function nothingBut(problem: Diagnostic): Tenants {
  return { rows: [], explicitlyEmpty: false, diagnostics: [problem] }
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
