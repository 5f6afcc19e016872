/**
 * The lists that must be looked into before a plan can say what becomes of mail: those whose items no file manages, and that a
 * test names or a rule looks up for accounts which the plan reaches.
 */

import type { Address, Fleet, LiveObject, LiveState } from '../../domain/model.ts'
import { isMailbox, MAILBOX, registry } from '../../kinds/registry.ts'
import { isApplicationWide, type Sides } from '../../mail/doubts.ts'
import { listUnknownLists } from '../../mail/proof/positions.ts'
import type { Draft } from './drafts.ts'
import { buildGovernance, type GovernanceBeforeAfter, listWorkspacesUsing } from './governance.ts'
import { createAddressResolver } from './match.ts'
import type { PlanDraft } from './plan.ts'

/** Longer ones are left unknown, and that is told: reading one takes a request for each 200 items. */
const MOST_ITEMS = 20_000

/** Whose mail is asked about: that of accounts that the plan reaches or tests mean, or that of all. */
export type MailScope = 'reached' | 'all'

/** Their ids. Nothing is worked out for applications in which the items of all lists are managed. */
export function listUnreadLists(
  { fleet, live }: { readonly fleet: Fleet; readonly live: LiveState },
  { matched, selected: { drafts } }: Pick<PlanDraft, 'matched' | 'selected'>,
  scope: MailScope,
): readonly string[] {
  if (scope === 'reached' && drafts.length === 0 && fleet.tests.length === 0) return []
  const unread = live.objects.filter(isUnread)
  if (unread.length === 0) return []
  const governance = buildGovernance(live, matched, drafts)
  const asked = new Set(fleet.tests.flatMap((test) => listUnknownLists(test).map(({ name }) => name)))
  const isEverywhere = scope === 'all' || isApplicationWide(fleet.assume as Partial<Sides>)
  const reached = isEverywhere ? null : listReachedWorkspaces(fleet, drafts, governance)
  const toAddress = createAddressResolver(matched)
  const isNeeded = (reference: string) =>
    reached === null ||
    asked.has(reference) ||
    listWorkspacesUsing(governance, reference).some((workspace) => reached.has(workspace))
  return unread.flatMap(({ id }) => (isNeeded(toAddress(`id:${id}`)) ? [id] : []))
}

function isUnread({ kind, attributes, aside }: LiveObject): boolean {
  const { mail, detail } = registry[kind]
  const isKnown = !detail || detail.paths.every((path) => path in attributes)
  return mail?.part === 'entries' && !isKnown && (aside?.itemsCount ?? 0) <= MOST_ITEMS
}

/** Those in which accounts live that tests mean, or whose guardrails change, or into which or from which an account moves. */
function listReachedWorkspaces(
  { desired, tests }: Fleet,
  drafts: readonly Draft[],
  governance: GovernanceBeforeAfter,
): ReadonlySet<string> {
  const { before, after } = governance
  const own = tests.length === 0 ? [] : desired.filter(({ kind }) => kind === MAILBOX).map(({ address }) => address)
  const placesOf = (account: Address) => [before, after].map(({ workspaceOf }) => workspaceOf.get(account) ?? null)
  const ofDraft = ({ address, action }: Draft): readonly (string | null)[] => {
    // What is new to all accounts is nothing that changes for them.
    if (!isMailbox(address))
      return listWorkspacesUsing(governance, address).filter((workspace) => before.members.has(workspace))
    const [from, to] = placesOf(address)
    return action === 'update' && from !== to ? [from ?? null, to ?? null] : []
  }
  const found = [...own.flatMap(placesOf), ...drafts.flatMap(ofDraft)]
  return new Set(found.filter((workspace) => workspace !== null))
}
