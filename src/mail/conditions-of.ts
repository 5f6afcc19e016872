/** The conditions on addresses that some rules have, each with the part of the address it looks at. */
import { parseField } from './conditions.ts'
import type { AddressPart, Condition, MailRule } from './model.ts'

export function listConditions(rules: Iterable<MailRule>): readonly (readonly [AddressPart, Condition])[] {
  return [...rules].flatMap(({ conditions }) =>
    conditions.flatMap((condition): readonly (readonly [AddressPart, Condition])[] => {
      const field = parseField(condition.field)
      return field ? [[field.part, condition]] : []
    }),
  )
}
