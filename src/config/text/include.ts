/**
 * The fleet file and the files it includes, merged into one map: sections that are maps merge, lists join, in the order
 * main file, patterns as written, paths sorted. Nothing is declared twice.
 *
 * `tenants` is the one section that is either a list or `{file: ...}`. Given once it stays as written; given in several
 * files it becomes one sequence of the inline tenants and, as items, the `{file: ...}` maps. A path is relative to the
 * file in which it stands: `place.file` of its node.
 */

import { getOrCreate } from '../../domain/map.ts'
import type { Diagnostic, Place } from '../../domain/model.ts'
import { type Bounds, createBounds } from '../bounds.ts'
import { configDiagnostic, quote, showPlace } from '../diagnostic.ts'
import { readConfined } from '../files/confined.ts'
import { expandPattern } from '../files/glob.ts'
import type { Tree } from '../files/tree.ts'
import { SHARED_SECTIONS } from '../schema.ts'
import type { MapEntry, Mapping, Node, Sequence } from './node.ts'
import { readYaml } from './yaml.ts'

export type MergedSpec = {
  /** Null when the main file gives none. The part of a file that could not be read is missing, with a diagnostic. */
  readonly root: Mapping | null
  /** Without a root: what could be read of the main file all the same, where that holds the fleet's name. */
  readonly partial: Mapping | null
  /** Every file that was named and exists, the main file first; without tenant and items files. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** `mainFile` is relative to the repository's root. */
export async function loadMerged(tree: Tree, mainFile: string, bounds: Bounds = createBounds()): Promise<MergedSpec> {
  const main = await readConfined(tree, mainFile, '', bounds)
  if ('problem' in main) {
    // The main file is named by whoever starts the program, not by a line of a file.
    const problem = { ...configDiagnostic(null, main.code, main.problem), file: mainFile }
    return { root: null, partial: null, files: [], diagnostics: [problem] }
  }
  const { node, partial, diagnostics: yamlProblems } = await readYaml(main.path, main.text, bounds)
  const diagnostics: Diagnostic[] = [...yamlProblems]
  if (node?.type !== 'mapping') {
    if (node !== null) {
      const summary = 'Expected a map with version, fleet and sections.'
      diagnostics.push(configDiagnostic(node.place, 'wrong-type', summary))
    } else if (diagnostics.length === 0) {
      const summary = 'This file is empty. Expected at least `version: 1`.'
      diagnostics.push(configDiagnostic({ file: main.path, line: 1, column: 1 }, 'empty-file', summary))
    }
    return {
      root: null,
      partial: await findName(main.path, main.text, partial ?? null),
      files: [main.path],
      diagnostics,
    }
  }
  const includes = await findIncludes({ tree, bounds, diagnostics }, main.path, node)
  const parts: Mapping[] = [node]
  for (const include of includes) {
    const part = await readIncluded({ tree, bounds, diagnostics }, include)
    if (part !== null) parts.push(part)
    await bounds.checkpoint()
  }
  return {
    root: parts.length === 1 ? node : joinSections(parts, diagnostics),
    partial: null,
    files: [main.path, ...includes.map(({ path }) => path)],
    diagnostics,
  }
}

/** A syntax error can swallow the lines around it: then the line that looks like the name is read alone. */
async function findName(file: string, text: string, partial: Node | null): Promise<Mapping | null> {
  if (partial?.type === 'mapping' && partial.entries.has('fleet')) return partial
  const [line] = /^(["']?)fleet\1[ \t]*:.*$/mu.exec(text) ?? []
  if (line === undefined) return null
  const read = await readYaml(file, line.slice(0, 1000))
  const node = read.node ?? read.partial
  return node?.type === 'mapping' ? node : null
}

/** A file, and the pattern that names it first. */
type Include = { readonly path: string; readonly place: Place }

/** What files are read with, and where their problems go. */
type Loading = { readonly tree: Tree; readonly bounds: Bounds; readonly diagnostics: Diagnostic[] }

async function findIncludes(
  { tree, bounds, diagnostics }: Loading,
  main: string,
  root: Mapping,
): Promise<readonly Include[]> {
  const includes = new Map<string, Include>()
  for (const { text: pattern, place } of listPatterns(root.entries.get('include')?.node, diagnostics)) {
    await bounds.checkpoint()
    const paths = await expandPattern(tree, pattern, main, bounds)
    if ('problem' in paths) {
      diagnostics.push(configDiagnostic(place, paths.code, paths.problem))
      continue
    }
    const others = paths.filter((path) => path !== main)
    if (others.length === 0) {
      const summary =
        paths.length === 0
          ? `The include pattern ${quote(pattern)} matches no file. Correct it, or remove it if its files are meant to be gone: what stood in them is then deleted.`
          : `The include ${quote(pattern)} names this file itself. Remove it.`
      diagnostics.push(configDiagnostic(place, paths.length === 0 ? 'yields-nothing' : 'includes-itself', summary))
    }
    for (const path of others) if (!includes.has(path)) includes.set(path, { path, place })
  }
  return [...includes.values()]
}

function listPatterns(
  include: Node | undefined,
  diagnostics: Diagnostic[],
): readonly { readonly text: string; readonly place: Place }[] {
  if (include === undefined) return []
  return (include.type === 'sequence' ? include.items : [include]).flatMap((item) => {
    if (item.type === 'scalar' && typeof item.value === 'string') return [{ text: item.value, place: item.place }]
    const summary = 'Expected the path of a file or a pattern, or a list of them.'
    diagnostics.push(configDiagnostic(item.place, 'wrong-type', summary))
    return []
  })
}

async function readIncluded({ tree, bounds, diagnostics }: Loading, { path, place }: Include): Promise<Mapping | null> {
  const file = await readConfined(tree, path, '', bounds)
  if ('problem' in file) {
    diagnostics.push(configDiagnostic(place, file.code, file.problem))
    return null
  }
  const { node, diagnostics: yamlProblems } = await readYaml(path, file.text, bounds)
  diagnostics.push(...yamlProblems)
  if (node === null) {
    if (yamlProblems.length > 0) return null
    const summary =
      'This included file holds nothing. Put back what it held. Write {} if nothing is meant, or remove the file.'
    diagnostics.push(configDiagnostic({ file: path, line: 1, column: 1 }, 'yields-nothing', summary))
    return null
  }
  if (node.type !== 'mapping') {
    const summary = `Expected a map of sections: ${SHARED_SECTIONS.join(', ')}.`
    diagnostics.push(configDiagnostic(node.place, 'wrong-type', summary))
    return null
  }
  const entries = [...node.entries].filter(([key, entry]) => {
    if (SHARED_SECTIONS.includes(key)) return true
    if (key === 'version' && entry.node.type === 'scalar' && entry.node.value === 1) return false
    diagnostics.push(configDiagnostic(entry.key, ...explainRefusal(key)))
    return false
  })
  return { ...node, entries: new Map(entries) }
}

function explainRefusal(key: string): [code: string, summary: string] {
  if (key === 'include') return ['nested-include', 'An included file may not include. Name the file in the main file.']
  if (key === 'version') return ['wrong-type', 'Expected version: 1, or no version in an included file.']
  const summary = `${quote(key)} may not stand in an included file. Expected only ${SHARED_SECTIONS.join(', ')}; everything else stands in the main file.`
  return ['main-file-only', summary]
}

/**
 * Joins the same sections of several files: maps merge without overlap, lists follow one another. The first of `parts` gives
 * the place of the whole; an overlap keeps what came first.
 */
function joinSections(parts: readonly Mapping[], diagnostics: Diagnostic[]): Mapping {
  const given = new Map<string, MapEntry[]>()
  for (const part of parts) {
    for (const [section, entry] of part.entries) getOrCreate(given, section, () => []).push(entry)
  }
  const sections = new Map<string, MapEntry>()
  for (const [section, entries] of given) {
    const [first] = entries
    if (first !== undefined) sections.set(section, { key: first.key, node: joinSection(section, entries, diagnostics) })
  }
  return { type: 'mapping', entries: sections, place: parts[0]?.place ?? { file: '', line: 1, column: 1 } }
}

/** A section with nothing under it (`rules:`) adds nothing. */
function joinSection(section: string, given: readonly MapEntry[], diagnostics: Diagnostic[]): Node {
  const [first, ...others] = given.filter(({ node }) => !isNull(node))
  const a = first?.node ?? given[0]?.node
  if (a === undefined) throw new Error(`the section ${section} is in no file`)
  if (others.length === 0 || first === undefined) return a
  const isOfTenants = section === 'tenants' && [first, ...others].some(({ node }) => node.type !== 'scalar')
  const isSame = ({ node }: MapEntry) => isOfTenants || (node.type === a.type && a.type !== 'scalar')
  for (const { node } of others.filter((entry) => !isSame(entry))) {
    const summary = `${quote(section)} is a ${node.type} here and a ${a.type} at ${showPlace(first.key)}. Expected the same in both.`
    diagnostics.push(configDiagnostic(node.place, 'wrong-type', summary))
  }
  const more = others.filter(isSame)
  if (isOfTenants) return joinLists(a, [first, ...more])
  if (a.type === 'sequence') return joinLists(a, [first, ...more])
  return a.type === 'mapping' ? joinMaps(section, a, more, diagnostics) : a
}

function joinMaps(section: string, a: Mapping, more: readonly MapEntry[], diagnostics: Diagnostic[]): Mapping {
  const entries = new Map(a.entries)
  for (const { node } of more) {
    for (const [name, entry] of node.type === 'mapping' ? node.entries : []) {
      const first = entries.get(name)
      if (first === undefined) entries.set(name, entry)
      else {
        const summary = `${quote(name)} in ${section} is declared twice, first at ${showPlace(first.key)}. Remove one of them.`
        diagnostics.push(configDiagnostic(entry.key, 'declared-twice', summary))
      }
    }
  }
  return { ...a, entries }
}

/** The items of all; what is no list is an item itself. */
function joinLists({ place }: Node, given: readonly MapEntry[]): Sequence {
  return {
    type: 'sequence',
    items: given.flatMap(({ node }) => (node.type === 'sequence' ? node.items : [node])),
    place,
  }
}

function isNull(node: Node): boolean {
  return node.type === 'scalar' && node.value === null
}
