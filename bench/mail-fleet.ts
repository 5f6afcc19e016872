/** A fleet of a size, as files and as what lives of it: rules over lists of names, and workspaces that share a few sets of them. */
import type { Attributes, Fleet, LiveState } from '../src/domain/model.ts'
import { mapReferences } from '../src/kinds/references.ts'
import { registry } from '../src/kinds/registry.ts'
import { idOf } from './fleet.ts'

export type MailSize = {
  readonly rules: number
  readonly lists: number
  readonly items: number
  readonly workspaces: number
  readonly sets: number
  readonly accounts: number
}

const NEW_ITEM = 'new.example'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

const TESTS = `
  - name: the new sender is blocked
    receive: {from: {domain: ${NEW_ITEM}}, to: "*"}
    expect: {blocked_by: rule/r0}
  - name: acme is heard
    receive: {from: {domain: acme.example}, to: "*"}
    expect: delivered
  - name: nobody sends anything
    send: {from: "*", to: "*"}
    expect: blocked`

/** Each list is in a rule; with more lists than rules, some rules ask for two. */
export function listFiles(size: MailSize): Readonly<Record<string, string>> {
  const lists = numbers(size.lists).map((index): readonly [string, string] => {
    const items = numbers(size.items).map((item) => `d${item}-${index}.zone-${item % 7}.example`)
    return [`l${index}.txt`, (index === 0 ? [...items, NEW_ITEM] : items).join('\n')]
  })
  // Each set leaves one rule out, or two: all are different.
  const sets = numbers(size.sets).map((set) =>
    numbers(size.rules).filter((index) => index !== 1 + (set % (size.rules - 1)) && index !== 1 + Math.floor(set / 2)),
  )
  const workspaces = numbers(size.workspaces).map((index) => {
    return `  w${index}: {rules: [${(sets[index % size.sets] ?? []).map((rule) => `r${rule}`).join(', ')}]}`
  })
  const accounts = numbers(size.accounts).map(
    (index) => `  - {email: agent-${index}@agents.example.com, workspace: w${index % size.workspaces}}`,
  )
  const text = `version: 1
fleet: bench
lists:
${numbers(size.lists)
  .map((index) => `  l${index}: {type: domain, items: {file: l${index}.txt}}`)
  .join('\n')}
rules:
${numbers(size.rules)
  .map((index) => formatRule(index, size))
  .join('\n')}
workspaces:
${workspaces.join('\n')}
accounts:
${accounts.join('\n')}
tests:${TESTS}
`
  return { 'fleet.yaml': text, ...Object.fromEntries(lists) }
}

function formatRule(index: number, size: MailSize): string {
  const own = numbers(size.lists).filter((list) => list % size.rules === index)
  const end = index % 3 === 2 ? 'recipient' : 'from'
  const conditions = [
    ...(own.length > 0
      ? [`{field: ${end}.domain, operator: in_list, value: [${own.map((list) => `l${list}`).join(', ')}]}`]
      : []),
    ...(index % 10 === 9 || own.length === 0
      ? [`{field: ${end}.address, operator: contains, value: bounce-${index}@}`]
      : []),
  ]
  const action = index % 2 === 0 ? '{type: block}' : `{type: assign_to_folder, value: Folder ${index}}`
  const trigger = end === 'from' ? 'inbound' : 'outbound'
  return `  r${index}: {trigger: ${trigger}, priority: ${index}, match: {operator: any, conditions: [${conditions.join(', ')}]}, actions: [${action}]}`
}

/** All of it but for the new item, as the API gives it: values of its own, and ids in place of references. */
export function createLive({ desired }: Fleet): LiveState {
  const ids = new Map<string, string>(desired.map(({ address }, index) => [address, idOf(index)]))
  const objects = desired.map(({ kind, address, name, attributes }) => {
    const id = ids.get(address) ?? ''
    const own = JSON.parse(JSON.stringify(attributes)) as Attributes
    const items = own['items']
    const known = Array.isArray(items) ? { ...own, items: items.filter((item) => item !== NEW_ITEM) } : own
    const referring = mapReferences(registry[kind], known, (reference) => `id:${ids.get(reference) ?? reference}`)
    return { kind, id, name, attributes: referring, createdAt: 1_700_000_000 }
  })
  return {
    at: '2026-01-01T00:00:00.000Z',
    application: { id: 'bench', region: 'us', environment: null },
    defaultWorkspace: null,
    objects,
    foreignGrants: {},
    requests: 0,
  }
}
