/**
 * The simplest address for which some atoms hold and others do not: one that is named first, then one in a domain that is
 * reserved for examples, then the shortest, then by alphabet. Null when there is none: that is a proof.
 */
import type { Atom } from './atoms.ts'
import { FEW, isSimpler, type Names, toStartFact } from './names.ts'
import { findShortest } from './shortest-text.ts'

export type FindAddress = (holding: readonly number[], failing: readonly number[]) => string | null

/** Up to here, a text that an address is to contain is tried in either half of it; beyond, in the local part alone. */
const MOST_TRIED_IN_DOMAIN = 3
const RESERVED_ENDS = ['example', 'example.com', 'example.net', 'example.org']
const RESERVED_DOMAINS = RESERVED_ENDS.slice(1)

type Asked = { readonly holding: readonly Atom[]; readonly failing: readonly Atom[] }

export function createFinder(
  atoms: readonly Atom[],
  names: Names,
  listTldsOf: (domain: string) => readonly string[],
): FindAddress {
  const known = new Map<string, string | null>()
  const atomOf = (id: number): Atom => {
    const atom = atoms[id]
    if (!atom) throw new Error(`there is no atom ${id}`)
    return atom
  }
  return (holding, failing) => {
    const [wanted, unwanted] = [sortIds(holding), sortIds(failing)]
    const key = `${wanted.join(',')} ${unwanted.join(',')}`
    const held = known.get(key)
    if (held !== undefined) return held
    const isContrary = wanted.some((id) => unwanted.includes(id))
    const found = isContrary ? null : find({ holding: wanted.map(atomOf), failing: unwanted.map(atomOf) })
    known.set(key, found)
    return found
  }

  function find(asked: Asked): string | null {
    if (asked.holding.some(({ kind }) => kind === 'never') || asked.failing.some(({ kind }) => kind === 'always'))
      return null
    const fits = (facts: ReadonlySet<number>) =>
      asked.holding.every(({ id }) => facts.has(id)) && !asked.failing.some(({ id }) => facts.has(id))
    const named = pickSimplest(names.addresses.flatMap(({ facts, simplest }) => (fits(facts) ? simplest : [])))
    if (named !== null) return named
    if (asked.holding.some(({ kind, part }) => kind === 'among' && part === 'address')) return null
    const inNamedDomains = names.domains.flatMap(({ facts, simplest }) => {
      const first = simplest[0] ?? ''
      // Where an address is named, the simplest that is not may be one of another domain of the class.
      return (names.isHost(first) ? simplest : [first]).flatMap((domain) => complete(domain, facts, asked) ?? [])
    })
    const isStrange = !asked.holding.some(({ kind, part }) => kind === 'among' && part === 'domain')
    return pickSimplest([...inNamedDomains, ...(isStrange ? findStrangers(asked) : [])])
  }

  /** The shortest local part that makes an address of this domain fit. */
  function complete(domain: string, facts: ReadonlySet<number>, { holding, failing }: Asked): string | null {
    if (failing.some(({ id }) => facts.has(id))) return null
    const open = holding.filter(({ id }) => !facts.has(id))
    if (open.some(({ kind, part }) => kind !== 'contains' || part !== 'address')) return null
    const ends: string[] = []
    const avoids: string[] = []
    for (const atom of failing) {
      if (atom.kind !== 'contains' || atom.part !== 'address') continue
      avoids.push(atom.text)
      if (!facts.has(toStartFact(atom.id))) continue
      if (atom.text.startsWith('@') && endOf(atom.text) === '') return null
      ends.push(endOf(atom.text))
    }
    const texts = open.flatMap((atom) => (atom.kind === 'contains' ? [atom] : []))
    const framed = texts.filter(({ id }) => facts.has(toStartFact(id)))
    const locals = listSubsets(framed, MOST_TRIED_IN_DOMAIN).flatMap((chosen) => {
      const suffix = chosen.map(({ text }) => endOf(text)).sort((a, b) => b.length - a.length)[0] ?? ''
      if (chosen.some(({ text }) => !suffix.endsWith(endOf(text)))) return []
      const contains = texts.filter((atom) => !chosen.includes(atom)).map(({ text }) => text)
      const problem = { contains, avoids, prefix: '', avoidsPrefixes: [], suffix, avoidsSuffixes: ends }
      const local = findShortest(
        { form: 'local', ...problem },
        (text) => !names.isNamed('address', `${text}@${domain}`),
      )
      return local === null ? [] : [`${local}@${domain}`]
    })
    return pickSimplest(locals)
  }

  /** In domains that nothing names: for each end that a domain may have, the shortest. */
  function findStrangers(asked: Asked): readonly string[] {
    const inDomain = asked.holding.flatMap((atom) =>
      atom.kind === 'contains' && atom.part === 'address' ? [atom] : [],
    )
    const found: string[] = []
    for (const chosen of listSubsets(inDomain, MOST_TRIED_IN_DOMAIN)) {
      for (const domain of listStrangeDomains(asked, chosen)) {
        const address = complete(domain, names.holdForDomain(domain), asked)
        if (address !== null) found.push(address)
      }
    }
    return found
  }

  function listStrangeDomains(
    asked: Asked,
    inDomain: readonly (Atom & { readonly kind: 'contains' })[],
  ): readonly string[] {
    const plain = inDomain.filter(({ text }) => !text.includes('@'))
    const starts = inDomain
      .filter(({ text }) => text.includes('@'))
      .map(({ text }) => text.slice(endOf(text).length + 1))
    const prefix = starts.sort((a, b) => b.length - a.length)[0] ?? ''
    if (starts.some((start) => !prefix.startsWith(start))) return []
    const contains = [...listTexts(asked.holding, 'domain'), ...plain.map(({ text }) => text)]
    const avoids = [...listTexts(asked.failing, 'domain'), ...listTexts(asked.failing, 'address')]
    // `@a` is kept out of an address by its domain alone, `x@a` by either half.
    const avoided = listTexts(asked.failing, 'address').filter((text) => text.includes('@'))
    const bare = avoided.filter((text) => endOf(text) === '').map(startOf)
    const starting = avoided.map(startOf)
    const isStrange = (domain: string) => !names.isNamed('domain', domain)
    const found = RESERVED_DOMAINS.filter(isStrange)
    for (const end of listEnds(asked, contains, avoids)) {
      const tried = new Set<string>()
      for (const avoidsPrefixes of [bare, starting]) {
        const problem = { contains, avoids, prefix, avoidsPrefixes, suffix: `.${end}`, avoidsSuffixes: [] }
        for (let count = 0; count < FEW; count += 1) {
          const domain = findShortest({ form: 'domain', ...problem }, (text) => isStrange(text) && !tried.has(text))
          if (domain === null) break
          tried.add(domain)
          if (!names.isHost(domain)) break
        }
        if (starting.length === bare.length) break
      }
      found.push(...tried)
    }
    return found
  }

  /** Ends of domains for which the atoms on top-level domains come out as asked. */
  function listEnds(asked: Asked, contains: readonly string[], avoids: readonly string[]): readonly string[] {
    const ofTld = ({ part }: Atom) => part === 'tld'
    const [holding, failing] = [asked.holding.filter(ofTld), asked.failing.filter(ofTld)]
    const fits = (end: string) => {
      const facts = names.holdForDomain(`x.${end}`)
      return holding.every(({ id }) => facts.has(id)) && !failing.some(({ id }) => facts.has(id))
    }
    const labels = [...new Set(contains.flatMap((text) => text.split('.').slice(-1)))].filter((label) => label !== '')
    const [texts, avoided] = [listTexts(holding, 'tld'), [...listTexts(failing, 'tld'), ...avoids]]
    // A dot stands before every top-level domain, so that one which begins like `.a` contains it wherever it is used.
    const avoidsPrefixes = avoids.flatMap((text) => /^\.([^.]+)$/.exec(text)?.[1] ?? [])
    const strange = [...labels, null].flatMap((label) => {
      const problem = {
        contains: texts,
        avoids: avoided,
        prefix: label ?? '',
        avoidsPrefixes,
        suffix: '',
        avoidsSuffixes: [],
      }
      const end = findShortest({ form: 'label', ...problem }, (text) => !names.isNamed('tld', text))
      return end === null ? [] : [end]
    })
    const all = [...RESERVED_ENDS, ...names.tlds.flatMap(({ simplest }) => simplest), ...strange]
    return [...new Set(all)].filter((end) => fits(end) && listTldsOf(`x.${end}`).length > 0)
  }
}

/** What stands before the last `@` of a text: an address contains it also where its local part ends so. */
const endOf = (text: string): string => text.slice(0, Math.max(0, text.lastIndexOf('@')))

/** And what stands behind it. */
const startOf = (text: string): string => text.slice(text.lastIndexOf('@') + 1)

const listTexts = (atoms: readonly Atom[], part: Atom['part']): readonly string[] =>
  atoms.flatMap((atom) => (atom.kind === 'contains' && atom.part === part ? [atom.text] : []))

const sortIds = (ids: readonly number[]): readonly number[] => [...new Set(ids)].sort((a, b) => a - b)

function pickSimplest(addresses: readonly string[]): string | null {
  return addresses.reduce<string | null>((best, one) => (best === null || isSimpler(one, best) ? one : best), null)
}

/** All choices of some of them, none first; of many, none and all. */
function listSubsets<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  if (items.length > most) return [[], items]
  const found: (readonly T[])[] = [[]]
  for (const item of items) found.push(...found.map((one) => [...one, item]))
  return found
}
