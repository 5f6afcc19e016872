/**
 * Mail between the two shared accounts, and what is found of it. Nothing bounces: what is blocked is blocked before it leaves,
 * so that the standing of nobody's domain suffers. Rules look for these two addresses alone, whatever their scope may be.
 */
import { randomUUID } from 'node:crypto'
import { type JsonObject, toText } from '../../../domain/json.ts'
import type { Json } from '../../../domain/model.ts'
import type { Account } from '../accounts.ts'
import type { Reply } from '../api.ts'
import type { Bench } from '../bench.ts'
import { type Created, Obstacle } from '../create.ts'
import { toObjects } from '../question.ts'

export type Pair = { readonly from: Account; readonly to: Account; readonly workspace: Created }

/** An API that caches its rules for longer than this would be misread; each question asks again what must not have changed. */
const SETTLING = 5000
/** A sandbox application sends one mail a second. */
const BETWEEN = 1100
/** Milliseconds until a mail has come. */
const DELIVERY = 120_000

const BLOCK: Json = [{ type: 'block' }]
const is = (field: string, value: string): JsonObject => ({ field, operator: 'is', value })

/** The sender in a workspace that is made for it, so that its guardrails are of the question alone. */
export async function openPair(bench: Bench, more: JsonObject = {}): Promise<Pair> {
  const [from, to] = [await bench.openAccount('a'), await bench.openAccount('b')]
  const workspace = await bench.createWorkspace(more)
  await bench.place(from, workspace)
  return { from, to, workspace }
}

/** Of mail from the one to the other alone, with whatever condition beside it. */
export const buildOutbound = (
  { from, to }: Pick<Pair, 'from' | 'to'>,
  name: string,
  {
    actions = BLOCK,
    priority = 10,
    condition,
  }: { readonly actions?: Json; readonly priority?: number; readonly condition?: JsonObject } = {},
): Json => ({
  name,
  trigger: 'outbound',
  enabled: true,
  priority,
  match: {
    operator: 'all',
    conditions: [
      is('from.address', from.email.toLowerCase()),
      is('recipient.address', to.email.toLowerCase()),
      ...(condition ? [condition] : []),
    ],
  },
  actions,
})

export const attach = async (
  { send }: Bench,
  { workspace }: Pick<Pair, 'workspace'>,
  ids: readonly string[],
): Promise<void> => {
  const { isGood, status } = await send('PATCH', workspace.path, { rule_ids: [...ids] })
  if (!isGood) throw new Obstacle(`rules could not be put into a workspace: status ${status}`)
}

export type Sent = { readonly reply: Reply; readonly subject: string }

/** After a while, in which what was changed last takes effect. */
export async function sendMail(bench: Bench, { from, to }: Pick<Pair, 'from' | 'to'>): Promise<Sent> {
  await bench.sleep(SETTLING)
  const subject = `nylas-fleet probe ${randomUUID()}`
  const body = {
    to: [{ email: to.email.toLowerCase() }],
    subject,
    body: 'Sent by nylas-fleet probe.',
    is_plaintext: true,
  }
  // Under a key a refusal is final, so that a limit that is used up is not asked again and again.
  const key = { idempotencyKey: `nylas-fleet-probe-${randomUUID()}` }
  const reply = await bench.send('POST', `${from.path}/messages/send`, body, key)
  await bench.sleep(BETWEEN)
  return { reply, subject }
}

/** Throws an Obstacle where it was not sent. */
export async function sendThrough(bench: Bench, pair: Pick<Pair, 'from' | 'to'>): Promise<string> {
  const { reply, subject } = await sendMail(bench, pair)
  if (!reply.isGood) throw new Obstacle(`a mail that nothing speaks against was answered with ${reply.status}`)
  return subject
}

/** Once it has come. */
export async function findMail({ get, wait }: Bench, { path }: Account, subject: string): Promise<JsonObject> {
  let found: JsonObject | undefined
  await wait(async () => {
    const { data } = await get(`${path}/messages`, { limit: 50, subject })
    found = toObjects(data).find((row) => row['subject'] === subject)
    return found !== undefined
  }, DELIVERY)
  if (found === undefined) throw new Obstacle(`a mail did not come within ${DELIVERY / 1000} s`)
  return found
}

/** The folders of a mail in lower case; ids of the system's are names on some accounts and none on others. */
export async function readFolderNames({ get }: Bench, { path }: Account, mail: JsonObject): Promise<readonly string[]> {
  const rows = toObjects((await get(`${path}/folders`, { limit: 200 })).data)
  const known = new Map(rows.map((row) => [toText(row['id']), toText(row['name'])]))
  const { folders } = mail
  const ids = (Array.isArray(folders) ? (folders as readonly Json[]) : []).map(toText)
  return ids.map((id) => (known.get(id) ?? id).toLowerCase())
}

export const readRecords = async ({ get }: Bench, { path }: Account): Promise<readonly JsonObject[]> =>
  toObjects((await get(`${path}/rule-evaluations`, { limit: 200 })).data)

/** What was recorded since, once there is so much of it. */
export async function findRecords(
  bench: Bench,
  account: Account,
  before: readonly JsonObject[],
  least = 1,
): Promise<readonly JsonObject[]> {
  const known = new Set(before.map(({ id }) => id))
  let fresh: readonly JsonObject[] = []
  await bench.wait(async () => {
    fresh = (await readRecords(bench, account)).filter(({ id }) => !known.has(id))
    return fresh.length >= least
  })
  return fresh
}
