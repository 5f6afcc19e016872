/**
 * Recorded mail under other guardrails. A mail counts where the change makes a difference (today's guardrails and the new
 * ones disagree) and where that is another outcome than the recorded one; stage by stage, since a mail may be recorded at
 * several.
 */
import {
  type BacktestChange,
  type BacktestStage,
  type MailOutcome,
  type RecordedMail,
  type RecordedStage,
  STAGES,
} from '../domain/backtest.ts'
import { getOrCreate } from '../domain/map.ts'
import { assumeSides, type Sides } from './doubts.ts'
import { answerMail, judgeMail } from './evaluate.ts'
import type { Guardrails, Mail, MailWorld, Verdict } from './model.ts'
import { domainOf } from './parts.ts'
import { isSameVerdict } from './settle.ts'
import { listSteps } from './steps.ts'
import { createGuardrails } from './world.ts'

export type ReachedAccount = { readonly email: string; readonly before: Guardrails; readonly after: Guardrails }

/** Those that are there before and after, and that something else acts on: no other mail can be treated otherwise. */
export function listReached(before: MailWorld, after: MailWorld, decided: Partial<Sides>): readonly ReachedAccount[] {
  const [findBefore, findAfter] = [createGuardrails(before), createGuardrails(after)]
  const old = new Map(before.accounts.map(({ email, workspace }) => [email, workspace]))
  const sides = assumeSides(decided)
  const known = new Map<Guardrails, Map<Guardrails, boolean>>()
  return after.accounts.flatMap(({ email, workspace }) => {
    const former = old.get(email)
    if (former === undefined) return []
    const [was, will] = [findBefore(former), findAfter(workspace)]
    const ofFormer = getOrCreate(known, was, () => new Map<Guardrails, boolean>())
    return getOrCreate(ofFormer, will, () => isSame(was, will, sides)) ? [] : [{ email, before: was, after: will }]
  })
}

const isSame = (a: Guardrails, b: Guardrails, sides: Sides): boolean =>
  (['inbound', 'outbound'] as const).every((direction) => {
    const [old, now] = [listSteps(a, direction, sides), listSteps(b, direction, sides)]
    return old.length === now.length && old.every(({ name, rule }, index) => isStep(now[index], name, rule))
  })

const isStep = (step: ReturnType<typeof listSteps>[number] | undefined, name: string, rule: unknown): boolean =>
  step !== undefined && step.name === name && step.rule === rule

export type RecordsOf = { readonly account: ReachedAccount; readonly records: readonly RecordedMail[] }

export type Replay = { readonly stages: readonly BacktestStage[]; readonly doubts: readonly string[] }

type ChangeCount = { mails: number; readonly peers: Map<string, number> }
type Stage = { mails: number; unexplained: number; readonly changes: Map<string, ChangeCount> }

/** Of a frequent mail the same is found once. */
type VerdictPair = { readonly before: Verdict; readonly after: Verdict }

const MOST_PEERS = 10
/** Each side of each doubt takes as long as a mail; what many changes hang on, the first of them show. */
const MOST_EXAMINED = 500
const OUTCOMES: readonly MailOutcome[] = ['delivered', 'spam', 'blocked']

export function replayRecords(
  all: readonly RecordsOf[],
  decided: Partial<Sides>,
  nameAddress: (address: string) => string,
): Replay {
  const stages = new Map<RecordedStage, Stage>()
  const doubts = new Set<string>()
  const sides = assumeSides(decided)
  let examined = 0
  for (const { account, records } of all) {
    const known = new Map<string, VerdictPair>()
    for (const record of records) {
      const stage = getOrCreate(stages, record.stage, () => ({ mails: 0, unexplained: 0, changes: new Map() }))
      const mail = toMail(record, account.email)
      const found = getOrCreate(known, JSON.stringify([record.from, record.to, record.type]), () =>
        judge(mail, account, sides),
      )
      stage.mails += 1
      const [is, would] = [toOutcome(found.before, record), toOutcome(found.after, record)]
      if (is !== record.was) stage.unexplained += 1
      if (!hasChanged(record, found, is, would)) continue
      if (examined < MOST_EXAMINED) {
        examined += 1
        for (const doubt of findDoubts(mail, account, decided)) doubts.add(doubt)
      }
      const change = getOrCreate(stage.changes, `${record.was} ${would}`, () => ({ mails: 0, peers: new Map() }))
      change.mails += 1
      const ends = record.stage === 'outbound_send' ? record.to : [record.from]
      for (const name of new Set(ends.map(nameAddress))) change.peers.set(name, (change.peers.get(name) ?? 0) + 1)
    }
  }
  return {
    stages: STAGES.flatMap((name) => {
      const stage = stages.get(name)
      if (!stage) return []
      const { mails, unexplained, changes } = stage
      return [{ stage: name, mails, unexplained, changes: listChanges(changes) }]
    }),
    doubts: [...doubts].sort(),
  }
}

const toMail = ({ stage, from, to, type }: RecordedMail, email: string): Mail =>
  stage === 'outbound_send'
    ? { direction: 'outbound', from: from === '' ? email : from, to, type: type ?? 'compose' }
    : { direction: 'inbound', from, to: email }

const judge = (mail: Mail, { before, after }: ReachedAccount, sides: Sides): VerdictPair => ({
  before: judgeMail(mail, before, sides),
  after: judgeMail(mail, after, sides),
})

const findDoubts = (mail: Mail, { before, after }: ReachedAccount, decided: Partial<Sides>): readonly string[] =>
  [before, after].flatMap((one) => answerMail(mail, one, decided).doubts)

/** Of a mail that was let in at the door nothing more is known: what became of it then has a record of its own. */
function toOutcome({ outcome, spam }: Verdict, { stage, was }: RecordedMail): MailOutcome {
  if (outcome === 'blocked') return 'blocked'
  return spam && (stage !== 'smtp_rcpt' || was === 'blocked') ? 'spam' : 'delivered'
}

function hasChanged(
  { stage, was }: RecordedMail,
  { before, after }: VerdictPair,
  is: MailOutcome,
  would: MailOutcome,
): boolean {
  if (is !== would) return was !== would
  return would !== 'blocked' && was === would && stage !== 'smtp_rcpt' && !isSameVerdict(before, after)
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function listChanges(changes: ReadonlyMap<string, ChangeCount>): readonly BacktestChange[] {
  const found = OUTCOMES.flatMap((was) =>
    OUTCOMES.flatMap((would): readonly BacktestChange[] => {
      const counted = changes.get(`${was} ${would}`)
      if (!counted) return []
      const peers = [...counted.peers].map(([name, mails]) => ({ name, mails }))
      peers.sort((a, b) => b.mails - a.mails || byText(a.name, b.name))
      return [{ was, would, mails: counted.mails, peers: peers.slice(0, MOST_PEERS) }]
    }),
  )
  return found.toSorted((a, b) => b.mails - a.mails)
}

const DOMAIN = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?$/u

/** What of an address may be shown: never what stands before the last `@`, and nothing that is no domain. */
export function nameDomain(address: string): string {
  if (address === '') return 'nobody'
  const domain = domainOf(address)
  return address.includes('@') && domain.length <= 253 && DOMAIN.test(domain) ? domain : 'no domain'
}
