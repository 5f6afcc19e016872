/**
 * The names that conditions speak of, grouped: those in the same lists that contain the same texts are one class, and of a
 * class only the simplest few are kept. One pass over all names, so that growth is linear in them.
 */
import { getOrCreate } from '../domain/map.ts'
import type { Atom, Source } from './atoms.ts'
import { createAutomaton } from './automaton.ts'
import type { AddressPart } from './model.ts'
import { createNameTable } from './name-table.ts'
import { domainOf, isReserved, lastLabelOf } from './parts.ts'

/** That a domain begins with what stands behind the `@` of a text which addresses are to contain. */
export const toStartFact = (atom: number): number => -1 - atom

/** Which atoms hold for every name of the class. */
export type NameClass = {
  readonly facts: ReadonlySet<number>
  /** The simplest of them, a few where some of a domain's addresses are named too. */
  readonly simplest: readonly string[]
}

/** How many domains, or ends of them, are tried for an address that is not itself a name. */
export const FEW = 4

export type Names = {
  readonly addresses: readonly NameClass[]
  readonly domains: readonly NameClass[]
  /** Top-level domains, also of several labels. */
  readonly tlds: readonly NameClass[]
  /** Whether some condition names this very address, domain or top-level domain. */
  readonly isNamed: (part: AddressPart, name: string) => boolean
  /** Whether an address of this domain is named. */
  readonly isHost: (domain: string) => boolean
  /** The atoms that hold for an address. */
  readonly holdFor: (address: string) => ReadonlySet<number>
  /** Those that hold for every address of the domain. */
  readonly holdForDomain: (domain: string) => ReadonlySet<number>
  /** Those whose lists or values have this very name. */
  readonly listFor: (part: AddressPart, name: string) => readonly number[]
}

const NONE: readonly number[] = []

/** Reserved ones first, then the shortest, then by alphabet. */
export function isSimpler(a: string, b: string, part: AddressPart = 'address'): boolean {
  const isSafe = (name: string) => isReserved(part === 'tld' ? `.${name}` : name)
  const [aReserved, bReserved] = [isSafe(a), isSafe(b)]
  if (aReserved !== bReserved) return aReserved
  return a.length === b.length ? a < b : a.length < b.length
}

export function indexNames(
  atoms: readonly Atom[],
  sources: readonly Source[],
  listTldsOf: (domain: string) => readonly string[],
): Names {
  const always = atoms.flatMap(({ id, kind }) => (kind === 'always' ? [id] : []))
  const starts = atoms.flatMap((atom) => {
    if (atom.kind !== 'contains' || atom.part !== 'address' || !atom.text.includes('@')) return []
    return [{ fact: toStartFact(atom.id), start: atom.text.slice(atom.text.lastIndexOf('@') + 1) }]
  })
  const parts = { address: indexPart('address'), domain: indexPart('domain'), tld: indexPart('tld') }
  const ofTld = new Map<string, readonly number[]>()
  const ofDomain = new Map<string, ReadonlySet<number>>()
  const hosts = new Set(parts.address.table.names.map(domainOf))
  return {
    addresses: classify('address', listForAddress),
    domains: classify('domain', listForDomain),
    tlds: classify('tld', listForEnd),
    isNamed: (part, name) => parts[part].table.has(name),
    isHost: (domain) => hosts.has(domain),
    holdFor: (address) => {
      const own = [...parts.address.factsOf(address), ...parts.address.findIn(address)]
      const facts = holdForDomain(domainOf(address))
      return own.length === 0 ? facts : new Set([...facts, ...own])
    },
    holdForDomain,
    listFor: (part, name) => parts[part].factsOf(name),
  }

  function indexPart(part: AddressPart) {
    const table = createNameTable(part, sources)
    const asked = atoms.filter((atom) => atom.part === part && atom.kind === 'among')
    const factsOfGroup = table.groups.map((held) =>
      asked.flatMap((atom) => (atom.kind === 'among' && atom.sources.some((one) => held.has(one)) ? [atom.id] : [])),
    )
    const texts = atoms.flatMap((atom) => (atom.kind === 'contains' && atom.part === part ? [atom] : []))
    const automaton = createAutomaton(texts.map(({ text }) => text))
    return {
      table,
      isAsked: asked.length + texts.length > 0,
      factsOf: (name: string) => factsOfGroup[table.groupOf(name)] ?? NONE,
      findIn: (text: string) =>
        texts.length === 0 ? NONE : automaton.findIn(text).map((place) => texts[place]?.id ?? -1),
    }
  }

  /** Of every address in a domain that ends so. */
  function listForTld(tld: string): readonly number[] {
    return getOrCreate(ofTld, tld, () => [...parts.tld.factsOf(tld), ...parts.tld.findIn(lastLabelOf(tld))])
  }

  function listForEnds(domain: string): readonly number[] {
    if (!parts.tld.isAsked) return NONE
    const tlds = listTldsOf(domain)
    return tlds.length === 1 ? listForTld(tlds[0] ?? '') : tlds.flatMap(listForTld)
  }

  /** What its letters bring, its lists aside. */
  function listForLetters(domain: string): readonly number[] {
    const [ofDomain, ofAddress] = [parts.domain.findIn(domain), parts.address.findIn(domain)]
    let found = ofDomain.length === 0 ? ofAddress : ofAddress.length === 0 ? ofDomain : [...ofDomain, ...ofAddress]
    for (const { fact, start } of starts) if (domain.startsWith(start)) found = [...found, fact]
    return found
  }

  function holdForDomain(domain: string): ReadonlySet<number> {
    const known = ofDomain.get(domain)
    if (known) return known
    const facts = new Set([...always, ...parts.domain.factsOf(domain), ...listForDomain(domain)])
    if (ofDomain.size < 10_000) ofDomain.set(domain, facts)
    return facts
  }

  function listForDomain(domain: string): readonly number[] {
    const [ends, letters] = [listForEnds(domain), listForLetters(domain)]
    if (ends.length === 0) return letters
    return letters.length === 0 ? ends : [...ends, ...letters]
  }

  function listForAddress(address: string): readonly number[] {
    const [own, facts] = [parts.address.findIn(address), holdForDomain(domainOf(address))]
    return own.length === 0 && facts.size === 0 ? NONE : [...facts, ...own]
  }

  /** With what its dot and letters bring to every domain that ends in it; its own lists are among its ends. */
  function listForEnd(tld: string): readonly number[] {
    const end = `.${tld}`
    return [...listForEnds(`x${end}`), ...parts.domain.findIn(end), ...parts.address.findIn(end)]
  }

  /** One class for all names of one set of lists for which the rest comes out alike. */
  function classify(part: AddressPart, listRest: (name: string) => readonly number[]): readonly NameClass[] {
    const { table } = parts[part]
    type Inner = Map<string, { readonly facts: ReadonlySet<number>; readonly simplest: string[] }>
    const classes = new Map<number, Inner>()
    const create = (): Inner => new Map()
    for (let place = 0; place < table.names.length; place += 1) {
      const name = table.names[place] ?? ''
      if (!isPossible(part, name)) continue
      const rest = listRest(name)
      const inner = getOrCreate(classes, table.groupAt(place), create)
      const key = rest.length === 0 ? '' : rest.join()
      const known = inner.get(key)
      if (known) insert(known.simplest, name, part)
      else inner.set(key, { facts: new Set([...always, ...parts[part].factsOf(name), ...rest]), simplest: [name] })
    }
    return [...classes.values()].flatMap((inner) => [...inner.values()])
  }
}

/** Keeps the simplest few, in order. */
function insert(names: string[], name: string, part: AddressPart): void {
  const most = part === 'address' ? 1 : FEW
  const last = names.at(-1)
  if (names.length === most && last !== undefined && !isSimpler(name, last, part)) return
  const place = names.findIndex((one) => isSimpler(name, one, part))
  names.splice(place < 0 ? names.length : place, 0, name)
  if (names.length > most) names.pop()
}

/** Whether mail can come from it or go to it at all: no label of a domain is empty, and no local part. */
function isPossible(part: AddressPart, name: string): boolean {
  const at = name.lastIndexOf('@')
  if (part === 'address' ? at <= 0 : at >= 0) return false
  const dot = name.indexOf('.', at + 1)
  if (dot < 0) return part === 'tld' && name !== ''
  return dot > at + 1 && !name.endsWith('.') && !name.includes('..', at + 1)
}
