/** One job: the shipped bundle as a child process, with GitHub, its git server and Nylas all on this machine. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plan } from '../../src/domain/plan.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { type Ended, type Running, startProgram } from '../program.ts'
import { type FakeGitHub, fakeGitHub } from '../shells/fake-github.ts'
import { runProgram } from '../warm.ts'
import { type GitServer, startGitServer } from './git-server.ts'

/** Planted where secrets are; must be found nowhere else. */
export const CANARIES = {
  key: 'sandbox-key',
  token: 'ghs_canary_token_0123456789abcdef',
  seed: 'canary-seed-canary-seed-canary-seed-42',
} as const

export type World = {
  readonly github: FakeGitHub
  readonly git: GitServer
  readonly sandbox: Sandbox
  readonly close: () => Promise<void>
}

export async function startWorld(): Promise<World> {
  const github = await fakeGitHub()
  const [git, sandbox] = await Promise.all([
    startGitServer(github.repository.owner, github.repository.name, CANARIES.token),
    startSandbox({ randomSeed: 7, switches: { plan: 'none' } }),
  ])
  return {
    github,
    git,
    sandbox,
    close: async () => void (await Promise.all([github.close(), git.close(), sandbox.close()])),
  }
}

export type JobResult = {
  readonly code: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly plan: Plan | null
  readonly report: string | null
  /** The permissions of the files that the outputs name. */
  readonly modes: readonly string[]
  /** Every file the job left in its home or temporary folder, by path; the event it was given is not among them. */
  readonly files: Readonly<Record<string, string>>
}

export type JobOptions = {
  readonly event: string
  readonly payload: unknown
  readonly ref: string
  readonly sha: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Sent once the log holds this, milliseconds later where given. */
  readonly signal?: { readonly after: RegExp; readonly name: NodeJS.Signals; readonly delay?: number }
}

let runs = 100

export async function runJob({ github, git, sandbox }: World, options: JobOptions): Promise<JobResult> {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-job-'))
  const file = (name: string, text = '') => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const { owner, name, id } = github.repository
  runs += 1
  const inputs = { 'api-key': CANARIES.key, 'api-url': sandbox.url, 'github-token': CANARIES.token, ...options.inputs }
  const env = {
    RUNNER_TEMP: folder,
    NYLAS_FLEET_LAG: '0.05',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: `${owner}/${name}`,
    GITHUB_REPOSITORY_ID: String(id),
    GITHUB_SERVER_URL: git.url,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_RUN_ID: String(runs),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'ann',
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.payload)),
    GITHUB_REF: options.ref,
    GITHUB_SHA: options.sha,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    FLEET_PASSWORD_SEED: CANARIES.seed,
    ...Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
    ...options.env,
  }
  const { code, log } = options.signal
    ? await sendWhenSeen(startProgram('action', [], folder, env), options.signal)
    : await runProgram('action', [], folder, env)
  const read = (path: string) => readFileSync(path, 'utf8')
  const outputs = parseOutputs(read(env.GITHUB_OUTPUT))
  const result: JobResult = {
    code,
    log,
    summary: read(env.GITHUB_STEP_SUMMARY),
    outputs,
    plan: outputs['plan-file'] ? (JSON.parse(read(outputs['plan-file'])) as Plan) : null,
    report: outputs['report-file'] ? read(outputs['report-file']) : null,
    modes: ['plan-file', 'report-file'].flatMap((name) => (outputs[name] ? [modeOf(outputs[name])] : [])),
    files: filesIn(folder),
  }
  rmSync(folder, { recursive: true, force: true })
  return result
}

function sendWhenSeen(
  { child, ended }: Running,
  { after, name, delay = 0 }: NonNullable<JobOptions['signal']>,
): Promise<Ended> {
  let seen = ''
  child.stdout?.on('data', (text: string) => {
    const wasSeen = after.test(seen)
    seen += text
    if (!wasSeen && after.test(seen)) setTimeout(() => child.kill(name), delay)
  })
  return ended
}

export const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = files.map((one) => join(one.parentPath, one.name)).filter((path) => !path.endsWith('/event.json'))
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]))
}

/** `name<<delimiter`, the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) outputs[name] = value
  return outputs
}

/** A pull request as its event tells it. */
export function pullPayload(
  { github }: World,
  pull: {
    readonly number: number
    readonly head: string
    readonly base: string
    readonly merge?: string
    readonly fork?: boolean
    readonly open?: boolean
  },
) {
  const repository = { id: github.repository.id, default_branch: 'main' }
  return {
    action: 'synchronize',
    number: pull.number,
    repository,
    pull_request: {
      number: pull.number,
      state: pull.open === false ? 'closed' : 'open',
      merged: false,
      merge_commit_sha: pull.merge ?? null,
      head: { sha: pull.head, ref: 'change', repo: { id: pull.fork ? 99 : repository.id } },
      base: { sha: pull.base, ref: 'main', repo: repository },
    },
  }
}

export const pushPayload = ({ github }: World) => ({ repository: { id: github.repository.id, default_branch: 'main' } })
