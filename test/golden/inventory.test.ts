/** The whole inventory in each plain form. `npm run golden` writes them anew; CI never does. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inventoryCsv } from '../../src/features/inventory/csv.ts'
import { inventoryJson } from '../../src/features/inventory/json.ts'
import { inventoryText } from '../../src/features/inventory/text.ts'
import { sampleView } from '../features/inventory/sample.ts'

const view = await sampleView()

describe('golden inventories', () => {
  const forms = {
    'inventory.json': inventoryJson(view),
    // Git gives files that are text their own line ends.
    'inventory.csv': inventoryCsv(view).replaceAll('\r\n', '\n'),
    'width-60.txt': inventoryText(view, { color: false, width: 60 }),
    'width-100.txt': inventoryText(view, { color: false, width: 100 }),
    'width-240.txt': inventoryText(view, { color: false, width: 240 }),
    'colour.txt': inventoryText(view, { color: true, width: 100 }),
  }
  for (const [name, text] of Object.entries(forms)) {
    it(`keeps ${name}`, () => {
      const file = new URL(`./inventory/${name}`, import.meta.url)
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
      expect(text).toBe(readFileSync(file, 'utf8'))
    })
  }
})
