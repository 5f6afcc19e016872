/**
 * Golden plans. A case is a folder: fleet.yaml, live.json (API payloads), ledger.json (none: ledger off) and the plan they
 * give. `npm run golden` writes the plans anew; CI never does.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Ledger } from '../../src/domain/ledger.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { buildPlan } from '../../src/engine/plan/plan.ts'
import { compileFleet } from '../../src/config/compile.ts'
import { buildPlanSchema, formatPlanSchema } from '../../src/render/plan-schema.ts'
import { buildLiveState, type Payloads } from '../engine/live-state.ts'

const root = new URL('./plan/', import.meta.url)

describe('golden plans', () => {
  for (const name of readdirSync(root).sort()) {
    it(name, async () => {
      const folder = new URL(`${name}/`, root)
      const text = (file: string) => readFileSync(new URL(file, folder), 'utf8')
      const has = (file: string) => existsSync(new URL(file, folder))
      const { fleet, diagnostics } = await compileFleet(createMemoryTree({ 'fleet.yaml': text('fleet.yaml') }), 'fleet.yaml')
      expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([])
      if (!fleet) throw new Error('no fleet')
      const live = buildLiveState(JSON.parse(text('live.json')) as Payloads)
      const ledger = has('ledger.json') ? (JSON.parse(text('ledger.json')) as Ledger) : null
      const made: Plan = buildPlan({ fleet, live, ledger, others: [], commit: 'c'.repeat(40) }).plan
      const json = `${JSON.stringify({ ...made, diagnostics: [...diagnostics, ...made.diagnostics] }, null, 2)}\n`
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(new URL('plan.json', folder), json)
      expect(json).toBe(text('plan.json'))
    })
  }

  it('every one is as plan.schema.json says, closed objects included', () => {
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(buildPlanSchema())
    const wrong = readdirSync(root).flatMap((name) => {
      const isGood = validate(JSON.parse(readFileSync(new URL(`${name}/plan.json`, root), 'utf8')))
      return isGood ? [] : [`${name}: ${JSON.stringify(validate.errors)}`]
    })
    expect(wrong).toEqual([])
    const published = readFileSync(new URL('../../plan.schema.json', import.meta.url), 'utf8')
    expect(published).toBe(formatPlanSchema())
  })

  it('a golden plan is never updated in CI', () => {
    expect(process.env['CI'] !== undefined && process.env['UPDATE_GOLDEN'] === '1').toBe(false)
  })
})
