import type { Kind } from '../../domain/model.ts'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle } from '../command.ts'
import { validateFleet as check } from './validate.ts'

export const runValidate: Command = async ({ options }, { terminal, findFleetSource }) => {
  const { fleet, diagnostics } = await check(findFleetSource())
  if (options['json']) terminal.out(`${JSON.stringify({ valid: fleet !== null, diagnostics }, null, 2)}\n`)
  else {
    terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    if (fleet) terminal.out(`${fleet.file} is good: ${declared(fleet.desired.map((one) => one.kind))}.\n`)
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
