/** The checks across resources. */
import type { Diagnostic } from '../domain/model.ts'
import { checkAddresses, checkIds, checkRemoteNames, checkUniqueFields } from './check-names.ts'
import { checkReferencesExist, checkReferencesFit, checkTogether, listReferences } from './check-references.ts'
import { checkAbsent, checkDomains, checkMoves, checkRetireWorkspace } from './check-settings.ts'
import { warnTogether, warnUngoverned, warnUnused } from './check-warnings.ts'
import type { Instance } from './entry.ts'
import type { Check, CheckContext } from './world.ts'

const RULES: readonly Check[] = [
  checkAddresses,
  checkRemoteNames,
  checkIds,
  checkUniqueFields,
  checkReferencesExist,
  checkReferencesFit,
  checkTogether,
  checkDomains,
  checkMoves,
  checkAbsent,
  checkRetireWorkspace,
]

const WARNINGS: readonly Check[] = [warnUnused, warnTogether, warnUngoverned]

/** Warnings of a spec with errors would mostly be consequences of those. `wrong`: there are errors already. */
export function runChecks(
  given: Omit<CheckContext, 'byAddress' | 'referrers' | 'report'>,
  wrong: boolean,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const byAddress = new Map(given.instances.map((instance) => [instance.address as string, instance]))
  const world: CheckContext = {
    ...given,
    byAddress,
    referrers: referrersOf(given),
    report: (one) => void found.push(one),
  }
  for (const check of RULES) check(world)
  const errors = [...found, ...given.faults.diagnostics()].some(({ severity }) => severity === 'error')
  if (!wrong && !errors) for (const check of WARNINGS) check(world)
  return [...found, ...given.faults.diagnostics()]
}

function referrersOf({ instances }: Pick<CheckContext, 'instances'>): ReadonlyMap<string, readonly Instance[]> {
  const referrers = new Map<string, Instance[]>()
  for (const instance of instances) {
    for (const { key, kind } of listReferences(instance)) {
      const address = `${kind}/${key}`
      const held = referrers.get(address)
      if (held) held.push(instance)
      else referrers.set(address, [instance])
    }
  }
  return referrers
}
