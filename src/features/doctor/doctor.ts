/** Gathers what the doctor judges. Reads only: the one push is a rehearsal, which changes nothing on the server. */

import { compileFleet } from '../../config/compile.ts'
import { isObject } from '../../domain/json.ts'
import { DEFAULT_WORKSPACE, type Fleet, type Json } from '../../domain/model.ts'
import type { Connection, FleetSource, PlanDeps } from '../../engine/deps.ts'
import { readApplication } from '../../engine/live/read.ts'

import { ApiError, type Reader } from '../../nylas/port.ts'
import { findWorkingTree, LEDGER_REFS, type Repository, readRemoteTip } from '../../state/git/repository.ts'
import type { LedgerStore } from '../../state/ledger/store.ts'
import type { Check } from './check.ts'
import type { ApplicationFacts, Facts, FactUnavailable } from './facts.ts'
import type { GitHubGet } from './github-get.ts'
import { judgeFacts } from './judge.ts'

export type DoctorDeps = FleetSource &
  Pick<PlanDeps, 'clock' | 'ledger'> & {
    /** Null: no key is set. `region` is null when the address was given by hand. */
    readonly api: {
      readonly base: (region: 'us' | 'eu' | null) => { readonly url: string; readonly region: 'us' | 'eu' | null }
      readonly connectTo: (url: string) => Connection
    } | null
    /** Null unless the ledger is kept in git. */
    readonly repository: Repository | null
    /** Whether a variable is set; its value is nobody's business here. */
    readonly isSet: (variable: string) => boolean
    /** Null without a token. Rejects when no answer comes. */
    readonly github: { readonly repository: string | null; readonly get: GitHubGet } | null
  }

export async function collectChecks(ports: DoctorDeps): Promise<readonly Check[]> {
  const { fleet, diagnostics } = await compileFleet(ports.tree, ports.fleetFile)
  const [api, remote, ledger, github] = await Promise.all([
    askApi(ports, fleet),
    askRemote(ports, fleet),
    readLedger(ports, fleet),
    askGitHub(ports.github),
  ])
  const managesDefaultWorkspace = fleet?.desired.some(({ address }) => address === DEFAULT_WORKSPACE) ?? false
  const told = fleet && { name: fleet.name, application: fleet.application.id, managesDefaultWorkspace }
  const variables = variablesOf(fleet).map((name) => ({ name, set: ports.isSet(name) }))
  return judgeFacts({
    file: { path: ports.fleetFile, diagnostics, fleet: told },
    variables,
    api,
    remote,
    ledger,
    github,
  })
}

/** `derive:FLEET_SEED`, `env:FLEET_X[key]`: the names alone, each once. */
function variablesOf(fleet: Pick<Fleet, 'desired'> | null): readonly string[] {
  const names = (fleet?.desired ?? []).flatMap(({ attributes }) => {
    const source = (attributes['app_password'] as { readonly source?: string } | undefined)?.source
    return /:(FLEET_\w+)/u.exec(source ?? '')?.[1] ?? []
  })
  return [...new Set(names)].sort()
}

async function askApi({ api, clock }: DoctorDeps, fleet: Fleet | null): Promise<Facts['api']> {
  if (api === null) return null
  const { url, region } = api.base(fleet?.application.region ?? null)
  const host = new URL(url).host
  const connection = api.connectTo(url)
  let ahead: number | null = null
  const reader: Reader = {
    get: async (path, query) => {
      const reply = await connection.reader.get(path, query)
      const theirs = Date.parse(reply.date)
      if (!Number.isNaN(theirs)) ahead ??= clock.now() - theirs
      return reply
    },
  }
  try {
    const application = await orRefused(() => readApplication(reader))
    const common = { host, region, application }
    if ('message' in application) {
      const elsewhere = application.status === 401 && region !== null ? await tryElsewhere(api, region) : null
      return { ...common, elsewhere, ahead, connectors: null, defaultWorkspace: null }
    }
    const [connectors, defaultWorkspace] = await Promise.all([
      orRefused(() => readConnectors(reader)),
      application.defaultWorkspace === null ? null : orRefused(() => readWorkspace(reader, application)),
    ])
    return { ...common, elsewhere: null, ahead, connectors, defaultWorkspace }
  } finally {
    await connection.close()
  }
}

/** The wrong region always answers 401, so a 401 alone does not mean that the key is wrong. */
async function tryElsewhere(api: NonNullable<DoctorDeps['api']>, refused: 'us' | 'eu') {
  const region = refused === 'us' ? 'eu' : 'us'
  const connection = api.connectTo(api.base(region).url)
  try {
    const application = await orRefused(() => readApplication(connection.reader))
    return { region, accepted: !('message' in application) } as const
  } finally {
    await connection.close()
  }
}

async function readConnectors(reader: Reader): Promise<readonly string[]> {
  const { data } = await reader.get('/v3/connectors', { limit: 200, offset: 0 })
  const rows: readonly Json[] = Array.isArray(data) ? data : []
  return rows.flatMap((row) => (isObject(row) && typeof row['provider'] === 'string' ? [row['provider']] : []))
}

async function readWorkspace(reader: Reader, { defaultWorkspace: id }: ApplicationFacts) {
  try {
    await reader.get(`/v3/workspaces/${id}`)
    return { id: id ?? '', found: true }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { id: id ?? '', found: false }
    throw error
  }
}

async function orRefused<T>(ask: () => Promise<T>): Promise<T | FactUnavailable> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, message: error.message }
    throw error
  }
}

const refOf = (fleet: Fleet | null): string => `${LEDGER_REFS}${fleet?.name ?? 'fleet'}`

async function askRemote({ repository }: DoctorDeps, fleet: Fleet | null): Promise<Facts['remote']> {
  if (repository === null) return null
  const tip = await readRemoteTip(repository, refOf(fleet))
  return tip.ok ? { ok: true } : { ok: false, kind: tip.kind, reason: tip.reason }
}

async function readLedger(ports: DoctorDeps, fleet: Fleet | null): Promise<Facts['ledger']> {
  if (!fleet) return null
  const { repository } = ports
  try {
    const store: LedgerStore | null = ports.ledger(fleet)
    if (!store) return null
    const stale = await store.refresh()
    if (stale !== null) return unread(`it could not be fetched: ${stale}`)
    const { state, reason, ledger, tip } = await store.read()
    return {
      state,
      reason,
      application: ledger?.application ?? null,
      resources: Object.keys(ledger?.resources ?? {}).length,
      open: (ledger?.intent ?? null) !== null,
      writable: repository && (await rehearsePush(repository, refOf(fleet), tip)),
    }
  } catch (error) {
    return unread((error as Error).message)
  }
}

const unread = (reason: string): Facts['ledger'] => ({
  state: 'refused',
  reason,
  application: null,
  resources: 0,
  open: false,
  writable: null,
})

/** The server says whether we may push before it takes anything; with --dry-run nothing is sent then. Null: no commit to try it with. */
async function rehearsePush(repository: Repository, ref: string, tip: string | null) {
  const tree = await findWorkingTree(repository)
  const some = tip ?? (tree.ok ? tree.commit : null)
  if (some === null) return null
  const what = `${some}:${ref}`
  const pushed = await repository.git.run([
    'push',
    '--dry-run',
    '--no-verify',
    '--quiet',
    '--end-of-options',
    repository.remote,
    what,
  ])
  return { ok: pushed.ok, reason: pushed.ok ? '' : pushed.reason }
}

async function askGitHub(github: DoctorDeps['github']): Promise<Facts['github']> {
  if (github === null) return null
  const { repository, get } = github
  if (repository === null) return { repository, repo: 0, pulls: 0, issues: 0, push: null }
  const none = { status: 0, body: null }
  const ask = (path: string) => get(`/repos/${repository}${path}`).catch(() => none)
  const [repo, pulls, issues] = await Promise.all([ask(''), ask('/pulls?per_page=1'), ask('/issues?per_page=1')])
  const permissions = (repo.body as { readonly permissions?: { readonly push?: unknown } } | null)?.permissions
  const push = typeof permissions?.push === 'boolean' ? permissions.push : null
  return { repository, repo: repo.status, pulls: pulls.status, issues: issues.status, push }
}
