/** The whole mail part of a plan of a large application, in which one list gains an item: a process for each size. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Measurement } from './measurement.ts'

/** Files of more than 20,000 items in each list would be larger than a fleet may be. */
const ITEMS = [1000, 10_000, 20_000] as const
const LISTS = 50
const ACCOUNTS = 10_000
const ASKED = 10_000
const MOST = { cpu: 500, memory: 150 }

type One = { readonly cpu: number; readonly memory: number; readonly entries: number }

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export function measureMail(): Promise<readonly Measurement[]> {
  execFileSync(here('../node_modules/.bin/tsc'), ['-p', here('tsconfig.json')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const found = ITEMS.map((items): readonly [number, One] => {
    const script = here('../lib/bench/bench/mail-one.js')
    return [
      items,
      JSON.parse(execFileSync(process.execPath, [script, String(items), String(ACCOUNTS)], { encoding: 'utf8' })),
    ]
  })
  const rows = found.flatMap(([items, { cpu, memory, entries }]): readonly Measurement[] => {
    const name = `mail of ${ACCOUNTS} accounts, 30 rules, ${LISTS} lists of ${items} items`
    const isAsked = items === ASKED
    return [
      { name: `${name}, CPU`, value: cpu, unit: 'ms', bound: isAsked ? MOST.cpu : null, note: `${entries} entries` },
      {
        name: `${name}, memory`,
        value: memory,
        unit: 'MB',
        bound: isAsked ? MOST.memory : null,
        note: 'above the plan',
      },
    ]
  })
  return Promise.resolve(rows)
}
