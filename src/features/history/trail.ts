/**
 * Reads back the message of a ledger's commit: a title, a line for each change, trailers. A message in another form (a
 * commit made by hand) gives what can be found in it and never an error.
 */
import { KIND_PATTERN } from '../../domain/address.ts'

export type AuditLine = {
  readonly status: 'applied' | 'failed' | 'skipped' | 'withheld'
  readonly action: 'create' | 'update' | 'delete'
  readonly address: string
  readonly reason: string | null
}

export type AuditMessage = {
  readonly lines: readonly AuditLine[]
  readonly run: string | null
  readonly actor: string | null
  readonly commit: string | null
  readonly pulls: readonly number[]
}

const LINE = new RegExp(`^- (applied|failed|skipped|withheld) (create|update|delete) (${KIND_PATTERN}/.+)$`, 'u')

export function parseAuditMessage(message: string): AuditMessage {
  const paragraphs = message.trimEnd().split('\n\n')
  const trailers = new Map(
    (paragraphs.length > 1 ? (paragraphs.at(-1) ?? '') : '').split('\n').flatMap((text) => {
      const [, name, value] = /^(Fleet-\w+): (.*)$/u.exec(text) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )
  return {
    lines: message.split('\n').flatMap(readLine),
    run: trailers.get('Fleet-Run') ?? null,
    actor: trailers.get('Fleet-Actor') ?? null,
    commit: trailers.get('Fleet-Commit') ?? null,
    pulls: [...(trailers.get('Fleet-Pulls') ?? '').matchAll(/#(\d{1,15})/gu)].map(([, number]) => Number(number)),
  }
}

function readLine(text: string): readonly AuditLine[] {
  const [, status, action, rest] = LINE.exec(text) ?? []
  if (status === undefined || action === undefined || rest === undefined) return []
  const colon = status === 'applied' ? -1 : rest.indexOf(': ')
  const told = { status: status as AuditLine['status'], action: action as AuditLine['action'] }
  return [
    { ...told, address: colon < 0 ? rest : rest.slice(0, colon), reason: colon < 0 ? null : rest.slice(colon + 2) },
  ]
}
