/** Every side of every switch: a probe finds out which it is, leaves nothing behind, and touches nothing but its own. */
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../src/domain/evidence.ts'
import { type Entry, QUESTIONS } from '../../../src/features/probe/questions.ts'
import type { ProbeOptions } from '../../../src/features/probe/run.ts'
import type { SandboxOptions } from '../../../src/sandbox/server.ts'
import { SWITCHES, type Switches, type SwitchName } from '../../../src/sandbox/switches.ts'
import { DOMAIN, listAlive, openStage } from './stage.ts'

type Surroundings = {
  readonly sandbox?: SandboxOptions
  readonly beside?: Partial<Switches>
  readonly options?: Partial<ProbeOptions>
  /** Questions asked before it. */
  readonly also?: readonly string[]
}

const SURROUNDINGS: Partial<Record<SwitchName, Surroundings>> = {
  unknown_domain_status: { sandbox: { seed: { domains: [DOMAIN] } } },
  quota_status: {
    beside: { plan: 'free' },
    sandbox: { seed: { rules: [{ name: 'Theirs' }] } },
    options: { mayFillQuota: true },
  },
  nested_cursor: { beside: { rules_envelope: 'nested' } },
  retry_after: { sandbox: { ratePerSecond: { others: 8 } }, also: ['nested_cursor'] },
  evaluation_message_id: {},
}

const asked = QUESTIONS.filter((one): one is Entry & { decides: SwitchName } => {
  return one.decides !== null && typeof one.question !== 'string'
})

const LAG = 5000
const CASES = asked.flatMap(({ id, decides }) => {
  const { values }: { values: readonly (string | number | boolean)[] | 'milliseconds' } = SWITCHES[decides]
  return (values === 'milliseconds' ? [0, LAG] : values).map((value) => ({ id, decides, value }))
})

/** What a probe does when it cannot come to its answer, told by the sandbox itself. */
async function ask(id: string, decides: SwitchName, value: string | number | boolean): Promise<Verdict | undefined> {
  const { sandbox: more = {}, beside = {}, options = {}, also = [] } = SURROUNDINGS[decides] ?? {}
  const stage = await openStage({ ...more, switches: { ...beside, [decides]: value } })
  const before = listAlive(stage.sandbox)
  const { evidence, isClean } = await stage.probe({ ...options, only: [...also, id] }, { lag: 60_000 })
  expect(isClean).toBe(true)
  expect(listAlive(stage.sandbox)).toEqual(before)
  return evidence.answers.find(({ question }) => question === id)?.verdict
}

describe('a probe of an application', () => {
  it.each(CASES)('finds out that $id is $value', async ({ id, decides, value }) => {
    const verdict = await ask(id, decides, value)
    if (SWITCHES[decides].values !== 'milliseconds') return expect(verdict).toEqual({ kind: 'side', side: value })
    // It looks four times a second.
    const side = verdict?.kind === 'side' ? Number(verdict.side) : Number.NaN
    expect(side).toBeGreaterThanOrEqual(Number(value))
    expect(side).toBeLessThan(Number(value) + (value === 0 ? 1 : 15_000))
  })

  it('says of every other switch why it is not asked', () => {
    const reasons = QUESTIONS.flatMap(({ question }) => (typeof question === 'string' ? [question] : []))
    expect(reasons.length).toBeGreaterThan(2)
    for (const reason of reasons) expect(reason).toMatch(/^[a-z].{20,120}[^.]$/u)
    expect(new Set(QUESTIONS.flatMap(({ decides }) => decides ?? []))).toEqual(new Set(Object.keys(SWITCHES)))
  })
})
