/** An address of a domain that is given: the shortest local part, or any, for which some atoms hold and others do not. */
import type { Atom } from './atoms.ts'
import { type Names, toStartFact } from './names.ts'
import type { FindText } from './shortest-text.ts'
import { isSimpler } from './simplest-names.ts'

export type AddressDemand = { readonly holding: readonly Atom[]; readonly failing: readonly Atom[] }

/** Up to here, a text that an address is to contain is tried in either half of it; beyond, in the local part alone. */
const MOST_TRIED_IN_DOMAIN = 3

/** `facts` are those that hold for every address of the domain. */
export function completeAddress(
  domain: string,
  facts: ReadonlySet<number>,
  { holding, failing }: AddressDemand,
  { names, findText }: { readonly names: Names; readonly findText: FindText },
): string | null {
  if (failing.some(({ id }) => facts.has(id))) return null
  const open = holding.filter(({ id }) => !facts.has(id))
  if (open.some(({ kind, part }) => kind !== 'contains' || part !== 'address')) return null
  const avoidsSuffixes: string[] = []
  const avoids: string[] = []
  for (const atom of failing) {
    if (atom.kind !== 'contains' || atom.part !== 'address') continue
    avoids.push(atom.text)
    if (!facts.has(toStartFact(atom.id))) continue
    if (atom.text.startsWith('@') && endOf(atom.text) === '') return null
    avoidsSuffixes.push(endOf(atom.text))
  }
  const texts = open.flatMap((atom) => (atom.kind === 'contains' ? [atom] : []))
  const framed = texts.filter(({ id }) => facts.has(toStartFact(id)))
  const found = listSubsets(framed).flatMap((chosen) => {
    const suffix = chosen.map(({ text }) => endOf(text)).sort((a, b) => b.length - a.length)[0] ?? ''
    if (chosen.some(({ text }) => !suffix.endsWith(endOf(text)))) return []
    const contains = texts.filter((atom) => !chosen.includes(atom)).map(({ text }) => text)
    const problem = { contains, avoids, prefix: '', avoidsPrefixes: [], suffix, avoidsSuffixes }
    const local = findText({ form: 'local', ...problem }, (text) => !names.isNamed('address', `${text}@${domain}`))
    return local === null ? [] : [`${local}@${domain}`]
  })
  return pickSimplest(found)
}

/** What stands before the last `@` of a text: an address contains it also where its local part ends so. */
export const endOf = (text: string): string => text.slice(0, Math.max(0, text.lastIndexOf('@')))

/** And what stands behind it. */
export const startOf = (text: string): string => text.slice(text.lastIndexOf('@') + 1)

export function pickSimplest(addresses: readonly string[]): string | null {
  return addresses.reduce<string | null>((best, one) => (best === null || isSimpler(one, best) ? one : best), null)
}

/** All choices of some of them, none first; of many, none and all. */
export function listSubsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length > MOST_TRIED_IN_DOMAIN) return [[], items]
  const found: (readonly T[])[] = [[]]
  for (const item of items) found.push(...found.map((one) => [...one, item]))
  return found
}
