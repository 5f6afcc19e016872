/** The commands by their names, each run with the runtime of its invocation. */
import { formatFleetSchema } from '../../config/schema.ts'
import { VERSION } from '../../domain/version.ts'
import { runApply } from '../../features/apply.ts'
import { runBacktest } from '../../features/backtest/command.ts'
import { type Command, EXIT, type Invocation, type Terminal, UserError } from '../../features/command.ts'
import type { CommandName } from '../../features/command-table.ts'
import { runDemo } from '../../features/demo.ts'
import { runDoctor } from '../../features/doctor/command.ts'
import { runExplain } from '../../features/explain/command.ts'
import { runFleets } from '../../features/fleets.ts'
import { runHistory } from '../../features/history/command.ts'
import { runImport } from '../../features/import/command.ts'
import { runInit } from '../../features/init/command.ts'
import { runInventory } from '../../features/inventory/command.ts'
import { runPassword } from '../../features/password.ts'
import { runDrift, runPlan } from '../../features/plan.ts'
import { runRecord } from '../../features/record.ts'
import { runSandbox } from '../../features/sandbox.ts'
import { runSmokeCommand } from '../../features/smoke/command.ts'
import { runValidate } from '../../features/validate.ts'
import { type CompletedShell, SHELLS, writeCompletion, writeManual } from './help.ts'
import { createRuntime } from './runtime.ts'

const printText =
  (format: (words: readonly string[]) => string): Command =>
  async ({ words }, { terminal }) => {
    terminal.out(format(words))
    return EXIT.done
  }

const RUN: Readonly<Record<CommandName, Command>> = {
  validate: runValidate,
  plan: runPlan,
  apply: runApply,
  drift: runDrift,
  explain: runExplain,
  backtest: runBacktest,
  smoke: runSmokeCommand,
  import: runImport,
  inventory: runInventory,
  history: runHistory,
  record: runRecord,
  password: runPassword,
  doctor: runDoctor,
  fleets: runFleets,
  sandbox: runSandbox,
  demo: runDemo,
  init: runInit,
  schema: printText(formatFleetSchema),
  completion: printText(([shell]) => {
    const name = SHELLS.find((one): one is CompletedShell => one === shell)
    if (name === undefined) throw new UserError(`completion takes one of ${SHELLS.join(', ')}`)
    return writeCompletion(name)
  }),
  manual: printText(() => writeManual(VERSION)),
}

export async function runCommand(name: CommandName, invocation: Invocation, terminal: Terminal): Promise<number> {
  const runtime = createRuntime(invocation.options, terminal)
  try {
    return await RUN[name](invocation, runtime)
  } finally {
    runtime.close()
  }
}
