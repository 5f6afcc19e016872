/**
 * A second evaluator, written from what Nylas's documents say, sentence by sentence, and sharing nothing but the types: slow,
 * plain, one mail at a time. With it every mail of a small universe is tried.
 */
import type { Sides } from '../../src/mail/doubts.ts'
import type { Condition, Expectation, MailRule, MailTest, MailWorld, Position, Verdict } from '../../src/mail/model.ts'

export type BruteMail = {
  readonly way: 'inbound' | 'outbound'
  readonly from: string
  readonly to: readonly string[]
  readonly type: 'compose' | 'reply' | null
}

const low = (text: string) => text.toLowerCase()

/** The one label of these worlds that is not ASCII, as the DNS has it. */
const writeInAscii = (domain: string): string =>
  domain
    .split('.')
    .map((label) => (label === 'ü' ? 'xn--tda' : label))
    .join('.')

/** A domain, an end of one, or the domain of an address. */
export function asCompared(name: string, sides: Sides): string {
  if (sides['international-domains'] === 'as-written' || !name.includes('ü')) return name
  const pieces = name.split('@')
  const domain = pieces.pop() ?? ''
  return [...pieces, writeInAscii(domain)].join('@')
}

function partsOf(given: string, part: string, sides: Sides): string[] {
  const address = asCompared(given, sides)
  const pieces = address.split('@')
  const domain = pieces[pieces.length - 1] ?? ''
  if (part === 'address') return [address]
  if (part === 'domain') return [domain]
  const labels = domain.split('.')
  const ends = [labels[labels.length - 1] ?? '']
  if (sides['multi-label-tld'] === 'suffix') {
    for (let count = 2; count < labels.length; count += 1) ends.push(labels.slice(labels.length - count).join('.'))
  }
  return ends
}

/** Letter by letter: from a plus sign, unless it is the first letter, up to the last `@`. */
export function cutTag(address: string): string {
  if (address.startsWith('+')) return address
  const pieces = address.split('@')
  const domain = pieces.pop()
  const [head = ''] = pieces.join('@').split('+')
  return pieces.length === 0 ? address : `${head}@${domain}`
}

type Ask = (address: string) => boolean

/** What is asked of the same few addresses again and again is prepared once. */
function keep<What extends object>(prepare: (what: What, sides: Sides) => Ask): (what: What, sides: Sides) => Ask {
  const kept = new WeakMap<Sides, WeakMap<What, Ask>>()
  return (what, sides) => {
    const known = kept.get(sides)
    const ask = known?.get(what)
    if (ask) return ask
    const prepared = prepare(what, sides)
    kept.set(sides, (known ?? new WeakMap<What, Ask>()).set(what, prepared))
    return prepared
  }
}

type Read = (address: string) => readonly string[]

const texts = new Map<string, Map<string, readonly string[]>>()

/** What is compared of an address, kept by `how` it is read. */
function keepTexts(how: readonly (string | boolean)[], read: Read): Read {
  const known = texts.get(how.join(' ')) ?? new Map<string, readonly string[]>()
  texts.set(how.join(' '), known)
  return (address) => {
    const found = known.get(address)
    if (found) return found
    const made = read(address)
    known.set(address, made)
    return made
  }
}

/** "String matching is case-insensitive"; is equality, contains substring, in_list membership in one or more lists. */
const prepareCondition = keep((condition: Condition, sides): Ask => {
  const part = condition.field.split('.')[1] ?? ''
  const isCut = part === 'address' && sides['plus-tags'] === 'ignored'
  const see = (given: string) => {
    const text = asCompared(given, sides)
    return isCut ? cutTag(text) : text
  }
  const how = [part, isCut, sides['multi-label-tld'], sides['international-domains']]
  const read = keepTexts(['condition', ...how], (address) => partsOf(low(address), part, sides).map(see))
  if (condition.operator === 'in_list') {
    const isUnknown = condition.lists.some(({ items }) => items === null)
    if (isUnknown && sides['unmanaged-items'] === 'everything') return () => true
    const items = condition.lists.flatMap((list) => (list.items ?? []).map((item) => see(low(item))))
    return (address) => read(address).some((text) => items.includes(text))
  }
  if (condition.operator === 'contains') {
    const wanted = low(condition.value)
    return (address) => (read(address)[0] ?? '').indexOf(wanted) >= 0
  }
  const value = see(low(condition.value))
  return (address) => read(address).includes(value)
})

export const addressFits = (address: string, condition: Condition, sides: Sides): boolean =>
  prepareCondition(condition, sides)(address)

function conditionFits(condition: Condition, mail: BruteMail, sides: Sides): boolean {
  if (condition.field === 'outbound.type') {
    if (mail.way === 'inbound' || condition.operator === 'in_list') return false
    if (condition.operator === 'is') return mail.type === low(condition.value)
    return condition.operator === 'is_not' && mail.type !== low(condition.value)
  }
  const isRecipient = condition.field.startsWith('recipient.')
  if (isRecipient && mail.way === 'inbound') return false
  const people = isRecipient ? mail.to : [mail.from]
  let any = false
  for (const person of people) if (addressFits(person, condition, sides)) any = true
  // "True only if no recipient equals the value."
  return condition.operator === 'is_not' ? !any : any
}

export function ruleFits(rule: MailRule, mail: BruteMail, sides: Sides): boolean {
  let count = 0
  for (const condition of rule.conditions) if (conditionFits(condition, mail, sides)) count += 1
  return rule.operator === 'all' ? count === rule.conditions.length : count > 0
}

export function judge(mail: BruteMail, world: MailWorld, workspace: string | null, sides: Sides): Verdict {
  const verdict = {
    outcome: 'delivered' as 'delivered' | 'blocked',
    blocked_by: null as string | null,
    spam: false,
    folder: null as string | null,
    read: false,
    starred: false,
    archived: false,
    trashed: false,
  }
  const home = workspace === null ? undefined : world.workspaces.get(workspace)
  const policy = home?.policy ? world.policies.get(home.policy) : undefined
  const isStopped = mail.way === 'outbound' && policy?.dailySends === 0 && sides['zero-limit'] === 'stops'
  const stop = { ...verdict, outcome: 'blocked' as const, blocked_by: policy?.name ?? null }
  if (isStopped && sides['limit-order'] === 'limit-first') return stop
  const isWide = mail.way === 'outbound' && sides['outbound-scope'] === 'application'
  const names = isWide ? [...world.rules.keys()].sort() : (home?.rules ?? [])
  const rules: { rule: MailRule; place: number }[] = []
  for (const [place, name] of names.entries()) {
    const rule = world.rules.get(name)
    if (rule?.enabled && rule.trigger === mail.way) rules.push({ rule, place })
  }
  const turn = sides['equal-priority'] === 'listed' ? 1 : -1
  rules.sort((a, b) => a.rule.priority - b.rule.priority || turn * (a.place - b.place))
  const placed: (() => void)[] = []
  for (const { rule } of rules) {
    if (!ruleFits(rule, mail, sides)) continue
    for (const action of rule.actions) {
      if (action.type === 'block') return { ...stop, blocked_by: rule.name }
      if (action.type === 'mark_as_read') verdict.read = true
      if (action.type === 'mark_as_starred') verdict.starred = true
      if (action.type === 'mark_as_spam') placed.push(() => (verdict.spam = true))
      if (action.type === 'archive') placed.push(() => (verdict.archived = true))
      if (action.type === 'trash') placed.push(() => (verdict.trashed = true))
      if (action.type === 'assign_to_folder') {
        placed.push(() => (verdict.folder = low(action.value) === 'inbox' ? null : action.value))
      }
    }
  }
  if (isStopped) return stop
  if (sides.placement === 'first') placed[0]?.()
  else if (sides.placement === 'last') placed[placed.length - 1]?.()
  else for (const one of placed) one()
  return verdict
}

/** Which of the parts that a test asks for the verdict has. */
export function isAsExpected(verdict: Verdict, expect: Expectation): boolean {
  const blocked = verdict.outcome === 'blocked'
  const answers: boolean[] = []
  if (expect.outcome === 'blocked') answers.push(blocked)
  if (expect.outcome === 'delivered') answers.push(!blocked && !verdict.spam)
  if ('blocked_by' in expect) answers.push(verdict.blocked_by === expect.blocked_by)
  if ('folder' in expect) answers.push(!blocked && verdict.folder === expect.folder)
  for (const flag of ['spam', 'read', 'starred', 'archived', 'trashed'] as const) {
    if (flag in expect) answers.push(!blocked && verdict[flag] === expect[flag])
  }
  return answers.every(Boolean) !== (expect.not ?? false)
}

const prepareEnd = keep((position: Position, sides): Ask => {
  if (position.kind === 'anybody') return () => true
  if (position.kind === 'accounts') return (address) => position.emails.has(address)
  if (position.kind !== 'is' && position.list.items === null && sides['unmanaged-items'] === 'everything') {
    return () => position.kind === 'in'
  }
  const part = position.kind === 'is' ? position.part : position.list.type
  const named = position.kind === 'is' ? [position.value] : (position.list.items ?? [])
  const wanted = named.map((name) => asCompared(low(name), sides))
  const how = [part, sides['multi-label-tld'], sides['international-domains']]
  const read = keepTexts(['end', ...how], (address) => partsOf(address, part, sides))
  return (address) => read(address).some((text) => wanted.includes(text)) === (position.kind !== 'not_in')
})

export const standsAt = (address: string, position: Position, sides: Sides): boolean =>
  prepareEnd(position, sides)(address)

/** Whether a test speaks of a mail. */
export function isDescribed(test: MailTest, mail: BruteMail, sides: Sides): boolean {
  if ('receive' in test) {
    return standsAt(mail.from, test.receive.from, sides) && standsAt(mail.to[0] ?? '', test.receive.to, sides)
  }
  const { from, to, only, types } = test.send
  if (!standsAt(mail.from, from, sides) || mail.type === null || !types.includes(mail.type)) return false
  const fits = (address: string) => to.some((position) => standsAt(address, position, sides))
  return (
    to.every((position) => mail.to.some((address) => standsAt(address, position, sides))) &&
    (!only || mail.to.every(fits))
  )
}
