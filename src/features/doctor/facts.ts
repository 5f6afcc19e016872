/**
 * Collects the facts that the doctor judges: from the file, the API, git and GitHub. Reads only: the one push is a
 * rehearsal, which changes nothing on the server. What could not be asked is a fact too.
 */
import type { Watch } from '../../config/bounds.ts'
import { compileFleet } from '../../config/compile.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import type { SendingHealth } from '../../domain/health.ts'
import { DEFAULT_WORKSPACE, type Diagnostic, type Fleet } from '../../domain/model.ts'
import type { Connection, FleetSource, PlanDeps } from '../../engine/deps.ts'
import { readSendingHealth } from '../../engine/health.ts'
import { type Application, readApplication, readConnectors } from '../../engine/live/application.ts'
import { GROUP, registry } from '../../kinds/registry.ts'
import { ApiError, type Reader } from '../../nylas/port.ts'
import { openObjects } from '../../state/git/objects.ts'
import { readRemoteTip } from '../../state/git/refs.ts'
import { LEDGER_REFS, type Repository } from '../../state/git/repository.ts'
import { askDomains, type DomainDeps, type DomainFacts } from './domains.ts'

/** A request that was refused or had no answer (0). */
export type FactUnavailable = { readonly status: number; readonly message: string }

export const isUnavailable = (value: object): value is FactUnavailable => 'message' in value

export type Facts = {
  readonly file: {
    readonly path: string
    readonly diagnostics: readonly Diagnostic[]
    readonly fleet: {
      readonly name: string
      readonly application: string | null
      readonly region: 'us' | 'eu' | null
      readonly managesDefaultWorkspace: boolean
    } | null
  }
  /** Each `FLEET_` variable the file names. */
  readonly variables: readonly { readonly name: string; readonly set: boolean }[]
  /** Null: no key is set. */
  readonly api: {
    readonly host: string
    /** Null when the address was given by hand. */
    readonly region: 'us' | 'eu' | null
    readonly application: Application | FactUnavailable
    /** What the other region said to the same key, asked only after a 401. */
    readonly elsewhere: { readonly region: 'us' | 'eu'; readonly accepted: boolean } | null
    /** Milliseconds our clock is ahead of the API's; null without a reply. */
    readonly ahead: number | null
    readonly connectors: readonly string[] | FactUnavailable | null
    /** How the mail that accounts send fares. Left out where nobody asked; null where Nylas does not tell. */
    readonly health?: SendingHealth | null
    readonly defaultWorkspace: { readonly id: string; readonly exists: boolean } | FactUnavailable | null
  } | null
  /** Null, or left out: no service account is given, and nothing is required of a domain. */
  readonly domains?: DomainFacts | null
  /** Null with the ledger off, or in a file. */
  readonly remote: { readonly ok: true } | { readonly ok: false; readonly kind: string; readonly reason: string } | null
  /** Without a key nobody can tell whether a ledger is the right one. */
  readonly canVerify: boolean
  /** Null with the ledger off. `writable` null: not asked (a file). `unread`: it could not be had, which says nothing of it. */
  readonly ledger: {
    readonly unread?: true
    readonly state: 'none' | 'verified' | 'unverified' | 'refused'
    readonly reason: string | null
    readonly application: string | null
    readonly resources: number
    readonly open: boolean
    readonly writable: { readonly ok: boolean; readonly reason: string } | null
  } | null
  /** Null: no token is set. */
  readonly github: {
    /** `owner/name`; null when neither the environment nor the remote names it. */
    readonly repository: string | null
    /** Each question's answer: 0 when none came. */
    readonly repo: number
    readonly pulls: number
    readonly issues: number
    readonly push: boolean | null
  } | null
}

export type GitHubGet = (path: string) => Promise<{ readonly status: number; readonly body: unknown }>

export type DoctorDeps = FleetSource &
  Pick<PlanDeps, 'clock' | 'openLedger'> & {
    readonly watch?: Watch
    /** Null: no key is set. `region` is null when the address was given by hand. */
    readonly api: {
      readonly base: (region: 'us' | 'eu' | null) => { readonly url: string; readonly region: 'us' | 'eu' | null }
      readonly connectTo: (url: string) => Connection
    } | null
    readonly asksHealth?: boolean
    /** Left out: domains are not asked about. */
    readonly domains?: DomainDeps
    /** Null unless the ledger is kept in git. */
    readonly repository: Repository | null
    /** Whether a variable is set; its value is nobody's business here. */
    readonly isSet: (variable: string) => boolean
    /** Null without a token. Rejects when no answer comes. */
    readonly github: { readonly repository: string | null; readonly get: GitHubGet } | null
  }

export async function collectFacts(deps: DoctorDeps): Promise<Facts> {
  const { name, fleet, diagnostics } = await compileFleet(deps.tree, deps.fleetFile, deps.watch)
  const canVerify = deps.api !== null || deps.isSet('NYLAS_FLEET_SIGNING_KEY')
  const [api, remote, ledger, github, domains] = await Promise.all([
    askApi(deps, fleet),
    askRemote(deps, name),
    canVerify ? readLedger(deps, fleet) : null,
    askGitHub(deps.github),
    deps.domains ? askDomains(deps.domains, fleet) : null,
  ])
  const managesDefaultWorkspace = fleet?.desired.some(({ address }) => address === DEFAULT_WORKSPACE) ?? false
  return {
    file: {
      path: deps.fleetFile,
      diagnostics,
      fleet: fleet && {
        name: fleet.name,
        application: fleet.application.id,
        region: fleet.application.region,
        managesDefaultWorkspace,
      },
    },
    variables: listVariables(fleet).map((variable) => ({ name: variable, set: deps.isSet(variable) })),
    api,
    domains,
    remote,
    canVerify,
    ledger,
    github,
  }
}

/** `derive:FLEET_SEED`, `env:FLEET_X[key]`: the names alone, each once. */
function listVariables(fleet: Fleet | null): readonly string[] {
  const names = (fleet?.desired ?? []).flatMap(({ kind, attributes }) =>
    registry[kind].fields
      .filter(({ unit }) => unit === 'password')
      .flatMap(({ path }) => {
        const { source = '' } = (attributes[path] ?? {}) as { readonly source?: string }
        return /:(FLEET_\w+)/u.exec(source)?.[1] ?? []
      }),
  )
  return [...new Set(names)].sort()
}

async function askApi({ api, clock, asksHealth = false }: DoctorDeps, fleet: Fleet | null): Promise<Facts['api']> {
  if (api === null) return null
  const { url, region } = api.base(fleet?.application.region ?? null)
  const connection = api.connectTo(url)
  let ahead: number | null = null
  let at: string | null = null
  const reader: Reader = {
    get: async (path, query) => {
      const reply = await connection.reader.get(path, query)
      const date = Date.parse(reply.date)
      if (!Number.isNaN(date)) {
        ahead ??= clock.now() - date
        at ??= reply.date
      }
      return reply
    },
  }
  try {
    const application = await catchRefusal(() => readApplication(reader))
    const common = { host: new URL(url).host, region, application }
    if (isUnavailable(application)) {
      const elsewhere = application.status === 401 && region !== null ? await tryOtherRegion(api, region) : null
      return { ...common, elsewhere, ahead, connectors: null, defaultWorkspace: null }
    }
    const id = application.defaultWorkspace
    const [connectors, defaultWorkspace] = await Promise.all([
      catchRefusal(() => listProviders(reader)),
      id === null ? null : catchRefusal(() => findWorkspace(reader, id)),
    ])
    const health = asksHealth && at !== null ? await readSendingHealth(reader, at, NEVER) : undefined
    const asked = health === undefined ? {} : { health: health.health }
    return { ...common, elsewhere: null, ahead, connectors, defaultWorkspace, ...asked }
  } finally {
    await connection.close()
  }
}

/** A doctor that is interrupted has no more to say. */
const NEVER = new AbortController().signal

/** The wrong region always answers 401, so a 401 alone does not mean that the key is wrong. */
async function tryOtherRegion(api: NonNullable<DoctorDeps['api']>, refused: 'us' | 'eu') {
  const region = refused === 'us' ? 'eu' : 'us'
  const connection = api.connectTo(api.base(region).url)
  try {
    const application = await catchRefusal(() => readApplication(connection.reader))
    return { region, accepted: !isUnavailable(application) } as const
  } finally {
    await connection.close()
  }
}

async function listProviders(reader: Reader): Promise<readonly string[]> {
  const connectors = (await readConnectors(reader)) ?? []
  return connectors.map(({ provider }) => provider).filter((provider) => typeof provider === 'string')
}

async function findWorkspace(reader: Reader, id: string) {
  try {
    await reader.get(`${registry[GROUP].collection}/${id}`)
    return { id, exists: true }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { id, exists: false }
    throw error
  }
}

async function catchRefusal<T>(ask: () => Promise<T>): Promise<T | FactUnavailable> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, message: error.message }
    throw error
  }
}

async function askRemote({ repository }: DoctorDeps, name: string): Promise<Facts['remote']> {
  if (repository === null) return null
  const tip = await readRemoteTip(repository, `${LEDGER_REFS}${name}`)
  return tip.ok ? { ok: true } : { ok: false, kind: tip.kind, reason: tip.reason }
}

async function readLedger({ openLedger, repository }: DoctorDeps, fleet: Fleet | null): Promise<Facts['ledger']> {
  if (!fleet) return null
  const refuse = (reason: string): Facts['ledger'] => ({
    unread: true,
    state: 'refused',
    reason,
    application: null,
    resources: 0,
    open: false,
    writable: null,
  })
  try {
    const store = openLedger(fleet)
    if (!store) return null
    const failure = await store.refresh()
    if (failure !== null) return refuse(`it could not be fetched: ${failure}`)
    const { state, reason, ledger, tip } = await store.read()
    return {
      state,
      reason,
      application: ledger?.application ?? null,
      resources: Object.keys(ledger?.resources ?? {}).length,
      open: (ledger?.intent ?? null) !== null,
      writable: repository && (await rehearsePush(repository, `${LEDGER_REFS}${fleet.name}`, tip)),
    }
  } catch (error) {
    return refuse(errorMessage(error))
  }
}

/**
 * The server says whether a push is allowed before it takes anything; with --dry-run nothing is sent then. Null: there is no
 * commit to try it with.
 */
async function rehearsePush(repository: Repository, ref: string, tip: string | null) {
  const objects = openObjects(repository)
  const commit = tip ?? (await objects.findHead().catch(() => null))
  objects.close()
  if (commit === null) return null
  const options = ['--dry-run', '--no-verify', '--quiet', '--end-of-options']
  const pushed = await repository.git.run(['push', ...options, repository.remote, `${commit}:${ref}`])
  return { ok: pushed.ok, reason: pushed.ok ? '' : pushed.reason }
}

async function askGitHub(github: DoctorDeps['github']): Promise<Facts['github']> {
  if (github === null) return null
  const { repository, get } = github
  if (repository === null) return { repository, repo: 0, pulls: 0, issues: 0, push: null }
  const ask = (path: string) => get(`/repos/${repository}${path}`).catch(() => ({ status: 0, body: null }))
  const [repo, pulls, issues] = await Promise.all([ask(''), ask('/pulls?per_page=1'), ask('/issues?per_page=1')])
  const permissions = (repo.body as { readonly permissions?: { readonly push?: unknown } } | null)?.permissions
  const push = typeof permissions?.push === 'boolean' ? permissions.push : null
  return { repository, repo: repo.status, pulls: pulls.status, issues: issues.status, push }
}
