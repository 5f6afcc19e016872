import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../src/engine/plan/plan.ts'
import { fleetOf, id, ledger, live, raw } from './build.ts'

const spec = {
  policies: { p: { limits: { limit_count_daily_email_sent: 5 } }, q: {} },
  workspaces: { w: { policy: 'p' }, v: { policy: 'q' } },
  accounts: [
    { email: 'a@fleet.example', workspace: 'w' },
    { email: 'b@fleet.example', workspace: 'v' },
  ],
}
const gone = raw.account('gone@fleet.example', 'home')
const owned = ledger({ 'account/gone@fleet.example': { id: id('gone@fleet.example') } })

async function selectOnly(...targets: readonly string[]) {
  const { plan, leftOut } = buildPlan({
    fleet: await fleetOf(spec),
    live: live({ grants: [gone] }),
    ledger: owned,
    others: [],
    commit: null,
    targets,
  })
  const changes = plan.changes.map(({ action, address }) => `${action} ${address}`)
  return { changes, leftOut: leftOut.size, codes: plan.diagnostics.map(({ code }) => code) }
}

describe('targets', () => {
  it('a target brings what it depends on, and nothing else', async () => {
    const { changes, leftOut } = await selectOnly('account/a@fleet.example')
    expect(changes).toEqual(['create policy/p', 'create workspace/w', 'create account/a@fleet.example'])
    expect(leftOut).toBe(4)
  })

  it('a target may be an e-mail or a pattern', async () => {
    expect((await selectOnly('B@fleet.example')).changes).toContain('create account/b@fleet.example')
    expect((await selectOnly('policy/*')).changes).toEqual(['create policy/p', 'create policy/q'])
  })

  it('a delete is a target only when it is named in full', async () => {
    expect((await selectOnly('account/*')).changes.filter((change) => change.startsWith('delete'))).toEqual([])
    expect((await selectOnly('gone@fleet.example')).changes).toEqual(['delete account/gone@fleet.example'])
  })

  it('a target that is nowhere is an error', async () => {
    expect((await selectOnly('account/nobody@fleet.example')).codes).toContain('unknown-target')
  })
})
