/** What the sections beside the resources say of resources: protect, moved, absent, retire, domains. */
import { keyOf, kindOf } from '../domain/address.ts'
import { DEFAULT_WORKSPACE } from '../domain/model.ts'
import { GROUP, RULES_FIELD, registry } from '../kinds/registry.ts'
import { suggestName } from './did-you-mean.ts'
import { configDiagnostic } from './finding.ts'
import { type Check, toTexts } from './world.ts'

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

export const checkMoves: Check = ({ settings, declared, incomplete, report }) => {
  const from = new Set<string>()
  const to = new Set<string>()
  for (const move of settings.moved) {
    const kind = kindOf(move.from)
    const fail = (summary: string) => report(configDiagnostic(move.place, 'bad-move', summary))
    if (kind !== kindOf(move.to)) fail(`${move.from} and ${move.to} are of different kinds`)
    else if (move.from === move.to) fail(`${move.from} is moved to itself`)
    else if (move.from === DEFAULT_WORKSPACE || move.to === DEFAULT_WORKSPACE)
      fail('the default workspace cannot be moved')
    else if (declared.has(move.from))
      fail(`${move.from} is still in this spec: moved says what a key that left is called now`)
    else if (!declared.has(move.to) && !incomplete.has(kind)) {
      const keys = [...declared].filter((one) => one.startsWith(`${kind}/`)).map(keyOf)
      fail(`${move.to} is not in this spec${suggestName(keyOf(move.to), keys)}`)
    }
    if (from.has(move.from)) fail(`${move.from} is moved twice`)
    if (to.has(move.to)) fail(`two resources are moved to ${move.to}`)
    from.add(move.from)
    to.add(move.to)
  }
}

export const checkAbsent: Check = ({ settings, declared, report }) => {
  for (const { address, place } of settings.absent) {
    if (address === DEFAULT_WORKSPACE) {
      report(configDiagnostic(place, 'bad-absent', 'the default workspace cannot be deleted'))
    } else if (declared.has(address)) {
      report(
        configDiagnostic(
          place,
          'bad-absent',
          `${address} is in this spec and under absent: take it out of one of them`,
        ),
      )
    }
    for (const move of settings.moved) {
      if (move.from === address)
        report(
          configDiagnostic(
            place,
            'bad-absent',
            `${address} is under absent and under moved: take it out of one of them`,
          ),
        )
    }
  }
}

/** Mail to a waiting account must be refused, and nothing it still sends may depend on a rule. */
export const checkRetireWorkspace: Check = ({ settings, byAddress, declared, incomplete, report }) => {
  const { retire } = settings
  if (retire === null) return
  const fail = (summary: string) =>
    report(configDiagnostic(retire.place, 'bad-retire', summary, 'error', retire.workspace))
  const group = byAddress.get(retire.workspace)
  if (retire.workspace === DEFAULT_WORKSPACE)
    return fail('accounts cannot wait in the default workspace: name one of your own')
  if (group === undefined) {
    if (declared.has(retire.workspace) || incomplete.has(GROUP)) return
    const keys = [...declared].filter((address) => address.startsWith(`${GROUP}/`)).map(keyOf)
    return fail(`there is no ${GROUP} '${keyOf(retire.workspace)}'${suggestName(keyOf(retire.workspace), keys)}`)
  }
  let blocks = false
  let isUnknown = [...incomplete].some((kind) => registry[kind].mailEffect !== undefined)
  for (const reference of toTexts(group.attributes, RULES_FIELD)) {
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
