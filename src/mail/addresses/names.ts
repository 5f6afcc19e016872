/** The names that conditions speak of: what holds for each of them, and for every other address, domain or end of one. */
import { getOrCreate } from '../../domain/map.ts'
import type { Sides } from '../doubts.ts'
import type { AddressPart } from '../model.ts'
import { domainOf, lastLabelOf, listTlds } from '../parts.ts'
import { readName, readWritten } from '../read-names.ts'
import type { Atom, Source } from './atoms.ts'
import { classifyNames, type NameClass } from './name-classes.ts'
import { createPartFacts } from './name-facts.ts'
import type { NameTable } from './name-table.ts'

/** That a domain begins with what stands behind the `@` of a text which addresses are to contain. */
export const toStartFact = (atom: number): number => -1 - atom

export type Names = {
  readonly addresses: readonly NameClass[]
  /** Of those the ones that conditions name, where for them an address with a tag is the same as without. */
  readonly tagged: readonly NameClass[]
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
const MOST_KEPT = 10_000

export function indexNames(atoms: readonly Atom[], sources: readonly Source[], sides: Sides): Names {
  const parts = {
    address: createPartFacts('address', atoms, sources),
    domain: createPartFacts('domain', atoms, sources),
    tld: createPartFacts('tld', atoms, sources),
  }
  const written = createPartFacts('written', atoms, sources)
  const { always, starts } = splitOff(atoms)
  const isAnyAsked = starts.length > 0 || parts.tld.isAsked || parts.domain.hasTexts || parts.address.hasTexts
  const ofTld = new Map<string, readonly number[]>()
  const ofDomain = new Map<string, ReadonlySet<number>>()
  const ofAddress = new Map<string, ReadonlySet<number>>()
  let hosts: ReadonlySet<string> | null = null
  const classify = (part: AddressPart, listRest: ((name: string) => readonly number[]) | null) =>
    classifyNames(part, parts[part].table, (group) => [...always, ...parts[part].factsAt(group)], listRest)
  const listWithWritten = (name: string) => concat(listForAddress(name), written.factsOf(name))
  const bases = classify('address', written.isAsked ? listWithWritten : listForAddress)
  return {
    addresses: [...bases, ...classifyWritten()],
    tagged: sides['plus-tags'] === 'ignored' ? bases : [],
    domains: classify('domain', isAnyAsked ? listForDomain : null),
    tlds: classify('tld', listForEnd),
    isNamed: (part, name) =>
      parts[part].table.groupOf(name) > 0 || (part === 'address' && written.table.groupOf(name) > 0),
    isHost: (domain) => {
      hosts ??= listHosts([parts.address.table, written.table])
      return hosts.has(domain)
    },
    holdFor,
    holdForDomain,
    listFor: (part, name) => parts[part].factsOf(readName(part, name, sides)),
  }

  /** Of every address in a domain that ends so. */
  function listForTld(tld: string): readonly number[] {
    return getOrCreate(ofTld, tld, () => [...parts.tld.factsOf(tld), ...parts.tld.findIn(lastLabelOf(tld))])
  }

  function listForEnds(domain: string): readonly number[] {
    if (!parts.tld.isAsked) return NONE
    const tlds = listTlds(domain, sides['multi-label-tld'])
    return tlds.length === 1 ? listForTld(tlds[0] ?? '') : tlds.flatMap(listForTld)
  }

  /** What its letters bring, its lists aside. */
  function listForLetters(domain: string): readonly number[] {
    let found = concat(parts.domain.findInDomain(domain), parts.address.findInDomain(domain))
    for (const { fact, start } of starts) if (domain.startsWith(start)) found = [...found, fact]
    return found
  }

  function holdFor(address: string): ReadonlySet<number> {
    const known = ofAddress.get(address)
    if (known) return known
    const read = readName('address', address, sides)
    const ofEnds = written.factsOf(readWritten(address, sides))
    const own = concat(ofEnds, concat(parts.address.factsOf(read), parts.address.findIn(read)))
    const facts = holdForDomain(domainOf(read))
    const all = own.length === 0 ? facts : new Set([...facts, ...own])
    if (ofAddress.size < MOST_KEPT) ofAddress.set(address, all)
    return all
  }

  function holdForDomain(domain: string): ReadonlySet<number> {
    const known = ofDomain.get(domain)
    if (known) return known
    const facts = new Set([...always, ...parts.domain.factsOf(domain), ...listForDomain(domain)])
    if (ofDomain.size < MOST_KEPT) ofDomain.set(domain, facts)
    return facts
  }

  function listForDomain(domain: string): readonly number[] {
    return concat(listForEnds(domain), listForLetters(domain))
  }

  function listForAddress(address: string): readonly number[] {
    const domain = domainOf(address)
    const ofItsDomain = concat(parts.domain.factsOf(domain), listForDomain(domain))
    return concat(ofItsDomain, parts.address.findIn(address))
  }

  /** Of those at the ends of tests conditions see what they see of any address. */
  function classifyWritten(): readonly NameClass[] {
    const listRest = (name: string): readonly number[] => {
      const read = readName('address', name, sides)
      return concat(parts.address.factsOf(read), listForAddress(read))
    }
    return classifyNames('address', written.table, (group) => [...always, ...written.factsAt(group)], listRest)
  }

  /** With what its dot and letters bring to every domain that ends in it; its own lists are among its ends. */
  function listForEnd(tld: string): readonly number[] {
    const end = `.${tld}`
    return [...listForEnds(`x${end}`), ...parts.domain.findInDomain(end), ...parts.address.findInDomain(end)]
  }
}

function listHosts(tables: readonly NameTable[]): ReadonlySet<string> {
  const hosts = new Set<string>()
  for (const table of tables) table.visit((address) => hosts.add(domainOf(address)))
  return hosts
}

/** Most names bring nothing: then nothing is made. */
const concat = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b]

/** What holds for every domain, and what the beginning of a domain brings. */
function splitOff(atoms: readonly Atom[]) {
  const always: number[] = []
  const starts: { readonly fact: number; readonly start: string }[] = []
  for (const atom of atoms) {
    if (atom.kind === 'always') always.push(atom.id)
    if (atom.kind !== 'contains' || atom.part !== 'address' || !atom.text.includes('@')) continue
    const start = atom.text.slice(atom.text.lastIndexOf('@') + 1)
    if (start === '') always.push(toStartFact(atom.id))
    else starts.push({ fact: toStartFact(atom.id), start })
  }
  return { always, starts }
}
