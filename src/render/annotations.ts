/** Annotations on the lines of the spec. GitHub keeps ten of a level from one step, so the last sums up what is over. */
import type { Diagnostic, Outcome, Plan } from '../domain/model.ts'
import { countNoun } from './words.ts'

const MOST = 10

function summedUp(severity: Diagnostic['severity'], rest: readonly Diagnostic[]): Diagnostic {
  const codes = [...Map.groupBy(rest, (one) => one.code)].map(([code, these]) => `${code} (${these.length})`).join(', ')
  const summary = `${countNoun(rest.length, `more ${severity}`)}, all of them in the job summary: ${codes}`
  return { severity, code: 'more', summary, file: null, line: null, column: null, address: null, override: null }
}

/** What Nylas refused at an apply, on the line that asks for it; one line is told once however many it makes. */
export function listRefusals({ changes }: Pick<Plan, 'changes'>, outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const failed = outcomes.filter((one) => one.status === 'failed')
  const sources = new Map(changes.map((change) => [`${change.action} ${change.address}`, change.source]))
  const lines = Map.groupBy(failed, (one) => sources.get(`${one.action} ${one.address}`) ?? one.address)
  return [...lines.values()].map(([one, ...others]) => {
    const { action, address, error } = one as Outcome
    const [, file = null, line] = /^(.+):(\d+)$/.exec(sources.get(`${action} ${address}`) ?? '') ?? []
    const more = others.length === 0 ? '' : ` (and ${others.length} more of this line)`
    return {
      severity: 'error',
      code: 'failed',
      summary: `${address} could not be ${DONE[action]}${more}: ${error ?? 'nobody knows why'}`,
      file,
      line: line === undefined ? null : Number(line),
      column: null,
      address,
      override: null,
    }
  })
}

const DONE = { create: 'created', update: 'changed', delete: 'deleted' } as const

/** `taken` is how many errors the step says besides: why it failed is one. */
export function toAnnotations(diagnostics: readonly Diagnostic[], taken = 0): readonly Diagnostic[] {
  return (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const these = diagnostics.filter((one) => one.severity === severity)
    const most = severity === 'error' ? MOST - taken : MOST
    return these.length <= most ? these : [...these.slice(0, most - 1), summedUp(severity, these.slice(most - 1))]
  })
}
