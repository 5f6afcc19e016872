import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plan } from '../../domain/model.ts'
import { type ApplyHooks, type ApplyReport, applyFleet } from '../../engine/apply-fleet.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { renderReportJson } from '../../render/json.ts'
import { renderDiagnosticsText, renderPlanText, renderReportText } from '../../render/terminal.ts'
import { EXIT, UserError } from '../../shells/cli/exit.ts'
import { createApplyDeps } from '../../shells/cli/ports.ts'
import { createProgressLine } from '../../shells/cli/progress.ts'
import { type Command, getTextStyle } from '../../shells/cli/runner.ts'
import type { Terminal } from '../../shells/cli/shell.ts'

export const runApply: Command = async ({ options }, shell) => {
  if (!options['yes'] && !shell.interactive) {
    throw new UserError('apply asks before it writes, and there is nobody to ask here: add --yes')
  }
  const json = options['json'] === true
  const progress = createProgressLine(shell)
  const ports = createApplyDeps(options, shell)
  const hooks: ApplyHooks = {
    show: (plan) => {
      if (json) shell.err(renderPlanText(plan, getTextStyle(shell, 'err')))
      else shell.out(renderPlanText(plan, getTextStyle(shell, 'out')))
    },
    confirm: async (plan) => options['yes'] === true || agreed(await shell.ask(question(plan))),
    withhold: async () => new Map(),
    progress: progress.tell,
  }
  const report = await openFleet(ports)
    .then((opened) => applyFleet(ports, opened, hooks))
    .finally(ports.close)
  progress.end()
  if (report.unrecorded) await keep(report.unrecorded, ports.rescue, shell)
  if (typeof options['report-file'] === 'string') await writeFile(options['report-file'], renderReportJson(report))
  if (json) shell.out(renderReportJson(report))
  else if (report.plan === null) shell.err(renderDiagnosticsText(report.diagnostics, getTextStyle(shell, 'err')))
  else shell.out(renderReportText(report.plan, report, getTextStyle(shell, 'out')))
  return exitCode(report, shell)
}

/** No id may be lost: what the ledger could not take is kept beside the fleet, with the command that records it. */
async function keep(
  { ledger, reason }: NonNullable<ApplyReport['unrecorded']>,
  rescue: ReturnType<typeof createApplyDeps>['rescue'],
  shell: Terminal,
): Promise<void> {
  const file = `nylas-fleet-unrecorded-${ledger.fleet}.json`
  const kept = rescue(ledger)
  const command = `nylas-fleet record ${file}`
  try {
    await writeFile(resolve(shell.directory, file), kept, { mode: 0o600 })
    shell.err(
      `What was done could not be recorded: ${reason}\nIt is kept in ${file}. Once that is mended: ${command}\n`,
    )
  } catch {
    shell.err(
      `${kept}What was done could not be recorded: ${reason}\nKeep the lines above as ${file}. Then: ${command}\n`,
    )
  }
}

function exitCode({ result }: ApplyReport, shell: Terminal): number {
  if (shell.stopping.aborted) return EXIT.interrupted
  return result === 'failed' ? EXIT.failed : result === 'refused' ? EXIT.refused : EXIT.done
}

const question = ({ counts }: Plan): string =>
  counts.delete + counts.retire > 0 ? 'Apply, deletions included? Type yes: ' : 'Apply? Type yes: '

const agreed = (answer: string): boolean => answer.trim().toLowerCase() === 'yes'
