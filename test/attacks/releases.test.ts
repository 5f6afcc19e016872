/**
 * What somebody could slip into a release: code that is installed or run where a job may sign or write, a tool whose version
 * floats, text of the event in a shell. The workflow's own text is judged, and one that is as it must not be is found out.
 */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { listStarterFiles } from '../../src/features/init/starter.ts'
import { text } from '../docs/markdown.ts'

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }
type Job = {
  readonly needs?: string
  readonly environment?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
type Workflow = { readonly permissions: object; readonly jobs: Readonly<Record<string, Job>> }

const WORKFLOW = text('.github/workflows/release.yml')
const INSTALLS = /\.ci\/run|\bnpm (?:ci|i|install|test|run|exec)\b|\b(?:vitest|yarn|pnpm)\b/

/** What is wrong with a release workflow, in words. */
function judge(source: string): readonly string[] {
  const { permissions, jobs } = parse(source) as Workflow
  const problems = Object.keys(permissions).length > 0 ? ['every job is given a permission'] : []
  for (const [name, job] of Object.entries(jobs)) {
    const granted = Object.entries(job.permissions ?? { all: 'write' })
    const isTrusted = granted.some(([, level]) => level !== 'read')
    const runs = job.steps.flatMap(({ run }) => run ?? [])
    const tools = runs.flatMap((run) => [...run.matchAll(/\bnpx (?:--?[\w-]+ )*((?:@[\w-]+\/)?[\w-]+)(?:@(\S+))?/g)])
    if (isTrusted && runs.some((run) => INSTALLS.test(run)))
      problems.push(`${name} installs or tests with more than reading`)
    if (tools.some(([, , version]) => !/^\d+\.\d+\.\d+$/.test(version ?? '')))
      problems.push(`${name} runs a tool of any version`)
    if (isTrusted && job.environment !== 'release') problems.push(`${name} needs nobody's approval`)
    if (isTrusted && job.needs === undefined) problems.push(`${name} waits for no check`)
    if (
      !isTrusted &&
      job.steps.some(
        ({ uses, with: given }) => uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false,
      )
    ) {
      problems.push(`${name} leaves the token where what it installs can read it`)
    }
    if (
      granted.filter(([, level]) => level === 'write').some(([key]) => key === 'contents') &&
      granted.some(([key]) => key === 'id-token')
    ) {
      problems.push(`${name} may both sign and write`)
    }
    if (runs.some((run) => /\$\{\{/.test(run))) problems.push(`${name} puts text of the event into a shell`)
    for (const { uses } of job.steps) if (uses && !/@[0-9a-f]{40}$/.test(uses)) problems.push(`${name} uses ${uses}`)
  }
  return problems
}

describe('the release workflow', () => {
  it('gives nothing that is installed a token to sign or to write with, and floats no tool', () => {
    expect(judge(WORKFLOW)).toEqual([])
  })

  it.each([
    [
      'installs or tests',
      ['node tools/pack.mjs', 'npm ci && node tools/pack.mjs'],
      'publish installs or tests with more than reading',
    ],
    ['floats npm', [/npm@\d+\.\d+\.\d+/, 'npm@11'], 'publish runs a tool of any version'],
    ['asks nobody', ['environment: release', ''], "publish needs nobody's approval"],
    ['checks nothing', ['needs: check', ''], 'publish waits for no check'],
    [
      'keeps the token',
      ['with: {persist-credentials: false}', ''],
      'check leaves the token where what it installs can read it',
    ],
    [
      'signs and writes',
      ['contents: read\n      id-token', 'contents: write\n      id-token'],
      'publish may both sign and write',
    ],
    [
      'runs text of the event',
      ['"$(node', '"\u0024{{ github.ref_name }}$(node'],
      'publish puts text of the event into a shell',
    ],
    ['uses a tag', [/checkout@\w{40}/, 'checkout@v6'], 'check uses actions/checkout@v6'],
  ] as const)('would be found out if it %s', (_, [from, to], problem) => {
    const worse = WORKFLOW.replace(from, to)
    expect(worse).not.toBe(WORKFLOW)
    expect(judge(worse)).toContain(problem)
  })

  it('is preceded by nothing that a package could run while it is installed', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  })
})

describe('what people copy', () => {
  it('shows the action pinned to a full commit, as the security model says', () => {
    expect(text('docs/security-model.md')).toContain('Pin it to the full commit SHA of a release')
    const shown = [...text('README.md').matchAll(/uses: nylas-fleet\/nylas-fleet@(\S+)/g)].map(([, version]) => version)
    expect(shown).toEqual(['FULL_COMMIT_SHA', 'FULL_COMMIT_SHA', 'FULL_COMMIT_SHA'])
    expect(text('README.md')).toMatch(/git ls-remote https:\/\/github\.com\/nylas-fleet\/nylas-fleet v\d+\.\d+\.\d+/)
  })

  it('tells in the starter workflow how to pin it', () => {
    const facts = { fleet: 'acme', fleetFile: 'fleet.yaml', defaultBranch: 'main', application: null, repository: null }
    const { version } = JSON.parse(text('package.json')) as { version: string }
    const workflow = listStarterFiles(facts)['.github/workflows/nylas-fleet.yml']
    expect(workflow).toContain(`git ls-remote https://github.com/nylas-fleet/nylas-fleet v${version}`)
  })
})
