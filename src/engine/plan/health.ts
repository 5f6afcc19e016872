/** Which accounts of a fleet are in trouble by the mail that they send, the worst first. */
import { compareText } from '../../domain/canonical.ts'
import { listSendingTroubles, type SendingHealth, type Trouble } from '../../domain/health.ts'
import type { LiveState, PlanHealth } from '../../domain/model.ts'
import { MAILBOX } from '../../kinds/registry.ts'
import type { MatchResult } from './match.ts'

export function judgeHealth(
  health: SendingHealth,
  { objects }: Pick<LiveState, 'objects'>,
  { addresses }: Pick<MatchResult, 'addresses'>,
): PlanHealth {
  const rows = new Map(health.accounts.map((row) => [row.key, row]))
  const mailboxes = objects.filter(({ kind }) => kind === MAILBOX)
  const accounts = mailboxes.flatMap(({ id, name }) => {
    const [address, row] = [addresses.get(id), rows.get(name)]
    const troubles = row === undefined ? [] : listSendingTroubles(row)
    return address === undefined || troubles.length === 0 ? [] : [{ address, troubles }]
  })
  const { since, until, grade, findings, requests } = health
  return {
    since,
    until,
    grade,
    findings,
    requests,
    accounts: accounts.toSorted(
      (a, b) => rankWorst(a.troubles) - rankWorst(b.troubles) || compareText(a.address, b.address),
    ),
    at_least: !health.troubles_complete && mailboxes.some(({ name }) => !rows.has(name)),
  }
}

const rankWorst = ([worst]: readonly Trouble[]): number => (worst?.line === 'pause' ? 0 : 1)
