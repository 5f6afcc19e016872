/** What cannot be brought about without harm, and is seen where it happens while other questions are asked. */
import type { SwitchName } from '../../../sandbox/switches.ts'
import { matchStatus, type Question, side, undecided } from '../question.ts'
import { buildRule } from './replies.ts'

const CREATES = ['/v3/workspaces', '/v3/rules', '/v3/policies', '/v3/lists', '/v3/connect/custom']
/** A day's limit is used up there, which is another 429. */
const SEND = '/messages/send'

/** All that a probe has at once. */
const MOST_RULES = 5

const QUOTAS = [403, 400, 402, 429]
const isOfPlan = (text: string): boolean => /\bfor this plan\b|\bquota|maximum number of/iu.test(text)

export const PASSING = {
  quota_status: {
    needs: 'objects',
    ask: async ({ log, mayFillQuota, tryCreate }) => {
      const seen = log.find(
        ({ method, path, status, text }) =>
          method === 'POST' && CREATES.includes(path) && status >= 400 && isOfPlan(text),
      )
      if (seen) return matchStatus(seen, QUOTAS)
      if (!mayFillQuota) return undecided('there was room for all that was made, and --fill-quota was not given')
      for (let count = 0; count < MOST_RULES; count += 1) {
        const { made, reply } = await tryCreate('rules', (name) => buildRule(name))
        if (made !== null) continue
        if (count > 0 || isOfPlan(reply.text)) return matchStatus(reply, QUOTAS)
        return undecided(`the first rule was refused with ${reply.status}, and not plainly for want of room`)
      }
      return undecided(`there was room for ${MOST_RULES} rules, and a probe makes no more`)
    },
  },
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
