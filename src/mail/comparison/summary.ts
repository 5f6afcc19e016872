/**
 * What a change does to mail, rule by rule: of each rule that blocks or marks something else than before, which mail that is.
 * Its length grows with the rules that change and not with how they combine, so that a person can read it. Every mail that
 * changes is in at least one entry; what is said of marks holds for mail that is delivered before and after.
 */
import { compareText } from '../../domain/canonical.ts'
import type { MailSummary } from '../../domain/mail.ts'
import { getOrCreate } from '../../domain/map.ts'
import { createBudget, findWithin } from '../budget.ts'
import type { MailAccount } from '../model.ts'
import type { Aspect } from '../search/chains.ts'
import { answerDemand, askAny } from '../search/demands.ts'
import { findMail } from '../search/find-mail.ts'
import type { Formula } from '../search/formulas.ts'
import { EVERY_MAIL, type FarEnd, toExample } from '../search/mail-set.ts'
import { listMarkRegions } from '../search/regions.ts'
import { type Clause, findSimplest, simplifyRegion } from '../search/simplify-region.ts'
import type { ProgramGroup } from './account-pairs.ts'
import type { Wording } from './describe-atoms.ts'
import { type AddressLiteral, formatEffect, formatRegion } from './describe-difference.ts'
import { getDirection, listPlaces, ORDER } from './differences.ts'
import { denyEach, FLAGS, findAnyOf, isAdding, listDemands, listTurns, MOST_STEPS, type Turn } from './turns.ts'

/** What an entry is made of: mail that meets the clauses, and that no rule of the others does the same to. */
export type SummaryPart = {
  readonly effect: string
  readonly clauses: readonly Clause[]
  readonly others: readonly Formula[]
  /** Those of the others that the words leave out already. */
  readonly seen: readonly Formula[]
  readonly emails: readonly string[]
}

export type Summary = {
  readonly entries: readonly { readonly entry: MailSummary; readonly parts: readonly SummaryPart[] }[]
  /** Whether there may be more than is listed. */
  readonly isComplete: boolean
}

type Found = Pick<MailSummary, 'direction' | 'mail' | 'kind' | 'mails' | 'effect'> & {
  readonly end: FarEnd
  readonly parts: readonly Omit<SummaryPart, 'emails'>[]
}

/** Of marks of which one of several counts, so many ways from one to another. */
const MOST_WAYS = 400
/** Of so many no simplest mail is looked for: any is an example. */
const MANY = 60
/** So many rules are looked at, of all groups together. */
const MOST_TURNS = 2000

export function summarize(groups: readonly ProgramGroup[], wording: Wording): Summary {
  const merged = new Map<string, Merged>()
  let isComplete = true
  let left = MOST_TURNS
  for (const group of groups) {
    const turns = listTurns(group.programs)
    left -= turns.length
    if (left < 0) return { entries: [], isComplete: false }
    const found = turns.flatMap((turn) => {
      const one = describeTurn(turn, group, turns.length > MANY, wording)
      if (one === undefined) isComplete = false
      return one ? [one] : []
    })
    const ways = listWays(group, wording)
    isComplete &&= ways.isComplete
    const emails = group.accounts.map(({ email }) => email)
    for (const one of joinEffects([...found, ...ways.found])) {
      const key = JSON.stringify([one.direction, one.mail, one.kind, one.mails, one.effect])
      const known = getOrCreate(merged, key, (): Merged => ({ found: one, accounts: [], parts: [] }))
      for (const account of group.accounts) known.accounts.push(account)
      known.parts.push(...one.parts.map((part) => ({ ...part, emails })))
    }
  }
  const entries = [...merged.values()].map((one) => ({ entry: toEntry(one), parts: one.parts }))
  return { entries: entries.sort((a, b) => compareEntries(a.entry, b.entry)), isComplete }
}

type Merged = { readonly found: Found; readonly accounts: MailAccount[]; readonly parts: SummaryPart[] }

function toEntry({ found, accounts, parts }: Merged): MailSummary {
  const { direction, mail, kind, mails, effect, end } = found
  const who = accounts.length === 1 ? (accounts[0]?.email ?? '') : `${accounts.length} mailboxes`
  const ends = mail === 'inbound' ? `${mails} to ${who}` : `from ${who} ${mails}`
  // What was found for one group need not be so for an account of another.
  const [any = '', ...rest] = parts[0]?.emails ?? []
  const own = rest.reduce((first, email) => (email < first ? email : first), any)
  const example = toExample(end, mail, own)
  const reach = { accounts: accounts.length, ...listPlaces(accounts) }
  return { direction, mail, kind, mails, effect, ...reach, example, says: `${ends} (${effect})` }
}

function compareEntries(a: MailSummary, b: MailSummary): number {
  return (
    ORDER.indexOf(a.direction) - ORDER.indexOf(b.direction) ||
    compareText(a.kind, b.kind) ||
    compareText(a.mail, b.mail) ||
    b.accounts - a.accounts ||
    compareText(a.says, b.says)
  )
}

function describeTurn(turn: Turn, group: ProgramGroup, isMany: boolean, wording: Wording): Found | null | undefined {
  const { formula, others, verdicts, kind } = turn
  const { mail, programs } = group
  const { space } = wording
  const demands = listDemands(turn, programs)
  const any = findAnyOf(demands, mail, space)
  if (!any) return any
  const question = askAny([formula])
  const matches = answerDemand(question, true)
  const clauses = [...matches.each.map((literal) => [[literal]]), ...matches.some].map(
    (alternatives): Clause => ({ alternatives, question, isTrue: true }),
  )
  const hidden = others.flatMap(({ literals }) => (literals.length === 1 ? literals.filter(isOnAddress) : []))
  const used = new Set<AddressLiteral>()
  const text = formatRegion(clauses, mail, wording, hidden, used)
  const open = others.filter(({ literals }) => !literals.some((literal) => isOnAddress(literal) && used.has(literal)))
  const seen = others.filter((one) => !open.includes(one))
  const isPartly =
    open.length > 0 && findAnyOf([matches, answerDemand(askAny(open), true), ...denyEach(seen)], mail, space) !== null
  const [before, after] = verdicts
  return {
    direction: getDirection(before, after),
    mail,
    kind,
    mails: `${text}${isPartly ? `, ${describeRest(turn)}` : ''}`,
    effect: formatEffect(before, after),
    parts: [{ effect: formatEffect(before, after), clauses, others, seen }],
    end: isMany ? any : (findWithin(() => findMail(EVERY_MAIL[mail], demands, space, createBudget(MOST_STEPS))) ?? any),
  }
}

const isOnAddress = (literal: Formula['literals'][number]): literal is AddressLiteral =>
  literal.on !== 'type' && literal.holds

function describeRest({ kind, verdicts: [before] }: Turn): string {
  if (kind === 'mark') return 'unless another rule does the same'
  return before.outcome === 'blocked' ? 'unless another rule blocks it' : 'unless another rule blocked it before'
}

/** Marks of which one replaces another, folders above all: from which to which. */
function listWays({ mail, programs }: ProgramGroup, wording: Wording) {
  const asked = (['folder', ...FLAGS.map(([aspect]) => aspect)] as const).filter(
    (aspect) => !isAdding(programs.before, aspect) || aspect === 'folder',
  )
  const { regions, isComplete, given } = listMarkRegions(
    programs,
    new Set<Aspect>(asked),
    mail,
    wording.space,
    MOST_WAYS,
  )
  const found = regions.map((region): Found => {
    const { before, after } = region
    const clauses = simplifyRegion(region, mail, wording.space)
    const effect = formatEffect(before, after)
    return {
      direction: getDirection(before, after),
      mail,
      mails: formatRegion(clauses, mail, wording),
      effect,
      parts: [{ effect, clauses, others: [], seen: [] }],
      kind: 'mark',
      end:
        regions.length > MANY
          ? region.example
          : findSimplest({ ...region, answers: [...given, ...region.answers] }, mail, wording.space),
    }
  })
  return { found, isComplete }
}

/** The marks of the same mail are one entry. */
function joinEffects(found: readonly Found[]): readonly Found[] {
  const groups = Map.groupBy(found, ({ direction, kind, mails, effect }) =>
    kind === 'block' ? `${direction} ${mails} ${effect}` : `${direction} ${mails}`,
  )
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first
      ? [
          {
            ...first,
            effect: [first, ...rest].map(({ effect }) => effect).join(', '),
            parts: [first, ...rest].flatMap(({ parts }) => parts),
          },
        ]
      : [],
  )
}
