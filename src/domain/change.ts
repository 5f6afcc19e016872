/** What a change is, whom it reaches and what it destroys; and questions about changes that several rooms ask. */
import { toTexts } from './json.ts'
import type { ChangeDirection } from './mail.ts'
import type { Address, Attributes, Json } from './model.ts'

export type Origin = 'spec' | 'drift' | 'earlier' | 'retired' | 'unowned'

export type FieldChange = { readonly path: string; readonly before: Json; readonly after: Json }

/** Whom a change reaches. */
export type Impact = {
  readonly accounts: number
  readonly tenants: readonly string[]
  readonly workspaces: readonly Address[]
}

/** What governs an account before and after a move: addresses, and the limits of the policy. */
export type Governance = {
  readonly policy: string | null
  readonly rules: readonly string[]
  readonly limits: Attributes
}

/** What the workspace in which an account waits lets through. */
export type Outlet = {
  /** No inbound rule there refuses everything. */
  readonly receives: boolean
  /** An outbound rule there blocks everything. */
  readonly blocked: boolean
  /** How many messages a day its policy lets it send: -1 without end, null where that is not known. */
  readonly sends: number | null
}

/** What keeps an account that left the file: the pattern (null: what the ledger remembers) and why it is there. */
export type Hold = { readonly pattern: string | null; readonly reason: string | null }

export type Change = {
  readonly action: 'create' | 'update' | 'delete'
  readonly address: Address
  /** True when a live object that the ledger does not own comes under the spec. */
  readonly adopts: boolean
  /** Null where there is no base to compare with. */
  readonly origin: Origin | null
  readonly tenant: string | null
  /** `file:line` that asks for it; null of what left the file. */
  readonly source: string | null
  /** Of what left the file: the `file:line` that asked for it before; left out where that is not known. */
  readonly removedFrom?: string
  /** The API id; null for a create. */
  readonly id: string | null
  /** Of a create: the id of what the fleet owned under this address, and what is gone from Nylas. */
  readonly replaces?: string
  /** A create has every managed field with `before: null`; a delete what stands there with `after: null`. */
  readonly fields: readonly FieldChange[]
  /** The ids of the folders that it removes, by path: empty ones, which this fleet made. Left out: none. */
  readonly removes?: Readonly<Record<string, string>>
  readonly affects: Impact
  readonly effect?: { readonly before: Governance; readonly after: Governance }
  /** On an update: a retirement, due after so many days. On a delete: the waiting time that is over. */
  readonly retire?: { readonly due: string; readonly days?: number }
  /** The account left the file and is kept: from now on; together with `retire` until now. */
  readonly hold?: Hold
  /** Of an account that begins to wait, or is held from now on. */
  readonly outlet?: Outlet
  /** What cannot be taken back; null where everything can. */
  readonly destructive: Destruction | null
  readonly direction: ChangeDirection
}

export type Destruction = {
  /**
   * An object, now or once its waiting time is over; a password that people use; mail that is kept for fewer days; perhaps
   * mail beyond a smaller storage; an empty folder.
   */
  readonly what: 'delete' | 'retire' | 'password' | 'retention' | 'storage' | 'folder'
  /** The fields whose change does it; none for a delete. */
  readonly paths: readonly string[]
  /** The limits that hold for accounts after it, and not before, where the change is not of the limits themselves. */
  readonly losses?: readonly Loss[]
}

/** A limit of so many accounts, lowered; null is the plan's maximum. */
export type Loss = FieldChange & { readonly accounts: number }

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
