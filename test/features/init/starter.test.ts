import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileFleet } from '../../../src/config/compile.ts'
import { createMemoryTree } from '../../../src/config/files/tree.ts'
import { toFleetName } from '../../../src/domain/fleet-name.ts'
import { isPlainBranch } from '../../../src/features/init/command.ts'
import { ACTION, listNextSteps, listStarterFiles, type StarterFacts } from '../../../src/features/init/starter.ts'
import { parseGitHubRemote } from '../../../src/state/git/repository.ts'

const FACTS: StarterFacts = {
  fleet: 'acme',
  fleetFile: 'fleet.yaml',
  defaultBranch: 'main',
  application: null,
  repository: 'acme/fleet',
}
const WORKFLOW = '.github/workflows/nylas-fleet.yml'
const workflow = (facts: Partial<StarterFacts> = {}) => parse(listStarterFiles({ ...FACTS, ...facts })[WORKFLOW] ?? '')

describe('starter files', () => {
  it.each<Partial<StarterFacts>>([
    {},
    { application: { id: '11111111-2222-4333-8444-555555555555', region: 'eu' } },
    { application: { id: '11111111-2222-4333-8444-555555555555', region: null } },
    { fleetFile: 'production/fleet.yaml' },
  ])('the starter files for %j are a fleet without an error or a warning', async (facts) => {
    const all = { ...FACTS, ...facts }
    const { fleet, diagnostics } = await compileFleet(createMemoryTree(listStarterFiles(all)), all.fleetFile)
    expect(diagnostics).toEqual([])
    expect(fleet).toMatchObject({
      name: 'acme',
      application: all.application ? { id: all.application.id } : { id: null },
    })
    expect(fleet?.desired.map(({ address }) => address)).toContain('account/support-acme@agents.example.com')
  })

  it('the fleet file retires, protects and quarantines where the marks are taken off', async () => {
    const files = listStarterFiles(FACTS)
    const lines = /^(\s*)# (settings:|protect:|silence:|silent:|quarantine:)/gmu
    const text = files['fleet.yaml']?.replace(lines, '$1$2') ?? ''
    const tree = createMemoryTree({ ...files, 'fleet.yaml': text })
    const { fleet, diagnostics } = await compileFleet(tree, 'fleet.yaml')
    expect(diagnostics.map(({ code }) => code)).toEqual(['protect-matches-nothing'])
    expect(fleet?.retire).toMatchObject({ workspace: 'workspace/quarantine', days: 14 })
    expect(fleet?.protect).toMatchObject([{ pattern: 'account/ceo@*', reason: 'The mailbox of the CEO' }])
  })

  it('the fleet file begins with the line that editors take the schema from', () => {
    expect(listStarterFiles(FACTS)['fleet.yaml']?.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=https://raw.githubusercontent.com/nylas-fleet/nylas-fleet/v0/fleet.schema.json',
    )
  })
})

describe('the starter workflow', () => {
  it('each job gets the permissions it needs, and none by default', () => {
    const { permissions, jobs } = workflow()
    expect(permissions).toEqual({})
    expect(jobs.plan.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
    expect(jobs.apply.permissions).toEqual({ contents: 'write', 'pull-requests': 'write', issues: 'write' })
    expect(jobs.drift.permissions).toEqual({ contents: 'read', issues: 'write' })
  })

  it('nothing of a pull request is run: each job has one step, the action, and no checkout', () => {
    for (const { steps } of Object.values<{ steps: readonly { uses?: string; run?: string }[] }>(workflow().jobs)) {
      expect(steps.map(({ uses, run }) => uses ?? run)).toEqual([ACTION])
    }
  })

  it('the key stays in the environment, and only the apply gets the seed', () => {
    const { jobs } = workflow()
    const quiet = { name: 'nylas-fleet', deployment: false }
    expect([jobs.plan, jobs.apply, jobs.drift].map(({ environment }) => environment)).toEqual([
      quiet,
      'nylas-fleet',
      quiet,
    ])
    expect(jobs.apply.steps[0].env).toEqual({
      FLEET_PASSWORD_SEED: expect.stringContaining('secrets.FLEET_PASSWORD_SEED'),
    })
    expect(JSON.stringify([jobs.plan, jobs.drift])).not.toContain('FLEET_PASSWORD_SEED')
  })

  it('no apply is dropped, and of plans only outdated ones', () => {
    const { jobs } = workflow()
    expect(jobs.apply.concurrency).toEqual({ group: 'nylas-fleet-apply', 'cancel-in-progress': false, queue: 'max' })
    expect(jobs.plan.concurrency).toMatchObject({
      'cancel-in-progress': true,
      group: expect.stringContaining('pull_request.number'),
    })
  })

  it('every event starts one job', () => {
    const { on, jobs } = workflow()
    const conditions = Object.values<{ if: string }>(jobs).map((job) => job.if)
    for (const event of Object.keys(on))
      expect(
        conditions.filter((condition) => condition.includes(`'${event}'`)),
        event,
      ).toHaveLength(1)
  })

  it.each(['main', 'trunk', 'release/2026.1'])('the workflow goes by the default branch %s', (defaultBranch) => {
    const { on } = workflow({ defaultBranch })
    expect([on.push.branches, on.pull_request_target.branches]).toEqual([[defaultBranch], [defaultBranch]])
  })

  it('a fleet file in another place is named in every job', () => {
    for (const { steps } of Object.values<{ steps: readonly { with: object }[] }>(
      workflow({ fleetFile: 'a b/fleet.yaml' }).jobs,
    )) {
      expect(steps[0]?.with).toMatchObject({ 'fleet-file': 'a b/fleet.yaml' })
    }
    expect(JSON.stringify(workflow())).not.toContain('fleet-file')
  })

  it('the next steps name the page where the environment is made', () => {
    expect(listNextSteps(FACTS).join('\n')).toContain('https://github.com/acme/fleet/settings/environments')
  })
})

describe('what init detects', () => {
  it.each([
    ['https://github.com/acme/fleet.git', 'acme/fleet'],
    ['https://x-access-token:ghp_secret@github.com/acme/fleet', 'acme/fleet'],
    ['git@github.com:acme/fleet.git', 'acme/fleet'],
    ['ssh://git@github.com/acme/fleet', 'acme/fleet'],
    ['https://github.acme.example/acme/fleet.git', 'acme/fleet'],
    ['https://gitlab.com/acme/fleet.git', null],
    ['/srv/git/fleet.git', null],
  ])('the repository of %s is found', (url, name) => {
    expect(parseGitHubRemote(url)).toBe(name)
  })

  it('any text becomes a fleet’s name', () => {
    expect(toFleetName('My Fleet_2')).toBe('my-fleet-2')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toFleetName(text)).toMatch(/^[a-z0-9][a-z0-9-]{0,62}$/u)
      }),
    )
  })

  it('a branch that would mean more than itself in a workflow is no plain one', () => {
    expect(['main', 'a/b-c.d'].every(isPlainBranch)).toBe(true)
    expect(['*', '!main', 'a b', '$x', "a'b", ''].some(isPlainBranch)).toBe(false)
  })
})
