/** How far decisions lead along the chains of a program: to its verdict, to what has to be asked next, to what is left of it. */
import type { Chain, Chains, Link } from './chains.ts'
import { toVerdict } from './chains.ts'
import { type Decisions, lookUpAny } from './decisions.ts'
import { askAny, type Question } from './demands.ts'
import type { Formula } from './formulas.ts'
import type { Verdict } from './model.ts'

type Open = { readonly link: Link; readonly formulas: readonly Formula[] }

/** Up to the first link that matches: those before it of which that is not known. */
function follow(chain: Chain, decisions: Decisions): { readonly open: readonly Open[]; readonly end: Link | null } {
  const open: Open[] = []
  for (const link of chain) {
    const answer = lookUpAny(decisions, link.formulas)
    if (answer === true) return { open, end: link }
    if (answer !== false) open.push({ link, formulas: answer })
  }
  return { open, end: null }
}

const lookUpBlock = ({ blocks }: Chains, decisions: Decisions): ReturnType<typeof lookUpAny> =>
  lookUpAny(
    decisions,
    blocks.flatMap(({ formulas }) => formulas),
  )

/** Whether it is certain by now, by whatever rule. */
export const isBlocked = (chains: Chains, decisions: Decisions): boolean => lookUpBlock(chains, decisions) === true

export function getVerdict({ blocks, marks }: Chains, decisions: Decisions): Verdict {
  const block = follow(blocks, decisions).end
  if (block) return toVerdict([block.effect])
  return toVerdict(marks.flatMap((chain) => follow(chain, decisions).end?.effect ?? []))
}

/** The next question that the verdict hangs on; null when it is known. */
export function findOpen({ blocks, marks }: Chains, decisions: Decisions): Question | null {
  const block = follow(blocks, decisions)
  const asked = findOpenIn(block)
  if (asked || block.end) return asked
  for (const chain of marks) {
    const open = findOpenIn(follow(chain, decisions))
    if (open) return open
  }
  return null
}

/** Links that would do the same as the one that matches anyway need no answer. */
function findOpenIn({ open, end }: ReturnType<typeof follow>): Question | null {
  if (end && open.every(({ link }) => link.text === end.text)) return null
  const [first] = open
  return first ? askAny(first.formulas) : null
}

/** Whether anything blocks at all, in one question; null when that is known. */
export function findOpenBlock(chains: Chains, decisions: Decisions): Question | null {
  const answer = lookUpBlock(chains, decisions)
  return typeof answer === 'boolean' ? null : askAny(answer)
}

/** What is left of a program: two that are left with the same treat the mail alike. */
export function describeRest({ blocks, marks }: Chains, decisions: Decisions): string {
  const block = follow(blocks, decisions)
  const isCertain = block.end !== null && block.open.length === 0
  const chains = [block, ...(isCertain ? [] : marks.map((chain) => follow(chain, decisions)))]
  return chains.map(describe).join('\n')
}

function describe({ open, end }: ReturnType<typeof follow>): string {
  const links = open.map(({ link, formulas }) => {
    const keys = [...new Set(formulas.map(({ key }) => key))].sort()
    return `${keys.join(' or ')} ${link.text}`
  })
  return [...links, end?.text ?? ''].join(', ')
}
