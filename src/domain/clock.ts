/** The time, and waiting for it to pass: the shells have the real one, tests a quick one. */
export type Clock = {
  /** Milliseconds. */
  readonly now: () => number
  /** Ends early, without an error, when `signal` aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}
