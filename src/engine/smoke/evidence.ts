/** What has been found so far in the mailboxes and records of the accounts that smoke mails go to and from. */
import { ApiError, type Writer } from '../../nylas/port.ts'
import type { Evidence } from './judge.ts'
import {
  type FoundFolder,
  type FoundMail,
  type FoundRecord,
  readFoldersById,
  readNewestRecords,
  readSmokeMails,
  SUBJECT,
} from './mailbox.ts'
import type { OwnAccounts } from './send.ts'

export type Mailboxes = ReturnType<typeof createMailboxes>

/** An account that may not be asked for its records has none. */
export function createMailboxes(api: Writer, own: OwnAccounts, run: string) {
  const before = new Set<string>()
  const mails = new Map<string, readonly FoundMail[]>()
  const records = new Map<string, readonly FoundRecord[]>()
  const folders = new Map<string, ReadonlyMap<string, FoundFolder>>()
  const problems = new Set<string>()
  const readRecords = async (grant: string) => {
    try {
      return await readNewestRecords(api, grant)
    } catch (error) {
      if (!(error instanceof ApiError) || ![400, 403, 404].includes(error.status)) throw error
      problems.add(`the records of what rules did cannot be read, so that a block is not seen: ${error.message}`)
      return []
    }
  }
  const forEach = (emails: readonly string[], act: (email: string, grant: string) => Promise<void>) =>
    Promise.all(emails.map((email) => act(email, own.get(email) ?? '')))
  return {
    noteRecords: (emails: readonly string[]) =>
      forEach(emails, async (_, grant) => {
        for (const { id } of await readRecords(grant)) before.add(id)
      }),
    look: (emails: readonly string[]) =>
      forEach(emails, async (email, grant) => {
        const [found, all] = await Promise.all([readSmokeMails(api, grant, SUBJECT + run), readRecords(grant)])
        mails.set(email, found.mails)
        records.set(
          email,
          all.filter(({ id }) => !before.has(id)),
        )
        const known = folders.get(email)
        const isUnknown = found.mails.some((mail) => mail.folders.some((id) => !known?.has(id)))
        if (isUnknown) folders.set(email, await readFoldersById(api, grant))
      }),
    getEvidence: (subject: string): Omit<Evidence, 'nameRule' | 'findStop'> => ({
      findMail: (email) => mails.get(email)?.find((mail) => mail.subject === subject && own.has(mail.from)) ?? null,
      listRecords: (email) => records.get(email) ?? [],
      findFolder: (email, id) => folders.get(email)?.get(id) ?? null,
    }),
    /** It came, or was stopped at the receiver. */
    isSettled: (from: string, to: string, subject: string) =>
      mails.get(to)?.some((mail) => mail.subject === subject) === true ||
      records.get(to)?.some((one) => one.from === from && one.actions['blocked'] === true) === true,
    problems: () => [...problems],
  }
}
