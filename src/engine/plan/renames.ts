/**
 * What goes and what comes in its place: a key, slug or address that was only written anew is a deletion and a creation to
 * Nylas. One out and one in is taken for a rename
 *
 *   on the same line of the same entry
 *   of the same entry (mailboxes: as many out as in)
 *   where the new one is all that the file managed of the old one
 *   with the same display name (mailboxes), or as the only ones where no file before is known
 *
 * in this order, until the file says otherwise. Linear in the number of changes.
 */

import { kindOf } from '../../domain/address.ts'
import { toCanonicalText } from '../../domain/canonical.ts'
import { type Change, getSide, isPendingDeletion, isRemoval } from '../../domain/change.ts'
import { type Address, type Attributes, type Desired, type Json, KINDS } from '../../domain/model.ts'
import { mapReferences } from '../../kinds/references.ts'
import { MAILBOX, registry } from '../../kinds/registry.ts'
import type { PlanContext } from './guards.ts'

/** As many on each side; of anything but mailboxes one. */
export type Rename = { readonly from: readonly Change[]; readonly to: readonly Change[] }

type Candidates = { out: Change[]; in: Change[] }
type GetKey = (change: Change) => string | null

export function findRenames({ fleet, changes, matched, former }: PlanContext): readonly Rename[] {
  const meant = new Set<string>(fleet.absent.map(({ address }) => address))
  const isOut = (change: Change) => isRemoval(change) && !isPendingDeletion(change) && !meant.has(change.address)
  const wanted = new Map<string, Desired>(fleet.desired.map((desired) => [desired.address, desired]))
  const owned = new Map(matched.removedFromSpec.map((removed) => [removed.address, removed]))
  const newKeys = new Map<string, Address>()
  return KINDS.flatMap((kind) => {
    const alike = changes.filter(({ address }) => kindOf(address) === kind)
    const left: Candidates = {
      out: alike.filter(isOut),
      in: alike.filter(({ action }) => action === 'create'),
    }
    const getLine: GetKey = ({ removedFrom, source, action }) => (action === 'create' ? source : (removedFrom ?? null))
    const getEntry: GetKey = ({ address, action }) =>
      formatPlace(action === 'create' ? wanted.get(address) : former?.get(address))
    const getBoth: GetKey = (change) => {
      const [line, entry] = [getLine(change), getEntry(change)]
      return line === null || entry === null ? null : `${line} ${entry}`
    }
    const getName: GetKey = ({ action, address, fields }) => {
      const name = action === 'create' ? getAfter(fields) : owned.get(address)?.live.attributes['name']
      return typeof name === 'string' ? name : null
    }
    const isMailboxKind = kind === MAILBOX
    const found = [
      ...takePairs(left, getBoth, isMailboxKind),
      ...takePairs(left, getLine, isMailboxKind),
      ...takePairs(left, getEntry, isMailboxKind),
      ...(isMailboxKind ? takePairs(left, getName, false) : takeAlike(left)),
      ...(isMailboxKind && !former ? takePairs(left, () => '', false) : []),
    ]
    for (const { from, to } of found) if (from[0] && to[0]) newKeys.set(from[0].address, to[0].address)
    return isMailboxKind ? found : found.filter(({ from, to }) => canMove(from[0], to[0]))
  })

  /** Compared is what the file says of the new one and managed of the old one: what Nylas reports beside that is nobody's wish. */
  function takeAlike(left: Candidates): readonly Rename[] {
    const found: Rename[] = []
    const shapes = Map.groupBy(left.in, ({ fields }) =>
      fields
        .map(({ path }) => path)
        .filter(isNoName)
        .join(' '),
    )
    for (const [shape, created] of shapes) {
      const paths = shape === '' ? [] : shape.split(' ')
      const isWhole = ({ address }: Change) =>
        (owned.get(address)?.owned.managed ?? []).filter(isNoName).every((path) => paths.includes(path))
      const candidates: Candidates = { out: left.out.filter(isWhole), in: [...created] }
      found.push(...takePairs(candidates, (change) => describeShape(change, paths), false))
    }
    const taken = new Set(found.flatMap(({ from, to }) => [...from, ...to]))
    left.out = left.out.filter((change) => !taken.has(change))
    left.in = left.in.filter((change) => !taken.has(change))
    return found
  }

  /** With references to what was renamed itself by their new keys. */
  function describeShape(change: Change, paths: readonly string[]): string {
    const side = getSide(change, change.action === 'create' ? 'after' : 'before')
    const renamed = mapReferences(
      registry[kindOf(change.address)],
      side,
      (reference) => newKeys.get(reference) ?? reference,
    )
    return toCanonicalText(paths.map((path): Json => renamed[path] ?? null))
  }
}

const isNoName = (path: string): boolean => path !== 'name'
const getAfter = (fields: Change['fields']): Json => fields.find(({ path }) => path === 'name')?.after ?? null
const formatPlace = (desired: Desired | undefined): string | null =>
  desired ? `${desired.place.file}:${desired.place.line}:${desired.place.column}` : null

/** Takes out of `left` what belongs together by a key: one and one, or (`many`) as many on each side. */
function takePairs(left: Candidates, getKey: GetKey, many: boolean): readonly Rename[] {
  if (left.out.length === 0 || left.in.length === 0) return []
  const created = Map.groupBy(left.in, getKey)
  const found = [...Map.groupBy(left.out, getKey)].flatMap(([key, from]): Rename[] => {
    const to = key === null ? [] : (created.get(key) ?? [])
    return from.length === to.length && (many || from.length === 1) ? [{ from, to }] : []
  })
  const taken = new Set(found.flatMap(({ from, to }) => [...from, ...to]))
  left.out = left.out.filter((change) => !taken.has(change))
  left.in = left.in.filter((change) => !taken.has(change))
  return found
}

/** Nothing that can never change may differ: then the new one cannot be the old object. */
function canMove(from: Change | undefined, to: Change | undefined): boolean {
  if (!from || !to) return false
  const [before, after]: readonly Attributes[] = [getSide(from, 'before'), getSide(to, 'after')]
  const { fields } = registry[kindOf(to.address)]
  return fields
    .filter(({ immutable }) => immutable)
    .every(({ path }) => toCanonicalText(before?.[path] ?? null) === toCanonicalText(after?.[path] ?? null))
}
