/**
 * Throws away smoke mails: into the trash, where the account's own rules for deleted mail take them. Only what has the whole
 * of the subject and comes from an account of the fleet is touched.
 */
import { errorMessage } from '../../domain/diagnostic.ts'
import { ApiError, type Writer } from '../../nylas/port.ts'
import { type FoundMail, readFoldersById, readSmokeMails, SUBJECT } from './mailbox.ts'
import type { OwnAccounts } from './send.ts'

/** `failed`: why some are still there. */
export type Cleaning = { readonly cleaned: number; readonly young: number; readonly failed: readonly string[] }

const NOTHING: Cleaning = { cleaned: 0, young: 0, failed: [] }

/** What becomes of a mail. `age` in seconds, null where Nylas does not say what time it is. */
type Choose = (mail: FoundMail, age: number | null) => 'clean' | 'young' | 'leave'

type CleanDeps = { readonly api: Writer; readonly own: OwnAccounts }

/** `run` null: mails of every run. What the API refuses is among the failures; anything else is thrown. */
export async function cleanMailboxes(
  deps: CleanDeps,
  emails: readonly string[],
  run: string | null,
  choose: Choose,
): Promise<Cleaning> {
  const cleanings = await Promise.all(emails.map((email) => cleanMailbox(deps, email, run, choose)))
  return cleanings.reduce(addCleanings, NOTHING)
}

export const addCleanings = (a: Cleaning, b: Cleaning): Cleaning => ({
  cleaned: a.cleaned + b.cleaned,
  young: a.young + b.young,
  failed: [...new Set([...a.failed, ...b.failed])],
})

async function cleanMailbox(
  { api, own }: CleanDeps,
  email: string,
  run: string | null,
  choose: Choose,
): Promise<Cleaning> {
  const grant = own.get(email)
  if (grant === undefined) return NOTHING
  try {
    const { mails, at } = await readSmokeMails(api, grant, run === null ? SUBJECT : SUBJECT + run)
    const mailsFromOwn = mails.filter(({ from }) => own.has(from))
    if (mailsFromOwn.length === 0) return NOTHING
    const folders = await readFoldersById(api, grant)
    const kept = mailsFromOwn.filter((mail) => !mail.folders.every((id) => folders.get(id)?.system === 'trash'))
    const chosen = kept.map((mail) => ({ mail, what: choose(mail, at === null ? null : at - mail.date) }))
    const thrown = chosen.filter(({ what }) => what === 'clean').map(({ mail }) => mail)
    for (const { id } of thrown) {
      await api.send({ method: 'DELETE', path: `/v3/grants/${grant}/messages/${encodeURIComponent(id)}` })
    }
    return { cleaned: thrown.length, young: chosen.filter(({ what }) => what === 'young').length, failed: [] }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { ...NOTHING, failed: [errorMessage(error)] }
  }
}
