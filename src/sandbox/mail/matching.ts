/** Whether a rule matches a mail. Of several recipients one is enough, except for `is_not`, which wants none to be equal. */
import { domainToASCII } from 'node:url'
import type { Application, Rule, World } from '../application.ts'
import { hasItem, listValues } from '../resources/lists.ts'
import { type Condition, readConditions } from '../resources/rule-parts.ts'
import { type AddressPart, type Letter, readPart } from './letter.ts'

/** `sender`: envelope or header, whichever this stage looks at. */
export function matches(world: World, application: Application, rule: Rule, letter: Letter, sender: string): boolean {
  const holds = (condition: Condition) => isMet(world, application, condition, letter, sender)
  const conditions = readConditions(rule.match)
  return rule.match['operator'] === 'any' ? conditions.some(holds) : conditions.every(holds)
}

function isMet(world: World, application: Application, condition: Condition, letter: Letter, sender: string): boolean {
  const { field, operator, value } = condition
  if (field === 'outbound.type') return (letter.type === String(value).toLowerCase()) === (operator === 'is')
  const [who, part] = field.split('.') as ['from' | 'recipient', AddressPart]
  if (who === 'from' && sender === '' && world.switches()['empty-sender'] === 'skipped') return false
  const addresses = who === 'from' ? [sender] : letter.recipients
  const isOne = (address: string): boolean => {
    const names = listNames(world, address, part)
    if (operator === 'in_list') return (value as readonly string[]).some((id) => isListed(id, names))
    const wanted = (value as string).trim().toLowerCase()
    if (operator === 'contains')
      return (part === 'address' ? names.join() : readPart(inAscii(world, address), part)).includes(wanted)
    return names.includes(see(world, wanted, part))
  }
  const isListed = (id: string, names: readonly string[]): boolean =>
    names.some((name) => hasItem(world, application, id, name)) ||
    (hasOtherForms(world) && listValues(world, application, id).some((item) => names.includes(see(world, item, part))))
  return operator === 'is_not' ? !addresses.some(isOne) : addresses.some(isOne)
}

/** Whether two names may be one. */
const hasOtherForms = (world: World): boolean =>
  world.switches()['plus-tags'] === 'ignored' || world.switches()['international-domains'] === 'ascii'

/** By the switches: an address loses what follows the first plus sign behind another letter, and a domain is in ASCII. */
function see(world: World, name: string, part: AddressPart): string {
  const text = inAscii(world, name)
  const isCut = part === 'address' && world.switches()['plus-tags'] === 'ignored'
  return isCut ? text.replace(/^([^+]+)\+.*@/su, '$1@') : text
}

/** An address, a domain or an end of one. */
const inAscii = (world: World, name: string): string =>
  world.switches()['international-domains'] === 'as-written'
    ? name
    : name.replace(/(?=[^@]*[\u0080-\uffff])[^@]*$/u, (domain) => domainToASCII(domain))

/** The texts by which a part of an address goes: one, or with the switch every suffix that is shorter than the domain. */
function listNames(world: World, address: string, part: AddressPart): readonly string[] {
  const text = inAscii(world, readPart(address, 'address'))
  if (part === 'address') return [see(world, text, part)]
  if (part !== 'tld' || world.switches()['multi-label-tld'] === 'last-label') return [readPart(text, part)]
  const labels = readPart(text, 'domain').split('.')
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'))
}
