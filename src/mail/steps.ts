/**
 * What is asked about a mail, in the order in which it is asked: the rules of one direction by priority, and a sending limit
 * of 0 as a step of its own. The doubts about scope, ties and limits are settled here.
 */
import type { Sides } from './doubts.ts'
import type { Action, Guardrails, MailDirection, MailPolicy, MailRule } from './model.ts'

/** Without a rule it is a limit that lets nothing through. */
export type Step = { readonly name: string; readonly rule: MailRule | null }

export const isBlock = ({ rule }: Step): boolean => rule === null || rule.actions.some(({ type }) => type === 'block')

export const listActions = ({ rule }: Step): readonly Action[] => rule?.actions ?? []

const isSendingStopped = (policy: MailPolicy | null): policy is MailPolicy => policy?.dailySends === 0

/** All rules of the direction, switched off ones too. */
export function listRules(guardrails: Guardrails, direction: MailDirection, sides: Sides): readonly MailRule[] {
  const isWide = direction === 'outbound' && sides['outbound-scope'] === 'application'
  const inScope = isWide ? guardrails.application : guardrails.rules
  const listed = inScope.filter(({ trigger }) => trigger === direction)
  if (sides['equal-priority'] === 'reversed') listed.reverse()
  return listed.sort((a, b) => a.priority - b.priority)
}

/** Those that may act. */
export function listSteps(guardrails: Guardrails, direction: MailDirection, sides: Sides): readonly Step[] {
  const rules = listRules(guardrails, direction, sides).filter(({ enabled }) => enabled)
  const steps = rules.map((rule): Step => ({ name: rule.name, rule }))
  const { policy } = guardrails
  if (direction === 'inbound' || !isSendingStopped(policy) || sides['zero-limit'] === 'refused') return steps
  const limit: Step = { name: policy.name, rule: null }
  return sides['limit-order'] === 'limit-first' ? [limit, ...steps] : [...steps, limit]
}
