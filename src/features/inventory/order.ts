import { compareText } from '../../domain/canonical.ts'

/** For sorting by one text of each, the same on every machine. */
export const compareBy =
  <T>(key: (one: T) => string) =>
  (a: T, b: T): number =>
    compareText(key(a), key(b))
