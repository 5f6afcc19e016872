/** What is allowed and yet probably not meant. Looked for only in a spec without errors. */
import { DEFAULT_WORKSPACE } from '../domain/model.ts'
import { registry } from '../kinds/registry.ts'
import type { Instance } from './entry.ts'
import { configDiagnostic, listUpTo, toText } from './finding.ts'
import { type Check, toTexts } from './world.ts'

export const warnUnused: Check = ({ instances, referrers, faults }) => {
  for (const instance of instances) {
    const { usedBy } = registry[instance.entry.kind]
    if (usedBy === undefined || referrers.has(instance.address)) continue
    const summary = `${instance.address} is unused: no ${usedBy.kind} ${usedBy.verb} it`
    faults.add(instance, { path: [], on: 'key', code: 'unused', summary, severity: 'warning' })
  }
}

export const warnEqualPriorities: Check = ({ instances, faults }) => {
  const seen = new Map<string, Instance>()
  for (const instance of instances) {
    const { trigger, priority, enabled } = instance.attributes
    if (instance.entry.kind !== 'rule' || enabled !== true) continue
    const id = `${toText(trigger)} ${toText(priority)}`
    const other = seen.get(id)
    if (other === undefined) seen.set(id, instance)
    // Rules that one entry makes for each tenant act in different places.
    else if (other.entry !== instance.entry) {
      const summary = `${other.address} and ${instance.address} are ${toText(trigger)} rules of one priority, ${toText(priority)}: which acts first is not defined`
      faults.add(instance, { path: ['priority'], code: 'equal-priority', summary, severity: 'warning' })
    }
  }
}

/** The vendor's documents disagree whether an enabled outbound rule acts only through the workspaces that name it. */
export const warnOutboundScope: Check = ({ instances, referrers, byAddress, faults }) => {
  const workspaces = instances.filter(({ entry }) => entry.kind === 'workspace')
  const all = workspaces.length + (byAddress.has(DEFAULT_WORKSPACE) ? 0 : 1)
  for (const instance of instances) {
    const { trigger, enabled } = instance.attributes
    if (instance.entry.kind !== 'rule' || trigger !== 'outbound' || enabled !== true) continue
    const on = new Set(referrers.get(instance.address))
    if (on.size >= all) continue
    const missing = workspaces.filter((one) => !on.has(one)).map(({ address }) => address)
    if (!byAddress.has(DEFAULT_WORKSPACE)) missing.push(DEFAULT_WORKSPACE)
    const summary = `${instance.address} is an outbound rule that is not on ${listUpTo(missing)}: Nylas's documents disagree whether it acts there all the same`
    faults.add(instance, { path: [], on: 'key', code: 'outbound-scope', summary, severity: 'warning' })
  }
}

/** Of workspaces this spec declares; planning knows of the others. */
export const warnUngoverned: Check = ({ instances, byAddress, report }) => {
  const grouping = new Map<unknown, Instance>()
  for (const instance of instances) {
    const { auto_group, domain } = instance.attributes
    if (instance.entry.kind === 'workspace' && auto_group === true) grouping.set(domain, instance)
  }
  const unguarded = new Map<Instance, string[]>()
  for (const instance of instances) {
    if (instance.entry.kind !== 'account') continue
    const named = toTexts(instance.attributes, 'workspace')[0]
    const domain = instance.key.slice(instance.key.lastIndexOf('@') + 1)
    const workspace =
      named === undefined ? (grouping.get(domain) ?? byAddress.get(DEFAULT_WORKSPACE)) : byAddress.get(named)
    if (workspace?.attributes['policy'] !== null) continue
    const held = unguarded.get(workspace)
    if (held) held.push(instance.key)
    else unguarded.set(workspace, [instance.key])
  }
  for (const [workspace, accounts] of unguarded) {
    const summary = `no limits apply to ${listUpTo(accounts)}: ${workspace.address} has no policy`
    report(configDiagnostic(workspace.entry.place, 'unguarded', summary, 'warning', workspace.address))
  }
}
