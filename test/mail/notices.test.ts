/** Notices by proof, against a second evaluator that tries every mail, and each of them once by example. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCondition } from '../../src/mail/conditions.ts'
import type { Condition, MailList, MailRule, MailWorld } from '../../src/mail/model.ts'
import { listMailNotices } from '../../src/mail/notices/notices.ts'
import { runs } from '../runs.ts'
import { addressFits, type BruteMail, judge, ruleFits } from './brute.ts'
import { listAddresses, listOutbound } from './universe.ts'
import { scenes, sides } from './worlds.ts'

const condition = (field: string, operator: 'is' | 'is_not' | 'contains', value: string): Condition => ({
  field,
  operator,
  value,
})

function* listMails(world: MailWorld, at: Parameters<typeof judge>[3]): Generator<BruteMail> {
  const rules = [...world.rules.values()]
  const isShorter = (a: string, b: string) => a.length < b.length
  const senders = listAddresses(rules, 'from', () => '', at, isShorter)
  const people = listAddresses(rules, 'recipient', () => '', at, isShorter)
  for (const { email } of world.accounts) {
    for (const from of senders) yield { way: 'inbound', from, to: [email], type: null }
    yield* listOutbound(email, people.slice(0, 9))
  }
}

const homeOf = (mail: BruteMail, world: MailWorld) =>
  world.accounts.find(({ email }) => email === (mail.way === 'inbound' ? mail.to[0] : mail.from))?.workspace ?? null

/** The world in which a name is taken out of what one condition of a rule looks up. */
function withoutItem(world: MailWorld, about: string, text: string, name: string): MailWorld {
  const rules = new Map(world.rules)
  const rule = rules.get(about)
  if (!rule) return world
  const conditions = rule.conditions.map((one): Condition => {
    if (one.operator !== 'in_list' || formatCondition(one) !== text) return one
    const lists = one.lists.map((list) => ({ ...list, items: list.items?.filter((item) => item !== name) ?? null }))
    return { ...one, lists }
  })
  return { ...world, rules: rules.set(about, { ...rule, conditions }) }
}

describe('a notice of mail', () => {
  it('is true of every mail of a small universe', () => {
    fc.assert(
      fc.property(scenes, sides, ({ world }, at) => {
        const notices = listMailNotices(world, at)
        const shadowed = notices.filter(({ code }) => code === 'mail-rule-shadowed').map(({ about }) => about)
        const isWide = at['outbound-scope'] === 'application'
        for (const mail of shadowed.length === 0 ? [] : listMails(world, at)) {
          const home = homeOf(mail, world)
          const inScope =
            mail.way === 'outbound' && isWide
              ? [...world.rules.keys()]
              : (world.workspaces.get(home ?? '')?.rules ?? [])
          for (const name of shadowed) {
            const rule = world.rules.get(name)
            if (!rule || rule.trigger !== mail.way || !inScope.includes(name) || !ruleFits(rule, mail, at)) continue
            const verdict = judge(mail, world, home, at)
            expect([verdict.outcome, verdict.blocked_by === name]).toEqual(['blocked', false])
          }
        }
        for (const { code, example } of notices) {
          if (code !== 'mail-rules-contradict' || !example) continue
          const mail: BruteMail = { way: example.type === null ? 'inbound' : 'outbound', ...example }
          const other = { ...at, 'equal-priority': at['equal-priority'] === 'listed' ? 'reversed' : 'listed' } as const
          const home = homeOf(mail, world)
          expect(judge(mail, world, home, at)).not.toEqual(judge(mail, world, home, other))
        }
        for (const { code, about, says } of notices) {
          if (code !== 'mail-item-covered') continue
          const [, name = '', text = ''] = /: (\S+)(?: and \d+ more items?)? of (.+?) need not/.exec(says) ?? []
          const lesser = withoutItem(world, about, text, name)
          expect(lesser).not.toEqual(world)
          for (const mail of listMails(world, at)) {
            const home = homeOf(mail, world)
            expect(judge(mail, lesser, home, at).outcome).toBe(judge(mail, world, home, at).outcome)
          }
        }
        for (const { code, about, says } of notices) {
          if (code !== 'mail-condition-constant') continue
          const asked =
            world.rules
              .get(about)
              ?.conditions.filter(({ field, operator }) => says.startsWith(`${about}: ${field} ${operator}`)) ?? []
          const people = listAddresses(
            world.rules.values(),
            asked[0]?.field.startsWith('from') ? 'from' : 'recipient',
            () => '',
            at,
            () => false,
          )
          const isConstant = (one: Condition) =>
            new Set(people.map((address) => addressFits(address, one, at))).size === 1
          expect(asked.some(isConstant)).toBe(true)
        }
      }),
      { numRuns: runs(500) },
    )
  })

  const list = (name: string, type: MailList['type'], items: readonly string[]): MailList => ({ name, type, items })
  const rule = (name: string, given: Partial<MailRule>): MailRule => ({
    name,
    trigger: 'inbound',
    priority: 10,
    enabled: true,
    operator: 'all',
    conditions: [],
    actions: [{ type: 'block' }],
    source: 'fleet.yaml:3',
    ...given,
  })
  const notice = (...rules: readonly MailRule[]) =>
    listMailNotices(
      {
        rules: new Map(rules.map((one) => [one.name, one])),
        policies: new Map(),
        workspaces: new Map([['workspace/w', { rules: rules.map(({ name }) => name), policy: null }]]),
        accounts: [
          { email: 'a@fleet.example', workspace: 'workspace/w', tenant: 'acme' },
          { email: 'b@fleet.example', workspace: null, tenant: 'globex' },
        ],
      },
      {},
    ).map(({ code, says }) => `${code}: ${says}`)

  it('names what a block with is_not lets through', () => {
    const conditions = [condition('recipient.domain', 'is_not', 'Ours.example')]
    expect(notice(rule('rule/r', { trigger: 'outbound', conditions }))).toEqual([
      'mail-block-spares-mixed: rule/r blocks only mail of which no recipient is ours.example: to a@a.example and a@ours.example together, recipient.domain is_not Ours.example does not hold',
    ])
  })

  it('names another domain that contains the text, and a condition that never holds', () => {
    const conditions = [
      condition('from.domain', 'contains', 'acme.example'),
      condition('from.domain', 'contains', '@acme'),
    ]
    expect(notice(rule('rule/r', { operator: 'any', conditions }))).toEqual([
      'mail-contains-domain: rule/r: from.domain contains acme.example is also true of notacme.example',
      'mail-condition-constant: rule/r: from.domain contains @acme holds for no mail',
    ])
  })

  it('names the rule in whose shadow another stands', () => {
    const wide = rule('rule/wide', { priority: 1, conditions: [condition('from.tld', 'is', 'example')] })
    const narrow = rule('rule/narrow', { conditions: [condition('from.domain', 'is', 'acme.example')] })
    expect(notice(wide, narrow)).toEqual([
      'mail-rule-shadowed: rule/narrow never acts: rule/wide blocks every mail that it matches',
    ])
  })

  it('names items that others cover', () => {
    const lists = [list('list/people', 'address', ['x@spam.example', 'y@spam.example', 'z@other.example'])]
    const conditions: readonly Condition[] = [
      { field: 'from.address', operator: 'in_list', lists },
      { field: 'from.domain', operator: 'in_list', lists: [list('list/domains', 'domain', ['spam.example'])] },
    ]
    expect(notice(rule('rule/r', { operator: 'any', conditions }))).toEqual([
      'mail-item-covered: rule/r: x@spam.example and 1 more item of from.address in_list list/people need not stand there: from.domain in_list list/domains',
    ])
  })

  it('names items that another block covers, whichever of the two comes first', () => {
    const people = rule('rule/people', {
      priority: 5,
      conditions: [
        {
          field: 'from.address',
          operator: 'in_list',
          lists: [list('list/people', 'address', ['x@spam.example', 'y@b.example'])],
        },
      ],
    })
    const spam = rule('rule/spam', { conditions: [condition('from.domain', 'is', 'Spam.example')] })
    expect(notice(people, spam)).toEqual([
      'mail-item-covered: rule/people: x@spam.example of from.address in_list list/people need not stand there: rule/spam blocks that as well: from.domain is Spam.example',
    ])
    expect(notice(people, { ...spam, enabled: false })).toEqual([])
    expect(notice({ ...people, actions: [{ type: 'archive' }] }, { ...spam, priority: 50 })).toEqual([])
  })

  it('names accounts that no rule governs though others of their tenant are governed', () => {
    const block = rule('rule/spam', { conditions: [condition('from.domain', 'is', 'spam.example')] })
    const account = (email: string, workspace: string | null, tenant: string | null) => ({ email, workspace, tenant })
    const world: MailWorld = {
      rules: new Map([[block.name, block]]),
      policies: new Map(),
      workspaces: new Map([['workspace/w', { rules: [block.name], policy: null }]]),
      accounts: [
        account('a@fleet.example', 'workspace/w', 'acme'),
        account('b@fleet.example', null, 'acme'),
        account('c@fleet.example', null, 'globex'),
        account('d@fleet.example', null, null),
      ],
    }
    const says = (accounts: MailWorld['accounts']) => listMailNotices({ ...world, accounts }, {}).map((one) => one.says)
    expect(says(world.accounts)).toEqual([
      'no rule governs what b@fleet.example receives, though other accounts of acme have rules for it',
    ])
    expect(says([...world.accounts, account('e@fleet.example', 'workspace/w', 'globex')])).toEqual([
      'no rule governs what b@fleet.example and c@fleet.example receive, though other accounts of their tenants have rules for it',
    ])
    expect(says(world.accounts.filter(({ email }) => email !== 'a@fleet.example'))).toEqual([])
  })

  it('names two rules whose order is not defined but matters, and a folder that nothing makes', () => {
    const conditions = [condition('from.domain', 'is', 'acme.example')]
    const file = (name: string, value: string) =>
      rule(name, { conditions, actions: [{ type: 'assign_to_folder', value }] })
    expect(notice(file('rule/x', 'Inbox'), file('rule/y', 'Trash'))).toEqual([
      'mail-rules-contradict: rule/x and rule/y have one priority and both match a mail from a@acme.example to a@fleet.example: which acts first decides what becomes of it',
    ])
    expect(notice(file('rule/x', 'Acme'))).toEqual([
      'mail-folder-unmade: rule/x files mail in Acme, which neither folders nor a policy makes in any of its mailboxes: a mailbox without that folder keeps it in the Inbox',
    ])
  })
})
