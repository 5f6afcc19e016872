import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quote } from '../../../src/config/diagnostic.ts'
import { importFleet } from '../../../src/features/import/import.ts'
import { runs } from '../../runs.ts'
import { expectAdoptionsOnly } from './adoptions.ts'
import { applications } from './applications.ts'

it('an import yields only adoptions without field changes, whatever lives', async () => {
  let [folded, explicit] = [0, 0]
  await fc.assert(
    fc.asyncProperty(applications, fc.constantFrom('fleet.yaml', 'fleets/one.yaml'), async (live, file) => {
      const imported = importFleet(live, { fleetName: 'imported', file })
      const plan = await expectAdoptionsOnly(imported, live, file)
      const left = imported.notices.filter((one) => one.includes('left alone'))
      for (const address of plan.unmanaged) {
        const [kind, name] = [address.slice(0, address.indexOf('/')), address.slice(address.indexOf('/') + 1)]
        expect(left.some((one) => one.includes(`${kind} ${quote(name)}`))).toBe(true)
      }
      folded += plan.changes.filter(({ tenant }) => tenant !== null).length
      explicit += plan.changes.filter(({ tenant }) => tenant === null).length
    }),
    { numRuns: runs(500) },
  )
  // Both ways to write an account were tried.
  expect(Math.min(folded, explicit)).toBeGreaterThan(500)
})
