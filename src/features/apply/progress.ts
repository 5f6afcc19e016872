/** How far an apply is: one line that is rewritten on a terminal, a line every few seconds elsewhere. */
import type { Outcome } from '../../domain/model.ts'
import { renderFailure, renderProgress } from '../../render/terminal.ts'
import type { Terminal } from '../command.ts'

const EVERY = 5000
const OFTEN = 100

export function createProgressLine({ clock, err, interactive }: Terminal) {
  const started = clock.now()
  let told = started
  let shown = false
  return {
    tell: (outcome: Outcome, done: number, total: number): void => {
      if (outcome.status === 'failed') {
        if (shown) err('\r\u001b[K')
        err(`${renderFailure(outcome)}\n`)
      }
      const now = clock.now()
      if (done < total && now - told < (interactive ? OFTEN : EVERY)) return
      told = now
      const line = renderProgress(done, total, now - started)
      if (interactive) err(`\r\u001b[K${line}`)
      else err(`${line}\n`)
      shown = interactive
    },
    end: (): void => {
      if (shown) err('\n')
    },
  }
}
