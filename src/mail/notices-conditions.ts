/** What single conditions and blocks do that is easily overlooked. */

import { createBudget } from './budget.ts'
import { formatCondition, parseField } from './conditions.ts'
import { findMail } from './find-mail.ts'
import type { Condition, MailRule } from './model.ts'
import type { MailNotice, NoticeContext } from './notice.ts'

const isBlocking = ({ actions }: MailRule): boolean => actions.some(({ type }) => type === 'block')

export function listConditionNotices(context: NoticeContext): readonly MailNotice[] {
  return [...context.world.rules.values()].flatMap((rule) => [
    ...rule.conditions.flatMap((condition) => [
      ...listConstant(rule, condition, context),
      ...listWideDomain(rule, condition),
    ]),
    ...listSparing(rule, context),
    ...listCovered(rule, context),
  ])
}

function listConstant(rule: MailRule, condition: Condition, { space, sides }: NoticeContext): readonly MailNotice[] {
  const field = parseField(condition.field)
  if (!field || (field.end === 'recipient' && rule.trigger === 'inbound')) return []
  const isUnknown = condition.operator === 'in_list' && condition.lists.some(({ items }) => items === null)
  if (isUnknown && sides['unmanaged-items'] === 'none') return []
  const atom = space.fromCondition(field.part, condition)
  const isNever = space.find.findAny([atom], []) === null
  if (!isNever && space.find.findAny([], [atom]) !== null) return []
  const holds = isNever === (condition.operator === 'is_not')
  // The only condition of a rule that is for every mail has to be one that always holds.
  if (holds && rule.conditions.length === 1) return []
  const says = `${formatCondition(condition)} ${holds ? 'holds for every mail' : 'holds for no mail'}`
  return [{ code: 'mail-condition-constant', about: rule.name, source: rule.source, example: null, says }]
}

function listWideDomain(rule: MailRule, condition: Condition): readonly MailNotice[] {
  if (condition.operator !== 'contains' || !condition.field.endsWith('.domain')) return []
  const value = condition.value.toLowerCase()
  if (!/^[^@\s]*[^.@\s]\.[^.@\s]+$/u.test(value)) return []
  const other = value.startsWith('.') ? `x${value}.evil.test` : `not${value}`
  const says = `${formatCondition(condition)} is also true of ${other}`
  return [{ code: 'mail-contains-domain', about: rule.name, source: rule.source, example: null, says }]
}

/** A block that asks for no recipient of a sort lets a mail through as soon as there is one among others. */
function listSparing(rule: MailRule, { space }: NoticeContext): readonly MailNotice[] {
  if (rule.trigger === 'inbound' || !rule.enabled || !isBlocking(rule)) return []
  return rule.conditions.flatMap((condition): readonly MailNotice[] => {
    const field = parseField(condition.field)
    if (condition.operator !== 'is_not' || field?.end !== 'recipient') return []
    const atom = space.fromCondition(field.part, condition)
    const set = {
      direction: 'outbound' as const,
      to: [
        { atom, holds: true },
        { atom, holds: false },
      ],
      only: false,
      types: ['compose' as const],
    }
    const mixed = findMail(set, [], space, createBudget())
    if (!mixed) return []
    const says = `${rule.name} blocks only mail of which no recipient is ${condition.value.toLowerCase()}: to ${mixed.addresses.join(' and ')} together, ${formatCondition(condition)} does not hold`
    const example = { from: '', to: mixed.addresses, type: mixed.type }
    return [{ code: 'mail-block-spares-mixed', about: rule.name, source: rule.source, example, says }]
  })
}

/** Names of an `any` rule whose domain, or its end, another of its conditions has already. */
function listCovered(rule: MailRule, { space }: NoticeContext): readonly MailNotice[] {
  if (rule.operator !== 'any') return []
  const wider = new Map<number, Condition>()
  for (const condition of rule.conditions) {
    const field = parseField(condition.field)
    if (field && condition.operator !== 'is_not') wider.set(space.fromCondition(field.part, condition), condition)
  }
  return rule.conditions.flatMap((condition): readonly MailNotice[] => {
    const field = parseField(condition.field)
    if (!field || condition.operator !== 'in_list' || field.part === 'tld') return []
    const own = space.fromCondition(field.part, condition)
    const ends = new Set(
      [...wider].flatMap(([atom, { field: other }]) => {
        const part = parseField(other)
        return atom !== own && part?.end === field.end && part.part !== field.part ? [atom] : []
      }),
    )
    // All names of a class are covered alike, so that most lists need not be gone through.
    const classes = field.part === 'domain' ? space.names.domains : space.names.addresses
    const isCovered = classes.some(({ facts }) => facts.has(own) && [...ends].some((end) => facts.has(end)))
    if (!isCovered) return []
    const hold = field.part === 'domain' ? space.names.holdForDomain : space.names.holdFor
    const covered: { readonly name: string; readonly by: Condition }[] = []
    for (const name of condition.lists.flatMap(({ items }) => items ?? [])) {
      const atom = [...hold(name)].find((fact) => ends.has(fact))
      const by = atom === undefined ? undefined : wider.get(atom)
      if (by) covered.push({ name, by })
    }
    const [first] = covered
    if (!first) return []
    const more = covered.length > 1 ? ` and ${covered.length - 1} more items` : ''
    const says = `${first.name}${more} of ${formatCondition(condition)} need not stand there: ${formatCondition(first.by)} holds for them`
    return [{ code: 'mail-item-covered', about: rule.name, source: rule.source, example: null, says }]
  })
}
