/**
 * What a command of the command line is: its parsed words and the world of its process in, an exit code out. The shell
 * builds the `Runtime`, so that no command reads the environment, opens a connection or finds a folder by itself.
 */

import type { Clock } from '../domain/clock.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { ApplyDeps, Connection, FleetSource, PlanDeps } from '../engine/deps.ts'
import type { ApiOptions } from '../nylas/client.ts'
import type { ServiceAccount } from '../nylas/service-account.ts'
import type { Repository } from '../state/git/repository.ts'
import type { LedgerStore } from '../state/ledger/store.ts'
import type { OptionName } from './command-table.ts'

export const EXIT = { done: 0, failed: 1, changes: 2, refused: 3, interrupted: 130 } as const

/** Wrong use or wrong surroundings: its message alone is printed, without a stack. */
export class UserError extends Error {
  override name = 'UserError'
}

export type Options = { readonly [name in OptionName]?: string | boolean | readonly string[] }

export type Invocation = { readonly options: Options; readonly words: readonly string[] }

/** Throws a UserError for wrong use; returns an exit code. */
export type Command = (invocation: Invocation, runtime: Runtime) => Promise<number>

/** The process, read once when it starts. */
export type Terminal = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly directory: string
  /** Results. */
  readonly out: (text: string) => void
  /** Everything else. */
  readonly err: (text: string) => void
  readonly color: { readonly out: boolean; readonly err: boolean }
  readonly width: number
  /** Whether results go to a screen, and into no file and no other program. */
  readonly screen: boolean
  /** Whether somebody is there to be asked. */
  readonly interactive: boolean
  readonly ask: (question: string) => Promise<string>
  readonly clock: Clock
  /** First signal: no new request. */
  readonly stopping: AbortSignal
  /** Second signal: somebody does not want to wait any longer. */
  readonly insisted: AbortSignal
  /** Five seconds after the first, or at the second signal: what is in flight is given up. */
  readonly halted: AbortSignal
  /** A second and a half after that: a push of the ledger that hangs is given up, and what it held goes into a file. */
  readonly over: AbortSignal
}

/** The world of one invocation. Its options are read already; what is opened through it is closed when the command ends. */
export type Runtime = {
  readonly terminal: Terminal
  /** The fleet file with the repository around it; without a repository, with the folder it is in. */
  readonly findFleetSource: () => FleetSource & { readonly root: string }
  /** Throws a UserError without an API key. */
  readonly createPlanDeps: () => PlanDeps & { readonly root: string }
  readonly createApplyDeps: () => ApplyDeps
  /** The address by hand, else by region; `region` is null when it was given by hand. */
  readonly chooseApiBase: (declared: 'us' | 'eu' | null) => {
    readonly url: string
    readonly region: 'us' | 'eu' | null
  }
  readonly openConnection: (to: ConnectionOptions) => Connection
  /** Null where none is given. Throws a UserError for one that cannot be used. */
  readonly readServiceAccount: () => ServiceAccount | null
  readonly readDomains: NonNullable<PlanDeps['readDomains']>
  /** Null with `--ledger off`. */
  readonly openLedgerStore: (fleet: string) => LedgerStore | null
  /** The Git repository around a folder, worked in from its root; null where there is none. */
  readonly openRepository: (directory: string) => Repository | null
  /** Secrets of the fleet: the FLEET_ variables alone. */
  readonly variables: ApplyDeps['variables']
  /** Null when NYLAS_API_KEY is not set. */
  readonly apiKey: string | null
  /** What ledgers are signed with. Throws a UserError without a key. */
  readonly getSigningKey: () => Uint8Array
  /** A ledger that could not be pushed as the text of a file, signed. */
  readonly formatRecoveryFile: (ledger: Ledger) => string
  /** Who runs this: what the ledger's commits and locks name. */
  readonly identify: () => { readonly run: string; readonly actor: string }
  /** Whether that run was a process of this very machine that is there no more. */
  readonly isRunGone: (run: string) => boolean
  /** How long the API's lists may trail its writes, in milliseconds. */
  readonly lag: number
}

export type ConnectionOptions = {
  readonly base: string
  readonly apiKey: string
  /** Null, or left out: adaptive. */
  readonly requestsPerSecond?: number | null
  readonly rates?: { readonly grants: number; readonly others: number }
  /** Signs the requests in place of the API key. */
  readonly serviceAccount?: ServiceAccount
  /** Called with each secret before it is sent. */
  readonly mask?: (secret: string) => void
  /** Called with each answer as it came, secrets struck out. */
  readonly watch?: ApiOptions['watch']
  /** Until then it may send. Left out: until the first signal, and what is in flight until a little later. */
  readonly until?: AbortSignal
}

export const getTextStyle = ({ color, width }: Terminal, stream: 'out' | 'err') => ({ color: color[stream], width })

/** Null for an option or a variable that is not given, or empty. */
export const readText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Throws a UserError that says what the command takes, unless there is one word. */
export function readSingleWord(words: readonly string[], usage: string): string {
  const [word, ...more] = words
  if (word === undefined || more.length > 0) throw new UserError(usage)
  return word
}
