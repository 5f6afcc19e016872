/** A difference in one short sentence, which speaks of exactly the mails that change so. */
import { compareText } from '../domain/canonical.ts'
import type { MailDirection, Verdict } from './model.ts'
import { formatRegion, type Wording } from './says-region.ts'
import type { Clause } from './simplify-region.ts'

type Entry = {
  readonly before: Verdict
  readonly after: Verdict
  readonly regions: readonly (readonly Clause[])[]
  readonly mail: MailDirection
  readonly emails: readonly string[]
}

export function formatEntry({ before, after, regions, mail, emails }: Entry, wording: Wording): string {
  const mailboxes = emails.length === 1 ? (emails[0] ?? '') : `${emails.length} mailboxes`
  const mails = regions.map((region) => formatRegion(region, mail, wording)).sort(compareText)
  const far = mails.join('; and ')
  const near = mail === 'inbound' ? `to ${mailboxes}` : `from ${mailboxes}`
  return `${mail === 'inbound' ? `${far} ${near}` : `${near} ${far}`} (${formatEffect(before, after)})`
}

export function formatEffect(before: Verdict, after: Verdict): string {
  if (after.outcome === 'blocked') return `blocked by ${after.blocked_by}`
  const changes = listPlaces(before, after)
  if (before.outcome === 'delivered') return changes.join(', ')
  return `was blocked by ${before.blocked_by}${changes.length === 0 ? '' : `, now ${changes.join(', ')}`}`
}

function listPlaces(before: Verdict, after: Verdict): readonly string[] {
  const wasBlocked = before.outcome === 'blocked'
  const found: string[] = []
  if (before.folder !== after.folder) {
    const name = (folder: string | null) => folder ?? 'Inbox'
    found.push(wasBlocked ? `in ${name(after.folder)}` : `${name(before.folder)} → ${name(after.folder)}`)
  }
  const flags = [
    ['spam', 'spam'],
    ['read', 'read'],
    ['starred', 'starred'],
    ['archived', 'archived'],
    ['trashed', 'in the trash'],
  ] as const
  for (const [flag, words] of flags) {
    if (before[flag] !== after[flag]) found.push(after[flag] ? words : `not ${words}`)
  }
  return found
}
