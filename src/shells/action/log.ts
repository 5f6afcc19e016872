/** The story of a run in its log, in the order in which it happens: what was read, compared, decided and done. */
import { isError } from '../../domain/diagnostic.ts'
import type { Plan } from '../../domain/plan.ts'
import type { OpenedFleet } from '../../engine/open-fleet.ts'
import { renderPlanText } from '../../render/terminal.ts'
import { countNoun } from '../../render/words.ts'
import { LEDGER_REFS } from '../../state/git/repository.ts'
import type { Mode } from '../github/mode.ts'
import { writeGroup, writeLog } from '../github/report.ts'
import type { JobContext, RunContext } from './run-context.ts'

export function logStart({ core, context }: JobContext, mode: Mode): void {
  const { pull, ref, event, sha } = context
  const subject = pull === null ? ref : `pull request #${pull.number}`
  writeLog(core, `${mode} of ${subject} (${event}, commit ${(pull?.head ?? sha).slice(0, 12)})`)
}

export function logOpened({ core, checkout, inputs }: RunContext, opened: OpenedFleet): void {
  const { fleet, name, files, reading, diagnostics } = opened
  const others = Math.max(0, files.length - 1)
  const more = others === 0 ? '' : ` and ${countNoun(others, 'more file')}`
  const errors = diagnostics.filter(isError).length
  const found = fleet ? countNoun(fleet.desired.length, 'resource') : countNoun(errors, 'error')
  const start = `read ${inputs.fleetFile}${more} of commit ${checkout.commit.slice(0, 12)}`
  writeLog(core, `${start}: the fleet ${name} with ${found}`)
  if (!fleet) return
  writeLog(core, `ledger ${reading ? `${LEDGER_REFS}${name}: ${describeLedger(reading)}` : 'off: nothing is owned'}`)
}

export const logAsking = ({ core, inputs }: JobContext): void =>
  writeLog(core, `asking Nylas what is there${inputs.apiUrl === null ? '' : ` (${inputs.apiUrl})`}`)

function describeLedger({ state, ledger, reason }: NonNullable<OpenedFleet['reading']>): string {
  if (state === 'none' || ledger === null) return reason ?? 'there is none yet'
  const { resources, serial, commit, complete } = ledger
  const applied = commit === null ? 'no commit' : `commit ${commit.slice(0, 12)}`
  const owned = `owns ${countNoun(Object.keys(resources).length, 'resource')}`
  return `${state}, serial ${serial}, ${owned}, ${complete ? 'complete' : 'not complete'} as of ${applied}`
}

/** `isFinal`: what the plan promises is what this run decides; an apply looks at more before it does. */
export async function logPlan({ core }: JobContext, plan: Plan, isFinal: boolean): Promise<void> {
  const { counts, application } = plan
  const parts = [
    ...(['create', 'update', 'adopt', 'retire', 'delete'] as const)
      .filter((key) => counts[key] > 0)
      .map((key) => `${counts[key]} to ${key}`),
    ...(plan.held ? [`${plan.held.changes.length} held for their domain`] : []),
    `${counts.unchanged} as the file says`,
    ...(counts.unmanaged > 0 ? [`${counts.unmanaged} not in the file`] : []),
  ]
  writeLog(core, `compared with the application ${application}: ${parts.join(', ')}`)
  const options = { color: false, width: 120, phase: 'command', hasStatus: isFinal } as const
  await writeGroup(core, 'Plan', async () => writeLog(core, renderPlanText(plan, options)))
}

export const logWithheld = ({ core }: JobContext, reason: string, addresses: readonly string[]): void =>
  addresses.length === 0 ? undefined : writeLog(core, `held back, because ${reason}: ${addresses.join(', ')}`)
