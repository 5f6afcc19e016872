/**
 * The nouns everything speaks. Imports nothing but the shapes of mail and of domains, so it can never be part of a cycle.
 *
 *   config -> Desired[]  +  API -> LiveState  +  Git -> Ledger   =>   Plan   =>   Outcome[]  =>  Ledger'
 *
 * Everything here is plain JSON: no functions, no class instances, no API clients.
 */

import type { BacktestScope } from './backtest.ts'
import type { SendingHealth, Trouble } from './health.ts'
import type { ChangeDirection, MailReport, MailTest } from './mail.ts'
import type { DeclaredDomain, DomainReading, Lack } from './readiness.ts'

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
  /** Of domains that have to be ready for an account that is to be made. Left out: of none. */
  readonly domains?: readonly DomainReading[]
  /** How many requests the reading took. */
  readonly requests: number
}

// ---------------------------------------------------------------------------------------------- owned

export type PasswordState = { readonly source: string; readonly version: number }

/** `check` tells a seed that was not the one; it is short, so that many seeds have it and none is found by it. */
export type AppliedPassword = PasswordState & { readonly check?: string }

export type FolderMemory = Readonly<Record<string, string | null>>

export type Owned = {
  readonly id: string
  readonly protect?: boolean
  /** Why it is protected, as the file said. */
  readonly reason?: string
  readonly app_password?: AppliedPassword
  /** The folders that were made sure of, by path: the id of one that this fleet made, null for any other. */
  readonly folders?: FolderMemory
  /** Which fields that have no default the last apply managed. */
  readonly managed?: readonly string[]
  /** Waiting for deletion: since when it may go, how many days that were, where it waits (an id), and the workspace it left. */
  readonly retired?: {
    readonly due: string
    readonly days?: number
    readonly workspace: string
    readonly left: PreviousWorkspace
  }
}

/** A workspace an account came from: its address then, and its id. */
export type PreviousWorkspace = { readonly address: Address | null; readonly id: string | null }

/** What a run says before its first write, so that a run that dies leaves nothing unknown behind. */
export type Intent = {
  /** Addresses it is about to create. */
  readonly creates: readonly Address[]
  /** The remote names of those that are not called by their key. */
  readonly names?: Readonly<Record<Address, string>>
  /** The workspaces that accounts about to be retired are in. */
  readonly left?: Readonly<Record<Address, PreviousWorkspace>>
  readonly at: string
  /** The run is over and does not know what became of these: no lock any more, but still to be looked for. */
  readonly ended?: true
}

/** What the engine knows of the ledger. The stored form (signature, unknown fields) belongs to src/state/ledger. */
export type Ledger = {
  readonly fleet: string
  readonly file: string
  readonly application: string
  /** GitHub's number of the repository it is kept in; left out where that was never known. */
  readonly repository?: number
  readonly serial: number
  /** The commit of the last complete apply; null before the first. */
  readonly commit: string | null
  readonly digest: string | null
  /** A hash of the spec that was last applied completely, so that drift can be told from what was never applied. */
  readonly spec: string | null
  readonly complete: boolean
  readonly run: string | null
  readonly resources: Readonly<Record<Address, Owned>>
  /** Accounts that the last apply held for their domain, each with a fingerprint of its creation as that was let through. */
  readonly held?: Readonly<Record<Address, string>>
  /** Ids this fleet deleted lately, with the moment: never adopted again. */
  readonly deleted: Readonly<Record<string, string>>
  /** Null when no run is open. */
  readonly intent: Intent | null
}

// ---------------------------------------------------------------------------------------------- plan

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

export type Counts = {
  readonly create: number
  readonly update: number
  readonly adopt: number
  readonly retire: number
  readonly delete: number
  readonly unchanged: number
  readonly unmanaged: number
  readonly forgotten: number
}

/** What the first apply makes that finds the domain ready, and what is lacking until then. */
export type HeldAccounts = {
  /** Creates, as they would be among the changes. */
  readonly changes: readonly Change[]
  readonly domains: readonly {
    readonly name: string
    readonly accounts: number
    /** `file:line` that requires it. */
    readonly source: string
    readonly lacks: readonly Lack[]
  }[]
}

/** How the mail that accounts send fares: those of this fleet that are in trouble, the worst first. */
export type PlanHealth = Pick<SendingHealth, 'since' | 'until' | 'grade' | 'findings' | 'requests'> & {
  readonly accounts: readonly { readonly address: Address; readonly troubles: readonly Trouble[] }[]
  /** True: there may be more than those. */
  readonly at_least: boolean
}

/** The whole answer: serialisable, deterministic, and everything that any output shows. */
export type Plan = {
  readonly format: 2
  readonly fleet: string
  readonly application: string
  readonly commit: string | null
  readonly digest: string
  readonly counts: Counts
  /** There where the apply first makes the application's connector for agent accounts, which it lacks: once, and for good. */
  readonly connector?: 'create'
  /** Creates and updates left to right in kind order, then deletes right to left. */
  readonly changes: readonly Change[]
  /** Accounts that are not made now, because their domain is not ready, or not known to be. Left out: none. */
  readonly held?: HeldAccounts
  readonly workspaces: readonly {
    readonly address: Address
    readonly policy: string | null
    readonly rules: readonly string[]
    readonly accounts: number
  }[]
  /** Whom the changes reach, each mailbox once, and how many of each workspace; the most touched first. */
  readonly reach: {
    readonly accounts: number
    readonly tenants: readonly string[]
    readonly workspaces: readonly {
      readonly address: Address
      /** How many it holds after the changes. */
      readonly accounts: number
      readonly touched: number
      /** A policy, rule, list or the workspace itself changes: everyone in it is touched. */
      readonly all: boolean
    }[]
  }
  /** What becomes of mail: the tests of the file, and what opens and closes for whom. */
  readonly mail: MailReport
  readonly unmanaged: readonly Address[]
  readonly forgotten: readonly Address[]
  readonly unhealthy: readonly { readonly address: Address; readonly status: string }[]
  /** How the mail that accounts send fares. Left out where nobody asked, or got no answer. */
  readonly health?: PlanHealth
  /** Accounts that left the file and wait. Those that are held are not deleted, whatever `due` says. */
  readonly retired: readonly { readonly address: Address; readonly due: string; readonly held: Hold | null }[]
  /** The names of objects that are shown by `id:<uuid>`, so that people need not read ids. */
  readonly names: Readonly<Record<string, string>>
  /** Ids that the changes refer to, by address: with it the plan is all that apply needs. */
  readonly ids: Readonly<Record<Address, string>>
  readonly requests: { readonly writes: number; readonly seconds: number }
  /** How many warnings the file accepts, which are not among the diagnostics. Left out: none. */
  readonly accepted?: number
  readonly diagnostics: readonly Diagnostic[]
}

// ---------------------------------------------------------------------------------------------- outcome

export type Outcome = {
  readonly address: Address
  readonly action: Change['action']
  readonly status: 'applied' | 'failed' | 'skipped' | 'withheld'
  /** The id that exists now; null when nothing does, or nothing is known. */
  readonly id: string | null
  /** A create whose answer was lost: it may exist. */
  readonly unknown?: true
  /** Why it was not made, for programs; null when it was. */
  readonly reason: OutcomeReason | null
  /** What it needed and could not have; null for any other reason. */
  readonly needs: Address | null
  /** For people: why it failed, or what it needed. */
  readonly error: string | null
  /** The `Date` of the API's last reply then, ISO 8601; null when nothing was asked. */
  readonly at: string | null
}

export type OutcomeReason =
  /** Failed: the API, or what is there now, said no. */
  | 'rejected'
  /** Failed: no answer came; nothing was written. */
  | 'unreachable'
  /** Failed: the answer was lost, so that it may have been made. */
  | 'outcome-unknown'
  /** Failed: there are several objects it could be. */
  | 'ambiguous'
  /** Failed: anything else. */
  | 'error'
  /** The application takes no more of the kind. */
  | 'quota'
  /** The run was told to stop. */
  | 'interrupted'
  /** Skipped: what it needs was not made. */
  | 'dependency'
  /** Not deleted: another change failed. */
  | 'failure-elsewhere'
  /** Not deleted: a newer commit is there, or it could not be asked for. */
  | 'superseded'
  /** Not deleted: the ledger could not be pushed. */
  | 'ledger'
  /** Withheld: nobody reviewed it. */
  | 'unreviewed'
  /** Withheld: a repair destroys nothing. */
  | 'destructive'

export type Result = 'no-changes' | 'changes' | 'applied' | 'refused' | 'failed' | 'superseded'
