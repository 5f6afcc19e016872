/** What the sections beside the resources say of resources: protect, moved, absent, retire, domains. */
import { keyOf } from '../domain/address.ts'
import { DEFAULT_WORKSPACE, type Json } from '../domain/model.ts'
import { suggestName } from './did-you-mean.ts'
import { configDiagnostic } from './finding.ts'
import { type Check, toTexts } from './world.ts'

export const checkDomains: Check = ({ instances, settings, faults }) => {
  if (settings.domains === null) return
  const allowed = new Set(settings.domains)
  for (const instance of instances) {
    const isAccount = instance.entry.kind === 'account'
    const domain = isAccount ? instance.key.slice(instance.key.lastIndexOf('@') + 1) : instance.attributes['domain']
    if ((!isAccount && instance.entry.kind !== 'workspace') || typeof domain !== 'string' || allowed.has(domain))
      continue
    const near = suggestName(domain, allowed)
    const summary = `the domain ${domain} is not one of domains (${settings.domains.slice(0, 3).join(', ')}${allowed.size > 3 ? ', ...' : ''})${near}`
    faults.add(instance, { path: [isAccount ? 'email' : 'domain'], code: 'domain-not-allowed', summary })
  }
}

export const checkMoves: Check = ({ settings, declared, incomplete, report }) => {
  const from = new Set<string>()
  const to = new Set<string>()
  for (const move of settings.moved) {
    const kind = move.from.slice(0, move.from.indexOf('/'))
    const fail = (summary: string) => report(configDiagnostic(move.place, 'bad-move', summary))
    if (kind !== move.to.slice(0, move.to.indexOf('/'))) fail(`${move.from} and ${move.to} are of different kinds`)
    else if (move.from === move.to) fail(`${move.from} is moved to itself`)
    else if (move.from === DEFAULT_WORKSPACE || move.to === DEFAULT_WORKSPACE)
      fail('the default workspace cannot be moved')
    else if (declared.has(move.from))
      fail(`${move.from} is still in this spec: moved says what a key that left is called now`)
    else if (!declared.has(move.to) && ![...incomplete].some((one) => one === kind)) {
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
  const workspace = byAddress.get(retire.workspace)
  if (retire.workspace === DEFAULT_WORKSPACE)
    return fail('accounts cannot wait in the default workspace: name one of your own')
  if (workspace === undefined) {
    if (declared.has(retire.workspace) || incomplete.has('workspace')) return
    const keys = [...declared].filter((one) => one.startsWith('workspace/')).map(keyOf)
    return fail(`there is no workspace '${keyOf(retire.workspace)}'${suggestName(keyOf(retire.workspace), keys)}`)
  }
  let blocks = false
  let unknown = incomplete.has('rule')
  for (const reference of toTexts(workspace.attributes, 'rules')) {
    const rule = byAddress.get(reference)?.attributes
    if (rule === undefined) unknown = true
    else if (rule['trigger'] === 'outbound') {
      fail(
        `${retire.workspace} has the outbound rule ${reference}: accounts that wait there for deletion may have inbound rules only`,
      )
    } else blocks ||= rule['enabled'] === true && blocksEverything(rule['match'], rule['actions'])
  }
  if (!blocks && !unknown) {
    fail(
      `no inbound rule of ${retire.workspace} blocks everything: give it one with the condition from.address contains "@" and the action block`,
    )
  }
}

function blocksEverything(match: Json | undefined, actions: Json | undefined): boolean {
  const { operator, conditions } = match as { readonly operator: string; readonly conditions: readonly Json[] }
  const always = (one: Json) => {
    const { field, operator: how, value } = one as Readonly<Record<string, Json>>
    return field === 'from.address' && how === 'contains' && value === '@'
  }
  const first = (actions as readonly Readonly<Record<string, Json>>[])[0]
  return first?.['type'] === 'block' && (operator === 'any' ? conditions.some(always) : conditions.every(always))
}
