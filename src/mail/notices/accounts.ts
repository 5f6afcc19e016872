/**
 * Notices about folders that nothing makes, and about accounts that no rule governs though others of their tenant have
 * rules.
 */
import { listNames } from '../../domain/enumerate.ts'
import { SYSTEM_FOLDERS } from '../../domain/mail.ts'
import type { Guardrails, MailAccount, MailDirection, MailRule } from '../model.ts'
import { listRules } from '../steps.ts'
import type { FoldersOf, MailNotice, NoticeContext } from './notice.ts'

export function listAccountNotices(context: NoticeContext): readonly MailNotice[] {
  return [...listFolders(context), ...listUngoverned(context)]
}

function listFolders({ inUse, foldersOf }: NoticeContext): readonly MailNotice[] {
  const found = new Map<string, MailNotice>()
  for (const [{ rules, policy }, accounts] of inUse) {
    const filing = rules
      .filter(({ enabled }) => enabled)
      .flatMap((rule) => listNamed(rule, policy?.folders ?? []).map((folder) => ({ rule, folder })))
    if (filing.length === 0) continue
    const mailboxes = accounts.map(({ email }) => ({ email, folders: foldersOf(email) }))
    const declared = mailboxes.filter(({ folders }) => folders !== null)
    // What is in mailboxes that no file declares is nobody's to know, where others show what is meant.
    const judged = declared.length > 0 ? declared : mailboxes
    const isAnyMade = judged.some(({ folders }) => folders !== null && folders.length > 0)
    for (const { rule, folder } of filing) {
      const path = folder.normalize('NFC')
      const lacking = isAnyMade ? judged.filter(({ folders }) => !folders?.includes(path)) : judged
      if (lacking.length === 0) continue
      const where =
        lacking.length === judged.length ? 'any of its mailboxes' : listNames(lacking.map(({ email }) => email))
      const says = `${rule.name} files mail in ${folder}, which neither folders nor a policy makes in ${where}: a mailbox without that folder keeps it in the Inbox`
      found.set(says, { code: 'mail-folder-unmade', about: rule.name, source: rule.source, example: null, says })
    }
  }
  return [...found.values()]
}

const listNamed = ({ actions }: MailRule, made: readonly string[]): readonly string[] =>
  actions.flatMap((action) => {
    if (action.type !== 'assign_to_folder') return []
    return made.includes(action.value) || SYSTEM_FOLDERS.includes(action.value.toLowerCase()) ? [] : [action.value]
  })

const DIRECTIONS: readonly MailDirection[] = ['inbound', 'outbound']

/** One for all accounts with the same guardrails. */
function listUngoverned({ inUse, sides, foldersOf }: NoticeContext): readonly MailNotice[] {
  const isGoverned = (guardrails: Guardrails, direction: MailDirection) =>
    listRules(guardrails, direction, sides).some(({ enabled }) => enabled)
  const groups = [...inUse].map(([guardrails, accounts]) => {
    const ways = Map.groupBy(DIRECTIONS, (direction) => isGoverned(guardrails, direction))
    return { accounts, governed: ways.get(true) ?? [], bare: ways.get(false) ?? [] }
  })
  // Most fleets have nobody to whom nothing applies.
  if (groups.every(({ bare }) => bare.length === 0)) return []
  const tenants = { inbound: new Set<string | null>(), outbound: new Set<string | null>() }
  for (const { accounts, governed } of groups) {
    for (const direction of governed) for (const { tenant } of accounts) tenants[direction].add(tenant)
  }
  return groups.flatMap(({ accounts, bare }) => {
    const lacking = bare.map((direction) => ({
      direction,
      accounts: preferDeclared(
        accounts.filter(({ tenant }) => tenant !== null && tenants[direction].has(tenant)),
        foldersOf,
      ),
    }))
    const alike = Map.groupBy(lacking, (one) => one.accounts.map(({ email }) => email).join())
    return [...alike.values()].flatMap((ways) =>
      describeUngoverned(
        ways.map(({ direction }) => direction),
        ways[0]?.accounts ?? [],
      ),
    )
  })
}

function preferDeclared(accounts: readonly MailAccount[], foldersOf: FoldersOf): readonly MailAccount[] {
  const declared = accounts.filter(({ email }) => foldersOf(email) !== null)
  return declared.length > 0 ? declared : accounts
}

function describeUngoverned(
  directions: readonly MailDirection[],
  accounts: readonly MailAccount[],
): readonly MailNotice[] {
  const [first] = accounts
  if (!first) return []
  const isSingle = accounts.length === 1
  const verbs = directions.map((one) => `${one === 'inbound' ? 'receive' : 'send'}${isSingle ? 's' : ''}`)
  const others = isSingle ? `other accounts of ${first.tenant} have` : 'other accounts of their tenants have'
  const says = `no rule governs what ${listNames(accounts.map(({ email }) => email))} ${verbs.join(' or ')}, though ${others} rules for it`
  return [{ code: 'mail-account-ungoverned', about: first.email, source: null, example: null, says }]
}
