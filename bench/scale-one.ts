/**
 * One size in a process of its own: from the text of the file to the plan, in memory, and the plan to text. Prints JSON.
 * Every account is made anew, which is the most that a plan can say of them.
 */
import '../src/shells/memory.ts'
import { compileFleet } from '../src/config/compile.ts'
import { createMemoryTree } from '../src/config/files/tree.ts'
import type { LiveState } from '../src/domain/model.ts'
import { buildPlan } from '../src/engine/plan/plan.ts'
import { renderPlanMarkdown } from '../src/render/markdown.ts'
import { renderPlanText } from '../src/render/terminal.ts'
import { createEmptyLedger } from '../src/state/ledger/store.ts'
import { fleetText } from './fleet.ts'

const KILOBYTES = 1024

const live: LiveState = {
  at: '2026-01-01T00:00:00.000Z',
  application: { id: 'bench', region: 'us', environment: null },
  defaultWorkspace: null,
  objects: [],
  foreignGrants: {},
  requests: 0,
}
const ledger = createEmptyLedger({ name: 'bench', file: 'fleet.yaml' }, 'bench')

/** Milliseconds on the clock and of all cores, and the most memory (MB) that this process has held so far. */
async function spent<T>(work: () => T | Promise<T>) {
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  const value = await work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { value, wall, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / KILOBYTES }
}

const text = fleetText(Number(process.argv[2]))
const bare = process.resourceUsage().maxRSS / KILOBYTES
const tree = createMemoryTree({ 'fleet.yaml': text })
const compiled = await spent(() => compileFleet(tree, 'fleet.yaml'))
const { fleet, diagnostics } = compiled.value
if (!fleet) throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
const planned = await spent(() => buildPlan({ fleet, live, ledger, others: [], commit: null }).plan)
const markdown = await spent(() => renderPlanMarkdown(planned.value, { budget: 65_000 }))
const terminal = await spent(() => renderPlanText(planned.value, { color: false, width: 120 }))
const stages = Object.entries({ compiled, planned, markdown, terminal })
const rows = stages.map(([name, { wall, cpu, memory }]) => [name, { wall, cpu, memory }])
process.stdout.write(JSON.stringify({ bytes: text.length, bare, ...Object.fromEntries(rows) }))
