/**
 * A rule's conditions as literals on atoms: what the sender is, what some recipient is, of which type the mail is. Two rules
 * that ask the same have one formula.
 */

import type { Space } from '../addresses/space.ts'
import { parseField, TYPE_FIELD } from '../conditions.ts'
import type { Condition, MailDirection, MailType } from '../model.ts'
import type { Step } from '../steps.ts'

/** `holds: false` of a recipient: it holds for none of them. */
export type Literal =
  | { readonly on: 'from' | 'to'; readonly atom: number; readonly holds: boolean }
  | { readonly on: 'type'; readonly type: MailType; readonly holds: true }

/** A formula without literals is always true (`all`) or never (`any`). */
export type Formula = { readonly key: string; readonly operator: 'all' | 'any'; readonly literals: readonly Literal[] }

const ALWAYS: Formula = { key: 'always', operator: 'all', literals: [] }
const NEVER: Formula = { key: 'never', operator: 'any', literals: [] }

const keyOf = (literal: Literal): string =>
  literal.on === 'type' ? literal.type : `${literal.holds ? '' : '!'}${literal.on} ${literal.atom}`

export function negate(literal: Literal): Literal {
  if (literal.on === 'type') return { ...literal, type: literal.type === 'reply' ? 'compose' : 'reply' }
  return { ...literal, holds: !literal.holds }
}

type Ends = { readonly direction: MailDirection; readonly sender: string | null }

/** `sender` is known of outbound mail, so that what is asked of it is answered at once. True, false, or a literal. */
function toLiteral(condition: Condition, { direction, sender }: Ends, space: Space): Literal | boolean {
  if (condition.field === TYPE_FIELD) {
    if (direction === 'inbound' || condition.operator === 'contains' || condition.operator === 'in_list') return false
    const value = condition.value.toLowerCase()
    if (value !== 'compose' && value !== 'reply') return condition.operator === 'is_not'
    const literal: Literal = { on: 'type', type: value, holds: true }
    return condition.operator === 'is' ? literal : negate(literal)
  }
  const field = parseField(condition.field)
  if (!field || (field.end === 'recipient' && direction === 'inbound')) return false
  const holds = condition.operator !== 'is_not'
  const atom = space.fromCondition(field.part, condition)
  if (field.end === 'recipient') return { on: 'to', atom, holds }
  return sender === null ? { on: 'from', atom, holds } : space.holds(atom, sender) === holds
}

export function toFormula(step: Step, ends: Ends, space: Space): Formula {
  if (step.rule === null) return ALWAYS
  const { operator, conditions } = step.rule
  const byKey = new Map<string, Literal>()
  for (const condition of conditions) {
    const literal = toLiteral(condition, ends, space)
    if (typeof literal !== 'boolean') byKey.set(keyOf(literal), literal)
    else if (literal !== (operator === 'all')) return literal ? ALWAYS : NEVER
  }
  if (byKey.size === 0) return operator === 'all' ? ALWAYS : NEVER
  const keys = [...byKey.keys()].sort()
  const literals = keys.flatMap((key) => byKey.get(key) ?? [])
  // One literal alone is the same under either word.
  if (keys.length === 1) return { key: keys[0] ?? '', operator: 'all', literals }
  return { key: `${operator} ${keys.join(' ')}`, operator, literals }
}
