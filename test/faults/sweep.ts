/**
 * One fault at one request, for every request of an apply that holds every kind of change. Whatever happens: the report is
 * true, and one clean run later everything is as the file says, once, and what is not ours is as it was.
 */
import { expect } from 'vitest'
import { compareText } from '../../src/domain/canonical.ts'
import type { ApplyReport } from '../../src/engine/apply-report.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import type { RecordedRequest } from '../../src/sandbox/recorder.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { lookUpPassword } from '../../src/state/secrets/password.ts'
import { applyAll, planOf, SEED } from '../property/deps.ts'
import { differences } from '../property/judge.ts'
import { identified, lies } from './honest.ts'
import { createQuickDeps } from './quick.ts'
import { AFTER, openStage, RETIRED, type Stage, split } from './stage.ts'

const AT_ONCE = 24

/** What is armed for the request with this index. */
export type Arm = (sandbox: Sandbox, at: number) => void

export const once =
  (fault: Omit<Fault, 'at'>): Arm =>
  (sandbox, at) =>
    sandbox.addFault({ ...fault, at })

/** Each case must also end in one of these results. */
export type Case = {
  readonly arm: Arm
  readonly results: readonly ApplyReport['result'][]
  /** Milliseconds after which a stalled answer is given up. */
  readonly giveUp?: number
}

export async function sweep(given: Case): Promise<void> {
  const length = await countRequests()
  const indexes = Array.from({ length }, (_, index) => index)
  const wrong: string[] = []
  const worker = async () => {
    for (let index = indexes.shift(); index !== undefined; index = indexes.shift()) {
      const stage = await openStage()
      try {
        for (const one of await findProblems(stage, given, index)) wrong.push(`at request ${index}: ${one}`)
      } finally {
        await stage.sandbox.close()
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  expect(wrong).toEqual([])
}

async function countRequests(): Promise<number> {
  const { sandbox, cell } = await openStage()
  const report = await applyAll(createQuickDeps(sandbox.url, AFTER, cell))
  expect(report.result).toBe('applied')
  const { length } = sandbox.requests()
  await sandbox.close()
  return length
}

async function findProblems(
  { sandbox, cell }: Stage,
  { arm, results, giveUp }: Case,
  index: number,
): Promise<readonly string[]> {
  const found: string[] = []
  const theirs = split(sandbox.state()).theirs
  arm(sandbox, index)
  const deps = createQuickDeps(sandbox.url, AFTER, cell, {}, giveUp === undefined ? {} : { timeouts: { body: giveUp } })
  let request = 'it was never sent'
  try {
    const report = await applyAll(deps)
    const hit = sandbox.requests()[index]
    if (hit?.fault === undefined) found.push('the fault hit nothing')
    request = `${hit?.method} ${hit?.path.replaceAll(/[0-9a-f-]{36}/gu, '…')}`
    if (!results.includes(report.result)) found.push(`ended ${report.result}: ${JSON.stringify(report.diagnostics)}`)
    found.push(...lies(report, AFTER, withoutRetired(sandbox), sandbox.state()))
    const retirement = report.outcomes.find((one) => one.address === `account/${RETIRED}`)
    if (retirement?.status === 'applied') found.push(...waits(sandbox, cell))
  } catch (error) {
    // Reading that cannot be finished ends the run; then nothing may have been written.
    const writes = sandbox.requests().filter((one) => !isReading(one))
    if (writes.length > 0) found.push(`threw after ${writes.length} writes: ${String(error)}`)
    if (!results.includes('failed')) found.push(`threw: ${String(error)}`)
  }

  sandbox.clearFaults()
  const [sent, recorded] = [sandbox.requests().length, cell.version]
  const clean = await applyAll(deps)
  if (clean.result !== 'applied' && clean.result !== 'no-changes') {
    found.push(`the clean run ended ${clean.result}: ${JSON.stringify([clean.diagnostics, clean.outcomes])}`)
  }
  found.push(...differences(AFTER, withoutRetired(sandbox)))
  // One that neither wrote nor recorded anything has made the second plan itself.
  const isIdle = cell.version === recorded && sandbox.requests().slice(sent).every(isReading)
  const rest = ((isIdle && clean.plan) || (await planOf(deps))).changes
  if (rest.length > 0) found.push(`a second plan wants ${JSON.stringify(rest)}`)
  found.push(...unlike('what is not ours', split(sandbox.state()).theirs, theirs))
  const owned = Object.entries(cell.ledger?.resources ?? {}).map(([address, { id }]) => `${address} ${id}`)
  const made = identified(split(sandbox.state()).ours).map(([address, id]) => `${address} ${id}`)
  found.push(...unlike('what the ledger owns', owned.sort(compareText), made.sort(compareText)))
  found.push(...unlike('the rotated password', hasPassword(sandbox, 'rotated@fleet.example', 2), true))
  found.push(...unlike('a new password', hasPassword(sandbox, 'made-two@fleet.example', 3), true))
  found.push(...waits(sandbox, cell))
  const restarts = split(sandbox.state()).ours.alerts.map((one) => `${one.window_hours} h: ${one.restarts}`)
  // Its threshold has changed once; one that is made anew is never written again, whatever became of the answers.
  found.push(...unlike('how often alerts were started over', restarts.sort(compareText), ['12 h: 0', '24 h: 1']))
  return found.map((one) => `${request}: ${one}`)
}

const isReading = ({ method }: RecordedRequest): boolean => method === 'GET'

/** The retired mailbox waits beside the fleet, so the judge is not shown it. */
function withoutRetired(sandbox: Sandbox) {
  const { ours } = split(sandbox.state())
  return { ...ours, grants: ours.grants.filter((one) => one.email !== RETIRED) }
}

function waits(sandbox: Sandbox, cell: Stage['cell']): readonly string[] {
  const { grants, workspaces } = sandbox.state()
  const waiting = workspaces.find((one) => one.name === 'w-wait')?.id
  const mailbox = grants.find((one) => one.email === RETIRED)
  return [
    ...unlike('where the retired mailbox waits', mailbox?.workspace_id, waiting),
    ...unlike(
      'where the ledger says it waits',
      cell.ledger?.resources[`account/${RETIRED}`]?.retired?.workspace,
      waiting,
    ),
  ]
}

function hasPassword(sandbox: Sandbox, email: string, version: number): boolean {
  const secret = lookUpPassword({ source: 'derive:FLEET_SEED', version }, email, () => SEED)
  return 'password' in secret && sandbox.passwordMatches(email, secret.password)
}

function unlike(what: string, actual: unknown, wanted: unknown): readonly string[] {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(wanted)]
  return a === b ? [] : [`${what} is ${a}, not ${b}`]
}
