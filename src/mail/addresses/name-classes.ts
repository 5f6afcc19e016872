/**
 * Names in classes: those in the same lists that contain the same texts are one, of which only the simplest few are kept.
 * One pass over all names, so that growth is linear in them.
 */
import type { AddressPart } from '../model.ts'
import type { NameTable } from './name-table.ts'
import { createSimplestNames, type SimplestNames } from './simplest-names.ts'

const NONE: readonly number[] = []

/** Which atoms hold for every name of the class. */
export type NameClass = {
  readonly facts: ReadonlySet<number>
  /** The simplest of them, a few where some of a domain's addresses are named too. */
  readonly simplest: readonly string[]
}

/**
 * `listShared` are the atoms of the lists that the names of a group stand in; `listRest` what else holds for a name, null where
 * nothing ever does.
 */
export function classifyNames(
  part: AddressPart,
  table: NameTable,
  listShared: (group: number) => readonly number[],
  listRest: ((name: string) => readonly number[]) | null,
): readonly NameClass[] {
  const byGroup: (Map<string, SimplestNames> | undefined)[] = []
  const classes: NameClass[] = []
  table.visit((name, group, length) => {
    const rest = listRest === null ? NONE : listRest(name)
    const key = rest.length === 0 ? '' : rest.join()
    const known = byGroup[group]?.get(key)
    if (known?.isTooLong(length) || known?.hasPlaceFor(name) === false || !isPossible(part, name)) return
    if (known) {
      known.insert(name)
      return
    }
    const held = createSimplestNames(part)
    held.insert(name)
    const inner = byGroup[group] ?? new Map<string, SimplestNames>()
    byGroup[group] = inner.set(key, held)
    classes.push({ facts: new Set([...listShared(group), ...rest]), simplest: held.names })
  })
  return classes
}

/** Whether mail can come from it or go to it at all: no label of a domain is empty, and no local part. */
function isPossible(part: AddressPart, name: string): boolean {
  const at = name.lastIndexOf('@')
  if (part === 'address' ? at <= 0 : at >= 0) return false
  const dot = name.indexOf('.', at + 1)
  if (dot < 0) return part === 'tld' && name !== ''
  return dot > at + 1 && !name.endsWith('.') && !name.includes('..', at + 1)
}
