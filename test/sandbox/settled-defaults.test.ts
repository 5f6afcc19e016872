/** What follows where something is settled: the defaults of switches and doubts, and their pages. */
import { expect, it, vi } from 'vitest'
import { DEFAULT_SIDES } from '../../src/mail/doubts.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { DEFAULT_SWITCHES } from '../../src/sandbox/switches.ts'
import { generateDocs } from '../../tools/docs.ts'

vi.mock('../../src/domain/settled.gen.ts', () => ({
  SETTLED: {
    duplicate_email: { side: '409', seen: '2026-12-01' },
    'outbound-scope': { side: 'application', seen: '2026-12-24' },
  },
}))

it('what is settled is the default of switches and doubts, and is told on their pages', async () => {
  expect([DEFAULT_SWITCHES.duplicate_email, DEFAULT_SWITCHES['outbound-scope']]).toEqual(['409', 'application'])
  expect(DEFAULT_SIDES['outbound-scope']).toBe('application')
  const { switches, close } = await startSandbox()
  expect(switches().duplicate_email).toBe('409')
  await close()
  const { 'docs/sandbox-switches.md': table, 'docs/doubts.md': doubts } = generateDocs()
  expect(table).toMatch(
    /^\| `duplicate_email` \| `409` \| `reuse`, `reuse-and-apply`, `400` \| .* Seen on 2026-12-01\. \|$/mu,
  )
  expect(doubts).toMatch(/^\| `outbound-scope` \| `application`, `workspace` \| .* Seen on 2026-12-24\. \|$/mu)
})
