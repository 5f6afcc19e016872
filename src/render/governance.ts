/** What a move means for an account: the policy, the rules and the limits that hold before and after. */
import type { Attributes, Governance, Json } from '../domain/model.ts'
import { list, ours, say, type Text } from './say.ts'
import { label, type Names, reference, valueText } from './value.ts'
import { UNGUARDED } from './words.ts'

const policy = (value: string | null, names: Names): Text =>
  value === null ? ours(`no policy: ${UNGUARDED}`) : reference(value, names)

function rules(verb: string, names: Names, these: readonly string[], those: readonly string[]): readonly Text[] {
  const only = these.filter((one) => !those.includes(one))
  return only.length === 0 ? [] : [say`${ours(verb)} ${list(only.map((one) => reference(one, names)))}`]
}

const own = (limits: Attributes, path: string): Json | undefined =>
  Object.hasOwn(limits, path) ? limits[path] : undefined
const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

export function governanceLines(
  effect: { readonly before: Governance; readonly after: Governance },
  names: Names,
): readonly Text[] {
  const { before, after } = effect
  const paths = [...new Set([...Object.keys(before.limits), ...Object.keys(after.limits)])]
  const value = (path: string, limit: Json | undefined): Text =>
    limit === undefined ? ours('not set') : valueText('policy', path, limit, names)
  const changed = [
    ...rules('now acts on it: rule', names, after.rules, before.rules),
    ...rules('acts on it no more: rule', names, before.rules, after.rules),
    ...paths
      .filter((path) => !same(own(before.limits, path), own(after.limits, path)))
      .map(
        (path) =>
          say`${label('policy', path)}: ${value(path, own(before.limits, path))} → ${value(path, own(after.limits, path))}`,
      ),
  ]
  const head =
    before.policy === after.policy
      ? say`policy stays ${policy(after.policy, names)}`
      : say`policy: ${policy(before.policy, names)} → ${policy(after.policy, names)}`
  return changed.length === 0 && before.policy === after.policy
    ? [say`${head}, with the same rules and limits`]
    : [head, ...changed]
}
