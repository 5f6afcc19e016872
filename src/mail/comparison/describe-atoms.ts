/** Atoms in words: the names themselves while they are few, else the lists they stand in, and what changed in those. */
import { compareText } from '../../domain/canonical.ts'
import { getOrCreate } from '../../domain/map.ts'
import type { Space } from '../addresses/space.ts'
import { parseField } from '../conditions.ts'
import type { AddressPart, Condition, MailList } from '../model.ts'

export type Wording = {
  readonly space: Space
  /** Of a list that differs before and after, which of the two this is. */
  readonly versionOf: (list: MailList) => 'before' | 'after' | null
  /** Names of one atom that are not of another, by both. */
  readonly fresh: Map<string, readonly string[]>
  /** The rule whose conditions a formula has. */
  readonly ruleOf: (formula: string) => string
}

type AtomUse = { readonly atom: number }
type NamedSet = {
  readonly part: AddressPart
  /** Also twice where two of the lists hold one. */
  readonly count: number
  readonly listNames: () => readonly string[]
  readonly lists: readonly MailList[]
}

const FEW_NAMES = 3
/** Of longer lists it is not asked which few names are left. */
const SHORT = 50

function getNamed(condition: Condition): NamedSet | null {
  const field = parseField(condition.field)
  if (!field || condition.operator === 'contains') return null
  const { part } = field
  if (condition.operator !== 'in_list') {
    return { part, count: 1, listNames: () => [condition.value.toLowerCase()], lists: [] }
  }
  const { lists } = condition
  if (lists.some(({ items }) => items === null)) return null
  const count = lists.reduce((sum, { items }) => sum + (items?.length ?? 0), 0)
  return { part, count, listNames: () => lists.flatMap(({ items }) => items ?? []), lists }
}

/** The names of the one that are in none of the others; `used` are those of which nothing more need be said. */
export function formatDifference<L extends AtomUse>(literal: L, without: readonly L[], wording: Wording) {
  const { space } = wording
  const named = getNamed(space.conditionOf(literal.atom))
  const whole = { text: formatAtom(literal.atom, wording), used: new Set<L>() }
  if (!named) return whole
  const others = without.flatMap((other) => {
    const away = getNamed(space.conditionOf(other.atom))
    return away?.part === named.part ? [{ other, away }] : []
  })
  const listed = named.lists.map(({ name }) => name).join()
  const earlier = others.find(({ away }) => listed !== '' && away.lists.map(({ name }) => name).join() === listed)
  if (!earlier && named.count > SHORT) return whole
  const isIn = (name: string, { other }: { readonly other: L }) =>
    space.names.listFor(named.part, name).includes(other.atom)
  const fresh = getOrCreate(wording.fresh, `${literal.atom} ${earlier?.other.atom}`, () => {
    const all = named.listNames()
    const names = earlier ? all.filter((name) => !isIn(name, earlier)) : all
    return [...new Set(names)].sort(compareText)
  })
  const left = fresh.filter((name) => !others.some((one) => isIn(name, one)))
  if (left.length <= FEW_NAMES) {
    return { text: formatNames(left, named.part), used: new Set(others.map(({ other }) => other)) }
  }
  const changed = named.lists.filter((list) => wording.versionOf(list) !== null)
  const [list] = changed
  if (!earlier || !list || changed.length > 1) return whole
  const shown = fresh.slice(0, FEW_NAMES)
  const what = wording.versionOf(list) === 'before' ? `that ${list.name} loses` : `that are new in ${list.name}`
  const text = `${formatNames(shown, named.part)} and ${fresh.length - shown.length} more ${what}`
  return { text, used: new Set([earlier.other]) }
}

const formatName = (name: string, part: AddressPart): string => (part === 'tld' ? `*.${name}` : name)

const formatNames = (names: readonly string[], part: AddressPart): string =>
  names.map((name) => formatName(name, part)).join(', ')

const VERSION = { before: ' as it was', after: ' as it will be' }

function formatList(list: MailList, { versionOf }: Wording): string {
  const version = versionOf(list)
  return version === null ? list.name : `${list.name}${VERSION[version]}`
}

export function formatAtom(atom: number, wording: Wording): string {
  const condition = wording.space.conditionOf(atom)
  const part = parseField(condition.field)?.part ?? 'address'
  if (condition.operator === 'contains') {
    const words = { address: 'addresses', domain: 'domains', tld: 'top-level domains' }
    return `${words[part]} with ${condition.value.toLowerCase()} in them`
  }
  if (condition.operator !== 'in_list') return formatName(condition.value.toLowerCase(), part)
  return condition.lists.map((list) => formatList(list, wording)).join(' or ')
}
