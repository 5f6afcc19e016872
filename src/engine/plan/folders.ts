/**
 * The folders of mailboxes: each shall have its own and those of the workspace that it will live in. What the ledger
 * remembers to have made sure of stands for what lives; a mailbox is looked into where that is not what is wanted.
 *
 *   wanted  remembered  lives   result
 *   yes     yes         -       nothing: it is not looked into
 *   yes     -           no      made
 *   yes     -           yes     remembered, as nobody's to remove
 *   no      by id       empty   removed, where it is that very folder and nothing lies in it
 *   no      by id       full    stays, and is told once: from then on it is nobody's to remove
 *   no      by id       -       stays as if it were wanted, while a rule that reaches the mailbox files mail in it
 *   no      no          yes     none of ours: never looked at
 */

import { compareText } from '../../domain/canonical.ts'
import { type FieldChange, FOLDERS_FIELD } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { listNames } from '../../domain/enumerate.ts'
import type { FolderMemory, Ledger } from '../../domain/ledger.ts'
import { getOrCreate } from '../../domain/map.ts'
import {
  type Address,
  DEFAULT_WORKSPACE,
  type Desired,
  type Diagnostic,
  type Fleet,
  type LiveFolder,
} from '../../domain/model.ts'
import { foldCase } from '../../kinds/folders.ts'
import { GROUP, GROUP_FIELD, MAILBOX, registry } from '../../kinds/registry.ts'
import type { DraftResult } from './changes.ts'
import { findDestruction } from './diff.ts'
import { buildGovernance, type GovernanceState, getGovernance } from './governance.ts'
import { createGrouping } from './grouping.ts'
import type { MatchResult, Pair, PlanSources } from './match.ts'

/** What is wanted inside of one mailbox, and what there is to do. */
export type FolderPlan = {
  readonly wanted: readonly string[]
  /** What the ledger remembers once that is done, but for the ids of those that are still to be made. */
  readonly memory: FolderMemory
  readonly change: FieldChange | null
  readonly removes: FolderMemoryOfIds
  /** Made by this fleet, wanted no more, and not empty. */
  readonly kept: readonly LiveFolder[]
  /** Wanted, and there under a name that differs in case alone. */
  readonly twins: readonly { readonly path: string; readonly there: string }[]
  /** It must be looked into, and was not yet. */
  readonly isUnread: boolean
  /** Why it could not be looked into: then nothing is planned for it. */
  readonly problem: string | null
}

type FolderMemoryOfIds = Readonly<Record<string, string>>

/** By the address of the mailbox; of those without folders there is nothing to say. */
export type FolderPlans = ReadonlyMap<Address, FolderPlan>

const NONE: FolderPlans = new Map()

/** The drafts with the folders of their mailboxes. A file and a ledger without any cost nothing. */
export function addFolderChanges(
  drafted: DraftResult,
  sources: PlanSources,
  matched: MatchResult,
): DraftResult & { readonly folders: FolderPlans } {
  const folders = planFolders(drafted, sources, matched)
  if (folders.size === 0) return { ...drafted, folders }
  const drafts = new Map(drafted.drafts.map((draft) => [draft.address, draft]))
  let { unchanged } = drafted
  for (const { desired, live: object } of matched.pairs) {
    const { change = null, removes = {} } = folders.get(desired.address) ?? {}
    const draft = drafts.get(desired.address)
    if (change === null || (draft === undefined && object === null)) continue
    if (draft === undefined) unchanged -= 1
    const { kind, address, tenant, source } = desired
    const update = { kind, address, tenant, source, action: 'update', adopts: false, fields: [] } as const
    const base = draft ?? { ...update, id: object?.id ?? null, destructive: null }
    const removal = Object.keys(removes).length === 0 ? {} : { removes }
    const next = { ...base, fields: [...base.fields, change], ...removal }
    drafts.set(address, { ...next, destructive: findDestruction(next) })
  }
  return { ...drafted, drafts: [...drafts.values()], unchanged, folders }
}

/** The ids of the mailboxes that must be looked into before a plan can be made; with `deep` all that shall have folders. */
export function listUnread(folders: FolderPlans, matched: MatchResult, deep: boolean): readonly string[] {
  return matched.pairs.flatMap(({ desired, live }) => {
    const plan = folders.get(desired.address)
    const isAsked =
      live !== null &&
      live.folders === undefined &&
      live.foldersProblem === undefined &&
      plan !== undefined &&
      (deep || plan.isUnread)
    return isAsked ? [live.id] : []
  })
}

function planFolders({ drafts }: DraftResult, { fleet, live, ledger }: PlanSources, matched: MatchResult): FolderPlans {
  if (!hasFolders(fleet, ledger)) return NONE
  const governance = buildGovernance(live, matched, drafts).after
  const listWanted = createFolderWish(fleet)
  const namedIn = createNamedLookUp(governance)
  return new Map(
    matched.pairs.flatMap((pair): readonly [Address, FolderPlan][] => {
      if (pair.desired.kind !== MAILBOX) return []
      const workspace = governance.workspaceOf.get(pair.desired.address) ?? null
      const remembered = pair.owned?.folders ?? {}
      const wanted = addNamed(listWanted(pair.desired, workspace), remembered, namedIn(workspace))
      if (wanted.length === 0 && Object.keys(remembered).length === 0) return []
      return [[pair.desired.address, compareFolders(pair, wanted, remembered)]]
    }),
  )
}

/** Whether any mailbox has to do with folders at all. */
export const hasFolders = ({ desired }: Pick<Fleet, 'desired'>, ledger: Ledger | null): boolean =>
  desired.some(({ attributes }) => FOLDERS_FIELD in attributes) ||
  Object.values(ledger?.resources ?? {}).some(({ folders }) => folders !== undefined)

/** The folders in which the rules of a workspace file mail. */
function createNamedLookUp(state: GovernanceState): (workspace: string | null) => ReadonlySet<string> {
  const known = new Map<string | null, ReadonlySet<string>>()
  return (workspace) =>
    getOrCreate(known, workspace, () => {
      const { rules } = getGovernance(state, workspace)
      const named = rules.flatMap((rule) => {
        const object = state.objects.get(rule)
        if (!object) return []
        return registry[object.kind].fields.flatMap(
          ({ path, namesFolders }) => namesFolders?.(object.attributes[path] ?? null) ?? [],
        )
      })
      return new Set(named.map((path) => path.normalize('NFC')))
    })
}

/** With what this fleet made and a rule would miss, and the folders that this lies in. */
function addNamed(wanted: readonly string[], remembered: FolderMemory, named: ReadonlySet<string>): readonly string[] {
  const kept = Object.keys(remembered).filter((path) => remembered[path] !== null && named.has(path))
  if (kept.every((path) => wanted.includes(path))) return wanted
  const around = Object.keys(remembered).filter((path) => kept.some((other) => other.startsWith(`${path}/`)))
  return [...new Set([...wanted, ...kept, ...around])].sort(compareText)
}

/** The paths that a mailbox shall have in a workspace: its own before those of the workspace that differ in case alone. */
function createFolderWish({
  desired,
}: Pick<Fleet, 'desired'>): (mailbox: Desired, workspace: string | null) => readonly string[] {
  const shared = new Map<string, readonly string[]>()
  for (const { kind, address, attributes } of desired) if (kind === GROUP) shared.set(address, toPaths(attributes))
  const known = new Map<string, readonly string[]>()
  return ({ attributes }, workspace) => {
    const [own, common] = [toPaths(attributes), shared.get(workspace ?? '') ?? []]
    if (own.length === 0 || common.length === 0) return own.length === 0 ? common : own
    // Mailboxes of one entry mostly say the same.
    return getOrCreate(known, JSON.stringify([workspace, own]), () => {
      const taken = new Set(own.map(foldCase))
      return [...own, ...common.filter((path) => !taken.has(foldCase(path)))].sort(compareText)
    })
  }
}

/** The same of mailboxes where the file alone says in which workspace each is, as if nothing else lived in the application. */
export function createDeclaredFolders(fleet: Pick<Fleet, 'desired'>): (mailbox: Desired) => readonly string[] {
  const [listWanted, findGroup] = [createFolderWish(fleet), createGrouping(fleet)]
  return (mailbox) => {
    const named = mailbox.attributes[GROUP_FIELD]
    return listWanted(mailbox, typeof named === 'string' ? named : (findGroup(mailbox) ?? DEFAULT_WORKSPACE))
  }
}

const toPaths = ({ [FOLDERS_FIELD]: value }: Desired['attributes']): readonly string[] =>
  Array.isArray(value) ? value.map(String) : []

function compareFolders({ live }: Pair, wanted: readonly string[], remembered: FolderMemory): FolderPlan {
  const plan = { wanted, removes: {}, kept: [], twins: [], isUnread: false, problem: null }
  const getOwn = (path: string): string | null => (Object.hasOwn(remembered, path) ? (remembered[path] ?? null) : null)
  const remember = (idOf: (path: string) => string | null): FolderMemory =>
    Object.fromEntries(wanted.map((path) => [path, idOf(path)]))
  const known = Object.keys(remembered)
  if (live === null) return { ...plan, memory: remember(() => null), change: describeChange(null, wanted) }
  if (live.foldersProblem !== undefined)
    return { ...plan, memory: remembered, change: null, problem: live.foldersProblem }
  if (live.folders === undefined) {
    const isSame = known.length === wanted.length && wanted.every((path) => Object.hasOwn(remembered, path))
    if (isSame) return { ...plan, memory: remembered, change: null }
    const present = wanted.filter((path) => Object.hasOwn(remembered, path))
    return { ...plan, memory: remember(getOwn), change: describeChange(present, wanted), isUnread: true }
  }
  const byPath = new Map(live.folders.toReversed().map((folder) => [folder.path, folder]))
  const isOwned = (path: string): boolean => getOwn(path) !== null && byPath.get(path)?.id === getOwn(path)
  const left = known.filter((path) => !wanted.includes(path) && isOwned(path))
  const empty = findEmpty(left, byPath, live.folders)
  const removes = Object.fromEntries(left.filter((path) => empty.has(path)).map((path) => [path, getOwn(path) ?? '']))
  const present = wanted.filter((path) => byPath.has(path))
  const byCase = new Map(live.folders.map(({ path }) => [foldCase(path), path]))
  return {
    wanted,
    memory: remember((path) => (isOwned(path) ? getOwn(path) : null)),
    change: describeChange([...present, ...Object.keys(removes)].sort(compareText), wanted),
    removes,
    kept: left.filter((path) => !empty.has(path)).flatMap((path) => byPath.get(path) ?? []),
    twins: wanted.flatMap((path) => {
      const there = byPath.has(path) ? undefined : byCase.get(foldCase(path))
      return there === undefined ? [] : [{ path, there }]
    }),
    isUnread: false,
    problem: null,
  }
}

/** Of those that may go, the ones that hold no mail and no folder but such. What nobody knows counts as full. */
function findEmpty(
  paths: readonly string[],
  byPath: ReadonlyMap<string, LiveFolder>,
  all: readonly LiveFolder[],
): ReadonlySet<string> {
  const empty = new Set<string>()
  // The deepest first.
  for (const path of paths.toSorted(compareText).reverse()) {
    const folder = byPath.get(path)
    if (!folder || folder.system !== null || folder.mails !== 0) continue
    const inside = all.filter(({ id, parent }) => parent === folder.id && id !== folder.id)
    if (inside.every((child) => empty.has(child.path) && byPath.get(child.path)?.id === child.id)) empty.add(path)
  }
  return empty
}

function describeChange(before: readonly string[] | null, wanted: readonly string[]): FieldChange | null {
  const after = [...wanted]
  const isSame = (before ?? []).length === after.length && after.every((path) => before?.includes(path))
  return isSame ? null : { path: FOLDERS_FIELD, before, after }
}

/** What the folders of mailboxes need people to know: each once for all mailboxes that it is true of. */
export function describeFolders(folders: FolderPlans): readonly Diagnostic[] {
  const plans = [...folders]
  const kept = plans.flatMap(([address, plan]) => plan.kept.map(({ path }) => ({ address, path })))
  const unread = plans.flatMap(([address, { problem }]) => (problem === null ? [] : [{ address, problem }]))
  const twins = plans.flatMap(([address, plan]) => plan.twins.map((twin) => ({ address, ...twin })))
  return [
    ...describeUnread(unread),
    ...[...Map.groupBy(kept, ({ path }) => path)].map(([path, alike]) => {
      const names = listNames(alike.map(({ address }) => address))
      const summary = `the folder '${path}' is wanted no more in ${names}, and stays there: it is not empty, and a folder goes with all its mail`
      const override =
        'nothing needs to be done: from now on it is left alone; who wants to be rid of it deletes it in the mailbox, with the mail in it'
      return planDiagnostic('folder-kept', summary, { override, severity: 'notice' })
    }),
    ...[...Map.groupBy(twins, ({ path, there }) => JSON.stringify([path, there])).values()].flatMap((alike) => {
      const [first] = alike
      if (!first) return []
      const names = listNames(alike.map(({ address }) => address))
      const summary = `the file wants the folder '${first.path}', and ${names} has '${first.there}', which differs in case alone: Nylas may take them for one and refuse it`
      const override = 'write the folder, and the rules that file mail there, as it is called in the mailbox'
      return [planDiagnostic('folder-case', summary, { override, severity: 'warning' })]
    }),
  ]
}

/** One word for all of them: what stands in the way of the first mostly stands in the way of the others. */
function describeUnread(
  unread: readonly { readonly address: Address; readonly problem: string }[],
): readonly Diagnostic[] {
  const [first] = unread
  if (!first) return []
  const names = listNames(unread.map(({ address }) => address))
  const summary = `the folders of ${names} could not be read, so nothing is planned for them: ${first.problem}`
  const override = 'everything else goes on, and each plan asks again; look at the account where it stays so'
  const about = unread.length === 1 ? { address: first.address } : {}
  return [planDiagnostic('folders-unread', summary, { ...about, override, severity: 'warning' })]
}
