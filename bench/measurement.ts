/** What a benchmark gives: a figure with what it is held against. */
export type Measurement = {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What cannot be beaten, or must not be exceeded, in the same unit. */
  readonly bound: number | null
  readonly note: string
}
