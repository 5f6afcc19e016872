/**
 * Quotas and maximums of the plans (developer.nylas.com, "Agent Account usage limits"). -1 is unlimited.
 * Full Platform charges for more accounts than are included, it does not refuse them.
 */
import { forbidden, invalid, Refusal } from './answer.ts'
import type { JsonObject, World } from './application.ts'
import type { Switches } from './switches.ts'

export type Quotas = { readonly accounts: number; readonly rules: number; readonly lists: number }

type Plan = { readonly quotas: Quotas; readonly maximums: Readonly<Record<string, number>> }

const MB = 1024 ** 2
const GB = 1024 ** 3

const PLANS: Readonly<Record<Switches['plan'], Plan>> = {
  free: {
    quotas: { accounts: 3, rules: 5, lists: 10 },
    maximums: {
      limit_attachment_size_limit: 50 * MB,
      limit_attachment_count_limit: 10,
      limit_size_total_mime: 50 * MB,
      limit_storage_total: 3 * GB,
      limit_count_daily_message_received: -1,
      limit_count_daily_email_sent: 200,
      limit_inbox_retention_period: 30,
      limit_spam_retention_period: 7,
    },
  },
  full: {
    quotas: { accounts: -1, rules: 30, lists: 50 },
    maximums: {
      limit_attachment_size_limit: 50 * MB,
      limit_attachment_count_limit: 20,
      limit_size_total_mime: 100 * MB,
      limit_storage_total: 10 * GB,
      limit_count_daily_message_received: -1,
      limit_count_daily_email_sent: -1,
      limit_inbox_retention_period: 365,
      limit_spam_retention_period: 30,
    },
  },
  none: { quotas: { accounts: -1, rules: -1, lists: -1 }, maximums: {} },
}

/** The attachment and message limits have no "unlimited". */
export const UNLIMITED_ALLOWED: Readonly<Record<string, boolean>> = {
  limit_attachment_size_limit: false,
  limit_attachment_count_limit: false,
  limit_size_total_mime: false,
  limit_storage_total: true,
  limit_count_daily_message_received: true,
  limit_count_daily_email_sent: true,
  limit_inbox_retention_period: true,
  limit_spam_retention_period: true,
}

/** Throws when one more of these would be more than the plan has. Counts only where there is a cap. */
export function requireQuota(world: World, kind: keyof Quotas, count: () => number): void {
  const { plan, quota_status } = world.switches()
  const most = PLANS[plan].quotas[kind]
  if (most !== -1 && count() >= most) {
    const what = kind === 'accounts' ? 'agent accounts' : kind
    const message = `Maximum number of ${what} (${most}) reached for this plan`
    throw quota_status === 403 ? forbidden(message) : new Refusal(quota_status, message)
  }
}

export function requireWithinPlan(world: World, limits: JsonObject): void {
  const { plan, over_plan_limit } = world.switches()
  if (over_plan_limit === 'clamped') return
  for (const [limit, value] of Object.entries(limits)) {
    if (typeof value === 'number' && value !== within(plan, limit, value)) {
      const most = PLANS[plan].maximums[limit]
      const message = `${limit}: limit exceeds plan maximum (${most})`
      throw over_plan_limit === '403' ? forbidden(message) : invalid(message)
    }
  }
}

/** What the API answers: each limit resolved against the plan. */
export function computeLimits(world: World, limits: JsonObject): JsonObject {
  const { plan, omitted_limits } = world.switches()
  const set = Object.entries(limits).map(([limit, value]) => [
    limit,
    typeof value === 'number' ? within(plan, limit, value) : value,
  ])
  return { ...(omitted_limits === 'plan-maximum' ? PLANS[plan].maximums : {}), ...Object.fromEntries(set) }
}

function within(plan: Switches['plan'], limit: string, value: number): number {
  const most = PLANS[plan].maximums[limit]
  if (most === undefined || most === -1) return value
  return value === -1 ? most : Math.min(value, most)
}
