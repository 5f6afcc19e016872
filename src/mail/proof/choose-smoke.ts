/**
 * Which mails between own accounts stand for the tests that are sent for real. A mail to anybody else is never chosen, and
 * one that its sender's own rules stop says nothing of its receiver's. The same world and tests give the same mails, so that
 * what a killed run left lies where the next one looks.
 */
import { getOrCreate } from '../../domain/map.ts'
import { assumeSides, type Sides } from '../doubts.ts'
import { judgeMail } from '../evaluate.ts'
import type { Mail, MailAccount, MailTest, MailWorld, Position } from '../model.ts'
import { createGuardrails } from '../world.ts'
import { isAt } from './positions.ts'

export type SmokeMail = {
  readonly from: string
  readonly to: readonly string[]
  /** What it is a reply to, which is sent before it; null of a mail that is none. */
  readonly answers: SmokeMail | null
}

/** `reason`: why no mail of this test, or not every one that was wanted, can be sent. */
export type ChosenTest<T extends MailTest> = {
  readonly test: T
  readonly mails: readonly SmokeMail[]
  readonly reason: string | null
}

/** What one run sends at most, one test, and one account as a share of what it may send in a day. */
const SMOKE_BOUNDS = { mails: 20, ofTest: 3, shareOfDay: 0.1 } as const

/** How many accounts are looked at for each end. */
const MOST_LOOKED_AT = 60

/** A mail and, before it, what it is a reply to. */
export const listWithAnswered = (mail: SmokeMail): readonly SmokeMail[] =>
  mail.answers === null ? [mail] : [mail.answers, mail]

type JudgedMail = { readonly mail: SmokeMail; readonly judged: MailAccount }
type Choice = JudgedMail | { readonly reason: string }

/** `world` holds the accounts that mail may be sent between, and no others. */
export function chooseSmokeMails<T extends MailTest>(
  tests: readonly T[],
  world: MailWorld,
  decided: Partial<Sides>,
): readonly ChosenTest<T>[] {
  const chooser = createChooser(world, decided)
  const chosen = new Map<string, SmokeMail>()
  const bySender = new Map<string, number>()
  const findObstacle = (mail: SmokeMail): string | null => {
    const fresh = listWithAnswered(mail).filter((one) => !chosen.has(JSON.stringify(one)))
    if (chosen.size + fresh.length > SMOKE_BOUNDS.mails) return `one run sends at most ${SMOKE_BOUNDS.mails} mails`
    for (const { from } of fresh) {
      const limit = chooser.limitOf(from)
      // A limit of 0 lets nothing be sent, so nothing of it is used up.
      if (limit === null || limit === 0) continue
      if ((bySender.get(from) ?? 0) + 1 > limit * SMOKE_BOUNDS.shareOfDay) {
        return `${from} may send ${limit} mails a day, and a run takes at most a tenth of that`
      }
    }
    return null
  }
  /** One mail stands for all tests that want it, and is answered by all replies to it. */
  const take = (mail: SmokeMail): SmokeMail =>
    getOrCreate(chosen, JSON.stringify(mail), () => {
      bySender.set(mail.from, (bySender.get(mail.from) ?? 0) + 1)
      return mail.answers === null ? mail : { ...mail, answers: take(mail.answers) }
    })
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
      const obstacle = findObstacle(found.mail)
      if (obstacle !== null) {
        reason ??= obstacle
        continue
      }
      mails.push(take(found.mail))
      judged.add(found.judged.workspace)
      if (mails.length >= SMOKE_BOUNDS.ofTest) break
    }
    return { test, mails, reason: mails.length > 0 ? null : (reason ?? NO_MAIL) }
  })
}

const NO_MAIL =
  'it describes no mail between two accounts of this fleet that live and are valid, and nothing is ever sent to anybody else'

function createChooser(world: MailWorld, decided: Partial<Sides>) {
  const guardrailsOf = createGuardrails(world)
  const sides = assumeSides(decided)
  const byEmail = new Map(world.accounts.map((account) => [account.email, account]))
  const sorted = world.accounts.toSorted((a, b) => (a.email < b.email ? -1 : 1))
  const listAt = (position: Position): readonly MailAccount[] =>
    mixWorkspaces(sorted.filter(({ email }) => isAt(email, position, sides))).slice(0, MOST_LOOKED_AT)

  const stops = new Map<string, string | null>()
  /** What stops a mail before it leaves its sender. */
  const findStop = (mail: SmokeMail, workspace: string | null): string | null =>
    getOrCreate(stops, `${mail.from} ${mail.to.join(' ')}`, () => {
      const out: Mail = { direction: 'outbound', from: mail.from, to: mail.to, type: 'compose' }
      return judgeMail(out, guardrailsOf(workspace), sides).blocked_by
    })

  function* list(test: MailTest): Generator<Choice> {
    if ('receive' in test) yield* listReceived(listAt(test.receive.from), listAt(test.receive.to))
    else {
      const sent = listSent(listAt(test.send.from), test.send.to.map(listAt))
      yield* test.send.types.includes('compose') ? sent : listReplies(sent)
    }
  }

  /** Of each receiver one mail that gets as far as its rules. */
  function* listReceived(senders: readonly MailAccount[], receivers: readonly MailAccount[]): Generator<Choice> {
    for (const judged of receivers) {
      let stopped: string | null = null
      let isFound = false
      for (const { email: from, workspace } of senders) {
        if (from === judged.email) continue
        const mail: SmokeMail = { from, to: [judged.email], answers: null }
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

  function* listSent(
    senders: readonly MailAccount[],
    places: readonly (readonly MailAccount[])[],
  ): Generator<JudgedMail> {
    for (const judged of senders) {
      const to = places.map((place) => place.find(({ email }) => email !== judged.email)?.email)
      const whole = to.filter((email) => email !== undefined)
      if (whole.length === to.length)
        yield { mail: { from: judged.email, to: [...new Set(whole)].sort(), answers: null }, judged }
    }
  }

  /** Of each mail the same as a reply, where something can get to its sender that it replies to. */
  function* listReplies(sent: Iterable<JudgedMail>): Generator<Choice> {
    for (const { mail, judged } of sent) {
      const answers = findAnswered(mail, judged)
      if (answers) yield { mail: { ...mail, answers }, judged }
      else yield { reason: `no account of this fleet can send ${judged.email} a mail that it could reply to` }
    }
  }

  /** From whom it goes to, or else from anybody else of the fleet. */
  function findAnswered({ from, to }: SmokeMail, judged: MailAccount): SmokeMail | null {
    const others = mixWorkspaces(sorted.filter(({ email }) => email !== from && !to.includes(email)))
    const senders = [...to.flatMap((email) => byEmail.get(email) ?? []), ...others.slice(0, MOST_LOOKED_AT)]
    const found = senders.find(({ email, workspace }) => {
      const isLeaving = findStop({ from: email, to: [from], answers: null }, workspace) === null
      const received: Mail = { direction: 'inbound', from: email, to: from }
      return isLeaving && judgeMail(received, guardrailsOf(judged.workspace), sides).outcome === 'delivered'
    })
    return found ? { from: found.email, to: [from], answers: null } : null
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
