/** `nylas-fleet validate`: whether the fleet file is good. Reads files only: no request, no secret, no ledger. */

import { compileFleet } from '../config/compile.ts'
import { countAccepted } from '../domain/accept.ts'
import { isError } from '../domain/diagnostic.ts'
import type { TestReport } from '../domain/mail.ts'
import type { Fleet } from '../domain/model.ts'
import { checkDeclaredMail } from '../engine/plan/mail-declared.ts'
import { registry } from '../kinds/registry.ts'
import { escapeJson } from '../render/escape.ts'
import { renderDiagnosticsText } from '../render/terminal.ts'
import { type Command, EXIT, getTextStyle } from './command.ts'

export const runValidate: Command = async ({ options }, { terminal, findFleetSource }) => {
  const { tree, fleetFile } = findFleetSource()
  const { fleet, ...compiled } = await compileFleet(tree, fleetFile, terminal)
  const checked = fleet && checkDeclaredMail(fleet)
  const diagnostics = [...compiled.diagnostics, ...(checked?.diagnostics ?? [])]
  const isValid = fleet !== null && !diagnostics.some(isError)
  if (options['json']) {
    const accepted = countAccepted(fleet?.accept ?? [])
    const report = { valid: isValid, accepted, diagnostics, tests: checked?.reports ?? [] }
    terminal.out(`${escapeJson(JSON.stringify(report, null, 2))}\n`)
  } else {
    terminal.err(renderDiagnosticsText(diagnostics, getTextStyle(terminal, 'err')))
    if (isValid) terminal.out(`${fleet.file} is good: ${countEntries(fleet)}${countTests(checked?.reports ?? [])}.\n`)
  }
  return isValid ? EXIT.done : EXIT.failed
}

/** `; 3 tests hold`, or nothing where there is none. */
function countTests(reports: readonly TestReport[]): string {
  const holding = reports.filter(({ result }) => result === 'holds').length
  if (reports.length === 0) return ''
  return `; ${holding} of ${reports.length} ${reports.length === 1 ? 'test holds' : 'tests hold'}`
}

/** In the words of the file: `1 policy, 3 accounts`. */
function countEntries({ desired }: Fleet): string {
  const groups = Map.groupBy(desired, ({ kind }) => kind)
  const parts = [...groups].map(([kind, { length }]) => `${length} ${length === 1 ? kind : registry[kind].section}`)
  return parts.join(', ') || 'it declares nothing'
}
