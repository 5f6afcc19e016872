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

type Matched = { readonly matched: boolean; readonly because: string }

function matchRule(rule: MailRule, subject: Subject, sides: Sides): Matched {
  const answers = rule.conditions.map((condition) => checkCondition(condition, subject, sides))
  const join = (holds: boolean) =>
    answers
      .filter((answer) => answer.holds === holds)
      .map(({ because }) => because)
      .slice(0, 3)
      .join(' and ')
  if (rule.operator === 'all') {
    const matched = answers.every(({ holds }) => holds)
    return { matched, because: join(matched) }
  }
  const matched = answers.some(({ holds }) => holds)
  if (matched || answers.length <= 1) return { matched, because: join(matched) }
  return { matched, because: `none of its ${answers.length} conditions holds` }
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

function matchStep(step: Step, mail: Mail, sides: Sides): Matched {
  const { rule } = step
  if (rule === null) return { matched: true, because: 'its daily sending limit is 0' }
  const found = listSenders(mail, step, sides).map((from) => matchRule(rule, toSubject(mail, from), sides))
  return found.find(({ matched }) => matched) ?? found[0] ?? { matched: false, because: '' }
}

export type Evaluation = { readonly verdict: Verdict; readonly path: readonly PathEntry[] }

export function evaluate(mail: Mail, guardrails: Guardrails, sides: Sides): Evaluation {
  const matched: Step[] = []
  const found = new Map<Step, Matched>()
  const steps = listSteps(guardrails, mail.direction, sides)
  let end: Step | null = null
  for (const step of steps) {
    const result = matchStep(step, mail, sides)
    found.set(step, result)
    if (!result.matched) continue
    matched.push(step)
    if (isBlock(step)) {
      end = step
      break
    }
  }
  const isDetected = mail.direction === 'inbound' && mail.detected === true
  const byRule = new Map(steps.map((step) => [step.rule, found.get(step)]))
  const path = listRules(guardrails, mail.direction, sides).map((rule): PathEntry => {
    const unreached = { matched: false, because: rule.enabled ? `not reached: ${end?.name} blocks` : 'switched off' }
    const { matched, because } = byRule.get(rule) ?? unreached
    return { rule: rule.name, priority: rule.priority, matched, because, source: rule.source }
  })
  return { verdict: settle(matched, sides, isDetected), path }
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
  const [start, ...others] = departures.map(({ sides, assume }) => ({ assume, ...evaluate(mail, guardrails, sides) }))
  if (!start) throw new Error('there is always the assumed answer')
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
