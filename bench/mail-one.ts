/**
 * One size in a process of its own: the mail part of a plan, with everything that it says (tests, what opens and closes, which
 * way each change goes, notices), for one new item in one of the lists. What comes before it is not counted. Prints JSON.
 */
import '../src/shells/memory.ts'
import { compileFleet } from '../src/config/compile.ts'
import { createMemoryTree } from '../src/config/files/tree.ts'
import { buildGovernance, withImpact } from '../src/engine/plan/governance.ts'
import { planMail } from '../src/engine/plan/mail.ts'
import { draftPlan } from '../src/engine/plan/plan.ts'
import { createEmptyLedger } from '../src/state/ledger/store.ts'
import { createLive, listFiles } from './mail-fleet.ts'

const KILOBYTES = 1024
const [items = 100, accounts = 10_000] = process.argv.slice(2).map(Number)

const files = listFiles({ rules: 30, lists: 50, items, workspaces: 1000, sets: 40, accounts })
const { fleet, diagnostics } = await compileFleet(createMemoryTree(files), 'fleet.yaml')
if (!fleet) throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
const live = createLive(fleet)
const ledger = createEmptyLedger({ name: 'bench', file: 'fleet.yaml' }, live.application.id)
const { matched, drafted, selected } = draftPlan({ fleet, live, ledger, others: [], commit: null })
const governance = buildGovernance(live, matched, selected.drafts)
const changes = selected.drafts.map((draft) => ({ ...withImpact(draft, governance), origin: null }))

const bare = process.resourceUsage().maxRSS / KILOBYTES
const cpu = process.cpuUsage()
const { mail, diagnostics: found } = planMail(
  fleet,
  live,
  { governance, folders: drafted.folders, tested: governance.after },
  changes,
)
const { user, system } = process.cpuUsage(cpu)
const memory = process.resourceUsage().maxRSS / KILOBYTES - bare
if (mail.changes.length === 0 || mail.tests.length === 0 || found.some(({ code }) => code.startsWith('mail-too')))
  throw new Error(`the plan says not what was asked for: ${JSON.stringify(found.slice(0, 3))}`)
process.stdout.write(
  JSON.stringify({
    cpu: (user + system) / 1000,
    memory,
    results: mail.tests.map(({ result }) => result),
    entries: mail.changes.length,
    notices: found.length,
    says: mail.changes[0]?.says,
  }),
)
