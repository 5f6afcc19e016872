import { describe, expect, it } from 'vitest'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import { applyFleet } from '../../../src/engine/apply-fleet.ts'
import type { ApplyDeps } from '../../../src/engine/deps.ts'
import { openFleet } from '../../../src/engine/open-fleet.ts'
import { readHistory } from '../../../src/features/history/command.ts'
import { deriveLedgerKey } from '../../../src/state/ledger/format.ts'
import { openGitLedgerStore } from '../../../src/state/ledger/git-store.ts'
import { start } from '../../sandbox/client.ts'
import { clock, connectTo } from '../connect.ts'
import { testRepository } from '../git.ts'

const POLICY = 'policies: {baseline: {limits: {limit_count_daily_email_sent: 5}}}'
const STORY = [
  `${POLICY}\naccounts: [{email: a@fleet.example}, {email: kept@fleet.example}]`,
  `${POLICY.replace('5', '6')}\naccounts: [{email: a@fleet.example, name: Renamed}, {email: kept@fleet.example}]`,
  `${POLICY.replace('5', '6')}\naccounts: [{email: kept@fleet.example}]`,
]

describe('the history of real applies', () => {
  it('each apply is shown with what it did', async () => {
    const { sandbox } = await start({ seed: { grants: [{ provider: 'nylas', email: 'kept@fleet.example' }] } })
    const test = testRepository()
    const source = (text: string) => ({
      tree: createMemoryTree({ 'fleet.yaml': `version: 1\nfleet: acme\n${text}\n` }),
      fleetFile: 'fleet.yaml',
      commit: null,
    })
    const key = deriveLedgerKey('secret')
    for (const [index, text] of STORY.entries()) {
      const ports: ApplyDeps = {
        ...source(text),
        connect: () => connectTo(sandbox.url),
        openLedger: ({ name }) => {
          const store = openGitLedgerStore({ ...test, fleet: name, key, now: Date.now, sleep: async () => {} })
          return {
            ...store,
            read: async () => {
              await store.refresh()
              return store.read()
            },
          }
        },
        clock,
        lag: 0,
        stopping: new AbortController().signal,
        log: () => {},
        variables: () => undefined,
        run: `run-${index}`,
        actor: 'olga',
        pulls: [40 + index],
        lock: { patience: 1000, isRunEnded: async () => true, isProcessGone: async () => true },
      }
      const steps = { show: () => {}, confirm: async () => true, withhold: async () => new Map(), progress: () => {} }
      expect(await applyFleet(ports, await openFleet(ports), steps)).toMatchObject({ result: 'applied' })
    }
    const { events } = await readHistory({ ...source(STORY[0] ?? ''), ...test, log: () => {} }, null)
    expect(events.map(({ what, address, pulls }) => `${pulls.join()} ${what} ${address}`)).toEqual([
      '40 created account/a@fleet.example',
      '40 adopted account/kept@fleet.example',
      '40 created policy/baseline',
      '41 changed account/a@fleet.example',
      '41 changed policy/baseline',
      '42 deleted account/a@fleet.example',
    ])
  })
})
