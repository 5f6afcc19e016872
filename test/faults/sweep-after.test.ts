/** The fault sweep, second half: the request took effect, and the answer was lost or spoilt. */
import { it } from 'vitest'
import { type Case, once, sweep } from './sweep.ts'

const CASES: Readonly<Record<string, Case>> = {
  'a connection reset after the effect': { arm: once({ kind: 'reset-after' }), results: ['applied'] },
  'a 500 after the effect': { arm: once({ kind: 'status-after', status: 500 }), results: ['applied'] },
  'a 504 after the effect': { arm: once({ kind: 'status-after', status: 504 }), results: ['applied'] },
  'a body that stalls': { arm: once({ kind: 'stall-body' }), results: ['applied'], giveUp: 1000 },
  'a body that is cut off': { arm: once({ kind: 'cut-body' }), results: ['applied'] },
  'half the JSON': { arm: once({ kind: 'truncate-json' }), results: ['applied'] },
  'a web page in place of the answer': { arm: once({ kind: 'wrong-type' }), results: ['applied'] },
  'an outage that does not end': {
    arm: (sandbox, at) => {
      const callback = () => sandbox.addFault({ kind: 'reset-before', probability: 1 })
      sandbox.addFault({ kind: 'kill', at, callback })
    },
    results: ['failed'],
  },
}

it.for(Object.entries(CASES))('%s, at every request, leaves a true report and converges', async ([, one]) => {
  await sweep(one)
})
