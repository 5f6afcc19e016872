/**
 * Accounts of a probe, each in a workspace of its own: two that all questions share, since making one takes its time, and a third
 * for a question alone. The first one tells what becomes of an application without a connector.
 */
import type { JsonObject } from '../../domain/json.ts'
import type { Json } from '../../domain/model.ts'
import type { Call } from '../../nylas/port.ts'
import type { Reply } from './api.ts'
import { type Build, type Created, describeRefusal, type Maker, Obstacle } from './create.ts'
import type { Made, Own } from './own.ts'
import type { Pace } from './pace.ts'

export type Account = Created & { readonly email: string; readonly home: Made }

export type AccountsDeps = {
  readonly own: Own
  readonly domain: string | null
  /** Connectors for agent accounts, before anything was made. */
  readonly connectors: readonly Json[]
  readonly mayConnect: boolean
}

export type Accounts = {
  /** The shared ones: `a` is made with capitals in its address. */
  readonly openAccount: (which: 'a' | 'b') => Promise<Account>
  /** One more, taken away after the question. */
  readonly createAccount: (more?: JsonObject) => Promise<Account>
  /** The refusal of an account while there was no connector; null: there was none. */
  readonly getConnectorRefusal: () => Reply | null
  readonly formatEmail: (name: string) => string
  /** Moves a shared account for this question. */
  readonly place: (account: Account, workspace: Made) => Promise<void>
}

/** So that two accounts are not of the same second. */
const BETWEEN_ACCOUNTS = 1100
const CONNECTOR: Call = { method: 'POST', path: '/v3/connectors', body: { provider: 'nylas' }, repeatable: true }

export function openAccounts(
  { own, domain, connectors, mayConnect }: AccountsDeps,
  { tryCreate, createWorkspace }: Maker,
  { goOn, sleep }: Pace,
): {
  readonly accounts: Accounts
  /** Ids of what all questions share. */
  readonly listShared: () => ReadonlySet<string>
  /** Takes shared accounts home again, also after the first signal. */
  readonly restore: () => Promise<void>
} {
  const shared = new Map<string, Account | Obstacle>()
  const moved = new Set<Account>()
  let connectorRefusal: Reply | null = null
  let hasAccount = false

  const formatEmail = (name: string): string => {
    if (domain === null) throw new Obstacle('it needs accounts, and no --domain was given')
    return `${name}@${domain}`
  }
  const makeAccount = async (isCapital: boolean, more: JsonObject = {}): Promise<Account> => {
    formatEmail('x')
    const home = await createWorkspace()
    const build: Build = (name) => ({
      provider: 'nylas',
      name: 'Probe',
      workspace_id: home.id,
      settings: { email: formatEmail(isCapital ? capitalize(name) : name) },
      ...more,
    })
    let { reply, made } = await tryCreate('grants', build)
    const isFirst = connectors.length === 0 && !hasAccount && connectorRefusal === null
    if (made === null && isFirst && !reply.isLost) {
      connectorRefusal = reply
      if (mayConnect && (await own.send(CONNECTOR)).isGood) ({ reply, made } = await tryCreate('grants', build))
    }
    if (made === null) throw new Obstacle(`the account it needs could not be made: ${describeRefusal('grants', reply)}`)
    hasAccount = true
    return { ...made, email: formatEmail(made.name), home }
  }
  const openAccount: Accounts['openAccount'] = async (which) => {
    const known = shared.get(which)
    if (known instanceof Obstacle) throw known
    if (known) return known
    try {
      if (which === 'b') await openAccount('a')
      if (which === 'b') await sleep(BETWEEN_ACCOUNTS)
      const account = await makeAccount(which === 'a')
      shared.set(which, account)
      return account
    } catch (error) {
      if (error instanceof Obstacle) shared.set(which, error)
      throw error
    }
  }
  const move = (account: Account, workspace: Made): Promise<Reply> => {
    const path = `/v3/workspaces/${workspace.id}/manual-assign`
    return own.send({ method: 'POST', path, body: { assign_grants: [account.id] }, repeatable: true })
  }
  const accounts: Accounts = {
    openAccount,
    createAccount: (more) => makeAccount(false, more),
    getConnectorRefusal: () => connectorRefusal,
    formatEmail,
    place: async (account, workspace) => {
      goOn()
      moved.add(account)
      const { status, isGood } = await move(account, workspace)
      if (!isGood) throw new Obstacle(`the account could not be moved: status ${status}`)
    },
  }
  return {
    accounts,
    listShared: () =>
      new Set([...shared.values()].flatMap((one) => (one instanceof Obstacle ? [] : [one.id, one.home.id]))),
    restore: async () => {
      for (const account of moved) await move(account, account.home)
      moved.clear()
    },
  }
}

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
