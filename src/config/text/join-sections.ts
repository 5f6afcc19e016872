/** Joins the same sections of several files: maps merge without overlap, lists follow one another. */
import type { Diagnostic } from '../../domain/model.ts'
import type { Entry, Mapping, Node, Sequence } from './node.ts'
import { quote, showPlace, textDiagnostic } from './problem.ts'

/** The first of `parts` gives the place of the whole. An overlap keeps what came first. */
export function joinSections(parts: readonly Mapping[], found: Diagnostic[]): Mapping {
  const joined = new Map<string, Entry>()
  for (const part of parts) {
    for (const [section, entry] of part.entries) {
      const before = joined.get(section)
      const node = before === undefined ? entry.node : join(section, before, entry, found)
      joined.set(section, { key: before?.key ?? entry.key, node })
    }
  }
  return { type: 'mapping', entries: joined, place: parts[0]?.place ?? { file: '', line: 1, column: 1 } }
}

function join(section: string, before: Entry, entry: Entry, found: Diagnostic[]): Node {
  const [a, b] = [before.node, entry.node]
  // A section with nothing under it (`rules:`) adds nothing.
  if (isNull(b)) return a
  if (isNull(a)) return b
  if (section === 'tenants' && (a.type !== 'scalar' || b.type !== 'scalar')) return joinTenants(a, b)
  if (a.type === 'sequence' && b.type === 'sequence') return joinLists(a, b.items)
  if (a.type === 'mapping' && b.type === 'mapping') return joinMaps(section, a, b, found)
  const summary = `${quote(section)} is a ${b.type} here and a ${a.type} at ${showPlace(before.key)}. Expected the same in both.`
  found.push(textDiagnostic(b.place, 'wrong-type', summary))
  return a
}

function joinMaps(section: string, a: Mapping, b: Mapping, found: Diagnostic[]): Mapping {
  const entries = new Map(a.entries)
  for (const [name, entry] of b.entries) {
    const first = entries.get(name)
    if (first === undefined) entries.set(name, entry)
    else {
      const summary = `${quote(name)} in ${section} is declared twice, first at ${showPlace(first.key)}. Remove one of them.`
      found.push(textDiagnostic(entry.key, 'declared-twice', summary))
    }
  }
  return { ...a, entries }
}

function joinTenants(a: Node, b: Node): Sequence {
  const items = (node: Node) => (node.type === 'sequence' ? node.items : [node])
  return joinLists({ type: 'sequence', items: items(a), place: a.place }, items(b))
}

function joinLists(a: Sequence, more: readonly Node[]): Sequence {
  return { ...a, items: [...a.items, ...more] }
}

function isNull(node: Node): boolean {
  return node.type === 'scalar' && node.value === null
}
