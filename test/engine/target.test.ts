import { describe, expect, it } from 'vitest'
import { compileFleet } from '../../src/config/compile.ts'
import { createMemoryTree } from '../../src/config/files/tree.ts'
import type { Ledger } from '../../src/domain/model.ts'
import { buildPlan } from '../../src/engine/plan/plan.ts'
import { inventory } from './inventory.ts'

const FLEET = `version: 1
policies: {p: {limits: {limit_count_daily_email_sent: 5}}, q: {}}
workspaces: {w: {policy: p}, v: {policy: q}}
accounts:
  - {email: a@fleet.example, workspace: w}
  - {email: b@fleet.example, workspace: v}
`
const home = { workspace_id: 'home', name: 'Default', default: true }
const gone = { id: 'gone', provider: 'nylas', email: 'gone@fleet.example', workspace_id: 'home', settings: {} }
const payloads = {
  applications: { application_id: 'app', region: 'us', default_workspace_id: 'home' },
  lists: [],
  rules: [],
  policies: [],
  workspaces: [home],
  grants: [gone],
}
const ledger: Ledger = {
  fleet: 'fleet',
  file: 'fleet.yaml',
  application: 'app',
  serial: 1,
  commit: null,
  digest: null,
  spec: null,
  complete: true,
  run: null,
  resources: { 'account/gone@fleet.example': { id: 'gone' } },
  deleted: {},
  intent: null,
}

async function planned(...targets: readonly string[]) {
  const { fleet } = await compileFleet(createMemoryTree({ 'fleet.yaml': FLEET }), 'fleet.yaml')
  if (!fleet) throw new Error('the fleet has errors')
  const { plan: made, leftOut } = buildPlan({
    fleet,
    live: inventory(payloads),
    ledger,
    others: [],
    commit: null,
    targets,
  })
  const changes = made.changes.map(({ action, address }) => `${action} ${address}`)
  return { changes, leftOut: leftOut.size, codes: made.diagnostics.map(({ code }) => code) }
}

describe('targets', () => {
  it('bring what they depend on, and nothing else', async () => {
    const { changes, leftOut } = await planned('account/a@fleet.example')
    expect(changes).toEqual(['create policy/p', 'create workspace/w', 'create account/a@fleet.example'])
    expect(leftOut).toBe(4)
  })

  it('may be e-mails and patterns', async () => {
    expect((await planned('B@fleet.example')).changes).toContain('create account/b@fleet.example')
    expect((await planned('policy/*')).changes).toEqual(['create policy/p', 'create policy/q'])
  })

  it('delete only what is named in full', async () => {
    expect((await planned('account/*')).changes.filter((one) => one.startsWith('delete'))).toEqual([])
    expect((await planned('gone@fleet.example')).changes).toEqual(['delete account/gone@fleet.example'])
  })

  it('that are nowhere are an error', async () => {
    expect((await planned('account/nobody@fleet.example')).codes).toContain('unknown-target')
  })
})
