/**
 * A small Mermaid drawing: touched workspaces, the policy and rules that govern them, and which of these change.
 * Null when it would be too large to read, or would show nothing.
 */
import { keyOf } from '../domain/address.ts'
import type { Address, Plan } from '../domain/model.ts'
import { escapeLabel } from './escape.ts'
import type { ImpactSummary } from './reach.ts'
import { groupDigits } from './say.ts'
import { countNoun } from './words.ts'

const MOST_NODES = 20

const MARKS = { create: 'new', update: 'changes', delete: 'deleted' } as const

export function drawGovernance(
  plan: Pick<Plan, 'workspaces' | 'changes' | 'names'>,
  reach: ImpactSummary,
): string | null {
  const changed = new Map(plan.changes.map((change) => [change.address as string, change.action]))
  const touched = new Set<Address>(reach.workspaces.map(({ address }) => address))
  const shown = plan.workspaces.filter(({ address }) => touched.has(address))
  const governors = [...new Set(shown.flatMap(({ policy, rules }) => [...(policy === null ? [] : [policy]), ...rules]))]
  if (shown.length === 0 || shown.length + governors.length > MOST_NODES) return null

  const lines: string[] = []
  const ids = new Map<string, string>()
  const node = (address: string, note: string): void => {
    const id = `n${ids.size}`
    ids.set(address, id)
    const action = changed.get(address)
    const kind = address.startsWith('id:') ? 'outside' : address.slice(0, address.indexOf('/'))
    const name = address.startsWith('id:')
      ? (plan.names[address.slice('id:'.length)] ?? address.slice('id:'.length))
      : keyOf(address)
    const mark = action === undefined ? '' : `<br/>${MARKS[action]}`
    lines.push(
      `  ${id}["${escapeLabel(kind)} ${escapeLabel(name)}${note}${mark}"]${action === undefined ? '' : `:::${action}`}`,
    )
  }
  for (const governor of governors) node(governor, '')
  for (const { address, accounts } of shown) {
    const hit = reach.workspaces.find((one) => one.address === address)
    const note = hit === undefined || hit.touched === 0 ? '' : `<br/>touched: ${groupDigits(hit.touched)}`
    node(address, `<br/>${countNoun(accounts, 'mailbox', 'mailboxes')}${note}`)
  }
  for (const { address, policy, rules } of shown) {
    for (const from of new Set([...(policy === null ? [] : [policy]), ...rules])) {
      lines.push(`  ${ids.get(from) ?? ''} --> ${ids.get(address) ?? ''}`)
    }
  }
  return [
    '```mermaid',
    'flowchart LR',
    ...lines,
    '  classDef create fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    '  classDef update fill:#fff8c5,stroke:#9a6700,color:#1f2328',
    '  classDef delete fill:#ffebe9,stroke:#d1242f,color:#1f2328',
    '```',
  ].join('\n')
}
