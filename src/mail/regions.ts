/**
 * All mails that two programs treat differently, as regions: in each, every mail goes from one verdict to one other. No mail is
 * in two of them, and together they are all there are, unless it says that they are not.
 */
import { getOrCreate } from '../domain/map.ts'
import { type Budget, createBudget, TooComplexError } from './budget.ts'
import { ASPECTS, createChains } from './chains.ts'
import { createDecisions, type Decisions, learn } from './decisions.ts'
import { answerDemand, type Question } from './demands.ts'
import { findAnyMail } from './find-mail.ts'
import { findNextQuestion, getVerdict, listChanged, type ProgramPair } from './follow-chains.ts'
import { EVERY_MAIL, type FarEnd, isTrueOf } from './mail-set.ts'
import type { MailDirection, Verdict } from './model.ts'
import { isSameVerdict } from './settle.ts'
import type { Space } from './space.ts'

/** How a question comes out. */
export type Answer = readonly [Question, boolean]

export type Region = {
  readonly before: Verdict
  readonly after: Verdict
  /** The mails for which the questions come out so. */
  readonly answers: readonly Answer[]
  /** One of them. */
  readonly example: FarEnd
}

export type RegionList = { readonly regions: readonly Region[]; readonly isComplete: boolean }

const ALL = new Set(ASPECTS)
/** Nobody reads more of them. */
const MOST_REGIONS = 400
/** For all of them, and for a single answer. */
const MOST_STEPS = { all: 20_000, one: 500 }

const known = new WeakMap<Space, Map<string, RegionList>>()

/** The same pair of programs is asked about for a whole change and for its parts. */
export function findRegions(programs: ProgramPair, mail: MailDirection, space: Space): RegionList {
  const { before, after } = programs
  const inSpace = getOrCreate(known, space, () => new Map<string, RegionList>())
  return getOrCreate(inSpace, `${mail} ${before.key} ${after.key}`, () => listRegions(programs, mail, space))
}

export function listRegions(programs: ProgramPair, mail: MailDirection, space: Space, most = MOST_REGIONS): RegionList {
  const before = createChains(programs.before, ALL, true)
  const after = createChains(programs.after, ALL, true)
  const changed = listChanged(programs)
  const budget = createBudget(MOST_STEPS.all)
  const regions: Region[] = []
  let isComplete = true

  /** Undefined: not found out in reasonable time. */
  const solve = (answers: readonly Answer[]): FarEnd | null | undefined => {
    const own: Budget = createBudget(Math.min(MOST_STEPS.one, budget.left))
    const start = own.left
    try {
      const demands = answers.map(([question, isTrue]) => answerDemand(question, isTrue))
      return findAnyMail(EVERY_MAIL[mail], demands, space, own)
    } catch (error) {
      if (error instanceof TooComplexError) return undefined
      throw error
    } finally {
      budget.left -= start - Math.max(0, own.left)
    }
  }
  /** `given` are the answers that do not follow from the ones before them. */
  const visit = (decisions: Decisions, given: readonly Answer[], example: FarEnd): void => {
    if (regions.length >= most) return
    let next = findNextQuestion(before, after, changed, decisions)
    for (; next !== null && next !== 'alike'; next = findNextQuestion(before, after, changed, decisions)) {
      const open = next
      const isTrue = open.members.some((formula) => isTrueOf(example, formula, space))
      const contrary: readonly Answer[] = [...given, [open, !isTrue]]
      const other = solve(contrary)
      if (other === undefined) isComplete = false
      if (other === null) {
        learn(decisions, open, isTrue)
        continue
      }
      const ways = [
        { answer: isTrue, answers: [...given, [open, isTrue]] as readonly Answer[], end: example },
        ...(other ? [{ answer: !isTrue, answers: contrary, end: other }] : []),
      ]
      // Blocks first: where not all can be listed, they matter most.
      for (const { answer, answers, end } of ways.sort((a, b) => Number(b.answer) - Number(a.answer))) {
        const decided = createDecisions(decisions)
        learn(decided, open, answer)
        visit(decided, answers, end)
      }
      return
    }
    if (next === 'alike') return
    const verdicts = { before: getVerdict(before, decisions), after: getVerdict(after, decisions) }
    if (!isSameVerdict(verdicts.before, verdicts.after)) regions.push({ ...verdicts, answers: given, example })
  }
  const anybody = solve([])
  if (anybody) visit(createDecisions(), [], anybody)
  return { regions, isComplete: isComplete && regions.length < most }
}
