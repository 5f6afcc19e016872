import { byText } from '../../domain/canonical.ts'

/** For sorting by one text of each, the same on every machine. */
export const by =
  <T>(key: (one: T) => string) =>
  (a: T, b: T): number =>
    byText(key(a), key(b))
