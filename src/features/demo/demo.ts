/**
 * The whole story on a sandbox: plan, apply, drift, repair, teardown, and an empty plan after each apply. Everything goes
 * over HTTP through the same commands as the real thing; only the server is ours.
 */
import { createMemoryTree } from '../../config/files/memory-tree.ts'
import type { Plan } from '../../domain/model.ts'
import { type ApplyReport, applyFleet } from '../../engine/apply-fleet.ts'
import type { ApplyDeps, Connection } from '../../engine/deps.ts'
import { openFleet } from '../../engine/open-fleet.ts'
import { planFleet } from '../../engine/plan-fleet.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { openMemoryLedgerStore } from '../../state/ledger/store.ts'
import { DEMO_FLEET, DEMO_TENANTS } from './demo-fleet.ts'

export type DemoStage = {
  readonly sandbox: Sandbox
  readonly connect: () => Connection
  readonly clock: ApplyDeps['clock']
  readonly stopping: AbortSignal
  /** A heading, then what happens in plain words. */
  readonly say: (text: string) => void
  readonly showPlan: (plan: Plan) => void
  readonly showReport: (report: ApplyReport) => void
}

/** True when every step ended as it was told to. */
export async function runDemo(stage: DemoStage): Promise<boolean> {
  const { sandbox, say } = stage
  const ledger = openMemoryLedgerStore()
  const ports = (tenants: string): ApplyDeps => ({
    tree: createMemoryTree({ 'fleet.yaml': DEMO_FLEET, 'tenants.txt': tenants }),
    fleetFile: 'fleet.yaml',
    commit: null,
    connect: stage.connect,
    ledger: () => ledger,
    clock: stage.clock,
    lag: 0,
    stopping: stage.stopping,
    tell: () => {},
    variables: (name) => (name === 'FLEET_PASSWORD_SEED' ? 'only-for-the-demo-only-for-the-demo' : undefined),
    run: 'demo',
    actor: 'demo',
    pulls: [],
    lock: { patience: 0, isRunEnded: async () => false, isProcessGone: async () => false },
  })
  let good = true
  const must = (fact: boolean, words: string) => {
    say(fact ? `  ok: ${words}` : `  NOT SO: ${words}`)
    good &&= fact
  }
  const plan = async (tenants: string): Promise<Plan | null> => {
    const deps = ports(tenants)
    return (await planFleet(deps, await openFleet(deps))).planned?.plan ?? null
  }
  const apply = async (tenants: string, show = false): Promise<ApplyReport> => {
    const deps = ports(tenants)
    const report = await applyFleet(deps, await openFleet(deps), {
      show: show ? stage.showPlan : () => {},
      confirm: async () => true,
      withhold: async () => new Map(),
      progress: () => {},
    })
    stage.showReport(report)
    return report
  }
  const empty = async (tenants: string) => {
    const second = await plan(tenants)
    must(second?.changes.length === 0, 'a second plan is empty: the application is what the file says')
  }
  const mailboxes = () => sandbox.state().grants.map((grant) => grant.email)

  say(`A sandbox answers at ${sandbox.url}. Somebody's own mailbox is there already: ceo@fleet.example.`)
  say(
    '\n1. Plan: fleet.yaml and tenants.txt (acme, globex, initech) against an application that knows nothing of them.',
  )
  const first = await plan(DEMO_TENANTS)
  if (first) stage.showPlan(first)
  must(mailboxes().length === 1, 'planning wrote nothing')

  say('\n2. Apply, as a merge to main would.')
  must((await apply(DEMO_TENANTS)).result === 'applied', 'applied')
  await empty(DEMO_TENANTS)

  say('\n3. Drift: somebody lifts the daily limit and moves a mailbox by hand.')
  await drift(stage)
  const drifted = await plan(DEMO_TENANTS)
  if (drifted) stage.showPlan(drifted)
  must(drifted?.counts.update === 2, 'the plan sees both')

  say('\n4. Repair: the same apply sets them back.')
  must((await apply(DEMO_TENANTS)).result === 'applied', 'applied')
  await empty(DEMO_TENANTS)

  say('\n5. Teardown: globex leaves tenants.txt, so its mailbox goes, and nothing else.')
  const rest = DEMO_TENANTS.replace('globex\n', '')
  must((await apply(rest, true)).result === 'applied', 'applied')
  must(!mailboxes().includes('support-globex@fleet.example'), 'the mailbox of globex is gone')
  must(mailboxes().includes('ceo@fleet.example'), 'the mailbox that was never ours is untouched')
  await empty(rest)

  say('\n6. An accident: tenants.txt is emptied by mistake.')
  const refused = await apply('# nobody\n', true)
  must(refused.result !== 'applied' && mailboxes().length === 3, 'refused, and nothing was deleted')
  return good
}

async function drift({ sandbox, connect }: DemoStage): Promise<void> {
  const { writer, close } = connect()
  const state = sandbox.state()
  const policy = state.policies.find((one) => one.name === 'Tenant agent baseline')
  const home = state.workspaces.find((one) => one.default)
  const acme = state.grants.find((one) => one.email === 'support-acme@fleet.example')
  const limits = { limit_count_daily_email_sent: 100_000 }
  await writer.send({ method: 'PUT', path: `/v3/policies/${policy?.id}`, body: { limits } })
  const body = { assign_grants: [acme?.id ?? ''], remove_grants: [] }
  await writer.send({ method: 'POST', path: `/v3/workspaces/${home?.id}/manual-assign`, body, repeatable: true })
  await close()
}
