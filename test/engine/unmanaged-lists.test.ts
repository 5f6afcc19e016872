/** Lists whose items no file manages: looked into where mail hangs on them, and nowhere else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { diffSpecs } from '../../src/engine/spec-diff.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { createQuickDeps } from '../faults/quick.ts'
import { applyAll, planOf } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'

let sandbox: Sandbox
let cell: MemoryCell

beforeEach(async () => {
  sandbox = await startSandbox({ switches: { plan: 'none' } })
  cell = { ledger: null, version: 0 }
})
afterEach(() => sandbox.close())

const block = (list: string): Json => ({
  match: { conditions: [{ field: 'from.domain', operator: 'in_list', value: [list] }] },
  actions: [{ type: 'block' }],
})
const spec = (rules: readonly string[], more: Readonly<Record<string, Json>> = {}): Spec => ({
  version: 1,
  policies: { p: { limits: { limit_count_daily_email_sent: 50 } } },
  lists: { kept: { type: 'domain', items: ['kept.example'] }, theirs: { type: 'domain' }, aside: { type: 'domain' } },
  rules: { 'block-kept': block('kept'), 'block-theirs': block('theirs'), 'block-aside': block('aside') },
  workspaces: { w: { policy: 'p', rules: [...rules] }, empty: { policy: 'p', rules: ['block-aside'] } },
  accounts: [{ email: 'ann@fleet.example', workspace: 'w' }],
  ...more,
})
const BARE = spec(['block-kept'])
const ATTACHED = spec(['block-kept', 'block-theirs'])
const tests = (...all: readonly (readonly [string, Json, Json])[]): Readonly<Record<string, Json>> => ({
  tests: all.map(([name, from, expected]) => ({ name, receive: { from, to: '*' }, expect: expected })),
})
const NAMED = tests(['theirs', { in: 'theirs' }, 'blocked'], ['others', { not_in: 'theirs' }, 'delivered'])

const depsOf = (given: Spec) => createQuickDeps(sandbox.url, given, cell)
const idOf = (name: string) => sandbox.state().lists.find((list) => list.name === name)?.id ?? ''

async function addItems(name: string, items: readonly string[]): Promise<void> {
  for (let start = 0; start < items.length; start += 1000) {
    await fetch(`${sandbox.url}/v3/lists/${idOf(name)}/items`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-key', 'content-type': 'application/json' },
      body: JSON.stringify({ items: items.slice(start, start + 1000) }),
    })
  }
}

/** The plan, and of which lists it read the items. */
async function look(given: Spec) {
  sandbox.clearRequests()
  const plan = await planOf(depsOf(given))
  const names = new Map(sandbox.state().lists.map(({ id, name }) => [id, String(name)]))
  const read = sandbox.requests().flatMap(({ path }) => /\/v3\/lists\/([^/]+)\/items/u.exec(path)?.[1] ?? [])
  return { plan, read: [...new Set(read.map((id) => names.get(id) ?? id))].sort() }
}

const codesOf = ({ plan }: Awaited<ReturnType<typeof look>>) => plan.diagnostics.map(({ code }) => code)

describe('a list whose items no file manages', () => {
  beforeEach(async () => {
    expect((await applyAll(depsOf(BARE))).result).toBe('applied')
    await addItems('theirs', ['evil.example', 'kept.example'])
  })

  it('is looked into when a rule that asks for it is attached, so that the plan says whose mail stops', async () => {
    const found = await look(ATTACHED)
    expect(found.read).toEqual(['kept', 'theirs'])
    expect(found.plan.mail.changes).toMatchObject([
      { direction: 'closes', accounts: 1, example: { from: 'a@evil.example' } },
    ])
    expect(found.plan.mail.changes.map(({ says }) => says).join()).toContain('evil.example')
    expect(found.plan.changes).toMatchObject([{ address: 'workspace/w', direction: 'closes' }])
    expect(codesOf(found)).not.toContain('mail-list-unknown')
    const report = await applyAll(depsOf(ATTACHED))
    expect(report.result).toBe('applied')
    expect((await look(ATTACHED)).plan.changes).toEqual([])
  })

  it('is looked into for an account that moves to where it is asked for', async () => {
    const moved = { ...BARE, accounts: [{ email: 'ann@fleet.example', workspace: 'empty' }] }
    await addItems('aside', ['aside.example'])
    const found = await look(moved)
    expect(found.read).toEqual(['aside', 'kept'])
    const ways = found.plan.mail.changes.map(({ direction, example }) => [direction, example.from])
    expect(ways).toEqual([
      ['opens', 'a@kept.example'],
      ['closes', 'a@aside.example'],
    ])
  })

  it('costs no request where no change reaches it and no test asks', async () => {
    expect((await look(BARE)).read).toEqual(['kept'])
    const renamed = { ...BARE, accounts: [{ email: 'ann@fleet.example', name: 'Ann', workspace: 'w' }] }
    expect((await look(renamed)).read).toEqual(['kept'])
    // In the workspace whose rule it is nobody lives.
    const turned: Json = {
      'block-kept': block('kept'),
      'block-theirs': block('theirs'),
      'block-aside': block('theirs'),
    }
    expect((await look({ ...BARE, rules: turned })).read).toEqual(['kept'])
  })

  it('is what a test means that names it', async () => {
    expect((await applyAll(depsOf(ATTACHED))).result).toBe('applied')
    const found = await look({ ...ATTACHED, ...NAMED })
    expect(found.read).toEqual(['kept', 'theirs'])
    expect(found.plan.mail.tests.map(({ name, result }) => [name, result])).toEqual([
      ['theirs', 'holds'],
      ['others', 'holds'],
    ])
    const bare = await look({ ...BARE, ...NAMED })
    expect(bare.plan.mail.tests).toMatchObject([
      { result: 'fails', counterexample: { from: 'a@evil.example' } },
      { result: 'holds' },
    ])
  })

  it('describes no mail in a test while nothing stands in it', async () => {
    const found = await look({ ...BARE, ...tests(['aside', { in: 'aside' }, 'delivered']) })
    expect(found.plan.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'yields-nothing', severity: 'error' }),
    )
  })

  it('stays unknown where it refuses or is long, which is told, and counts as what may open and close', async () => {
    const warning = expect.objectContaining({
      code: 'mail-list-unknown',
      severity: 'warning',
      summary: expect.stringContaining('what stands in list/theirs is not known here'),
    })
    sandbox.addFault({ kind: 'status-before', status: 403, match: { path: `/v3/lists/${idOf('theirs')}/items` } })
    const refused = await look(ATTACHED)
    expect(refused.plan.diagnostics).toContainEqual(warning)
    expect(refused.plan.changes).toMatchObject([{ address: 'workspace/w', direction: 'both' }])
    sandbox.clearFaults()
    await addItems(
      'theirs',
      Array.from({ length: 20_001 }, (_, index) => `d${index}.example`),
    )
    const long = await look(ATTACHED)
    expect(long.read).toEqual(['kept'])
    expect(long.plan.diagnostics).toContainEqual(warning)
  })

  it('is empty when a plan makes it', async () => {
    const made = spec(['block-kept', 'block-new'], {
      lists: { kept: { type: 'domain', items: ['kept.example'] }, fresh: { type: 'domain' } },
      rules: { 'block-kept': block('kept'), 'block-new': block('fresh') },
      workspaces: { w: { policy: 'p', rules: ['block-kept', 'block-new'] } },
    })
    const found = await look({
      ...made,
      absent: ['list/theirs', 'list/aside', 'rule/block-theirs', 'rule/block-aside', 'workspace/empty'],
    })
    expect(codesOf(found)).not.toContain('mail-list-unknown')
    expect(found.plan.mail.changes).toEqual([])
  })
})

describe('without the application', () => {
  it('a plan of files alone says that nobody knows what stands in it', async () => {
    const of = (given: Spec) => ({ ...depsOf(given), commit: null })
    const watch = { clock: { now: () => 0, sleep: async () => {} }, stopping: new AbortController().signal }
    const { plan } = await diffSpecs(of(ATTACHED), of(BARE), watch)
    expect(plan?.diagnostics.map(({ code }) => code)).toContain('mail-list-unknown')
    expect(plan?.changes).toMatchObject([{ address: 'workspace/w', direction: 'both' }])
  })
})
