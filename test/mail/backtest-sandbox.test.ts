/**
 * A back-test against the sandbox, whose evaluator was written apart from it: mail is delivered and recorded, the rules of
 * the workspace change, and the very same mail is delivered again. What the back-test had said of it has then happened.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Json } from '../../src/domain/model.ts'
import { replayRecords } from '../../src/mail/backtest.ts'
import type { Guardrails, MailRule } from '../../src/mail/model.ts'
import type { Reader } from '../../src/nylas/port.ts'
import { type EvaluationReading, readNextPage, startReading } from '../../src/nylas/rule-evaluations.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { runs } from '../runs.ts'
import { type Speak, speak } from '../sandbox/client.ts'

const AGENT = 'agent@fleet.example'
const DOMAINS = ['a.example', 'b.example', 'deep.a.example', 'c.test'] as const

const domain = fc.constantFrom(...DOMAINS)
const operator = fc.constantFrom('is' as const, 'is_not' as const, 'contains' as const)
const action = fc.constantFrom('block' as const, 'mark_as_spam' as const, 'archive' as const, 'mark_as_read' as const)
const rule: fc.Arbitrary<Omit<MailRule, 'name'>> = fc
  .record({
    trigger: fc.constantFrom('inbound' as const, 'outbound' as const),
    priority: fc.integer({ min: 1, max: 3 }),
    enabled: fc.constantFrom(true, true, true, false),
    operator: fc.constantFrom('all' as const, 'any' as const),
    parts: fc.array(fc.record({ operator, value: domain }), { minLength: 1, maxLength: 2 }),
    type: fc.option(fc.constantFrom('compose', 'reply')),
    action,
  })
  .map(({ parts, type, action: does, ...rest }) => {
    const isOutbound = rest.trigger === 'outbound'
    const field = isOutbound ? 'recipient.domain' : 'from.domain'
    const ofType = isOutbound && type !== null ? [{ field: 'outbound.type', operator: 'is' as const, value: type }] : []
    return {
      ...rest,
      conditions: [...parts.map((part) => ({ field, ...part })), ...ofType],
      actions: [{ type: does }],
      source: null,
    }
  })

type Sent = { readonly to: readonly string[]; readonly isReply: boolean }
const sendings: fc.Arbitrary<Sent> = fc.record({
  to: fc.uniqueArray(domain, { minLength: 1, maxLength: 2 }),
  isReply: fc.boolean(),
})
const scenes = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 5 }),
  before: fc.array(fc.nat(4)),
  after: fc.array(fc.nat(4)),
  received: fc.array(domain, { maxLength: 4 }),
  sent: fc.array(sendings, { maxLength: 3 }),
})

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

async function open(rules: readonly MailRule[], attached: readonly number[]): Promise<Sandbox> {
  return startSandbox({
    randomSeed: 5,
    switches: { plan: 'none', evaluations_without_rules: 'recorded' },
    seed: {
      rules: rules.map(({ name, trigger, priority, enabled, operator: joined, conditions, actions }, index) => ({
        id: idOf(index),
        name,
        trigger,
        priority,
        enabled,
        match: { operator: joined, conditions: conditions.map((one): Json => ({ ...one }) as Json) },
        actions: actions.map((one): { readonly [key: string]: Json } => ({ ...one })),
      })),
      workspaces: [{ id: idOf(100), name: 'w', rule_ids: attached.map(idOf) }],
      grants: [{ email: AGENT, workspace_id: idOf(100) }],
    },
  })
}

/** Each mail has a peer of its own, so that it is known again. */
async function exchange(api: Speak, grant: string, received: readonly string[], sent: readonly Sent[]): Promise<void> {
  for (const [index, from] of received.entries()) {
    await api('POST', '/_sandbox/mail', { from: `in${index}@${from}`, to: AGENT })
  }
  for (const [index, { to, isReply }] of sent.entries()) {
    await api('POST', `/v3/grants/${grant}/messages/send`, {
      to: to.map((one) => ({ email: `out${index}@${one}` })),
      ...(isReply ? { reply_to_message_id: 'x' } : {}),
    })
  }
}

async function readAll(api: Speak, grant: string): Promise<EvaluationReading> {
  const reader: Reader = {
    get: async (path, query) => {
      const words = Object.entries(query ?? {}).map(([name, one]) => `${name}=${one}`)
      const { status, body, data } = await api('GET', `${path}?${words.join('&')}`)
      return { status, data, body, date: '' }
    },
  }
  let reading = startReading(grant, 0)
  while (reading.state === 'open') reading = await readNextPage(reader, reading)
  return reading
}

const listRecords = ({ records }: EvaluationReading) => [...records.values()].filter((one) => one !== null)

it('has said of every mail what becomes of it once the rules are changed', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async ({ rules: made, before, after, received, sent }) => {
      const rules = made.map((one, index): MailRule => ({ ...one, name: `rule/r${index}` }))
      const choose = (picked: readonly number[]) => [...new Set(picked)].filter((one) => one < rules.length)
      const toGuardrails = (picked: readonly number[]): Guardrails => ({
        rules: choose(picked).flatMap((one) => rules[one] ?? []),
        application: [],
        policy: null,
      })
      const sandbox = await open(rules, choose(before))
      try {
        const api = speak(sandbox.url)
        const grant = sandbox.state().grants[0]?.id ?? ''
        await exchange(api, grant, received, sent)
        const recorded = listRecords(await readAll(api, grant))
        expect(recorded).toHaveLength(received.length + sent.length)
        const account = { email: AGENT, before: toGuardrails(before), after: toGuardrails(after) }
        const { stages } = replayRecords([{ account, records: recorded }], {}, (address) => address)
        expect(stages.map(({ unexplained }) => unexplained)).toEqual(stages.map(() => 0))
        const foretold = stages.flatMap(({ changes }) =>
          changes.flatMap(({ was, would, peers }) =>
            was === would ? [] : peers.map(({ name }) => `${name} ${was} ${would}`),
          ),
        )

        await api('PATCH', `/v3/workspaces/${idOf(100)}`, { rule_ids: choose(after).map(idOf) })
        await exchange(api, grant, received, sent)
        const both = listRecords(await readAll(api, grant))
        const happened = recorded.flatMap(({ from, to, was }) => {
          const peers = to.length > 0 ? to : [from]
          // Newest first.
          const again = both.find((one) => (to.length > 0 ? one.to : [one.from]).join() === peers.join())
          return again && again.was !== was ? peers.map((peer) => `${peer} ${was} ${again.was}`) : []
        })
        expect(foretold.toSorted()).toEqual(happened.toSorted())
      } finally {
        await sandbox.close()
      }
    }),
    { numRuns: runs(300) },
  )
})
