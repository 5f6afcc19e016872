/**
 * Mails that meet demands on their ends: the simplest (fewest recipients, then the simplest addresses), or any at all. Null when
 * there is none. What must hold is met first; a choice is branched on only when the mail found so does not happen to meet one.
 */

import type { FindAddress } from '../addresses/find-address.ts'
import type { Space } from '../addresses/space.ts'
import { type Budget, spend } from '../budget.ts'
import type { MailType } from '../model.ts'
import type { Alternative, Demand } from './demands.ts'
import { findRecipients } from './find-recipients.ts'
import type { Literal } from './formulas.ts'
import { type AtomLiteral, compareEnds, type FarEnd, isMetBy, type MailSet } from './mail-set.ts'

type Node = {
  readonly from: readonly AtomLiteral[]
  readonly needs: readonly number[]
  readonly forbids: readonly number[]
  readonly types: readonly MailType[]
}

type Search = { readonly set: MailSet; readonly demands: readonly Demand[]; readonly wanted: 'simplest' | 'any' }

export const findMail = (set: MailSet, demands: readonly Demand[], space: Space, budget: Budget): FarEnd | null =>
  search({ set, demands, wanted: 'simplest' }, space, budget)

/** The first that is met: a proof that there is one, or that there is none. */
export const findAnyMail = (set: MailSet, demands: readonly Demand[], space: Space, budget: Budget): FarEnd | null =>
  search({ set, demands, wanted: 'any' }, space, budget)

function search({ set, demands, wanted }: Search, space: Space, budget: Budget): FarEnd | null {
  const find = wanted === 'any' ? space.find.findAny : space.find.findSimplest
  const choices = demands.flatMap((demand) => demand.some)
  let best: FarEnd | null = null
  const visit = (node: Node): void => {
    spend(budget)
    const end = relax(node, set, space, find)
    if (!end || (best && compareEnds(end, best, space) >= 0)) return
    const isMet = (literal: Literal) => isMetBy(end, literal, space)
    const open = choices.filter((alternatives) => !alternatives.some((literals) => literals.every(isMet)))
    if (open.length === 0) {
      best = end
      return
    }
    for (const next of listFewest(open, node)) {
      visit(next)
      if (best && wanted === 'any') return
    }
  }
  const start = addAll(
    {
      from: set.direction === 'inbound' && set.from ? [set.from] : [],
      needs: [],
      forbids: [],
      types: set.direction === 'outbound' ? set.types : [],
    },
    demands.flatMap(({ each }) => each),
  )
  if (start) visit(start)
  return best
}

/** Of the choices that are open the one with the fewest ways to go on. */
function listFewest(choices: readonly (readonly Alternative[])[], node: Node): readonly Node[] {
  let fewest: readonly Node[] | null = null
  for (const alternatives of choices) {
    const found = alternatives.flatMap((literals) => addAll(node, literals) ?? [])
    if (fewest === null || found.length < fewest.length) fewest = found
    if (fewest.length === 0) break
  }
  return fewest ?? []
}

const addAll = (node: Node, literals: readonly Literal[]): Node | null =>
  literals.reduce<Node | null>((reached, literal) => reached && add(reached, literal), node)

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

/** A mail that meets what must hold, choices aside. */
function relax(node: Node, set: MailSet, space: Space, find: FindAddress): FarEnd | null {
  if (set.direction === 'inbound') {
    const pick = (wanted: boolean) => node.from.flatMap(({ atom, holds }) => (holds === wanted ? [atom] : []))
    const from = find(pick(true), pick(false))
    return from === null ? null : { addresses: [from], type: null }
  }
  const type = node.types[0]
  if (type === undefined) return null
  const addresses = findRecipients(node, set, space, find)
  return addresses && { addresses: addresses.toSorted(), type }
}
