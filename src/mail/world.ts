/**
 * Who is governed by what: accounts of one workspace, and workspaces with the same rules and policy, share their guardrails,
 * so that what is true of one is found out once.
 */
import { compareText } from '../domain/canonical.ts'
import { getOrCreate } from '../domain/map.ts'
import type { Guardrails, MailAccount, MailRule, MailWorld } from './model.ts'

const UNGOVERNED = { rules: [], policy: null } as const

export type GuardrailsOf = (workspace: string | null) => Guardrails

/** One value for all workspaces that name the same rules in the same order, and the same policy. */
export function createGuardrails(world: MailWorld): GuardrailsOf {
  const application = [...world.rules.values()]
    .filter(({ trigger }) => trigger === 'outbound')
    .sort((a, b) => compareText(a.name, b.name))
  const byKey = new Map<string, Guardrails>()
  const byWorkspace = new Map<string | null, Guardrails>()
  return (workspace) =>
    getOrCreate(byWorkspace, workspace, () => {
      const { rules, policy } = (workspace === null ? undefined : world.workspaces.get(workspace)) ?? UNGOVERNED
      return getOrCreate(byKey, JSON.stringify([rules, policy]), () => ({
        rules: rules.flatMap((name): readonly MailRule[] => {
          const rule = world.rules.get(name)
          return rule ? [rule] : []
        }),
        application,
        policy: (policy === null ? undefined : world.policies.get(policy)) ?? null,
      }))
    })
}

export function groupAccounts(
  accounts: Iterable<MailAccount>,
  guardrailsOf: GuardrailsOf,
): ReadonlyMap<Guardrails, readonly MailAccount[]> {
  const groups = new Map<Guardrails, MailAccount[]>()
  for (const account of accounts) getOrCreate(groups, guardrailsOf(account.workspace), () => []).push(account)
  return groups
}

/** Every rule that may act under some side of some doubt. */
export const listReach = ({ rules, application }: Guardrails): readonly MailRule[] => [...rules, ...application]
