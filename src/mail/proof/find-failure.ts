/**
 * The simplest mail that a test describes and that gets another verdict than expected; null when there is none. Each case of
 * rules matching or not is looked at once, as far as it can change what is asked.
 */

import type { Space } from '../addresses/space.ts'
import { type Budget, createBudget } from '../budget.ts'
import type { Sides } from '../doubts.ts'
import type { Guardrails, MailAccount, MailTest, Verdict } from '../model.ts'
import { type Aspect, createChains } from '../search/chains.ts'
import { createDecisions, type Decisions, learn } from '../search/decisions.ts'
import { answerDemand } from '../search/demands.ts'
import { findMail } from '../search/find-mail.ts'
import { findOpen, getVerdict } from '../search/follow-chains.ts'
import { compareEnds, type FarEnd, isTrueOf, type MailSet } from '../search/mail-set.ts'
import { createProgram, type Program } from '../search/program.ts'
import type { Answer } from '../search/regions.ts'
import { groupBySender } from '../search/senders.ts'
import { isExpected, listAspects } from './expectation.ts'
import { directionOf, toMailSet } from './positions.ts'

export type Failure = { readonly end: FarEnd; readonly account: MailAccount; readonly guardrails: Guardrails }

/** Of any account: the simplest mail comes first, then the shortest account. */
export function findFailure(
  test: MailTest,
  groups: ReadonlyMap<Guardrails, readonly MailAccount[]>,
  sides: Sides,
  space: Space,
): Failure | null {
  const direction = directionOf(test)
  const set = toMailSet(test, space)
  const asked = listAspects(test.expect)
  const budget = createBudget()
  const ends = new Map<string, FarEnd | null>()
  let best: Failure | null = null
  for (const [guardrails, accounts] of groups) {
    for (const { sender, members } of groupBySender(accounts, [guardrails], direction, { sides, space })) {
      const program = createProgram(guardrails, { direction, sender }, sides, space)
      let end = ends.get(program.key)
      if (end === undefined) {
        const isWrong = (verdict: Verdict) => !isExpected(verdict, test.expect)
        end = findUnexpected(program, { set, asked, isWrong }, space, budget)
        ends.set(program.key, end)
      }
      if (!end || (best && compareEnds(end, best.end, space) > 0)) continue
      const account = members.reduce((a, b) => (compareAccounts(b, a) < 0 ? b : a))
      const order = best ? compareEnds(end, best.end, space) || compareAccounts(account, best.account) : -1
      if (order < 0) best = { end, account, guardrails }
    }
  }
  return best
}

function compareAccounts(a: MailAccount, b: MailAccount): number {
  return a.email.length - b.email.length || (a.email < b.email ? -1 : 1)
}

/** The mails that a test describes, what of their verdicts it asks for, and which of those are not what it expects. */
type Search = {
  readonly set: MailSet
  readonly asked: ReadonlySet<Aspect>
  readonly isWrong: (verdict: Verdict) => boolean
}

/** The simplest mail of the set whose verdict is wrong. */
function findUnexpected(
  program: Program,
  { set, asked, isWrong }: Search,
  space: Space,
  budget: Budget,
): FarEnd | null {
  // One rule at a time: a choice between many would be a long way to the simplest mail.
  const chains = createChains(program, asked, false)
  let best: FarEnd | null = null
  const solve = (answers: readonly Answer[]) => {
    const demands = answers.map(([question, isTrue]) => answerDemand(question, isTrue))
    return findMail(set, demands, space, budget)
  }
  const visit = (decisions: Decisions, given: readonly Answer[], end: FarEnd): void => {
    let answers = given
    for (let open = findOpen(chains, decisions); open; open = findOpen(chains, decisions)) {
      if (best && compareEnds(end, best, space) >= 0) return
      // The simplest mail of all is still the simplest of its own half.
      const isTrue = open.members.some((formula) => isTrueOf(end, formula, space))
      const contrary: readonly Answer[] = [...answers, [open, !isTrue]]
      const other = solve(contrary)
      if (other) {
        const turned = createDecisions(decisions)
        learn(turned, open, !isTrue)
        answers = [...answers, [open, isTrue]]
        learn(decisions, open, isTrue)
        visit(createDecisions(decisions), answers, end)
        visit(turned, contrary, other)
        return
      }
      // It follows from the answers that there are.
      learn(decisions, open, isTrue)
    }
    if (isWrong(getVerdict(chains, decisions)) && !(best && compareEnds(end, best, space) >= 0)) best = end
  }
  const any = solve([])
  if (any) visit(createDecisions(), [], any)
  return best
}
