/** One line of what people see: changes that are alike, folded. */
import type { Address, Change, Kind, Origin } from '../domain/model.ts'
import type { Text } from './say.ts'
import type { FieldLine } from './value.ts'

/** What a change is to people. */
export type ChangeType = 'delete' | 'retire' | 'create' | 'adopt' | 'move' | 'change'

export type Member = { readonly address: Address; readonly tenant: string | null; readonly source: string | null }

export type Row = {
  readonly doing: ChangeType
  /** Does not depend on colour: `-` goes, `+` comes, `>` moves, `~` changes, `=` stays as it is. */
  readonly symbol: '-' | '+' | '>' | '~' | '='
  readonly kind: Kind
  readonly words: Text
  readonly members: readonly Member[]
  readonly origin: Origin | null
  readonly adopts: boolean
  readonly fields: readonly FieldLine[]
  /** Where the members' names differ: `acme: Acme help → Acme support` for each. */
  readonly each: readonly Text[]
  /** What governs the account before and after a move. */
  readonly effect: readonly Text[]
  readonly due: string | null
  /** Why a reviewer must look: it cannot be taken back. Null for all else. */
  readonly irreversible: Text | null
  readonly affects: {
    readonly accounts: number
    readonly tenants: readonly string[]
    readonly workspaces: readonly Address[]
  }
  readonly changes: readonly Change[]
}
