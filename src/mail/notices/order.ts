/** Rules that stand in each other's way: one that is never reached, and two whose order is not defined but matters. */
import { getOrCreate } from '../../domain/map.ts'
import type { Space } from '../addresses/space.ts'
import { createBudget } from '../budget.ts'
import { listDoubtsOf } from '../doubts-of.ts'
import { evaluate } from '../evaluate.ts'
import type { Guardrails, MailDirection } from '../model.ts'
import { toDemand } from '../search/demands.ts'
import { findAnyMail } from '../search/find-mail.ts'
import { EVERY_MAIL, toExample, toMail } from '../search/mail-set.ts'
import { createProgram, type Program } from '../search/program.ts'
import { listRegions } from '../search/regions.ts'
import { groupBySender } from '../search/senders.ts'
import { findSimplest } from '../search/simplify-region.ts'
import { isBlock } from '../steps.ts'
import type { MailNotice, NoticeContext } from './notice.ts'

const DIRECTIONS = ['inbound', 'outbound'] as const

export function listOrderNotices(context: NoticeContext): readonly MailNotice[] {
  const shadows = new Map<string, (string | null)[]>()
  const contradictions = new Map<string, MailNotice>()
  for (const [guardrails, accounts] of context.inUse) {
    for (const direction of DIRECTIONS) {
      for (const { sender, members } of groupBySender(accounts, [guardrails], direction, context)) {
        const program = createProgram(guardrails, { direction, sender }, context.sides, context.space)
        for (const [name, by] of listShadowed(program, direction, context.space)) {
          getOrCreate(shadows, name, () => []).push(by)
        }
        const found = findContradiction(guardrails, direction, members[0].email, context)
        if (found) getOrCreate(contradictions, found.rules, () => found.notice)
      }
    }
  }
  const shadowed = [...shadows].flatMap(([name, by]): readonly MailNotice[] => {
    const rule = context.world.rules.get(name)
    if (!rule || by.includes(null)) return []
    const covering = [...new Set(by)].join(' or ')
    const says = `${name} never acts: ${covering} blocks every mail that it matches`
    return [{ code: 'mail-rule-shadowed', about: name, source: rule.source, example: null, says }]
  })
  return [...shadowed, ...contradictions.values()]
}

/** Of each rule what blocks all that it matches; null for one that acts. */
function* listShadowed(program: Program, direction: MailDirection, space: Space): Generator<[string, string | null]> {
  const budget = createBudget()
  const isPossible = (demands: Parameters<typeof findAnyMail>[1]) =>
    findAnyMail(EVERY_MAIL[direction], demands, space, budget) !== null
  const blocks: Program['steps'][number][] = []
  for (const one of program.steps) {
    const matched = toDemand(one.formula, true)
    if (isPossible([matched, ...blocks.map(({ formula }) => toDemand(formula, false))])) yield [one.step.name, null]
    else if (isPossible([matched])) {
      const alone = blocks.find(({ formula }) => !isPossible([matched, toDemand(formula, false)]))
      yield [one.step.name, alone?.step.name ?? blocks.map(({ step }) => step.name).join(' with ')]
    }
    if (isBlock(one.step)) blocks.push(one)
  }
}

type Contradiction = { readonly rules: string; readonly notice: MailNotice }

/** A mail that two rules of one priority treat otherwise by their order. */
function findContradiction(
  guardrails: Guardrails,
  direction: MailDirection,
  email: string,
  { sides, space }: NoticeContext,
): Contradiction | null {
  if (!listDoubtsOf(guardrails, direction).includes('equal-priority')) return null
  const sender = direction === 'outbound' ? email : null
  const turned = { ...sides, 'equal-priority': sides['equal-priority'] === 'listed' ? 'reversed' : 'listed' } as const
  const create = (at: typeof sides) => createProgram(guardrails, { direction, sender }, at, space)
  const { regions } = listRegions({ before: create(sides), after: create(turned) }, direction, space, 1)
  const [region] = regions
  if (!region) return null
  const example = toExample(findSimplest(region, direction, space), direction, email)
  const matched = evaluate(toMail(example, direction), guardrails, sides).path.filter((one) => one.matched)
  const later = evaluate(toMail(example, direction), guardrails, turned).path.filter((one) => one.matched)
  const acting = [...matched, ...later]
  const tied = acting.filter((one) =>
    acting.some((other) => other.rule !== one.rule && other.priority === one.priority),
  )
  const [first] = tied
  if (!first) return null
  const rules = [...new Set(tied.map(({ rule }) => rule))].sort().join(' and ')
  const says = `${rules} have one priority and both match a mail from ${example.from} to ${example.to.join(', ')}: which acts first decides what becomes of it`
  return { rules, notice: { code: 'mail-rules-contradict', about: first.rule, source: first.source, example, says } }
}
