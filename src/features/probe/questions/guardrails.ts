/** Policies, rules and lists, and the maximums of the plan. Nothing here stands in a workspace that has an account. */
import type { Verdict } from '../../../domain/evidence.ts'
import type { Json } from '../../../domain/model.ts'
import type { SwitchName } from '../../../sandbox/switches.ts'
import type { Bench } from '../bench.ts'
import type { Attempt } from '../create.ts'
import { match, matchStatus, neither, type Question, side, toObject, undecided } from '../question.ts'
import { read } from './accounts.ts'
import { createItems } from './paging.ts'
import { buildList, buildRule, countRows } from './replies.ts'

const COUNT = 'limit_attachment_count_limit'
const RETIRED = 'limit_count_daily_message_per_grant'
/** More than any plan allows. */
const TOO_MANY = 1_000_000

const tryLimits = ({ tryCreate }: Bench, limits: Json): Promise<Attempt> =>
  tryCreate('policies', (name) => ({ name, limits }))
const limitsOf = ({ made }: Attempt) => toObject(made?.data['limits'] ?? null)

/** Whether a plan's maximum keeps it from being taken as it is. */
async function isOverPlan(bench: Bench, count: number): Promise<boolean> {
  return limitsOf(await tryLimits(bench, { [COUNT]: count }))[COUNT] !== count
}

const NO_MAXIMUM = undecided('this plan has no maximum for what was asked')

const isAllGood = (replies: readonly { readonly isGood: boolean }[]) => replies.every(({ isGood }) => isGood)

/** One side where all are taken, another where all are refused with 400, neither where they differ. */
function matchAll(replies: Readonly<Record<string, { readonly isGood: boolean; readonly status: number }>>): Verdict {
  const all = Object.values(replies)
  if (isAllGood(all)) return side('allowed')
  if (all.every(({ status }) => status === 400)) return side('400')
  return neither(
    Object.entries(replies)
      .map(([what, { status }]) => `${what}: ${status}`)
      .join(', '),
  )
}

export const GUARDRAILS = {
  plan: {
    needs: 'objects',
    isLocal: true,
    ask: async (bench) => {
      const { [COUNT]: shown } = toObject((await bench.create('policies', (name) => ({ name }))).data['limits'] ?? null)
      if (shown === 20) return side('full')
      if (shown === 10) return side('free')
      if (shown !== undefined) return neither(`at most ${JSON.stringify(shown)} attachments`)
      if (await isOverPlan(bench, 11)) return side('free')
      return side((await isOverPlan(bench, 21)) ? 'full' : 'none')
    },
  },
  over_plan_limit: {
    needs: 'objects',
    ask: async (bench) => {
      const attempt = await tryLimits(bench, { [COUNT]: TOO_MANY })
      if (attempt.made === null) return matchStatus(attempt.reply, ['403', '400'])
      const { [COUNT]: taken } = limitsOf(attempt)
      if (taken === TOO_MANY) return NO_MAXIMUM
      return typeof taken === 'number' ? side('clamped') : neither('taken, and not shown')
    },
  },
  omitted_limits: {
    needs: 'objects',
    ask: async (bench) => {
      const { data } = await bench.create('policies', (name) => ({ name }))
      if (Object.keys(toObject(data['limits'] ?? null)).length > 0) return side('plan-maximum')
      return (await isOverPlan(bench, TOO_MANY)) ? side('absent') : NO_MAXIMUM
    },
  },
  delete_in_use: {
    needs: 'objects',
    ask: async (bench) => {
      const list = await bench.create('lists', buildList)
      const conditions = [{ field: 'from.domain', operator: 'in_list', value: [list.id] }]
      const naming = await bench.create('rules', (name) => buildRule(name, { match: { operator: 'all', conditions } }))
      const rule = await bench.create('rules', (name) => buildRule(name))
      const policy = await bench.create('policies', (name) => ({ name }))
      await bench.createWorkspace({ policy_id: policy.id, rule_ids: [rule.id, naming.id] })
      return matchAll({
        list: await bench.remove(list),
        policy: await bench.remove(policy),
        rule: await bench.remove(rule),
      })
    },
  },
  duplicate_names: {
    needs: 'objects',
    ask: async ({ create, tryCreate }) => {
      const workspaces = { count: 0 }
      const buildWorkspace = (name: string): Json => {
        workspaces.count += 1
        return { name, domain: `${workspaces.count}.${name}.example`, auto_group: false }
      }
      const builds = {
        workspaces: buildWorkspace,
        policies: (name: string): Json => ({ name }),
        rules: (name: string): Json => buildRule(name),
        lists: buildList,
      } as const
      const replies: Record<string, Attempt['reply']> = {}
      for (const collection of ['workspaces', 'policies', 'rules', 'lists'] as const) {
        const { name } = await create(collection, builds[collection])
        replies[collection] = (await tryCreate(collection, builds[collection], name)).reply
      }
      return matchAll(replies)
    },
  },
  in_list_value: {
    needs: 'objects',
    ask: async (bench) => {
      const { id } = await bench.create('lists', buildList)
      const conditions = [{ field: 'from.domain', operator: 'in_list', value: [id] }]
      const { path } = await bench.create('rules', (name) =>
        buildRule(name, { match: { operator: 'all', conditions } }),
      )
      const shown = toObject((await read(bench, path))['match'] ?? null)['conditions']
      return match({ value: toObject(Array.isArray(shown) ? (shown[0] as Json) : null)['value'] }, [
        ['array', { value: [id] }],
        ['text', { value: id }],
      ])
    },
  },
  rule_enabled: {
    needs: 'objects',
    ask: async (bench) => {
      const { path } = await bench.create('rules', (name) => buildRule(name, { enabled: true }))
      return match({ enabled: (await read(bench, path))['enabled'] ?? 'absent' }, [
        ['shown', { enabled: true }],
        ['absent', { enabled: 'absent' }],
      ])
    },
  },
  retired_limit: {
    needs: 'objects',
    ask: async (bench) => {
      const attempt = await tryLimits(bench, { [RETIRED]: 5 })
      if (attempt.made === null) return matchStatus(attempt.reply, ['400'])
      return match({ [RETIRED]: limitsOf(attempt)[RETIRED] ?? 'absent' }, [
        ['ignored', { [RETIRED]: 'absent' }],
        ['kept', { [RETIRED]: 5 }],
      ])
    },
  },
  invalid_item: {
    needs: 'objects',
    ask: async (bench) => {
      const path = await createItems(bench, 1)
      const items = ['good.nylas-fleet-probe.example', 'not a domain']
      const { status } = await bench.send('POST', path, { items })
      const isSettled = async () => countRows((await bench.get(path)).data) > 1
      if (status < 300) await bench.wait(isSettled)
      return match({ status, taken: countRows((await bench.get(path)).data) - 1 }, [
        ['400', { status: 400, taken: 0 }],
        ['skipped', { status: 200, taken: 1 }],
      ])
    },
  },
  unknown_fields: {
    needs: 'objects',
    ask: async (bench) => {
      const { made, reply } = await bench.tryCreate('lists', (name) => ({ name, type: 'domain', colour: 'red' }))
      if (made === null) return matchStatus(reply, ['400'])
      return 'colour' in (await read(bench, made.path)) ? neither('kept') : side('ignored')
    },
  },
} as const satisfies Partial<Record<SwitchName, Question>>
