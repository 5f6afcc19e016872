/** What rules and limits do to mail, tried with mail between two accounts of its own. */
import type { Verdict } from '../../../domain/evidence.ts'
import { isObject, type JsonObject, toText } from '../../../domain/json.ts'
import type { Json } from '../../../domain/model.ts'
import type { SwitchName } from '../../../sandbox/switches.ts'
import type { Bench } from '../bench.ts'
import { Obstacle } from '../create.ts'
import { listRows } from '../find.ts'
import { match, neither, type Question, side, undecided } from '../question.ts'
import {
  attach,
  buildOutbound,
  findMail,
  findRecords,
  openPair,
  type Pair,
  readFolderNames,
  readRecords,
  sendMail,
  sendThrough,
} from './post.ts'

const DAILY = 'limit_count_daily_email_sent'
const BLOCKED = 403

/** Endings of two labels that everybody knows to be one. */
const SUFFIXES = [
  'ac.uk',
  'co.in',
  'co.jp',
  'co.nz',
  'co.uk',
  'co.za',
  'com.au',
  'com.br',
  'com.cn',
  'com.mx',
  'com.sg',
  'org.uk',
]

const statusOf = async (bench: Bench, pair: Pair): Promise<number> => (await sendMail(bench, pair)).reply.status

/** A rule in the sender's workspace that blocks under one more condition; the status of a mail under it. */
async function sendUnder(bench: Bench, pair: Pair, condition: JsonObject): Promise<number | 'refused'> {
  const { made } = await bench.tryCreate('rules', (name) => buildOutbound(pair, name, { condition }))
  if (made === null) return 'refused'
  await attach(bench, pair, [made.id])
  const status = await statusOf(bench, pair)
  await attach(bench, pair, [])
  await bench.remove(made)
  return status
}

/** Two mails that a rule blocks, which leave two records. */
async function sendBlocked(bench: Bench): Promise<Pair & { readonly records: readonly JsonObject[] }> {
  const pair = await openPair(bench)
  const rule = await bench.create('rules', (name) => buildOutbound(pair, name))
  await attach(bench, pair, [rule.id])
  const before = await readRecords(bench, pair.from)
  for (let count = 0; count < 2; count += 1) {
    const status = await statusOf(bench, pair)
    if (status !== BLOCKED) throw new Obstacle(`a mail that a rule should block was answered with ${status}`)
  }
  return { ...pair, records: await findRecords(bench, pair.from, before, 2) }
}

export const MAIL = {
  'outbound-scope': {
    needs: 'mail',
    ask: async (bench) => {
      const pair = await openPair(bench)
      const rule = await bench.create('rules', (name) => buildOutbound(pair, name))
      const other = await bench.createWorkspace({ rule_ids: [rule.id] })
      const elsewhere = await statusOf(bench, pair)
      await attach(bench, pair, [rule.id])
      const here = await statusOf(bench, pair)
      await attach(bench, pair, [])
      await attach(bench, { workspace: other }, [])
      const nowhere = await statusOf(bench, pair)
      const isSent = (status: number) => status === 200 || status === 202
      const facts = { 'in another workspace': elsewhere, 'in its own': here, 'in none': nowhere }
      if (isSent(elsewhere) && here === BLOCKED && isSent(nowhere)) return side('workspace')
      return match(facts, [
        ['application', { 'in another workspace': BLOCKED, 'in its own': BLOCKED, 'in none': BLOCKED }],
      ])
    },
  },
  'equal-priority': {
    needs: 'mail',
    ask: async (bench) => {
      const pair = await openPair(bench)
      const ids: string[] = []
      for (let count = 0; count < 2; count += 1) {
        ids.push((await bench.create('rules', (name) => buildOutbound(pair, name))).id)
      }
      const first: unknown[] = []
      for (const order of [ids, ids.toReversed()]) {
        await attach(bench, pair, order)
        const before = await readRecords(bench, pair.from)
        await sendMail(bench, pair)
        const [record] = await findRecords(bench, pair.from, before)
        const matched = record?.['matched_rule_ids']
        if (!Array.isArray(matched) || matched.length === 0)
          return undecided('no record says which rule blocked a mail')
        if (matched.length > 1) return neither('both rules are recorded for one mail')
        first.push(order.indexOf(toText(matched[0] as Json)))
      }
      return match({ 'acts first, in both orders': first }, [
        ['listed', { 'acts first, in both orders': [0, 0] }],
        ['reversed', { 'acts first, in both orders': [1, 1] }],
      ])
    },
  },
  placement: {
    needs: 'mail',
    ask: async (bench) => {
      const [from, to] = [await bench.openAccount('a'), await bench.openAccount('b')]
      const found: Json[] = []
      for (const types of [
        ['archive', 'trash'],
        ['trash', 'archive'],
      ]) {
        const rule = await bench.create('rules', (name) => ({
          name,
          trigger: 'inbound',
          enabled: true,
          priority: 10,
          match: {
            operator: 'all',
            conditions: [{ field: 'from.address', operator: 'is', value: from.email.toLowerCase() }],
          },
          actions: types.map((type) => ({ type })),
        }))
        await bench.place(to, await bench.createWorkspace({ rule_ids: [rule.id] }))
        const names = await readFolderNames(
          bench,
          to,
          await findMail(bench, to, await sendThrough(bench, { from, to })),
        )
        found.push(['archive', 'trash'].filter((one) => names.includes(one)).join('+'))
      }
      return match({ 'archive, trash': found[0], 'trash, archive': found[1] }, [
        ['all', { 'archive, trash': 'archive+trash', 'trash, archive': 'archive+trash' }],
        ['last', { 'archive, trash': 'trash', 'trash, archive': 'archive' }],
        ['first', { 'archive, trash': 'archive', 'trash, archive': 'trash' }],
      ])
    },
  },
  'multi-label-tld': {
    needs: 'mail',
    ask: async (bench): Promise<Verdict> => {
      const labels = (bench.domain ?? '').toLowerCase().split('.')
      if (labels.length < 3) return undecided('the domain has but two labels')
      const pair = await openPair(bench)
      const ending = labels.slice(-2).join('.')
      const control = await sendUnder(bench, pair, {
        field: 'recipient.tld',
        operator: 'is',
        value: labels.at(-1) ?? '',
      })
      if (control !== BLOCKED) return neither(`the last label alone: ${control}`)
      const status = await sendUnder(bench, pair, { field: 'recipient.tld', operator: 'is', value: ending })
      if (status === BLOCKED) return side('suffix')
      if (status !== 200 && status !== 202) return neither(`two labels: ${status}`)
      if (SUFFIXES.includes(ending)) return side('last-label')
      return undecided(
        `nothing matched ${ending}, which proves little: a domain under ${SUFFIXES[4]} or the like would`,
      )
    },
  },
  'zero-limit': {
    needs: 'mail',
    ask: async (bench) => {
      const pair = await openPair(bench)
      await sendThrough(bench, pair)
      const { made, reply } = await bench.tryCreate('policies', (name) => ({ name, limits: { [DAILY]: 0 } }))
      if (made === null) {
        return reply.status >= 400 && reply.status < 500 ? side('refused') : neither(`status ${reply.status}`)
      }
      await bench.send('PATCH', pair.workspace.path, { policy_id: made.id })
      const status = await statusOf(bench, pair)
      if (status === 429) return side('stops')
      return neither(
        status < 300 ? 'taken, and a mail is sent all the same' : `taken, and a mail is answered with ${status}`,
      )
    },
  },
  'limit-order': {
    needs: 'mail',
    ask: async (bench) => {
      const pair = await openPair(bench)
      await sendThrough(bench, pair)
      const rule = await bench.create('rules', (name) => buildOutbound(pair, name))
      const policy = await bench.create('policies', (name) => ({ name, limits: { [DAILY]: 1 } }))
      await bench.send('PATCH', pair.workspace.path, { policy_id: policy.id })
      const control = await statusOf(bench, pair)
      if (control !== 429) return undecided(`a limit that is used up was answered with ${control}`)
      await attach(bench, pair, [rule.id])
      return match({ status: await statusOf(bench, pair) }, [
        ['rules-first', { status: BLOCKED }],
        ['limit-first', { status: 429 }],
      ])
    },
  },
  evaluations_cursor: {
    needs: 'mail',
    ask: async (bench) => {
      const { from, records } = await sendBlocked(bench)
      if (records.length < 2) return undecided('two blocked mails left fewer records')
      const { data, body } = await bench.get(`${from.path}/rule-evaluations`, { limit: 1 })
      const cursor = [body, data].flatMap((one) => (isObject(one) ? (one['next_cursor'] ?? []) : []))[0]
      return side(typeof cursor === 'string' && cursor !== '' ? 'given' : 'never')
    },
  },
  evaluation_message_id: {
    needs: 'mail',
    ask: async (bench) => {
      const [record] = (await sendBlocked(bench)).records
      if (record === undefined) return undecided('a blocked mail left no record')
      if (!('message_id' in record)) return side('absent')
      return record['message_id'] === null ? side('null') : neither('an id')
    },
  },
  evaluations_without_rules: {
    needs: 'mail',
    ask: async (bench) => {
      const rules = await listRows(bench, 'rules')
      if (rules.some((rule) => rule['trigger'] === 'outbound' && rule['enabled'] !== false)) {
        return undecided('outbound rules of others are on, and may leave a record for every account')
      }
      const pair = await openPair(bench)
      const before = [await readRecords(bench, pair.from), await readRecords(bench, pair.to)]
      await findMail(bench, pair.to, await sendThrough(bench, pair))
      await bench.sleep(RECORDING)
      const after = [await readRecords(bench, pair.from), await readRecords(bench, pair.to)]
      return side(after.flat().length > before.flat().length ? 'recorded' : 'none')
    },
  },
  hard_delete: {
    needs: 'mail',
    isLocal: true,
    ask: async (bench) => {
      const pair = await openPair(bench)
      const { id } = await findMail(bench, pair.to, await sendThrough(bench, pair))
      const path = `${pair.to.path}/messages/${encodeURIComponent(toText(id))}`
      const { isGood, status } = await bench.send('DELETE', path, undefined, { query: { hard_delete: 'true' } })
      const isThere = (await bench.get(path)).isGood
      return match({ status, gone: !isThere }, [
        ['off', { status: 400, gone: false }],
        ...(isGood ? ([['on', { gone: true }]] as const) : []),
      ])
    },
  },
} as const satisfies Partial<Record<SwitchName, Question>>

/** Milliseconds after which a record would be there. */
const RECORDING = 10_000

/** No switch depends on it: whether a rule for a domain holds for those below it. */
export const askSubdomains: Question = {
  needs: 'mail',
  ask: async (bench) => {
    const labels = (bench.domain ?? '').toLowerCase().split('.')
    if (labels.length < 3) return undecided('the domain has but two labels')
    const pair = await openPair(bench)
    const on = (value: string) => sendUnder(bench, pair, { field: 'recipient.domain', operator: 'is', value })
    const control = await on(labels.join('.'))
    if (control !== BLOCKED) return neither(`the domain itself: ${control}`)
    const status = await on(labels.slice(1).join('.'))
    if (status === BLOCKED) return side('included')
    return status === 200 || status === 202 ? side('exact') : neither(`the domain above: ${status}`)
  },
}
