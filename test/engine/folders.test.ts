/** Folders of mailboxes, through plan and apply on a sandbox: made, remembered, looked into, removed, and what they cost. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Diagnostic, Json } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { applyFleet } from '../../src/engine/apply-fleet.ts'
import type { ApplyDeps } from '../../src/engine/deps.ts'
import { openFleet } from '../../src/engine/open-fleet.ts'
import { checkDeclaredMail } from '../../src/engine/plan/mail-declared.ts'
import { type PlanResult, planFleet } from '../../src/engine/plan-fleet.ts'
import { diffSpecs } from '../../src/engine/spec-diff.ts'
import { createHistoryBuilder } from '../../src/features/history/events.ts'
import { buildInventoryView } from '../../src/features/inventory/build-view.ts'
import { renderInventoryCsv } from '../../src/features/inventory/formats.ts'
import { renderInventoryHtml } from '../../src/features/inventory/page.ts'
import { renderPlanText } from '../../src/render/terminal.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { Switches } from '../../src/sandbox/switches.ts'
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

type Raw = { readonly [key: string]: Json }

const everybody: Json = { conditions: [{ field: 'from.address', operator: 'contains', value: '@' }] }
const fileIn = (folder: string): Json => ({
  match: everybody,
  actions: [{ type: 'assign_to_folder', value: folder }],
})
const ANN: Raw = { email: 'ann@fleet.example', workspace: 'w' }
const BEN: Raw = { email: 'ben@fleet.example', workspace: 'w' }
const spec = (group: Raw, accounts: readonly Raw[], more: Raw = {}): Spec => ({
  version: 1,
  policies: { p: { limits: { limit_count_daily_email_sent: 50 } } },
  workspaces: { w: { policy: 'p', ...group } },
  accounts,
  ...more,
})

const depsOf = (given: Spec, more: Partial<ApplyDeps> = {}) => createQuickDeps(sandbox.url, given, cell, more)

async function apply(given: Spec, meanwhile?: () => void) {
  const report = await applyAll(depsOf(given), meanwhile)
  expect(report.outcomes.filter(({ status }) => status !== 'applied')).toEqual([])
  return report
}

/** By the first word of the e-mail, the folders that somebody made. */
function foldersOf(name: string): readonly string[] {
  const { grants, folders } = sandbox.state()
  const owner = grants.find(({ email }) => email.startsWith(`${name}@`))?.id
  return folders
    .filter(({ grant_id }) => grant_id === owner)
    .map(({ path }) => path)
    .sort()
}

const grantOf = (name: string): string => sandbox.state().grants.find(({ email }) => email.startsWith(name))?.id ?? ''
const seedFolder = (name: string, folder: string) =>
  sandbox.seed({ folders: [{ grant_id: grantOf(name), name: folder }] })
const remembered = (name: string) => cell.ledger?.resources[`account/${name}@fleet.example`]?.folders
const requestsTo = (path: RegExp) => sandbox.requests().filter((one) => path.test(one.path))
const FOLDERS = /\/folders/
const valuesOf = ({ changes }: Plan, name: string) =>
  changes
    .find(({ address }) => address === `account/${name}@fleet.example`)
    ?.fields.find(({ path }) => path === 'folders')

describe('folders that a file wants', () => {
  it('are made in new mailboxes by the same apply, parents first, and remembered with their ids', async () => {
    const wanted = spec({ folders: ['Invoices'] }, [{ ...ANN, folders: ['Clients/Acme'] }, BEN])
    const plan = await planOf(depsOf(wanted))
    expect(valuesOf(plan, 'ann')).toEqual({
      path: 'folders',
      before: null,
      after: ['Clients', 'Clients/Acme', 'Invoices'],
    })
    const { result, plan: done } = await apply(wanted)
    expect(result).toBe('applied')
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([['Clients', 'Clients/Acme', 'Invoices'], ['Invoices']])
    // Two workspaces' worth of one object each, two accounts, four folders, and the connector.
    expect(done?.requests.writes).toBe(2 + 2 + 4 + (done?.connector ? 1 : 0))
    const ids = new Map(sandbox.state().folders.map(({ grant_id, path, id }) => [`${grant_id} ${path}`, id]))
    expect(remembered('ben')).toEqual({ Invoices: ids.get(`${grantOf('ben')} Invoices`) })
    expect(Object.keys(remembered('ann') ?? {})).toEqual(['Clients', 'Clients/Acme', 'Invoices'])
    sandbox.clearRequests()
    expect((await planOf(depsOf(wanted))).changes).toEqual([])
    expect(requestsTo(FOLDERS)).toEqual([])
  })

  it('are made in mailboxes that live, and what is there already is taken as it is', async () => {
    await apply(spec({}, [ANN, BEN]))
    seedFolder('ben', 'Invoices')
    const wanted = spec({ folders: ['Invoices'] }, [ANN, BEN])
    const plan = await planOf(depsOf(wanted))
    expect(valuesOf(plan, 'ann')).toEqual({ path: 'folders', before: [], after: ['Invoices'] })
    expect(valuesOf(plan, 'ben')).toBeUndefined()
    await apply(wanted)
    expect(remembered('ben')).toEqual({ Invoices: null })
    expect(typeof remembered('ann')?.['Invoices']).toBe('string')
    expect((await planOf(depsOf(wanted))).changes).toEqual([])
    // What was there before is nobody's to remove.
    await apply(spec({}, [ANN, BEN]))
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([[], ['Invoices']])
    expect([remembered('ann'), remembered('ben')]).toEqual([undefined, undefined])
  })

  it('are those of the workspace that the mailbox is moved to, there before it is', async () => {
    const two = { workspaces: { w: { policy: 'p', folders: ['Old'] }, v: { policy: 'p', folders: ['New'] } } }
    await apply(spec({}, [ANN], two))
    sandbox.clearRequests()
    await apply(spec({}, [{ ...ANN, workspace: 'v' }], two))
    expect(foldersOf('ann')).toEqual(['New'])
    const writes = sandbox.requests().filter(({ method }) => method !== 'GET')
    expect(writes.map(({ method, path }) => `${method} ${path.split('/').at(-1)?.slice(0, 13)}`)).toEqual([
      'POST folders',
      'POST manual-assign',
      expect.stringMatching(/^DELETE /),
    ])
  })

  it('of a mailbox that left the file stay as they are', async () => {
    const retire = { settings: { retire: { workspace: 'w', days: 3 }, max_deletes: 5 } }
    const rules = { rules: { 'no-mail': { match: everybody, actions: [{ type: 'block' }] } } }
    const given = (accounts: readonly Raw[]) =>
      spec({ folders: ['Invoices'], rules: ['no-mail'] }, accounts, { ...rules, ...retire })
    await apply(given([ANN, BEN]))
    sandbox.clearRequests()
    await apply(given([ANN]))
    expect([foldersOf('ben'), requestsTo(FOLDERS)]).toEqual([['Invoices'], []])
    await apply(given([ANN, BEN]))
    expect(requestsTo(FOLDERS)).toEqual([])
  })
})

describe('folders that are wanted no more', () => {
  const before = spec({ rules: ['file'] }, [{ ...ANN, folders: ['Old'] }], { rules: { file: fileIn('Old') } })
  const after = spec({ rules: ['file'] }, [{ ...ANN, folders: ['New'] }], { rules: { file: fileIn('New') } })

  it('go when they are empty: the new one first, then the rule, then the old one', async () => {
    await apply(before)
    sandbox.clearRequests()
    const { plan } = await apply(after)
    expect(valuesOf(plan as Plan, 'ann')).toEqual({ path: 'folders', before: ['Old'], after: ['New'] })
    expect(plan?.changes.find(({ address }) => address.startsWith('account/'))).toMatchObject({
      destructive: { what: 'folder', paths: ['folders'] },
      removes: { Old: expect.any(String) },
    })
    const writes = sandbox.requests().filter(({ method }) => method !== 'GET')
    expect(writes.map(({ method, path }) => `${method} ${path.split('/')[2] === 'rules' ? 'rule' : 'folder'}`)).toEqual(
      ['POST folder', 'PUT rule', 'DELETE folder'],
    )
    expect(foldersOf('ann')).toEqual(['New'])
    expect((await planOf(depsOf(after, { deep: true }))).changes).toEqual([])
  })

  it('stay when they hold mail, and the plan says so once', async () => {
    await apply(before)
    expect(sandbox.injectMail({ from: 'a@b.example', to: 'ann@fleet.example' }).folder).toBe('Old')
    const { plan } = await apply(after)
    expect(valuesOf(plan as Plan, 'ann')).toEqual({ path: 'folders', before: [], after: ['New'] })
    expect(plan?.diagnostics.find(({ code }) => code === 'folder-kept')?.summary).toBe(
      "the folder 'Old' is wanted no more in account/ann@fleet.example, and stays there: it is not empty, and a folder goes with all its mail",
    )
    expect(foldersOf('ann')).toEqual(['New', 'Old'])
    const next = await planOf(depsOf(after, { deep: true }))
    expect([next.changes, next.diagnostics.filter(({ code }) => code === 'folder-kept')]).toEqual([[], []])
  })

  it('stay when a mail comes after the plan, and the report says so', async () => {
    await apply(before)
    const report = await apply(after, () => {
      sandbox.injectMail({ from: 'a@b.example', to: 'ann@fleet.example' })
    })
    expect(report.result).toBe('applied')
    expect(report.diagnostics.find(({ code }) => code === 'folder-kept')).toMatchObject({
      severity: 'warning',
      summary:
        "the folder 'Old' stays in account/ann@fleet.example, although the plan said that it is removed: it holds mail",
    })
    expect(foldersOf('ann')).toEqual(['New', 'Old'])
    expect((await planOf(depsOf(after, { deep: true }))).changes).toEqual([])
  })

  it('stay while something else of the apply fails, and go with the next one', async () => {
    await apply(before)
    sandbox.addFault({ kind: 'status-before', status: 400, match: { method: 'PUT', path: /rules/ } })
    const report = await applyAll(depsOf(after))
    expect(report.result).toBe('failed')
    expect(foldersOf('ann')).toEqual(['New', 'Old'])
    expect(report.outcomes.find(({ address }) => address.startsWith('account/'))).toMatchObject({
      status: 'skipped',
      reason: 'failure-elsewhere',
      error: 'no folder is removed, because rule/file failed',
    })
    expect(remembered('ann')).toEqual({ Old: expect.any(String), New: expect.any(String) })
    await apply(after)
    expect(foldersOf('ann')).toEqual(['New'])
  })

  it('go the deepest first, and one that holds another which stays does not go', async () => {
    await apply(spec({}, [{ ...ANN, folders: ['A/B/C', 'D/E'] }]))
    const parent = sandbox.state().folders.find(({ path }) => path === 'D')?.id ?? ''
    sandbox.seed({ folders: [{ grant_id: grantOf('ann'), name: 'theirs', parent_id: parent }] })
    await apply(spec({}, [ANN]))
    expect(foldersOf('ann')).toEqual(['D', 'D/theirs'])
  })

  it('stay as long as a rule files mail there, and go with it', async () => {
    await apply(
      spec({ rules: ['file'] }, [{ ...ANN, folders: ['Clients/Acme'] }], { rules: { file: fileIn('Clients/Acme') } }),
    )
    const left = spec({ rules: ['file'] }, [ANN], { rules: { file: fileIn('Clients/Acme') } })
    sandbox.clearRequests()
    const { plan } = await apply(left)
    expect([plan?.changes, requestsTo(FOLDERS)]).toEqual([[], []])
    expect(foldersOf('ann')).toEqual(['Clients', 'Clients/Acme'])
    await apply(spec({}, [ANN]))
    expect(foldersOf('ann')).toEqual([])
  })

  it('of the same name, made anew by somebody else, are not ours', async () => {
    await apply(before)
    sandbox.seed({ folders: [{ id: sandbox.state().folders[0]?.id ?? '', deleted: true }] })
    seedFolder('ann', 'Old')
    await apply(after)
    expect(foldersOf('ann')).toEqual(['New', 'Old'])
  })
})

describe('a rule that files mail in a new folder', () => {
  it('goes on to the old one as long as a mailbox has none', async () => {
    const given = (folder: string) =>
      spec({ folders: [folder], rules: ['file'] }, [ANN, BEN], { rules: { file: fileIn(folder) } })
    await apply(given('Old'))
    const failing = new RegExp(`${grantOf('ben')}/folders`)
    sandbox.addFault({ kind: 'status-before', status: 403, match: { method: 'POST', path: failing } })
    const report = await applyAll(depsOf(given('New')))
    expect(report.outcomes.map(({ address, status, needs }) => [address, status, needs])).toEqual([
      ['rule/file', 'skipped', 'account/ben@fleet.example'],
      ['account/ann@fleet.example', 'skipped', null],
      ['account/ben@fleet.example', 'failed', null],
    ])
    expect(sandbox.injectMail({ from: 'a@b.example', to: 'ann@fleet.example' }).folder).toBe('Old')
    await apply(given('New'))
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([['New', 'Old'], ['New']])
  })
})

describe('the cost of folders', () => {
  const many = (group: Raw) =>
    spec(
      group,
      Array.from({ length: 300 }, (_, index): Raw => ({ email: `a${index}@fleet.example`, workspace: 'w' })),
    )

  it('is nothing for mailboxes that are as they were, and a list for each whose folders change', async () => {
    await apply(many({ folders: ['Invoices'] }))
    sandbox.clearRequests()
    expect((await planOf(depsOf(many({ folders: ['Invoices'] })))).changes).toEqual([])
    const unchanged = sandbox.requests().length
    expect(requestsTo(FOLDERS)).toEqual([])
    sandbox.clearRequests()
    await planOf(
      depsOf(
        spec({ folders: ['Invoices'] }, [
          ...((many({}) as Raw)['accounts'] as Raw[]).slice(1),
          { email: 'a0@fleet.example', workspace: 'w', folders: ['More'] },
        ]),
      ),
    )
    expect(requestsTo(FOLDERS).map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /v3/grants/${grantOf('a0@')}/folders`,
    ])
    expect(sandbox.requests().length).toBe(unchanged + 1)
    sandbox.clearRequests()
    await planOf(depsOf(many({ folders: ['Invoices'] }), { deep: true }))
    expect(sandbox.requests().length).toBe(unchanged + 300)
  })
})

describe('a mailbox that cannot be looked into', () => {
  it('says so, is left alone, and holds up nobody else', async () => {
    await apply(spec({}, [ANN, BEN]))
    const wanted = spec({ folders: ['Invoices'] }, [ANN, BEN])
    const path = new RegExp(`${grantOf('ben')}/folders`)
    sandbox.addFault({ kind: 'status-before', status: 403, match: { path }, times: 1000 })
    const { plan } = await apply(wanted)
    expect(plan?.diagnostics.find(({ code }) => code === 'folders-unread')).toMatchObject({
      severity: 'warning',
      address: 'account/ben@fleet.example',
      summary: expect.stringMatching(/^the folders of account\/ben@fleet.example could not be read, .*: .*403/u),
    })
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([['Invoices'], []])
    sandbox.clearFaults()
    await apply(wanted)
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([['Invoices'], ['Invoices']])
  })

  it('because nobody answers, or answers in a way that nobody knows, fails the plan', async () => {
    await apply(spec({}, [ANN]))
    sandbox.addFault({ kind: 'reset-before', match: { path: FOLDERS }, times: 1000 })
    const wanted = spec({ folders: ['Invoices'] }, [ANN])
    await expect(planOf(depsOf(wanted))).rejects.toThrow('the folders of ann@fleet.example could not be read')
  })
})

describe('a deep look', () => {
  it('finds a folder that vanished, which is made again; a shallow one trusts the ledger', async () => {
    const wanted = spec({ folders: ['Invoices'] }, [ANN])
    await apply(wanted)
    sandbox.seed({ folders: [{ id: sandbox.state().folders[0]?.id ?? '', deleted: true }] })
    expect((await planOf(depsOf(wanted))).changes).toEqual([])
    const plan = await planOf(depsOf(wanted, { deep: true }))
    expect(valuesOf(plan, 'ann')).toEqual({ path: 'folders', before: [], after: ['Invoices'] })
    const report = await applyAll(depsOf(wanted, { deep: true }))
    expect([report.result, foldersOf('ann')]).toEqual(['applied', ['Invoices']])
  })
})

describe.each<[Partial<Switches>, readonly string[] | string]>([
  [{}, ['Clients', 'Clients/Acme']],
  [{ folder_in_folder: 'name' }, ['Clients', 'Clients/Acme']],
  [{ folder_in_folder: 'parent' }, ['Clients', 'Clients/Acme']],
  [{ folder_in_folder: 'parent', folder_name_taken: 409 }, ['Clients', 'Clients/Acme']],
  [{ folder_in_folder: 'parent-ignored' }, 'Nylas makes no folder inside of another here: write names without a /'],
  [{ folder_in_folder: 'cut-off' }, 'Nylas makes no folder inside of another here: write names without a /'],
  [{ folder_in_folder: 'none' }, 'Nylas makes no folder inside of another here: write names without a /'],
])('a folder inside of another, with %o', (switches, expected) => {
  it('is made, or nothing but its parent', async () => {
    sandbox.setSwitches(switches)
    const wanted = spec({}, [{ ...ANN, folders: ['Clients/Acme'] }])
    const report = await applyAll(depsOf(wanted))
    if (typeof expected !== 'string') {
      expect([report.result, foldersOf('ann')]).toEqual(['applied', expected])
      expect((await planOf(depsOf(wanted, { deep: true }))).changes).toEqual([])
      return
    }
    const outcome = report.outcomes.find(({ address }) => address.startsWith('account/'))
    expect([outcome?.status, foldersOf('ann')]).toEqual(['failed', ['Clients']])
    expect(outcome?.error).toContain(expected)
    expect((await applyAll(depsOf(wanted))).result).toBe('failed')
    expect(foldersOf('ann')).toEqual(['Clients'])
    await apply(spec({}, [ANN]))
    expect(foldersOf('ann')).toEqual([])
  })
})

describe('a folder that differs in case alone from one that is there', () => {
  it('is warned of, tried, and refused with what to do', async () => {
    await apply(spec({}, [ANN]))
    seedFolder('ann', 'invoices')
    const wanted = spec({ folders: ['Invoices'] }, [ANN])
    const plan = await planOf(depsOf(wanted))
    expect(plan.diagnostics.find(({ code }) => code === 'folder-case')).toMatchObject({ severity: 'warning' })
    const report = await applyAll(depsOf(wanted))
    expect(report.outcomes[0]?.error).toContain("the mailbox has 'invoices', which differs in case alone")
    sandbox.setSwitches({ folder_names: 'case-sensitive' })
    await apply(wanted)
    expect(foldersOf('ann')).toEqual(['Invoices', 'invoices'])
  })
})

describe('folders whose requests go wrong', () => {
  const wanted = spec({ folders: ['Clients/Acme', 'Invoices'] }, [ANN, BEN])
  const all = ['Clients', 'Clients/Acme', 'Invoices']

  it('are looked for before they are asked for again', async () => {
    await apply(spec({}, [ANN, BEN]))
    sandbox.setSwitches({ creates_answer: '504-after-commit' })
    await apply(wanted)
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([all, all])
    expect(requestsTo(FOLDERS).filter(({ method }) => method === 'POST')).toHaveLength(6)
    expect(Object.values(remembered('ann') ?? {}).every((id) => typeof id === 'string')).toBe(true)
  })

  it('are asked for again after a 503 for too many requests', async () => {
    sandbox.addFault({ kind: 'status-before', status: 503, match: { path: FOLDERS }, times: 12 })
    await apply(wanted)
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([all, all])
  })

  it.each(['reset-before', 'reset-after'] as const)('are there once each after every %s', async (kind) => {
    await apply(spec({}, [ANN]))
    const next = spec({ folders: all }, [ANN, BEN])
    for (let at = 0; at < 12; at += 1) {
      sandbox.clearRequests()
      sandbox.addFault({ kind, at, match: { path: /folders|connect/ }, times: 1 })
      await applyAll(depsOf(next))
      sandbox.clearFaults()
      await apply(next)
      expect([foldersOf('ann'), foldersOf('ben')]).toEqual([all, all])
      await apply(spec({}, [ANN, BEN]))
      expect(foldersOf('ann').length + foldersOf('ben').length).toBe(0)
    }
  })
})

describe('a ledger that was forgotten', () => {
  it('makes the folders nobody’s: they are found again, and none is removed', async () => {
    await apply(spec({ folders: ['Invoices'] }, [ANN]))
    cell = { ledger: null, version: 0 }
    expect(await planOf(depsOf(spec({ folders: ['Invoices'] }, [ANN])))).toMatchObject({ counts: { update: 0 } })
    await apply(spec({ folders: ['Invoices'] }, [ANN]))
    expect(remembered('ann')).toEqual({ Invoices: null })
    await apply(spec({}, [ANN]))
    expect(foldersOf('ann')).toEqual(['Invoices'])
  })

  it('is not needed: with the ledger off folders are made and never removed', async () => {
    const deps = createQuickDeps(sandbox.url, spec({ folders: ['Invoices'] }, [ANN]), null)
    expect((await applyAll(deps)).result).toBe('applied')
    expect((await planOf(deps)).changes).toEqual([])
    await applyAll(createQuickDeps(sandbox.url, spec({}, [ANN]), null))
    expect(foldersOf('ann')).toEqual(['Invoices'])
  })
})

describe('what is shown of folders', () => {
  it('is what the file wants and what the ledger remembers, in the inventory, and what became of them, in the history', async () => {
    await apply(spec({ folders: ['Invoices'] }, [ANN]))
    const first = cell.ledger
    const wanted = spec({ folders: ['Bills'] }, [ANN, BEN])
    const deps = depsOf(wanted)
    const { result } = await planFleet(deps, await openFleet(deps))
    const view = buildInventoryView(result as PlanResult, { lookUps: new Map(), connector: null })
    expect(view.accounts.map(({ email, folders }) => [email, folders])).toEqual([
      ['ann@fleet.example', { wanted: ['Bills'], remembered: ['Invoices'] }],
    ])
    expect(renderInventoryHtml(view)).toContain('folders Invoices; folders not made yet Bills')
    expect(renderInventoryCsv(view)).toContain('"Bills","Invoices"')
    await apply(wanted)
    const history = createHistoryBuilder()
    for (const [index, ledger] of [first, cell.ledger].entries())
      history.add({ id: `${index}`, at: '2026-11-21T00:00:00.000Z', message: 'acme: complete', ledger })
    expect(
      history.end().flatMap(({ what, address, details }) => (details.length > 0 ? [[what, address, details]] : [])),
    ).toEqual([['changed', 'account/ann@fleet.example', ['folders from now on: Bills', 'folders no more: Invoices']]])
  })
})

describe('folders that nobody has reviewed', () => {
  it('do not go, nor does the rule file mail in the new one, until somebody has', async () => {
    const given = (folder: string) =>
      spec({ rules: ['file'] }, [{ ...ANN, folders: [folder] }], { rules: { file: fileIn(folder) } })
    await apply(given('Old'))
    const deps = depsOf(given('New'))
    const report = await applyFleet(deps, await openFleet(deps), {
      show: () => {},
      confirm: async () => true,
      withhold: async ({ changes }) =>
        new Map(
          changes
            .filter(({ destructive }) => destructive !== null)
            .map(({ address }) => [address, { reason: 'unreviewed', error: 'nobody reviewed it' }]),
        ),
      progress: () => {},
    })
    expect(report.outcomes.map(({ address, status }) => [address, status])).toEqual([
      ['rule/file', 'skipped'],
      ['account/ann@fleet.example', 'withheld'],
    ])
    expect(foldersOf('ann')).toEqual(['Old'])
    expect(sandbox.injectMail({ from: 'a@b.example', to: 'ann@fleet.example' }).folder).toBe('Old')
  })
})

describe('folders of the default workspace', () => {
  it('are of the mailboxes that live there, also of those that are put there because their workspace goes', async () => {
    const more = { default_workspace: { policy: 'p', folders: ['Home'] }, settings: { max_deletes: 5 } }
    const alone = { email: 'ann@fleet.example' }
    await apply(spec({}, [alone, { ...BEN, workspace: 'w' }], more))
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([['Home'], []])
    const left = { ...spec({}, [alone, { email: 'ben@fleet.example' }], more), workspaces: {} }
    const plan = await planOf(depsOf(left))
    expect(valuesOf(plan, 'ben')).toEqual({ path: 'folders', before: [], after: ['Home'] })
    await apply(left)
    expect([foldersOf('ann'), foldersOf('ben')]).toEqual([['Home'], ['Home']])
  })
})

describe('a plan of the files alone', () => {
  it('shows the folders that come and go, and nothing where they are as they were', async () => {
    const treeOf = (given: Spec) => ({
      tree: createMemoryTree({ 'fleet.yaml': JSON.stringify(given) }),
      fleetFile: 'fleet.yaml',
      commit: null,
    })
    const before = spec({ folders: ['A/B'] }, [ANN, { ...BEN, folders: ['Own'] }])
    const watch = { clock: { now: () => 0, sleep: async () => {} }, stopping: new AbortController().signal }
    const diff = async (head: Spec) => (await diffSpecs(treeOf(head), treeOf(before), watch)).plan as Plan
    expect((await diff(before)).changes).toEqual([])
    const plan = await diff(spec({ folders: ['A'] }, [ANN, { ...BEN, folders: ['Own'] }]))
    expect(valuesOf(plan, 'ann')).toEqual({ path: 'folders', before: ['A', 'A/B'], after: ['A'] })
    expect(renderPlanText(plan, { color: false, width: 100 })).toContain('folders: removes A/B')
  })
})

describe('the notice of a folder that nothing makes', () => {
  const noticesOf = async (given: Spec): Promise<readonly string[]> => {
    const text = JSON.stringify(given)
    const { fleet } = await compileFleet(createMemoryTree({ 'fleet.yaml': text }), 'fleet.yaml')
    const declared = fleet === null ? [] : checkDeclaredMail(fleet).diagnostics
    const planned = (await planOf(depsOf(given))).diagnostics
    const find = (all: readonly Diagnostic[]) =>
      all.filter(({ code }) => code === 'mail-folder-unmade').map(({ summary }) => summary)
    expect(find(planned)).toEqual(find(declared))
    return find(declared)
  }
  const given = (group: Raw, accounts: readonly Raw[]) =>
    spec({ rules: ['file'], ...group }, accounts, { rules: { file: fileIn('Clients/Acme') } })

  it('names the mailboxes that lack it, and is silent where all have it', async () => {
    const unmade = 'rule/file files mail in Clients/Acme, which neither folders nor a policy makes in'
    expect(await noticesOf(given({}, [ANN, BEN]))).toEqual([expect.stringContaining(`${unmade} any of its mailboxes:`)])
    expect(await noticesOf(given({}, [{ ...ANN, folders: ['Clients/Acme'] }, BEN]))).toEqual([
      expect.stringContaining(`${unmade} ben@fleet.example:`),
    ])
    expect(await noticesOf(given({ folders: ['Clients/Acme'] }, [ANN, BEN]))).toEqual([])
    expect(await noticesOf(given({ folders: ['Clients/Acme/Deep'] }, [ANN, BEN]))).toEqual([])
  })
})
