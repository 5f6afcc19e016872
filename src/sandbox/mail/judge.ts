/**
 * What the rules make of a mail, the way the vendor's service is described. Written apart from what the product computes, so
 * that each can be held against the other.
 *
 *   rules of the direction that are on, by priority -> the first block ends it -> what the others do adds up -> placement
 */
import type { Json } from '../../domain/model.ts'
import type { Application, Grant, Rule, World } from '../application.ts'
import { computeLimits } from '../limits.ts'
import type { Letter } from './letter.ts'
import { matches } from './matching.ts'

type Placement = { readonly kind: 'folder' | 'spam' | 'archive' | 'trash'; readonly folder: string }

export type Judgement = {
  readonly matched: readonly Rule[]
  /** A rule, or the policy whose sending limit is used up. Null: not blocked. */
  readonly blockedBy: { readonly rule: Rule } | { readonly policyId: string } | null
  readonly folders: readonly string[]
  /** The folder that rules file it into; null: the Inbox. */
  readonly filed: string | null
  readonly isSpam: boolean
  readonly isArchived: boolean
  readonly isTrashed: boolean
  readonly isRead: boolean
  readonly isStarred: boolean
}

const NOTHING = {
  folders: [],
  filed: null,
  isSpam: false,
  isArchived: false,
  isTrashed: false,
  isRead: false,
  isStarred: false,
}

/** `sentToday`: what the account has sent since midnight UTC. `hasFolder`: an action that names no folder does nothing. */
export function judge(
  world: World,
  application: Application,
  grant: Grant,
  letter: Letter,
  about: { readonly sentToday: number; readonly hasFolder: (name: string) => boolean },
): Judgement {
  const acting = listActing(world, application, grant, letter.direction)
  const limit = letter.direction === 'outbound' ? findFullPolicy(world, application, grant, about.sentToday) : null
  const isLimitFirst = world.switches()['limit-order'] === 'limit-first'
  if (limit !== null && isLimitFirst) return { matched: [], blockedBy: { policyId: limit }, ...NOTHING }
  const blocking = acting.find((rule) => isBlock(rule) && blocks(world, application, rule, letter))
  if (blocking) return { matched: [blocking], blockedBy: { rule: blocking }, ...NOTHING }
  if (limit !== null) return { matched: [], blockedBy: { policyId: limit }, ...NOTHING }
  const matched = acting.filter((rule) => !isBlock(rule) && matches(world, application, rule, letter, letter.header))
  const actions = matched.flatMap((rule) => rule.actions)
  const placements = actions.flatMap(({ type, value }) => readPlacement(type, value, about.hasFolder))
  return {
    matched,
    blockedBy: null,
    ...place(world, placements, letter.isSpam),
    isRead: actions.some(({ type }) => type === 'mark_as_read'),
    isStarred: actions.some(({ type }) => type === 'mark_as_starred'),
  }
}

const isBlock = (rule: Rule): boolean => rule.actions.some(({ type }) => type === 'block')

function listActing(world: World, application: Application, grant: Grant, trigger: string): readonly Rule[] {
  const ids = application.workspaces.get(grant.workspaceId ?? '')?.ruleIds ?? []
  const isWide = trigger === 'outbound' && world.switches()['outbound-scope'] === 'application'
  const attached = ids.flatMap((id) => application.rules.get(id) ?? [])
  // Nothing lists the rules of an application: their names decide.
  const all = isWide ? [...application.rules.now()].sort((a, b) => (a.name < b.name ? -1 : 1)) : attached
  const acting = all.filter((rule) => rule.enabled && rule.trigger === trigger)
  if (world.switches()['equal-priority'] === 'reversed') acting.reverse()
  return acting.toSorted((a, b) => a.priority - b.priority)
}

/** A block is decided when the sender has said no more than the envelope; what places a mail sees the whole of it. */
function blocks(world: World, application: Application, rule: Rule, letter: Letter): boolean {
  const side = world.switches()['envelope-sender']
  const senders = side === 'either' ? [letter.envelope, letter.header] : [letter[side]]
  return senders.some((sender) => matches(world, application, rule, letter, sender))
}

function readPlacement(
  type: Json | undefined,
  value: Json | undefined,
  hasFolder: (name: string) => boolean,
): readonly Placement[] {
  if (type === 'mark_as_spam') return [{ kind: 'spam', folder: 'Junk' }]
  if (type === 'archive') return [{ kind: 'archive', folder: 'Archive' }]
  if (type === 'trash') return [{ kind: 'trash', folder: 'Trash' }]
  const isFiled = type === 'assign_to_folder' && typeof value === 'string' && hasFolder(value)
  return isFiled ? [{ kind: 'folder', folder: value }] : []
}

function place(world: World, byRules: readonly Placement[], isSpam: boolean) {
  const { placement, 'spam-detection': order } = world.switches()
  const detected: readonly Placement[] = isSpam ? [{ kind: 'spam', folder: 'Junk' }] : []
  const all = order === 'before-rules' ? [...detected, ...byRules] : [...byRules, ...detected]
  const kept = placement === 'all' ? all : placement === 'last' ? all.slice(-1) : all.slice(0, 1)
  const has = (kind: Placement['kind']) => kept.some((one) => one.kind === kind)
  const filed = kept.findLast(({ kind }) => kind === 'folder')?.folder ?? null
  return {
    filed: filed === 'Inbox' ? null : filed,
    folders: [...new Set(kept.map(({ folder }) => folder))],
    isSpam: has('spam'),
    isArchived: has('archive'),
    isTrashed: has('trash'),
  }
}

/** The id of the policy whose daily sending limit is reached. A limit that is not taken as one is none. */
function findFullPolicy(world: World, application: Application, grant: Grant, sentToday: number): string | null {
  const policy = application.policies.get(application.workspaces.get(grant.workspaceId ?? '')?.policyId ?? '')
  if (!policy) return null
  const most = computeLimits(world, policy.limits)['limit_count_daily_email_sent']
  if (typeof most !== 'number' || most < 0 || (most === 0 && world.switches()['zero-limit'] === 'refused')) return null
  return sentToday >= most ? policy.id : null
}
