/** What the doctor was told: gathered by the command, judged without asking anything more. */
import type { Diagnostic } from '../../domain/model.ts'

export type FactUnavailable = { readonly status: number; readonly message: string }

export type ApplicationFacts = {
  readonly id: string
  readonly region: string | null
  readonly environment: string | null
  readonly defaultWorkspace: string | null
}

export type Facts = {
  readonly file: {
    readonly path: string
    readonly diagnostics: readonly Diagnostic[]
    readonly fleet: {
      readonly name: string
      readonly application: string | null
      readonly managesDefaultWorkspace: boolean
    } | null
  }
  /** Each `FLEET_` variable the file names. */
  readonly variables: readonly { readonly name: string; readonly set: boolean }[]
  /** Null: no key is set. */
  readonly api: {
    readonly host: string
    /** Null when the address was given by hand. */
    readonly region: 'us' | 'eu' | null
    readonly application: ApplicationFacts | FactUnavailable
    /** What the other region said to the same key, asked only after a 401. */
    readonly elsewhere: { readonly region: 'us' | 'eu'; readonly accepted: boolean } | null
    /** Milliseconds our clock is ahead of the API's; null without a reply. */
    readonly ahead: number | null
    readonly connectors: readonly string[] | FactUnavailable | null
    readonly defaultWorkspace: { readonly id: string; readonly found: boolean } | FactUnavailable | null
  } | null
  /** Null with the ledger off, or in a file. */
  readonly remote: { readonly ok: true } | { readonly ok: false; readonly kind: string; readonly reason: string } | null
  /** Null with the ledger off. `writable` null: not asked (a file). */
  readonly ledger: {
    readonly state: 'none' | 'verified' | 'unverified' | 'refused'
    readonly reason: string | null
    readonly application: string | null
    readonly resources: number
    readonly open: boolean
    readonly writable: { readonly ok: boolean; readonly reason: string } | null
  } | null
  /** Null: no token is set. */
  readonly github: {
    /** `owner/name`; null when neither the environment nor the remote names it. */
    readonly repository: string | null
    /** Each question's answer: 0 when none came. */
    readonly repo: number
    readonly pulls: number
    readonly issues: number
    readonly push: boolean | null
  } | null
}
