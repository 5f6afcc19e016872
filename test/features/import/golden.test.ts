/** One imported application as people will read it. `npm run golden` writes it anew; CI never does. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { importFleet } from '../../../src/features/import/import.ts'
import { buildLiveState, type Payloads } from '../../engine/live-state.ts'
import { expectAdoptionsOnly } from './adoptions.ts'

const folder = new URL('../../golden/import/', import.meta.url)
const written = new URL('files/', folder)

it('an imported application reads as if a person had written it', async () => {
  const live = buildLiveState(JSON.parse(readFileSync(new URL('live.json', folder), 'utf8')) as Payloads)
  const imported = importFleet(live, { fleetName: 'acme-support' })
  const files = { ...imported.files, 'notices.txt': `${imported.notices.join('\n')}\n` }
  if (process.env['UPDATE_GOLDEN'] === '1') {
    for (const [path, text] of Object.entries(files)) {
      const file = new URL(path, written)
      mkdirSync(dirname(file.pathname), { recursive: true })
      writeFileSync(file, text)
    }
  }
  const found = readdirSync(written, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path))
  expect(found.sort()).toEqual(Object.keys(files).sort())
  for (const [path, text] of Object.entries(files)) expect(readFileSync(new URL(path, written), 'utf8')).toBe(text)
  await expectAdoptionsOnly(imported, live)
})
