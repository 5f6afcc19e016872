/** What leaves the file, and what comes in its place: told by its line, its tenant and what becomes of the mail. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { runProgram } from '../warm.ts'
import { FLEET, type Opened, type Story, startStory } from './story.ts'

const FILES = { 'fleet.yaml': FLEET, 'tenants.txt': 'acme\nglobex\n' }

describe('the comment', () => {
  let story: Story
  let base: string
  beforeEach(async () => {
    story = await startStory()
    base = await story.foundFleet(FILES)
  })
  afterEach(() => story.end())

  async function planned(files: Record<string, string>): Promise<{ readonly plan: Plan; readonly comment: string }> {
    const pull: Opened = story.open(1, base, { ...FILES, ...files })
    const { plan, log } = await story.plan(pull)
    if (plan === null) throw new Error(log)
    return { plan, comment: story.comments(1)[0] ?? '' }
  }

  it('names the line and the tenant of a deletion, as the base has them, and shows it once beside the headline', async () => {
    const { plan, comment } = await planned({ 'tenants.txt': 'acme\n' })
    expect(plan.changes).toMatchObject([
      {
        action: 'delete',
        tenant: 'globex',
        source: null,
        removedFrom: 'tenants.txt:2',
        affects: { tenants: ['globex'] },
      },
    ])
    expect(comment).toContain('with its mail (globex)')
    expect(comment).toMatch(
      new RegExp(`no longer in the file \\(was \\[\`tenants.txt:2\`\\]\\(\\S+/blob/${base}/tenants.txt#L2\\)\\)`),
    )
    expect(comment).not.toContain('asked for by')
    expect(comment.match(/support-globex/g)).toHaveLength(1)
  })

  it('says of a slug that was renamed on its line that the mailbox goes with its mail and comes empty', async () => {
    const { plan, comment } = await planned({ 'tenants.txt': 'acme-corp\nglobex\n' })
    expect(plan.diagnostics).toMatchObject([{ code: 'mail-lost', severity: 'warning', file: 'fleet.yaml' }])
    expect(plan.diagnostics[0]?.summary).toBe(
      'support-acme@fleet.example is deleted, with all its mail, and support-acme-corp@fleet.example is made empty: an address cannot be renamed',
    )
    expect(comment).toContain('what to do: to keep the mail, keep support-acme')
  })

  it('has the line that keeps a policy whose key was renamed, and with that line nothing is made or deleted', async () => {
    const renamed = FLEET.replace('  baseline: {', '  standard: {').replace('policy: baseline', 'policy: standard')
    const { plan } = await planned({ 'fleet.yaml': renamed })
    expect(plan.changes.map(({ action, address }) => `${action} ${address}`)).toContain('delete policy/baseline')
    const [hint] = plan.diagnostics
    expect(hint).toMatchObject({ code: 'looks-renamed', address: 'policy/standard' })
    const line = hint?.override?.match(/- \{from: .*\}$/)?.[0]
    expect(line).toBe('- {from: policy/baseline, to: policy/standard}')
    const { plan: kept } = await planned({ 'fleet.yaml': `${renamed}moved:\n  ${line}\n` })
    expect(kept.changes.map(({ action, address }) => `${action} ${address}`)).toEqual(['update policy/standard'])
  })

  it('lists new mailboxes by their addresses', async () => {
    const { comment } = await planned({ 'tenants.txt': 'acme\nglobex\nhooli\ninitech\n' })
    expect(comment).toContain(
      '    - `support-hooli@fleet.example`: `hooli support`\n    - `support-initech@fleet.example`',
    )
  })
})

describe('the command line', () => {
  it('finds the line of what left the working tree in the commit before', async () => {
    const sandbox = await startSandbox({ randomSeed: 3, switches: { plan: 'none' } })
    const folder = mkdtempSync(join(tmpdir(), 'fleet-removals-'))
    try {
      const git = (...args: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: folder })
      const fleet = (...args: readonly string[]) =>
        runProgram('cli', [...args, '--ledger', 'file:ledger.json'], folder, {
          NYLAS_API_KEY: 'sandbox-key',
          NYLAS_API_URL: sandbox.url,
          NYLAS_FLEET_LAG: '0.05',
        })
      const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
      for (const [name, text] of Object.entries(FILES)) write(name, text)
      git('init', '--quiet')
      git('add', '.')
      git('commit', '--quiet', '-m', 'First')
      expect((await fleet('apply', '--yes')).code).toBe(0)
      write('tenants.txt', 'acme\nglobex-corp\n')
      const { out, err } = await fleet('plan')
      expect(out, err).toContain('mailbox support-globex@fleet.example (globex): deleted')
      expect(out).toContain('no longer in the file (was tenants.txt:2)')
      expect(out.replaceAll(/\s+/g, ' ')).toContain(
        'with all its mail, and support-globex-corp@fleet.example is made empty',
      )
    } finally {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
