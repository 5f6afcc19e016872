/**
 * All mails that two programs treat differently, as regions: in each, every mail goes from one verdict to one other. Together
 * they are complete, and no mail is in two of them.
 */

import { type Budget, type FarEnd, findMail, isTrueOf, type MailSet, TooComplexError } from './find-mail.ts'
import { type Formula, toDemand } from './formulas.ts'
import type { Verdict } from './model.ts'
import { ASPECTS, type Decided, describeRest, findOpen, getVerdict, isBlocked, type Program } from './program.ts'
import { isSameVerdict } from './settle.ts'
import type { Space } from './space.ts'

export type Region = {
  readonly before: Verdict
  readonly after: Verdict
  /** Which formulas hold and which do not: these are the mails. */
  readonly decided: readonly (readonly [Formula, boolean])[]
  readonly simplest: FarEnd
}

const ALL = new Set(ASPECTS)
/** With few changed rules they are decided first: where they come out alike, nothing changes. */
const FEW_CHANGED = 3
/** Nobody reads more of them. */
const MOST_REGIONS = 250

export function listRegions(
  programs: { readonly before: Program; readonly after: Program },
  set: MailSet,
  space: Space,
  budget: Budget,
): readonly Region[] {
  const { before, after } = programs
  const formulas = new Map([...before.steps, ...after.steps].map(({ formula }) => [formula.key, formula]))
  const changed = listChanged(before, after)
  const found: Region[] = []

  const toList = (decided: Decided) =>
    [...decided].flatMap(([key, isTrue]): readonly (readonly [Formula, boolean])[] => {
      const formula = formulas.get(key)
      return formula ? [[formula, isTrue]] : []
    })
  const solve = (decided: Decided) =>
    findMail(
      set,
      toList(decided).map(([formula, isTrue]) => toDemand(formula, isTrue)),
      space,
      budget,
    )
  const visit = (decided: Decided, simplest: FarEnd): void => {
    if (isBlocked(before, decided) && isBlocked(after, decided)) return
    if (describeRest(before, decided) === describeRest(after, decided)) return
    const first = changed.length <= FEW_CHANGED ? changed.find(({ key }) => !decided.has(key)) : undefined
    const open = first ?? findOpen(before, decided, ALL) ?? findOpen(after, decided, ALL)
    if (open) {
      for (const isTrue of [true, false]) {
        const next = new Map([...decided, [open.key, isTrue]])
        const end = isTrueOf(simplest, open, space) === isTrue ? simplest : solve(next)
        if (end) visit(next, end)
      }
      return
    }
    const verdicts = { before: getVerdict(before, decided), after: getVerdict(after, decided) }
    if (isSameVerdict(verdicts.before, verdicts.after)) return
    if (found.length >= MOST_REGIONS) throw new TooComplexError('too many ways in which mail changes')
    found.push({ ...verdicts, decided: toList(decided), simplest })
  }
  const anybody = solve(new Map())
  if (anybody) visit(new Map(), anybody)
  return found
}

/** What only one of the two asks. */
function listChanged(before: Program, after: Program): readonly Formula[] {
  const asks = ({ steps }: Program) => new Map(steps.map(({ formula }) => [formula.key, formula]))
  const [old, now] = [asks(before), asks(after)]
  return [
    ...[...now.values()].filter(({ key }) => !old.has(key)),
    ...[...old.values()].filter(({ key }) => !now.has(key)),
  ]
}
