/** What each change of a plan waits for: the objects it refers to or that refer to it, and the folders it files mail in. */
import { kindOf } from '../../domain/address.ts'
import { type Change, getSide, listFolderChanges } from '../../domain/change.ts'
import type { Address } from '../../domain/model.ts'
import type { Plan } from '../../domain/plan.ts'
import { listReferences } from '../../kinds/references.ts'
import { GROUP_FIELD, isMailbox, registry } from '../../kinds/registry.ts'

/**
 * What a change needs to have happened: a create or update everything it refers to, a delete everything that pointed at
 * what goes. A mailbox that is made or moved needs all that the plan says governs it then: not only its workspace, also the
 * policy, rules and lists that reach it there. Only changes of the same plan count; what is unchanged is there already.
 */
export function findDependencies(plan: Plan): (change: Change) => readonly Address[] {
  const governors = Map.groupBy(
    plan.changes
      .filter(({ action, address }) => action !== 'delete' && !isMailbox(address))
      .flatMap(({ address, affects }) => affects.workspaces.map((workspace) => ({ workspace, address }))),
    ({ workspace }) => workspace,
  )
  const changed = new Set<string>(plan.changes.map(({ address }) => address))
  const uses = plan.changes.flatMap((change) =>
    listChangeReferences(change, 'before').map((reference) => ({ user: change.address, reference })),
  )
  const users = Map.groupBy(uses, ({ reference }) => reference)
  return (change) => {
    if (change.action === 'delete') return (users.get(change.address) ?? []).map(({ user }) => user)
    const workspace = findWorkspaceAfter(change)
    return [
      ...listChangeReferences(change, 'after').filter((reference): reference is Address => changed.has(reference)),
      ...(workspace === null ? [] : (governors.get(workspace) ?? [])).map(({ address }) => address),
    ]
  }
}

/**
 * The mailboxes whose new folders a change is about to file mail in, where it filed it elsewhere before: as long as one of
 * them lacks its folder, the mail goes on to where it went. Those that are made anew have no mail yet.
 */
export function findFolderMakers({ changes }: Plan): (change: Change) => readonly Address[] {
  const makers = changes.flatMap((change) => {
    const { added } = change.action === 'update' ? listFolderChanges(change) : { added: [] }
    return added.map((folder) => ({ folder, address: change.address, workspaces: change.affects.workspaces }))
  })
  const byFolder = Map.groupBy(makers, ({ folder }) => folder)
  return ({ action, address, fields, affects }) => {
    if (action !== 'update' || byFolder.size === 0) return []
    const { fields: known } = registry[kindOf(address)]
    const named = fields.flatMap(
      ({ path, after }) => known.find((field) => field.path === path)?.namesFolders?.(after) ?? [],
    )
    const reached = new Set(affects.workspaces)
    return named.flatMap((folder) =>
      (byFolder.get(folder.normalize('NFC')) ?? [])
        .filter(({ workspaces }) => workspaces.some((workspace) => reached.has(workspace)))
        .map((maker) => maker.address),
    )
  }
}

/** The workspace that the plan says a mailbox is made in or moved to; null for any other change. */
function findWorkspaceAfter({ action, address, affects, fields }: Change): Address | null {
  if (!isMailbox(address)) return null
  if (action === 'create') return affects.workspaces[0] ?? null
  const move = fields.find(({ path }) => path === GROUP_FIELD)
  return typeof move?.after === 'string' ? (move.after as Address) : null
}

const listChangeReferences = (change: Change, side: 'before' | 'after'): readonly string[] =>
  listReferences(registry[kindOf(change.address)], getSide(change, side))
