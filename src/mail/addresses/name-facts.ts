/** What is asked of one part of addresses: the lists in which a name stands, and the texts that conditions look for. */
import type { Atom, AtomPart, Source } from './atoms.ts'
import { createAutomaton } from './automaton.ts'
import { createNameTable, type NameTable } from './name-table.ts'

export type PartFacts = {
  readonly table: NameTable
  readonly isAsked: boolean
  /** Whether any text is looked for in what has no `@` in it. */
  readonly hasTexts: boolean
  /** The atoms of the lists that the names of a group stand in. */
  readonly factsAt: (group: number) => readonly number[]
  readonly factsOf: (name: string) => readonly number[]
  /** The atoms whose texts an address, a domain or an end of a domain contains. */
  readonly findIn: (text: string) => readonly number[]
  /** The same for what has no `@` in it. */
  readonly findInDomain: (text: string) => readonly number[]
}

type ContainsAtom = Extract<Atom, { readonly kind: 'contains' }>

const NONE: readonly number[] = []

export function createPartFacts(part: AtomPart, atoms: readonly Atom[], sources: readonly Source[]): PartFacts {
  const table = createNameTable(part, sources)
  const asked = atoms.filter((atom) => atom.part === part && atom.kind === 'among')
  const factsOfGroup = table.groups.map((held) =>
    asked.flatMap((atom) => (atom.kind === 'among' && atom.sources.some((one) => held.has(one)) ? [atom.id] : [])),
  )
  const texts = atoms.filter((atom): atom is ContainsAtom => atom.kind === 'contains' && atom.part === part)
  const plain = texts.filter(({ text }) => !text.includes('@'))
  const factsAt = (group: number) => factsOfGroup[group] ?? NONE
  return {
    table,
    isAsked: asked.length + texts.length > 0,
    hasTexts: plain.length > 0,
    factsAt,
    factsOf: (name) => factsAt(table.groupOf(name)),
    findIn: createSearch(texts),
    findInDomain: createSearch(plain),
  }
}

function createSearch(texts: readonly ContainsAtom[]): (text: string) => readonly number[] {
  if (texts.length === 0) return () => NONE
  const automaton = createAutomaton(texts.map(({ text }) => text))
  return (text) => {
    const places = automaton.findIn(text)
    return places.length === 0 ? NONE : places.map((place) => texts[place]?.id ?? -1)
  }
}
