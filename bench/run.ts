/**
 * Measures, prints a table, and writes bench/results/<date>.json; asserts nothing. `node bench/run.ts [name…]`.
 * A measurement that reaches a bound set by someone else (the rate limit) is told as a ratio to it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { measureCreates, measureReads } from './api.ts'
import { measurePlanOverHttp } from './http.ts'
import { measureMail } from './mail.ts'
import type { Measurement } from './measurement.ts'
import { measureScale } from './scale.ts'
import { measureSingleChange } from './single.ts'
import { measureStart } from './start.ts'

const BENCHMARKS: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  creates: measureCreates,
  reads: measureReads,
  scale: measureScale,
  mail: measureMail,
  http: measurePlanOverHttp,
  start: measureStart,
  single: measureSingleChange,
}

function table(rows: readonly Measurement[]): string {
  const cells = rows.map(({ name, value, unit, bound, note }) => [
    name,
    `${value.toFixed(2)} ${unit}`,
    bound === null ? '-' : `${bound.toFixed(2)} ${unit}`,
    bound === null ? '-' : (value / bound).toFixed(3),
    note,
  ])
  const all = [['what', 'measured', 'bound', 'ratio', 'note'], ...cells]
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in BENCHMARKS))
if (unknown.length > 0) {
  console.error(`there is no benchmark ${unknown.join(', ')}; there are: ${Object.keys(BENCHMARKS).join(', ')}`)
  process.exit(1)
}
const measured: Measurement[] = []
for (const [name, measure] of Object.entries(BENCHMARKS)) {
  if (wanted.length === 0 || wanted.includes(name)) measured.push(...(await measure()))
}
console.log(table(measured))
const machine = { node: process.version, cores: availableParallelism(), platform: process.platform }
const at = new Date().toISOString()
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
const file = new URL(`results/${at.slice(0, 19).replaceAll(':', '-')}.json`, import.meta.url)
writeFileSync(file, `${JSON.stringify({ at, machine, measured }, null, 2)}\n`)
