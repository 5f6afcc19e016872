/** How far an apply is: each failure at once, and now and then a line on how much is done. */
import type { ApplyHooks } from '../../engine/apply-fleet.ts'
import type { Clock } from '../../engine/deps.ts'
import { renderFailure, renderProgress } from '../../render/terminal.ts'
import type { Terminal } from '../command.ts'

type Print = { readonly failure: (text: string) => void; readonly line: (text: string) => void }

/** At least `interval` milliseconds lie between two lines; the last one always comes. */
export function createProgress(clock: Clock, interval: number, print: Print): ApplyHooks['progress'] {
  const started = clock.now()
  let printed = started
  return (outcome, done, total) => {
    if (outcome.status === 'failed') print.failure(renderFailure(outcome))
    const now = clock.now()
    if (done < total && now - printed < interval) return
    printed = now
    print.line(renderProgress(done, total, now - started))
  }
}

const REWRITE = '\r\u001b[K'

/** One line that is rewritten on a terminal, a line every few seconds elsewhere. `end` leaves the line. */
export function createProgressLine({ clock, err, interactive }: Terminal) {
  if (!interactive) {
    const print = (text: string) => err(`${text}\n`)
    return { progress: createProgress(clock, 5000, { failure: print, line: print }), end: () => {} }
  }
  let isShown = false
  const progress = createProgress(clock, 100, {
    failure: (text) => err(`${isShown ? REWRITE : ''}${text}\n`),
    line: (text) => {
      err(`${REWRITE}${text}`)
      isShown = true
    },
  })
  return { progress, end: () => err(isShown ? '\n' : '') }
}
