/**
 * The audit trail: what the message of a ledger's commit says, written by an apply and read back by `history`. A title,
 * one line for each outcome, trailers. Names and errors come from files and from the API, so each stays on its line: no
 * text can add a line, a paragraph or a trailer.
 *
 *   support: complete: 1 create
 *
 *   - applied create account/ann@support.example
 *   - failed update policy/baseline: 422: the API finds the request invalid
 *
 *   Fleet-Run: github https://github.com/acme/fleet/actions/runs/1/attempts/1 d41d8c
 *   Fleet-Actor: ann
 *   Fleet-Commit: 0123456789abcdef0123456789abcdef01234567
 *   Fleet-Pulls: #41 #42
 */
import { KIND_PATTERN } from '../../domain/address.ts'
import type { Address } from '../../domain/model.ts'
import type { Outcome } from '../../domain/plan.ts'

/** What became of one change. */
export type AuditLine = Pick<Outcome, 'status' | 'action' | 'address' | 'error'>

export type AuditEntry = {
  readonly title: string
  readonly outcomes: readonly AuditLine[]
  /** Lines for people alone, before the outcomes. */
  readonly notes?: readonly string[]
  readonly run: string | null
  /** Who started it: a GitHub login, or the user of the command line. */
  readonly actor: string | null
  readonly commit: string | null
  /** Numbers of the pull requests. */
  readonly pulls: readonly number[]
}

/** Written as a table so that the compiler asks for every status and every action there is. */
const STATUSES: Readonly<Record<Outcome['status'], true>> = {
  applied: true,
  failed: true,
  skipped: true,
  withheld: true,
}
const ACTIONS: Readonly<Record<Outcome['action'], true>> = { create: true, update: true, delete: true }

const oneOf = (table: object): string => `(${Object.keys(table).join('|')})`
const LINE = new RegExp(`^- ${oneOf(STATUSES)} ${oneOf(ACTIONS)} (${KIND_PATTERN}/.+)$`, 'u')

const LONGEST_LINE = 500
const MOST_LINES = 5000

export function formatAuditMessage({ title, outcomes, notes = [], ...trailers }: AuditEntry): string {
  const lines = [...notes, ...outcomes.map(formatLine)]
  const shown = lines.slice(0, MOST_LINES).map((line) => `- ${toOneLine(line)}`)
  const more = lines.length > shown.length ? [`- and ${lines.length - shown.length} more`] : []
  const paragraphs = [toOneLine(title) || 'Apply', [...shown, ...more].join('\n'), formatTrailers(trailers)]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

function formatLine({ status, action, address, error }: AuditLine): string {
  const reason = toOneLine(error ?? '')
  return `${status} ${action} ${address}${reason === '' ? '' : `: ${reason}`}`
}

function formatTrailers({ run, actor, commit, pulls }: Pick<AuditEntry, 'run' | 'actor' | 'commit' | 'pulls'>): string {
  return Object.entries({
    'Fleet-Run': run,
    'Fleet-Actor': actor,
    'Fleet-Commit': commit,
    'Fleet-Pulls': pulls.map((number) => `#${number}`).join(' '),
  })
    .flatMap(([name, value]) => (value === null || value === '' ? [] : [`${name}: ${toOneLine(value)}`]))
    .join('\n')
}

/** Reads any message. One in another form (a commit made by hand) gives what can be found in it and never an error. */
export function parseAuditMessage(message: string): Omit<AuditEntry, 'notes'> {
  const [title = '', ...lines] = message.split('\n')
  const paragraphs = message.trimEnd().split('\n\n')
  const trailers = new Map(
    (paragraphs.length > 1 ? (paragraphs.at(-1) ?? '') : '').split('\n').flatMap((text) => {
      const [, name, value] = /^(Fleet-\w+): (.*)$/u.exec(text) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )
  return {
    title,
    outcomes: lines.flatMap((line) => parseLine(line) ?? []),
    run: trailers.get('Fleet-Run') ?? null,
    actor: trailers.get('Fleet-Actor') ?? null,
    commit: trailers.get('Fleet-Commit') ?? null,
    pulls: [...(trailers.get('Fleet-Pulls') ?? '').matchAll(/#(\d{1,15})/gu)].map(([, number]) => Number(number)),
  }
}

/** What was applied has no error, so a colon is part of its address; of all else the error begins at the first one. */
function parseLine(text: string): AuditLine | null {
  const [, status, action, rest] = LINE.exec(text) ?? []
  if (status === undefined || action === undefined || rest === undefined) return null
  const colon = status === 'applied' ? -1 : rest.indexOf(': ')
  return {
    status: status as AuditLine['status'],
    action: action as AuditLine['action'],
    address: (colon < 0 ? rest : rest.slice(0, colon)) as Address,
    error: colon < 0 ? null : rest.slice(colon + 2),
  }
}

/** Control, format and line-separating characters become spaces. */
function toOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_LINE)
}
