/** For property tests that do not say how often they run: fast-check's own count, scaled. And no file leaves a process behind. */
import fc from 'fast-check'
import { afterAll, expect, vi } from 'vitest'
import { runs } from './runs.ts'

fc.configureGlobal({ numRuns: runs(100) })

afterAll(async () => {
  const findProcesses = () => process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap')
  await vi.waitFor(() => expect(findProcesses(), 'processes that this file leaves behind').toEqual([]), 5000)
})
