/**
 * `nylas-fleet record`: brings into the ledger what an apply could not push, from the recovery file it wrote. Refuses what
 * is not signed by this key.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formatAuditMessage } from '../state/ledger/audit.ts'
import { mergeRecovered, parseRecoveryFile } from '../state/ledger/recovery.ts'
import type { LedgerStore } from '../state/ledger/store.ts'
import { type Command, EXIT, readSingleWord, UserError } from './command.ts'

export const runRecord: Command = async ({ words }, { terminal, openLedgerStore, getSigningKey, identify }) => {
  const file = readSingleWord(words, 'record takes one file: the one the apply wrote')
  const path = resolve(terminal.directory, file)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read: ${error.message}`)
  })
  const { recorded, message } = await recordRecoveryFile(text, getSigningKey(), openLedgerStore, identify())
  if (recorded) terminal.out(`${message}\n`)
  else terminal.err(`${file} was not recorded: ${message}\n`)
  return recorded ? EXIT.done : EXIT.failed
}

export type RecoveryResult = { readonly recorded: boolean; readonly message: string }

export async function recordRecoveryFile(
  text: string,
  key: Uint8Array,
  openStore: (fleet: string) => LedgerStore | null,
  by: { readonly run: string; readonly actor: string },
): Promise<RecoveryResult> {
  const unsaved = parseRecoveryFile(text, key)
  if (typeof unsaved === 'string') return { recorded: false, message: unsaved }
  const { fleet, run } = unsaved
  const store = openStore(fleet)
  if (store === null) return { recorded: false, message: 'With the ledger off there is nowhere to record it.' }
  const { ledger, state, reason } = await store.read()
  if (state === 'unverified' || state === 'refused')
    return { recorded: false, message: reason ?? 'The ledger cannot be used.' }
  const next = mergeRecovered(ledger, unsaved)
  if (next === ledger) return { recorded: true, message: `The ledger of ${fleet} holds all of it already.` }
  const title = `${fleet}: record what was kept in a file`
  const notes = [`first written by ${run ?? 'an unnamed run'}`]
  const pushed = await store.push(
    next,
    formatAuditMessage({ ...by, title, outcomes: [], notes, commit: null, pulls: [] }),
  )
  if (pushed.status !== 'pushed') return { recorded: false, message: pushed.reason }
  const owned = Object.keys(next.resources).length
  return { recorded: true, message: `Recorded in the ledger of ${fleet}: it owns ${owned} resources.` }
}
