/** The sandbox as its users see it: what it is started with, and what can be done with it while it runs. */
import type { Json } from '../domain/model.ts'
import type { Fault } from './faults.ts'
import type { InjectedMail } from './mail/inject.ts'
import type { Rates } from './rate.ts'
import type { RecordedRequest } from './recorder.ts'
import type { PartialState, State } from './state.ts'
import type { Switches } from './switches.ts'

export type SandboxOptions = {
  /** 0: any free one. */
  readonly port?: number
  readonly host?: string
  /** Each key opens an application of its own. */
  readonly apiKey?: string | readonly string[]
  readonly region?: 'us' | 'eu'
  readonly environment?: string
  /** For the application of the first key. */
  readonly seed?: PartialState
  readonly switches?: Partial<Switches>
  /** How long an answer takes after the effect. */
  readonly latencyMilliseconds?: number | ((request: { readonly method: string; readonly path: string }) => number)
  readonly ratePerSecond?: Rates
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  /** Makes ids and chances repeat. */
  readonly randomSeed?: number
}

export type Sandbox = {
  readonly url: string
  /** Of the application of the first key, or of the given one. */
  readonly state: (key?: string) => State
  readonly requests: () => readonly RecordedRequest[]
  /** Starts the count of requests, which faults may refer to, from 0 again. */
  readonly clearRequests: () => void
  readonly switches: () => Switches
  readonly setSwitches: (partial: Partial<Switches>) => void
  readonly addFault: (fault: Fault) => void
  readonly clearFaults: () => void
  /** Edits the state directly; see seed.ts. */
  readonly seed: (edits: PartialState, key?: string) => void
  /** Moves the sandbox's clock on, so that waiting times end at once. */
  readonly advanceClock: (milliseconds: number) => void
  /** A mail from outside: `{from, to, envelope_from?, subject?, body?, spam?}`. */
  readonly injectMail: (mail: Json | undefined, key?: string) => InjectedMail
  /** Mails that an account sent, or what became of one of them: `{from, count?, days_ago?, outcome?, to?, message_id?}`. */
  readonly injectSends: (sends: Json | undefined, key?: string) => Json
  /** The text of the key file of a new service account, which alone opens the domains. */
  readonly createServiceAccount: (key?: string) => string
  readonly passwordMatches: (email: string, password: string, key?: string) => boolean
  readonly close: () => Promise<void>
}
