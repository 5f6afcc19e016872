/**
 * From the text of the file to the plan and its renderings, in memory, a process for each size. They run compiled, as what is
 * shipped does: Node's own stripping of types would be measured with them.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Measurement } from './measurement.ts'

const SIZES = [100, 1000, 10_000, 100_000] as const
const REPEATS: Readonly<Record<number, number>> = { 100: 5, 1000: 5, 10000: 5, 100000: 1 }

type Stage = { readonly wall: number; readonly cpu: number; readonly memory: number }
type One = Readonly<Record<'compiled' | 'planned' | 'markdown' | 'terminal', Stage>> & {
  readonly bytes: number
  readonly bare: number
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function measure(accounts: number): { readonly [name: string]: number } {
  const script = here('../lib/bench/bench/scale-one.js')
  const runs = Array.from(
    { length: REPEATS[accounts] ?? 1 },
    (): One => JSON.parse(execFileSync(process.execPath, [script, String(accounts)], { encoding: 'utf8' })),
  )
  const of = (value: (one: One) => number) => middle(runs.map(value))
  return {
    compile: of((one) => one.compiled.wall),
    plan: of((one) => one.planned.wall),
    cpu: of((one) => one.compiled.cpu + one.planned.cpu),
    markdown: of((one) => one.markdown.wall),
    terminal: of((one) => one.terminal.wall),
    memory: of((one) => one.planned.memory),
    rendered: of((one) => one.terminal.memory),
    bare: of((one) => one.bare),
    bytes: of((one) => one.bytes),
  }
}

/** What issue 5 asks for: seconds of CPU and MB, from the text to the plan. */
const MOST: Readonly<Record<number, { readonly cpu: number; readonly memory: number }>> = {
  10000: { cpu: 1, memory: 200 },
  100000: { cpu: 10, memory: 1000 },
}

export async function measureScale(): Promise<readonly Measurement[]> {
  execFileSync(here('../node_modules/.bin/tsc'), ['-p', here('tsconfig.json')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const found = new Map(SIZES.map((size) => [size, measure(size)]))
  const rows = [...found].flatMap(([size, one]): readonly Measurement[] => {
    const row = (what: string, value: number | undefined, unit: string, bound: number | null = null, note = '') => ({
      name: `${what} ${size} accounts`,
      value: value ?? Number.NaN,
      unit,
      bound,
      note,
    })
    const most = MOST[size]
    return [
      row('compile and validate', one['compile'], 'ms', null, `${((one['bytes'] ?? 0) / 1e6).toFixed(2)} MB of YAML`),
      row('plan', one['plan'], 'ms'),
      row('text to plan, CPU,', one['cpu'], 'ms', most ? most.cpu * 1000 : null, 'all threads'),
      row(
        'text to plan, memory,',
        one['memory'],
        'MB',
        most?.memory ?? null,
        `most ever held; ${one['bare']?.toFixed(0)} before`,
      ),
      row('render Markdown of', one['markdown'], 'ms'),
      row('render for a terminal', one['terminal'], 'ms', null, `${one['rendered']?.toFixed(0)} MB then`),
    ]
  })
  const growth = (what: string) =>
    (found.get(100_000)?.[what] ?? Number.NaN) / (found.get(10_000)?.[what] ?? Number.NaN)
  const grown = ['compile', 'plan', 'cpu'].map((what): Measurement => {
    return { name: `growth of ${what} from 10000 to 100000`, value: growth(what), unit: 'times', bound: 11, note: '' }
  })
  return [...rows, ...grown]
}
