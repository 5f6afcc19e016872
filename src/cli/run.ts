/** One function a command: options to ports, the command's answer to text and an exit code. */
import { readFile, writeFile } from 'node:fs/promises'
import { applyFleet, type Report } from '../commands/apply.ts'
import { demo } from '../commands/demo.ts'
import { DEMO_SEED } from '../commands/demo-fleet.ts'
import { planFleet } from '../commands/plan.ts'
import { schemaText } from '../commands/schema.ts'
import { validate } from '../commands/validate.ts'
import type { Diagnostic, Plan } from '../model.ts'
import { GUARD_CODES } from '../plan/guards.ts'
import { planJson, reportJson } from '../render/json.ts'
import { diagnosticsText, planText, reportText } from '../render/terminal.ts'
import { startSandbox } from '../sandbox/server.ts'
import { readSwitches } from '../sandbox/switches.ts'
import { EXIT, UserError } from './exit.ts'
import type { Parsed } from './parse.ts'
import { applyPorts, connection, planPorts, source } from './ports.ts'
import { progressLine } from './progress.ts'
import type { Shell } from './shell.ts'
import type { CommandName } from './table.ts'

type Given = Extract<Parsed, { readonly command: CommandName }>
type Runner = (given: Given, shell: Shell) => Promise<number>

const runners: Readonly<Record<CommandName, Runner>> = {
  validate: async ({ options }, shell) => {
    const { fleet, diagnostics } = await validate(source(options, shell))
    if (options['json']) shell.out(`${JSON.stringify({ valid: fleet !== null, diagnostics }, null, 2)}\n`)
    else {
      shell.err(diagnosticsText(diagnostics, looks(shell, 'err')))
      if (fleet) shell.out(`${fleet.file} is good: ${summary(fleet.desired.map((one) => one.kind))}.\n`)
    }
    return fleet ? EXIT.done : EXIT.failed
  },

  plan: async ({ options }, shell) => {
    const ports = planPorts(options, shell)
    const { planned, diagnostics } = await planFleet(ports).finally(ports.close)
    if (!planned) {
      if (options['json']) shell.out(`${JSON.stringify({ diagnostics }, null, 2)}\n`)
      else shell.err(diagnosticsText(diagnostics, looks(shell, 'err')))
      return EXIT.failed
    }
    if (typeof options['plan-file'] === 'string') await writeFile(options['plan-file'], planJson(planned.plan))
    shell.out(options['json'] ? planJson(planned.plan) : planText(planned.plan, looks(shell, 'out')))
    const refusal = refusalCode(diagnostics)
    if (refusal !== EXIT.done) return refusal
    return options['detailed-exitcode'] && planned.plan.changes.length > 0 ? EXIT.changes : EXIT.done
  },

  apply: async ({ options }, shell) => {
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
    if (typeof options['report-file'] === 'string') await writeFile(options['report-file'], reportJson(report))
    if (json) shell.out(reportJson(report))
    else if (report.plan === null) shell.err(diagnosticsText(report.diagnostics, looks(shell, 'err')))
    else shell.out(reportText(report.plan, report, looks(shell, 'out')))
    return applyCode(report, shell)
  },

  sandbox: async ({ options }, shell) => {
    const port = options['port'] === undefined ? 0 : Number(options['port'])
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UserError('--port takes a number from 0 to 65535')
    const seed = typeof options['seed'] === 'string' ? JSON.parse(await readFile(options['seed'], 'utf8')) : undefined
    const sandbox = await startSandbox({ port, switches: switchesFrom(options['switch']), ...(seed ? { seed } : {}) })
    shell.out(`ready ${sandbox.url}\n`)
    shell.err(`Try: NYLAS_API_URL=${sandbox.url} NYLAS_API_KEY=sandbox-key nylas-fleet plan --ledger off\n`)
    await new Promise<void>((resolve) => shell.stopping.addEventListener('abort', () => resolve(), { once: true }))
    await sandbox.close()
    return EXIT.done
  },

  demo: async (_given, shell) => {
    const sandbox = await startSandbox({ seed: DEMO_SEED })
    try {
      const good = await demo({
        sandbox,
        connect: () => connection({ base: sandbox.url, key: 'sandbox-key' }, shell),
        clock: shell.clock,
        stopping: shell.stopping,
        say: (text) => shell.out(`${text}\n`),
        showPlan: (plan) => shell.out(indented(planText(plan, looks(shell, 'out')))),
        showReport: (report) => {
          if (report.plan) shell.out(indented(reportText(report.plan, report, looks(shell, 'out'))))
          else shell.out(indented(diagnosticsText(report.diagnostics, looks(shell, 'out'))))
        },
      })
      shell.out(good ? '\nAll as told.\n' : '\nSomething did not go as told.\n')
      return good ? EXIT.done : EXIT.failed
    } finally {
      await sandbox.close()
    }
  },

  schema: async (_given, shell) => {
    shell.out(schemaText())
    return EXIT.done
  },
}

export const runCommand = (given: Given, shell: Shell): Promise<number> => runners[given.command](given, shell)

function switchesFrom(given: unknown) {
  const pairs = (Array.isArray(given) ? given : []) as readonly string[]
  try {
    return readSwitches(Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))))
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message)
    throw error
  }
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')

const looks = (shell: Shell, stream: 'out' | 'err') => ({ color: shell.color[stream], width: shell.width })

function summary(kinds: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (
    [...counts]
      .map(([kind, count]) => `${count} ${count === 1 ? kind : kind === 'policy' ? 'policies' : `${kind}s`}`)
      .join(', ') || 'it declares nothing'
  )
}

/** Errors of the file or the application are failures; a good file that a guard holds back is refused. */
function refusalCode(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter((one) => one.severity === 'error')
  if (errors.length === 0) return EXIT.done
  return errors.every((one) => GUARD_CODES.includes(one.code)) ? EXIT.refused : EXIT.failed
}

function applyCode({ result }: Report, shell: Shell): number {
  if (shell.stopping.aborted) return EXIT.interrupted
  return result === 'failed' ? EXIT.failed : result === 'refused' ? EXIT.refused : EXIT.done
}

function question({ counts }: Plan): string {
  return counts.delete + counts.retire > 0 ? 'Apply, deletions included? Type yes: ' : 'Apply? Type yes: '
}

const agreed = (answer: string): boolean => answer.trim().toLowerCase() === 'yes'
