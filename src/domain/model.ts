/**
 * The nouns everything speaks: what is wanted and what lives here, the others beside it (`ledger.ts`, `change.ts`, `plan.ts`).
 * Imports nothing but the shapes of mail and of domains, so it can never be part of a cycle.
 *
 *   config -> Desired[]  +  API -> LiveState  +  Git -> Ledger   =>   Plan   =>   Outcome[]  =>  Ledger'
 *
 * Everything here is plain JSON: no functions, no class instances, no API clients.
 */

import type { BacktestScope } from './backtest.ts'
import type { MailTest } from './mail.ts'
import type { DeclaredDomain, DomainReading } from './readiness.ts'

/** The order is the dependency order: each kind may refer to those on its left. */
export const KINDS = [
  'webhook',
  'pubsub_channel',
  'sns_channel',
  'alert',
  'list',
  'rule',
  'policy',
  'workspace',
  'account',
] as const
export type Kind = (typeof KINDS)[number]

/** `kind/key`, what people see. An account's key is its e-mail in lower case. */
export type Address = `${Kind}/${string}`

/** Nylas's own default workspace: never created or deleted, found by flag or id, never by name. */
export const DEFAULT_WORKSPACE: Address = 'workspace/default_workspace'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * Field values by dotted path (`limits.limit_count_daily_email_sent`). A path that is absent is *not managed*.
 * A reference is an address (`policy/baseline`), or `id:<uuid>` for an object that has no address here.
 */
export type Attributes = Readonly<Record<string, Json>>

/** Line and column count from 1. `file` is relative to the repository's root, with forward slashes. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

export type Diagnostic = {
  readonly severity: 'error' | 'warning' | 'notice'
  /** Stable and documented: users search for it and switch on it. */
  readonly code: string
  /** What is wrong, what was expected and what to do, in one or two sentences. */
  readonly summary: string
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly address: Address | null
  /** Who can do what to allow it; null where nothing but a correction helps. */
  readonly override: string | null
  /** The addresses it is about, where those are several. Asked for by what is accepted; taken off before anybody is told. */
  readonly covers?: readonly Address[]
}

/** A warning that somebody knows and has written down as known: it is counted and not repeated. */
export type Acceptance = {
  readonly code: string
  /** A pattern of addresses; null: whatever it is about. */
  readonly address: string | null
  readonly reason: string
  /** The last day on which it holds, `2026-12-24` in UTC; null: for good. */
  readonly until: string | null
  readonly place: Place
  /** How many warnings of the file alone it took. */
  readonly count: number
}

// ---------------------------------------------------------------------------------------------- desired

export type Desired = {
  readonly kind: Kind
  readonly key: string
  readonly address: Address
  /** What it is called in Nylas: the remote name; of an account the lower-cased e-mail. */
  readonly name: string
  /** `id:` in the spec: adopt that very object. */
  readonly explicitId: string | null
  readonly attributes: Attributes
  readonly protect: boolean
  readonly tenant: string | null
  /** `file:line` of the line that asks for it; of a tenant's entry the tenant's row. */
  readonly source: string
  readonly place: Place
}

/** A whole spec, compiled. Nothing in it is a secret; it names the variables that hold them. */
export type Fleet = {
  readonly name: string
  readonly file: string
  readonly application: { readonly id: string | null; readonly region: 'us' | 'eu' | null }
  /** By section of the file: `accounts`, `rules`, `lists`. */
  readonly quotas: Readonly<Record<string, number>>
  readonly maxDeletes: { readonly count: number } | { readonly percent: number }
  readonly retire: { readonly workspace: Address; readonly days: number; readonly place: Place } | null
  /** Where accounts may be, each once, and what has to be in order there before one is made; none: anywhere. */
  readonly domains: readonly (DeclaredDomain & { readonly place: Place })[]
  /** Address patterns (`account/ceo@*`), why each is there, and the place it stands at. */
  readonly protect: readonly { readonly pattern: string; readonly reason: string | null; readonly place: Place }[]
  /** In canonical order: by kind, then by address. */
  readonly desired: readonly Desired[]
  readonly moved: readonly { readonly from: Address; readonly to: Address; readonly place: Place }[]
  readonly absent: readonly { readonly address: Address; readonly place: Place }[]
  readonly tests: readonly MailTest[]
  /** What is taken for granted where nobody knows how Nylas behaves: the name of a doubt, and its side. */
  readonly assume: Readonly<Record<string, string>>
  /** How much recorded mail a plan reads; null: none. */
  readonly backtest: BacktestScope | null
  /** Those whose day has not passed. */
  readonly accept: readonly Acceptance[]
  /** Every file that was read, so that "are these still the branch's files" can be asked. */
  readonly files: readonly string[]
  /** The places of settings a guard may want to point at, by dotted path (`settings.max_deletes`, `quotas.rules`). */
  readonly places: Readonly<Record<string, Place>>
}

// ---------------------------------------------------------------------------------------------- live

/** References in `attributes` are raw here (`id:<uuid>`); planning turns them into addresses. */
export type LiveObject = {
  readonly kind: Kind
  readonly id: string
  /** Of an account the lower-cased e-mail. */
  readonly name: string
  readonly attributes: Attributes
  /** Unix seconds; null where the API does not say. */
  readonly createdAt: number | null
  /** Accounts only; null where the API does not say. */
  readonly passwordSet?: boolean | null
  /** Mailboxes only; left out where nobody looked into it. */
  readonly folders?: readonly LiveFolder[]
  /** Why that did not work. */
  readonly foldersProblem?: string
  /** Of what can be unwell though nothing of it was changed: accounts, and what events are sent to. */
  readonly health?: { readonly status: string; readonly blocked: boolean }
  /** Shown and never compared; each is left out where the API does not say. */
  readonly aside?: {
    /** Accounts: Unix seconds of the last authentication (not of the last edit). */
    readonly updatedAt?: number
    readonly credential?: string
    /** Accounts: an id that a beta kept in the settings; nothing is governed by it any more. */
    readonly legacyPolicy?: string
    /** Lists. */
    readonly itemsCount?: number
    /** What Nylas has and no field of the file stands for, by dotted path. */
    readonly others?: Attributes
  }
}

/** A folder inside of a mailbox. */
export type LiveFolder = {
  readonly id: string
  /** As rules name it: `Clients/Acme` lies in `Clients`. */
  readonly path: string
  readonly parent: string | null
  /** `inbox`, `sent` and the like; null for one that somebody made. */
  readonly system: string | null
  /** How many mails and folders are in it; null where the API does not say. */
  readonly mails: number | null
  readonly children: number | null
}

/** Everything the plan needs to know of the application, completely read: a partial reading is never a LiveState. */
export type LiveState = {
  /** The `Date` of the API's last reply, ISO 8601: the only clock that planning knows. */
  readonly at: string
  readonly application: { readonly id: string; readonly region: string | null; readonly environment: string | null }
  readonly defaultWorkspace: string | null
  readonly objects: readonly LiveObject[]
  /** Grants of other providers by workspace id: never shown, but a workspace that holds one is not ours to delete. */
  readonly foreignGrants: Readonly<Record<string, number>>
  /** Whether the application has the connector that agent accounts need. Left out where nobody asked, or got no answer. */
  readonly connector?: boolean
  /** Kinds that stand alone and that nothing here is of: the API would not list them. Left out: none. */
  readonly unread?: readonly Kind[]
  /** What was read of objects though no file manages it, by id: mail hangs on what stands in a list. Left out: nothing. */
  readonly details?: Readonly<Record<string, Attributes>>
  /** Of domains that have to be ready for an account that is to be made. Left out: of none. */
  readonly domains?: readonly DomainReading[]
  /** How many requests the reading took. */
  readonly requests: number
}
