/**
 * One condition and one mail: does it hold, and in what words. A condition on recipients holds when any recipient satisfies
 * it, and `is_not` when none equals the value; two conditions of a rule may be met by two recipients.
 */
import { getOrCreate } from '../domain/map.ts'
import type { Sides } from './doubts.ts'
import type { AddressPart, Condition, MailList, MailType } from './model.ts'
import { domainOf, lastLabelOf, listTlds } from './parts.ts'
import { readList, readName } from './read-names.ts'

/** What conditions look at. Inbound mail has neither recipients nor a type that they could ask for. */
export type Subject = {
  readonly from: string
  readonly to: readonly string[]
  readonly type: MailType | null
}

/** The words are only put together for whoever shows them. */
export type Answer = { readonly holds: boolean; readonly because: () => string }

type End = 'from' | 'recipient'

export const TYPE_FIELD = 'outbound.type'

type Field = { readonly end: End; readonly part: AddressPart }

const FIELDS = new Map(
  (['from', 'recipient'] as const).flatMap((end) =>
    (['address', 'domain', 'tld'] as const).map((part): [string, Field] => [`${end}.${part}`, { end, part }]),
  ),
)

/** Null for one that looks at no address. */
export const parseField = (field: string): Field | null => FIELDS.get(field) ?? null

const lookUps = new WeakMap<MailList, { count: number; set: ReadonlySet<string> | null }>()
/** From so many questions on, a set is worth its making. */
const MANY = 8

/** Whether a list whose items are known has this name, in lower case. */
export function hasItem(list: MailList, name: string): boolean {
  const items = list.items ?? []
  const known = getOrCreate(lookUps, list, () => ({ count: 0, set: null }))
  known.count += 1
  if (known.set === null && known.count < MANY) return items.includes(name)
  known.set ??= new Set(items)
  return known.set.has(name)
}

/** What of an address is compared with values; several for a top-level domain that may have several labels. */
function listValues(address: string, part: AddressPart, sides: Sides): readonly string[] {
  const read = readName('address', address, sides)
  if (part === 'address') return [read]
  return part === 'domain' ? [domainOf(read)] : listTlds(domainOf(read), sides['multi-label-tld'])
}

/** `is_not` counts as its contrary here. */
function isMetByAddress(address: string, part: AddressPart, condition: Condition, sides: Sides): boolean {
  if (condition.operator === 'contains') {
    const [text = ''] = listValues(address, part === 'tld' ? 'domain' : part, sides)
    return (part === 'tld' ? lastLabelOf(text) : text).includes(condition.value.toLowerCase())
  }
  const values = listValues(address, part, sides)
  if (condition.operator !== 'in_list') return values.includes(readName(part, condition.value.toLowerCase(), sides))
  return condition.lists.some((list) => {
    if (list.items === null) return sides['unmanaged-items'] === 'everything'
    const read = readList(list, sides)
    return values.some((value) => hasItem(read, value))
  })
}

export const formatCondition = (condition: Condition): string =>
  condition.operator === 'in_list'
    ? `${condition.field} in_list ${condition.lists.map(({ name }) => name).join(', ')}`
    : `${condition.field} ${condition.operator} ${condition.value}`

export function checkCondition(condition: Condition, subject: Subject, sides: Sides): Answer {
  const ask = (): string => `asks for ${formatCondition(condition)}`
  if (condition.field === TYPE_FIELD) {
    const isAsked = condition.operator === 'is' || condition.operator === 'is_not'
    if (!isAsked || subject.type === null) return { holds: false, because: ask }
    const holds = (subject.type === condition.value.toLowerCase()) === (condition.operator === 'is')
    return { holds, because: holds ? () => formatCondition(condition) : ask }
  }
  const field = parseField(condition.field)
  if (!field || (field.end === 'recipient' && subject.type === null)) {
    return { holds: false, because: () => `${ask()}, which no such mail has` }
  }
  if (field.end === 'from' && subject.from === '' && sides['empty-sender'] === 'skipped') {
    return { holds: false, because: () => `${ask()}, and the mail has no sender` }
  }
  const among = field.end === 'from' ? [subject.from] : subject.to
  const hit = among.find((address) => isMetByAddress(address, field.part, condition, sides))
  if (condition.operator === 'is_not') {
    return {
      holds: hit === undefined,
      because: hit === undefined ? () => formatCondition(condition) : () => `${ask()}, and ${hit} is`,
    }
  }
  return { holds: hit !== undefined, because: hit === undefined ? ask : () => `${formatCondition(condition)} (${hit})` }
}
