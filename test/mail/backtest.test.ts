/** What of a recorded address may be shown: its domain, and never anything that stands before it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordedMail } from '../../src/domain/backtest.ts'
import { nameDomain, replayRecords } from '../../src/mail/backtest.ts'
import type { Guardrails, MailRule } from '../../src/mail/model.ts'

describe('the domain of a recorded address', () => {
  it.each([
    ['canary@globex.example', 'globex.example'],
    ['"canary@x"@globex.example', 'globex.example'],
    ['canary <canary@globex.example>', 'no domain'],
    ['canary@globex.example canary', 'no domain'],
    ['canary', 'no domain'],
    ['@', 'no domain'],
    ['canary@', 'no domain'],
    ['canary@bücher.example', 'bücher.example'],
    [`x@${'a.'.repeat(200)}example`, 'no domain'],
    ['', 'nobody'],
  ])('of %j is %j', (address, domain) => {
    expect(nameDomain(address)).toBe(domain)
  })

  it('never holds what stands before the last @, whatever the address is', () => {
    const noise = fc.string({ unit: 'grapheme', maxLength: 8 })
    fc.assert(
      fc.property(noise, noise, noise, (before, between, domain) => {
        const address = `${before}CANARY${between}@${domain}`
        expect(nameDomain(address)).not.toContain('CANARY')
      }),
    )
  })
})

const rule = (value: string, actions: MailRule['actions']): MailRule => ({
  name: `rule/${value}`,
  trigger: 'inbound',
  priority: 1,
  enabled: true,
  operator: 'all',
  conditions: [{ field: 'from.domain', operator: 'is', value }],
  actions,
  source: null,
})
const guardrails = (...rules: readonly MailRule[]): Guardrails => ({ rules, application: [], policy: null })
const mail = (
  from: string,
  was: RecordedMail['was'] = 'delivered',
  stage: RecordedMail['stage'] = 'inbox_processing',
) => ({ stage, was, from, to: [], type: null }) satisfies RecordedMail

describe('recorded mail under other guardrails', () => {
  const replay = (before: Guardrails, after: Guardrails, records: readonly RecordedMail[]) =>
    replayRecords([{ account: { email: 'a@fleet.example', before, after }, records }], {}, nameDomain).stages.flatMap(
      ({ stage, changes }) => changes.map(({ was, would, mails }) => `${stage} ${was} ${would} ${mails}`),
    )

  it('is filed otherwise, marked as spam, or neither before it is taken in', () => {
    const [file, spam] = [rule('a.example', [{ type: 'archive' }]), rule('b.example', [{ type: 'mark_as_spam' }])]
    const records = [mail('x@a.example'), mail('x@b.example'), mail('x@b.example', 'delivered', 'smtp_rcpt')]
    expect(replay(guardrails(), guardrails(file, spam), records)).toEqual([
      'inbox_processing delivered delivered 1',
      'inbox_processing delivered spam 1',
    ])
    expect(replay(guardrails(spam), guardrails(), [mail('x@b.example', 'spam')])).toEqual([
      'inbox_processing spam delivered 1',
    ])
    const block = rule('b.example', [{ type: 'block' }])
    expect(replay(guardrails(block), guardrails(spam), [mail('x@b.example', 'blocked', 'smtp_rcpt')])).toEqual([
      'smtp_rcpt blocked spam 1',
    ])
  })

  it('counts as no change where another rule does the same', () => {
    const [one, other] = [rule('a.example', [{ type: 'block' }]), rule('a.example', [{ type: 'block' }])]
    const before = guardrails({ ...one, name: 'rule/one' })
    expect(replay(before, guardrails(other), [mail('x@a.example', 'blocked')])).toEqual([])
  })

  it('names the doubts that a change hangs on', () => {
    const [block, keep] = [rule('a.example', [{ type: 'block' }]), rule('a.example', [{ type: 'archive' }])]
    const outbound = { ...block, trigger: 'outbound' as const, conditions: [{ ...toDomain, value: 'p.example' }] }
    const before: Guardrails = { rules: [keep], application: [outbound], policy: null }
    const after: Guardrails = { rules: [keep, outbound], application: [outbound], policy: null }
    const sent: RecordedMail = {
      stage: 'outbound_send',
      was: 'delivered',
      from: 'a@fleet.example',
      to: ['x@p.example'],
      type: 'compose',
    }
    const account = { email: 'a@fleet.example', before, after }
    const found = replayRecords([{ account, records: [sent] }], {}, nameDomain)
    expect(found.doubts).toEqual(['outbound-scope'])
    expect(found.stages[0]?.changes[0]).toMatchObject({ would: 'blocked', peers: [{ name: 'p.example', mails: 1 }] })
  })

  it('names the tag of a sender, and takes the side that is settled', () => {
    const block = rule('a.example', [{ type: 'block' }])
    const spared = {
      ...block,
      conditions: [{ field: 'from.address', operator: 'is_not', value: 'u@a.example' } as const],
    }
    const nothing: Guardrails = { rules: [], application: [], policy: null }
    const account = { email: 'a@fleet.example', before: nothing, after: guardrails(spared) }
    const records = [mail('u+x@a.example', 'delivered')]
    expect(replayRecords([{ account, records }], {}, nameDomain)).toMatchObject({
      doubts: ['plus-tags'],
      stages: [{ changes: [{ would: 'blocked' }] }],
    })
    const settled = replayRecords([{ account, records }], { 'plus-tags': 'ignored' }, nameDomain)
    expect(settled).toMatchObject({ doubts: [], stages: [{ changes: [] }] })
  })
})

const toDomain = { field: 'recipient.domain', operator: 'is' } as const
