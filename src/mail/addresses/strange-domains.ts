/** Domains that nothing names, of which an address may be one for which atoms come out as asked: for each end the simplest few. */
import type { Atom } from './atoms.ts'
import { type AddressDemand, endOf, listSubsets, startOf } from './complete-address.ts'
import type { Names } from './names.ts'
import type { FindText } from './shortest-text.ts'
import { FEW } from './simplest-names.ts'

type ContainsAtom = Extract<Atom, { readonly kind: 'contains' }>

/** The names that there are, the top-level domains that conditions see of a domain, and how texts are made up. */
type Tools = {
  readonly names: Names
  readonly listTldsOf: (domain: string) => readonly string[]
  readonly findText: FindText
}

const RESERVED_ENDS = ['example', 'example.com', 'example.net', 'example.org']
const RESERVED_DOMAINS = RESERVED_ENDS.slice(1)

/** Texts that an address is to contain may stand in its domain, so each choice of them is tried there. */
export function* listStrangeDomains(
  asked: AddressDemand,
  tools: Tools,
  canStandInDomain: (text: string) => boolean,
): Generator<string> {
  const movable = listContaining(asked.holding, 'address').filter(({ text }) => canStandInDomain(startOf(text)))
  for (const chosen of listSubsets(movable)) {
    yield* listWith(chosen, asked, tools)
  }
}

function* listWith(inDomain: readonly ContainsAtom[], asked: AddressDemand, tools: Tools): Generator<string> {
  const { names, findText } = tools
  const plain = inDomain.filter(({ text }) => !text.includes('@'))
  const starts = inDomain.filter(({ text }) => text.includes('@')).map(({ text }) => startOf(text))
  const prefix = starts.sort((a, b) => b.length - a.length)[0] ?? ''
  if (starts.some((start) => !prefix.startsWith(start))) return
  const contains = [...listTexts(asked.holding, 'domain'), ...plain.map(({ text }) => text)]
  const avoids = [...listTexts(asked.failing, 'domain'), ...listTexts(asked.failing, 'address')]
  // `@a` is kept out of an address by its domain alone, `x@a` by either half.
  const avoided = listTexts(asked.failing, 'address').filter((text) => text.includes('@'))
  const bare = avoided.filter((text) => endOf(text) === '').map(startOf)
  const starting = avoided.map(startOf)
  // An end that fits may get a longer one by what comes to stand before it.
  const unwanted = asked.failing.filter(({ part }) => part === 'tld')
  const isStrange = (domain: string) => {
    if (names.isNamed('domain', domain)) return false
    const facts = unwanted.length === 0 ? null : names.holdForDomain(domain)
    return !unwanted.some(({ id }) => facts?.has(id))
  }
  yield* RESERVED_DOMAINS.filter(isStrange)
  for (const end of listEnds(asked, contains, avoids, tools)) {
    const tried = new Set<string>()
    for (const avoidsPrefixes of [bare, starting]) {
      const problem = { contains, avoids, prefix, avoidsPrefixes, suffix: `.${end}`, avoidsSuffixes: [] }
      for (let count = 0; count < FEW; count += 1) {
        const domain = findText({ form: 'domain', ...problem }, (text) => isStrange(text) && !tried.has(text))
        if (domain === null) break
        tried.add(domain)
        yield domain
        if (!names.isHost(domain)) break
      }
      if (starting.length === bare.length) break
    }
  }
}

/** Ends of domains for which the atoms on top-level domains come out as asked. */
function listEnds(
  asked: AddressDemand,
  contains: readonly string[],
  avoids: readonly string[],
  { names, listTldsOf, findText }: Tools,
): readonly string[] {
  const ofTld = ({ part }: Atom) => part === 'tld'
  const [holding, failing] = [asked.holding.filter(ofTld), asked.failing.filter(ofTld)]
  const fits = (end: string) => {
    const facts = names.holdForDomain(`x.${end}`)
    return holding.every(({ id }) => facts.has(id)) && !failing.some(({ id }) => facts.has(id))
  }
  const labels = [...new Set(contains.flatMap((text) => text.split('.').slice(-1)))].filter((label) => label !== '')
  const problem = {
    form: 'label' as const,
    contains: listTexts(holding, 'tld'),
    avoids: [...listTexts(failing, 'tld'), ...avoids],
    // A dot stands before every top-level domain, so that one which begins like `.a` contains it wherever it is used.
    avoidsPrefixes: avoids.flatMap((text) => /^\.([^.]+)$/.exec(text)?.[1] ?? []),
    suffix: '',
    avoidsSuffixes: [],
  }
  const strange = [...labels, ''].flatMap((prefix) => {
    const end = findText({ ...problem, prefix }, (text) => !names.isNamed('tld', text))
    return end === null ? [] : [end]
  })
  const all = [...RESERVED_ENDS, ...names.tlds.flatMap(({ simplest }) => simplest), ...strange]
  return [...new Set(all)].filter((end) => fits(end) && listTldsOf(`x.${end}`).length > 0)
}

const listContaining = (atoms: readonly Atom[], part: Atom['part']): readonly ContainsAtom[] =>
  atoms.filter((atom): atom is ContainsAtom => atom.kind === 'contains' && atom.part === part)

const listTexts = (atoms: readonly Atom[], part: Atom['part']): readonly string[] =>
  listContaining(atoms, part).map(({ text }) => text)
