/**
 * How far decisions lead along the chains of a program: to its verdict, to what has to be asked next, to what is left of it.
 * Of two programs it finds the next question on which their difference hangs, until both verdicts are known.
 */

import type { Verdict } from '../model.ts'
import { type Chain, type Chains, type Link, toVerdict } from './chains.ts'
import { type Decisions, lookUpAny } from './decisions.ts'
import { askAny, type Question } from './demands.ts'
import type { Formula } from './formulas.ts'
import type { Program } from './program.ts'

type OpenLink = { readonly link: Link; readonly formulas: readonly Formula[] }

/** Up to the first link that matches: those before it of which that is not known. */
function follow(chain: Chain, decisions: Decisions): { readonly open: readonly OpenLink[]; readonly end: Link | null } {
  const open: OpenLink[] = []
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
const isBlocked = (chains: Chains, decisions: Decisions): boolean => lookUpBlock(chains, decisions) === true

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
function findOpenBlock(chains: Chains, decisions: Decisions): Question | null {
  const answer = lookUpBlock(chains, decisions)
  return typeof answer === 'boolean' ? null : askAny(answer)
}

/** What is left of a program: two that are left with the same treat the mail alike. */
function describeRest({ blocks, marks }: Chains, decisions: Decisions): string {
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

export type ProgramPair = { readonly before: Program; readonly after: Program }

/** With few changed rules they are decided first: where they come out alike, nothing changes. */
const FEW_CHANGED = 3

/** What is to be asked next; null when both verdicts are known; `alike` when nothing can make a difference any more. */
export function findNextQuestion(
  before: Chains,
  after: Chains,
  changed: readonly Formula[],
  decisions: Decisions,
): Question | 'alike' | null {
  const was = isBlocked(before, decisions)
  if (was && isBlocked(after, decisions)) return 'alike'
  if (describeRest(before, decisions) === describeRest(after, decisions)) return 'alike'
  const first = changed.length <= FEW_CHANGED ? changed.find(({ key }) => !decisions.facts.has(key)) : undefined
  if (first) return askAny([first])
  // By which rule the other side is blocked as well makes no difference.
  const blocked =
    (was ? findOpenBlock(after, decisions) : null) ??
    (isBlocked(after, decisions) ? findOpenBlock(before, decisions) : null)
  return blocked ?? findOpen(before, decisions) ?? findOpen(after, decisions)
}

/** What only one of the two asks. */
export function listChanged({ before, after }: ProgramPair): readonly Formula[] {
  const mapFormulas = ({ steps }: Program) => new Map(steps.map(({ formula }) => [formula.key, formula]))
  const [old, now] = [mapFormulas(before), mapFormulas(after)]
  return [
    ...[...now.values()].filter(({ key }) => !old.has(key)),
    ...[...old.values()].filter(({ key }) => !now.has(key)),
  ]
}
