/** How far an apply is: one line that a terminal rewrites, and one for each failure. */
import type { Outcome } from '../domain/model.ts'
import { safeText, toPlain } from './say.ts'
import { formatDuration } from './words.ts'

const WIDTH = 20

/** `[######--------------] 120 of 400, 12 s, about 28 s left`; the time left from the pace so far. */
function line(done: number, total: number, milliseconds: number): string {
  const share = total <= 0 ? 1 : Math.min(1, done / total)
  const filled = Math.floor(WIDTH * share)
  const left =
    done <= 0 || done >= total ? '' : `, about ${formatDuration(((milliseconds / done) * (total - done)) / 1000)} left`
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${done} of ${total}, ${formatDuration(milliseconds / 1000)}${left}`
}

const failure = ({ address, error }: Outcome): string =>
  toPlain(safeText`failed: ${address}: ${error ?? 'no reason given'}`)

export const progressText = { line, failure } as const
