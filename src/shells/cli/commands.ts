/**
 * The commands by their names, each run with the runtime of its invocation. All but those of every day are loaded when they
 * are called, since every start would read them.
 */
import { formatFleetSchema } from '../../config/schema.ts'
import { VERSION } from '../../domain/version.ts'
import { type Command, EXIT, type Invocation, type Terminal, UserError } from '../../features/command.ts'
import type { CommandName } from '../../features/command-table.ts'
import { runDrift, runPlan } from '../../features/plan.ts'
import { runValidate } from '../../features/validate.ts'
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
  apply: load(async () => (await import('../../features/apply.ts')).runApply),
  drift: runDrift,
  explain: load(async () => (await import('../../features/explain/command.ts')).runExplain),
  backtest: load(async () => (await import('../../features/backtest/command.ts')).runBacktest),
  smoke: load(async () => (await import('../../features/smoke/command.ts')).runSmokeCommand),
  import: load(async () => (await import('../../features/import/command.ts')).runImport),
  inventory: load(async () => (await import('../../features/inventory/command.ts')).runInventory),
  history: load(async () => (await import('../../features/history/command.ts')).runHistory),
  record: load(async () => (await import('../../features/record.ts')).runRecord),
  password: load(async () => (await import('../../features/password.ts')).runPassword),
  rotate: load(async () => (await import('../../features/rotate.ts')).runRotate),
  'webhook-test': load(async () => (await import('../../features/webhook-test.ts')).runWebhookTest),
  doctor: load(async () => (await import('../../features/doctor/command.ts')).runDoctor),
  dns: load(async () => (await import('../../features/dns/command.ts')).runDns),
  fleets: load(async () => (await import('../../features/fleets.ts')).runFleets),
  probe: load(async () => (await import('../../features/probe/command.ts')).runProbeCommand),
  sandbox: load(async () => (await import('../../features/sandbox.ts')).runSandbox),
  demo: load(async () => (await import('../../features/demo.ts')).runDemo),
  init: load(async () => (await import('../../features/init/command.ts')).runInit),
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
