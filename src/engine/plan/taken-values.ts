/**
 * A value that an application has once, such as the address of a webhook, and that another object has when the plan begins:
 * Nylas would refuse the change in the middle of the apply. That the plan itself takes it from there does not help, since
 * updates go out together and deletes come last. What a change takes over by its name is no other object.
 */
import { kindOf } from '../../domain/address.ts'
import type { Change } from '../../domain/change.ts'
import { planDiagnostic } from '../../domain/diagnostic.ts'
import { toText } from '../../domain/json.ts'
import { type Address, type Diagnostic, KINDS, type Kind, type LiveObject } from '../../domain/model.ts'
import type { Field } from '../../kinds/kind.ts'
import { registry } from '../../kinds/registry.ts'
import type { MatchResult, PlanSources } from './match.ts'
import { isDeletedLately } from './ownership.ts'

/** What is wanted, what lives, and who is who, with the changes that follow. */
type Planned = PlanSources & { readonly matched: MatchResult; readonly changes: readonly Change[] }

/** A field of which an application has each value once. */
type UniqueField = { readonly kind: Kind; readonly field: Field }

/** What a change wants, and whose it is. */
type Clash = UniqueField & { readonly change: Change; readonly value: string; readonly holder: LiveObject }

const UNIQUE_FIELDS: readonly UniqueField[] = KINDS.flatMap((kind) =>
  registry[kind].fields.filter(({ unique }) => unique).map((field) => ({ kind, field })),
)

export function refuseTakenValues(planned: Planned): readonly Diagnostic[] {
  const clashes = UNIQUE_FIELDS.flatMap((unique) => findClashes(planned, unique))
  if (clashes.length === 0) return []
  const wanted = new Map(planned.fleet.desired.map((desired) => [desired.address, desired]))
  return clashes.map((clash) => {
    const { address } = clash.change
    const desired = wanted.get(address)
    const summary = `${address} cannot have the ${nameField(clash)} '${clash.value}': ${describeHolder(planned, clash)} has it, and Nylas allows it once in an application`
    const override = advise(planned, clash)
    return planDiagnostic('already-taken', summary, { ...(desired ? { desired } : { address }), override })
  })
}

function findClashes({ changes, live, ledger }: Planned, { kind, field }: UniqueField): readonly Clash[] {
  const takers = changes.flatMap((change) => {
    if (change.action === 'delete' || kindOf(change.address) !== kind) return []
    const value = toText(change.fields.find(({ path }) => path === field.path)?.after)
    return value === '' ? [] : [{ change, value }]
  })
  if (takers.length === 0) return []
  const alive = live.objects.filter((object) => object.kind === kind && !isDeletedLately(ledger, object.id))
  const holders = Map.groupBy(alive, ({ attributes }) => toText(attributes[field.path]))
  return takers.flatMap(({ change, value }) => {
    const holder = holders.get(value)?.find(({ id }) => id !== change.id)
    return holder ? [{ kind, field, change, value, holder }] : []
  })
}

const nameField = ({ field: { label, path } }: UniqueField): string => label ?? path

const findFleet = ({ matched }: Planned, { id }: LiveObject): string | undefined =>
  matched.ownedByOtherFleet.get(id) ?? matched.claimedByOtherFleet.get(id)

/** By its address here, else by what somebody finds it by in Nylas. */
function describeHolder(planned: Planned, { kind, value, holder }: Clash): string {
  const { id, name } = holder
  const address = planned.matched.addresses.get(id)
  if (address !== undefined) return address
  const called = name === value ? id : `'${name}', ${id}`
  const fleet = findFleet(planned, holder)
  const whose = fleet === undefined ? 'which this fleet does not own' : `which the ledger of the fleet '${fleet}' names`
  return `another ${registry[kind].words[0]} (${called}), ${whose},`
}

function advise(planned: Planned, clash: Clash): string {
  const { change, holder } = clash
  const address = planned.matched.addresses.get(holder.id)
  const what = nameField(clash)
  const going = planned.changes.find(({ id, action }) => id === holder.id && action === 'delete')
  if (going) return adviseOrder(change, going.address, address !== undefined)
  if (address !== undefined)
    return `let ${address} have its new ${what} first: apply that without this change, and this one after it; where two exchange theirs, give one of them a third in between`
  const fleet = findFleet(planned, holder)
  if (fleet !== undefined)
    return `choose another ${what}; or take it out of the file of '${fleet}', which deletes it, and apply that before this`
  const takeOver =
    change.action === 'create' ? `write id: ${holder.id} into ${change.address} to take that one over; ` : ''
  return `${takeOver}choose another ${what}; or, if nobody needs that one, list ${clash.kind}/${holder.name} under absent without this change, apply that, and then this`
}

/** Deletes come last. */
function adviseOrder({ address, action }: Change, going: Address, isOwn: boolean): string {
  const rename = isOwn && action === 'create' ? `if it is ${going} under another key, list it under moved; else ` : ''
  return `${rename}let ${going} be deleted first: apply that without this change of ${address}, and this one after it`
}
