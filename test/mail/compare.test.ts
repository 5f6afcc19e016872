/** What a change does to mail, against a second evaluator: every mail that changes is in one entry, and no other is in any. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSpaces } from '../../src/mail/addresses/space.ts'
import { groupPrograms, pairAccounts } from '../../src/mail/comparison/account-pairs.ts'
import { compareMail, type MailComparison, type MailDifference } from '../../src/mail/comparison/compare-mail.ts'
import { summarize } from '../../src/mail/comparison/summary.ts'
import { createWording } from '../../src/mail/comparison/wording.ts'
import { DEFAULT_SIDES, type Sides } from '../../src/mail/doubts.ts'
import type { Action, MailList, MailRule, MailWorld, Verdict } from '../../src/mail/model.ts'
import type { Formula, Literal } from '../../src/mail/search/formulas.ts'
import { runs } from '../runs.ts'
import { addressFits, type BruteMail, judge } from './brute.ts'
import { listAddresses, listOutbound } from './universe.ts'
import { changes, sides } from './worlds.ts'

function* listMails(before: MailWorld, after: MailWorld, at: Sides): Generator<BruteMail> {
  const rules = [...before.rules.values(), ...after.rules.values()]
  const unseen = () => ''
  const isShorter = (a: string, b: string) => a.length < b.length
  const senders = listAddresses(rules, 'from', unseen, at, isShorter)
  const people = listAddresses(rules, 'recipient', unseen, at, isShorter).slice(0, 9)
  for (const { email } of after.accounts) {
    for (const from of senders) yield { way: 'inbound', from, to: [email], type: null }
    yield* listOutbound(email, people)
  }
}

function isInRegion(mail: BruteMail, difference: MailDifference, comparison: MailComparison, at: Sides): number {
  const far = mail.way === 'inbound' ? [mail.from] : mail.to
  const holds = (literal: Literal) => {
    if (literal.on === 'type') return mail.type === literal.type
    const condition = comparison.conditionOf(literal.atom)
    return far.some((address) => addressFits(address, condition, at)) === literal.holds
  }
  const near = mail.way === 'inbound' ? (mail.to[0] ?? '') : mail.from
  if (difference.change.mail !== mail.way || !difference.emails.includes(near)) return 0
  return difference.regions.filter((clauses) =>
    clauses.every(({ alternatives }) => alternatives.some((literals) => literals.every(holds))),
  ).length
}

const homeOf = (mail: BruteMail, world: MailWorld) => {
  const email = mail.way === 'inbound' ? mail.to[0] : mail.from
  return world.accounts.find((account) => account.email === email)?.workspace ?? null
}

describe('the difference that a change makes to mail', () => {
  it('is complete: every mail that a second evaluator sees change is in one entry, with both verdicts, and no other mail is', () => {
    fc.assert(
      fc.property(changes, sides, ({ before, after }, at) => {
        const comparison = compareMail(before, after, at)
        expect(comparison.incomplete).toEqual([])
        for (const mail of listMails(before, after, at)) {
          const old = judge(mail, before, homeOf(mail, before), at)
          const now = judge(mail, after, homeOf(mail, after), at)
          const isChanged =
            !(old.outcome === 'blocked' && now.outcome === 'blocked') && JSON.stringify(old) !== JSON.stringify(now)
          let count = 0
          for (const difference of comparison.differences) {
            const times = isInRegion(mail, difference, comparison, at)
            count += times
            if (times === 0) continue
            if (JSON.stringify([difference.change.before, difference.change.after]) !== JSON.stringify([old, now])) {
              expect([mail, difference.change]).toEqual([mail, { before: old, after: now }])
            }
          }
          if (count !== Number(isChanged)) expect([mail, old, now, count]).toEqual([mail, old, now, Number(isChanged)])
        }
        for (const { change, emails } of comparison.differences) {
          const { example } = change
          const mail: BruteMail = { way: change.mail, ...example }
          expect(emails).toContain(change.mail === 'inbound' ? example.to[0] : example.from)
          expect(judge(mail, before, homeOf(mail, before), at)).toEqual(change.before)
          expect(judge(mail, after, homeOf(mail, after), at)).toEqual(change.after)
        }
      }),
      { numRuns: runs(2000) },
    )
  })
})

const FLAG_WORDS = {
  spam: 'spam',
  read: 'read',
  starred: 'starred',
  archived: 'archived',
  'in the trash': 'trashed',
} as const
const isFlag = (word: string): word is keyof typeof FLAG_WORDS => word in FLAG_WORDS

/** Whether one word of an effect is true of two verdicts. */
function isEffect(effect: string, old: Verdict, now: Verdict): boolean {
  if (effect.startsWith('was blocked by ')) return old.outcome === 'blocked' && now.outcome === 'delivered'
  if (effect.startsWith('blocked by ')) return old.outcome === 'delivered' && now.outcome === 'blocked'
  const [from, to] = effect.split(' → ')
  if (to !== undefined) return (old.folder ?? 'Inbox') === from && (now.folder ?? 'Inbox') === to
  const word = effect.replace(/^not /u, '')
  if (!isFlag(word)) throw new Error(`no such effect: ${effect}`)
  const flag = FLAG_WORDS[word]
  return old[flag] !== now[flag] && now[flag] === !effect.startsWith('not ')
}

function listAspects(old: Verdict, now: Verdict): readonly string[] {
  if (old.outcome !== now.outcome) return [now.outcome === 'blocked' ? 'blocked by' : 'was blocked by']
  const flags = Object.entries(FLAG_WORDS).flatMap(([word, flag]) =>
    old[flag] === now[flag] ? [] : [`${now[flag] ? '' : 'not '}${word}`],
  )
  return [...flags, ...(old.folder === now.folder ? [] : [`${old.folder ?? 'Inbox'} → ${now.folder ?? 'Inbox'}`])]
}

describe('the summary of a change, rule by rule', () => {
  it('names every mail that changes in all its ways, says nothing of a mail that is not so, and of no other mail', () => {
    fc.assert(
      fc.property(changes, sides, ({ before, after }, at) => {
        const space = createSpaces([before, after], [])(at)
        const pairs = pairAccounts(before, after)
        const { groups, programs } = groupPrograms(pairs, at, space)
        const { entries, isComplete } = summarize(groups, createWording(space, pairs, programs))
        expect(isComplete).toBe(true)
        const holdsFor = (mail: BruteMail) => (literal: Literal) => {
          if (literal.on === 'type') return mail.type === literal.type
          const far = mail.way === 'inbound' ? [mail.from] : mail.to
          return far.some((address) => addressFits(address, space.conditionOf(literal.atom), at)) === literal.holds
        }
        for (const mail of listMails(before, after, at)) {
          const old = judge(mail, before, homeOf(mail, before), at)
          const now = judge(mail, after, homeOf(mail, after), at)
          const isDelivered = old.outcome === 'delivered' && now.outcome === 'delivered'
          const holds = holdsFor(mail)
          const isTrue = ({ operator, literals }: Formula) =>
            operator === 'all' ? literals.every(holds) : literals.some(holds)
          const near = mail.way === 'inbound' ? (mail.to[0] ?? '') : mail.from
          const effects = entries
            .filter(({ entry }) => entry.mail === mail.way && (entry.kind === 'block' || isDelivered))
            .flatMap(({ entry, parts }) =>
              parts.flatMap(({ emails, clauses, others, seen, effect }) => {
                const isMet = clauses.every(({ alternatives }) => alternatives.some((each) => each.every(holds)))
                if (!emails.includes(near) || !isMet) return []
                // Without a word of other rules, they do not act on any mail that the words mean.
                if (!entry.mails.includes('unless another rule') && !seen.some(isTrue)) {
                  expect(others.filter(isTrue)).toEqual([])
                }
                return others.some(isTrue) ? [] : [effect]
              }),
            )
          const wrong = effects.flatMap((effect) => effect.split(', ')).filter((word) => !isEffect(word, old, now))
          if (wrong.length > 0) expect([mail, old, now, wrong]).toEqual([mail, old, now, []])
          if (old.outcome === 'blocked' && now.outcome === 'blocked') continue
          const missing = listAspects(old, now).filter(
            (aspect) => !effects.some((one) => one.split(', ').some((word) => word.startsWith(aspect))),
          )
          if (missing.length > 0) expect([mail, old, now, effects, missing]).toEqual([mail, old, now, effects, []])
        }
        for (const { entry } of entries) {
          const mail: BruteMail = { way: entry.mail, ...entry.example }
          const old = judge(mail, before, homeOf(mail, before), at)
          const now = judge(mail, after, homeOf(mail, after), at)
          expect(JSON.stringify(old)).not.toBe(JSON.stringify(now))
        }
      }),
      { numRuns: runs(200) },
    )
  })
})

const list = (items: readonly string[], name = 'list/blocked'): MailList => ({ name, type: 'domain', items })
const rule = (name: string, given: Partial<MailRule>): MailRule => ({
  name,
  trigger: 'inbound',
  priority: 10,
  enabled: true,
  operator: 'all',
  conditions: [],
  actions: [{ type: 'block' }],
  source: null,
  ...given,
})
const inList = (held: MailList, end = 'from'): MailRule['conditions'] => [
  { field: `${end}.domain`, operator: 'in_list', lists: [held] },
]
function worldOf(rules: readonly MailRule[], given: Partial<MailWorld> = {}): MailWorld {
  return {
    rules: new Map(rules.map((one) => [one.name, one])),
    policies: new Map(),
    workspaces: new Map([
      ['workspace/w', { rules: rules.map(({ name }) => name), policy: null }],
      ['workspace/bare', { rules: [], policy: null }],
    ]),
    accounts: [1, 2, 3].map((number) => ({
      email: `a${number}@fleet.example`,
      workspace: 'workspace/w',
      tenant: 'acme',
    })),
    ...given,
  }
}
const says = (before: MailWorld, after: MailWorld) =>
  compareMail(before, after, {}).differences.map(({ change }) => `${change.direction}: ${change.says}`)

describe('the sentence about a difference', () => {
  const blocking = (items: readonly string[]) => rule('rule/block-senders', { conditions: inList(list(items)) })

  it('names what a list gains and loses', () => {
    const before = worldOf([blocking(['bad.example', 'old.example'])])
    const after = worldOf([blocking(['new.example', 'old.example'])])
    expect(says(before, after)).toEqual([
      'opens: from bad.example to 3 mailboxes (was blocked by rule/block-senders)',
      'closes: from new.example to 3 mailboxes (blocked by rule/block-senders)',
    ])
    expect(compareMail(before, after, {}).differences[1]?.change).toMatchObject({
      accounts: 3,
      tenants: ['acme'],
      workspaces: ['workspace/w'],
      example: { from: 'a@new.example', to: ['a1@fleet.example'], type: null },
    })
  })

  it('counts what is new in a list where it is much', () => {
    const more = Array.from({ length: 60 }, (_, index) => `n${index}.example`)
    expect(says(worldOf([blocking(['x.example'])]), worldOf([blocking(['x.example', ...more])]))).toEqual([
      'closes: from n0.example, n1.example, n10.example and 57 more that are new in list/blocked to 3 mailboxes (blocked by rule/block-senders)',
    ])
  })

  it('leaves out whom another rule blocks already, and says so', () => {
    const other = rule('rule/words', {
      priority: 1,
      conditions: [{ field: 'from.address', operator: 'contains', value: 'bounce' }],
    })
    expect(
      says(worldOf([other, blocking(['x.example'])]), worldOf([other, blocking(['x.example', 'new.example'])])),
    ).toEqual([
      'closes: from new.example, but not from addresses with bounce in them to 3 mailboxes (blocked by rule/block-senders)',
    ])
  })

  it('says from where to where mail is filed', () => {
    const filing = rule('rule/invoices', {
      conditions: [{ field: 'from.domain', operator: 'is', value: 'paper.example' }],
      actions: [{ type: 'assign_to_folder', value: 'Invoices' }, { type: 'mark_as_read' }],
    })
    expect(says(worldOf([]), worldOf([filing]))).toEqual([
      'other: from paper.example to 3 mailboxes (Inbox → Invoices, read)',
    ])
  })

  it('speaks of recipients together where a rule asks for none of a sort', () => {
    const only = rule('rule/partners-only', {
      trigger: 'outbound',
      conditions: [{ field: 'recipient.domain', operator: 'is_not', value: 'p.example' }],
    })
    expect(says(worldOf([only]), worldOf([]))).toEqual([
      'opens: from 3 mailboxes to anybody, with nobody of p.example among them (was blocked by rule/partners-only)',
    ])
  })

  it('covers a rule that is switched off, an account that moves, and a sending limit of 0', () => {
    const on = blocking(['bad.example'])
    expect(says(worldOf([on]), worldOf([{ ...on, enabled: false }]))).toEqual([
      'opens: from bad.example to 3 mailboxes (was blocked by rule/block-senders)',
    ])
    const moved = worldOf([on])
    const accounts = moved.accounts.map((one, index) => (index === 0 ? { ...one, workspace: 'workspace/bare' } : one))
    expect(says(moved, { ...moved, accounts })).toEqual([
      'opens: from bad.example to a1@fleet.example (was blocked by rule/block-senders)',
    ])
    const policy = (dailySends: number) =>
      new Map([['policy/p', { name: 'policy/p', dailySends, folders: [], source: null }]])
    const workspaces = new Map([['workspace/w', { rules: [], policy: 'policy/p' }]])
    expect(
      says(worldOf([], { workspaces, policies: policy(5) }), worldOf([], { workspaces, policies: policy(0) })),
    ).toEqual(['closes: from 3 mailboxes to anybody (blocked by policy/p)'])
  })

  it('is none where nothing changes for any mail', () => {
    const covered = rule('rule/x', {
      priority: 20,
      conditions: [{ field: 'from.address', operator: 'is', value: 'a@bad.example' }],
    })
    const renamed = { ...blocking(['bad.example']), source: 'elsewhere.yaml:3' }
    expect(says(worldOf([blocking(['bad.example'])]), worldOf([renamed, covered]))).toEqual([])
  })
})

describe('the difference that many rules make', () => {
  const TYPES = ['mark_as_read', 'mark_as_starred', 'archive', 'trash', 'mark_as_spam'] as const
  const flag = (index: number): Action => ({ type: TYPES[index % 5] ?? 'trash' })
  const wordOf = (index: number): string => `word${index}x`

  /** Thirty rules that look for a word each. */
  const createRules = (end: 'from' | 'recipient', listActions: (index: number) => readonly Action[]) =>
    Array.from({ length: 30 }, (_, index) =>
      rule(`rule/r${index}`, {
        trigger: end === 'from' ? 'inbound' : 'outbound',
        priority: index,
        conditions: [{ field: `${end}.address`, operator: 'contains', value: wordOf(index) }],
        actions: listActions(index),
      }),
    )
  const mixed = (index: number): readonly Action[] => {
    if (index % 3 === 0) return [{ type: 'block' }]
    return index % 3 === 1 ? [{ type: 'assign_to_folder', value: `F${index % 4}` }] : [flag(index)]
  }
  const listAddresses = (words: readonly number[]): readonly string[] => [
    `${words.map(wordOf).join('-')}a@shop.example`,
    `a@${words.map(wordOf).join('-')}a.example`,
  ]
  const mails = (end: 'from' | 'recipient'): fc.Arbitrary<BruteMail> =>
    fc
      .array(
        fc.subarray(
          Array.from({ length: 30 }, (_, index) => index),
          { maxLength: 5 },
        ),
        { minLength: 1, maxLength: 2 },
      )
      .chain((words) => fc.tuple(...words.map((one) => fc.constantFrom(...listAddresses(one)))))
      .map((addresses): BruteMail => {
        const own = 'a1@fleet.example'
        if (end === 'from') return { way: 'inbound', from: addresses[0] ?? '', to: [own], type: null }
        return { way: 'outbound', from: own, to: addresses, type: 'compose' }
      })

  function countEntries(mail: BruteMail, before: MailWorld, after: MailWorld, comparison: MailComparison) {
    const [old, now] = [before, after].map((world) => judge(mail, world, 'workspace/w', DEFAULT_SIDES))
    const isChanged =
      !(old?.outcome === 'blocked' && now?.outcome === 'blocked') && JSON.stringify(old) !== JSON.stringify(now)
    const found = comparison.differences.filter((one) => isInRegion(mail, one, comparison, DEFAULT_SIDES) > 0)
    for (const { change } of found) expect([change.before, change.after]).toEqual([old, now])
    return { isChanged, count: found.length }
  }

  it.each([
    ['that are taken away', 'from', (index: number) => [flag(index)], () => worldOf([])],
    ['that mark what is sent', 'recipient', (index: number) => [flag(index)], () => worldOf([])],
    ['that block, file and mark', 'from', mixed, () => worldOf([])],
    ['that do so with what is sent', 'recipient', mixed, () => worldOf([])],
    [
      'of which one looks for another word',
      'from',
      (index: number) => [flag(index)],
      () =>
        worldOf(
          createRules('from', (index) => [flag(index)]).map((one, index) =>
            index === 3
              ? { ...one, conditions: [{ field: 'from.address', operator: 'contains' as const, value: 'another' }] }
              : one,
          ),
        ),
    ],
  ] as const)('is complete: thirty rules %s', (_, end, listActions, createAfter) => {
    const [before, after] = [worldOf(createRules(end, listActions)), createAfter()]
    const cpu = process.cpuUsage()
    const comparison = compareMail(before, after, {})
    const { user, system } = process.cpuUsage(cpu)
    expect((user + system) / 1e6).toBeLessThan(20)
    expect(comparison.incomplete).toEqual([])
    fc.assert(
      fc.property(mails(end), (mail) => {
        const { isChanged, count } = countEntries(mail, before, after, comparison)
        expect(count).toBe(Number(isChanged))
      }),
      { numRuns: runs(150) },
    )
  })

  it('is listed as far as it goes, with the accounts for whom more may change, where nobody would read all of it', () => {
    const before = worldOf(
      createRules('from', (index) => [flag(index), { type: 'assign_to_folder', value: `F${index}` }]),
    )
    const after = worldOf([])
    const comparison = compareMail(before, after, {})
    expect(comparison.incomplete.map(({ mail, accounts }) => [mail, accounts.length])).toEqual([['inbound', 3]])
    expect(comparison.differences.length).toBeGreaterThan(100)
    fc.assert(
      fc.property(mails('from'), (mail) => {
        const { isChanged, count } = countEntries(mail, before, after, comparison)
        expect(count).toBeLessThanOrEqual(Number(isChanged))
      }),
      { numRuns: runs(150) },
    )
  })
})
