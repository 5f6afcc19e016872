import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plan } from '../../domain/model.ts'
import { applyFleet, type Report } from '../../engine/apply-fleet.ts'
import { reportJson } from '../../render/json.ts'
import { diagnosticsText, planText, reportText } from '../../render/terminal.ts'
import { EXIT, UserError } from '../../shells/cli/exit.ts'
import { applyPorts } from '../../shells/cli/ports.ts'
import { progressLine } from '../../shells/cli/progress.ts'
import { looks, type Runner } from '../../shells/cli/runner.ts'
import type { Shell } from '../../shells/cli/shell.ts'

export const apply: Runner = async ({ options }, shell) => {
  if (!options['yes'] && !shell.interactive) {
    throw new UserError('apply asks before it writes, and there is nobody to ask here: add --yes')
  }
  const json = options['json'] === true
  const progress = progressLine(shell)
  const ports = applyPorts(options, shell)
  const report = await applyFleet(ports, {
    show: (plan) => {
      if (json) shell.err(planText(plan, looks(shell, 'err')))
      else shell.out(planText(plan, looks(shell, 'out')))
    },
    confirm: async (plan) => options['yes'] === true || agreed(await shell.ask(question(plan))),
    withhold: async () => new Map(),
    progress: progress.tell,
  }).finally(ports.close)
  progress.end()
  if (report.unrecorded) await keep(report.unrecorded, ports.rescue, shell)
  if (typeof options['report-file'] === 'string') await writeFile(options['report-file'], reportJson(report))
  if (json) shell.out(reportJson(report))
  else if (report.plan === null) shell.err(diagnosticsText(report.diagnostics, looks(shell, 'err')))
  else shell.out(reportText(report.plan, report, looks(shell, 'out')))
  return exitCode(report, shell)
}

/** No id may be lost: what the ledger could not take is kept beside the fleet, with the command that records it. */
async function keep(
  { ledger, reason }: NonNullable<Report['unrecorded']>,
  rescue: ReturnType<typeof applyPorts>['rescue'],
  shell: Shell,
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

function exitCode({ result }: Report, shell: Shell): number {
  if (shell.stopping.aborted) return EXIT.interrupted
  return result === 'failed' ? EXIT.failed : result === 'refused' ? EXIT.refused : EXIT.done
}

const question = ({ counts }: Plan): string =>
  counts.delete + counts.retire > 0 ? 'Apply, deletions included? Type yes: ' : 'Apply? Type yes: '

const agreed = (answer: string): boolean => answer.trim().toLowerCase() === 'yes'
