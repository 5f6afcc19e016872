/** What creating and changing an account does. Every account here is made for it and goes with it. */
import { randomBytes } from 'node:crypto'
import type { Verdict } from '../../../domain/evidence.ts'
import { type JsonObject, toText } from '../../../domain/json.ts'
import type { Json } from '../../../domain/model.ts'
import type { SwitchName } from '../../../sandbox/switches.ts'
import type { Account } from '../accounts.ts'
import type { Bench } from '../bench.ts'
import { Obstacle } from '../create.ts'
import { match, matchStatus, neither, type Question, side, toObject, undecided } from '../question.ts'

/** Good by every rule there is: 30 characters, of every class. */
function createPassword({ hide }: Bench): string {
  const password = `Aa1-${randomBytes(13).toString('hex')}`
  hide(password)
  return password
}

export async function read({ get }: Bench, path: string): Promise<JsonObject> {
  const { isGood, data, status } = await get(path)
  if (!isGood) throw new Obstacle(`what it made cannot be read: status ${status}`)
  return toObject(data)
}

const nameOf = (data: JsonObject): Json => data['name'] ?? null
const whole = ({ email }: Account, more: JsonObject = {}): JsonObject => ({
  name: 'Probe',
  settings: { email },
  ...more,
})

/** Longer than the clock of the API is coarse. */
const LONG_ENOUGH = 2100

export const ACCOUNTS = {
  connector: {
    needs: 'accounts',
    ask: async ({ openAccount, get, connectors, getConnectorRefusal }) => {
      if (connectors.length > 0)
        return undecided('the connector was there before; only an application without one tells')
      const account = await openAccount('a').catch((error: unknown) => {
        if (error instanceof Obstacle) return null
        throw error
      })
      const refusal = getConnectorRefusal()
      if (refusal !== null) {
        if (/connector/iu.test(refusal.text) || account !== null) return side('must-be-made')
        return undecided(
          `the first account was refused with ${refusal.status}, and not plainly for want of a connector`,
        )
      }
      if (account === null) return undecided('no account could be made')
      const { data } = await get('/v3/connectors')
      const isThere = Array.isArray(data) && data.some((one: Json) => toObject(one)['provider'] === 'nylas')
      return isThere ? side('made-by-first-account') : neither('an account without a connector')
    },
  },
  email_case: {
    needs: 'accounts',
    ask: async ({ openAccount }) => {
      const { data, email } = await openAccount('a')
      if (data['email'] === email.toLowerCase()) return side('lowered')
      return toText(data['email']).toLowerCase() === email.toLowerCase() ? side('kept') : neither('another address')
    },
  },
  has_app_password: {
    needs: 'accounts',
    ask: async (bench) => {
      const { path } = await bench.openAccount('a')
      return side('has_app_password' in toObject((await read(bench, path))['settings'] ?? null) ? 'shown' : 'absent')
    },
  },
  password_rules: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      const set = async (app_password: string) => {
        bench.hide(app_password)
        const body = whole(account, { settings: { email: account.email, app_password } })
        return (await bench.send('PATCH', account.path, body)).isGood
      }
      const plain = `Aa1${randomBytes(13).toString('hex')}`
      return match({ 'without a symbol': await set(plain), 'with the local part': await set(`A${account.name}`) }, [
        ['strict', { 'without a symbol': false, 'with the local part': false }],
        ['documented', { 'without a symbol': true, 'with the local part': true }],
      ])
    },
  },
  duplicate_email: {
    needs: 'accounts',
    ask: async (bench) => {
      const { id, name, path, home } = await bench.createAccount()
      const again = { provider: 'nylas', name: 'Probe again', workspace_id: home.id }
      const body = { ...again, settings: { email: bench.formatEmail(name) } }
      const { reply, made } = await bench.tryCreate('grants', () => body, name)
      if (reply.isLost) return undecided('the answer to the second create was lost')
      if (made === null) return matchStatus(reply, ['409', '400'])
      if (made.id !== id) return neither('a second account of the same address')
      const now = nameOf(await read(bench, path))
      return match({ name: now }, [
        ['reuse-and-apply', { name: 'Probe again' }],
        ['reuse', { name: 'Probe' }],
      ])
    },
  },
  grant_patch: {
    needs: 'accounts',
    ask: async (bench) => {
      const { path, email } = await bench.createAccount()
      const bare = await bench.send('PATCH', path, { settings: { app_password: createPassword(bench) } })
      await bench.send('PATCH', path, { settings: { email } })
      const facts = { 'without settings.email': bare.isGood, name: nameOf(await read(bench, path)) }
      return match(facts, [
        ['replace', { 'without settings.email': false, name: null }],
        ['merge', { 'without settings.email': true, name: 'Probe' }],
      ])
    },
  },
  grant_patch_name: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      const { status } = await bench.send('PATCH', account.path, whole(account, { name: 'Probe again' }))
      return match({ status, name: nameOf(await read(bench, account.path)) }, [
        ['applied', { name: 'Probe again' }],
        ['ignored', { status: 200, name: 'Probe' }],
      ])
    },
  },
  grant_patch_workspace: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      const { id } = await bench.createWorkspace()
      const { status } = await bench.send('PATCH', account.path, whole(account, { workspace_id: id }))
      const { workspace_id: now } = await read(bench, account.path)
      return match({ status, moved: now === id, stays: now === account.home.id }, [
        ['applied', { moved: true }],
        ['ignored', { status: 200, stays: true }],
      ])
    },
  },
  grant_patch_workspace_null: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      const { status } = await bench.send('PATCH', account.path, whole(account, { workspace_id: null }))
      const { workspace_id: now } = await read(bench, account.path)
      return match({ status, stays: now === account.home.id }, [
        ['ignored', { status: 200, stays: true }],
        ['400', { status: 400, stays: true }],
      ])
    },
  },
  grant_updated_at: {
    needs: 'accounts',
    ask: async (bench) => {
      const account = await bench.createAccount()
      const before = (await read(bench, account.path))['updated_at']
      await bench.sleep(LONG_ENOUGH)
      const { isGood, status } = await bench.send('PATCH', account.path, whole(account, { name: 'Probe again' }))
      if (!isGood) return undecided(`an account could not be changed: status ${status}`)
      const after = (await read(bench, account.path))['updated_at']
      if (before === undefined || after === undefined) return neither('no updated_at')
      return side(before === after ? 'authentication' : 'write')
    },
  },
  unknown_domain_status: {
    needs: 'accounts',
    ask: async ({ openAccount, tryCreate }): Promise<Verdict> => {
      // Were there no connector, that would be refused before.
      await openAccount('a')
      const build = (name: string) => ({ provider: 'nylas', settings: { email: `${name}@${name}.example` } })
      const { reply, made } = await tryCreate('grants', build)
      return made === null ? matchStatus(reply, [404, 400, 422]) : neither('an account on a domain that nobody has')
    },
  },
} as const satisfies Partial<Record<SwitchName, Question>>
