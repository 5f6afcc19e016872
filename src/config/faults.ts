/**
 * Faults of instances, told once for each entry, place and kind of fault however many tenants have it: a mistake in an
 * entry with `for_each` is one mistake.
 */
import type { Address, Diagnostic, Json, Place } from '../domain/model.ts'
import type { Entry } from './entry.ts'
import type { RenderedTexts } from './expand.ts'
import { getAt } from './explain.ts'
import { configDiagnostic, findPlace, listUpTo, type Path } from './finding.ts'
import { getOrCreate } from './grouped.ts'
import type { Row } from './sources.ts'

type Subject = { readonly entry: Entry; readonly row: Row | null; readonly value?: Json; readonly address?: Address }

type Group = {
  readonly place: Place
  readonly code: string
  readonly summary: string
  readonly severity: Diagnostic['severity']
  readonly address: Address | null
  readonly tenants: string[]
  count: number
}

export type Faults = {
  readonly add: (
    subject: Subject,
    fault: {
      readonly path: Path
      readonly code: string
      /** A function where it takes work to say: only the first of a group is asked. */
      readonly summary: string | (() => string)
      readonly on?: 'key' | 'value'
      readonly severity?: Diagnostic['severity']
    },
  ) => void
  /** What is a diagnostic already. */
  readonly tell: (diagnostic: Diagnostic) => void
  readonly diagnostics: () => Diagnostic[]
}

/** `places` holds where the elements of lists from other files stand. */
export function collectFaults(kept: RenderedTexts, places: WeakMap<readonly Json[], readonly Place[]>): Faults {
  const byEntry = new Map<Entry, Map<string, Group>>()
  const told: Diagnostic[] = []
  return {
    add: (subject, { path, code, summary, on = 'value', severity = 'error' }) => {
      const { entry, row, value, address = null } = subject
      const groups = getOrCreate(byEntry, entry, () => new Map<string, Group>())
      const id = `${code} ${on} ${path.join('\u0000')}`
      const group = groups.get(id)
      if (group) {
        group.count += 1
        if (row && group.tenants.length < 3) group.tenants.push(row.slug)
        return
      }
      const place = inFile(value, path, places) ?? placeOf(entry, asWritten(value, path, kept), on)
      const tenants = row ? [row.slug] : []
      const told = typeof summary === 'string' ? summary : summary()
      groups.set(id, { place, code, summary: told, severity, address, tenants, count: 1 })
    },
    tell: (diagnostic) => void told.push(diagnostic),
    diagnostics: () =>
      told.concat(
        [...byEntry.values()]
          .flatMap((groups) => [...groups.values()])
          .map(({ place, code, summary, severity, address, tenants, count }) => {
            const more = count > 1 ? ` (and ${count - 1} more)` : ''
            const whose = tenants.length === 0 ? more : ` (tenant${count > 1 ? 's' : ''} ${listUpTo(tenants, count)})`
            return configDiagnostic(place, code, `${summary}${whose}`, severity, count > 1 ? null : address)
          }),
      ),
  }
}

function placeOf(entry: Entry, path: Path, on: 'key' | 'value'): Place {
  // The key of an entry is no part of its body.
  return path.length === 0 ? entry.place : within(entry, findPlace(entry.node, path, on))
}

/** A body that is one line long says its own place; an empty one says its key's. */
const within = (entry: Entry, place: Place): Place => (place === entry.node.place ? entry.place : place)

function inFile(
  value: Json | undefined,
  path: Path,
  places: WeakMap<readonly Json[], readonly Place[]>,
): Place | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const list = getAt(value, path.slice(0, length))
    const index = path[length]
    if (Array.isArray(list) && typeof index === 'number') {
      const place = places.get(list)?.[index]
      if (place) return place
    }
  }
  return undefined
}

function asWritten(value: Json | undefined, path: Path, kept: RenderedTexts): Path {
  return path.map((part, index) => {
    const list = getAt(value, path.slice(0, index))
    return typeof part === 'number' && Array.isArray(list) ? (kept.get(list)?.[part] ?? part) : part
  })
}
