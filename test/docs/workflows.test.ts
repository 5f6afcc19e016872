/** GitHub's own language service finds nothing wrong with action.yml and any workflow here, and would if there were. */
import { readdirSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ACTION } from '../../src/features/init/starter.ts'
import { blocks, root, text } from './markdown.ts'

/** The part of `validate` that is used. */
type Validate = (document: object) => Promise<readonly { readonly message: string }[]>

const inside = (folder: string) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)
const workflows = [...inside('.github'), ...inside('examples')].filter((path) =>
  /\.github\/workflows\/[^/]+\.ya?ml$/.test(path),
)

let problems: (uri: string, content: string) => Promise<readonly string[]>

beforeAll(async () => {
  // Its modules import JSON without saying so, which Node refuses.
  registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  })
  const { validate } = (await import('@actions/languageservice')) as unknown as { validate: Validate }
  const { TextDocument } = await import('vscode-languageserver-textdocument')
  problems = async (uri, content) =>
    (await validate(TextDocument.create(`file:///${uri}`, 'yaml', 1, content))).map(({ message }) => message)
})

describe("GitHub's language service", () => {
  it('finds what is wrong', async () => {
    const workflow = 'on: push\njobs: {a: {runs-on: ubuntu-latest, permisions: {}, steps: [{run: "true"}]}}\n'
    expect(await problems('.github/workflows/bad.yml', workflow)).not.toEqual([])
    expect(await problems('bad/action.yml', text('action.yml').replace('using: node24', 'using: node3'))).not.toEqual(
      [],
    )
  })

  it('accepts action.yml', async () => {
    expect(await problems('action.yml', text('action.yml'))).toEqual([])
  })

  it.each(workflows)('accepts %s', async (path) => {
    expect(await problems(path, text(path))).toEqual([])
  })
})

type Job = {
  readonly permissions?: unknown
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]
}
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, Job>>
}
const steps = workflows.flatMap((path) =>
  Object.values((parse(text(path)) as Workflow).jobs).flatMap((job) => job.steps.map((step) => ({ path, step }))),
)

describe('the workflows', () => {
  it('are there', () => {
    expect(workflows.length).toBeGreaterThanOrEqual(13)
  })

  it.each(workflows)('%s gives no permission to all jobs, and each job its own', (path) => {
    const { permissions, jobs } = parse(text(path)) as Workflow
    expect(permissions).toEqual({})
    expect(Object.entries(jobs).filter(([, job]) => job.permissions === undefined)).toEqual([])
  })

  it('pin actions of others to a full commit', () => {
    const loose = steps.filter(
      ({ step: { uses } }) => uses && !uses.startsWith('nylas-fleet/') && !/@[0-9a-f]{40}$/.test(uses),
    )
    expect(loose).toEqual([])
  })

  it('use our action by the major version of the package, with inputs that exist', () => {
    const { version } = JSON.parse(text('package.json')) as { version: string }
    const { inputs } = parse(text('action.yml')) as { inputs: Record<string, unknown> }
    const ours = steps.filter(({ step: { uses } }) => uses?.startsWith('nylas-fleet/nylas-fleet@'))
    expect(ours.length).toBeGreaterThan(30)
    expect(ACTION).toBe(`nylas-fleet/nylas-fleet@v${version.split('.')[0]}`)
    for (const { step } of ours) {
      expect(step.uses).toBe(`nylas-fleet/nylas-fleet@v${version.split('.')[0]}`)
      expect(Object.keys(step.with ?? {}).filter((name) => !(name in inputs))).toEqual([])
    }
  })

  it('never run anything of a pull request where the key is', () => {
    const risky = workflows.filter(
      (path) =>
        path.startsWith('examples/') &&
        /pull_request\b(?!_target)/.test(Object.keys((parse(text(path)) as Workflow).on).join()),
    )
    expect(risky).toEqual([])
    const withKey = workflows.flatMap((path) =>
      Object.values((parse(text(path)) as Workflow).jobs).filter((job) =>
        JSON.stringify(job).includes('NYLAS_API_KEY'),
      ),
    )
    expect(withKey.length).toBeGreaterThan(30)
    expect(withKey.filter((job) => job.steps.length !== 1)).toEqual([])
  })

  it('shown in pages are accepted as well', async () => {
    for (const { body, name } of blocks(text('README.md')).filter(({ name }) => name.includes('workflows/'))) {
      expect(await problems(name, body)).toEqual([])
    }
  })
})
