/** Folders that nothing makes, and accounts that stand beside what governs the others of their tenant. */
import { listNames } from '../domain/enumerate.ts'
import { SYSTEM_FOLDERS } from '../domain/mail.ts'
import type { MailDirection, MailRule } from './model.ts'
import type { MailNotice, NoticeContext } from './notice.ts'
import { listRules } from './steps.ts'

const WORDS: Readonly<Record<MailDirection, string>> = { inbound: 'receives', outbound: 'sends' }

export function listAccountNotices(context: NoticeContext): readonly MailNotice[] {
  return [...listFolders(context), ...listUngoverned(context)]
}

function listFolders({ inUse, foldersOf }: NoticeContext): readonly MailNotice[] {
  const found = new Map<string, MailNotice>()
  for (const [{ rules, policy }, accounts] of inUse) {
    const mailboxes = accounts.map(({ email }) => ({ email, folders: foldersOf(email) }))
    const declared = mailboxes.filter(({ folders }) => folders !== null)
    // What is in mailboxes that no file declares is nobody's to know, where others show what is meant.
    const judged = declared.length > 0 ? declared : mailboxes
    for (const rule of rules.filter(({ enabled }) => enabled)) {
      for (const folder of listNamed(rule, policy?.folders ?? [])) {
        const lacking = judged.filter(({ folders }) => !folders?.includes(folder.normalize('NFC')))
        if (lacking.length === 0) continue
        const where =
          lacking.length === judged.length ? 'any of its mailboxes' : listNames(lacking.map(({ email }) => email))
        const says = `${rule.name} files mail in ${folder}, which neither folders nor a policy makes in ${where}: a mailbox without that folder keeps it in the Inbox`
        found.set(says, { code: 'mail-folder-unmade', about: rule.name, source: rule.source, example: null, says })
      }
    }
  }
  return [...found.values()]
}

const listNamed = ({ actions }: MailRule, made: readonly string[]): readonly string[] =>
  actions.flatMap((action) => {
    if (action.type !== 'assign_to_folder') return []
    return made.includes(action.value) || SYSTEM_FOLDERS.includes(action.value.toLowerCase()) ? [] : [action.value]
  })

function listUngoverned({ world, guardrailsOf, sides }: NoticeContext): readonly MailNotice[] {
  return (['inbound', 'outbound'] as const).flatMap((direction) => {
    const isGoverned = (workspace: string | null) =>
      listRules(guardrailsOf(workspace), direction, sides).some(({ enabled }) => enabled)
    const governed = new Set(
      world.accounts.flatMap(({ tenant, workspace }) => (tenant !== null && isGoverned(workspace) ? [tenant] : [])),
    )
    return world.accounts.flatMap(({ email, tenant, workspace }): readonly MailNotice[] => {
      if (tenant === null || !governed.has(tenant) || isGoverned(workspace)) return []
      const says = `no rule governs what ${email} ${WORDS[direction]}, though other accounts of ${tenant} have rules for it`
      return [{ code: 'mail-account-ungoverned', about: email, source: null, example: null, says }]
    })
  })
}
