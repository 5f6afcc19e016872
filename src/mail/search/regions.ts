/**
 * All mails that two programs treat differently, as regions: in each, every mail goes from one verdict to one other. No mail is
 * in two of them, and together they are all there are, unless it says that they are not.
 */
import { getOrCreate } from '../../domain/map.ts'
import type { Space } from '../addresses/space.ts'
import { type Budget, createBudget, findWithin } from '../budget.ts'
import type { MailDirection, Verdict } from '../model.ts'
import { isSameVerdict } from '../settle.ts'
import { ASPECTS, type Aspect, type Chains, createChains } from './chains.ts'
import { createDecisions, type Decisions, learn } from './decisions.ts'
import { answerDemand, askAny, type Question } from './demands.ts'
import { findAnyMail } from './find-mail.ts'
import { findNextQuestion, getVerdict, listChanged, type ProgramPair } from './follow-chains.ts'
import type { Formula } from './formulas.ts'
import { EVERY_MAIL, type FarEnd, isTrueOf } from './mail-set.ts'
import type { Program } from './program.ts'

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
/** For all of them, and for a single answer; of many rules each step costs more, and so there are fewer of them. */
const MOST_STEPS = { all: 20_000, one: 500, byFormulas: 600_000 }

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
  return walk({ before, after, changed: listChanged(programs), given: [] }, mail, space, most)
}

/** The same of some marks alone, of mail that neither of the two blocks: `given` says so, and the answers do not repeat it. */
export function listMarkRegions(
  programs: ProgramPair,
  asked: ReadonlySet<Aspect>,
  mail: MailDirection,
  space: Space,
  most: number,
): RegionList & { readonly given: readonly Answer[] } {
  const pick = (program: Program) => createChains(program, asked, true)
  const [before, after] = [pick(programs.before), pick(programs.after)]
  // The usual change leaves folders alone.
  if (keyOfMarks(before) === keyOfMarks(after)) return { regions: [], isComplete: true, given: [] }
  const blocks = [...before.blocks, ...after.blocks].flatMap(({ formulas }) => formulas)
  const given: readonly Answer[] = blocks.length === 0 ? [] : [[askAny(blocks), false]]
  const asks = ({ marks }: Chains) => marks.flat().flatMap(({ formulas }) => formulas)
  const [old, now] = [asks(before), asks(after)]
  const changed = [
    ...now.filter(({ key }) => !old.some((one) => one.key === key)),
    ...old.filter(({ key }) => !now.some((one) => one.key === key)),
  ]
  const { regions, isComplete } = walk(
    { before: { ...before, blocks: [] }, after: { ...after, blocks: [] }, changed, given },
    mail,
    space,
    most,
  )
  const told = regions.map((region) => ({ ...region, answers: region.answers.slice(given.length) }))
  return { regions: told, isComplete, given }
}

const keyOfMarks = ({ marks }: Chains): string =>
  JSON.stringify(marks.map((chain) => chain.map(({ formulas, text }) => [text, formulas.map(({ key }) => key)])))

type Walk = {
  readonly before: Chains
  readonly after: Chains
  /** What only one of the two asks. */
  readonly changed: readonly Formula[]
  /** What holds of all mail that is asked about. */
  readonly given: readonly Answer[]
}

function walk(
  { before, after, changed, given: start }: Walk,
  mail: MailDirection,
  space: Space,
  most: number,
): RegionList {
  const count = ({ blocks, marks }: Chains) => [blocks, ...marks].flat().flatMap(({ formulas }) => formulas).length
  const formulas = Math.max(1, count(before) + count(after))
  const budget = createBudget(Math.min(MOST_STEPS.all, Math.ceil(MOST_STEPS.byFormulas / formulas)))
  const regions: Region[] = []
  let isComplete = true

  /** Undefined: not found out in reasonable time. */
  const solve = (answers: readonly Answer[]): FarEnd | null | undefined => {
    const own: Budget = createBudget(Math.min(MOST_STEPS.one, budget.left))
    const start = own.left
    const demands = answers.map(([question, isTrue]) => answerDemand(question, isTrue))
    const found = findWithin(() => findAnyMail(EVERY_MAIL[mail], demands, space, own))
    budget.left -= start - Math.max(0, own.left)
    return found
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
  const anybody = solve(start)
  if (anybody === undefined) isComplete = false
  const known = createDecisions()
  for (const [question, isTrue] of start) learn(known, question, isTrue)
  if (anybody) visit(known, start, anybody)
  return { regions, isComplete: isComplete && regions.length < most }
}
