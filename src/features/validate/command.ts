import type { Kind } from '../../domain/model.ts'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { EXIT } from '../../shells/cli/exit.ts'
import { findFleetSource } from '../../shells/cli/ports.ts'
import { type Command, getTextStyle } from '../../shells/cli/runner.ts'
import { validateFleet as check } from './validate.ts'

export const runValidate: Command = async ({ options }, shell) => {
  const { fleet, diagnostics } = await check(findFleetSource(options, shell))
  if (options['json']) shell.out(`${JSON.stringify({ valid: fleet !== null, diagnostics }, null, 2)}\n`)
  else {
    shell.err(renderDiagnosticsText(diagnostics, getTextStyle(shell, 'err')))
    if (fleet) shell.out(`${fleet.file} is good: ${declared(fleet.desired.map((one) => one.kind))}.\n`)
  }
  return fleet ? EXIT.done : EXIT.failed
}

const MANY: Readonly<Record<Kind, string>> = {
  list: 'lists',
  rule: 'rules',
  policy: 'policies',
  workspace: 'workspaces',
  account: 'accounts',
}

function declared(kinds: readonly Kind[]): string {
  const groups = Map.groupBy(kinds, (kind) => kind)
  const parts = [...groups].map(([kind, { length }]) => `${length} ${length === 1 ? kind : MANY[kind]}`)
  return parts.join(', ') || 'it declares nothing'
}
