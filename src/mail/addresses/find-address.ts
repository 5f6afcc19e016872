/**
 * The simplest address for which some atoms hold and others do not: one that is named first, then one in a domain that is
 * reserved for examples, then the shortest, then by alphabet. Or any address at all, which is found sooner. Null when there is
 * none: that is a proof.
 */

import type { Sides } from '../doubts.ts'
import { isBeyondAscii } from '../international.ts'
import { domainOf, listTlds } from '../parts.ts'
import type { Atom } from './atoms.ts'
import { type AddressDemand, completeAddress, pickSimplest } from './complete-address.ts'
import type { Names } from './names.ts'
import { type FindText, findAnyText, findShortest } from './shortest-text.ts'
import { listStrangeDomains } from './strange-domains.ts'
import type { TextProblem } from './text-problem.ts'

export type FindAddress = (holding: readonly number[], failing: readonly number[]) => string | null

export type AddressFinder = { readonly findSimplest: FindAddress; readonly findAny: FindAddress }

export function createFinder(atoms: readonly Atom[], names: Names, sides: Sides): AddressFinder {
  const listTldsOf = (domain: string) => listTlds(domain, sides['multi-label-tld'])
  const canStandInDomain = (text: string) => sides['international-domains'] !== 'ascii' || !isBeyondAscii(text)
  const simplest = new Map<string, string | null>()
  const any = new Map<string, string | null>()
  const atomOf = (id: number): Atom => {
    const atom = atoms[id]
    if (!atom) throw new Error(`there is no atom ${id}`)
    return atom
  }
  const find = (holding: readonly number[], failing: readonly number[], isAnyEnough: boolean): string | null => {
    const [wanted, unwanted] = [sortIds(holding), sortIds(failing)]
    const key = `${wanted.join(',')} ${unwanted.join(',')}`
    const known = isAnyEnough ? any : simplest
    const held = simplest.has(key) ? simplest.get(key) : known.get(key)
    if (held !== undefined) return held
    const isContrary = wanted.some((id) => unwanted.includes(id))
    const asked = { holding: wanted.map(atomOf), failing: unwanted.map(atomOf) }
    const found = isContrary
      ? null
      : isAnyEnough
        ? pickFirst(listFitting(asked, true))
        : pickSimplest([...listFitting(asked, false)])
    known.set(key, found)
    return found
  }
  return {
    findSimplest: (holding, failing) => find(holding, failing, false),
    findAny: (holding, failing) => find(holding, failing, true),
  }

  /** Addresses of each sort that there is: named ones alone where there are any, then in named domains, then in others. */
  function* listFitting(asked: AddressDemand, isAnyEnough: boolean): Generator<string> {
    const { holding, failing } = asked
    if (holding.some(({ kind }) => kind === 'never') || failing.some(({ kind }) => kind === 'always')) return
    const fits = (facts: ReadonlySet<number>) =>
      holding.every(({ id }) => facts.has(id)) && !failing.some(({ id }) => facts.has(id))
    const named = names.addresses.flatMap(({ facts, simplest: few }) => (fits(facts) ? few : []))
    yield* named
    if (named.length > 0 || isAmong(holding, 'written')) return
    const findText = isAnyEnough ? findAnyText : findShortest
    const complete = sides['plus-tags'] === 'ignored' ? findUntagged(findText) : findText
    if (isAmong(holding, 'address')) {
      yield* listTagged(asked, findText)
      return
    }
    for (const { facts, simplest: few } of names.domains) {
      const first = few[0] ?? ''
      // Where an address is named, the simplest that is not may be one of another domain of the class.
      for (const domain of names.isHost(first) ? few : [first]) {
        const address = completeAddress(domain, facts, asked, { names, findText: complete })
        if (address !== null) yield address
      }
    }
    if (isAmong(holding, 'domain')) return
    for (const domain of listStrangeDomains(asked, { names, listTldsOf, findText }, canStandInDomain)) {
      const address = completeAddress(domain, names.holdForDomain(domain), asked, { names, findText: complete })
      if (address !== null) yield address
    }
  }

  /** Named ones with a tag, by which they are not named: conditions see the same, and no end of a test is meant. */
  function* listTagged({ holding, failing }: AddressDemand, findText: FindText): Generator<string> {
    const unwanted = failing.filter(({ part }) => part !== 'written')
    for (const { facts, simplest } of names.tagged) {
      if (!holding.every(({ id }) => facts.has(id)) || unwanted.some(({ id }) => facts.has(id))) continue
      for (const name of simplest) {
        const prefix = `${name.slice(0, name.lastIndexOf('@'))}+`
        const domain = domainOf(name)
        const local = findText(
          { ...FREE, prefix },
          (text) => text !== prefix && !names.isNamed('address', `${text}@${domain}`),
        )
        if (local !== null && !name.startsWith('+')) yield `${local}@${domain}`
      }
    }
  }
}

const FREE: TextProblem = {
  form: 'local',
  contains: [],
  avoids: [],
  prefix: '',
  avoidsPrefixes: [],
  suffix: '',
  avoidsSuffixes: [],
}

const TAG = '+'

const isAmong = (atoms: readonly Atom[], part: Atom['part']): boolean =>
  atoms.some((atom) => atom.kind === 'among' && atom.part === part)

function pickFirst(addresses: Generator<string>): string | null {
  const { value, done } = addresses.next()
  return done === true ? null : value
}

const sortIds = (ids: readonly number[]): readonly number[] => [...new Set(ids)].sort((a, b) => a - b)

/** What has no tag is all that conditions see: without any `+`, or with one that it begins with. */
const findUntagged =
  (findText: FindText): FindText =>
  (problem, accepts) =>
    findText({ ...problem, avoids: [...problem.avoids, TAG] }, accepts) ??
    (problem.contains.some((part) => part.includes(TAG)) || problem.suffix.includes(TAG)
      ? findText({ ...problem, prefix: TAG }, accepts)
      : null)
