/**
 * A difference in one short sentence, which speaks of exactly the mails that change so: who sends them or to whom they go,
 * with all that is asked and nothing that follows from it, and what became and becomes of them.
 */
import { compareText } from '../../domain/canonical.ts'
import type { MailDirection, Verdict } from '../model.ts'
import type { Literal } from '../search/formulas.ts'
import type { Clause } from '../search/simplify-region.ts'
import { formatAtom, formatDifference, type Wording } from './describe-atoms.ts'

type Entry = {
  readonly before: Verdict
  readonly after: Verdict
  readonly regions: readonly (readonly Clause[])[]
  readonly mail: MailDirection
  readonly emails: readonly string[]
}

export function formatEntry({ before, after, regions, mail, emails }: Entry, wording: Wording): string {
  const mailboxes = emails.length === 1 ? (emails[0] ?? '') : `${emails.length} mailboxes`
  const mails = regions.map((region) => formatRegion(region, mail, wording)).sort(compareText)
  const far = mails.join('; and ')
  const near = mail === 'inbound' ? `to ${mailboxes}` : `from ${mailboxes}`
  return `${mail === 'inbound' ? `${far} ${near}` : `${near} ${far}`} (${formatEffect(before, after)})`
}

export function formatEffect(before: Verdict, after: Verdict): string {
  if (after.outcome === 'blocked') return `blocked by ${after.blocked_by}`
  const changes = listPlaces(before, after)
  if (before.outcome === 'delivered') return changes.join(', ')
  return `was blocked by ${before.blocked_by}${changes.length === 0 ? '' : `, now ${changes.join(', ')}`}`
}

function listPlaces(before: Verdict, after: Verdict): readonly string[] {
  const wasBlocked = before.outcome === 'blocked'
  const found: string[] = []
  if (before.folder !== after.folder) {
    const name = (folder: string | null) => folder ?? 'Inbox'
    found.push(wasBlocked ? `in ${name(after.folder)}` : `${name(before.folder)} → ${name(after.folder)}`)
  }
  const flags = [
    ['spam', 'spam'],
    ['read', 'read'],
    ['starred', 'starred'],
    ['archived', 'archived'],
    ['trashed', 'in the trash'],
  ] as const
  for (const [flag, words] of flags) {
    if (before[flag] !== after[flag]) found.push(after[flag] ? words : `not ${words}`)
  }
  return found
}

export type AddressLiteral = Exclude<Literal, { readonly on: 'type' }>

/** Beyond so many conditions, a rule is named instead of them. */
const MOST_LITERALS = 3

/**
 * Which mails a region holds. `hidden` is what does not hold either and need not be spoken of: names that it covers are left
 * out, and what of it was needed for that is noted in `used`.
 */
export function formatRegion(
  clauses: readonly Clause[],
  mail: MailDirection,
  wording: Wording,
  hidden: readonly AddressLiteral[] = [],
  used: Set<AddressLiteral> = new Set(),
): string {
  const whole = new Set(clauses.filter(isWhole).map((clause) => formatRules(clause, wording)))
  const shown = clauses.filter((clause) => !isWhole(clause)).map(({ alternatives }) => alternatives.flat())
  const units = shown.flatMap((literals) => (literals.length === 1 ? literals : []))
  // Where nothing else says who they are, the first choice does.
  const head = hasPeople(units) ? undefined : shown.find((literals) => literals.length > 1 && literals.every(isSome))
  const either = shown.flatMap((literals) => {
    return literals.length > 1 && literals !== head ? [formatEither(literals, wording)] : []
  })
  const types = units.flatMap((literal) => (literal.on === 'type' ? [formatType(literal.type)] : []))
  const format = mail === 'inbound' ? formatSender : formatRecipients
  const people = format(units, head ?? [], wording, hidden, used)
  return [people, ...types, ...either, ...whole].join(', ')
}

/** Rules of many conditions: together, those that are asked for are as much as the rules. */
function isWhole({ alternatives, question: { members }, isTrue }: Clause): boolean {
  if (alternatives.some((literals) => literals.length > 1)) return true
  const count = members.reduce((sum, { literals }) => sum + literals.length, 0)
  if (count <= MOST_LITERALS) return false
  const isEither = members.length > 1 || members[0]?.operator === 'any'
  return alternatives.length > MOST_LITERALS || (!isTrue && isEither)
}

const isOnAddress = (literal: Literal): literal is AddressLiteral => literal.on !== 'type'
const isSome = (literal: Literal): boolean => isOnAddress(literal) && literal.holds
const hasPeople = (units: readonly Literal[]): boolean => units.some(isSome)

const formatHead = (head: readonly Literal[], wording: Wording): string =>
  head.length === 0
    ? 'anybody'
    : head
        .filter(isOnAddress)
        .map(({ atom }) => formatAtom(atom, wording))
        .join(' or ')

const formatType = (type: string): string => (type === 'reply' ? 'as a reply' : 'as a new mail')

function formatRules({ question: { members }, isTrue }: Clause, { ruleOf }: Wording): string {
  const names = [...new Set(members.map(({ key }) => ruleOf(key)))]
  const rules = names.length === 1 ? names[0] : `any of ${names.join(', ')}`
  return `${isTrue ? 'if' : 'unless'} ${rules} matches`
}

/** One sender meets all of it. */
function formatSender(
  units: readonly Literal[],
  head: readonly Literal[],
  wording: Wording,
  hidden: readonly AddressLiteral[],
  used: Set<AddressLiteral>,
): string {
  const { some, without } = split(units)
  const [first, ...rest] = some
  const difference = first
    ? formatDifference(first, [...without, ...hidden], wording)
    : { text: formatHead(head, wording), used: new Set<AddressLiteral>() }
  for (const literal of difference.used) used.add(literal)
  const left = without.filter((literal) => !difference.used.has(literal)).map(({ atom }) => formatAtom(atom, wording))
  return [
    `from ${difference.text}`,
    ...rest.map(({ atom }) => `if also from ${formatAtom(atom, wording)}`),
    ...(left.length === 0 ? [] : [`but not from ${left.join(' or ')}`]),
  ].join(', ')
}

/** Somebody among them for each that holds, and nobody for each that does not. */
function formatRecipients(
  units: readonly Literal[],
  head: readonly Literal[],
  wording: Wording,
  hidden: readonly AddressLiteral[],
): string {
  const { some, without } = split(units)
  const names = some.map((literal) => formatDifference(literal, [...without, ...hidden], wording).text)
  const nobody = without.map(({ atom }) => formatAtom(atom, wording))
  return [
    names.length === 0 ? `to ${formatHead(head, wording)}` : `to ${names.join(' together with ')}`,
    ...(nobody.length === 0 ? [] : [`with nobody of ${nobody.join(' or ')} among them`]),
  ].join(', ')
}

function split(units: readonly Literal[]) {
  const asked = units.filter(isOnAddress)
  return { some: asked.filter(({ holds }) => holds), without: asked.filter(({ holds }) => !holds) }
}

function formatEither(literals: readonly Literal[], wording: Wording): string {
  const texts = literals.map((literal) => {
    if (literal.on === 'type') return formatType(literal.type)
    const text = formatAtom(literal.atom, wording)
    if (literal.on === 'from') return literal.holds ? `from ${text}` : `not from ${text}`
    return literal.holds ? `with ${text} among them` : `without ${text} among them`
  })
  return `if either ${texts.join(' or ')}`
}
