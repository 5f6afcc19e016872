/** The one sentence that starts with the verb: what happens to whom, the worst first. */
import type { Kind } from '../domain/model.ts'
import type { Row } from './row.ts'
import { formatName } from './row-names.ts'
import { capitalize, joinTexts, listTexts, plainText, safeText, type Text } from './say.ts'
import { formatLabel, formatValue, type Names } from './value.ts'
import { countKind, countNoun, formatDate } from './words.ts'

/** `plan`: "deletes"; `would`: "delete"; `done`: "deleted". */
export type Tense = 'plan' | 'would' | 'done'

const VERBS = {
  delete: { plan: 'deletes', would: 'delete', done: 'deleted' },
  stop: { plan: 'stops', would: 'stop', done: 'stopped' },
  set: { plan: 'sets', would: 'set', done: 'set' },
  change: { plan: 'changes', would: 'change', done: 'changed' },
  move: { plan: 'moves', would: 'move', done: 'moved' },
  create: { plan: 'creates', would: 'create', done: 'created' },
  take: { plan: 'takes over', would: 'take over', done: 'took over' },
} as const

const NAMED = 3
const CLAUSES = 6

const size = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.members.length, 0)
function nameList(rows: readonly Row[]): Text {
  const first = rows.flatMap((row) => row.members.slice(0, NAMED + 1)).map(formatName)
  const total = size(rows)
  return total <= NAMED + 1
    ? listTexts(first)
    : safeText`${joinTexts(first.slice(0, NAMED), ', ')} and ${total - NAMED} more`
}

/** `2 mailboxes, 1 policy and 3 rules` */
function amounts(rows: readonly Row[]): Text {
  const byKind = [...Map.groupBy(rows, (row) => row.kind)].toSorted(([a], [b]) =>
    a === 'account' ? -1 : b === 'account' ? 1 : 0,
  )
  return listTexts(byKind.map(([kind, these]) => plainText(countKind(size(these), kind))))
}

function whom({ affects }: Row): Text {
  const { accounts, tenants } = affects
  return plainText(tenants.length === accounts ? countNoun(accounts, 'customer') : countKind(accounts, 'account'))
}

/** A policy whose one field changes is told by that field and whom it reaches. */
const isTelling = (row: Row): boolean =>
  row.doing === 'change' &&
  row.kind === 'policy' &&
  row.members.length === 1 &&
  row.fields.length === 1 &&
  row.affects.accounts > 0

function telling(row: Row, verb: string, names: Names): Text {
  const [change] = row.changes
  const [field] = change?.fields ?? []
  if (field === undefined) return []
  const value = (side: 'before' | 'after'): Text => formatValue(row.kind, field.path, field[side], names)
  return safeText`${plainText(verb)} the ${formatLabel(row.kind, field.path)} of ${whom(row)} from ${value('before')} to ${value('after')}`
}

/** ` to support`, when all go to one place. */
function target(rows: readonly Row[], names: Names): Text {
  const moves = rows.flatMap((row) => row.changes[0]?.fields.filter(({ path }) => path === 'workspace') ?? [])
  const [first] = moves
  const one = first !== undefined && moves.every(({ after }) => after === first.after)
  return one ? safeText` to ${formatValue('account', 'workspace', first.after, names)}` : []
}

export function listClauses(rows: readonly Row[], tense: Tense, names: Names): Text {
  const verb = (of: keyof typeof VERBS): string => VERBS[of][tense]
  const found: Text[] = []
  const tell = (these: readonly Row[], clause: (these: readonly Row[]) => Text): void => {
    if (these.length > 0) found.push(clause(these))
  }
  const doing = (what: Row['doing'], kind?: Kind): readonly Row[] =>
    rows.filter((row) => row.doing === what && (kind === undefined || row.kind === kind))
  tell(
    doing('delete', 'account'),
    (these) =>
      safeText`${plainText(verb('delete'))} ${plainText(countKind(size(these), 'account'))} with ${plainText(size(these) === 1 ? 'its' : 'their')} mail (${nameList(these)})`,
  )
  tell(doing('retire'), (these) => {
    const due = these[0]?.due ?? ''
    return safeText`${plainText(verb('stop'))} ${plainText(countKind(size(these), 'account'))} (${nameList(these)}), to be deleted on ${formatDate(due)} unless put back`
  })
  tell(
    rows.filter((row) => row.doing === 'delete' && row.kind !== 'account'),
    (these) => safeText`${plainText(verb('delete'))} ${amounts(these)} (${nameList(these)})`,
  )
  const changed = doing('change')
  const passwords = changed.filter((row) => row.fields.some((field) => field.path === 'app_password'))
  tell(
    passwords,
    (these) =>
      safeText`${plainText(verb('set'))} a new app password for ${plainText(countKind(size(these), 'account'))} (${nameList(these)})`,
  )
  const told = changed.filter(isTelling).slice(0, 2)
  for (const row of told) found.push(telling(row, verb('change'), names))
  tell(
    changed.filter((row) => !told.includes(row) && !passwords.includes(row)),
    (these) => safeText`${plainText(verb('change'))} ${amounts(these)}`,
  )
  tell(doing('move'), (these) => safeText`${plainText(verb('move'))} ${amounts(these)}${target(these, names)}`)
  tell(doing('create'), (these) => safeText`${plainText(verb('create'))} ${amounts(these)}`)
  tell(
    doing('adopt'),
    (these) =>
      safeText`${plainText(verb('take'))} ${amounts(these)} as ${plainText(size(these) === 1 ? 'it is' : 'they are')}`,
  )
  return listTexts(found.slice(0, CLAUSES))
}

const changesOf = (rows: readonly Row[]): string => countNoun(size(rows), 'change')

/** What goes along with it although this pull request does not bring it. */
export function listAsides(rows: readonly Row[], tense: Tense): Text {
  const of = (origin: Row['origin']): readonly Row[] => rows.filter((row) => row.origin === origin)
  const verbs = {
    plan: ['sets back', 'carries out', 'deletes'],
    would: ['set back', 'carry out', 'delete'],
    done: ['set back', 'carried out', 'deleted'],
  }[tense]
  const part = (origin: Row['origin'], tell: (these: readonly Row[]) => string): readonly Text[] => {
    const these = of(origin)
    return these.length === 0 ? [] : [plainText(tell(these))]
  }
  return listTexts([
    ...part('drift', (these) => `${verbs[0]} ${changesOf(these)} that someone made in Nylas`),
    ...part('earlier', (these) => `${verbs[1]} ${changesOf(these)} merged earlier and not applied yet`),
    ...part('retired', (these) => `${verbs[2]} ${countKind(size(these), 'account')} whose waiting time is over`),
  ])
}

export const writeSentence = (text: Text): Text => [...capitalize(text), '.']
