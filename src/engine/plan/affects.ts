/** Whom each change reaches, and what governs an account before and after a move. */

import { compareText } from '../../domain/canonical.ts'
import type { Change, Governance, Impact } from '../../domain/model.ts'
import type { Draft } from './changes.ts'
import { findDestruction } from './destruction.ts'
import { type GovernanceBeforeAfter, type GovernanceState, getGovernance } from './world.ts'

export function withImpact(draft: Draft, states: GovernanceBeforeAfter): Omit<Change, 'origin'> {
  const { kind, ...drafted } = draft
  const change = { ...drafted, destructive: findDestruction(draft) }
  if (kind !== 'account') return { ...change, affects: throughWorkspaces(draft, states) }
  const move = draft.fields.find((field) => field.path === 'workspace')
  const places = move ? [move.before, move.after] : [states.after.places.get(draft.address) ?? null]
  const workspaces = places.filter((one) => typeof one === 'string').sort(compareText) as Impact['workspaces']
  const affects = { accounts: 1, tenants: draft.tenant === null ? [] : [draft.tenant], workspaces }
  return draft.action === 'update' && move
    ? { ...change, affects, effect: effect(states, move) }
    : { ...change, affects }
}

function effect(states: GovernanceBeforeAfter, move: { readonly before: unknown; readonly after: unknown }) {
  const side = (state: GovernanceState, place: unknown): Governance => getGovernance(state, place as string | null)
  return { before: side(states.before, move.before), after: side(states.after, move.after) }
}

function throughWorkspaces(draft: Draft, { before, after }: GovernanceBeforeAfter): Impact {
  const state = draft.action === 'delete' ? before : after
  const workspaces = state.carriers.get(draft.address) ?? []
  const reached = workspaces.map((one) => state.members.get(one)).filter((one) => one !== undefined)
  const only = reached.length === 1 ? reached[0] : undefined
  const tenants = only?.tenants ?? [...new Set(reached.flatMap((one) => one.tenants))].sort(compareText)
  const accounts = reached.reduce((sum, one) => sum + one.count, 0)
  return { accounts, tenants, workspaces: workspaces as Impact['workspaces'] }
}
