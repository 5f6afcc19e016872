/** Questions about a plan and its changes that several rooms ask. */
import { toTexts } from './json.ts'
import type { Address, Attributes, Change, FieldChange, Plan } from './model.ts'

/** Whether its object goes: now, or once its waiting time is over. */
export const isRemoval = ({ destructive }: Pick<Change, 'destructive'>): boolean =>
  destructive?.what === 'delete' || destructive?.what === 'retire'

/** The deletion at the end of a retirement: counted and reviewed when the wait began. */
export const isPendingDeletion = ({ action, retire }: Pick<Change, 'action' | 'retire'>): boolean =>
  action === 'delete' && retire !== undefined

/** The protection of an account that left the file ends: its wait begins, and is reviewed as a retirement is. */
export const isHoldLifted = ({ retire, hold }: Pick<Change, 'retire' | 'hold'>): boolean =>
  retire !== undefined && hold !== undefined

/** One side of a change, by path. */
export const getSide = (
  { fields }: { readonly fields: readonly FieldChange[] },
  side: 'before' | 'after',
): Attributes => Object.fromEntries(fields.map((field) => [field.path, field[side]]))

/** A field that only the ledger keeps: the API hears nothing of it. */
export const PROTECT_FIELD = 'protect'

/** Paths of folders inside of mailboxes. They are objects of their own, made and removed by requests of their own. */
export const FOLDERS_FIELD = 'folders'

/** What the API is to hear of the object itself: the values after a change, by path. */
export function getValuesAfter(change: Pick<Change, 'fields'>): Attributes {
  const { [PROTECT_FIELD]: _, [FOLDERS_FIELD]: __, ...values } = getSide(change, 'after')
  return values
}

/** The folders that a change makes sure of, and those that it removes; parents first. */
export function listFolderChanges({ fields }: Pick<Change, 'fields'>): {
  readonly added: readonly string[]
  readonly removed: readonly string[]
} {
  const { before = null, after = null } = fields.find(({ path }) => path === FOLDERS_FIELD) ?? {}
  const [old, wanted] = [new Set(toTexts(before)), new Set(toTexts(after))]
  return { added: [...wanted.difference(old)], removed: [...old.difference(wanted)] }
}

/** The accounts of a fleet that are not well, each once, whatever is wrong: with their grant, or with what they send. */
export const listUnhealthyAccounts = ({
  unhealthy,
  health,
}: Pick<Plan, 'unhealthy' | 'health'>): readonly Address[] => [
  ...new Set([...unhealthy, ...(health?.accounts ?? [])].map(({ address }) => address)),
]
