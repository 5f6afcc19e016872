/** What a plan says of mail: what opens and closes for whom, which way each change goes, and its tests on what will live. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { errors, id, ledger, live, planOf, raw } from './build.ts'

const when = (field: string, operator: string, value: Json): Json => ({
  operator: 'all',
  conditions: [{ field, operator, value }],
})
const BLOCK: Json = [{ type: 'block' }]

/** One list, an inbound rule that looks it up, an outbound rule, a policy, two workspaces; the second has no rules. */
const LIVE = live({
  lists: [raw.list('bad', { items: ['bad.example'] })],
  rules: [
    raw.rule('senders', { match: when('from.domain', 'in_list', [id('bad')]) }),
    raw.rule('out', { trigger: 'outbound', priority: 5, match: when('recipient.domain', 'is', 'rival.example') }),
  ],
  policies: [raw.policy('base', { limits: { limit_count_daily_email_sent: 100 } })],
  workspaces: [
    raw.workspace('main', { rule_ids: [id('senders'), id('out')], policy_id: id('base') }),
    raw.workspace('bare'),
  ],
  grants: [raw.account('a@fleet.example', 'main'), raw.account('b@fleet.example', 'main')],
})

const SPEC = {
  lists: { bad: { type: 'domain', items: ['bad.example'] } },
  rules: {
    senders: { match: when('from.domain', 'in_list', ['bad']), actions: BLOCK },
    out: { trigger: 'outbound', priority: 5, match: when('recipient.domain', 'is', 'rival.example'), actions: BLOCK },
  },
  policies: { base: { limits: { limit_count_daily_email_sent: 100 } } },
  workspaces: { main: { policy: 'base', rules: ['senders', 'out'] }, bare: {} },
  accounts: [
    { email: 'a@fleet.example', workspace: 'main' },
    { email: 'b@fleet.example', workspace: 'main' },
  ],
} as const

const OWNED = ledger({
  'list/bad': { id: id('bad') },
  'rule/senders': { id: id('senders') },
  'rule/out': { id: id('out') },
  'policy/base': { id: id('base') },
  'workspace/main': { id: id('main') },
  'workspace/bare': { id: id('bare') },
  'account/a@fleet.example': { id: id('a@fleet.example') },
  'account/b@fleet.example': { id: id('b@fleet.example') },
})

const plan = (spec: { readonly [section: string]: Json }): Promise<Plan> =>
  planOf({ spec: { ...SPEC, ...spec }, live: LIVE, ledger: OWNED })

const says = ({ mail }: Plan): readonly string[] =>
  mail.changes.map(({ direction, says: text }) => `${direction}: ${text}`)
const directions = ({ changes }: Plan): readonly string[] => changes.map((one) => `${one.address} ${one.direction}`)

describe('the mail of a plan', () => {
  it('says nothing where nothing changes for mail', async () => {
    const rules = { ...SPEC.rules, out: { ...SPEC.rules.out, description: 'for people' } }
    const made = await plan({ rules })
    expect(says(made)).toEqual([])
    expect(directions(made)).toEqual(['rule/out none'])
  })

  it('says what closes and what opens when the items of a list change', async () => {
    const made = await plan({ lists: { bad: { type: 'domain', items: ['worse.example'] } } })
    expect(says(made)).toEqual([
      'opens: from bad.example to 2 mailboxes (was blocked by rule/senders)',
      'closes: from worse.example to 2 mailboxes (blocked by rule/senders)',
    ])
    expect(directions(made)).toEqual(['list/bad both'])
    expect(made.mail.changes[0]).toMatchObject({
      mail: 'inbound',
      accounts: 2,
      workspaces: ['workspace/main'],
      before: { outcome: 'blocked', blocked_by: 'rule/senders' },
      after: { outcome: 'delivered', blocked_by: null },
      example: { from: 'a@bad.example', to: ['a@fleet.example'], type: null },
    })
  })

  it('says what a move to other guardrails means for that account alone', async () => {
    const accounts = [SPEC.accounts[0], { email: 'b@fleet.example', workspace: 'bare' }]
    const made = await plan({ accounts })
    expect(says(made)).toEqual([
      'opens: from bad.example to b@fleet.example (was blocked by rule/senders)',
      expect.stringMatching(/^opens: from b@fleet\.example to rival\.example.*\(was blocked by rule\/out\)$/),
    ])
    expect(directions(made)).toEqual(['account/b@fleet.example opens'])
  })

  it.each([
    [100, 200, 'opens'],
    [100, 50, 'closes'],
    [100, -1, 'opens'],
  ])('calls a sending limit that goes from %d to %d a change that %s', async (_, most, direction) => {
    const made = await plan({ policies: { base: { limits: { limit_count_daily_email_sent: most } } } })
    expect(directions(made)).toEqual([`policy/base ${direction}`])
    expect(says(made)).toEqual([])
  })

  it('says that a sending limit of 0 stops all that is sent', async () => {
    const made = await plan({ policies: { base: { limits: { limit_count_daily_email_sent: 0 } } } })
    expect(says(made)).toEqual([expect.stringMatching(/^closes: from 2 mailboxes .*\(blocked by policy\/base\)$/)])
  })

  it('tells apart which of two changes opens and which closes', async () => {
    const made = await plan({
      lists: { bad: { type: 'domain', items: ['bad.example', 'worse.example'] } },
      rules: { ...SPEC.rules, out: { ...SPEC.rules.out, enabled: false } },
    })
    expect(directions(made)).toEqual(['list/bad closes', 'rule/out opens'])
  })

  it('tells apart two lists that one rule looks up, of which one opens and one closes', async () => {
    const lists = (bad: readonly string[], worse: readonly string[]) => ({
      bad: { type: 'domain', items: bad },
      worse: { type: 'domain', items: worse },
    })
    const made = await planOf({
      spec: {
        ...SPEC,
        lists: lists(['bad.example', 'new.example'], []),
        rules: { ...SPEC.rules, senders: { match: when('from.domain', 'in_list', ['bad', 'worse']), actions: BLOCK } },
      },
      live: live({
        lists: [raw.list('bad', { items: ['bad.example'] }), raw.list('worse', { items: ['worse.example'] })],
        rules: [
          raw.rule('senders', { match: when('from.domain', 'in_list', [id('bad'), id('worse')]) }),
          raw.rule('out', { trigger: 'outbound', priority: 5, match: when('recipient.domain', 'is', 'rival.example') }),
        ],
        policies: [raw.policy('base', { limits: { limit_count_daily_email_sent: 100 } })],
        workspaces: [
          raw.workspace('main', { rule_ids: [id('senders'), id('out')], policy_id: id('base') }),
          raw.workspace('bare'),
        ],
        grants: [raw.account('a@fleet.example', 'main'), raw.account('b@fleet.example', 'main')],
      }),
      ledger: ledger({ ...OWNED.resources, 'list/worse': { id: id('worse') } }),
    })
    expect(directions(made)).toEqual(['list/bad closes', 'list/worse opens'])
  })

  it.each([
    ['one', 'other'],
    ['other', 'one'],
  ])('has of two rules of one priority first the one that Nylas lists first: %s before %s', async (first, second) => {
    const match = when('from.domain', 'is', 'bad.example')
    const rule = { match, actions: BLOCK }
    const made = await planOf({
      spec: {
        rules: { one: { ...rule, enabled: false }, other: { ...rule, enabled: false } },
        workspaces: { main: { rules: ['one', 'other'] } },
        accounts: [{ email: 'a@fleet.example', workspace: 'main' }],
      },
      live: live({
        rules: [raw.rule('one', { match }), raw.rule('other', { match })],
        workspaces: [raw.workspace('main', { rule_ids: [id(first), id(second)] })],
        grants: [raw.account('a@fleet.example', 'main')],
      }),
      ledger: ledger({
        'rule/one': { id: id('one') },
        'rule/other': { id: id('other') },
        'workspace/main': { id: id('main') },
        'account/a@fleet.example': { id: id('a@fleet.example') },
      }),
    })
    expect(says(made)).toEqual([`opens: from bad.example to a@fleet.example (was blocked by rule/${first})`])
    expect(directions(made)).toEqual(['rule/one opens', 'rule/other opens'])
  })

  it('counts what no change does by itself for each of those that do it together', async () => {
    const named = { match: when('from.address', 'is', 'a@bad.example'), actions: BLOCK }
    const added = await plan({
      lists: { ...SPEC.lists, unused: { type: 'domain', items: ['unused.example'] } },
      rules: { ...SPEC.rules, named: { ...named, match: when('from.domain', 'is', 'worse.example') } },
      workspaces: { ...SPEC.workspaces, main: { policy: 'base', rules: ['senders', 'out', 'named'] } },
    })
    expect(says(added)).toEqual(['closes: from worse.example to 2 mailboxes (blocked by rule/named)'])
    expect(directions(added)).toEqual(['list/unused none', 'rule/named closes', 'workspace/main closes'])
    const made = await planOf({
      spec: {
        ...SPEC,
        accounts: [{ email: 'a@fleet.example', workspace: 'bare' }],
        rules: {
          ...SPEC.rules,
          senders: { ...SPEC.rules.senders, enabled: false },
          named: { ...named, enabled: false },
          out: { ...SPEC.rules.out, description: 'Rivals' },
        },
        workspaces: { ...SPEC.workspaces, main: { policy: 'base', rules: ['senders', 'out', 'named'] } },
      },
      live: live({
        lists: [raw.list('bad', { items: ['bad.example'] })],
        rules: [
          raw.rule('senders', { match: when('from.domain', 'in_list', [id('bad')]) }),
          raw.rule('named', { match: when('from.domain', 'is', 'bad.example') }),
          raw.rule('out', { trigger: 'outbound', priority: 5, match: when('recipient.domain', 'is', 'rival.example') }),
        ],
        policies: [raw.policy('base', { limits: { limit_count_daily_email_sent: 100 } })],
        workspaces: [
          raw.workspace('main', { rule_ids: [id('senders'), id('out'), id('named')], policy_id: id('base') }),
          raw.workspace('bare'),
        ],
        // Whom they reach is not in the file.
        grants: [raw.account('a@fleet.example', 'bare'), raw.account('c@fleet.example', 'main')],
      }),
      ledger: ledger({ ...OWNED.resources, 'rule/named': { id: id('named') } }),
    })
    expect(directions(made)).toEqual(['rule/named opens', 'rule/out none', 'rule/senders opens'])
  })

  it('says for whom combinations are not complete, and has all of it rule by rule', async () => {
    const types = ['mark_as_read', 'mark_as_starred', 'archive', 'trash', 'mark_as_spam']
    const keys = Array.from({ length: 30 }, (_, index) => `r${index}`)
    const rules = keys.map((key, index) =>
      raw.rule(key, {
        priority: index,
        match: when('from.address', 'contains', `word${index}x`),
        actions: [{ type: types[index % 5] ?? 'trash' }, { type: 'assign_to_folder', value: `F${index}` }],
      }),
    )
    const made = await planOf({
      spec: { fleet: 'fleet', workspaces: { main: { rules: [] } }, accounts: [SPEC.accounts[0]] },
      live: live({
        rules,
        workspaces: [raw.workspace('main', { rule_ids: keys.map(id) })],
        grants: [raw.account('a@fleet.example', 'main')],
      }),
      ledger: ledger({
        'workspace/main': { id: id('main') },
        'account/a@fleet.example': { id: id('a@fleet.example') },
      }),
    })
    expect(directions(made)).toEqual(['workspace/main opens'])
    expect(made.mail.changes.length).toBeGreaterThan(100)
    expect(made.mail.summary?.map(({ says }) => says)).toContain(
      'from addresses with word29x in them to a@fleet.example (not spam)',
    )
    expect(made.mail.summary?.length).toBeLessThanOrEqual(60)
    expect(made.diagnostics.filter(({ code }) => code === 'mail-too-complex')).toMatchObject([
      {
        severity: 'notice',
        summary: expect.stringContaining('for mail to a@fleet.example (workspace/main), since there are too many'),
      },
    ])
  })

  it('has its tests on what will live, what no file declares included', async () => {
    const stray = raw.rule('stray', { match: when('from.domain', 'is', 'news.example') })
    const workspaces = [
      raw.workspace('main', { rule_ids: [id('senders'), id('out'), id('stray')], policy_id: id('base') }),
      raw.workspace('bare'),
    ]
    const tests = [
      { name: 'news come in', receive: { from: { domain: 'news.example' }, to: '*' }, expect: 'delivered' },
    ]
    const around = { lists: [raw.list('bad', { items: ['bad.example'] })], policies: [raw.policy('base')], workspaces }
    const given = {
      ...around,
      rules: [
        stray,
        raw.rule('senders', { match: when('from.domain', 'in_list', [id('bad')]) }),
        raw.rule('out', { trigger: 'outbound', priority: 5, match: when('recipient.domain', 'is', 'rival.example') }),
      ],
      grants: [raw.account('a@fleet.example', 'main'), raw.account('b@fleet.example', 'main')],
    }
    const kept = {
      ...SPEC,
      workspaces: { main: { policy: 'base', rules: ['senders', 'out', `id:${id('stray')}`] }, bare: {} },
    }
    const made = await planOf({ spec: { ...kept, tests }, live: live(given), ledger: OWNED })
    expect(made.mail.tests).toEqual([
      {
        name: 'news come in',
        result: 'fails',
        counterexample: { from: 'a@news.example', to: ['a@fleet.example'], type: null },
        verdict: expect.objectContaining({ outcome: 'blocked', blocked_by: `id:${id('stray')}` }),
        doubts: [],
        source: 'fleet.yaml:1',
      },
    ])
    expect(errors(made)).toEqual(['test-failed'])
  })
})
