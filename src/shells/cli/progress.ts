/** How far an apply is: one line that is rewritten on a terminal, a line every few seconds elsewhere. */
import type { Outcome } from '../../domain/model.ts'
import { progressText } from '../../render/terminal.ts'
import type { Terminal } from './shell.ts'

const EVERY = 5000
const OFTEN = 100

export function createProgressLine(shell: Terminal) {
  const started = shell.clock.now()
  let told = started
  let shown = false
  return {
    tell: (outcome: Outcome, done: number, total: number): void => {
      if (outcome.status === 'failed') {
        if (shown) shell.err('\r\u001b[K')
        shell.err(`${progressText.failure(outcome)}\n`)
      }
      const now = shell.clock.now()
      if (done < total && now - told < (shell.interactive ? OFTEN : EVERY)) return
      told = now
      const line = progressText.line(done, total, now - started)
      if (shell.interactive) shell.err(`\r\u001b[K${line}`)
      else shell.err(`${line}\n`)
      shown = shell.interactive
    },
    end: (): void => {
      if (shown) shell.err('\n')
    },
  }
}
