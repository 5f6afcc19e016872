/** What a connection leaves behind once it is closed. */
import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { openConnection, systemClock } from '../../src/shells/runtime.ts'

it('a closed connection listens for no signal any more, however many there were', async () => {
  const [stopping, halted] = [new AbortController().signal, new AbortController().signal]
  const over = new AbortController().signal
  for (let count = 0; count < 12; count++) {
    const { close } = openConnection(
      { env: {}, clock: systemClock, stopping, halted, over },
      { base: 'http://127.0.0.1:9', apiKey: 'key' },
    )
    await close()
  }
  expect([stopping, halted].map((signal) => getEventListeners(signal, 'abort').length)).toEqual([0, 0])
})
