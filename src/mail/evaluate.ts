/**
 * One mail under the guardrails of its account: the verdict and the path to it. `answerMail` asks again under every side of
 * every doubt that could matter, and says whether the verdict is certain.
 */
import { checkCondition, type Subject } from './conditions.ts'
import { type DoubtName, listSides, type Sides } from './doubts.ts'
import { listDoubts } from './doubts-of.ts'
import type { Guardrails, Mail, MailRule, PathEntry, Verdict } from './model.ts'
import { isSameVerdict, settle } from './settle.ts'
import { isBlock, listRules, listSteps, type Step } from './steps.ts'

type Match = { readonly matched: boolean; readonly because: () => string }

/** A reason names at most so many conditions. */
const MOST_NAMED = 3

function matchRule(rule: MailRule, subject: Subject, sides: Sides): Match {
  const answers = rule.conditions.map((condition) => checkCondition(condition, subject, sides))
  const isAll = rule.operator === 'all'
  const matched = isAll ? answers.every(({ holds }) => holds) : answers.some(({ holds }) => holds)
  if (!isAll && !matched && answers.length > 1) {
    return { matched, because: () => `none of its ${answers.length} conditions holds` }
  }
  const join = () =>
    answers
      .filter(({ holds }) => holds === matched)
      .slice(0, MOST_NAMED)
      .map(({ because }) => because())
      .join(' and ')
  return { matched, because: join }
}

const toSubject = (mail: Mail, from: string): Subject =>
  mail.direction === 'inbound'
    ? { from: from.toLowerCase(), to: [], type: null }
    : { from: from.toLowerCase(), to: mail.to.map((address) => address.toLowerCase()), type: mail.type }

/** The senders a step looks at; it matches when it does for any of them. */
function listSenders(mail: Mail, step: Step, sides: Sides): readonly string[] {
  if (mail.direction === 'outbound' || mail.envelope === undefined || !isBlock(step)) return [mail.from]
  const side = sides['envelope-sender']
  if (side === 'either') return [mail.envelope, mail.from]
  return [side === 'envelope' ? mail.envelope : mail.from]
}

function matchStep(step: Step, mail: Mail, sides: Sides): Match {
  const { rule } = step
  if (rule === null) return { matched: true, because: () => 'its daily sending limit is 0' }
  const found = listSenders(mail, step, sides).map((from) => matchRule(rule, toSubject(mail, from), sides))
  return found.find(({ matched }) => matched) ?? found[0] ?? { matched: false, because: () => '' }
}

/** The verdict alone. Whoever wants the path watches each step that is looked at, in order. */
export function judgeMail(
  mail: Mail,
  guardrails: Guardrails,
  sides: Sides,
  watch: (step: Step, result: Match) => void = () => {},
): Verdict {
  const matched: Step[] = []
  for (const step of listSteps(guardrails, mail.direction, sides)) {
    const result = matchStep(step, mail, sides)
    watch(step, result)
    if (!result.matched) continue
    matched.push(step)
    if (isBlock(step)) break
  }
  return settle(matched, sides, mail.direction === 'inbound' && mail.detected === true)
}

export type Evaluation = { readonly verdict: Verdict; readonly path: readonly PathEntry[] }

export function evaluate(mail: Mail, guardrails: Guardrails, sides: Sides): Evaluation {
  const found = new Map<MailRule | null, Match>()
  const verdict = judgeMail(mail, guardrails, sides, ({ rule }, result) => found.set(rule, result))
  const path = listRules(guardrails, mail.direction, sides).map((rule): PathEntry => {
    const { name, priority, source, enabled } = rule
    const unreached = () => (enabled ? `not reached: ${verdict.blocked_by} blocks` : 'switched off')
    const { matched, because } = found.get(rule) ?? { matched: false, because: unreached }
    return { rule: name, priority, matched, because: because(), source }
  })
  return { verdict, path }
}

export type MailAnswer = Evaluation & {
  readonly certain: boolean
  /** What the verdict hangs on; none when it is certain. */
  readonly doubts: readonly DoubtName[]
  /** Other verdicts, each with the fewest sides that lead to it. */
  readonly otherwise: readonly { readonly assume: Partial<Sides>; readonly verdict: Verdict }[]
}

/** Over all sides of all doubts but for those that `decided` settles. */
export function answerMail(mail: Mail, guardrails: Guardrails, decided: Partial<Sides>): MailAnswer {
  const departures = listSides(listDoubts(guardrails, mail), decided)
  const [first, ...rest] = departures
  if (!first) throw new Error('there is always the assumed answer')
  const start = evaluate(mail, guardrails, first.sides)
  const others = rest.map(({ sides, assume }) => ({ assume, verdict: judgeMail(mail, guardrails, sides) }))
  const otherwise: { readonly assume: Partial<Sides>; readonly verdict: Verdict }[] = []
  for (const { assume, verdict } of others) {
    const isKnown = otherwise.some((known) => isPart(known.assume, assume) && isSameVerdict(known.verdict, verdict))
    if (!isKnown && !isSameVerdict(verdict, start.verdict)) otherwise.push({ assume, verdict })
  }
  const doubts = new Set(otherwise.flatMap(({ assume }) => Object.keys(assume) as DoubtName[]))
  return {
    verdict: start.verdict,
    path: start.path,
    certain: otherwise.length === 0,
    doubts: [...doubts].sort(),
    otherwise,
  }
}

const isPart = (part: Partial<Sides>, whole: Partial<Sides>): boolean =>
  (Object.keys(part) as DoubtName[]).every((name) => part[name] === whole[name])
