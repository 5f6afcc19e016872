/**
 * The simplest mail that meets demands on its ends: fewest recipients, then the simplest addresses. Null when there is none.
 * What must hold is met first; an alternative is branched on only when the mail found so does not happen to meet one.
 */
import type { Demand, Formula, Literal } from './formulas.ts'
import type { Example, MailType } from './model.ts'
import { compareExamples } from './order.ts'
import type { Space } from './space.ts'

type AtomLiteral = { readonly atom: number; readonly holds: boolean }

/** Which mails are looked at. The known end of each (an own account) stands beside, not in here. */
export type MailSet =
  | { readonly direction: 'inbound'; readonly from: AtomLiteral | null }
  | {
      readonly direction: 'outbound'
      /** Null: anybody. */
      readonly to: readonly (AtomLiteral | null)[]
      readonly only: boolean
      readonly types: readonly MailType[]
    }

/** Without the own account: of inbound mail the sender, of outbound mail recipients and type. */
export type FarEnd = { readonly addresses: readonly string[]; readonly type: MailType | null }

/** Thrown when so many combinations would have to be tried that no answer is better than a late one. */
export class TooComplexError extends Error {}

export type Budget = { left: number }
export const createBudget = (): Budget => ({ left: 4000 })

type Node = {
  readonly from: readonly AtomLiteral[]
  readonly needs: readonly number[]
  readonly forbids: readonly number[]
  readonly types: readonly MailType[]
}

const EXACT_GROUPS = 6

export function toExample(end: FarEnd, direction: MailSet['direction'], account: string): Example {
  return direction === 'inbound'
    ? { from: end.addresses[0] ?? '', to: [account], type: null }
    : { from: account, to: end.addresses, type: end.type }
}

export function compareEnds(a: FarEnd, b: FarEnd, space: Space): number {
  return compareExamples(a, b, (address) => space.names.isNamed('address', address))
}

export function meets(end: FarEnd, literal: Literal, space: Space): boolean {
  if (literal.on === 'type') return end.type === literal.type
  return end.addresses.some((address) => space.holds(literal.atom, address)) === literal.holds
}

export function isTrueOf(end: FarEnd, { operator, literals }: Formula, space: Space): boolean {
  const isMet = (literal: Literal) => meets(end, literal, space)
  return operator === 'all' ? literals.every(isMet) : literals.some(isMet)
}

export function findMail(set: MailSet, demands: readonly Demand[], space: Space, budget: Budget): FarEnd | null {
  const some = demands.flatMap((demand) => demand.some)
  let best: FarEnd | null = null
  const visit = (node: Node | null): void => {
    if (!node) return
    budget.left -= 1
    if (budget.left < 0) throw new TooComplexError('too many combinations of conditions')
    const end = relax(node, set, space)
    if (!end || (best && compareEnds(end, best, space) >= 0)) return
    const open = some.find((literals) => !literals.some((literal) => meets(end, literal, space)))
    if (!open) {
      best = end
      return
    }
    for (const literal of open) visit(add(node, literal))
  }
  const start: Node = {
    from: set.direction === 'inbound' && set.from ? [set.from] : [],
    needs: [],
    forbids: [],
    types: set.direction === 'outbound' ? set.types : [],
  }
  visit(demands.flatMap(({ each }) => each).reduce<Node | null>((node, literal) => node && add(node, literal), start))
  return best
}

function add(node: Node, literal: Literal): Node | null {
  if (literal.on === 'type') {
    return node.types.includes(literal.type) ? { ...node, types: [literal.type] } : null
  }
  const { atom, holds } = literal
  if (literal.on === 'from') {
    if (node.from.some((one) => one.atom === atom && one.holds !== holds)) return null
    return { ...node, from: [...node.from, { atom, holds }] }
  }
  if ((holds ? node.forbids : node.needs).includes(atom)) return null
  return holds ? { ...node, needs: [...node.needs, atom] } : { ...node, forbids: [...node.forbids, atom] }
}

/** The simplest mail that meets what must hold, alternatives aside. */
function relax(node: Node, set: MailSet, space: Space): FarEnd | null {
  if (set.direction === 'inbound') {
    const from = findBoth(node.from, [], space)
    return from === null ? null : { addresses: [from], type: null }
  }
  const type = node.types[0]
  if (type === undefined) return null
  const addresses = findRecipients(node, set.to, set.only, space)
  return addresses && { addresses: addresses.toSorted(), type }
}

function findBoth(literals: readonly AtomLiteral[], forbids: readonly number[], space: Space): string | null {
  const holding = literals.flatMap(({ atom, holds }) => (holds ? [atom] : []))
  return space.find(holding, [...forbids, ...literals.flatMap(({ atom, holds }) => (holds ? [] : [atom]))])
}

/** The fewest recipients of which each demand is met by one, and none is what no recipient may be. */
function findRecipients(
  { needs, forbids }: Node,
  positions: readonly (AtomLiteral | null)[],
  only: boolean,
  space: Space,
): readonly string[] | null {
  const isClosed = only && !positions.includes(null)
  const places = positions.flatMap((position) => (position ? [position] : []))
  const wanted = dedupe([...places, ...needs.map((atom) => ({ atom, holds: true }))])
  const forms = (literals: readonly AtomLiteral[]): readonly (readonly AtomLiteral[])[] =>
    isClosed ? places.map((place) => [...literals, place]) : [literals]
  const cover = (literals: readonly AtomLiteral[]): string | null =>
    pickFirst(
      forms(literals).flatMap((form) => findBoth(form, forbids, space) ?? []),
      space,
    )
  if (wanted.length === 0) {
    const anybody = cover([])
    return anybody === null ? null : [anybody]
  }
  const together = cover(wanted)
  if (together !== null) return [together]
  return wanted.length <= EXACT_GROUPS ? splitExactly(wanted, cover, space) : splitGreedily(wanted, cover)
}

function pickFirst(addresses: readonly string[], space: Space): string | null {
  const ends = addresses.map((address): FarEnd => ({ addresses: [address], type: null }))
  return ends.toSorted((a, b) => compareEnds(a, b, space))[0]?.addresses[0] ?? null
}

type Cover = (literals: readonly AtomLiteral[]) => string | null

/** Every way to share the demands out, each group met by one recipient. */
function splitExactly(wanted: readonly AtomLiteral[], cover: Cover, space: Space): readonly string[] | null {
  const full = 2 ** wanted.length - 1
  const byMask = new Map<number, string | null>()
  const coverMask = (mask: number): string | null => {
    const known = byMask.get(mask)
    if (known !== undefined) return known
    const found = cover(wanted.filter((_, index) => mask & (2 ** index)))
    byMask.set(mask, found)
    return found
  }
  const best = new Map<number, FarEnd | null>([[0, { addresses: [], type: null }]])
  const solve = (mask: number): FarEnd | null => {
    const known = best.get(mask)
    if (known !== undefined) return known
    const first = mask & -mask
    let found: FarEnd | null = null
    for (let part = mask; part > 0; part = (part - 1) & mask) {
      if (!(part & first)) continue
      const address = coverMask(part)
      const rest = address === null ? null : solve(mask & ~part)
      if (address === null || !rest) continue
      const end: FarEnd = { addresses: [...new Set([...rest.addresses, address])].sort(), type: null }
      if (!found || compareEnds(end, found, space) < 0) found = end
    }
    best.set(mask, found)
    return found
  }
  return solve(full)?.addresses ?? null
}

function splitGreedily(wanted: readonly AtomLiteral[], cover: Cover): readonly string[] | null {
  const groups: { literals: readonly AtomLiteral[]; address: string }[] = []
  for (const literal of wanted) {
    const joined = groups.find((group) => {
      const address = cover([...group.literals, literal])
      if (address === null) return false
      Object.assign(group, { literals: [...group.literals, literal], address })
      return true
    })
    if (joined) continue
    const address = cover([literal])
    if (address === null) return null
    groups.push({ literals: [literal], address })
  }
  return [...new Set(groups.map(({ address }) => address))]
}

function dedupe(literals: readonly AtomLiteral[]): readonly AtomLiteral[] {
  const keys = new Set<string>()
  return literals.filter(({ atom, holds }) => {
    const key = `${atom} ${holds}`
    return !keys.has(key) && keys.add(key)
  })
}
