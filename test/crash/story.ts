/**
 * One step from a fleet to another that creates, updates, moves, rotates and deletes something of every kind, in an
 * application where others live too.
 */

import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { PartialState, State } from '../../src/sandbox/state.ts'
import { lookUpPassword } from '../../src/state/secrets/password.ts'
import { SEED } from '../property/deps.ts'
import type { Spec } from '../property/fleets.ts'
import { differences } from '../property/judge.ts'

const condition = (list: string) => ({ conditions: [{ field: 'from.domain', operator: 'in_list', value: [list] }] })
const block = [{ type: 'block' }]
const mailbox = (email: string, workspace: string, version: number, name = email) => ({
  email,
  name,
  workspace,
  app_password: { derive: 'FLEET_SEED', version },
})

export const BEFORE: Spec = {
  version: 1,
  fleet: 'story',
  settings: { max_deletes: 100 },
  lists: {
    kept: { type: 'domain', items: ['a.example'] },
    gone: { type: 'domain', name: 'A list that goes', items: ['b.example'] },
  },
  rules: {
    kept: { match: condition('kept'), actions: block },
    gone: { match: condition('gone'), actions: block },
  },
  policies: { kept: { limits: { limit_count_daily_email_sent: 10 } }, gone: { name: 'A policy that goes' } },
  workspaces: { kept: { policy: 'kept', rules: ['kept', 'gone'] }, gone: { policy: 'gone', rules: ['gone'] } },
  default_workspace: { policy: 'kept', rules: ['kept'] },
  accounts: [
    mailbox('stays@fleet.example', 'kept', 1),
    mailbox('moves@fleet.example', 'gone', 1),
    mailbox('moves-too@fleet.example', 'gone', 1),
    mailbox('rotates@fleet.example', 'kept', 1),
    mailbox('goes@fleet.example', 'gone', 1),
    mailbox('goes-too@fleet.example', 'kept', 1),
  ],
}

export const AFTER: Spec = {
  version: 1,
  fleet: 'story',
  settings: { max_deletes: 100 },
  lists: {
    kept: { type: 'domain', items: ['a.example', 'c.example'] },
    fresh: { type: 'domain', name: 'A fresh list', items: ['d.example', 'e.example'] },
  },
  rules: {
    kept: { match: condition('fresh'), actions: block },
    fresh: { name: 'A fresh rule', match: condition('kept'), actions: block },
    out: {
      trigger: 'outbound',
      match: { conditions: [{ field: 'recipient.domain', operator: 'is', value: 'x.example' }] },
      actions: block,
    },
  },
  policies: {
    kept: { limits: { limit_count_daily_email_sent: 20 } },
    fresh: { name: 'A fresh policy', limits: { limit_attachment_count_limit: 3 } },
  },
  workspaces: {
    kept: { policy: 'fresh', rules: ['kept', 'fresh', 'out'] },
    fresh: { name: 'A fresh workspace', policy: 'kept', rules: ['kept', 'out'] },
  },
  default_workspace: { policy: 'fresh', rules: ['kept', 'out'] },
  accounts: [
    mailbox('stays@fleet.example', 'kept', 1, 'Another name'),
    mailbox('moves@fleet.example', 'fresh', 1),
    mailbox('moves-too@fleet.example', 'fresh', 1),
    mailbox('rotates@fleet.example', 'kept', 2),
    mailbox('new@fleet.example', 'fresh', 1),
    mailbox('new-too@fleet.example', 'kept', 2),
  ],
}

/** Of other people: nothing here may change, whatever happens to us. */
export const STRANGERS: PartialState = {
  lists: [{ name: 'Their list', items: ['their.example'] }],
  rules: [{ name: 'Their rule' }],
  policies: [{ name: 'Their policy' }],
  workspaces: [{ name: 'Their workspace' }],
  grants: [
    { provider: 'nylas', email: 'ceo@fleet.example', name: 'The CEO' },
    { provider: 'google', email: 'person@fleet.example' },
  ],
}

const SECTIONS = ['lists', 'rules', 'policies', 'workspaces', 'grants'] as const
type Section = (typeof SECTIONS)[number]
type Entry = { readonly id: string; readonly default?: boolean }

const isTheirs = (section: Section, entry: { readonly name: string | null; readonly email?: string }): boolean =>
  (STRANGERS[section] ?? []).some((one) =>
    'email' in one ? one.email === entry.email : 'name' in one && one.name === entry.name,
  )

function split(state: State, theirs: boolean): State {
  const part = (section: Section) =>
    (state[section] as readonly (Entry & { readonly name: string | null; readonly email?: string })[]).filter(
      (one) => isTheirs(section, one) === theirs,
    )
  return { ...state, ...(Object.fromEntries(SECTIONS.map((section) => [section, part(section)])) as unknown as State) }
}

function passwordOf(email: string, version: number): string {
  const field = { source: 'derive:FLEET_SEED', version }
  const made = lookUpPassword(field, email, (name) => (name === 'FLEET_SEED' ? SEED : undefined))
  if ('problem' in made) throw new Error(made.problem)
  return made.password
}

/** The application as a sandbox that begins with it wants to be told, passwords included. */
export function seedOf(state: State): PartialState {
  const grants = state.grants.map((grant) => {
    if (!grant.has_password) return grant
    return { ...grant, password: passwordOf(grant.email, 1) }
  })
  return { ...state, grants }
}

/** All that is wrong, in words: not what the file says, a duplicate, unowned though we made it, a stranger touched. */
export function faults(
  spec: Spec,
  sandbox: Pick<Sandbox, 'state' | 'passwordMatches'>,
  began: State,
  owned: Readonly<Record<string, { readonly id: string }>>,
): readonly string[] {
  const state = sandbox.state()
  const [ours, theirs] = [split(state, false), split(state, true)]
  const found = [...differences(spec, ours)]
  if (JSON.stringify(theirs) !== JSON.stringify({ ...split(began, true), application: theirs.application })) {
    found.push(`strangers were touched: ${JSON.stringify(theirs)}`)
  }
  for (const { email, app_password } of spec['accounts'] as readonly ReturnType<typeof mailbox>[]) {
    if (!sandbox.passwordMatches(email, passwordOf(email, app_password.version))) {
      found.push(`${email} does not have the password of version ${app_password.version}`)
    }
  }
  const ids = new Set(Object.values(owned).map(({ id }) => id))
  for (const section of SECTIONS) {
    for (const { id, default: isDefault } of ours[section] as readonly Entry[]) {
      if (!isDefault && !ids.delete(id)) found.push(`${section} ${id} is ours and not owned`)
    }
  }
  for (const id of ids) found.push(`${id} is owned and does not exist`)
  return found
}
