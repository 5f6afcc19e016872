/**
 * Sends the chosen mails and looks what becomes of them:
 *
 *   throw away what an earlier run left -> note which records are there -> send -> look until all is decided or time is up
 *   -> throw away what this run sent
 */
import type { MailTest } from '../../domain/mail.ts'
import { type ChosenTest, listWithAnswered, type SmokeMail } from '../../mail/proof/choose-smoke.ts'
import { addCleanings, type Cleaning, cleanMailboxes } from './clean.ts'
import { createMailboxes, type Mailboxes } from './evidence.ts'
import { SMOKE_RESULTS, type SmokeFinding, type SmokeReport, type SmokeTest } from './report.ts'
import { type Case, formatSubject, listEnds, runWave, type Sent, type SmokeDeps, splitIntoWaves } from './wave.ts'

/** Mailboxes in which what an earlier run left is looked for. */
const MOST_SEARCHED = 200
/** What is younger may be of a run that is going on. In milliseconds; a run that waits longer takes as long. */
const YOUNG = 300_000
/** How often those who may still get a mail are looked at before the end. */
const LAST_LOOKS = 3

export async function runSmoke(deps: SmokeDeps, chosen: readonly ChosenTest<MailTest>[]): Promise<SmokeReport> {
  const cases = chosen.flatMap(({ test, mails }) => mails.map((mail): Case => ({ test, mail })))
  const mails = [...new Set(cases.flatMap(({ mail }) => listWithAnswered(mail)))]
  const ends = listEnds(mails)
  const { run } = deps
  const { cleaning, notes } = mails.length === 0 ? NO_SEARCH : await cleanLeftOver(deps, ends)
  const findings = new Map<Case, SmokeFinding>()
  const sent: Sent = { under: new Set(), messages: new Map(), sendings: new Map(), isTried: false }
  let own: Cleaning = { cleaned: 0, young: 0, failed: [] }
  if (mails.length > 0) {
    const count = `${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}`
    deps.log(`smoke: sending ${count} between accounts of the fleet, each waited for up to ${deps.timeout / 1000} s`)
  }
  const mailbox = createMailboxes(deps.api, deps.own, run)
  try {
    for (const wave of splitIntoWaves(mails)) {
      const waveCases = cases.filter(({ mail }) => wave.includes(mail))
      await runWave(deps, mailbox, { mails: wave, all: mails, cases: waveCases }, { findings, sent })
    }
  } finally {
    if (sent.isTried) own = await cleanOwn(deps, mailbox, mails, sent.under)
    if (own.failed.length > 0) deps.log('smoke: mails of this run may still be there: the next one throws them away')
  }
  const tests = chosen.map((one) => summarise(one, cases, findings))
  const all = addCleanings(cleaning, own)
  const failed = all.failed.map((reason) => `not every mail of this command could be thrown away: ${reason}`)
  return { tests, sent: sent.under.size, cleaned: all.cleaned, notes: [...notes, ...mailbox.problems(), ...failed] }
}

const NO_SEARCH = { cleaning: { cleaned: 0, young: 0, failed: [] } satisfies Cleaning, notes: [] as readonly string[] }

async function cleanLeftOver(deps: SmokeDeps, ends: readonly string[]) {
  const { own, run, timeout } = deps
  const searched = [...new Set([...ends, ...[...own.keys()].sort()])].slice(0, Math.max(MOST_SEARCHED, ends.length))
  const cleaning = await cleanMailboxes(deps, searched, null, (mail, age) => {
    if (mail.run === run) return 'leave'
    return age !== null && age * 1000 >= Math.max(timeout, YOUNG) ? 'clean' : 'young'
  })
  const notes = [
    ...(cleaning.young === 0
      ? []
      : [`${cleaning.young} mails of another run are so young that it may be going on: they were left alone`]),
    ...(searched.length === own.size
      ? []
      : [`what an earlier run may have left was looked for in ${searched.length} of ${own.size} mailboxes`]),
  ]
  return { cleaning, notes }
}

/** A mail may come after the test is decided: those who are to get one are looked at a few times more. */
async function cleanOwn(
  deps: SmokeDeps,
  mailbox: Mailboxes,
  mails: readonly SmokeMail[],
  under: ReadonlySet<SmokeMail>,
): Promise<Cleaning> {
  const { clock, run, timeout, stopping } = deps
  let total: Cleaning = { cleaned: 0, young: 0, failed: [] }
  let left = listEnds(mails)
  for (let look = 1; look <= LAST_LOOKS; look += 1) {
    total = addCleanings(total, await cleanMailboxes(deps, left, run, () => 'clean'))
    if (look === LAST_LOOKS || stopping.aborted) break
    left = [
      ...new Set(
        mails.flatMap((mail, index) =>
          under.has(mail)
            ? mail.to.filter((to) => !mailbox.isSettled(mail.from, to, formatSubject(run, index + 1)))
            : [],
        ),
      ),
    ]
    if (left.length === 0) break
    await clock.sleep(Math.min(1000, timeout), stopping)
  }
  return total
}

function summarise(
  { test, mails, reason }: ChosenTest<MailTest>,
  cases: readonly Case[],
  findings: ReadonlyMap<Case, SmokeFinding>,
): SmokeTest {
  const { name, source } = test
  const tried = mails.flatMap((mail) => {
    const finding = findings.get(cases.find((one) => one.test === test && one.mail === mail) as Case)
    const { from, to, answers } = mail
    const type = answers === null ? ('compose' as const) : ('reply' as const)
    return finding ? [{ from, to, type, result: finding.result, words: finding.words }] : []
  })
  const worst = tried.toSorted((a, b) => SMOKE_RESULTS.indexOf(b.result) - SMOKE_RESULTS.indexOf(a.result))[0]
  if (!worst) return { name, source, result: 'not-tried', words: reason ?? 'no mail was chosen', mails: [] }
  const words = `${worst.from} to ${worst.to.join(', ')}${worst.type === 'reply' ? ' (reply)' : ''}: ${worst.words}`
  return { name, source, result: worst.result, words, mails: tried }
}
