/**
 * The plan, which is the whole answer of planning, and the outcomes that carrying it out gives, one for each change. Both are
 * plain JSON.
 */
import type { Change, Hold } from './change.ts'
import type { SendingHealth, Trouble } from './health.ts'
import type { MailReport } from './mail.ts'
import type { Address, Diagnostic } from './model.ts'
import type { Lack } from './readiness.ts'

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

/** The accounts of a fleet that are not well, each once, whatever is wrong: with their grant, or with what they send. */
export const listUnhealthyAccounts = ({
  unhealthy,
  health,
}: Pick<Plan, 'unhealthy' | 'health'>): readonly Address[] => [
  ...new Set([...unhealthy, ...(health?.accounts ?? [])].map(({ address }) => address)),
]
