/** Checks the settings that speak of resources: protect, moved, absent, retire, domains. */
import picomatch from 'picomatch'
import { keyOf, kindOf } from '../domain/address.ts'
import { type Address, DEFAULT_WORKSPACE, type Diagnostic } from '../domain/model.ts'
import { GROUP, RULES_FIELD, registry } from '../kinds/registry.ts'
import { type Check, listKeys, listTexts } from './checks.ts'
import { configDiagnostic, suggestName } from './diagnostic.ts'
import type { Instance } from './instances.ts'
import type { Settings } from './settings.ts'

export const checkDomains: Check = ({ instances, settings, faults }) => {
  if (settings.domains === null) return
  const allowed = new Set(settings.domains)
  for (const instance of instances) {
    for (const field of registry[instance.entry.kind].fields) {
      const value = field.identity ? instance.key : instance.attributes[field.path]
      if (!field.domainOf || typeof value !== 'string') continue
      const domain = field.domainOf(value)
      if (allowed.has(domain)) continue
      const near = suggestName(domain, allowed)
      const summary = `the domain ${domain} is not one of domains (${settings.domains.slice(0, 3).join(', ')}${allowed.size > 3 ? ', ...' : ''})${near}`
      faults.add(instance, { path: field.path.split('.'), code: 'domain-not-allowed', summary })
    }
  }
}

export const checkMoves: Check = ({ settings, addresses, partialKinds, report }) => {
  const from = new Set<string>()
  const to = new Set<string>()
  for (const move of settings.moved) {
    const kind = kindOf(move.from)
    const fail = (summary: string) => report(configDiagnostic(move.place, 'bad-move', summary))
    if (kind !== kindOf(move.to)) fail(`${move.from} and ${move.to} are of different kinds`)
    else if (move.from === move.to) fail(`${move.from} is moved to itself`)
    else if (move.from === DEFAULT_WORKSPACE || move.to === DEFAULT_WORKSPACE)
      fail('the default workspace cannot be moved')
    else if (addresses.has(move.from))
      fail(`${move.from} is still in this spec: moved says what a key that left is called now`)
    else if (!addresses.has(move.to) && !partialKinds.has(kind)) {
      fail(`${move.to} is not in this spec${suggestName(keyOf(move.to), listKeys(addresses, kind))}`)
    }
    if (from.has(move.from)) fail(`${move.from} is moved twice`)
    if (to.has(move.to)) fail(`two resources are moved to ${move.to}`)
    from.add(move.from)
    to.add(move.to)
  }
}

export const checkAbsent: Check = ({ settings, addresses, report }) => {
  for (const { address, place } of settings.absent) {
    const fail = (summary: string) => report(configDiagnostic(place, 'bad-absent', summary))
    if (address === DEFAULT_WORKSPACE) {
      fail('the default workspace cannot be deleted')
    } else if (addresses.has(address)) {
      fail(`${address} is in this spec and under absent: take it out of one of them`)
    }
    for (const move of settings.moved) {
      if (move.from === address) fail(`${address} is under absent and under moved: take it out of one of them`)
    }
  }
}

/** Mail to a waiting account must be refused, and nothing it still sends may depend on a rule. */
export const checkRetireWorkspace: Check = ({ settings, byAddress, addresses, partialKinds, report }) => {
  const { retire } = settings
  if (retire === null) return
  const fail = (summary: string) =>
    report(configDiagnostic(retire.place, 'bad-retire', summary, 'error', retire.workspace))
  const group = byAddress.get(retire.workspace)
  if (retire.workspace === DEFAULT_WORKSPACE)
    return fail('accounts cannot wait in the default workspace: name one of your own')
  if (group === undefined) {
    if (addresses.has(retire.workspace) || partialKinds.has(GROUP)) return
    const key = keyOf(retire.workspace)
    return fail(`there is no ${GROUP} '${key}'${suggestName(key, listKeys(addresses, GROUP))}`)
  }
  let blocks = false
  let isUnknown = [...partialKinds].some((kind) => registry[kind].mailEffect !== undefined)
  for (const reference of listTexts(group.attributes, RULES_FIELD)) {
    const rule = byAddress.get(reference)
    if (rule === undefined) {
      isUnknown = true
      continue
    }
    const effect = registry[rule.entry.kind].mailEffect?.(rule.attributes)
    if (effect === 'outbound') {
      fail(
        `${retire.workspace} has the outbound rule ${reference}: accounts that wait there for deletion may have inbound rules only`,
      )
    } else blocks ||= effect === 'block'
  }
  if (!blocks && !isUnknown) {
    fail(
      `no inbound rule of ${retire.workspace} blocks everything: give it one with the condition from.address contains "@" and the action block`,
    )
  }
}

/** What may never be deleted: by `protect: true` of its own, or by a pattern of addresses. */
export function findProtected(
  instances: readonly Instance[],
  patterns: Settings['protect'],
): { readonly protectedAddresses: ReadonlySet<Address>; readonly diagnostics: readonly Diagnostic[] } {
  const protectedAddresses = new Set<Address>()
  for (const { address, value } of instances) if (value['protect'] === true) protectedAddresses.add(address)
  const diagnostics: Diagnostic[] = []
  for (const { pattern, place } of patterns) {
    const matches = picomatch(pattern, { dot: true })
    const matching = instances.filter(({ address }) => address === pattern || matches(address))
    for (const { address } of matching) protectedAddresses.add(address)
    if (matching.length > 0) continue
    const summary = `'${pattern}' protects nothing in this spec`
    diagnostics.push(configDiagnostic(place, 'protect-matches-nothing', summary, 'warning'))
  }
  return { protectedAddresses, diagnostics }
}
