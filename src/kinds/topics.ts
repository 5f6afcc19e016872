/** What messages go to: how the names of topics and roles are written, and how many channels an application may have. */
import type { EntryProblem, SpecProblem, SpecResource } from './kind.ts'

const MOST_CHANNELS = 5

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
export function findSurplus<R extends SpecResource>(resources: readonly R[], what: string): readonly SpecProblem<R>[] {
  const surplus = resources[MOST_CHANNELS]
  if (surplus === undefined) return []
  const summary = `${surplus.address} is one of ${resources.length} ${what}, and an application has ${MOST_CHANNELS} at most`
  return [{ resource: surplus, path: [], code: 'too-many-of-kind', summary }]
}
