/**
 * Refusals. Each looks at the finished plan and says what it will not let pass and who can do what to allow it; none edits
 * the plan, and each switch opens only its own guard.
 */

import { kindOf } from '../../domain/address.ts'
import { isPendingDeletion, isRemoval } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { type Address, type Change, DEFAULT_WORKSPACE, type Diagnostic, KINDS } from '../../domain/model.ts'
import { registry } from '../../kinds/registry.ts'
import type { Guard, PlanContext } from './guard.ts'
import { refuseInUse } from './in-use.ts'

import { createProtection } from './protection.ts'

const wrongApplication: Guard = ({ fleet, live }) => {
  const { id, region } = fleet.application
  const place = fleet.places['application.id']
  const found: Diagnostic[] = []
  if (id !== null && id.toLowerCase() !== live.application.id.toLowerCase()) {
    const summary = `the API key opens application ${live.application.id}, and the file is for ${id}`
    const override = 'use the key of the right application, or correct application.id'
    found.push(planDiagnostic('wrong-application', summary, { place, override }))
  }
  if (region !== null && live.application.region !== null && region !== live.application.region) {
    const summary = `the application is in region ${live.application.region}, and the file says ${region}`
    const override = 'correct application.region'
    found.push(
      planDiagnostic('wrong-application', summary, { place: fleet.places['application.region'] ?? place, override }),
    )
  }
  return found
}

/** A retirement counts when it begins; the deletion that ends the wait was counted then. */
const isLoss = (change: Change): boolean => isRemoval(change) && !isPendingDeletion(change)

const maxDeletes: Guard = ({ fleet, ledger, changes }) => {
  const losses = changes.filter(isLoss)
  const accounts = Object.keys(ledger?.resources ?? {}).filter((address) => address.startsWith('account/')).length
  const percent = 'percent' in fleet.maxDeletes ? fleet.maxDeletes.percent : null
  const limit =
    'count' in fleet.maxDeletes ? fleet.maxDeletes.count : Math.ceil((accounts * fleet.maxDeletes.percent) / 100)
  if (losses.length <= limit) return []
  const share = percent === null ? '' : ` (${percent}% of ${accounts} accounts)`
  const summary = `this deletes or retires ${losses.length} resources, and at most ${limit}${share} may go at once`
  const override = `raise settings.max_deletes to ${losses.length} in the same change, if all of them are meant`
  return [planDiagnostic('max-deletes', summary, { place: fleet.places['settings.max_deletes'], override })]
}

const protectedResources: Guard = ({ fleet, ledger, changes, matched }) => {
  const patternFor = createProtection(fleet)
  const remembered = new Map(matched.leaving.map(({ address, owned }) => [address, owned.protect === true]))
  return changes.filter(isRemoval).flatMap((change) => {
    const pattern = patternFor(change.address)
    if (!pattern && !remembered.get(change.address) && !ledger?.resources[change.address]?.protect) return []
    const summary = pattern
      ? `${change.address} is protected by '${pattern.pattern}' and may not be deleted`
      : `${change.address} was protected when it was last applied and may not be deleted`
    const override = pattern
      ? `take '${pattern.pattern}' out of protect and apply that first; then remove ${change.address}`
      : `put it back without its protection and apply that first; then remove it`
    return [planDiagnostic('protected', summary, { address: change.address, place: pattern?.place, override })]
  })
}

const quota: Guard = ({ fleet, live, changes }) => {
  return KINDS.toReversed().flatMap((kind) => {
    const { section } = registry[kind]
    const limit = fleet.quotas[section]
    if (limit === undefined) return []
    const alive = live.objects.filter((object) => object.kind === kind).length
    const added = changes.filter((one) => one.action === 'create' && kindOf(one.address) === kind).length
    if (added === 0 || alive + added <= limit) return []
    const summary = `${alive} ${section} exist and ${added} would be added: ${alive + added}, over the quota of ${limit}`
    const override = `raise quotas.${section} if the contract allows more, or add fewer (deletes take effect after creates)`
    return [planDiagnostic('quota', summary, { place: fleet.places[`quotas.${section}`], override })]
  })
}

const immutableField: Guard = ({ changes, matched }) => {
  const desired = new Map(matched.pairs.map((pair) => [pair.desired.address, pair.desired]))
  return changes.flatMap((change) => {
    if (change.action !== 'update') return []
    const kind = registry[kindOf(change.address)]
    return change.fields.flatMap((field) => {
      if (!kind.fields.some((one) => one.path === field.path && one.immutable)) return []
      const [before, after] = [JSON.stringify(field.before), JSON.stringify(field.after)]
      const summary = `${field.path} of ${change.address} can never change (it is ${before}, the file says ${after})`
      const override = 'choose a new key: the new one is made, and the old one goes when its line does'
      const about = desired.get(change.address)
      return [
        planDiagnostic('immutable-field', summary, {
          ...(about ? { desired: about } : { address: change.address }),
          override,
        }),
      ]
    })
  })
}

/** What goes is meant when each of it is listed under `absent`; of accounts, the accounts are enough. */
const emptyFleet: Guard = ({ fleet, ledger, changes }) => {
  const owned = Object.keys(ledger?.resources ?? {}) as readonly Address[]
  const meant = new Set(fleet.absent.map((one) => one.address))
  const losing = changes.filter((change) => isLoss(change) && !meant.has(change.address)).map(({ address }) => address)
  const isAccount = (address: Address) => kindOf(address) === 'account'
  if (owned.length > 0 && fleet.desired.length === 0 && losing.length > 0) {
    const summary = `the file declares nothing, and this fleet owns ${owned.length} resources`
    const override = 'list under absent what is really meant to go'
    return [planDiagnostic('empty-fleet', summary, { place: fleet.places['fleet'], override })]
  }
  if (losing.some(isAccount) && !fleet.desired.some((one) => one.kind === 'account')) {
    const summary = `the file declares no account, and this fleet owns ${owned.filter(isAccount).length}`
    const override = 'list under absent the accounts that are really meant to go'
    return [planDiagnostic('empty-fleet', summary, { place: fleet.places['accounts'], override })]
  }
  return []
}

const needsDefault: Guard = ({ live, changes, matched, fleet }) => {
  if (live.defaultWorkspace !== null) return []
  return changes.flatMap((change): Diagnostic[] => {
    if (!change.fields.some((field) => field.after === DEFAULT_WORKSPACE && field.path === 'workspace')) return []
    const desired = matched.pairs.find((pair) => pair.desired.address === change.address)?.desired
    const summary = `${change.address} is to be in the default workspace, and this application has none`
    const override = 'name one of the workspaces in the file'
    return [
      planDiagnostic('no-default-workspace', summary, {
        ...(desired ? { desired } : { place: fleet.places['fleet'] }),
        override,
      }),
    ]
  })
}

const elsewhereAbsent: Guard = ({ fleet, live, matched }) =>
  fleet.absent.flatMap(({ address, place }) => {
    const owner = live.objects.find((one) => `${one.kind}/${one.name}` === address && matched.elsewhere.has(one.id))
    const holder = owner && matched.elsewhere.get(owner.id)
    if (!holder || matched.addresses.has(owner.id)) return []
    const summary = `${address} is owned by the fleet '${holder}' of this repository`
    return [
      planDiagnostic('owned-elsewhere', summary, {
        address: address as Address,
        place,
        override: `remove it from '${holder}' instead`,
      }),
    ]
  })

const ambiguousAbsent: Guard = ({ fleet, matched }) =>
  fleet.absent.flatMap(({ address, place }) => {
    const found = matched.unmanaged.filter((one) => one.address === address)
    if (found.length < 2) return []
    const ids = found.map((one) => one.live.id).join(', ')
    const summary = `absent: ${found.length} live objects are called ${address} (${ids})`
    return [
      planDiagnostic('ambiguous-name', summary, { address, place, override: 'rename or delete one of them in Nylas' }),
    ]
  })

const GUARDS: readonly Guard[] = [
  wrongApplication,
  emptyFleet,
  protectedResources,
  maxDeletes,
  refuseInUse,
  immutableField,
  quota,
  needsDefault,
  elsewhereAbsent,
  ambiguousAbsent,
]

/** Codes that refuse a good file (exit code 3), against those that only a correction helps (exit code 1). */
export const GUARD_CODES: readonly string[] = [
  'max-deletes',
  'protected',
  'quota',
  'wrong-application',
  'immutable-field',
  'ambiguous-name',
  'owned-elsewhere',
  'empty-fleet',
  'in-use',
  'no-default-workspace',
  'ledger-busy',
  'ledger-unverified',
  'not-reviewed',
]

export function checkGuards(context: PlanContext): readonly Diagnostic[] {
  return GUARDS.flatMap((one) => one(context))
}
