/** Before the first test: the generated validators are there and up to date. */
import { makeUnlessMade, VALIDATORS } from '../tools/made.ts'

export async function setup(): Promise<void> {
  await makeUnlessMade(VALIDATORS, async () => (await import('../tools/validators.ts')).writeValidators())
}
