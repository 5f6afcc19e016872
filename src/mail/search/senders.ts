/**
 * Groups accounts by what outbound rules learn of the own address: within a group any account stands for all of them.
 */
import { getOrCreate } from '../../domain/map.ts'
import type { Space } from '../addresses/space.ts'
import { parseField } from '../conditions.ts'
import type { Sides } from '../doubts.ts'
import type { Guardrails, MailAccount, MailDirection } from '../model.ts'
import { listRules } from '../steps.ts'

/** `sender` stands for all of them; null for mail that they receive. */
export type SenderGroup = { readonly sender: string | null; readonly members: Members }

type Members = readonly [MailAccount, ...MailAccount[]]

const hasAny = (accounts: readonly MailAccount[]): accounts is Members => accounts.length > 0

export function groupBySender(
  accounts: readonly MailAccount[],
  guardrails: readonly Guardrails[],
  direction: MailDirection,
  { sides, space }: { readonly sides: Sides; readonly space: Space },
): readonly SenderGroup[] {
  if (!hasAny(accounts)) return []
  if (direction === 'inbound') return [{ sender: null, members: accounts }]
  const atoms = guardrails.flatMap((one) =>
    listRules(one, direction, sides).flatMap(({ conditions }) =>
      conditions.flatMap((condition) => {
        const field = parseField(condition.field)
        return field?.end === 'from' ? [space.fromCondition(field.part, condition)] : []
      }),
    ),
  )
  if (atoms.length === 0) return [{ sender: accounts[0].email, members: accounts }]
  const groups = new Map<string, { sender: string; members: [MailAccount, ...MailAccount[]] | null }>()
  for (const account of accounts) {
    const facts = space.names.holdFor(account.email)
    const key = atoms.map((atom) => (facts.has(atom) ? '1' : '0')).join('')
    const group = getOrCreate(groups, key, () => ({ sender: account.email, members: null }))
    if (group.members) group.members.push(account)
    else group.members = [account]
  }
  return [...groups.values()].flatMap(({ sender, members }) => (members ? [{ sender, members }] : []))
}
