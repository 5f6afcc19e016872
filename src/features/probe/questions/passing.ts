/** What cannot be brought about without harm, and is seen where it happens while other questions are asked. */
import type { SwitchName } from '../../../sandbox/switches.ts'
import { type Question, side, undecided } from '../question.ts'

const CREATES = ['/v3/workspaces', '/v3/rules', '/v3/policies', '/v3/lists', '/v3/connect/custom']
/** A day's limit is used up there, which is another 429. */
const SEND = '/messages/send'

export const PASSING = {
  retry_after: {
    needs: 'reads',
    ask: async ({ log }) => {
      const refused = log.filter(
        ({ status, path, text }) => status === 429 && !path.endsWith(SEND) && !/\bplan\b|\bquota/iu.test(text),
      )
      if (refused.length === 0) return undecided('the API never found it too fast, and it is not put to the test')
      return side(refused.some(({ retryAfter }) => retryAfter !== null) ? 'present' : 'absent')
    },
  },
  creates_answer: {
    needs: 'objects',
    ask: async ({ create, log }) => {
      await create('lists', (name) => ({ name, type: 'domain' }))
      const creates = log.filter(({ method, path }) => method === 'POST' && CREATES.includes(path))
      const lost = creates.filter(({ status }) => status === 504)
      return side(lost.length > 0 && lost.length === creates.length ? '504-after-commit' : 'normally')
    },
  },
} as const satisfies Partial<Record<SwitchName, Question>>
