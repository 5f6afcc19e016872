/**
 * Whether every mail that a test describes gets the verdict it expects: yes, no with the simplest mail that does not, or that
 * it hangs on doubts.
 */

import { getOrCreate } from '../../domain/map.ts'
import { createSpaces, type SpaceOf } from '../addresses/space.ts'
import { createBudget, findWithin } from '../budget.ts'
import { type DoubtName, listSides, type Sides } from '../doubts.ts'
import { listDoubtsOf } from '../doubts-of.ts'
import { evaluate } from '../evaluate.ts'
import type { Example, MailTest, MailWorld, PathEntry, Verdict } from '../model.ts'
import { findMail } from '../search/find-mail.ts'
import { toExample, toMail } from '../search/mail-set.ts'
import { createGuardrails, groupAccounts } from '../world.ts'
import { findFailure } from './find-failure.ts'
import { directionOf, findWrittenForms, isAt, listUnknownLists, ownPosition, toMailSet } from './positions.ts'

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
  /** It describes no account of the fleet. */
  | { readonly result: 'yields-nothing'; readonly what: 'account' }
  /** It describes no mail; `assume` are sides of doubts under which it would describe some, empty where there are none. */
  | { readonly result: 'yields-nothing'; readonly what: 'mail'; readonly assume: Partial<Sides> }
  | { readonly result: 'too-complex' }

export function decideTests(
  tests: readonly MailTest[],
  world: MailWorld,
  decided: Partial<Sides>,
  spaceOf: SpaceOf = createSpaces([world], tests),
): readonly TestResult[] {
  const findGroups = createGroups(world)
  return tests.map(
    (test) => findWithin(() => decideTest(test, findGroups, decided, spaceOf)) ?? { result: 'too-complex' },
  )
}

type Groups = ReturnType<typeof groupAccounts>
type FindGroups = (test: MailTest, sides: Sides) => Groups

/** The accounts that a test means, by what governs them; most tests are about all of them. */
function createGroups(world: MailWorld): FindGroups {
  const guardrailsOf = createGuardrails(world)
  let all: Groups | null = null
  return (test, sides) => {
    const position = ownPosition(test)
    if (position.kind === 'anybody') {
      all ??= groupAccounts(world.accounts, guardrailsOf)
      return all
    }
    const accounts = world.accounts.filter(({ email }) => isAt(email, position, sides))
    return groupAccounts(accounts, guardrailsOf)
  }
}

function decideTest(test: MailTest, findGroups: FindGroups, decided: Partial<Sides>, spaceOf: SpaceOf): TestResult {
  const direction = directionOf(test)
  // A test on a list that nobody knows here is about something if it may be.
  const unknown: readonly DoubtName[] = listUnknownLists(test).length > 0 ? ['unmanaged-items'] : []
  const known = new Map<string, Groups>()
  const groupsOf = (sides: Sides) =>
    getOrCreate(known, unknown.map((name) => sides[name]).join(), () => findGroups(test, sides))
  const meant = listSides(unknown, decided).filter(({ sides }) => groupsOf(sides).size > 0)
  if (meant.length === 0) return { result: 'yields-nothing', what: 'account' }
  const isOfMail = (sides: Sides) =>
    findMail(toMailSet(test, spaceOf(sides)), [], spaceOf(sides), createBudget()) !== null
  if (!meant.some(({ sides }) => isOfMail(sides))) {
    const other = listSides(['multi-label-tld'], decided).find(({ sides }) => isOfMail(sides))
    return { result: 'yields-nothing', what: 'mail', assume: other?.assume ?? {} }
  }
  const doubts = meant.flatMap(({ sides }) =>
    [...groupsOf(sides)].flatMap(([guardrails, accounts]) =>
      listDoubtsOf(guardrails, direction, findWrittenForms(test, accounts)),
    ),
  )
  const found = listSides([...new Set([...unknown, ...doubts])], decided).map((departure) => {
    const { sides } = departure
    return { ...departure, failure: findFailure(test, groupsOf(sides), sides, spaceOf(sides)) }
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
