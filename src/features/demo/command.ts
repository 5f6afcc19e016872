import { renderDiagnosticsText, renderPlanText, renderReportText } from '../../render/terminal.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { EXIT } from '../../shells/cli/exit.ts'
import { openConnection } from '../../shells/cli/ports.ts'
import { type Command, getTextStyle } from '../../shells/cli/runner.ts'
import { runDemo as story } from './demo.ts'
import { DEMO_SEED } from './demo-fleet.ts'

export const runDemoCommand: Command = async (_given, shell) => {
  const sandbox = await startSandbox({ seed: DEMO_SEED })
  const look = { ...getTextStyle(shell, 'out'), moment: 'command' as const }
  const show = (text: string) => shell.out(text.replace(/^(?=.)/gm, '  '))
  try {
    const good = await story({
      sandbox,
      connect: () =>
        openConnection({ base: sandbox.url, key: 'sandbox-key', rates: { grants: 500, others: 500 } }, shell),
      clock: shell.clock,
      stopping: shell.stopping,
      say: (text) => shell.out(`${text}\n`),
      showPlan: (plan) => show(renderPlanText(plan, look)),
      showReport: (report) => {
        if (report.plan) show(renderReportText(report.plan, report, look))
        else show(renderDiagnosticsText(report.diagnostics, look))
      },
    })
    shell.out(good ? '\nAll as told.\n' : '\nSomething did not go as told.\n')
    return good ? EXIT.done : EXIT.failed
  } finally {
    await sandbox.close()
  }
}
