/**
 * The one sentence that starts with the verb: what happens to whom, the worst first. Before an apply it is written for the
 * phase in which the plan is read, after it in the past tense.
 */
import type { HeldAccounts } from '../domain/plan.ts'
import { GROUP_FIELD, LIMITS, MAILBOX } from '../kinds/registry.ts'
import { formatLabel, formatValue, getUnit, type Names } from './fields.ts'
import { summarizeHeld } from './held.ts'
import { countMembers, formatName, type Row } from './rows.ts'
import { capitalize, joinTexts, listTexts, plainText, safeText, type Text } from './safe-text.ts'
import { countKind, countNoun, formatDate } from './words.ts'

/** Where a plan is shown: it decides the verb of the headline and what the plan's status promises. */
export type PlanPhase = 'merge' | 'command' | 'repair' | 'files'

/** `plan`: "deletes"; `would`: "delete"; `done`: "deleted". */
type Tense = 'plan' | 'would' | 'done'

const OPENINGS: Readonly<Record<PlanPhase, string>> = {
  merge: 'Merging this',
  command: 'Applying this',
  repair: 'A repair',
  files: 'Merging this',
}

const NOTHING: Readonly<Record<PlanPhase, string>> = {
  merge: 'Merging this changes nothing: Nylas is already as the file says.',
  command: 'There is nothing to do: Nylas is already as the file says.',
  repair: 'There is no drift: Nylas is as the file says.',
  files: 'Merging this changes nothing: the files declare the same as before.',
}

type Content = {
  /** What the commit itself brings. */
  readonly own: readonly Row[]
  /** What goes along with it. */
  readonly others: readonly Row[]
  readonly held: HeldAccounts | undefined
  readonly isRefused: boolean
  readonly names: Names
}

export function writeHeadline(phase: PlanPhase, content: Content): Text {
  const { own, others, held, isRefused } = content
  if (own.length + others.length === 0) return writeEmptyHeadline(phase, isRefused, held)
  const sentence = writeChangesHeadline(phase, content)
  if (held === undefined) return sentence
  const isPlan = !isRefused && phase !== 'repair'
  return safeText`${sentence} It ${plainText(isPlan ? 'holds' : 'would hold')} ${summarizeHeld(held)}.`
}

function writeEmptyHeadline(phase: PlanPhase, isRefused: boolean, held: HeldAccounts | undefined): Text {
  if (isRefused) return plainText('This cannot be carried out as it stands.')
  if (held === undefined) return plainText(NOTHING[phase])
  if (phase === 'repair') return safeText`There is no drift. Held: ${summarizeHeld(held)}.`
  return safeText`${plainText(OPENINGS[phase])} changes nothing now and holds ${summarizeHeld(held)}.`
}

function writeChangesHeadline(phase: PlanPhase, { own, others, isRefused, names }: Content): Text {
  const tense = isRefused || phase === 'repair' ? 'would' : 'plan'
  const opening = plainText(`${OPENINGS[phase]}${tense === 'would' ? ' would' : ''} `)
  const also = listOtherClauses(others, tense)
  if (own.length === 0) return safeText`${opening}${plainText(VERBS.change[tense])} nothing of its own, but ${also}.`
  const first = safeText`${opening}${listClauses(own, tense, names)}.`
  return others.length === 0 ? first : safeText`${first} It also ${also}.`
}

/** After an apply. */
export const writeReportHeadline = (rows: readonly Row[], names: Names): Text =>
  rows.length === 0 ? plainText('Nothing was changed.') : safeText`${capitalize(listClauses(rows, 'done', names))}.`

const VERBS = {
  delete: { plan: 'deletes', would: 'delete', done: 'deleted' },
  retire: { plan: 'retires', would: 'retire', done: 'retired' },
  keep: { plan: 'keeps', would: 'keep', done: 'kept' },
  set: { plan: 'sets', would: 'set', done: 'set' },
  change: { plan: 'changes', would: 'change', done: 'changed' },
  move: { plan: 'moves', would: 'move', done: 'moved' },
  remake: { plan: 'makes anew', would: 'make anew', done: 'made anew' },
  create: { plan: 'creates', would: 'create', done: 'created' },
  takeOver: { plan: 'takes over', would: 'take over', done: 'took over' },
  carryOut: { plan: 'carries out', would: 'carry out', done: 'carried out' },
  setBack: { plan: 'sets back', would: 'set back', done: 'set back' },
} as const

const MOST_NAMES = 3
const MOST_CLAUSES = 6

/** `deletes` and what follows; nothing without rows. */
type WriteClause = (
  verb: keyof typeof VERBS,
  rows: readonly Row[],
  describe: (rows: readonly Row[]) => Text,
) => readonly Text[]

const createClauseWriter =
  (tense: Tense): WriteClause =>
  (verb, rows, describe) =>
    rows.length === 0 ? [] : [safeText`${plainText(VERBS[verb][tense])} ${describe(rows)}`]

function listClauses(rows: readonly Row[], tense: Tense, names: Names): Text {
  const write = createClauseWriter(tense)
  const selectType = (type: Row['type']): readonly Row[] => rows.filter((row) => row.type === type)
  const deleted = selectType('delete')
  const changed = selectType('change')
  const passwords = changed.filter(({ kind, fields }) => fields.some(({ path }) => getUnit(kind, path) === 'password'))
  const limits = changed.filter(isSingleLimit).slice(0, 2)
  const clauses = [
    ...write(
      'delete',
      deleted.filter(({ kind }) => kind === MAILBOX),
      (mailboxes) =>
        safeText`${listAmounts(mailboxes)} with ${plainText(countMembers(mailboxes) === 1 ? 'its' : 'their')} mail (${listNames(mailboxes)})`,
    ),
    ...write(
      'retire',
      selectType('retire'),
      (retired) =>
        safeText`${listAmounts(retired)} (${listNames(retired)}; deleted on ${formatDate(retired[0]?.due ?? '')} unless put back)`,
    ),
    ...write(
      'keep',
      selectType('hold'),
      (held) =>
        safeText`${listAmounts(held)} (${listNames(held)}) for as long as ${plainText(countMembers(held) === 1 ? 'it is' : 'they are')} protected`,
    ),
    ...write(
      'delete',
      deleted.filter(({ kind }) => kind !== MAILBOX),
      (others) => safeText`${listAmounts(others)} (${listNames(others)})`,
    ),
    ...write(
      'set',
      passwords,
      (mailboxes) => safeText`a new app password for ${listAmounts(mailboxes)} (${listNames(mailboxes)})`,
    ),
    ...limits.flatMap((row) => write('change', [row], () => describeLimit(row, names))),
    ...write(
      'change',
      changed.filter((row) => !limits.includes(row) && !passwords.includes(row)),
      listAmounts,
    ),
    ...write('move', selectType('move'), (moved) => safeText`${listAmounts(moved)}${describeTarget(moved, names)}`),
    ...write('remake', selectType('create').filter(isRemade), describeRemade),
    ...write(
      'create',
      selectType('create').filter((row) => !isRemade(row)),
      listAmounts,
    ),
    ...write(
      'takeOver',
      selectType('adopt'),
      (adopted) =>
        safeText`${listAmounts(adopted)} as ${plainText(countMembers(adopted) === 1 ? 'it is' : 'they are')}`,
    ),
  ]
  return listClauseTexts(clauses.slice(0, MOST_CLAUSES))
}

/** With a comma before the last one where the one before it holds an "and" of its own, so that it is plain what belongs to what. */
function listClauseTexts(clauses: readonly Text[]): Text {
  const [last, previous] = [clauses.at(-1), clauses.at(-2)]
  const hasAnd = previous?.some((part) => typeof part === 'string' && part.includes(' and ')) ?? false
  if (!hasAnd || last === undefined) return listTexts(clauses)
  return safeText`${joinTexts(clauses.slice(0, -1), ', ')}, and ${last}`
}

function listOtherClauses(rows: readonly Row[], tense: Tense): Text {
  const write = createClauseWriter(tense)
  const selectOrigin = (origin: Row['origin']): readonly Row[] => rows.filter((row) => row.origin === origin)
  const count = (others: readonly Row[]): Text => plainText(countNoun(countMembers(others), 'change'))
  return listTexts([
    ...write('remake', selectOrigin('drift').filter(isRemade), describeRemade),
    ...write(
      'setBack',
      selectOrigin('drift').filter((row) => !isRemade(row)),
      (others) => safeText`${count(others)} that someone made in Nylas`,
    ),
    ...write(
      'carryOut',
      selectOrigin('earlier'),
      (others) => safeText`${count(others)} merged earlier and not applied yet`,
    ),
    ...write('takeOver', selectOrigin('unowned'), (others) => safeText`${listAmounts(others)} that no ledger knows`),
    ...write(
      'delete',
      selectOrigin('retired'),
      (others) => safeText`${listAmounts(others)} whose waiting time is over`,
    ),
  ])
}

const isRemade = ({ changes }: Row): boolean => changes[0]?.replaces !== undefined

/** What is lost with it is said here, where it would else pass for a change that is set back. */
function describeRemade(rows: readonly Row[]): Text {
  const isOne = countMembers(rows) === 1
  const mail = rows.some(({ kind }) => kind === MAILBOX) ? ` with ${isOne ? 'its' : 'their'} mail` : ''
  return safeText`${listAmounts(rows)} that ${plainText(isOne ? 'is' : 'are')} gone from Nylas${plainText(mail)} (${listNames(rows)})`
}

/** `2 mailboxes, 1 policy and 3 rules` */
function listAmounts(rows: readonly Row[]): Text {
  const byKind = [...Map.groupBy(rows, ({ kind }) => kind)].toSorted(
    ([a], [b]) => Number(b === MAILBOX) - Number(a === MAILBOX),
  )
  return listTexts(byKind.map(([kind, alike]) => plainText(countKind(countMembers(alike), kind))))
}

/** Not listUpTo: a row may have very many members, of which only the first are put into words. */
function listNames(rows: readonly Row[]): Text {
  const first = rows.flatMap(({ members }) => members.slice(0, MOST_NAMES + 1)).map(formatName)
  const total = countMembers(rows)
  return total <= MOST_NAMES + 1
    ? listTexts(first)
    : safeText`${joinTexts(first.slice(0, MOST_NAMES), ', ')} and ${total - MOST_NAMES} more`
}

/** Limits of which one changes are described by that one and whom they reach. */
const isSingleLimit = ({ type, kind, members, fields, impact }: Row): boolean =>
  type === 'change' && kind === LIMITS && members.length === 1 && fields.length === 1 && impact.accounts > 0

function describeLimit({ kind, changes, impact }: Row, names: Names): Text {
  const field = changes[0]?.fields[0]
  if (field === undefined) return []
  const { accounts, tenants } = impact
  const reached = tenants.length === accounts ? countNoun(accounts, 'customer') : countKind(accounts, MAILBOX)
  const [from, to] = [field.before, field.after].map((value) => formatValue(kind, field.path, value, names))
  return safeText`the ${formatLabel(kind, field.path)} of ${plainText(reached)} from ${from ?? []} to ${to ?? []}`
}

/** ` to support`, when all go to one place. */
function describeTarget(rows: readonly Row[], names: Names): Text {
  const moves = rows.flatMap(({ changes }) => changes[0]?.fields.filter(({ path }) => path === GROUP_FIELD) ?? [])
  const [first] = moves
  const hasOneTarget = first !== undefined && moves.every(({ after }) => after === first.after)
  return hasOneTarget ? safeText` to ${formatValue(MAILBOX, GROUP_FIELD, first.after, names)}` : []
}
