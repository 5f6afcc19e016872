/** The exit codes, and the one kind of error whose message alone is for the person at the terminal. */
export const EXIT = { done: 0, failed: 1, changes: 2, refused: 3, interrupted: 130 } as const

/** Wrong use or wrong surroundings: told in one message, without a stack. */
export class UserError extends Error {
  override name = 'UserError'
}
