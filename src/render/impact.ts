/** Whom a plan reaches, as a drawing: touched workspaces, what governs them, and which of these change. */

import { keyOf, kindOf } from '../domain/address.ts'
import type { Change } from '../domain/change.ts'
import type { Address } from '../domain/model.ts'
import type { Plan } from '../domain/plan.ts'
import { MAILBOX } from '../kinds/registry.ts'
import { escapeLabel } from './escape.ts'
import { countKind, groupDigits } from './words.ts'

const MOST_NODES = 20

const MARKS = { create: 'new', update: 'changes', delete: 'deleted' } as const

/**
 * A small Mermaid drawing: touched workspaces, the policy and rules that govern them, and which of these change.
 * Null when it would be too large to read, or would show nothing.
 */
export function drawImpact(plan: Pick<Plan, 'workspaces' | 'changes' | 'names' | 'reach'>): string | null {
  const touched = new Map(plan.reach.workspaces.map((workspace) => [workspace.address, workspace.touched]))
  const groups = plan.workspaces
    .filter(({ address }) => touched.has(address))
    .map((group) => ({ ...group, governors: [...(group.policy === null ? [] : [group.policy]), ...group.rules] }))
  const governors = [...new Set(groups.flatMap((group) => group.governors))]
  if (groups.length === 0 || groups.length + governors.length > MOST_NODES) return null

  const actions = new Map<string, Change['action']>(plan.changes.map(({ address, action }) => [address, action]))
  const ids = new Map(
    [...governors, ...groups.map(({ address }) => address)].map((address, index) => [address, `n${index}`]),
  )
  const draw = (address: string, notes: readonly string[] = []): string => {
    const action = actions.get(address)
    const lines = [formatNode(address, plan.names), ...notes, ...(action === undefined ? [] : [MARKS[action]])]
    return `  ${ids.get(address)}["${lines.join('<br/>')}"]${action === undefined ? '' : `:::${action}`}`
  }
  return [
    '```mermaid',
    'flowchart LR',
    ...governors.map((address) => draw(address)),
    ...groups.map(({ address, accounts }) => {
      const amount = touched.get(address) ?? 0
      return draw(address, [countKind(accounts, MAILBOX), ...(amount === 0 ? [] : [`touched: ${groupDigits(amount)}`])])
    }),
    ...groups.flatMap((group) =>
      [...new Set(group.governors)].map((governor) => `  ${ids.get(governor)} --> ${ids.get(group.address)}`),
    ),
    '  classDef create fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    '  classDef update fill:#fff8c5,stroke:#9a6700,color:#1f2328',
    '  classDef delete fill:#ffebe9,stroke:#d1242f,color:#1f2328',
    '```',
  ].join('\n')
}

/** An address by its kind and key; what has no address here by its name in Nylas. */
function formatNode(address: string, names: Plan['names']): string {
  if (!address.startsWith('id:')) return `${escapeLabel(kindOf(address as Address))} ${escapeLabel(keyOf(address))}`
  const id = address.slice('id:'.length)
  return `outside ${escapeLabel((Object.hasOwn(names, id) ? names[id] : undefined) ?? id)}`
}
