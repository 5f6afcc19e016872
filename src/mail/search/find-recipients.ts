/**
 * The fewest recipients of which each demand is met by one, and none is what no recipient may be; null when there are none.
 * Up to a few demands every way to share them out is tried, beyond each joins the first recipient who can meet it too.
 */
import type { FindAddress } from '../addresses/find-address.ts'
import type { Space } from '../addresses/space.ts'
import { type AtomLiteral, compareEnds, type FarEnd, type MailSet } from './mail-set.ts'

type RecipientDemand = { readonly needs: readonly number[]; readonly forbids: readonly number[] }
type Outbound = Extract<MailSet, { readonly direction: 'outbound' }>
/** One recipient who meets all of it. */
type Cover = (literals: readonly AtomLiteral[]) => string | null

const EXACT_GROUPS = 6

export function findRecipients(
  { needs, forbids }: RecipientDemand,
  { to: positions, only }: Outbound,
  space: Space,
  find: FindAddress,
): readonly string[] | null {
  const isClosed = only && !positions.includes(null)
  const places = positions.flatMap((position) => (position ? [position] : []))
  const wanted = dedupe([...places, ...needs.map((atom) => ({ atom, holds: true }))])
  const forms = (literals: readonly AtomLiteral[]): readonly (readonly AtomLiteral[])[] =>
    isClosed ? places.map((place) => [...literals, place]) : [literals]
  const cover: Cover = (literals) =>
    pickFirst(
      forms(literals).flatMap((form) => findAddress(form, forbids, find) ?? []),
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

function findAddress(literals: readonly AtomLiteral[], forbids: readonly number[], find: FindAddress): string | null {
  const pick = (wanted: boolean) => literals.flatMap(({ atom, holds }) => (holds === wanted ? [atom] : []))
  return find(pick(true), [...forbids, ...pick(false)])
}

function pickFirst(addresses: readonly string[], space: Space): string | null {
  const ends = addresses.map((address): FarEnd => ({ addresses: [address], type: null }))
  return ends.toSorted((a, b) => compareEnds(a, b, space))[0]?.addresses[0] ?? null
}

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
  return [...new Map(literals.map((literal) => [`${literal.atom} ${literal.holds}`, literal])).values()]
}
