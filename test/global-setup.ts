/** Before the first test: the generated validators are there and up to date, and it is known whether the bundles are. */
import type { TestProject } from 'vitest/node'
import { BUNDLES, isMade, makeUnlessMade, VALIDATORS } from '../tools/made.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly isBuilt: boolean
  }
}

export async function setup({ provide }: TestProject): Promise<void> {
  await makeUnlessMade(VALIDATORS, async () => (await import('../tools/validators.ts')).writeValidators())
  provide('isBuilt', isMade(BUNDLES))
}
