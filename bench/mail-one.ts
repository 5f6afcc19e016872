/** One size in a process of its own: tests of mail, and what a change does to it. Prints JSON. */
import '../src/shells/memory.ts'
import { compareMail } from '../src/mail/compare-mail.ts'
import { decideTests } from '../src/mail/decide-test.ts'
import type { MailTest } from '../src/mail/model.ts'
import { createSpaces } from '../src/mail/spaces.ts'
import { createMailWorld } from './mail-world.ts'

const KILOBYTES = 1024
const [items = 100, accounts = 10_000] = process.argv.slice(2).map(Number)

const size = { rules: 30, lists: 50, items, workspaces: 1000, sets: 40, accounts }
const [before, after] = [createMailWorld(size, []), createMailWorld(size, ['new.example'])]
const common = { name: 'a test', source: null }
const tests: readonly MailTest[] = [
  {
    ...common,
    expect: { outcome: 'blocked' },
    receive: { from: { kind: 'is', part: 'domain', value: 'new.example' }, to: { kind: 'anybody' } },
  },
  {
    ...common,
    expect: { outcome: 'delivered' },
    receive: { from: { kind: 'is', part: 'domain', value: 'acme.example' }, to: { kind: 'anybody' } },
  },
  {
    ...common,
    expect: { outcome: 'blocked' },
    send: { from: { kind: 'anybody' }, to: [{ kind: 'anybody' }], only: false, types: ['compose', 'reply'] },
  },
]
const bare = process.resourceUsage().maxRSS / KILOBYTES
const cpu = process.cpuUsage()
const spaceOf = createSpaces([before, after], tests)
const decided = decideTests(tests, after, {}, spaceOf)
const tested = process.cpuUsage(cpu)
const { differences, isComplete } = compareMail(before, after, {}, spaceOf)
const { user, system } = process.cpuUsage(cpu)
if (!isComplete || differences.length === 0)
  throw new Error(`the comparison is not what was asked for: ${isComplete} ${differences.length}`)
const memory = process.resourceUsage().maxRSS / KILOBYTES - bare
const [first] = differences
process.stdout.write(
  JSON.stringify({
    tests: (tested.user + tested.system) / 1000,
    cpu: (user + system) / 1000,
    memory,
    results: decided.map(({ result }) => result),
    entries: differences.length,
    says: first?.change.says,
  }),
)
