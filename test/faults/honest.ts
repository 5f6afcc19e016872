/**
 * Is a report true? Told from the server's state and the judge's words alone:
 *   - every change of the plan has one outcome;
 *   - what is reported applied is so on the server;
 *   - what is reported failed, skipped or withheld did not happen, unless the report says that nobody knows.
 */

import type { Address } from '../../src/domain/model.ts'
import type { Outcome } from '../../src/domain/plan.ts'
import type { ApplyReport } from '../../src/engine/apply-report.ts'
import type { State } from '../../src/sandbox/state.ts'
import type { Spec } from '../property/fleets.ts'
import { differences } from '../property/judge.ts'

/** Words that tell the reader that the effect of a request is unknown, or that part of a change was made. */
const UNKNOWN = /lost|not known|no usable answer|the API failed|not a JSON object|in part/u

/** `state` is what the judge is shown, `whole` all there is. */
export function lies(report: ApplyReport, wanted: Spec, state: State, whole: State): readonly string[] {
  if (report.outcomes.length === 0) return []
  const found: string[] = []
  const changes = report.plan?.changes ?? []
  const outcomes = new Map(report.outcomes.map((one) => [one.address, one]))
  if (outcomes.size !== report.outcomes.length) found.push('an address has two outcomes')
  for (const { address } of changes) if (!outcomes.has(address)) found.push(`${address} has no outcome`)

  const { webhooks, pubsub_channels, sns_channels, alerts } = whole
  const kinds = [
    webhooks,
    pubsub_channels,
    sns_channels,
    alerts,
    whole.lists,
    whole.rules,
    whole.policies,
    whole.workspaces,
    whole.grants,
  ]
  const alive = new Set(kinds.flat().map(({ id }) => id))
  const different = differences(wanted, state)
  for (const change of changes) {
    const outcome = outcomes.get(change.address)
    if (!outcome) continue
    const doubtful = outcome.error !== null && UNKNOWN.test(outcome.error)
    const applied = outcome.status === 'applied'
    if (change.action === 'delete') {
      const gone = !alive.has(change.id ?? '')
      if (applied !== gone && !doubtful) found.push(told(outcome, gone ? 'it is gone' : 'it is still there'))
      continue
    }
    const key = change.address.slice(change.address.indexOf('/') + 1)
    const about = different.filter(
      (one) => one.startsWith(`${key}.`) || one.startsWith(`${key} `) || one.endsWith(` ${key}`),
    )
    if (applied && about.length > 0) found.push(told(outcome, about.join(', ')))
    if (applied && (outcome.id === null || !alive.has(outcome.id))) found.push(told(outcome, 'its id is nobody'))
    if (applied || change.action === 'update' || doubtful) continue
    const made = identified(state).find(([name]) => name === change.address)
    // A half-made object is no lie as long as its id is told, so that the ledger owns it.
    if (made && outcome.id !== made[1]) found.push(told(outcome, 'it was made'))
  }
  return found
}

const told = ({ action, address, status, error }: Outcome, truth: string) =>
  `${action} of ${address} is told to be ${status} (${error}), and ${truth}`

/** They have no name, so each has a window of its own. */
const ALERTS: ReadonlyMap<number, string> = new Map([
  [24, 'a-keep'],
  [12, 'a-new'],
  [6, 'a-gone'],
])

/** Every object under the address it has in these fleets, whose keys are their names. */
export function identified(state: State): readonly (readonly [Address, string])[] {
  const lastPart = (text: unknown): string => /[^/:]+$/u.exec(String(text))?.[0] ?? ''
  return [
    ...state.webhooks.map((one) => [`webhook/${lastPart(one['webhook_url'])}`, one.id] as const),
    ...state.pubsub_channels.map((one) => [`pubsub_channel/${lastPart(one['topic'])}`, one.id] as const),
    ...state.sns_channels.map((one) => [`sns_channel/${lastPart(one['topic'])}`, one.id] as const),
    ...state.alerts.map((one) => [`alert/${ALERTS.get(one.window_hours)}`, one.id] as const),
    ...state.lists.map((one) => [`list/${one.name}`, one.id] as const),
    ...state.rules.map((one) => [`rule/${one.name}`, one.id] as const),
    ...state.policies.map((one) => [`policy/${one.name}`, one.id] as const),
    ...state.workspaces.filter((one) => !one.default).map((one) => [`workspace/${one.name}`, one.id] as const),
    ...state.grants.map((one) => [`account/${one.email}`, one.id] as const),
  ]
}
