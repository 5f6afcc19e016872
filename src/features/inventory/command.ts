import { writeFile } from 'node:fs/promises'
import { renderDiagnosticsText } from '../../render/terminal.ts'
import { EXIT } from '../../shells/cli/exit.ts'
import { createPlanDeps } from '../../shells/cli/ports.ts'
import { type Command, getTextStyle, readTextOption } from '../../shells/cli/runner.ts'
import { renderInventoryCsv } from './csv.ts'
import { renderInventoryHtml } from './html.ts'
import { renderInventoryJson } from './json.ts'
import { readInventory } from './read-inventory.ts'
import { renderInventoryText } from './text.ts'

export const runInventory: Command = async ({ options, words }, shell) => {
  const ports = createPlanDeps(options, shell)
  const filter = {
    text: words.length === 0 ? null : words.join(' '),
    unhealthy: options['unhealthy'] === true,
    unmanaged: options['unmanaged'] === true,
    tenant: readTextOption(options['tenant']),
  }
  const { view, diagnostics } = await readInventory(ports, filter).finally(ports.close)
  const worth = view
    ? diagnostics.filter((one) => one.severity === 'error' || one.code === 'no-fleet-file')
    : diagnostics
  shell.err(renderDiagnosticsText(worth, getTextStyle(shell, 'err')))
  if (!view) return EXIT.failed
  const html = readTextOption(options['html'])
  if (html !== null) {
    await writeFile(html, renderInventoryHtml(view))
    shell.err(`wrote ${html}\n`)
  }
  if (options['json']) shell.out(renderInventoryJson(view))
  else if (options['csv']) shell.out(renderInventoryCsv(view))
  else if (html === null) shell.out(renderInventoryText(view, getTextStyle(shell, 'out')))
  return EXIT.done
}
