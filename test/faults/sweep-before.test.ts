/** The fault sweep, first half: the request had no effect. */
import { it } from 'vitest'
import { type Case, once, sweep } from './sweep.ts'

const CASES: Readonly<Record<string, Case>> = {
  'a connection reset before the effect': { arm: once({ kind: 'reset-before' }), results: ['applied'] },
  'a 500 before the effect': { arm: once({ kind: 'status-before', status: 500 }), results: ['applied'] },
  'a 504 before the effect': { arm: once({ kind: 'status-before', status: 504 }), results: ['applied'] },
  'a 429 without Retry-After': { arm: once({ kind: 'rate-limit' }), results: ['applied'] },
  'a 429 with Retry-After': { arm: once({ kind: 'rate-limit', retryAfter: 2 }), results: ['applied'] },
  'a 401 in the middle': { arm: once({ kind: 'unauthorized' }), results: ['failed'] },
  'a request that the API refuses': {
    arm: once({ kind: 'status-before', status: 400 }),
    results: ['failed', 'applied'],
  },
}

it.for(Object.entries(CASES))('%s, at every request, leaves a true report and converges', async ([, one]) => {
  await sweep(one)
})
