/** What a fleet owns and remembers of what it owns, and what a run announces before it writes. */
import type { Address } from './model.ts'

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
