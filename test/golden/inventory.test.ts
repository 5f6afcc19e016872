/** The whole inventory in each form. `npm run golden` writes them anew; CI never does. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderInventoryCsv, renderInventoryJson } from '../../src/features/inventory/formats.ts'
import { renderInventoryHtml } from '../../src/features/inventory/page.ts'
import { renderInventoryText } from '../../src/features/inventory/text.ts'
import { sampleView } from '../features/inventory/sample.ts'

const view = await sampleView()

describe('golden inventories', () => {
  const forms = {
    'inventory.json': renderInventoryJson(view),
    // Git gives files that are text their own line ends.
    'inventory.csv': renderInventoryCsv(view).replaceAll('\r\n', '\n'),
    // The style sheet and the script never change with an inventory; the policy names their hashes.
    'page.html': renderInventoryHtml(view).replace(/<(style|script)>[\s\S]*?<\/\1>/gu, '<$1></$1>'),
    'width-60.txt': renderInventoryText(view, { color: false, width: 60 }),
    'width-100.txt': renderInventoryText(view, { color: false, width: 100 }),
    'width-240.txt': renderInventoryText(view, { color: false, width: 240 }),
    'colour.txt': renderInventoryText(view, { color: true, width: 100 }),
  }
  for (const [name, text] of Object.entries(forms)) {
    it(`the inventory keeps ${name}`, () => {
      const file = new URL(`./inventory/${name}`, import.meta.url)
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
      expect(text).toBe(readFileSync(file, 'utf8'))
    })
  }
})
