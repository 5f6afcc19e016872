/**
 * What conditions and positions ask of one address, each question once: an atom. Lists that hold the same are one source, so
 * that two moments of a fleet share what did not change. Nothing is looked up here; `names.ts` knows who satisfies what.
 */
import { getOrCreate } from '../../domain/map.ts'
import type { Sides } from '../doubts.ts'
import { isOnlyInternational } from '../international.ts'
import type { AddressPart, Condition, MailList, Position } from '../model.ts'
import { readList, readName, readWritten, readWrittenList } from '../read-names.ts'

/** Conditions may leave the tags of addresses out; the ends of a test never do, and then ask for the address as `written`. */
export type AtomPart = AddressPart | 'written'

export type Atom = { readonly id: number; readonly part: AtomPart } & (
  | { readonly kind: 'among'; readonly sources: readonly number[] }
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'always' | 'never' }
)

/** Some names of one part of addresses. */
export type Source = { readonly part: AtomPart; readonly names: readonly string[] }

export type AtomTable = {
  readonly atoms: readonly Atom[]
  readonly sources: readonly Source[]
  readonly fromCondition: (part: AddressPart, condition: Condition) => number
  /** Null where anybody may stand; `holds` is false for `not_in`. */
  readonly fromPosition: (position: Position) => { readonly atom: number; readonly holds: boolean } | null
}

export function createAtomTable(sides: Sides): AtomTable {
  const atoms: Atom[] = []
  const sources: Source[] = []
  const byKey = new Map<string, number>()
  const ofList = new Map<string, { readonly list: MailList; readonly source: number }[]>()

  const toWritten = (part: AddressPart): AtomPart =>
    part === 'address' && sides['plus-tags'] === 'ignored' ? 'written' : part
  const addSource = (source: Source): number => sources.push(source) - 1
  const addAtom = (key: string, create: (id: number) => Atom): number =>
    getOrCreate(byKey, key, () => atoms.push(create(atoms.length)) - 1)

  const sourceOf = (part: AtomPart, list: MailList): number => {
    const key = `${part} ${list.name}`
    const known = getOrCreate(ofList, key, () => [])
    const same = known.find((one) => one.list === list || isSameList(one.list, list))
    if (same) return same.source
    const source = addSource({ part, names: list.items ?? [] })
    known.push({ list, source })
    return source
  }
  const among = (part: AtomPart, lists: readonly MailList[]): number => {
    if (lists.some(({ items }) => items === null) && sides['unmanaged-items'] === 'everything') {
      return addAtom('always', (id) => ({ id, part, kind: 'always' }))
    }
    const found = [...new Set(lists.map((list) => sourceOf(part, list)))].sort((a, b) => a - b)
    return addAtom(`${part} among ${found.join(',')}`, (id) => ({ id, part, kind: 'among', sources: found }))
  }
  const equal = (part: AtomPart, name: string): number =>
    addAtom(`${part} is ${name}`, (id) => {
      return { id, part, kind: 'among', sources: [addSource({ part, names: [name] })] }
    })
  const contains = (part: AddressPart, value: string): number => {
    const text = value.toLowerCase()
    if (text === '') return addAtom('always', (id) => ({ id, part, kind: 'always' }))
    const isNoDomain = part !== 'address' && (/@|\.\./u.test(text) || (part === 'tld' && text.includes('.')))
    const isNoName = sides['international-domains'] === 'ascii' && isOnlyInternational(part, text)
    if (isNoDomain || isNoName) return addAtom('never', (id) => ({ id, part, kind: 'never' }))
    return addAtom(`${part} contains ${text}`, (id) => ({ id, part, kind: 'contains', text }))
  }
  return {
    atoms,
    sources,
    fromCondition: (part, condition) => {
      if (condition.operator === 'contains') return contains(part, condition.value)
      if (condition.operator !== 'in_list') return equal(part, readName(part, condition.value.toLowerCase(), sides))
      return among(
        part,
        condition.lists.map((list) => readList(list, sides)),
      )
    },
    fromPosition: (position) => {
      switch (position.kind) {
        case 'anybody':
          return null
        case 'is':
          return {
            atom: equal(toWritten(position.part), readWritten(position.value.toLowerCase(), sides)),
            holds: true,
          }
        case 'accounts': {
          const part = toWritten('address')
          const source = addSource({ part, names: [...position.emails].map((email) => readWritten(email, sides)) })
          const key = `${part} among ${source}`
          return {
            atom: addAtom(key, (id) => ({ id, part, kind: 'among', sources: [source] })),
            holds: true,
          }
        }
        default:
          return {
            atom: among(toWritten(position.list.type), [readWrittenList(position.list, sides)]),
            holds: position.kind === 'in',
          }
      }
    },
  }
}

const alike = new WeakMap<MailList, WeakMap<MailList, boolean>>()

/** Two readings of one list, item by item; both are in the order that a list is kept in. */
export function isSameList(a: MailList, b: MailList): boolean {
  if (a.items === b.items) return true
  if (a.items === null || b.items === null || a.items.length !== b.items.length) return false
  const others = b.items
  const { items } = a
  const known = getOrCreate(alike, a, () => new WeakMap())
  return getOrCreate(known, b, () => items.every((item, index) => item === others[index]))
}
