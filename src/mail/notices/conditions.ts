/**
 * Notices about conditions that never or always hold, blocks that let mixed mail through, and names that need not be
 * listed.
 */

import { createBudget } from '../budget.ts'
import { formatCondition, parseField } from '../conditions.ts'
import type { Condition, MailRule } from '../model.ts'
import { findMail } from '../search/find-mail.ts'
import type { MailNotice, NoticeContext } from './notice.ts'

const isBlocking = ({ actions }: MailRule): boolean => actions.some(({ type }) => type === 'block')

export function listConditionNotices(context: NoticeContext): readonly MailNotice[] {
  return [...context.world.rules.values()].flatMap((rule) => [
    ...rule.conditions.flatMap((condition) => [
      ...listConstant(rule, condition, context),
      ...listWideDomain(rule, condition),
    ]),
    ...listSparing(rule, context),
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
  const says = `${rule.name}: ${formatCondition(condition)} ${holds ? 'holds for every mail' : 'holds for no mail'}`
  return [{ code: 'mail-condition-constant', about: rule.name, source: rule.source, example: null, says }]
}

function listWideDomain(rule: MailRule, condition: Condition): readonly MailNotice[] {
  if (condition.operator !== 'contains' || !condition.field.endsWith('.domain')) return []
  const value = condition.value.toLowerCase()
  if (!/^[^@\s]*[^.@\s]\.[^.@\s]+$/u.test(value)) return []
  const other = value.startsWith('.') ? `x${value}.evil.test` : `not${value}`
  const says = `${rule.name}: ${formatCondition(condition)} is also true of ${other}`
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
