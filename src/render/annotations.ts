/** Annotations on the lines of the spec. GitHub keeps ten of a level from one step, so the last sums up what is over. */
import { listNames } from '../domain/enumerate.ts'
import type { Diagnostic } from '../domain/model.ts'
import type { Outcome, Plan } from '../domain/plan.ts'
import { toCause, toChangeKey } from './report.ts'
import { countNoun } from './words.ts'

const MOST = 10

/** `taken` is how many errors the step writes besides: why it failed is one. */
export function toAnnotations(diagnostics: readonly Diagnostic[], extra = 0): readonly Diagnostic[] {
  return (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const alike = diagnostics.filter((diagnostic) => diagnostic.severity === severity)
    const most = severity === 'error' ? MOST - extra : MOST
    return alike.length <= most ? alike : [...alike.slice(0, most - 1), sumUp(severity, alike.slice(most - 1))]
  })
}

function sumUp(severity: Diagnostic['severity'], rest: readonly Diagnostic[]): Diagnostic {
  const groups = [...Map.groupBy(rest, ({ code }) => code)]
  const codes = groups.map(([code, alike]) => `${code} (${alike.length})`).join(', ')
  const summary = `${countNoun(rest.length, `more ${severity}`)}, all of them in the job summary: ${codes}`
  return { severity, code: 'more', summary, file: null, line: null, column: null, address: null, override: null }
}

const ACTIONS = { create: 'created', update: 'changed', delete: 'deleted' } as const

/** What Nylas refused at an apply: one for each cause, on the first line that asks for it, with the first names. */
export function listRefusals({ changes }: Pick<Plan, 'changes'>, outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const sources = new Map(changes.map((change) => [toChangeKey(change), change.source]))
  const failed = outcomes.filter(({ status }) => status === 'failed')
  const byCause = Map.groupBy(failed, (outcome) => JSON.stringify([outcome.action, toCause(outcome)]))
  return [...byCause.values()].map((alike) => {
    const [first] = alike as [Outcome, ...Outcome[]]
    const { action, address, error } = first
    const [, file = null, line] = /^(.+):(\d+)$/.exec(sources.get(toChangeKey(first)) ?? '') ?? []
    const names = listNames(alike.map((outcome) => outcome.address))
    return {
      severity: 'error',
      code: 'failed',
      summary: `${names} could not be ${ACTIONS[action]}: ${error ?? 'nobody knows why'}`,
      file,
      line: line === undefined ? null : Number(line),
      column: null,
      address,
      override: null,
    }
  })
}
