import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importFleet } from '../../src/import/import.ts'
import { kinds } from '../../src/kinds/index.ts'
import { applications } from './applications.ts'
import { expectAdoptionsOnly } from './judge.ts'

it('yields only adoptions without field changes, whatever lives', async () => {
  await fc.assert(
    fc.asyncProperty(applications, async (live) => {
      const imported = importFleet(live, { fleetName: 'imported' }, kinds)
      const plan = await expectAdoptionsOnly(imported, live)
      // What is not taken over is said.
      const told = imported.notices.filter((one) => one.includes('left alone')).length
      expect(plan.unmanaged.length === 0 || told > 0).toBe(true)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 500) },
  )
})
