/**
 * Which mails between own accounts stand for the tests that are sent for real. A mail to anybody else is never chosen, and
 * one that its sender's own rules stop says nothing of its receiver's. The same world and tests give the same mails, so that
 * what a killed run left lies where the next one looks.
 */
import { getOrCreate } from '../domain/map.ts'
import { isAt } from './decide-test.ts'
import { listSides, type Sides } from './doubts.ts'
import { evaluate } from './evaluate.ts'
import type { Mail, MailAccount, MailTest, MailWorld, Position } from './model.ts'
import { createGuardrails } from './world.ts'

export type SmokeMail = { readonly from: string; readonly to: readonly string[] }

/** `reason`: why no mail of this test, or not every one that was wanted, can be sent. */
export type ChosenTest<T extends MailTest> = {
  readonly test: T
  readonly mails: readonly SmokeMail[]
  readonly reason: string | null
}

/** What one run sends at most, one test, and one account as a share of what it may send in a day. */
export const SMOKE_BOUNDS = { mails: 20, ofTest: 3, shareOfDay: 0.1 } as const

/** How many accounts are looked at for each end. */
const MOST_LOOKED_AT = 60

type Found = { readonly mail: SmokeMail; readonly judged: MailAccount } | { readonly reason: string }

/** `world` holds the accounts that mail may be sent between, and no others. */
export function chooseSmokeMails<T extends MailTest>(
  tests: readonly T[],
  world: MailWorld,
  decided: Partial<Sides>,
): readonly ChosenTest<T>[] {
  const chooser = createChooser(world, decided)
  const chosen = new Map<string, SmokeMail>()
  const bySender = new Map<string, number>()
  const findObstacle = ({ from }: SmokeMail): string | null => {
    if (chosen.size >= SMOKE_BOUNDS.mails) return `one run sends at most ${SMOKE_BOUNDS.mails} mails`
    const limit = chooser.limitOf(from)
    // A limit of 0 lets nothing be sent, so nothing of it is used up.
    if (limit === null || limit === 0) return null
    if ((bySender.get(from) ?? 0) + 1 <= limit * SMOKE_BOUNDS.shareOfDay) return null
    return `${from} may send ${limit} mails a day, and a run takes at most a tenth of that`
  }
  return tests.map((test) => {
    const mails: SmokeMail[] = []
    const judged = new Set<string | null>()
    let reason: string | null = null
    for (const found of chooser.list(test)) {
      if ('reason' in found) {
        reason ??= found.reason
        continue
      }
      if (judged.has(found.judged.workspace)) continue
      const key = JSON.stringify(found.mail)
      const obstacle = chosen.has(key) ? null : findObstacle(found.mail)
      if (obstacle !== null) {
        reason ??= obstacle
        continue
      }
      if (!chosen.has(key)) bySender.set(found.mail.from, (bySender.get(found.mail.from) ?? 0) + 1)
      const mail = chosen.get(key) ?? found.mail
      chosen.set(key, mail)
      mails.push(mail)
      judged.add(found.judged.workspace)
      if (mails.length >= SMOKE_BOUNDS.ofTest) break
    }
    return { test, mails, reason: mails.length > 0 ? null : (reason ?? NO_MAIL) }
  })
}

const NO_MAIL =
  'it describes no mail between two accounts of this fleet that live and are valid, and nothing is ever sent to anybody else'
const REPLIES_ONLY = 'it describes replies only, and nothing is there to be answered'

function createChooser(world: MailWorld, decided: Partial<Sides>) {
  const guardrailsOf = createGuardrails(world)
  const [start] = listSides([], decided)
  if (!start) throw new Error('there is always the assumed side')
  const byEmail = new Map(world.accounts.map((account) => [account.email, account]))
  const sorted = world.accounts.toSorted((a, b) => (a.email < b.email ? -1 : 1))
  const listAt = (position: Position): readonly MailAccount[] =>
    mixWorkspaces(sorted.filter(({ email }) => isAt(email, position, start.sides))).slice(0, MOST_LOOKED_AT)

  const stops = new Map<string, string | null>()
  /** What stops a mail before it leaves its sender. */
  const findStop = (mail: SmokeMail, workspace: string | null): string | null =>
    getOrCreate(stops, `${mail.from} ${mail.to.join(' ')}`, () => {
      const out: Mail = { direction: 'outbound', ...mail, type: 'compose' }
      return evaluate(out, guardrailsOf(workspace), start.sides).verdict.blocked_by
    })

  function* list(test: MailTest): Generator<Found> {
    if ('receive' in test) yield* listReceived(listAt(test.receive.from), listAt(test.receive.to))
    else if (!test.send.types.includes('compose')) yield { reason: REPLIES_ONLY }
    else yield* listSent(listAt(test.send.from), test.send.to.map(listAt))
  }

  /** Of each receiver one mail that gets as far as its rules. */
  function* listReceived(senders: readonly MailAccount[], receivers: readonly MailAccount[]): Generator<Found> {
    for (const judged of receivers) {
      let stopped: string | null = null
      let isFound = false
      for (const { email: from, workspace } of senders) {
        if (from === judged.email) continue
        const mail: SmokeMail = { from, to: [judged.email] }
        const stop = findStop(mail, workspace)
        if (stop !== null) {
          stopped ??= `mail from ${from} to ${judged.email} is stopped on its way out (${stop}), so that no rule of the receiver would see it`
          continue
        }
        isFound = true
        yield { mail, judged }
        break
      }
      if (!isFound && stopped !== null) yield { reason: stopped }
    }
  }

  function* listSent(senders: readonly MailAccount[], places: readonly (readonly MailAccount[])[]): Generator<Found> {
    for (const judged of senders) {
      const to = places.map((place) => place.find(({ email }) => email !== judged.email)?.email)
      const whole = to.filter((email) => email !== undefined)
      if (whole.length === to.length) yield { mail: { from: judged.email, to: [...new Set(whole)].sort() }, judged }
    }
  }

  const limitOf = (email: string): number | null =>
    guardrailsOf(byEmail.get(email)?.workspace ?? null).policy?.dailySends ?? null
  return { list, limitOf }
}

/** The first of each workspace come first: guardrails differ by workspace. */
function mixWorkspaces(accounts: readonly MailAccount[]): readonly MailAccount[] {
  const met = new Set<string | null>()
  const first = accounts.filter(({ workspace }) => !met.has(workspace) && met.add(workspace))
  const heads = new Set(first)
  return [...first, ...accounts.filter((account) => !heads.has(account))]
}
