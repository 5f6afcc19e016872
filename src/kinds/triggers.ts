/**
 * What Nylas can report, by the names it subscribes to them by. A name that is not here may still exist, so nothing is an
 * error: what a list of names probably does not mean is told as a warning.
 */
import { suggestName } from '../domain/near-name.ts'
import type { SpecProblem, SpecResource } from './kind.ts'

const list = (prefix: string, names: string): readonly string[] => names.split(' ').map((name) => `${prefix}.${name}`)

/** Of grants of other providers, and of mail that no account sends: never of agent accounts. */
const SILENT: ReadonlyMap<string, string> = new Map([
  ['message.bounce_detected', 'agent accounts report bounces as message.bounced'],
  ['grant.imap_sync_completed', 'it is of IMAP accounts'],
  ...list('message.transactional', 'delivered bounced complaint rejected').map(
    (name) =>
      [name, `it is of mail that no account sends; ${name.replace('transactional.', '')} is that of accounts`] as const,
  ),
])

export const TRIGGERS: readonly string[] = [
  ...list('grant', 'created updated deleted expired'),
  ...list('message', 'created created.cleaned updated deleted send_success send_failed opened link_clicked'),
  ...list('message', 'delivered bounced complaint rejected opened.legacy link_clicked.legacy'),
  ...list('message.intelligence', 'order tracking return travel'),
  ...list('thread', 'replied replied.legacy'),
  ...list('folder', 'created updated deleted'),
  ...list('contact', 'updated deleted'),
  ...list('calendar', 'created updated deleted'),
  ...list('event', 'created updated deleted'),
  ...list('booking', 'created pending rescheduled cancelled reminder'),
  ...list('notetaker', 'created updated deleted meeting_state media'),
  'alert.triggered',
  ...SILENT.keys(),
]

export const isSilent = (name: string): boolean => SILENT.has(name)

/** Those that Nylas sends on demand, to try a webhook with: none of the newer ones is among them. */
export const REHEARSABLE: readonly string[] = [
  ...list('message', 'created created.cleaned created.truncated updated updated.truncated send_success send_failed'),
  ...list('message', 'opened link_clicked bounce_detected'),
  'thread.replied',
  ...list('grant', 'created updated deleted expired'),
  ...list('folder', 'created updated deleted'),
  ...list('contact', 'updated deleted'),
  ...list('calendar', 'created updated deleted'),
  ...list('event', 'created updated deleted'),
]

/** What Nylas adds to a name by itself. */
const ADDED = /\.(?:truncated|metadata)$/u

/** The first problem of a name; null where there is none. */
function explain(name: string): { readonly code: string; readonly summary: string } | null {
  const silent = SILENT.get(name)
  if (silent !== undefined)
    return { code: 'silent-trigger', summary: `${name} never comes for agent accounts: ${silent}` }
  if (TRIGGERS.includes(name)) return null
  if (ADDED.test(name)) {
    const summary = `${name} cannot be subscribed to: Nylas sends it by itself to whoever subscribes to ${name.replace(ADDED, '')}`
    return { code: 'unknown-trigger', summary }
  }
  const near = suggestName(name, TRIGGERS)
  const summary = `Nylas is not known to report '${name.slice(0, 60)}'${near === '' ? ', and may refuse it' : near}`
  return { code: 'unknown-trigger', summary }
}

/** At most so many of one resource. */
const MOST_WARNINGS = 20

export function warnTriggers<R extends SpecResource>(resources: readonly R[]): readonly SpecProblem<R>[] {
  return resources.flatMap((resource) => {
    const names = resource.value['trigger_types']
    if (!Array.isArray(names)) return []
    const problems = names.flatMap((name, index) => {
      const problem = explain(String(name))
      return problem === null ? [] : [{ resource, path: ['trigger_types', index], ...problem }]
    })
    return problems.slice(0, MOST_WARNINGS)
  })
}
