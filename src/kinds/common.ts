/** Fields and checks that several kinds share: names, how a text is written, how many of a kind an application may have. */
import type { EntryProblem, Field, Schema, SpecProblem, SpecResource } from './kind.ts'

/** 1 to 256 characters, none of them a control character. */
export const NAME: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 256,
  pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]+$',
}

export const NAME_FIELD: Field = {
  path: 'name',
  forPeople: true,
  label: 'name in Nylas',
  schema: { ...NAME, description: 'The name in Nylas, 1 to 256 characters. Left out: the key.' },
}

export const DESCRIPTION_FIELD: Field = {
  path: 'description',
  forPeople: true,
  label: 'description',
  schema: { type: 'string', description: 'For people. Left out: empty.' },
  default: '',
}

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
