/** For property tests that do not say how often they run: fast-check's own count, scaled. */
import fc from 'fast-check'
import { runs } from './runs.ts'

fc.configureGlobal({ numRuns: runs(100) })
