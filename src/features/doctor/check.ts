/** One line of the doctor: what was looked at, whether it is good, and what to do where it is not. Plain JSON, no secret. */
export type Check = {
  readonly name:
    | 'fleet file'
    | 'variables'
    | 'API key'
    | 'application'
    | 'connector'
    | 'default workspace'
    | 'clock'
    | 'git remote'
    | 'ledger'
    | 'GitHub token'
  /** `warning`: works, but look at it. `skipped`: could not be asked, because of what stands above it. */
  readonly verdict: 'good' | 'warning' | 'bad' | 'skipped'
  readonly says: string
  /** Null when there is nothing to do. */
  readonly todo: string | null
}
