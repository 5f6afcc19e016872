/** One mail under the guardrails of its account: whose they are, the verdict, the path to it, and what it hangs on. */
import type { Verdict } from '../../domain/mail.ts'
import type { Fleet } from '../../domain/model.ts'
import type { Sides } from '../../mail/doubts.ts'
import { answerMail } from '../../mail/evaluate.ts'
import type { Mail, MailAccount, MailWorld, PathEntry } from '../../mail/model.ts'
import { createGuardrails } from '../../mail/world.ts'

export type MailQuestion = {
  readonly from: string
  readonly to: readonly string[]
  readonly type: 'compose' | 'reply' | null
  /** Null: outbound when the sender is an account. */
  readonly direction: 'inbound' | 'outbound' | null
}

/** The shape of `explain --json`. */
export type Explanation = {
  readonly account: string
  readonly workspace: string | null
  readonly direction: 'inbound' | 'outbound'
  readonly verdict: Verdict
  readonly certain: boolean
  readonly doubts: readonly string[]
  readonly otherwise: readonly { readonly assume: Readonly<Record<string, string>>; readonly verdict: Verdict }[]
  readonly path: readonly PathEntry[]
}

export function explainMail(
  question: MailQuestion,
  world: MailWorld,
  assume: Fleet['assume'],
): Explanation | { readonly problem: string } {
  const found = findAccount(question, world)
  if ('problem' in found) return found
  const { account, mail } = found
  const guardrails = createGuardrails(world)(account.workspace)
  const { verdict, certain, doubts, otherwise, path } = answerMail(mail, guardrails, assume as Partial<Sides>)
  return {
    account: account.email,
    workspace: account.workspace,
    direction: mail.direction,
    verdict,
    certain,
    doubts,
    otherwise,
    path,
  }
}

/** The account whose rules are asked for, and the mail as they see it. */
function findAccount(
  { from, to, type, direction }: MailQuestion,
  world: MailWorld,
): { readonly account: MailAccount; readonly mail: Mail } | { readonly problem: string } {
  const find = (email: string) => world.accounts.find((account) => account.email === email)
  const sender = find(from)
  if ((direction ?? (sender ? 'outbound' : 'inbound')) === 'outbound') {
    if (!sender)
      return { problem: `${JSON.stringify(from)} is no account of this fleet, so no outbound rule judges it` }
    return { account: sender, mail: { direction: 'outbound', from, to, type: type ?? 'compose' } }
  }
  const [receiver = '', ...others] = to
  if (others.length > 0) {
    return { problem: 'each receiver has guardrails of its own: ask for one --to of a mail that comes in' }
  }
  if (type !== null) return { problem: '--type is of mail that is sent: inbound rules know no replies' }
  const account = find(receiver)
  if (!account) {
    return {
      problem: `neither ${JSON.stringify(from)} nor ${JSON.stringify(receiver)} is an account of this fleet`,
    }
  }
  return { account, mail: { direction: 'inbound', from, to: receiver } }
}
