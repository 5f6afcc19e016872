/** Whom a set of rows reaches: how many mailboxes, which tenants, and how much of each workspace; as numbers and as a drawing. */

import { keyOf, kindOf } from '../domain/address.ts'
import { compareText } from '../domain/canonical.ts'
import type { Address, Change, Plan } from '../domain/model.ts'
import { GROUP_FIELD, MAILBOX } from '../kinds/registry.ts'
import { escapeLabel } from './escape.ts'
import type { Row } from './rows.ts'
import { countKind, groupDigits } from './words.ts'

export type WorkspaceImpact = {
  readonly address: Address
  /** How many it holds after the changes; null when the plan does not say. */
  readonly accounts: number | null
  readonly touched: number
  /** A policy, rule, list or the workspace itself changes: everyone in it is touched. */
  readonly all: boolean
}

export type ImpactSummary = {
  readonly accounts: number
  readonly tenants: readonly string[]
  /** The most touched first. */
  readonly workspaces: readonly WorkspaceImpact[]
}

/** What is only taken over as it is touches nobody. */
export function summarizeImpact(rows: readonly Row[], plan: Pick<Plan, 'workspaces'>): ImpactSummary {
  const accountsIn = new Map(plan.workspaces.map(({ address, accounts }) => [address, accounts]))
  const effective = rows.filter(({ type }) => type !== 'adopt')
  const [mailboxes, others] = [
    effective.filter(({ kind }) => kind === MAILBOX),
    effective.filter(({ kind }) => kind !== MAILBOX),
  ]
  const whole = new Set(others.flatMap(({ impact }) => impact.workspaces))
  const direct = new Map<Address, number>()
  const leaving = new Map<Address, number>()
  let alone = 0
  for (const change of mailboxes.flatMap(({ changes }) => changes)) {
    const { workspaces } = change.affects
    if (!workspaces.some((address) => whole.has(address))) alone += 1
    for (const address of workspaces) {
      direct.set(address, (direct.get(address) ?? 0) + 1)
      if (isLeaving(change, address)) leaving.set(address, (leaving.get(address) ?? 0) + 1)
    }
  }
  const workspaces = [...new Set([...whole, ...direct.keys()])].map((address): WorkspaceImpact => {
    const accounts = accountsIn.get(address) ?? null
    const single = direct.get(address) ?? 0
    const all = whole.has(address)
    const touched = all ? Math.max((accounts ?? 0) + (leaving.get(address) ?? 0), single) : single
    return { address, accounts, all, touched }
  })
  return {
    accounts: alone + workspaces.reduce((sum, { all, touched }) => sum + (all ? touched : 0), 0),
    tenants: [...new Set(effective.flatMap(({ impact }) => impact.tenants))],
    workspaces: workspaces.toSorted((a, b) => b.touched - a.touched || compareText(a.address, b.address)),
  }
}

/** Not among those the plan counts in a workspace, which are those after the changes. */
const isLeaving = ({ action, fields }: Change, workspace: Address): boolean =>
  action === 'delete' || fields.some(({ path, before }) => path === GROUP_FIELD && before === workspace)

const MOST_NODES = 20

const MARKS = { create: 'new', update: 'changes', delete: 'deleted' } as const

/**
 * A small Mermaid drawing: touched workspaces, the policy and rules that govern them, and which of these change.
 * Null when it would be too large to read, or would show nothing.
 */
export function drawImpact(plan: Pick<Plan, 'workspaces' | 'changes' | 'names'>, impact: ImpactSummary): string | null {
  const touched = new Map(impact.workspaces.map((workspace) => [workspace.address, workspace.touched]))
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
