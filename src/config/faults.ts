/**
 * Collects the faults of instances and gives them as diagnostics, once for each entry, place and kind of fault however many
 * tenants have it: a mistake in an entry with `for_each` is one mistake.
 */
import { getOrCreate } from '../domain/map.ts'
import type { Address, Diagnostic, Json, Place } from '../domain/model.ts'
import { addProblem, configDiagnostic, listUpTo } from './diagnostic.ts'
import type { Entry } from './entries.ts'
import type { SourceIndexes } from './renderer.ts'
import { isSecretPath, NOT_SHOWN } from './secret-text.ts'
import { findPlace, getAt, type Path } from './text/node.ts'
import type { TenantRow } from './text/tenants.ts'

/** Where the elements of lists from other files stand. */
export type ItemPlaces = WeakMap<readonly Json[], readonly Place[]>

/** Each is explained: for so many that takes no time yet. */
const MOST_FAULTS_OF_ENTRY = 1000
const MOST_FAULTS = 5000

/** Their words repeat what stands there. */
const QUOTES_TEXT: ReadonlySet<string> = new Set(['unknown-placeholder', 'empty-placeholder', 'leftover-placeholder'])

type Subject = {
  readonly entry: Entry
  readonly row: TenantRow | null
  readonly value?: Json
  readonly address?: Address
}

type Group = {
  readonly place: Place
  readonly code: string
  readonly summary: string
  readonly severity: Diagnostic['severity']
  readonly address: Address | null
  readonly tenants: string[]
  /** Of all of a warning, which may be accepted for some addresses. */
  readonly covers: Address[]
  count: number
}

export type Faults = {
  readonly add: (
    subject: Subject,
    fault: {
      readonly path: Path
      readonly code: string
      /** A function where it takes work to write: it is called for the first of a group only. */
      readonly summary: string | (() => string)
      readonly on?: 'key' | 'value'
      readonly severity?: Diagnostic['severity']
    },
  ) => void
  readonly addDiagnostic: (diagnostic: Diagnostic) => void
  /** Enough is told of the entry, or of all. */
  readonly isFull: (entry: Entry) => boolean
  readonly diagnostics: () => Diagnostic[]
}

export function collectFaults(sourceIndexes: SourceIndexes, itemPlaces: ItemPlaces): Faults {
  const groupsOfEntry = new Map<Entry, Map<string, Group>>()
  const added = new Map<Entry, number>()
  let total = 0
  const others: Diagnostic[] = []
  return {
    add: (subject, { path, code, summary, on = 'value', severity = 'error' }) => {
      const { entry, row, value, address = null } = subject
      const groups = getOrCreate(groupsOfEntry, entry, () => new Map<string, Group>())
      if (severity === 'error') {
        added.set(entry, (added.get(entry) ?? 0) + 1)
        total += 1
      }
      const id = `${code} ${on} ${path.join('\u0000')}`
      const group = groups.get(id)
      if (group) {
        group.count += 1
        if (severity === 'warning' && address !== null) group.covers.push(address)
        if (row && group.tenants.length < 3) group.tenants.push(row.slug)
        return
      }
      const place =
        findItemPlace(value, path, itemPlaces) ?? findEntryPlace(entry, toWrittenPath(value, path, sourceIndexes), on)
      const tenants = row ? [row.slug] : []
      const given = typeof summary === 'string' ? summary : summary()
      const text =
        QUOTES_TEXT.has(code) && isSecretPath(path) ? `a placeholder that stands for nothing; it ${NOT_SHOWN}` : given
      groups.set(id, {
        place,
        code,
        summary: text,
        severity,
        address,
        tenants,
        covers: address === null ? [] : [address],
        count: 1,
      })
    },
    addDiagnostic: (diagnostic) => addProblem(others, diagnostic),
    isFull,
    diagnostics: () => [
      ...others,
      ...[...groupsOfEntry].flatMap(([entry, groups]) =>
        [...groups.values()].map((group) => toDiagnostic(group, isFull(entry))),
      ),
    ],
  }

  function isFull(entry: Entry): boolean {
    return total > MOST_FAULTS || (added.get(entry) ?? 0) > MOST_FAULTS_OF_ENTRY
  }
}

/** `isFull`: not all of the entry was looked at. */
function toDiagnostic(
  { place, code, summary, severity, address, tenants, covers, count }: Group,
  isFull: boolean,
): Diagnostic {
  const more = count > 1 ? ` (and ${count - 1} more)` : ''
  const names = listUpTo(tenants, count, isFull && severity === 'error')
  const suffix = tenants.length === 0 ? more : ` (tenant${count > 1 ? 's' : ''} ${names})`
  const diagnostic = configDiagnostic(place, code, `${summary}${suffix}`, {
    severity,
    address: count > 1 ? null : address,
  })
  return count > 1 && covers.length === count ? { ...diagnostic, covers } : diagnostic
}

/** A fault of the body as a whole stands at the entry's key. */
function findEntryPlace(entry: Entry, path: Path, on: 'key' | 'value'): Place {
  if (path.length === 0) return entry.place
  const place = findPlace(entry.node, path, on)
  return place === entry.node.place ? entry.place : place
}

function findItemPlace(value: Json | undefined, path: Path, itemPlaces: ItemPlaces): Place | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const list = getAt(value, path.slice(0, length))
    const index = path[length]
    if (Array.isArray(list) && typeof index === 'number') {
      const place = itemPlaces.get(list)?.[index]
      if (place) return place
    }
  }
  return undefined
}

/** Elements that were left out still count in the list as it is written. */
function toWrittenPath(value: Json | undefined, path: Path, sourceIndexes: SourceIndexes): Path {
  return path.map((part, index) => {
    const list = getAt(value, path.slice(0, index))
    return typeof part === 'number' && Array.isArray(list) ? (sourceIndexes.get(list)?.[part] ?? part) : part
  })
}
