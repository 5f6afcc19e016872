/** Checks that several kinds share: how a text is written, and how many of a kind an application may have. */
import type { EntryProblem, SpecProblem, SpecResource } from './kind.ts'

/** Pub/Sub or SNS. */
export const MOST_CHANNELS = 5

export const checkForm = (
  entry: { readonly [key: string]: unknown },
  path: string,
  pattern: RegExp,
  expected: string,
): readonly EntryProblem[] => {
  const text = entry[path]
  if (typeof text !== 'string' || text === '' || pattern.test(text)) return []
  return [{ path: [path], code: 'bad-value', summary: `${path} is not written as it must be: expected ${expected}` }]
}

/** The first that is one too many. */
export function findSurplus<R extends SpecResource>(
  resources: readonly R[],
  most: number,
  words: string,
): readonly SpecProblem<R>[] {
  const surplus = resources[most]
  if (surplus === undefined) return []
  const summary = `${surplus.address} is one of ${resources.length} ${words}, and an application has ${most} at most`
  return [{ resource: surplus, path: [], code: 'too-many-of-kind', summary }]
}
