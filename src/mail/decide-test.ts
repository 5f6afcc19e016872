/**
 * Whether every mail that a test describes gets the verdict it expects: yes, no with the simplest mail that does not, or that
 * it hangs on doubts. Each case of rules matching or not is looked at once, as far as it can change what is asked.
 */

import { hasItem } from './conditions.ts'
import { type DoubtName, listSides, type Sides } from './doubts.ts'
import { listDoubtsOf } from './doubts-of.ts'
import { evaluate } from './evaluate.ts'
import { isExpected, listAspects } from './expectation.ts'
import {
  type Budget,
  compareEnds,
  createBudget,
  type FarEnd,
  findMail,
  isTrueOf,
  type MailSet,
  TooComplexError,
  toExample,
} from './find-mail.ts'
import { toDemand } from './formulas.ts'
import type {
  Example,
  Guardrails,
  MailAccount,
  MailDirection,
  MailTest,
  MailWorld,
  PathEntry,
  Position,
  Verdict,
} from './model.ts'
import { domainOf, listTlds } from './parts.ts'
import { type Aspect, createProgram, type Decided, findOpen, getVerdict, type Program } from './program.ts'
import { groupBySender } from './senders.ts'
import type { Space } from './space.ts'
import { createSpaces, type SpaceOf } from './spaces.ts'
import { toMail } from './to-mail.ts'
import { createGuardrails, groupAccounts } from './world.ts'

export type TestResult =
  | { readonly result: 'holds' }
  | {
      readonly result: 'fails'
      readonly counterexample: Example
      readonly verdict: Verdict
      readonly path: readonly PathEntry[]
    }
  | {
      readonly result: 'undecided'
      readonly doubts: readonly DoubtName[]
      /** A mail that gets another verdict than expected under some side of the doubts. */
      readonly counterexample: Example
      readonly verdict: Verdict
      readonly path: readonly PathEntry[]
    }
  /** It describes no account of the fleet (`account`), or no mail (`mail`). */
  | { readonly result: 'yields-nothing'; readonly what: 'account' | 'mail' }
  | { readonly result: 'too-complex' }

type Failure = { readonly end: FarEnd; readonly account: MailAccount; readonly guardrails: Guardrails }

const directionOf = (test: MailTest): MailDirection => ('receive' in test ? 'inbound' : 'outbound')
const ownPosition = (test: MailTest): Position => ('receive' in test ? test.receive.to : test.send.from)

export function decideTests(
  tests: readonly MailTest[],
  world: MailWorld,
  decided: Partial<Sides>,
  spaceOf: SpaceOf = createSpaces([world], tests),
): readonly TestResult[] {
  const guardrailsOf = createGuardrails(world)
  return tests.map((test) => {
    try {
      return decideTest(test, world, decided, guardrailsOf, spaceOf)
    } catch (error) {
      if (error instanceof TooComplexError) return { result: 'too-complex' }
      throw error
    }
  })
}

function decideTest(
  test: MailTest,
  world: MailWorld,
  decided: Partial<Sides>,
  guardrailsOf: ReturnType<typeof createGuardrails>,
  spaceOf: SpaceOf,
): TestResult {
  const direction = directionOf(test)
  const [start] = listSides([], decided)
  if (!start) throw new Error('there is always the assumed side')
  const position = ownPosition(test)
  const accounts =
    position.kind === 'anybody'
      ? world.accounts
      : world.accounts.filter(({ email }) => isAt(email, position, start.sides))
  if (accounts.length === 0) return { result: 'yields-nothing', what: 'account' }
  if (!findMail(toSet(test, spaceOf(start.sides)), [], spaceOf(start.sides), createBudget())) {
    return { result: 'yields-nothing', what: 'mail' }
  }
  const groups = groupAccounts(accounts, guardrailsOf)
  const doubts = new Set([...groups.keys()].flatMap((guardrails) => listDoubtsOf(guardrails, direction)))
  const found = listSides([...doubts], decided).map((departure) => {
    return { ...departure, failure: findFailure(test, groups, departure.sides, spaceOf(departure.sides)) }
  })
  const failing = found.find(({ failure }) => failure !== null)
  if (!failing?.failure) return { result: 'holds' }
  const { end, account, guardrails } = failing.failure
  const counterexample = toExample(end, direction, account.email)
  const shown = { counterexample, ...evaluate(toMail(counterexample, direction), guardrails, failing.sides) }
  const holding = found.find(({ failure }) => failure === null)
  if (!holding) return { result: 'fails', ...shown }
  const isAssumed = Object.keys(failing.assume).length === 0
  const names = Object.keys((isAssumed ? holding : failing).assume) as DoubtName[]
  return { result: 'undecided', doubts: names.sort(), ...shown }
}

/** Whether an own account stands where a test says. */
export function isAt(email: string, position: Position, sides: Sides): boolean {
  const valuesOf = (part: string) =>
    part === 'address'
      ? [email]
      : part === 'domain'
        ? [domainOf(email)]
        : listTlds(domainOf(email), sides['multi-label-tld'])
  switch (position.kind) {
    case 'anybody':
      return true
    case 'accounts':
      return position.emails.has(email)
    case 'is':
      return valuesOf(position.part).includes(position.value.toLowerCase())
    default: {
      const isIn = valuesOf(position.list.type).some((value) => hasItem(position.list, value))
      return isIn === (position.kind === 'in')
    }
  }
}

function toSet(test: MailTest, space: Space): MailSet {
  if ('receive' in test) return { direction: 'inbound', from: space.fromPosition(test.receive.from) }
  const { to, only, types } = test.send
  return { direction: 'outbound', to: to.map(space.fromPosition), only, types }
}

/** The simplest mail of any account that gets another verdict than expected; null when there is none. */
function findFailure(
  test: MailTest,
  groups: ReadonlyMap<Guardrails, readonly MailAccount[]>,
  sides: Sides,
  space: Space,
): Failure | null {
  const direction = directionOf(test)
  const set = toSet(test, space)
  const asked = listAspects(test.expect)
  const budget = createBudget()
  const ends = new Map<string, FarEnd | null>()
  let best: Failure | null = null
  for (const [guardrails, accounts] of groups) {
    for (const { sender, members } of groupBySender(accounts, [guardrails], direction, sides, space)) {
      const program = createProgram(guardrails, { direction, sender }, sides, space)
      const account = members.reduce((a, b) => (compareAccounts(b, a) < 0 ? b : a))
      let end = ends.get(program.key)
      if (end === undefined) {
        end = findUnexpected(program, set, asked, (verdict) => !isExpected(verdict, test.expect), space, budget)
        ends.set(program.key, end)
      }
      if (!end) continue
      const order = best ? compareEnds(end, best.end, space) || compareAccounts(account, best.account) : -1
      if (order < 0) best = { end, account, guardrails }
    }
  }
  return best
}

function compareAccounts(a: MailAccount, b: MailAccount): number {
  return a.email.length - b.email.length || (a.email < b.email ? -1 : 1)
}

/** The simplest mail of the set whose verdict is wrong. */
function findUnexpected(
  program: Program,
  set: MailSet,
  asked: ReadonlySet<Aspect>,
  isWrong: (verdict: Verdict) => boolean,
  space: Space,
  budget: Budget,
): FarEnd | null {
  const formulas = new Map(program.steps.map(({ formula }) => [formula.key, formula]))
  let best: FarEnd | null = null
  const solve = (decided: Decided) => {
    const demands = [...decided].flatMap(([key, isTrue]) => {
      const formula = formulas.get(key)
      return formula ? [toDemand(formula, isTrue)] : []
    })
    return findMail(set, demands, space, budget)
  }
  const visit = (decided: Decided, end: FarEnd): void => {
    if (best && compareEnds(end, best, space) >= 0) return
    const open = findOpen(program, decided, asked)
    if (!open) {
      if (isWrong(getVerdict(program, decided))) best = end
      return
    }
    // The simplest mail of all is still the simplest of its own half.
    const isTrueHere = isTrueOf(end, open, space)
    for (const isTrue of [isTrueHere, !isTrueHere]) {
      const next = new Map([...decided, [open.key, isTrue]])
      const found = isTrue === isTrueHere ? end : solve(next)
      if (found) visit(next, found)
    }
  }
  const any = solve(new Map())
  if (any) visit(new Map(), any)
  return best
}
