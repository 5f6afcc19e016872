/** Guardrails of a size: rules over lists of names, and workspaces that share a few sets of them. */
import type { MailList, MailRule, MailWorld } from '../src/mail/model.ts'

export type MailSize = {
  readonly rules: number
  readonly lists: number
  readonly items: number
  readonly workspaces: number
  readonly sets: number
  readonly accounts: number
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Texts as a parser makes them, not as they were put together. */
const asRead = (texts: readonly string[]): readonly string[] => JSON.parse(JSON.stringify(texts))

/** Each list is in a rule; with more lists than rules, some rules ask for two. `added` names stand in the first one besides. */
export function createMailWorld(size: MailSize, added: readonly string[]): MailWorld {
  const lists = numbers(size.lists).map((index): MailList => {
    const items = numbers(size.items).map((item) => `d${item}-${index}.zone-${item % 7}.example`)
    return { name: `list/l${index}`, type: 'domain', items: asRead(index === 0 ? [...items, ...added] : items) }
  })
  const rules = numbers(size.rules).map((index): MailRule => {
    const own = lists.filter((_, list) => list % size.rules === index)
    const end = index % 3 === 2 ? 'recipient' : 'from'
    return {
      name: `rule/r${index}`,
      trigger: end === 'from' ? 'inbound' : 'outbound',
      priority: index,
      enabled: true,
      operator: 'any',
      conditions: [
        ...(own.length > 0 ? [{ field: `${end}.domain`, operator: 'in_list' as const, lists: own }] : []),
        ...(index % 10 === 9 || own.length === 0
          ? [{ field: `${end}.address`, operator: 'contains' as const, value: `bounce-${index}@` }]
          : []),
      ],
      actions: index % 2 === 0 ? [{ type: 'block' }] : [{ type: 'assign_to_folder', value: `Folder ${index}` }],
      source: null,
    }
  })
  // Each set leaves one rule out, or two: all are different.
  const sets = numbers(size.sets).map((set) =>
    rules
      .filter((_, index) => index !== 1 + (set % (size.rules - 1)) && index !== 1 + Math.floor(set / 2))
      .map(({ name }) => name),
  )
  return {
    rules: new Map(rules.map((rule) => [rule.name, rule])),
    policies: new Map(),
    workspaces: new Map(
      numbers(size.workspaces).map((index) => [
        `workspace/w${index}`,
        { rules: sets[index % size.sets] ?? [], policy: null },
      ]),
    ),
    accounts: numbers(size.accounts).map((index) => ({
      email: `agent-${index}@agents.example.com`,
      workspace: `workspace/w${index % size.workspaces}`,
      tenant: `t${index % size.workspaces}`,
    })),
  }
}
