/** `nylas-fleet validate`: whether the fleet file is good. Reads files only: no request, no secret, no ledger. */
import { compileFleet } from '../config/compile.ts'
import { countAccepted } from '../domain/accept.ts'
import type { Fleet } from '../domain/model.ts'
import { registry } from '../kinds/registry.ts'
import { escapeJson } from '../render/escape.ts'
import { renderDiagnosticsText } from '../render/terminal.ts'
import { type Command, EXIT, getTextStyle } from './command.ts'

export const runValidate: Command = async ({ options }, { terminal, findFleetSource }) => {
  const { tree, fleetFile } = findFleetSource()
  const { fleet, diagnostics } = await compileFleet(tree, fleetFile, terminal)
  if (options['json']) {
    const accepted = countAccepted(fleet?.accept ?? [])
    terminal.out(`${escapeJson(JSON.stringify({ valid: fleet !== null, accepted, diagnostics }, null, 2))}
`)
  } else {
    terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    if (fleet) terminal.out(`${fleet.file} is good: ${countEntries(fleet)}.\n`)
  }
  return fleet ? EXIT.done : EXIT.failed
}

/** In the words of the file: `1 policy, 3 accounts`. */
function countEntries({ desired }: Fleet): string {
  const groups = Map.groupBy(desired, ({ kind }) => kind)
  const parts = [...groups].map(([kind, { length }]) => `${length} ${length === 1 ? kind : registry[kind].section}`)
  return parts.join(', ') || 'it declares nothing'
}
