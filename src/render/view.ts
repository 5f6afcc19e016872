/**
 * A plan as people think of it. All deciding is here: what comes first, what counts as this pull request's own, which words.
 * The printers (Markdown, terminal) only lay out what they are given.
 */
import { keyOf } from '../domain/address.ts'
import type { Diagnostic } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { describePendingDeletion } from './changes.ts'
import { type PlanPhase, writeHeadline } from './headline.ts'
import { describeTrouble } from './health.ts'
import { type Row, toRows } from './rows.ts'
import { codeText, listUpTo, plainText, safeText, type Text } from './safe-text.ts'
import { countNoun, FORGOTTEN, HELD, ORIGINS, UNMANAGED } from './words.ts'

export type PlanStatus = { readonly result: 'nothing' | 'carried-out' | 'refused'; readonly text: Text }

/** Changes that somebody else brought, with their cause. */
export type OtherChanges = { readonly title: string; readonly cause: Text; readonly rows: readonly Row[] }

export type View = {
  readonly headline: Text
  readonly status: PlanStatus
  /** What the application gets beside the changes, once: its connector. */
  readonly preparation: Text | null
  readonly refusals: readonly Diagnostic[]
  /** What cannot be undone: deletions, retirements, passwords, shorter retention; whoever brought it. */
  readonly irreversible: readonly Row[]
  readonly own: readonly Row[]
  readonly others: readonly OtherChanges[]
  /** What is made once its domain is ready, as it will be made. */
  readonly held: readonly Row[]
  readonly warnings: readonly Diagnostic[]
  readonly notices: readonly Diagnostic[]
}

export function buildView(
  plan: Pick<Plan, 'connector' | 'changes' | 'held' | 'names' | 'diagnostics'>,
  phase: PlanPhase,
): View {
  const rows = toRows(plan.changes, plan.names)
  const [own, others] = [rows.filter(isOwn), rows.filter((row) => !isOwn(row))]
  const refusals = selectSeverity(plan.diagnostics, 'error')
  return {
    headline: writeHeadline(phase, { own, others, held: plan.held, isRefused: refusals.length > 0, names: plan.names }),
    status: buildStatus(phase, refusals, plan.changes.length, plan.held !== undefined),
    preparation: plan.connector === 'create' ? CREATES_CONNECTOR : null,
    refusals,
    irreversible: selectIrreversible(rows),
    own,
    others: groupOthers(others),
    held: toRows(plan.held?.changes ?? [], plan.names),
    warnings: selectSeverity(plan.diagnostics, 'warning'),
    notices: selectSeverity(plan.diagnostics, 'notice'),
  }
}

const CREATES_CONNECTOR = plainText(
  'Before the first mailbox this creates the connector for agent accounts, which the application does not have yet. That happens once, and nothing ever deletes it.',
)

const isOwn = ({ origin }: Row): boolean => origin === null || origin === 'spec'

export const selectIrreversible = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ irreversible }) => irreversible !== null)

export const selectSeverity = (
  diagnostics: readonly Diagnostic[],
  severity: Diagnostic['severity'],
): readonly Diagnostic[] => diagnostics.filter((diagnostic) => diagnostic.severity === severity)

export const PROMISES: Readonly<Record<PlanPhase, string>> = {
  merge: 'Will be carried out on merge.',
  command: 'Can be carried out.',
  repair: 'Can be carried out.',
  files: 'The files are good.',
}

function buildStatus(
  phase: PlanPhase,
  refusals: readonly Diagnostic[],
  changes: number,
  isHolding: boolean,
): PlanStatus {
  if (refusals.length > 0) {
    const codes = [...new Set(refusals.map(({ code }) => code))].map(codeText)
    const text = safeText`Refused: ${plainText(countNoun(refusals.length, 'problem'))} (${listUpTo(codes, 4)}). Nothing is written until that is settled.`
    return { result: 'refused', text }
  }
  return changes === 0
    ? {
        result: 'nothing',
        text: plainText(
          phase === 'files' ? PROMISES.files : isHolding ? 'Nothing is written yet.' : 'Nothing is written.',
        ),
      }
    : { result: 'carried-out', text: plainText(PROMISES[phase]) }
}

const OTHER_ORIGINS = [
  ['drift', 'drift', `${ORIGINS.drift}. To keep it instead, write it into the file.`],
  ['earlier', 'from earlier merges', `${ORIGINS.earlier}.`],
  ['unowned', 'without a ledger', `${ORIGINS.unowned}.`],
  ['retired', 'waiting time over', 'reviewed when they were retired; their waiting time has ended.'],
] as const

const groupOthers = (rows: readonly Row[]): readonly OtherChanges[] =>
  OTHER_ORIGINS.map(([origin, title, cause]) => ({
    title,
    cause: plainText(cause),
    rows: rows.filter((row) => row.origin === origin),
  })).filter((others) => others.rows.length > 0)

/** What the application holds beside the changes, with a name for each; `short` stands in a heading. */
export type Remainder = { readonly short: string; readonly phrase: string; readonly names: readonly Text[] }

export const listRemainders = (plan: Plan, now: string | undefined): readonly Remainder[] =>
  [
    {
      short: 'unhealthy',
      phrase: 'unhealthy',
      names: plan.unhealthy.map(({ address, status }) => safeText`${codeText(keyOf(address))} (${status})`),
    },
    {
      short: 'in trouble by what they send',
      phrase: `in trouble by what they send${plan.health?.at_least ? ', and perhaps more' : ''}`,
      names: (plan.health?.accounts ?? []).map(
        ({ address, troubles }) =>
          safeText`${codeText(keyOf(address))} (${plainText(troubles.map(describeTrouble).join(', '))})`,
      ),
    },
    {
      short: 'waiting',
      phrase: 'waiting to be deleted',
      names: plan.retired.filter(({ held }) => held === null).map((deletion) => describePendingDeletion(deletion, now)),
    },
    {
      short: 'held',
      phrase: HELD,
      names: plan.retired.filter(({ held }) => held !== null).map((hold) => describePendingDeletion(hold, now)),
    },
    { short: 'unmanaged', phrase: UNMANAGED, names: plan.unmanaged.map((address) => codeText(keyOf(address))) },
    { short: 'gone', phrase: FORGOTTEN, names: plan.forgotten.map((address) => codeText(keyOf(address))) },
  ].filter(({ names }) => names.length > 0)

/** `file:line:column`, as far as it is known. */
export const formatPlace = ({ file, line, column }: Diagnostic): string | null =>
  file === null ? null : [file, line, column].filter((part) => part !== null).join(':')
