/** What is allowed and yet probably not meant. Looked for only in a spec without errors. */
import { type Address, DEFAULT_WORKSPACE, type Place } from '../domain/model.ts'
import { GROUP, GROUP_FIELD, MAILBOX, POLICY_FIELD, registry } from '../kinds/registry.ts'
import { type Check, groupByKind, listTexts } from './checks.ts'
import { configDiagnostic, listUpTo, shorten, showPlace } from './diagnostic.ts'
import type { Instance } from './instances.ts'

export const warnUnused: Check = ({ instances, referrers, listsInTests, faults }) => {
  for (const instance of instances) {
    const { usedBy } = registry[instance.entry.kind]
    if (usedBy === undefined || referrers.has(instance.address) || listsInTests.has(instance.address)) continue
    const summary = `${instance.address} is unused: no ${usedBy.kind} ${usedBy.verb} it`
    faults.add(instance, { path: [], on: 'key', code: 'unused', summary, severity: 'warning' })
  }
}

/** A column that nobody asks for is often one that is misspelt: everybody then silently gets the default. */
export const warnUnusedFields: Check = ({ tenants, scope: { asked, listNames }, bounds, report }) => {
  const places = new Map<string, Place>()
  for (const { fields, header, place } of tenants) {
    for (const name of Object.keys(fields)) {
      if (name !== 'slug' && !asked.has(name) && !places.has(name)) places.set(name, header ?? place)
    }
  }
  const fields = new Set(tenants.flatMap((row) => Object.keys(row.fields)))
  const missing = [...new Set([...asked, ...listNames()])].filter((name) => !fields.has(name))
  const warn = (summary: string, place: Place) =>
    report(configDiagnostic(place, 'unused-field', summary, { severity: 'warning' }))
  const others = [...places].filter(([name, place]) => {
    const near = bounds.suggest(name, () => missing)
    if (near !== '') warn(`nothing uses the field '${shorten(name)}' of tenants${near}`, place)
    return near === ''
  })
  for (const [, group] of Map.groupBy(others, ([, place]) => showPlace(place))) {
    const [[name, place] = []] = group
    if (name === undefined || place === undefined) continue
    const names = group.map(([other]) => `'${shorten(other)}'`)
    const what = names.length === 1 ? `the field ${names[0]}` : `the fields ${listUpTo(names)}`
    warn(
      `nothing uses ${what} of tenants: no placeholder and no where names ${names.length === 1 ? 'it' : 'them'}`,
      place,
    )
  }
}

/** What each kind knows of several of its own. */
export const warnTogether: Check = ({ instances, referrers, byAddress, faults }) => {
  const groups = instances.filter(({ entry }) => entry.kind === GROUP)
  const listGroupsWithout = (address: Address): string => {
    const referring = new Set(referrers.get(address)?.filter(({ entry }) => entry.kind === GROUP))
    const count = groups.length - referring.size
    const first: string[] = []
    for (const group of groups) {
      if (first.length === Math.min(count, 3)) break
      if (!referring.has(group)) first.push(group.address)
    }
    return byAddress.has(DEFAULT_WORKSPACE)
      ? listUpTo(first, count)
      : listUpTo([...first, DEFAULT_WORKSPACE], count + 1)
  }
  for (const [kind, resources] of groupByKind(instances)) {
    for (const { resource, ...problem } of registry[kind].warnTogether?.(resources, listGroupsWithout) ?? []) {
      faults.add(resource, { ...problem, severity: 'warning' })
    }
  }
}

/** Of workspaces this spec declares; planning knows of the others. */
export const warnUngoverned: Check = ({ instances, byAddress, report }) => {
  const groupOfDomain = new Map<unknown, Instance>()
  for (const group of instances) {
    const { auto_group, domain } = group.attributes
    if (group.entry.kind === GROUP && auto_group === true) groupOfDomain.set(domain, group)
  }
  const findGroup = (mailbox: Instance): Instance | undefined => {
    const [named] = listTexts(mailbox.attributes, GROUP_FIELD)
    if (named !== undefined) return byAddress.get(named)
    const domain = mailbox.key.slice(mailbox.key.lastIndexOf('@') + 1)
    return groupOfDomain.get(domain) ?? byAddress.get(DEFAULT_WORKSPACE)
  }
  const mailboxes = instances.filter(({ entry }) => entry.kind === MAILBOX)
  const unguarded = [...Map.groupBy(mailboxes, findGroup)].flatMap(([group, members]) =>
    group?.attributes[POLICY_FIELD] === null ? [{ group, members }] : [],
  )
  for (const alike of Map.groupBy(unguarded, ({ group }) => group.entry).values()) {
    const accounts = alike.flatMap(({ members }) => members)
    const groups = alike.map(({ group }) => group.address)
    const [only = null] = groups.length === 1 ? groups : []
    const summary = `no limits apply to ${listUpTo(accounts.map(({ key }) => key))}: ${listUpTo(groups)} ${only === null ? 'have' : 'has'} no policy`
    const covers = only === null ? groups : accounts.map(({ address }) => address)
    const place = alike[0]?.group.entry.place ?? null
    report({ ...configDiagnostic(place, 'unguarded', summary, { severity: 'warning', address: only }), covers })
  }
}
