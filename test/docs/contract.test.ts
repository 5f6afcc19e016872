/**
 * What users build on, written down in test/golden/contract.json. A difference is a change of the public interface: tell it
 * under Unreleased in CHANGELOG.md, then run `npm run golden`, which refuses to write an untold one.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import { buildFleetSchema } from '../../src/config/schema.ts'
import type { Ledger } from '../../src/domain/ledger.ts'
import { KINDS } from '../../src/domain/model.ts'
import type { Outcome, Plan } from '../../src/domain/plan.ts'
import { EXIT } from '../../src/features/command.ts'
import { COMMANDS } from '../../src/features/command-table.ts'
import { registry } from '../../src/kinds/registry.ts'
import { renderReportJson } from '../../src/render/json.ts'
import { FORMAT, formatLedger, parseLedger } from '../../src/state/ledger/format.ts'
import { codes } from './codes.ts'
import { root, text } from './markdown.ts'

type Shape = readonly string[]
type Contract = { readonly announced: string; readonly [part: string]: unknown }

/** Keys that are data: addresses, ids, field names. */
const OPEN = ['names', 'ids', 'resources', 'deleted', 'limits', 'before', 'after']

/** `changes[].affects.accounts: number`, one for each place and type that occurs. */
function shape(value: unknown, path = ''): Shape {
  if (Array.isArray(value)) return value.flatMap((one) => shape(one, `${path}[]`))
  if (value === null || typeof value !== 'object') return [`${path}: ${value === null ? 'null' : typeof value}`]
  return Object.entries(value).flatMap(([key, one]) => {
    const here = path === '' ? key : `${path}.${key}`
    const isOpen = OPEN.includes(path.split('.').at(-1) ?? '')
    return isOpen ? shape(one, `${path}.*`) : shape(one, here)
  })
}
const all = (...values: readonly unknown[]): Shape => [...new Set(values.flatMap((one) => shape(one)))].toSorted()

const golden = new URL('test/golden/', root)
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, golden), 'utf8'))
const plans = readdirSync(new URL('plan/', golden)).map((name) => json(`plan/${name}/plan.json`) as Plan)

const LEDGER: Ledger = {
  repository: 4711,
  fleet: 'a',
  file: 'fleet.yaml',
  application: '11111111-2222-4333-8444-555555555555',
  serial: 7,
  commit: 'c'.repeat(40),
  digest: `sha256:${'0'.repeat(64)}`,
  spec: `sha256:${'1'.repeat(64)}`,
  complete: true,
  run: 'https://github.example/acme/fleet/actions/runs/1',
  resources: {
    'account/x@a.example': {
      id: 'id-1',
      protect: true,
      app_password: { source: 'derive:FLEET_SEED', version: 2 },
      managed: ['workspace'],
      retired: { due: '2026-12-05T00:00:00Z', workspace: 'id-2', left: { address: 'workspace/w', id: 'id-3' } },
    },
  },
  deleted: { 'id-9': '2026-11-20T00:00:00Z' },
  intent: { creates: ['account/y@a.example'], at: '2026-11-21T00:00:00Z' },
}
const stored = formatLedger(LEDGER, null, new Uint8Array(32))

const outcome: Outcome = {
  address: 'list/a',
  action: 'create',
  status: 'failed',
  id: null,
  reason: 'rejected',
  needs: null,
  error: 'no',
  at: null,
}
const skipped: Outcome = { ...outcome, status: 'skipped', reason: 'dependency', needs: 'list/b' }
const account = {
  address: 'account/a@b.example',
  email: 'a@b.example',
  tenant: null,
  grant_id: null,
  workspace_id: null,
  status: null,
}
const [plan = null] = plans
const report = renderReportJson({
  result: 'failed',
  plan,
  outcomes: [outcome, skipped],
  remaining: [],
  diagnostics: [],
  accounts: [account],
  unsavedLedger: { ledger: LEDGER, reason: 'no' },
  milliseconds: 1,
})

type ActionFile = { readonly inputs: Record<string, { readonly default?: string }>; readonly outputs: object }
const { inputs, outputs } = parse(text('action.yml')) as ActionFile

const fields = (schema: unknown, path: string): Shape => {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = schema as Record<string, unknown>
  const below = Object.entries(properties as object).flatMap(([name, one]) => [
    `${path}${name}`,
    ...fields(one, `${path}${name}.`),
  ])
  const others = [items, additionalProperties, ...(anyOf as unknown[]), ...(oneOf as unknown[])]
  return [...below, ...others.flatMap((one) => fields(one, path))]
}

const contract = {
  inputs: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? null])),
  outputs: Object.keys(outputs),
  commands: Object.fromEntries(Object.entries(COMMANDS).map(([name, { options }]) => [name, [...options].toSorted()])),
  exitCodes: EXIT,
  fleetFile: [...new Set(fields(buildFleetSchema(), ''))].toSorted(),
  plan: all(...plans),
  report: all(JSON.parse(report)),
  ledgerFormat: FORMAT,
  ledger: all(JSON.parse(stored)),
  codes,
}

const file = new URL('contract.json', golden)
const unreleased = /^## \[Unreleased\]\n([\s\S]*?)^(?:## )?\[/m.exec(text('CHANGELOG.md'))?.[1]?.trim() ?? ''
/** Before the first release there is nothing that could change. */
const isReleased = /^## \[\d/m.test(text('CHANGELOG.md'))
const announced = createHash('sha256').update(unreleased).digest('hex')

describe('the public interface', () => {
  it('is what was announced', () => {
    const old = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Contract) : null
    const { announced: before, ...known } = old ?? { announced: null }
    if (process.env['UPDATE_GOLDEN'] === '1' && JSON.stringify(known) !== JSON.stringify(contract)) {
      const message = 'the public interface changes: tell it under Unreleased in CHANGELOG.md first'
      if (isReleased) expect(announced, message).not.toBe(before)
      writeFileSync(file, `${JSON.stringify({ announced, ...contract }, null, 2)}\n`)
      return
    }
    expect(contract, 'announce it under Unreleased in CHANGELOG.md, then run npm run golden').toEqual(known)
  })

  it('has a changelog with a section for what is to come', () => {
    expect(unreleased).toContain('### ')
  })
})

describe('every kind', () => {
  it.each(KINDS)('has a section in the fleet file and in included files: %s', async (kind) => {
    const { section } = registry[kind]
    expect(contract.fleetFile).toContain(section)
    const empty = kind === 'account' ? '[]' : '{}'
    const files = { 'fleet.yaml': 'version: 1\ninclude: [more.yaml]\n', 'more.yaml': `${section}: ${empty}\n` }
    expect((await compileFleet(createMemoryTree(files), 'fleet.yaml')).diagnostics).toEqual([])
  })
})

describe('ledgers of every format there ever was', () => {
  const stored = readdirSync(new URL('ledger/', golden))

  it('are kept here, one for each format', () => {
    expect(stored).toEqual(Array.from({ length: FORMAT }, (_, index) => `format-${index + 1}.json`))
  })

  it.each(stored)('are read: %s', (name) => {
    const parsed = parseLedger(readFileSync(new URL(`ledger/${name}`, golden), 'utf8'))
    // The first format did not know the repository.
    const { repository: _, ...first } = LEDGER
    expect(parsed.ok && parsed.ledger).toEqual(name === 'format-1.json' ? first : LEDGER)
  })
})
