/**
 * The commands by their names, each run with the runtime of its invocation. The large ones are loaded when they are called:
 * every start would read them, and what runs in a workflow is none of them.
 */
import { formatFleetSchema } from '../../config/schema.ts'
import { VERSION } from '../../domain/version.ts'
import { runApply } from '../../features/apply.ts'
import { runBacktest } from '../../features/backtest/command.ts'
import { type Command, EXIT, type Invocation, type Terminal, UserError } from '../../features/command.ts'
import type { CommandName } from '../../features/command-table.ts'
import { runDoctor } from '../../features/doctor/command.ts'
import { runExplain } from '../../features/explain/command.ts'
import { runFleets } from '../../features/fleets.ts'
import { runHistory } from '../../features/history/command.ts'
import { runInit } from '../../features/init/command.ts'
import { runPassword } from '../../features/password.ts'
import { runDrift, runPlan } from '../../features/plan.ts'
import { runRecord } from '../../features/record.ts'
import { runRotate } from '../../features/rotate.ts'
import { runSmokeCommand } from '../../features/smoke/command.ts'
import { runValidate } from '../../features/validate.ts'
import { runWebhookTest } from '../../features/webhook-test.ts'
import { type CompletedShell, SHELLS, writeCompletion, writeManual } from './help.ts'
import { createRuntime } from './runtime.ts'

const printText =
  (format: (words: readonly string[]) => string): Command =>
  async ({ words }, { terminal }) => {
    terminal.out(format(words))
    return EXIT.done
  }

/** A command that is loaded when it is called. */
const load =
  (find: () => Promise<Command>): Command =>
  async (...given) =>
    (await find())(...given)

const RUN: Readonly<Record<CommandName, Command>> = {
  validate: runValidate,
  plan: runPlan,
  apply: runApply,
  drift: runDrift,
  explain: runExplain,
  backtest: runBacktest,
  smoke: runSmokeCommand,
  import: load(async () => (await import('../../features/import/command.ts')).runImport),
  inventory: load(async () => (await import('../../features/inventory/command.ts')).runInventory),
  history: runHistory,
  record: runRecord,
  password: runPassword,
  rotate: runRotate,
  'webhook-test': runWebhookTest,
  doctor: runDoctor,
  dns: load(async () => (await import('../../features/dns/command.ts')).runDns),
  fleets: runFleets,
  probe: load(async () => (await import('../../features/probe/command.ts')).runProbeCommand),
  sandbox: load(async () => (await import('../../features/sandbox.ts')).runSandbox),
  demo: load(async () => (await import('../../features/demo.ts')).runDemo),
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
