/** The figures on the page of costs are those counted here: on the sandbox, and for GitHub and git with the shipped programs. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { Switches } from '../../src/sandbox/switches.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { FLEET, LEDGER, type Story, startStory } from '../e2e/story.ts'
import { testRepository } from '../features/git.ts'
import { traceGit } from '../git-trace.ts'
import { applyAll, createTestDeps, planOf, SEED } from '../property/deps.ts'
import { runProgram } from '../warm.ts'
import { text } from './markdown.ts'

const PAGE = 'docs/costs.md'

type Shape = {
  readonly accounts?: number
  readonly items?: number | null
  readonly limit?: number
  readonly workspace?: string
  readonly name?: string
  readonly password?: boolean
  readonly retire?: boolean
  readonly folders?: readonly string[]
  readonly guardrails?: boolean
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

/** One of each kind and ten accounts, as the page tells; the shape says what is otherwise. */
function writeFleet(shape: Shape): string {
  const { accounts = 10, items = 3, limit = 500, workspace = 'a', name = 'Agent', guardrails = true } = shape
  const match = { conditions: [{ field: 'from.domain', operator: 'in_list', value: ['l'] }] }
  const everything = { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] }
  const actions = [{ type: 'block' }]
  const kinds = {
    lists: {
      l: {
        type: 'domain',
        ...(items === null ? {} : { items: numbers(items).map((index) => `spam${index}.example`) }),
      },
    },
    rules: { r: { match, actions }, ...(shape.retire ? { silence: { match: everything, actions } } : {}) },
    policies: { p: { limits: { limit_count_daily_email_sent: limit } } },
  }
  const fleet: Json = {
    version: 1,
    settings: { max_deletes: 10, ...(shape.retire ? { retire: { workspace: 'b', days: 14 } } : {}) },
    ...(guardrails ? kinds : {}),
    workspaces: { a: guardrails ? { policy: 'p', rules: ['r'] } : {}, b: shape.retire ? { rules: ['silence'] } : {} },
    accounts: numbers(accounts).map((index) => ({
      email: `agent-${index}@fleet.example`,
      name: index === 0 ? name : 'Agent',
      workspace,
      ...(shape.folders ? { folders: shape.folders } : {}),
      ...(shape.password && index === 0 ? { app_password: { derive: 'FLEET_SEED' } } : {}),
    })),
  }
  return JSON.stringify(fleet)
}

function count(sandbox: Sandbox): readonly [reads: number, writes: number] {
  const requests = sandbox.requests()
  const reads = requests.filter(({ method }) => method === 'GET').length
  return [reads, requests.length - reads]
}

type Scene = {
  readonly what: string
  readonly act: 'plan' | 'apply'
  /** What was applied before; null: the application is empty. Left out: the same. */
  readonly before?: Shape | null
  readonly after: Shape
  readonly switches?: Partial<Switches>
}

async function measure({ act, before, after, switches }: Scene): Promise<readonly [number, number]> {
  const sandbox = await startSandbox({ randomSeed: 1, switches: { plan: 'none', ...switches } })
  const cell: MemoryCell = { ledger: null, version: 0 }
  const deps = (shape: Shape) =>
    createTestDeps(sandbox.url, { 'fleet.yaml': writeFleet(shape) }, cell, { variables: () => SEED })
  const earlier = before === undefined ? after : before
  try {
    if (earlier) expect((await applyAll(deps(earlier))).result).toBe('applied')
    sandbox.clearRequests()
    if (act === 'plan') await planOf(deps(after))
    else expect((await applyAll(deps(after))).result).toBe(before === undefined ? 'no-changes' : 'applied')
    return count(sandbox)
  } finally {
    await sandbox.close()
  }
}

const SCENES: readonly Scene[] = [
  { what: 'plan: accounts and workspaces alone, nothing to do', act: 'plan', after: { guardrails: false } },
  { what: 'plan: the fleet above, nothing to do', act: 'plan', after: {} },
  {
    what: 'plan: the same, where the API names a next page after the last one too',
    act: 'plan',
    after: {},
    switches: { cursor_on_last_page: true },
  },
  { what: 'plan: the fleet above, before its first account', act: 'plan', before: null, after: {} },
  { what: 'plan: 199 accounts, nothing to do', act: 'plan', after: { accounts: 199 } },
  { what: 'plan: 200 accounts, nothing to do', act: 'plan', after: { accounts: 200 } },
  { what: 'plan: 1,000 accounts, nothing to do', act: 'plan', after: { accounts: 1000 } },
  { what: 'plan: a list of 2,500 items, nothing to do', act: 'plan', after: { items: 2500 } },
  { what: 'plan: the items of the list are not managed, nothing to do', act: 'plan', after: { items: null } },
  {
    what: 'plan: the same, and the accounts move to where no rule looks it up',
    act: 'plan',
    before: { items: null },
    after: { items: null, workspace: 'b' },
  },
  { what: 'apply: nothing to do', act: 'apply', after: {} },
  { what: 'apply: the whole fleet, into an empty application', act: 'apply', before: null, after: {} },
  { what: 'apply: one new account', act: 'apply', before: {}, after: { accounts: 11 } },
  { what: 'apply: 1,000 new accounts', act: 'apply', before: {}, after: { accounts: 1010 } },
  { what: "apply: a policy's limit changes, whoever it reaches", act: 'apply', before: {}, after: { limit: 50 } },
  {
    what: 'apply: 1,000 accounts move to another workspace',
    act: 'apply',
    before: { accounts: 1000 },
    after: { accounts: 1000, workspace: 'b' },
  },
  { what: 'apply: one account is renamed', act: 'apply', before: {}, after: { name: 'Other' } },
  { what: 'apply: one app password is set', act: 'apply', before: {}, after: { password: true } },
  {
    what: 'plan: 1,000 accounts, their folders as they were',
    act: 'plan',
    after: { accounts: 1000, folders: ['Invoices'] },
  },
  {
    what: 'apply: ten accounts get a folder each',
    act: 'apply',
    before: {},
    after: { folders: ['Invoices'] },
  },
  {
    what: 'apply: one new account with two folders',
    act: 'apply',
    before: { folders: ['Invoices', 'Clients'] },
    after: { accounts: 11, folders: ['Invoices', 'Clients'] },
  },
  {
    what: 'apply: five accounts are retired',
    act: 'apply',
    before: { retire: true },
    after: { retire: true, accounts: 5 },
  },
  { what: 'apply: five accounts are deleted', act: 'apply', before: {}, after: { accounts: 5 } },
  { what: 'apply: 2,500 items join a list', act: 'apply', before: {}, after: { items: 2503 } },
]

/** The rows of the table under a heading, without its two head lines. */
const rowsOf = (heading: string): readonly string[] =>
  (
    text(PAGE)
      .split(/^## /m)
      .find((section) => section.startsWith(heading)) ?? ''
  )
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)

const toRow = (...cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`

describe('the page of costs', () => {
  it('tells the requests to Nylas that the sandbox counts', async () => {
    const rows: string[] = []
    for (const scene of SCENES) rows.push(toRow(scene.what, ...(await measure(scene))))
    expect(rowsOf('Requests to Nylas')).toEqual(rows)
  }, 300_000)

  it('tells the requests to GitHub, fetches, pushes, commits of the ledger and processes of git that a story takes', async () => {
    const story = await startStory()
    const { env, take } = traceGit()
    const [requests, processes]: [string[], string[]] = [[], []]
    const count = (what: string) => {
      requests.push(toRow(what, ...takeCounts(story)))
      processes.push(toRow(what, ...take()))
    }
    const nightly = (sha: string) => story.push(sha, { event: 'schedule', payload: { schedule: '0 3 * * *' }, env })
    const first = story.main({ 'README.md': 'A repository.\n' })
    const pull = story.open(1, first, { 'fleet.yaml': FLEET, 'tenants.txt': 'acme\n' })
    await story.plan(pull, { env })
    count('plan: the first comment on a pull request')
    await story.plan(pull, { env })
    count('plan: the next commit of a pull request')
    const merge = story.squash(pull)
    await story.push(merge, { env })
    count('apply: a merge that creates')
    await story.push(merge, { event: 'workflow_dispatch', env })
    count('plan: started by hand, nothing to do')
    const second = story.open(2, merge, { 'tenants.txt': 'globex\n' })
    await story.plan(second)
    takeCounts(story)
    const removed = story.squash(second)
    await story.push(removed, { env })
    count('apply: a merge that deletes')
    await nightly(removed)
    count('drift: nothing found')
    const [policy] = story.world.sandbox.state().policies
    story.world.sandbox.seed({ policies: [{ ...policy, limits: { limit_count_daily_email_sent: 1 } }] })
    await nightly(removed)
    count('drift: the first night something is found')
    await story.end()
    expect(rowsOf('Requests to GitHub')).toEqual(requests)
    expect(rowsOf('Processes of Git').slice(0, processes.length)).toEqual(processes)
  }, 300_000)

  it('tells the processes of git that the command line starts', async () => {
    const sandbox = await startSandbox({ randomSeed: 1, switches: { plan: 'none' } })
    const { directory, git } = testRepository()
    const { env, take } = traceGit('[user]\n\tname = Ann\n\temail = ann@fleet.example\n')
    const rows: string[] = []
    const run = async (what: string, ...args: readonly string[]) => {
      const connection = { NYLAS_API_KEY: 'sandbox-key', NYLAS_API_URL: sandbox.url, NYLAS_FLEET_LAG: '0.05' }
      const { code, log } = await runProgram('cli', args, directory, { ...connection, ...env })
      expect(code, log).toBe(0)
      rows.push(toRow(`command line: ${what}`, ...take()))
    }
    const commit = (accounts: number) => {
      writeFileSync(join(directory, 'fleet.yaml'), writeFleet({ accounts }))
      git('add', '--all')
      git('commit', '--quiet', '--message', 'Change')
      git('push', '--quiet', 'origin', 'main')
    }
    commit(2)
    await run('`plan`, before the first apply', 'plan')
    await run('`apply` that creates', 'apply', '--yes')
    await run('`apply`, nothing to do', 'apply', '--yes')
    commit(1)
    await run('`plan` of a deletion', 'plan')
    await run('`apply` that deletes', 'apply', '--yes')
    await run('`drift`, nothing found', 'drift')
    await sandbox.close()
    expect(rowsOf('Processes of Git').slice(-rows.length)).toEqual(rows)
  }, 300_000)
})

let commits = 0

/** What GitHub and its git server were asked since the last look, and what the ledger grew by. */
function takeCounts({ world: { github, git } }: Story): readonly number[] {
  const sent = git.requests.map((request) => request.split('/').at(-1))
  const all = git.git('for-each-ref', LEDGER) === '' ? 0 : Number(git.git('rev-list', '--count', LEDGER))
  const counts = [
    github.requests.length,
    sent.filter((service) => service === 'git-upload-pack').length,
    sent.filter((service) => service === 'git-receive-pack').length,
    all - commits,
  ]
  commits = all
  github.requests.length = 0
  git.requests.length = 0
  return counts
}
