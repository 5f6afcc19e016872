/** Smoke mails in this process: what is sent, what is seen of it, and that nothing of it is left. */
import { expect, it, onTestFinished } from 'vitest'
import { smokeFleet } from '../../src/engine/smoke-fleet.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { GUARDRAILS } from '../e2e/smoke.ts'
import { applyAll, createTestDeps } from '../property/deps.ts'
import { speak } from '../sandbox/client.ts'

const TESTS = `tests:
  - {name: ads reach nobody, receive: {from: ads@fleet.example, to: desk@fleet.example}, expect: {blocked_by: rule/no-ads}, smoke: true}
  - {name: colleagues may be written to, send: {from: desk@fleet.example, to: {domain: fleet.example}, only: true}, expect: delivered, smoke: true}
  - {name: the muted write to nobody here, send: {from: mute@fleet.example, to: {domain: fleet.example}}, expect: {blocked_by: rule/mute}, smoke: true}
  - {name: strangers are heard, receive: {from: {domain: outside.example}, to: "*"}, expect: {not: blocked}, smoke: true}
`
const RUN = '0123456789abcdef'.repeat(2)

async function open(tests: string) {
  const sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
  onTestFinished(sandbox.close)
  const cell: MemoryCell = { ledger: null, version: 0 }
  const deps = createTestDeps(sandbox.url, { 'fleet.yaml': GUARDRAILS + tests }, cell)
  expect((await applyAll(deps)).result).toBe('applied')
  const listSends = () => sandbox.requests().filter(({ path }) => path.endsWith('/messages/send'))
  return { sandbox, deps, listSends, api: speak(sandbox.url) }
}

it('sees what rules do with real mails between own accounts, and throws them away again', async () => {
  const { sandbox, deps, listSends, api } = await open(TESTS)
  const { report, diagnostics } = await smokeFleet(deps, { timeout: 3000, run: RUN })
  expect(report?.tests.map(({ result }) => result)).toEqual(['seen', 'seen', 'seen', 'not-tried'])
  expect(diagnostics).toEqual([])
  expect(listSends()).toHaveLength(3)
  for (const { id } of sandbox.state().grants) {
    const left = (await api('GET', `/v3/grants/${id}/messages`)).data
    expect(left.filter(({ folders }: { folders: readonly string[] }) => !folders.includes('trash'))).toEqual([])
  }
})

it('says what is otherwise than expected with its place, and that the file is not applied', async () => {
  const { sandbox, deps } = await open(TESTS)
  const [rule] = sandbox.state().rules.filter(({ name }) => name.includes('no-ads'))
  sandbox.seed({ rules: [{ id: rule?.id ?? '', enabled: false }] })
  const { report, diagnostics } = await smokeFleet(deps, { timeout: 3000, run: RUN })
  expect(report?.tests[0]?.result).toBe('otherwise')
  expect(report?.notes[0]).toContain('1 change of the file')
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['smoke-otherwise', 'fleet.yaml']])
})

it('sends nothing without a marked test, and nothing while nobody knows whose accounts these are', async () => {
  const { sandbox, deps, listSends } = await open(TESTS.replaceAll(', smoke: true', ''))
  expect((await smokeFleet(deps, { timeout: 1000, run: RUN })).report?.sent).toBe(0)
  const application = '00000000-0000-4000-8000-000000000009'
  const files = { 'fleet.yaml': `${GUARDRAILS}application: {id: ${application}}\n${TESTS}` }
  const elsewhere = createTestDeps(sandbox.url, files, { ledger: null, version: 0 })
  const { report, diagnostics } = await smokeFleet(elsewhere, { timeout: 1000, run: RUN })
  expect([report, diagnostics.some(({ code }) => code === 'wrong-application')]).toEqual([null, true])
  expect(listSends()).toEqual([])
})
