/**
 * Items of lists that others cover: their domain, or its end, is asked for by another condition of the same `any` rule, or by
 * another block that stands wherever this one does. Without them the same mail would be blocked.
 */
import { getOrCreate } from '../../domain/map.ts'
import { formatCondition, parseField } from '../conditions.ts'
import type { Condition, MailRule } from '../model.ts'
import type { MailNotice, NoticeContext } from './notice.ts'

/** What covers: a condition, of this rule or of another that blocks. */
type Cover = { readonly condition: Condition; readonly rule: MailRule }

const isBlocking = ({ enabled, actions }: MailRule): boolean => enabled && actions.some(({ type }) => type === 'block')

/** One condition that holds is enough for it. */
const isEither = ({ operator, conditions }: MailRule): boolean => operator === 'any' || conditions.length === 1

export function listItemNotices(context: NoticeContext): readonly MailNotice[] {
  const partnersOf = findPartners(context)
  return [...context.world.rules.values()].flatMap((rule) => {
    if (!isEither(rule)) return []
    const covers = [rule, ...partnersOf(rule)].flatMap((owner) =>
      owner.conditions.map((condition): Cover => ({ condition, rule: owner })),
    )
    return rule.conditions.flatMap((condition) => listCovered({ condition, rule }, covers, context))
  })
}

/** The other blocks that govern every account which this one governs. */
function findPartners({ world, inUse }: NoticeContext): (rule: MailRule) => readonly MailRule[] {
  const blocks = [...world.rules.values()].filter((rule) => isBlocking(rule) && isEither(rule))
  const placesOf = new Map<MailRule, Set<number>>()
  for (const [index, { rules }] of [...inUse.keys()].entries()) {
    for (const rule of rules) getOrCreate(placesOf, rule, () => new Set<number>()).add(index)
  }
  return (rule) => {
    const places = placesOf.get(rule)
    if (!places || !isBlocking(rule)) return []
    return blocks.filter(
      (other) => other !== rule && other.trigger === rule.trigger && placesOf.get(other)?.isSupersetOf(places) === true,
    )
  }
}

function listCovered(
  { condition, rule }: Cover,
  covers: readonly Cover[],
  { space }: NoticeContext,
): readonly MailNotice[] {
  const field = parseField(condition.field)
  if (!field || condition.operator !== 'in_list' || field.part === 'tld') return []
  const own = space.fromCondition(field.part, condition)
  const wider = new Map<number, Cover>()
  for (const cover of covers) {
    const other = parseField(cover.condition.field)
    if (other?.end !== field.end || other.part === field.part || cover.condition.operator === 'is_not') continue
    const atom = space.fromCondition(other.part, cover.condition)
    if (atom !== own && !wider.has(atom)) wider.set(atom, cover)
  }
  if (wider.size === 0) return []
  // All names of a class are covered alike, so that most lists need not be gone through.
  const classes = field.part === 'domain' ? space.names.domains : space.names.addresses
  if (!classes.some(({ facts }) => facts.has(own) && [...wider.keys()].some((atom) => facts.has(atom)))) return []
  const hold = field.part === 'domain' ? space.names.holdForDomain : space.names.holdFor
  const covered: { readonly name: string; readonly by: Cover }[] = []
  for (const name of condition.lists.flatMap(({ items }) => items ?? [])) {
    const facts = hold(name)
    const by = [...wider].find(([atom]) => facts.has(atom))?.[1]
    if (by) covered.push({ name, by })
  }
  const [first] = covered
  if (!first) return []
  const more = covered.length > 1 ? ` and ${covered.length - 1} more ${covered.length > 2 ? 'items' : 'item'}` : ''
  const by = first.by.rule === rule ? '' : `${first.by.rule.name} blocks that as well: `
  const says = `${rule.name}: ${first.name}${more} of ${formatCondition(condition)} need not stand there: ${by}${formatCondition(first.by.condition)}`
  return [{ code: 'mail-item-covered', about: rule.name, source: rule.source, example: null, says }]
}
