/** What is wrong and what to do, in one line. */
import { describe, expect, it } from 'vitest'
import { joinAdvice } from '../../src/domain/diagnostic.ts'

describe('advice', () => {
  it.each([
    ['it failed', null, 'it failed'],
    ['at most 10 may go', 'raise settings.max_deletes', 'at most 10 may go. Raise settings.max_deletes'],
    ['the server says 503', 'start this run again', 'the server says 503. Start this run again'],
    ['It is damaged.', 'restore it', 'It is damaged. Restore it'],
    ['one of the two', 'policy/baseline stays', 'one of the two. policy/baseline stays'],
    ['one of the two', 'nylas-fleet import writes it', 'one of the two. nylas-fleet import writes it'],
  ] as const)('%j and %j make sentences', (summary, override, wanted) => {
    expect(joinAdvice({ summary, override })).toBe(wanted)
  })
})
