/** Smoke mails in this process: what is sent, what is seen of it, and that nothing of it is left. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { smokeFleet } from '../../src/engine/smoke-fleet.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { MemoryCell } from '../../src/state/ledger/store.ts'
import { GUARDRAILS, REPLIES, REPLY_TESTS } from '../e2e/smoke.ts'
import { applyAll, createTestDeps } from '../property/deps.ts'
import { speak } from '../sandbox/client.ts'

const TESTS = `tests:
  - {name: ads reach nobody, receive: {from: ads@fleet.example, to: desk@fleet.example}, expect: {blocked_by: rule/no-ads}, smoke: true}
  - {name: colleagues may be written to, send: {from: desk@fleet.example, to: {domain: fleet.example}, only: true}, expect: delivered, smoke: true}
  - {name: the muted write to nobody here, send: {from: mute@fleet.example, to: {domain: fleet.example}}, expect: {blocked_by: rule/mute}, smoke: true}
  - {name: strangers are heard, receive: {from: {domain: outside.example}, to: "*"}, expect: {not: blocked}, smoke: true}
`
const RUN = '0123456789abcdef'.repeat(2)

async function open(tests: string, guardrails = GUARDRAILS) {
  const sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
  onTestFinished(sandbox.close)
  const cell: MemoryCell = { ledger: null, version: 0 }
  const deps = createTestDeps(sandbox.url, { 'fleet.yaml': guardrails + tests }, cell)
  expect((await applyAll(deps)).result).toBe('applied')
  const listSends = () => sandbox.requests().filter(({ path }) => path.endsWith('/messages/send'))
  const api = speak(sandbox.url)
  const listLeft = async () => {
    const grants = sandbox.state().grants.map(({ id }) => api('GET', `/v3/grants/${id}/messages`))
    const all = (await Promise.all(grants)).flatMap(({ data }) => data)
    return all.filter(({ folders }: { folders: readonly string[] }) => !folders.includes('trash'))
  }
  return { sandbox, deps, listSends, listLeft }
}

it('sees what rules do with real mails between own accounts, and throws them away again', async () => {
  const { deps, listSends, listLeft } = await open(TESTS)
  const { report, diagnostics } = await smokeFleet(deps, { timeout: 3000, run: RUN })
  expect(report?.tests.map(({ result }) => result)).toEqual(['seen', 'seen', 'seen', 'not-tried'])
  expect(diagnostics).toEqual([])
  expect(listSends()).toHaveLength(3)
  expect(await listLeft()).toEqual([])
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

describe('a test of replies alone', () => {
  it('is tried as a reply to a mail that was sent for it', async () => {
    const { deps, listSends, listLeft } = await open(REPLY_TESTS, REPLIES)
    const { report, diagnostics } = await smokeFleet(deps, { timeout: 3000, run: RUN })
    expect(report?.tests.map(({ result }) => result)).toEqual(['seen', 'seen', 'seen', 'not-tried'])
    expect(report?.tests.flatMap(({ mails }) => mails.map(({ type }) => type))).toEqual(['reply', 'compose', 'reply'])
    expect(diagnostics).toEqual([])
    expect(listSends()).toHaveLength(4)
    expect(await listLeft()).toEqual([])
  })

  it.each([
    ['is refused', 400, 'not-tried', 'could not be sent', []],
    ['is lost', 504, 'not-seen', 'not seen in 1 s: the mail from notes@fleet.example to reply to', ['smoke-not-seen']],
  ] as const)(
    'says so where the mail that it would answer %s, and sends no reply',
    async (_, status, result, words, codes) => {
      const tests = `tests:\n${REPLY_TESTS.split('\n')[3]}\n`
      const { sandbox, deps, listSends, listLeft } = await open(tests, REPLIES)
      sandbox.addFault({ match: { method: 'POST', path: /messages\/send$/ }, kind: 'status-before', status })
      const { report, diagnostics } = await smokeFleet(deps, { timeout: 1000, run: RUN })
      expect(report?.tests[0]).toMatchObject({ result, words: expect.stringContaining(words) })
      expect(diagnostics.map(({ code }) => code)).toEqual(codes)
      expect(listSends()).toHaveLength(1)
      expect(await listLeft()).toEqual([])
    },
  )

  it('says so where a rule that nobody declared stops the mail that it would answer', async () => {
    const tests = `tests:\n${REPLY_TESTS.split('\n')[3]}\n`
    const { sandbox, deps, listSends } = await open(tests, REPLIES)
    const { rules } = sandbox.state()
    const notes = rules.find(({ name }) => name.includes('notes'))
    const block = () => sandbox.seed({ rules: [{ ...notes, id: notes?.id ?? '', actions: [{ type: 'block' }] }] })
    const { report } = await smokeFleet({ ...deps, log: block }, { timeout: 3000, run: RUN })
    expect(report?.tests[0]?.words).toContain('was blocked where it was to arrive')
    expect(listSends()).toHaveLength(1)
  })
})
