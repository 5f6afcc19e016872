/**
 * A map as it is read: each key once, and what `<<` merges into it, which gives way to the keys of the map itself and to what
 * stands before it.
 */
import type { Place } from '../../domain/model.ts'
import { quote, showPlace } from '../diagnostic.ts'
import type { Report } from './anchors.ts'
import type { MapEntry, Mapping, Node } from './node.ts'

export type MapDraft = {
  readonly place: Place
  readonly report: Report
  readonly entries: Map<string, MapEntry>
  readonly sources: Mapping[]
  mergeKey: Place | null
}

export const openMapping = (place: Place, report: Report): MapDraft => ({
  place,
  report,
  entries: new Map(),
  sources: [],
  mergeKey: null,
})

export function addEntry({ entries, report }: MapDraft, key: string, place: Place, node: Node): void {
  const first = entries.get(key)
  if (!first) {
    entries.set(key, { key: place, node })
    return
  }
  const summary = `The key ${quote(key)} stands twice in this map, first at ${showPlace(first.key)}. Remove one of them.`
  report(place, 'duplicate-key', summary)
}

/** `node` is null where something is wrong with it already. */
export function addMerge(draft: MapDraft, place: Place, node: Node | null): void {
  const { sources, report, mergeKey } = draft
  if (mergeKey !== null) {
    const summary = `<< stands twice in this map, first at ${showPlace(mergeKey)}. To merge several maps write << once, with a list.`
    report(place, 'duplicate-key', summary)
    return
  }
  draft.mergeKey = place
  if (node === null) return
  for (const source of node.type === 'sequence' ? node.items : [node]) {
    if (source.type === 'mapping') sources.push(source)
    else report(place, 'bad-merge', '<< takes a map or a list of maps. Quote it ("<<") if it is meant as a plain key.')
  }
}

export function closeMapping({ place, entries, sources }: MapDraft): Mapping {
  for (const source of sources) {
    for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry)
  }
  return { type: 'mapping', entries, place }
}
