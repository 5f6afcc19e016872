import { writeFile } from 'node:fs/promises'
import { diagnosticsText } from '../../render/terminal.ts'
import { EXIT } from '../../shells/cli/exit.ts'
import { planPorts } from '../../shells/cli/ports.ts'
import { looks, type Runner, textOption } from '../../shells/cli/runner.ts'
import { inventoryCsv } from './csv.ts'
import { inventoryHtml } from './html.ts'
import { inventoryJson } from './json.ts'
import { takeInventory } from './read-inventory.ts'
import { inventoryText } from './text.ts'

export const inventory: Runner = async ({ options, words }, shell) => {
  const ports = planPorts(options, shell)
  const filter = {
    text: words.length === 0 ? null : words.join(' '),
    unhealthy: options['unhealthy'] === true,
    unmanaged: options['unmanaged'] === true,
    tenant: textOption(options['tenant']),
  }
  const { view, diagnostics } = await takeInventory(ports, filter).finally(ports.close)
  const worth = view
    ? diagnostics.filter((one) => one.severity === 'error' || one.code === 'no-fleet-file')
    : diagnostics
  shell.err(diagnosticsText(worth, looks(shell, 'err')))
  if (!view) return EXIT.failed
  const html = textOption(options['html'])
  if (html !== null) {
    await writeFile(html, inventoryHtml(view))
    shell.err(`wrote ${html}\n`)
  }
  if (options['json']) shell.out(inventoryJson(view))
  else if (options['csv']) shell.out(inventoryCsv(view))
  else if (html === null) shell.out(inventoryText(view, looks(shell, 'out')))
  return EXIT.done
}
