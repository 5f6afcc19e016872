/**
 * A plan as people think of it. All deciding is here: what comes first, what counts as this pull request's own, which words.
 * The printers (Markdown, terminal) only lay out what they are given.
 */
import { keyOf } from '../domain/address.ts'
import type { Diagnostic, Plan } from '../domain/model.ts'
import { listAsides, listClauses, type Tense, writeSentence } from './headline.ts'
import { type ImpactSummary, summarizeImpact } from './reach.ts'
import type { Row } from './row.ts'
import { toRows } from './rows.ts'
import { codeText, listUpTo, plainText, safeText, type Text } from './say.ts'
import { countNoun, ORIGINS } from './words.ts'

/** Where the plan is shown: it decides the verb of the headline and what the verdict promises. */
export type PlanPhase = 'merge' | 'command' | 'repair' | 'files'

export type ViewVerdict = { readonly result: 'nothing' | 'carried-out' | 'refused'; readonly text: Text }

/** Changes that somebody else brought, with their cause. */
export type OtherChanges = { readonly title: string; readonly cause: Text; readonly rows: readonly Row[] }

export type View = {
  readonly headline: Text
  readonly verdict: ViewVerdict
  readonly refusals: readonly Diagnostic[]
  /** What cannot be taken back: deletions, retirements, passwords, shorter retention; whoever brought it. */
  readonly decisions: readonly Row[]
  readonly reach: ImpactSummary
  readonly own: readonly Row[]
  readonly foreign: readonly OtherChanges[]
  readonly warnings: readonly Diagnostic[]
  readonly notices: readonly Diagnostic[]
}

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

function headlineOf(
  moment: PlanPhase,
  own: readonly Row[],
  foreign: readonly Row[],
  refused: boolean,
  plan: Pick<Plan, 'names'>,
): Text {
  if (own.length + foreign.length === 0) {
    return refused ? plainText('This cannot be carried out as it stands.') : plainText(NOTHING[moment])
  }
  const tense: Tense = refused || moment === 'repair' ? 'would' : 'plan'
  const opening = plainText(`${OPENINGS[moment]}${tense === 'would' ? ' would' : ''} `)
  const also = listAsides(foreign, tense)
  if (own.length === 0)
    return writeSentence(
      safeText`${opening}${plainText(tense === 'would' ? 'change' : 'changes')} nothing of its own, but ${also}`,
    )
  const first = writeSentence(safeText`${opening}${listClauses(own, tense, plan.names)}`)
  return foreign.length === 0 ? first : safeText`${first} It also ${also}.`
}

const DONE: Readonly<Record<PlanPhase, string>> = {
  merge: 'Will be carried out on merge.',
  command: 'Can be carried out.',
  repair: 'Can be carried out.',
  files: 'The files are good.',
}

function verdictOf(moment: PlanPhase, refusals: readonly Diagnostic[], changes: number): ViewVerdict {
  if (refusals.length > 0) {
    const codes = [...new Set(refusals.map((one) => one.code))].map(codeText)
    return {
      result: 'refused',
      text: safeText`Refused: ${plainText(countNoun(refusals.length, 'problem'))} (${listUpTo(codes, 4)}). Nothing is written until that is settled.`,
    }
  }
  return changes === 0
    ? { result: 'nothing', text: plainText(moment === 'files' ? DONE.files : 'Nothing is written.') }
    : { result: 'carried-out', text: plainText(DONE[moment]) }
}

function foreignOf(rows: readonly Row[]): readonly OtherChanges[] {
  const block = (origin: 'drift' | 'earlier' | 'retired', title: string, cause: Text): readonly OtherChanges[] => {
    const these = rows.filter((row) => row.origin === origin)
    return these.length === 0 ? [] : [{ title, cause, rows: these }]
  }
  return [
    ...block('drift', 'drift', safeText`${plainText(ORIGINS.drift)}. To keep it instead, write it into the file.`),
    ...block('earlier', 'from earlier merges', safeText`${plainText(ORIGINS.earlier)}.`),
    ...block(
      'retired',
      'waiting time over',
      safeText`${plainText('reviewed when they were retired; their waiting time has ended')}.`,
    ),
  ]
}

const isOwn = (row: Pick<Row, 'origin'>): boolean => row.origin === null || row.origin === 'spec'

export function buildView(
  plan: Pick<Plan, 'changes' | 'names' | 'workspaces' | 'diagnostics'>,
  moment: PlanPhase,
): View {
  const rows = toRows(plan.changes, plan)
  const own = rows.filter(isOwn)
  const others = rows.filter((row) => !isOwn(row))
  const refusals = plan.diagnostics.filter((one) => one.severity === 'error')
  return {
    headline: headlineOf(moment, own, others, refusals.length > 0, plan),
    verdict: verdictOf(moment, refusals, plan.changes.length),
    refusals,
    decisions: rows.filter((row) => row.irreversible !== null),
    reach: summarizeImpact(rows, plan),
    own,
    foreign: foreignOf(others),
    warnings: plan.diagnostics.filter((one) => one.severity === 'warning'),
    notices: plan.diagnostics.filter((one) => one.severity === 'notice'),
  }
}

/** `support (a, b)`: addresses by their keys. */
export const keys = (addresses: readonly string[], limit: number): Text =>
  listUpTo(
    addresses.map((one) => codeText(keyOf(one))),
    limit,
  )

/** `file:line:column`, as far as it is known. */
export const fileLine = ({ file, line, column }: Diagnostic): string | null =>
  file === null ? null : [file, line, column].filter((one) => one !== null).join(':')
