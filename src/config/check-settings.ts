/** Checks the settings that speak of resources: protect, moved, absent, retire, domains. */
import { keyOf, kindOf } from '../domain/address.ts'
import { type Address, DEFAULT_WORKSPACE, type Diagnostic } from '../domain/model.ts'
import { compileAddressPattern, hasWildcard } from '../domain/pattern.ts'
import { GROUP, POLICY_FIELD, RULES_FIELD, registry, SENDING_LIMIT_FIELD } from '../kinds/registry.ts'
import type { Bounds } from './bounds.ts'
import { type Check, listKeys, listTexts } from './checks.ts'
import { addProblem, configDiagnostic, shorten } from './diagnostic.ts'
import type { Instance } from './instances.ts'
import type { Settings } from './settings.ts'

export const checkDomains: Check = ({ instances, settings, faults, bounds }) => {
  if (settings.domains === null) return
  const allowed = new Set(settings.domains.map(({ name }) => name))
  for (const instance of instances) {
    for (const field of registry[instance.entry.kind].fields) {
      const value = field.identity ? instance.key : instance.attributes[field.path]
      if (!field.domainOf || typeof value !== 'string') continue
      const domain = field.domainOf(value)
      if (allowed.has(domain)) continue
      const known = [...allowed].slice(0, 3).map((name) => shorten(name))
      const summary = () => {
        const near = bounds.suggest(domain, () => allowed)
        return `the domain ${shorten(domain)} is not one of domains (${known.join(', ')}${allowed.size > 3 ? ', ...' : ''})${near}`
      }
      faults.add(instance, { path: field.path.split('.'), code: 'domain-not-allowed', summary })
    }
  }
}

export const checkMoves: Check = ({ settings, addresses, partialKinds, report, bounds }) => {
  const from = new Set<string>()
  const to = new Set<string>()
  for (const move of settings.moved) {
    const kind = kindOf(move.from)
    const fail = (summary: string) => report(configDiagnostic(move.place, 'bad-move', summary))
    if (kind !== kindOf(move.to)) fail(`${move.from} and ${move.to} are of different kinds: an object keeps its kind`)
    else if (move.from === move.to) fail(`${move.from} is moved to itself: remove this line`)
    else if (move.from === DEFAULT_WORKSPACE || move.to === DEFAULT_WORKSPACE)
      fail('the default workspace cannot be moved')
    else if (addresses.has(move.from))
      fail(`${move.from} is still in this spec: moved says what a key that left is called now`)
    else if (!addresses.has(move.to) && !partialKinds.has(kind)) {
      fail(`${move.to} is not in this spec${bounds.suggest(keyOf(move.to), () => listKeys(addresses, kind))}`)
    }
    if (from.has(move.from)) fail(`${move.from} is moved twice: keep the line that says what it is called now`)
    if (to.has(move.to)) fail(`two resources are moved to ${move.to}: only one of them can be it now`)
    from.add(move.from)
    to.add(move.to)
  }
}

export const checkAbsent: Check = ({ settings, addresses, report }) => {
  const moved = new Set(settings.moved.map(({ from }) => from))
  for (const { address, place } of settings.absent) {
    const fail = (summary: string) => report(configDiagnostic(place, 'bad-absent', summary))
    if (address === DEFAULT_WORKSPACE) {
      fail('the default workspace cannot be deleted: take it out of absent')
    } else if (addresses.has(address)) {
      fail(`${address} is in this spec and under absent, which deletes it: take it out of absent to keep it`)
    }
    if (moved.has(address))
      fail(`${address} is under absent, which deletes it, and under moved: take it out of absent to keep it`)
  }
}

/** Mail to a waiting account must be refused; that it sends none cannot be proven, but has to be asked for. */
export const checkRetireWorkspace: Check = ({ settings, byAddress, addresses, partialKinds, report, bounds }) => {
  const { retire } = settings
  if (retire === null) return
  const fail = (summary: string) =>
    report(configDiagnostic(retire.place, 'bad-retire', summary, { severity: 'error', address: retire.workspace }))
  const group = byAddress.get(retire.workspace)
  if (retire.workspace === DEFAULT_WORKSPACE)
    return fail('accounts cannot wait in the default workspace: name one of your own')
  if (group === undefined) {
    if (addresses.has(retire.workspace) || partialKinds.has(GROUP)) return
    const key = keyOf(retire.workspace)
    return fail(`there is no ${GROUP} '${key}'${bounds.suggest(key, () => listKeys(addresses, GROUP))}`)
  }
  const effects = new Set<string | undefined>()
  let isUnknown = [...partialKinds].some((kind) => registry[kind].mailEffect !== undefined)
  for (const reference of listTexts(group.attributes, RULES_FIELD)) {
    const rule = byAddress.get(reference)
    if (rule === undefined) isUnknown = true
    else effects.add(registry[rule.entry.kind].mailEffect?.(rule.attributes))
  }
  if (isUnknown) return
  if (!effects.has('refuses')) {
    fail(
      `no inbound rule of ${retire.workspace} blocks everything: give it one with the condition from.address contains "@" and the action block`,
    )
  }
  const policy = group.attributes[POLICY_FIELD] ?? null
  const limits = typeof policy === 'string' ? byAddress.get(policy)?.attributes : {}
  if (limits === undefined || effects.has('mutes') || limits[SENDING_LIMIT_FIELD] === 0) return
  const sent = limits[SENDING_LIMIT_FIELD]
  const amount = typeof sent === 'number' && sent > 0 ? `, up to ${sent} messages a day each` : ''
  const summary = `accounts that wait in ${retire.workspace} for their deletion go on sending${amount}: give it a policy with limit_count_daily_email_sent: 0 (or, where no other workspace sends mail, an outbound rule that blocks everything)`
  report(configDiagnostic(retire.place, 'bad-retire', summary, { severity: 'warning', address: retire.workspace }))
}

/** Wildcards are compared with every resource: all patterns of a fleet together may have so many characters, in all their choices. */
const MOST_WILD = 10_000
/** What comparing a character of a pattern with a resource costs, in written-out characters. */
const COMPARE_COST = 0.2

/** What may never be deleted: by `protect: true` of its own, or by a pattern of addresses. */
export async function findProtected(
  instances: readonly Instance[],
  patterns: Settings['protect'],
  bounds: Bounds,
): Promise<{ readonly protectedAddresses: ReadonlySet<Address>; readonly diagnostics: readonly Diagnostic[] }> {
  const protectedAddresses = new Set<Address>()
  const diagnostics: Diagnostic[] = []
  const known = new Set(instances.map(({ address }) => address))
  for (const { address, value } of instances) if (value['protect'] === true) protectedAddresses.add(address)
  let wild = 0
  for (const { pattern, place } of patterns) {
    bounds.enter(place)
    const fail = (code: string, summary: string, severity: Diagnostic['severity'] = 'error') =>
      addProblem(diagnostics, configDiagnostic(place, code, summary, { severity }))
    const compiled = compileAddressPattern(pattern)
    if (compiled === null) {
      fail('bad-value', `'${shorten(pattern)}' holds too many choices in braces: write a pattern for each`)
      continue
    }
    const isWild = hasWildcard(pattern)
    if (isWild) {
      const length = pattern.length * compiled.choices
      wild += length
      bounds.expand(instances.length * length * COMPARE_COST)
      await bounds.checkpoint()
    }
    if (wild > MOST_WILD) {
      fail(
        'too-much',
        `the patterns of protect have more than ${MOST_WILD} characters together: use fewer, or protect: true in the entries`,
      )
      break
    }
    const matching = isWild
      ? instances.map(({ address }) => address).filter(compiled.matches)
      : known.has(pattern as Address)
        ? [pattern as Address]
        : []
    for (const address of matching) protectedAddresses.add(address)
    if (matching.length === 0)
      fail(
        'protect-matches-nothing',
        `'${shorten(pattern, 100)}' protects nothing in this spec: it holds a typing error, or keeps what has left the file`,
        'warning',
      )
  }
  return { protectedAddresses, diagnostics }
}
