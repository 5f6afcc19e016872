/** The checks across resources. */
import type { Diagnostic } from '../domain/model.ts'
import { addressesDiffer, idsDiffer, remoteNamesDiffer, uniqueFieldsDiffer } from './check-names.ts'
import { passwordsDiffer } from './check-passwords.ts'
import { referencesExist, referencesFit, referencesOf } from './check-references.ts'
import { absentIsAbsent, domainsAreAllowed, movesAreSound, retiredAreSilent } from './check-settings.ts'
import { everyAccountIsGoverned, everythingIsUsed, outboundScopeIsClear, prioritiesDiffer } from './check-warnings.ts'
import type { Instance } from './entry.ts'
import type { Check, World } from './world.ts'

const RULES: readonly Check[] = [
  addressesDiffer,
  remoteNamesDiffer,
  idsDiffer,
  uniqueFieldsDiffer,
  referencesExist,
  referencesFit,
  passwordsDiffer,
  domainsAreAllowed,
  movesAreSound,
  absentIsAbsent,
  retiredAreSilent,
]

const WARNINGS: readonly Check[] = [everythingIsUsed, prioritiesDiffer, outboundScopeIsClear, everyAccountIsGoverned]

/** Warnings of a spec with errors would mostly be consequences of those. `wrong`: there are errors already. */
export function runChecks(
  given: Omit<World, 'byAddress' | 'referrers' | 'report'>,
  wrong: boolean,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const byAddress = new Map(given.instances.map((instance) => [instance.address as string, instance]))
  const world: World = { ...given, byAddress, referrers: referrersOf(given), report: (one) => void found.push(one) }
  for (const check of RULES) check(world)
  const errors = [...found, ...given.faults.diagnostics()].some(({ severity }) => severity === 'error')
  if (!wrong && !errors) for (const check of WARNINGS) check(world)
  return [...found, ...given.faults.diagnostics()]
}

function referrersOf({
  instances,
  kinds,
}: Pick<World, 'instances' | 'kinds'>): ReadonlyMap<string, readonly Instance[]> {
  const referrers = new Map<string, Instance[]>()
  for (const instance of instances) {
    for (const { key, kind } of referencesOf(instance, kinds)) {
      const address = `${kind}/${key}`
      const held = referrers.get(address)
      if (held) held.push(instance)
      else referrers.set(address, [instance])
    }
  }
  return referrers
}
