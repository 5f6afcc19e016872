/**
 * The fleet file and the files it includes, merged into one map: sections that are maps merge, lists join, in the order
 * main file, patterns as written, paths sorted. Nothing is declared twice.
 *
 * `tenants` is the one section that is either a list or `{file: ...}`. Given once it stays as written; given in several
 * files it becomes one sequence of the inline tenants and, as items, the `{file: ...}` maps. A path is relative to the
 * file in which it stands: `place.file` of its node.
 */

import type { Diagnostic, Place } from '../../domain/model.ts'
import { expandPattern } from '../files/glob.ts'
import { readConfined } from '../files/read-file.ts'
import { cacheTree } from '../files/remembered-tree.ts'
import type { Tree } from '../files/tree.ts'
import { SHARED_SECTIONS } from '../schema.ts'
import { joinSections } from './join-sections.ts'
import type { Mapping, Node } from './node.ts'
import { quote, textDiagnostic } from './problem.ts'
import { readYaml } from './yaml.ts'

export type Merged = {
  /** Null when the main file gives none. When a file could not be read its part is missing, and a diagnostic says so. */
  readonly root: Mapping | null
  /** Without a root: what of the main file can be told all the same, where that holds the fleet's name. */
  readonly partial: Mapping | null
  /** Every file that was named and exists, the main file first; without tenant and items files. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** `mainFile` is relative to the repository's root. */
export async function loadMerged(source: Tree, mainFile: string): Promise<Merged> {
  const tree = cacheTree(source)
  const main = await readConfined(tree, mainFile, '')
  if ('problem' in main)
    return { root: null, partial: null, files: [], diagnostics: [unplaced(mainFile, main.code, main.problem)] }
  const start: Place = { file: main.path, line: 1, column: 1 }
  const { node, partial, diagnostics } = readYaml(main.path, main.text)
  const found: Diagnostic[] = [...diagnostics]
  if (node?.type !== 'mapping') {
    if (node !== null)
      found.push(textDiagnostic(node.place, 'wrong-type', `Expected a map with version, fleet and sections.`))
    else if (found.length === 0)
      found.push(textDiagnostic(start, 'empty-file', 'This file is empty. Expected at least `version: 1`.'))
    return {
      root: null,
      partial: findName(main.path, main.text, partial ?? null),
      files: [main.path],
      diagnostics: found,
    }
  }
  const included = await includedFiles(tree, main.path, node, found)
  const parts: Mapping[] = [node]
  for (const { path, place } of included) {
    const part = await readIncluded(tree, path, place, found)
    if (part !== null) parts.push(part)
  }
  return {
    root: parts.length === 1 ? node : joinSections(parts, found),
    partial: null,
    files: [main.path, ...included.map(({ path }) => path)],
    diagnostics: found,
  }
}

/** A syntax error can swallow the lines around it: then the line that looks like the name is read alone. */
function findName(file: string, text: string, partial: Node | null): Mapping | null {
  if (partial?.type === 'mapping' && partial.entries.has('fleet')) return partial
  const [line] = /^(["']?)fleet\1[ \t]*:.*$/mu.exec(text) ?? []
  if (line === undefined) return null
  const read = readYaml(file, line)
  const node = read.node ?? read.partial
  return node?.type === 'mapping' ? node : null
}

type Included = { readonly path: string; readonly place: Place }

/** Each file once, at the place of the first pattern that names it. */
async function includedFiles(
  tree: Tree,
  main: string,
  root: Mapping,
  found: Diagnostic[],
): Promise<readonly Included[]> {
  const files = new Map<string, Included>()
  for (const { text: pattern, place } of patternsOf(root.entries.get('include')?.node, found)) {
    const matched = await expandPattern(tree, pattern, main)
    if ('problem' in matched) {
      found.push(textDiagnostic(place, matched.code, matched.problem))
      continue
    }
    const others = matched.filter((path) => path !== main)
    if (others.length === 0) {
      const summary =
        matched.length === 0
          ? `The include pattern ${quote(pattern)} matches no file. Correct it or remove it.`
          : `The include ${quote(pattern)} names this file itself. Remove it.`
      found.push(textDiagnostic(place, matched.length === 0 ? 'yields-nothing' : 'includes-itself', summary))
    }
    for (const path of others) if (!files.has(path)) files.set(path, { path, place })
  }
  return [...files.values()]
}

function patternsOf(
  include: Node | undefined,
  found: Diagnostic[],
): readonly { readonly text: string; readonly place: Place }[] {
  if (include === undefined) return []
  return (include.type === 'sequence' ? include.items : [include]).flatMap((item) => {
    if (item.type === 'scalar' && typeof item.value === 'string') return [{ text: item.value, place: item.place }]
    found.push(textDiagnostic(item.place, 'wrong-type', 'Expected the path of a file or a pattern, or a list of them.'))
    return []
  })
}

async function readIncluded(tree: Tree, path: string, place: Place, found: Diagnostic[]): Promise<Mapping | null> {
  const file = await readConfined(tree, path, '')
  if ('problem' in file) {
    found.push(textDiagnostic(place, file.code, file.problem))
    return null
  }
  const { node, diagnostics } = readYaml(path, file.text)
  found.push(...diagnostics)
  if (node === null) {
    if (diagnostics.length > 0) return null
    const summary = 'This included file holds nothing. Write {} if that is meant, or remove it.'
    found.push(textDiagnostic({ file: path, line: 1, column: 1 }, 'yields-nothing', summary))
    return null
  }
  if (node.type !== 'mapping') {
    found.push(textDiagnostic(node.place, 'wrong-type', `Expected a map of sections: ${SHARED_SECTIONS.join(', ')}.`))
    return null
  }
  const entries = [...node.entries].filter(([key, entry]) => {
    if (SHARED_SECTIONS.includes(key)) return true
    if (key === 'version' && entry.node.type === 'scalar' && entry.node.value === 1) return false
    found.push(textDiagnostic(entry.key, ...refusal(key)))
    return false
  })
  return { ...node, entries: new Map(entries) }
}

function refusal(key: string): [code: string, summary: string] {
  if (key === 'include') return ['nested-include', 'An included file may not include. Name the file in the main file.']
  if (key === 'version') return ['wrong-type', 'Expected version: 1, or no version in an included file.']
  const summary = `${quote(key)} may not stand in an included file. Expected only ${SHARED_SECTIONS.join(', ')}; everything else stands in the main file.`
  return ['main-file-only', summary]
}

/** The main file is named by whoever starts the program, not by a line of a file. */
function unplaced(file: string, code: string, summary: string): Diagnostic {
  return { severity: 'error', code, summary, file, line: null, column: null, address: null, override: null }
}
