/**
 * What lists and rules are called in a sentence about before and after: by their names and, where a list differs, of
 * which of the two it is.
 */
import { getOrCreate } from '../../domain/map.ts'
import { isSameList } from '../addresses/atoms.ts'
import type { Space } from '../addresses/space.ts'
import type { Guardrails, MailList } from '../model.ts'
import type { Program } from '../search/program.ts'
import { listReach } from '../world.ts'
import type { Wording } from './describe-atoms.ts'

type Moment = 'before' | 'after'

export function createWording(
  space: Space,
  guardrails: readonly (readonly [Guardrails, Guardrails, unknown])[],
  programs: readonly Readonly<Record<Moment, Program>>[],
): Wording {
  const versions = findVersions(guardrails)
  const rules = new Map<string, Map<string, Set<Moment>>>()
  for (const pair of programs) {
    for (const moment of ['before', 'after'] as const) {
      for (const { step, formula } of pair[moment].steps) {
        const names = getOrCreate(rules, formula.key, () => new Map<string, Set<Moment>>())
        getOrCreate(names, step.name, () => new Set<Moment>()).add(moment)
      }
    }
  }
  return {
    space,
    fresh: new Map(),
    versionOf: (list) => versions.get(list) ?? null,
    ruleOf: (formula) => {
      const [first] = rules.get(formula) ?? []
      if (!first) return 'a rule'
      const [name, moments] = first
      if (moments.size > 1) return name
      return `${name} ${moments.has('before') ? 'as it was' : 'as it will be'}`
    },
  }
}

function findVersions(
  guardrails: readonly (readonly [Guardrails, Guardrails, unknown])[],
): ReadonlyMap<MailList, Moment> {
  const lists = { before: new Map<string, Set<MailList>>(), after: new Map<string, Set<MailList>>() }
  const reach = {
    before: guardrails.flatMap(([old]) => listReach(old)),
    after: guardrails.flatMap(([, now]) => listReach(now)),
  }
  for (const moment of ['before', 'after'] as const) {
    for (const { conditions } of new Set(reach[moment])) {
      for (const condition of conditions) {
        if (condition.operator !== 'in_list') continue
        for (const list of condition.lists) getOrCreate(lists[moment], list.name, () => new Set<MailList>()).add(list)
      }
    }
  }
  const versions = new Map<MailList, Moment>()
  for (const [name, olds] of lists.before) {
    const nows = lists.after.get(name)
    const [old] = olds
    const [now] = nows ?? []
    if (!nows || !old || !now || isSameList(old, now)) continue
    for (const list of olds) versions.set(list, 'before')
    for (const list of nows) versions.set(list, 'after')
  }
  return versions
}
