/** Waiting, and stopping: nothing that goes through here begins after the first signal. */
import type { Clock } from '../../domain/clock.ts'
import { Interrupted } from './api.ts'

export type Pace = {
  /** Throws once the first signal came. */
  readonly goOn: () => void
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Asks again until it is so, for `patience` milliseconds; the milliseconds it took, or null. */
  readonly wait: (isSo: () => Promise<boolean>, patience?: number) => Promise<number | null>
}

/** Between two looks, in milliseconds. */
const STEP = 250
const PATIENCE = 30_000

export function createPace({ clock, stopping }: { readonly clock: Clock; readonly stopping: AbortSignal }): Pace {
  const goOn = () => {
    if (stopping.aborted) throw new Interrupted('interrupted')
  }
  const sleep = async (milliseconds: number) => {
    goOn()
    await clock.sleep(milliseconds, stopping)
    goOn()
  }
  return {
    goOn,
    sleep,
    wait: async (isSo, patience = PATIENCE) => {
      if (await isSo()) return 0
      const start = clock.now()
      for (;;) {
        await sleep(STEP)
        if (await isSo()) return clock.now() - start
        if (clock.now() - start >= patience) return null
      }
    },
  }
}
