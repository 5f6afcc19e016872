/**
 * Tries those tests of a fleet for real that say `smoke: true`: reads what lives, chooses mails between own accounts, sends
 * them and looks. Without such a test nothing is asked and nothing is sent.
 */
import { isError, planDiagnostic } from '../domain/diagnostic.ts'
import type { Diagnostic } from '../domain/model.ts'
import { MAILBOX } from '../kinds/registry.ts'
import type { Sides } from '../mail/doubts.ts'
import { chooseSmokeMails } from '../mail/proof/choose-smoke.ts'
import { createGuardrails } from '../mail/world.ts'
import type { PlanDeps } from './deps.ts'
import { isSound, openFleet } from './open-fleet.ts'
import { parseSource } from './plan/mail-tests.ts'
import { buildMailWorld, createLiveNames } from './plan/mail-world.ts'
import { type PlanResult, planOpenedFleet } from './plan-fleet.ts'
import type { SmokeReport } from './smoke/report.ts'
import { runSmoke } from './smoke/run.ts'
import type { OwnAccounts } from './smoke/send.ts'

export type SmokeOptions = {
  /** How long a mail is waited for, in milliseconds. */
  readonly timeout: number
  /** 32 hexadecimal digits that no other run has. */
  readonly run: string
}

/** `report` null: nothing was sent, and the diagnostics say why. */
export async function smokeFleet(
  deps: PlanDeps,
  { timeout, run }: SmokeOptions,
): Promise<{ readonly report: SmokeReport | null; readonly diagnostics: readonly Diagnostic[] }> {
  const opened = await openFleet(deps)
  if (!isSound(opened)) return { report: null, diagnostics: opened.diagnostics }
  const tests = opened.fleet.tests.filter(({ smoke }) => smoke === true)
  if (tests.length === 0) return { report: NOTHING_MARKED, diagnostics: [] }
  const connection = deps.connect(opened.fleet.application.region)
  try {
    const planned = await planOpenedFleet(deps, connection.reader, opened)
    const errors = planned.plan.diagnostics.filter(isObstacle)
    if (errors.length > 0) return { report: null, diagnostics: errors }
    const { fleet, live, governance, matched, plan } = planned
    const own = listOwnAccounts(planned)
    const everything = buildMailWorld(governance.before, createLiveNames(fleet.desired, live))
    const world = { ...everything, accounts: everything.accounts.filter(({ email }) => own.has(email)) }
    const chosen = chooseSmokeMails(tests, world, fleet.assume as Partial<Sides>)
    const guardrailsOf = createGuardrails(world)
    const report = await runSmoke(
      {
        api: connection.writer,
        own,
        clock: deps.clock,
        stopping: deps.stopping,
        log: deps.log,
        run,
        timeout,
        nameRule: (id) => matched.addresses.get(id) ?? `id:${id}`,
        findStop: (email) => {
          const account = world.accounts.find((one) => one.email === email)
          const policy = guardrailsOf(account?.workspace ?? null).policy
          return policy?.dailySends === 0 ? policy.name : null
        },
      },
      chosen,
    )
    const pending = plan.changes.length
    const note = `${pending} ${pending === 1 ? 'change' : 'changes'} of the file are not applied: what lives was tried, not the file`
    return {
      report: pending === 0 ? report : { ...report, notes: [note, ...report.notes] },
      diagnostics: diagnoseSmoke(report),
    }
  } finally {
    await connection.close()
  }
}

const NOTHING_MARKED: SmokeReport = {
  tests: [],
  sent: 0,
  cleaned: 0,
  notes: ['no test of the file says smoke: true, so nothing was sent'],
}

/** A test that fails on paper is worth trying; with any other error nobody knows whose accounts these are. */
const isObstacle = (problem: Diagnostic): boolean => isError(problem) && problem.code !== 'test-failed'

/** Declared by the file, alive in this very application as agent accounts, no other fleet's, and able to send and receive. */
function listOwnAccounts({ matched }: PlanResult): OwnAccounts {
  const isOfOther = (id: string) => matched.ownedByOtherFleet.has(id) || matched.claimedByOtherFleet.has(id)
  return new Map(
    matched.pairs.flatMap(({ desired, live, owned }): readonly (readonly [string, string])[] => {
      if (desired.kind !== MAILBOX || live === null || live.name !== desired.key) return []
      if (owned === null && isOfOther(live.id)) return []
      const isUsable = live.health?.blocked !== true && (live.health?.status ?? 'valid') === 'valid'
      return isUsable ? [[desired.key, live.id]] : []
    }),
  )
}

function diagnoseSmoke({ tests }: SmokeReport): readonly Diagnostic[] {
  return tests.flatMap(({ name, result, words, source }) => {
    if (result !== 'otherwise' && result !== 'not-seen') return []
    const place = parseSource(source)
    return result === 'otherwise'
      ? [planDiagnostic('smoke-otherwise', `test '${name}' was tried for real and is not so: ${words}`, { place })]
      : [
          planDiagnostic('smoke-not-seen', `test '${name}' was tried for real: ${words}`, {
            place,
            severity: 'warning',
          }),
        ]
  })
}
