/** What a move means for an account: the policy, the rules and the limits that hold before and after. */
import type { Attributes, Governance, Json } from '../domain/model.ts'
import { listTexts, plainText, safeText, type Text } from './say.ts'
import { formatLabel, formatReference, formatValue, type Names } from './value.ts'
import { UNGUARDED } from './words.ts'

const policy = (value: string | null, names: Names): Text =>
  value === null ? plainText(`no policy: ${UNGUARDED}`) : formatReference(value, names)

function rules(verb: string, names: Names, these: readonly string[], those: readonly string[]): readonly Text[] {
  const only = these.filter((one) => !those.includes(one))
  return only.length === 0
    ? []
    : [safeText`${plainText(verb)} ${listTexts(only.map((one) => formatReference(one, names)))}`]
}

const own = (limits: Attributes, path: string): Json | undefined =>
  Object.hasOwn(limits, path) ? limits[path] : undefined
const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

export function listGovernance(
  effect: { readonly before: Governance; readonly after: Governance },
  names: Names,
): readonly Text[] {
  const { before, after } = effect
  const paths = [...new Set([...Object.keys(before.limits), ...Object.keys(after.limits)])]
  const value = (path: string, limit: Json | undefined): Text =>
    limit === undefined ? plainText('not set') : formatValue('policy', path, limit, names)
  const changed = [
    ...rules('now acts on it: rule', names, after.rules, before.rules),
    ...rules('acts on it no more: rule', names, before.rules, after.rules),
    ...paths
      .filter((path) => !same(own(before.limits, path), own(after.limits, path)))
      .map(
        (path) =>
          safeText`${formatLabel('policy', path)}: ${value(path, own(before.limits, path))} → ${value(path, own(after.limits, path))}`,
      ),
  ]
  const head =
    before.policy === after.policy
      ? safeText`policy stays ${policy(after.policy, names)}`
      : safeText`policy: ${policy(before.policy, names)} → ${policy(after.policy, names)}`
  return changed.length === 0 && before.policy === after.policy
    ? [safeText`${head}, with the same rules and limits`]
    : [head, ...changed]
}
