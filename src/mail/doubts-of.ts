/** Which doubts can matter at all to what these guardrails decide: told by their shape, so that few sides are tried. */
import { TYPE_FIELD } from './conditions.ts'
import { DEFAULT_SIDES, type DoubtName } from './doubts.ts'
import { hasInternational, isBeyondAscii, isInternational } from './international.ts'
import type { Condition, Guardrails, Mail, MailDirection, MailRule } from './model.ts'
import { hasTag, hasTags } from './read-names.ts'
import { isPlacing } from './settle.ts'
import { listRules } from './steps.ts'

const hasTies = (rules: readonly MailRule[]): boolean =>
  rules.some((rule, index) => rules[index - 1]?.priority === rule.priority)

/** Values of several labels that a top-level domain is compared with. */
function isAskingForLongTld(rule: MailRule): boolean {
  return rule.conditions.some((condition) => {
    if (condition.field === TYPE_FIELD || !condition.field.endsWith('.tld')) return false
    if (condition.operator !== 'in_list') return condition.operator !== 'contains' && condition.value.includes('.')
    return condition.lists.some(({ items }) => items?.some((item) => item.includes('.')))
  })
}

const isOnAddress = ({ field }: Condition): boolean => field.endsWith('.address')

const isOnAnybody = ({ conditions }: MailRule): boolean => conditions.some(({ field }) => field !== TYPE_FIELD)

/** Whether it compares addresses with one that has a tag, or with a text that could only be found in one. */
const isAskingForTag = (rule: MailRule): boolean =>
  rule.conditions.some((condition) => {
    if (!isOnAddress(condition)) return false
    if (condition.operator === 'in_list') return condition.lists.some(hasTags)
    return condition.value.includes('+')
  })

/** Whether it compares domains with one beyond ASCII, or looks for such a text. */
const isAskingForInternational = (rule: MailRule): boolean =>
  rule.conditions.some((condition) => {
    if (condition.field === TYPE_FIELD) return false
    if (condition.operator === 'in_list') return condition.lists.some(hasInternational)
    return condition.operator === 'contains' ? isBeyondAscii(condition.value) : isInternational(condition.value)
  })

/** The lists that a rule looks up and of which nobody knows here what stands in them. */
export const listUnknownItems = ({ conditions }: MailRule): readonly string[] =>
  conditions.flatMap((condition) =>
    condition.operator === 'in_list'
      ? condition.lists.flatMap(({ name, items }) => (items === null ? [name] : []))
      : [],
  )

export const hasUnknownItems = (rule: MailRule): boolean => listUnknownItems(rule).length > 0

function isSameScope({ rules, application }: Guardrails): boolean {
  const acting = (list: readonly MailRule[]) => list.filter(({ trigger, enabled }) => enabled && trigger === 'outbound')
  const [own, all] = [acting(rules), acting(application)]
  return own.length === all.length && own.every((rule, index) => rule === all[index])
}

/** What is written at an end of a mail, and not only possible there: an address with a tag, a domain beyond ASCII. */
export type WrittenForms = { readonly isTagged: boolean; readonly isInternational: boolean }

const NO_FORMS: WrittenForms = { isTagged: false, isInternational: false }

/** Of every mail of a direction. */
export function listDoubtsOf(
  guardrails: Guardrails,
  direction: MailDirection,
  written: WrittenForms = NO_FORMS,
): readonly DoubtName[] {
  const isOutbound = direction === 'outbound'
  const isWide = isOutbound && !isSameScope(guardrails)
  const inReach = [
    ...listRules(guardrails, direction, DEFAULT_SIDES),
    ...(isWide ? listRules(guardrails, direction, { ...DEFAULT_SIDES, 'outbound-scope': 'application' }) : []),
  ].filter(({ enabled }) => enabled)
  const placing = inReach.flatMap(({ actions }) => actions.filter(isPlacing))
  const stops = isOutbound && guardrails.policy?.dailySends === 0
  const found: readonly (readonly [DoubtName, boolean])[] = [
    ['outbound-scope', isWide],
    ['equal-priority', hasTies(inReach.toSorted((a, b) => a.priority - b.priority))],
    ['placement', placing.length > 1],
    ['multi-label-tld', inReach.some(isAskingForLongTld)],
    ['plus-tags', inReach.some(written.isTagged ? ({ conditions }) => conditions.some(isOnAddress) : isAskingForTag)],
    ['international-domains', inReach.some(written.isInternational ? isOnAnybody : isAskingForInternational)],
    ['zero-limit', stops],
    ['limit-order', stops],
    ['unmanaged-items', inReach.some(hasUnknownItems)],
  ]
  return found.flatMap(([name, matters]) => (matters ? [name] : []))
}

/** Of one mail. */
export function listDoubts(guardrails: Guardrails, mail: Mail): readonly DoubtName[] {
  const ends = mail.direction === 'outbound' ? [mail.from, ...mail.to] : [mail.from, mail.envelope ?? '']
  const common = listDoubtsOf(guardrails, mail.direction, {
    isTagged: ends.some(hasTag),
    isInternational: ends.some(isInternational),
  })
  if (mail.direction === 'outbound') return common
  const hasTwo = mail.envelope !== undefined && mail.envelope.toLowerCase() !== mail.from.toLowerCase()
  const isEmpty = mail.from === '' || mail.envelope === ''
  return [
    ...common,
    ...(hasTwo ? (['envelope-sender'] as const) : []),
    ...(isEmpty ? (['empty-sender'] as const) : []),
    ...(mail.detected ? (['spam-detection', ...(common.includes('placement') ? [] : ['placement'])] as const) : []),
  ] as readonly DoubtName[]
}
