/**
 * What a plan says of mail is what the server then does: the same mail is given to a sandbox before and after an apply, and
 * judged there by code of its own. The fleets are random, and so is what others have and do in the application.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MailChange } from '../../src/domain/mail.ts'
import { DEFAULT_WORKSPACE } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import type { Verdict } from '../../src/mail/model.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { createQuickDeps } from '../faults/quick.ts'
import { runs } from '../runs.ts'
import { type Delivered, deliverAll, keyOf, type Letter, makeFolders } from './deliver.ts'
import { applyAll, planOf } from './deps.ts'
import { carryOut, type History, histories, PEOPLE } from './mail-fleets.ts'

const RUNS = runs(40)
const PATIENCE = runs(300_000)

/** With one of these a plan says itself that its list has gaps. */
const GAPS = ['mail-list-unknown', 'mail-too-complex', 'mail-too-large']

function listLetters(account: string): readonly Letter[] {
  const write = (from: string): Letter => ({ way: 'inbound', account, others: [from], type: null })
  const send = (type: 'compose' | 'reply', ...others: readonly string[]): Letter => ({
    way: 'outbound',
    account,
    others,
    type,
  })
  return [
    ...[...PEOPLE, 'cat@fleet.example'].map(write),
    send('compose', 'x@a.example'),
    send('reply', 'y@b.example', 'z@c.test'),
    send('compose', 'cat@fleet.example'),
  ]
}

/** The mail of an example, to or from this account in place of its own. */
const toLetter = ({ mail, example }: MailChange, account: string): Letter => ({
  way: mail,
  account,
  others: mail === 'inbound' ? [example.from] : example.to,
  type: example.type,
})

const getOwn = ({ mail, example }: MailChange): string => (mail === 'inbound' ? (example.to[0] ?? '') : example.from)

/** What the server calls whatever may block, by its id. */
function nameBlockers(sandbox: Sandbox): ReadonlyMap<string, string> {
  const { rules, policies } = sandbox.state()
  return new Map([
    ...rules.map(({ id, name }) => [id, name] as const),
    ...policies.map(({ id }) => [id, 'the limit'] as const),
  ])
}

/** The verdict of a plan in the words of the server. */
function toServer(verdict: Verdict, names: ReadonlyMap<string, string>): Verdict {
  const by = verdict.blocked_by
  if (by === null) return verdict
  if (by.startsWith('policy/')) return { ...verdict, blocked_by: 'the limit' }
  return { ...verdict, blocked_by: by.startsWith('id:') ? (names.get(by.slice(3)) ?? by) : by.replace('rule/', '') }
}

const isSame = (a: Verdict, b: Verdict): boolean =>
  (Object.keys(a) as (keyof Verdict)[]).every((key) => a[key] === b[key])

function getDirection(before: Verdict, after: Verdict): MailChange['direction'] {
  const rank = ({ outcome, spam }: Verdict) => (outcome === 'blocked' ? 0 : spam ? 1 : 2)
  const higher = rank(after) - rank(before)
  return higher > 0 ? 'opens' : higher < 0 ? 'closes' : 'other'
}

type Seen = Letter & { readonly before: Verdict; readonly after: Verdict; readonly workspaces: readonly string[] }

/** Every mail to or from each account that lives before and after, with both verdicts. */
async function watch(sandbox: Sandbox, plan: Plan, apply: () => Promise<void>): Promise<readonly Seen[]> {
  const listLiving = () => sandbox.state().grants.filter(({ provider }) => provider === 'nylas')
  const letters = new Map(
    listLiving()
      .flatMap(({ email }) => [...listLetters(email), ...plan.mail.changes.map((change) => toLetter(change, email))])
      .map((letter) => [keyOf(letter), letter]),
  )
  await makeFolders(sandbox)
  const before = await deliverAll(sandbox, [...letters.values()])
  await apply()
  const homes = new Map(listLiving().map(({ email, workspace_id: home }) => [email, home]))
  const left = [...letters.values()].filter(({ account }) => homes.has(account))
  const after = await deliverAll(sandbox, left)
  const { workspaces, application } = sandbox.state()
  const nameWorkspace = (id: string | null): readonly string[] => {
    if (id === null) return []
    const name = id === application.default_workspace_id ? null : workspaces.find((one) => one.id === id)?.name
    return [`id:${id}`, name === null ? DEFAULT_WORKSPACE : `workspace/${name}`]
  }
  const get = (delivered: Delivered, letter: Letter): Verdict => {
    const verdict = delivered.get(keyOf(letter))
    if (!verdict) throw new Error(`not delivered: ${keyOf(letter)}`)
    return verdict
  }
  return left.map((letter) => ({
    ...letter,
    before: get(before, letter),
    after: get(after, letter),
    workspaces: nameWorkspace(homes.get(letter.account) ?? null),
  }))
}

const isAbout = (change: MailChange, seen: Seen): boolean =>
  change.mail === seen.way &&
  isSame(change.before, seen.before) &&
  isSame(change.after, seen.after) &&
  (seen.workspaces.length === 0 || change.workspaces.some((workspace) => seen.workspaces.includes(workspace)))

/** What is listed of mail against what was seen. */
function judge(plan: Plan, changes: readonly MailChange[], all: readonly Seen[]): void {
  const isWhole = !plan.diagnostics.some(({ code }) => GAPS.includes(code))
  const isChanged = ({ before, after }: Seen) =>
    !isSame(before, after) && !(before.outcome === 'blocked' && after.outcome === 'blocked')
  for (const seen of all.filter(isChanged)) {
    const found = changes.filter((change) => isAbout(change, seen))
    if (found.length === 0 && isWhole) expect({ seen, changes }).toBe('in the list')
    for (const { direction } of found) expect(direction).toBe(getDirection(seen.before, seen.after))
  }
  for (const change of changes) {
    const alike = (account: string) => keyOf(toLetter(change, account))
    const shown = all.filter((seen) => keyOf(seen) === alike(seen.account))
    const own = shown.find(({ account }) => account === getOwn(change))
    expect(own).toMatchObject({ before: change.before, after: change.after })
    expect(shown.filter((seen) => isAbout(change, seen)).length).toBeGreaterThanOrEqual(change.accounts)
  }
  for (const way of ['opens', 'closes'] as const) {
    if (!changes.some(({ direction }) => direction === way)) continue
    expect(plan.changes.map(({ direction }) => direction).filter((one) => one === way || one === 'both')).not.toEqual(
      [],
    )
  }
  const [only] = plan.changes
  if (!only || plan.changes.length > 1) return
  const directions = new Set(all.filter(isChanged).map(({ before, after }) => getDirection(before, after)))
  for (const way of ['opens', 'closes'] as const)
    if (directions.has(way)) expect([way, 'both']).toContain(only.direction)
}

async function live({ theirs, first, edits, second }: History): Promise<void> {
  const sandbox = await startSandbox({
    randomSeed: 1,
    seed: theirs,
    switches: { plan: 'none', evaluations_without_rules: 'recorded' },
  })
  const cell: MemoryCell = { ledger: null, version: 0 }
  try {
    expect((await applyAll(createQuickDeps(sandbox.url, first, cell))).result).toBe('applied')
    for (const edit of edits) carryOut(edit, sandbox)
    const deps = createQuickDeps(sandbox.url, second, cell)
    const plan = await planOf(deps)
    // What others use is not deleted: such a plan is refused, and is another test's business.
    if (plan.diagnostics.some(({ code }) => code === 'in-use')) return
    expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const before = nameBlockers(sandbox)
    const all = await watch(sandbox, plan, async () => {
      expect(['applied', 'no-changes']).toContain((await applyAll(deps)).result)
    })
    const after = nameBlockers(sandbox)
    const changes = plan.mail.changes.map((change) => ({
      ...change,
      before: toServer(change.before, before),
      after: toServer(change.after, after),
    }))
    judge(plan, changes, all)
  } finally {
    await sandbox.close()
  }
}

it(
  'whatever becomes of a mail by an apply is in its plan, and nothing else is',
  async () => {
    await fc.assert(fc.asyncProperty(histories, live), { numRuns: RUNS })
  },
  PATIENCE,
)
