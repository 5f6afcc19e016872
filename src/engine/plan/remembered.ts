/**
 * What only the ledger knows of an object, put beside what the API says of it: which password was set last, whether it is
 * protected, and (of an account that waits for deletion) where it came from.
 */
import {
  type Attributes,
  DEFAULT_WORKSPACE,
  type Desired,
  type Json,
  type LiveObject,
  type Owned,
} from '../../domain/model.ts'

/**
 * The live side of `app_password`. The API never tells a password, at most whether there is one, so:
 *   ledger remembers one          that source and version
 *   none remembered, one is set   left alone: version 1 of the wanted source counts as applied
 *   API says there is none        none, whatever the ledger remembers
 * Without a ledger no version can be remembered, so any version of an existing password counts as applied.
 */
export function getPreviousPassword(
  desired: Desired,
  live: LiveObject,
  owned: Owned | null,
  ledgerKept: boolean,
): Json {
  const wanted = desired.attributes['app_password'] as { readonly source: string; readonly version: number } | undefined
  if (wanted === undefined || live.passwordSet === false) return null
  if (!ledgerKept) return wanted
  return owned?.app_password ?? { source: wanted.source, version: 1 }
}

/**
 * Where an account that comes back before its deletion goes: to its `workspace`, or to the one it left, or (that is no more)
 * to the default one, where Nylas puts whoever has none. It does not stay where nothing reaches it.
 * `exists` tells whether an address or `id:` means something that stays.
 */
export function restoreWorkspace(
  desired: Desired,
  owned: Owned | null,
  exists: (reference: string) => boolean,
  hasDefault: boolean,
): Attributes {
  if (!owned?.retired || 'workspace' in desired.attributes) return desired.attributes
  const { address, id } = owned.retired.left
  const left = [address, id === null ? null : `id:${id}`].find((one) => one !== null && exists(one))
  const target = left ?? (hasDefault ? DEFAULT_WORKSPACE : null)
  return target ? { ...desired.attributes, workspace: target } : desired.attributes
}
