import { renderDiagnosticsText, renderPlanText, renderReportText } from '../../render/terminal.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { type Command, EXIT, getTextStyle } from '../command.ts'
import { runDemo as story } from './demo.ts'
import { DEMO_SEED } from './demo-fleet.ts'

export const runDemoCommand: Command = async (_invocation, { terminal, openConnection }) => {
  const sandbox = await startSandbox({ seed: DEMO_SEED })
  const look = { ...getTextStyle(terminal, 'out'), phase: 'command' as const }
  const show = (text: string) => terminal.out(text.replace(/^(?=.)/gm, '  '))
  try {
    const good = await story({
      sandbox,
      connect: () => openConnection({ base: sandbox.url, apiKey: 'sandbox-key', rates: { grants: 500, others: 500 } }),
      clock: terminal.clock,
      stopping: terminal.stopping,
      say: (text) => terminal.out(`${text}\n`),
      showPlan: (plan) => show(renderPlanText(plan, look)),
      showReport: (report) => {
        if (report.plan) show(renderReportText(report.plan, report, look))
        else show(renderDiagnosticsText(report.diagnostics, look))
      },
    })
    terminal.out(good ? '\nAll as told.\n' : '\nSomething did not go as told.\n')
    return good ? EXIT.done : EXIT.failed
  } finally {
    await sandbox.close()
  }
}
