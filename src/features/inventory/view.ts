/**
 * What is there, as people and programs read it: every rendering (terminal, JSON, CSV, page) shows this and nothing else.
 * Plain JSON in the API's own style of names; `--json` is this value, with the parts of each kind under the name of its
 * section. Text in it is hostile wherever printed.
 *
 *   ownership      owned      in the ledger and in the file
 *                  adopted    in the file, taken over by the next apply
 *                  declared   in the file; with the ledger off nobody owns anything
 *                  leaving    owned, but no longer in the file: the next apply deletes or retires it
 *                  waiting    retired: deleted when its days are over, unless put back
 *                  held       no longer in the file and protected: kept for as long as it is
 *                  deleted    deleted lately by this fleet, and still shown by the API
 *                  elsewhere  another fleet of this repository owns it
 *                  unmanaged  in Nylas but not in this file
 */
import type { Sending, SendingHealth, SendingRow, Trouble } from '../../domain/health.ts'
import { type Address, type Attributes, KINDS, type Kind } from '../../domain/model.ts'
import { GROUP, MAILBOX } from '../../kinds/registry.ts'

export const OWNERSHIPS = [
  'owned',
  'adopted',
  'declared',
  'leaving',
  'waiting',
  'held',
  'deleted',
  'elsewhere',
  'unmanaged',
] as const
export type Ownership = (typeof OWNERSHIPS)[number]

/** `missing`: it is referred to and does not exist; null where the API hides it and could not be asked. */
export type Reference = {
  /** Null where it has no address in this fleet. */
  readonly address: Address | null
  readonly id: string
  /** Null when nobody could tell. */
  readonly name: string | null
  readonly missing: boolean | null
}

export type ListReference = Reference & { readonly type: string | null; readonly items_count: number | null }

export type RuleReference = Reference & {
  readonly trigger: string | null
  readonly enabled: boolean | null
  readonly lists: readonly ListReference[]
}

/** `legacy`: an id that a beta kept in the account's settings. */
export type PolicyReference = Reference & { readonly legacy: boolean }

export type WorkspaceReference = Reference & {
  readonly default: boolean
  readonly auto_group: boolean
  readonly domain: string | null
  /** How many other agent accounts are in it. */
  readonly shared_with: number
}

type OwnerFields = {
  readonly ownership: Ownership
  /** The other fleet, when `elsewhere`. */
  readonly fleet: string | null
}

/** `none`: no mail is known to have been sent. `unknown`: Nylas does not tell of this account. */
export type AccountSending = (Sending & { readonly troubles: readonly Trouble[] }) | 'none' | 'unknown'

export type HealthView = Pick<SendingHealth, 'since' | 'until' | 'grade' | 'findings' | 'requests'> & {
  readonly domains: readonly SendingRow[]
  /** False: some accounts are not told of, so amounts are at least so many. */
  readonly complete: boolean
}

/** How many accounts the ledger owned at a moment. */
export type GrowthPoint = { readonly at: string; readonly accounts: number }

export type AccountView = OwnerFields & {
  readonly address: Address
  readonly email: string
  readonly name: string | null
  readonly tenant: string | null
  /** `file:line` */
  readonly source: string | null
  readonly grant_id: string
  readonly workspace: WorkspaceReference | null
  readonly policy: PolicyReference | null
  readonly rules: readonly RuleReference[]
  readonly status: string
  readonly blocked: boolean
  /** Valid, not blocked, and not in trouble by what it sends as far as that was asked. */
  readonly healthy: boolean
  /** Left out where nobody asked. */
  readonly sending?: AccountSending
  /** No limits apply. */
  readonly unguarded: boolean
  readonly protected: boolean
  /** Why, as the file says; null where it says nothing. */
  readonly protected_reason: string | null
  /** What the file wants in it, and what the ledger remembers to be there. Left out: nothing of both. */
  readonly folders?: { readonly wanted: readonly string[]; readonly remembered: readonly string[] }
  /** Null: the API does not say. */
  readonly password_set: boolean | null
  /** When it is deleted, and in how many days (0: the next apply); null unless `waiting`. */
  readonly due: string | null
  readonly days_left: number | null
  /** ISO 8601. `updated_at` is the last authentication. */
  readonly created_at: string | null
  readonly updated_at: string | null
  readonly credential_id: string | null
}

export type WorkspaceView = {
  /** Null: Nylas's own default workspace, which this file leaves as it is. */
  readonly ownership: Ownership | null
  readonly fleet: string | null
  readonly address: Address
  readonly id: string
  readonly name: string
  readonly default: boolean
  readonly auto_group: boolean
  readonly domain: string | null
  readonly policy: PolicyReference | null
  readonly rules: readonly RuleReference[]
  readonly accounts: readonly string[]
}

/** The kinds that are shown as parts: they act on accounts through what refers to them, or stand alone. */
export const PART_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== MAILBOX && kind !== GROUP)

/** A list, rule or policy by itself, or an object of any other kind that is neither an account nor a workspace. */
export type PartView = OwnerFields & {
  readonly kind: Kind
  readonly address: Address
  readonly id: string
  readonly name: string
  readonly attributes: Attributes
  /** Null for kinds without entries, and where nobody counted them. */
  readonly items_count: number | null
  /** Who refers to it; empty: unused. */
  readonly used_by: readonly Address[]
  /** What is wrong with it though nobody changed it. Left out: nothing. */
  readonly trouble?: string
}

/** Declared in the file and not in Nylas. */
export type Gap = {
  readonly kind: Kind
  readonly address: Address
  readonly name: string
  readonly tenant: string | null
  readonly source: string
}

/** An id that somebody refers to and no list holds. */
export type Dangling = {
  readonly kind: Kind
  readonly id: string
  /** True: it does not exist. Null: the API could not be asked, or hides it. */
  readonly missing: true | null
  readonly used_by: readonly Address[]
}

export type Total = {
  readonly kind: Kind
  readonly live: number
  /** What the file allows; null where it says nothing. */
  readonly quota: number | null
}

export type InventoryView = {
  readonly format: 1
  readonly fleet: string
  readonly application: { readonly id: string; readonly region: string | null; readonly environment: string | null }
  /** The moment by the API's clock. */
  readonly at: string
  /** Null where it could not be read. */
  readonly connector: { readonly configured: boolean; readonly id: string | null } | null
  /** How the mail that accounts send fares. Left out where nobody asked; null where there was no answer. */
  readonly health?: HealthView | null
  /** Oldest first. Left out where nobody asked, or there is no history. */
  readonly growth?: readonly GrowthPoint[]
  readonly totals: readonly Total[]
  /** Of accounts; each is of the whole application, whatever is filtered. */
  readonly counts: Readonly<
    Record<Ownership | 'gaps' | 'unhealthy' | 'unguarded' | 'protected' | 'without_password', number>
  >
  readonly filter: Filter
  /** In order of their e-mails, after the filter; `counts` tells of all. */
  readonly accounts: readonly AccountView[]
  readonly workspaces: readonly WorkspaceView[]
  /** In order of their kinds, then of their addresses. */
  readonly parts: readonly PartView[]
  readonly gaps: readonly Gap[]
  readonly unused: readonly Address[]
  readonly dangling: readonly Dangling[]
}

export type Filter = {
  /** Each word must stand somewhere in the account's row; case does not matter. */
  readonly text: string | null
  readonly unhealthy: boolean
  readonly unmanaged: boolean
  readonly tenant: string | null
}

export const NO_FILTER: Filter = { text: null, unhealthy: false, unmanaged: false, tenant: null }
