/** Records what an apply could not push, from the file it was kept in. Refuses what is not signed by this key. */
import { formatAuditMessage } from '../../state/ledger/audit.ts'
import { mergeRecovered, parseRecoveryFile } from '../../state/ledger/recovery.ts'
import type { LedgerStore } from '../../state/ledger/store.ts'

export type RecoveryResult = { readonly recorded: boolean; readonly said: string }

export async function recordRecoveryFile(
  text: string,
  key: Uint8Array,
  storeOf: (fleet: string) => LedgerStore | null,
  by: { readonly run: string; readonly actor: string },
): Promise<RecoveryResult> {
  const rescued = parseRecoveryFile(text, key)
  if (typeof rescued === 'string') return { recorded: false, said: rescued }
  const { fleet, run } = rescued
  const store = storeOf(fleet)
  if (store === null) return { recorded: false, said: 'With the ledger off there is nowhere to record it.' }
  const { ledger: current, state, reason } = await store.read()
  if (state === 'unverified' || state === 'refused')
    return { recorded: false, said: reason ?? 'The ledger cannot be used.' }
  const next = mergeRecovered(current, rescued)
  if (next === current) return { recorded: true, said: `The ledger of ${fleet} holds all of it already.` }
  const title = `${fleet}: record what was kept in a file`
  const notes = [`first written by ${run ?? 'an unnamed run'}`]
  const message = formatAuditMessage({ ...by, title, outcomes: [], notes, commit: null, pulls: [] })
  const pushed = await store.push(next, message)
  return pushed.status === 'pushed'
    ? {
        recorded: true,
        said: `Recorded in the ledger of ${fleet}: it owns ${Object.keys(next.resources).length} resources.`,
      }
    : { recorded: false, said: pushed.reason }
}
