import { writeFile } from 'node:fs/promises'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { type Command, EXIT, getTextStyle, readText } from '../command.ts'
import { renderInventoryCsv } from './csv.ts'
import { renderInventoryHtml } from './html.ts'
import { renderInventoryJson } from './json.ts'
import { readInventory } from './read-inventory.ts'
import { renderInventoryText } from './text.ts'

export const runInventory: Command = async ({ options, words }, { terminal, createPlanDeps }) => {
  const filter = {
    text: words.length === 0 ? null : words.join(' '),
    unhealthy: options['unhealthy'] === true,
    unmanaged: options['unmanaged'] === true,
    tenant: readText(options['tenant']),
  }
  const { view, diagnostics } = await readInventory(createPlanDeps(), filter)
  const worth = view
    ? diagnostics.filter((one) => one.severity === 'error' || one.code === 'no-fleet-file')
    : diagnostics
  terminal.err(renderDiagnosticsText(worth, getTextStyle(terminal, 'err')))
  if (!view) return EXIT.failed
  const html = readText(options['html'])
  if (html !== null) {
    await writeFile(html, renderInventoryHtml(view))
    terminal.err(`wrote ${html}\n`)
  }
  if (options['json']) terminal.out(renderInventoryJson(view))
  else if (options['csv']) terminal.out(renderInventoryCsv(view))
  else if (html === null) terminal.out(renderInventoryText(view, getTextStyle(terminal, 'out')))
  return EXIT.done
}
