/** One mail: verdict, path and doubts, against a second evaluator and in examples that a person can follow. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SIDES, DOUBTS, type DoubtName, type Sides } from '../../src/mail/doubts.ts'
import { answerMail, evaluate } from '../../src/mail/evaluate.ts'
import type { Guardrails, Mail, MailRule } from '../../src/mail/model.ts'
import { createGuardrails } from '../../src/mail/world.ts'
import { runs } from '../runs.ts'
import { judge } from './brute.ts'
import { type Scene, scenes, sides, VALUES } from './worlds.ts'

const mails: fc.Arbitrary<Mail> = fc.oneof(
  fc.record({
    direction: fc.constant('inbound' as const),
    from: fc.constantFrom(...VALUES.address, 'ab@q.a.b', 'q@ab.b', 'a+z@a.b'),
    to: fc.constant('own@fleet.a'),
  }),
  fc.record({
    direction: fc.constant('outbound' as const),
    from: fc.constantFrom('own@fleet.a', 'a@fleet.a', 'a+b@a.b'),
    to: fc.array(fc.constantFrom(...VALUES.address, 'ab@q.a.b', 'q@ab.b', 'a+z@a.b'), { minLength: 1, maxLength: 3 }),
    type: fc.constantFrom('compose' as const, 'reply' as const),
  }),
)

const judgeAt = (mail: Mail, { world }: Scene, workspace: string | null, at: Sides) => {
  const inbound = mail.direction === 'inbound'
  return judge(
    { way: mail.direction, from: mail.from, to: inbound ? [mail.to] : mail.to, type: inbound ? null : mail.type },
    world,
    workspace,
    at,
  )
}

/** Every choice of sides, or those that differ from the assumed ones in the doubts given. */
function listAll(names: readonly DoubtName[]): readonly Sides[] {
  return names.reduce<readonly Sides[]>(
    (all, name) => all.flatMap((one) => DOUBTS[name].sides.map((side) => ({ ...one, [name]: side }))),
    [DEFAULT_SIDES],
  )
}

const ruleOf = (name: string, given: Partial<MailRule>): MailRule => ({
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

const guard = (...rules: readonly MailRule[]): Guardrails => ({ rules, application: rules, policy: null })

describe('the verdict on a mail', () => {
  it('is that of a second evaluator, under every side of every doubt', () => {
    fc.assert(
      fc.property(scenes, mails, sides, (scene, mail, at) => {
        for (const workspace of ['workspace/v', 'workspace/w', null]) {
          const guardrails = createGuardrails(scene.world)(workspace)
          expect(evaluate(mail, guardrails, at).verdict).toEqual(judgeAt(mail, scene, workspace, at))
        }
      }),
      { numRuns: runs(2000) },
    )
  })

  it('is certain exactly where every side of every doubt leads a second evaluator to it', () => {
    const names = Object.keys(DOUBTS) as DoubtName[]
    const all = listAll(names.filter((name) => !['envelope-sender', 'empty-sender', 'spam-detection'].includes(name)))
    fc.assert(
      fc.property(scenes, mails, (scene, mail) => {
        const answer = answerMail(mail, createGuardrails(scene.world)('workspace/v'), {})
        const verdicts = new Set(all.map((at) => JSON.stringify(judgeAt(mail, scene, 'workspace/v', at))))
        expect(answer.certain).toBe(verdicts.size === 1)
        expect(
          new Set(
            [answer.verdict, ...answer.otherwise.map(({ verdict }) => verdict)].map((one) => JSON.stringify(one)),
          ),
        ).toEqual(verdicts)
        for (const { assume, verdict } of answer.otherwise) {
          expect(judgeAt(mail, scene, 'workspace/v', { ...DEFAULT_SIDES, ...assume })).toEqual(verdict)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it('says of each rule whether it matched and by what, those that are off or behind a block too', () => {
    const condition = { field: 'from.domain', operator: 'is', value: 'Spam.example' } as const
    const { verdict, path } = evaluate(
      { direction: 'inbound', from: 'A@spam.example', to: 'own@fleet.example' },
      guard(
        ruleOf('rule/late', { priority: 30 }),
        ruleOf('rule/off', { priority: 1, enabled: false }),
        ruleOf('rule/block', { priority: 20, conditions: [condition], source: 'fleet.yaml:7' }),
        ruleOf('rule/other', { priority: 2, conditions: [{ ...condition, operator: 'is_not' }] }),
      ),
      DEFAULT_SIDES,
    )
    expect(verdict).toMatchObject({ outcome: 'blocked', blocked_by: 'rule/block', folder: null })
    expect(path).toEqual([
      { rule: 'rule/off', priority: 1, matched: false, because: 'switched off', source: null },
      {
        rule: 'rule/other',
        priority: 2,
        matched: false,
        because: 'asks for from.domain is_not Spam.example, and a@spam.example is',
        source: null,
      },
      {
        rule: 'rule/block',
        priority: 20,
        matched: true,
        because: 'from.domain is Spam.example (a@spam.example)',
        source: 'fleet.yaml:7',
      },
      { rule: 'rule/late', priority: 30, matched: false, because: 'not reached: rule/block blocks', source: null },
    ])
  })

  it('hangs on which sender is looked at where envelope and header differ, and only there', () => {
    const block = ruleOf('rule/b', { conditions: [{ field: 'from.domain', operator: 'is', value: 'bulk.example' }] })
    const mail = { direction: 'inbound', from: 'news@shop.example', to: 'own@fleet.example' } as const
    expect(answerMail(mail, guard(block), {}).certain).toBe(true)
    const answer = answerMail({ ...mail, envelope: 'x@bulk.example' }, guard(block), {})
    expect(answer).toMatchObject({ certain: false, doubts: ['envelope-sender'], verdict: { outcome: 'blocked' } })
    expect(answer.otherwise).toMatchObject([
      { assume: { 'envelope-sender': 'header' }, verdict: { outcome: 'delivered' } },
    ])
    const decided = answerMail({ ...mail, envelope: 'x@bulk.example' }, guard(block), { 'envelope-sender': 'header' })
    expect(decided).toMatchObject({ certain: true, verdict: { outcome: 'delivered' } })
  })

  it('hangs on the tag of an address, where one is written and an address is asked for', () => {
    const block = ruleOf('rule/b', { conditions: [{ field: 'from.address', operator: 'is', value: 'U@bulk.example' }] })
    const mail = { direction: 'inbound', from: 'u+News@bulk.example', to: 'own@fleet.example' } as const
    const answer = answerMail(mail, guard(block), {})
    expect(answer).toMatchObject({ doubts: ['plus-tags'], verdict: { outcome: 'delivered' } })
    expect(answer.otherwise).toMatchObject([{ assume: { 'plus-tags': 'ignored' }, verdict: { outcome: 'blocked' } }])
    expect(answerMail({ ...mail, from: 'u@bulk.example' }, guard(block), {}).certain).toBe(true)
    const other = ruleOf('rule/b', { conditions: [{ field: 'from.domain', operator: 'is', value: 'bulk.example' }] })
    expect(answerMail(mail, guard(other), {})).toMatchObject({ certain: true, verdict: { outcome: 'blocked' } })
  })

  it('hangs on how a domain beyond ASCII is compared, where one is written', () => {
    const block = ruleOf('rule/b', {
      conditions: [{ field: 'from.domain', operator: 'is', value: 'xn--mller-kva.example' }],
    })
    const mail = { direction: 'inbound', from: 'u@Müller.example', to: 'own@fleet.example' } as const
    const answer = answerMail(mail, guard(block), {})
    expect(answer).toMatchObject({ doubts: ['international-domains'], verdict: { outcome: 'delivered' } })
    expect(answer.otherwise).toMatchObject([
      { assume: { 'international-domains': 'ascii' }, verdict: { outcome: 'blocked' } },
    ])
    expect(answerMail({ ...mail, from: 'ü@mueller.example' }, guard(block), {})).toMatchObject({ certain: true })
  })

  it('hangs on what an empty sender is compared as', () => {
    const block = ruleOf('rule/b', {
      conditions: [{ field: 'from.domain', operator: 'is_not', value: 'acme.example' }],
    })
    const answer = answerMail({ direction: 'inbound', from: '', to: 'own@fleet.example' }, guard(block), {})
    expect(answer).toMatchObject({ doubts: ['empty-sender'], verdict: { outcome: 'blocked' } })
  })

  it('hangs on when spam detection acts, where a rule files what it marks', () => {
    const file = ruleOf('rule/f', {
      conditions: [{ field: 'from.domain', operator: 'is', value: 'acme.example' }],
      actions: [{ type: 'assign_to_folder', value: 'Acme' }],
    })
    const mail = { direction: 'inbound', from: 'a@acme.example', to: 'own@fleet.example', detected: true } as const
    expect(answerMail(mail, guard(file), {})).toMatchObject({
      doubts: ['placement', 'spam-detection'],
      verdict: { spam: true },
    })
    expect(answerMail(mail, guard(file), { placement: 'all' }).certain).toBe(true)
  })
})
