/** From options and the environment to what the commands need of the world. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { dirname, relative, resolve, sep } from 'node:path'
import { openWorkingTree } from '../../config/files/working-tree.ts'
import type { Ledger } from '../../domain/model.ts'
import { VERSION } from '../../domain/version.ts'
import type { ApplyDeps, Connection, FleetSource, PlanDeps } from '../../engine/deps.ts'
import { openApi } from '../../nylas/client.ts'
import { type Objects, openObjects } from '../../state/git/objects.ts'
import { openLocalRepository } from '../../state/git/repository.ts'
import { openFileLedgerStore } from '../../state/ledger/file-store.ts'
import { openGitLedgerStore } from '../../state/ledger/git-store.ts'
import { formatRecoveryFile } from '../../state/ledger/rescue.ts'
import { formatHostName, formatProcessRun, parseRunName, type RunName } from '../../state/ledger/run-name.ts'
import { deriveLedgerKey } from '../../state/ledger/signature.ts'
import type { LedgerStore } from '../../state/ledger/store.ts'
import { UserError } from './exit.ts'
import type { Options } from './parse.ts'
import type { Terminal } from './shell.ts'

const REGIONS = { us: 'https://api.us.nylas.com', eu: 'https://api.eu.nylas.com' } as const
const LAG = 10
const LOCK_PATIENCE = 20 * 60_000

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The repository around the fleet file is its world; without one, the folder the file is in. */
export function findFleetSource(options: Options, shell: Terminal): FleetSource & { readonly root: string } {
  const file = resolve(shell.directory, text(options['fleet-file']) ?? 'fleet.yaml')
  let root = dirname(file)
  while (!existsSync(resolve(root, '.git')) && dirname(root) !== root) root = dirname(root)
  if (!existsSync(resolve(root, '.git'))) root = dirname(file)
  return { tree: openWorkingTree(root), fleetFile: relative(root, file).split(sep).join('/'), commit: null, root }
}

export function openConnection(
  to: {
    readonly base: string
    readonly key: string
    readonly requestsPerSecond?: number
    readonly rates?: { grants: number; others: number }
  },
  shell: Terminal,
): Connection {
  const { https_proxy, HTTPS_PROXY, http_proxy, HTTP_PROXY, no_proxy, NO_PROXY } = shell.env
  const [https, http, no] = [https_proxy ?? HTTPS_PROXY, http_proxy ?? HTTP_PROXY, no_proxy ?? NO_PROXY]
  const api = openApi({
    base: to.base,
    apiKey: to.key,
    userAgent: `nylas-fleet/${VERSION}`,
    clock: shell.clock,
    random: Math.random,
    signal: shell.stopping,
    proxies: { ...(https ? { https } : {}), ...(http ? { http } : {}), ...(no ? { no } : {}) },
    ...(to.rates ? { rates: to.rates } : {}),
    ...(to.requestsPerSecond === undefined ? {} : { requestsPerSecond: to.requestsPerSecond }),
  })
  shell.halted.addEventListener('abort', () => api.abort('interrupted'), { once: true })
  return { reader: api.reader, writer: api.writer, close: api.close }
}

export type Closing = { readonly close: () => void }

/** The address by hand, else by region; `region` is null when it was given by hand. */
export function chooseApiBase(options: Options, shell: Terminal, declared: 'us' | 'eu' | null) {
  const given = text(options['api-url']) ?? text(shell.env['NYLAS_API_URL'])
  if (given !== null) return { url: given, region: null }
  const asked = text(options['region'])
  if (asked !== null && !(asked in REGIONS)) throw new UserError(`--region takes ${Object.keys(REGIONS).join(' or ')}`)
  const region = declared ?? (asked as keyof typeof REGIONS | null) ?? 'us'
  return { url: REGIONS[region], region }
}

/** Null without a key. */
export function openConnectionByOptions(options: Options, shell: Terminal): Connection | null {
  const key = text(shell.env['NYLAS_API_KEY'])
  return key === null ? null : openConnection({ base: chooseApiBase(options, shell, null).url, key }, shell)
}

export function createPlanDeps(
  options: Options,
  shell: Terminal,
): PlanDeps & Closing & { readonly run: string; readonly root: string } {
  const key = text(shell.env['NYLAS_API_KEY'])
  if (key === null) throw new UserError('NYLAS_API_KEY is not set: it holds the API key of the Nylas application')
  const { root, ...files } = findFleetSource(options, shell)
  const rate = text(options['requests-per-second'])
  if (rate !== null && !(Number(rate) > 0)) throw new UserError('--requests-per-second takes a number above 0')
  const opened: Objects[] = []
  const run = nameProcess(randomUUID())
  return {
    ...files,
    close: () => {
      for (const objects of opened) objects.close()
    },
    root,
    ...(Array.isArray(options['target']) ? { targets: options['target'] as readonly string[] } : {}),
    connect: (declared) => {
      const base = chooseApiBase(options, shell, declared).url
      return openConnection({ base, key, ...(rate === null ? {} : { requestsPerSecond: Number(rate) }) }, shell)
    },
    ledger: ({ name }) => openLedgerStore(text(options['ledger']) ?? 'git', { name, root, key, run }, shell, opened),
    run,
    clock: shell.clock,
    lag: readLag(shell),
    stopping: shell.stopping,
    tell: (line) => shell.err(`${line}\n`),
  }
}

/** `rescue` is a ledger as the text of a file, signed like the ledger itself. */
export function createApplyDeps(
  options: Options,
  shell: Terminal,
): ApplyDeps & Closing & { readonly rescue: (ledger: Ledger) => string } {
  return {
    ...createPlanDeps(options, shell),
    rescue: (ledger) => formatRecoveryFile(ledger, getSigningKey(shell)),
    variables: (name) => (name.startsWith('FLEET_') ? shell.env[name] : undefined),
    actor: userInfo().username,
    pulls: [],
    lock: {
      patience: LOCK_PATIENCE,
      isRunEnded: async () => false,
      isProcessGone: async (run) => isGone(run),
    },
  }
}

/** What ledgers are signed with: a key of its own, else the API key. */
export function getSigningKey({ env }: Pick<Terminal, 'env'>): Uint8Array {
  const secret = text(env['NYLAS_FLEET_SIGNING_KEY']) ?? text(env['NYLAS_API_KEY'])
  if (secret === null) throw new UserError('NYLAS_API_KEY is not set: ledgers are signed with it')
  return deriveLedgerKey(secret)
}

/** How long the API's lists may trail its writes, in milliseconds. */
export function readLag(shell: Pick<Terminal, 'env'>): number {
  const seconds = Number(shell.env['NYLAS_FLEET_LAG'] ?? LAG)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : LAG * 1000
}

type LedgerPlace = { readonly name: string; readonly root: string; readonly key: string; readonly run: string }

export function openLedgerStore(
  where: string,
  { name, root, key, run }: LedgerPlace,
  shell: Terminal,
  opened: { close: () => void }[],
): LedgerStore | null {
  if (where === 'off') return null
  const common = {
    fleet: name,
    key: deriveLedgerKey(text(shell.env['NYLAS_FLEET_SIGNING_KEY']) ?? key),
    sleep: (milliseconds: number) => shell.clock.sleep(milliseconds, shell.stopping),
  }
  if (where.startsWith('file:')) {
    const path = resolve(shell.directory, where.slice('file:'.length))
    return openFileLedgerStore({ ...common, path, run, isGone: async (holder) => isGone(parseRunName(holder)) })
  }
  if (where !== 'git') throw new UserError('--ledger takes git, file:PATH or off')
  if (!existsSync(resolve(root, '.git'))) {
    throw new UserError(
      `${root} is no Git repository, so nothing can be remembered there: use --ledger file:PATH, or off`,
    )
  }
  const repository = openLocalRepository({ directory: root, environment: shell.env, signal: shell.over })
  const objects = openObjects(repository)
  opened.push(objects)
  return fetchedFirst(openGitLedgerStore({ ...common, repository, objects }))
}

/** What is here may be old: the first look goes to the remote. */
function fetchedFirst(store: LedgerStore): LedgerStore {
  let fetched = false
  return {
    ...store,
    read: async () => {
      if (!fetched) {
        const problem = await store.refresh()
        if (problem !== null) {
          throw new UserError(
            `the ledger could not be fetched from origin: ${problem} (--ledger file:PATH or off does without)`,
          )
        }
      }
      fetched = true
      return store.read()
    },
  }
}

/** This process, so that others of this host can tell whether it is still there. */
export const nameProcess = (nonce: string): string => formatProcessRun({ host: thisHost(), pid: process.pid, nonce })

function thisHost(): string {
  const read = (path: string, take: (path: string) => string): string | null => {
    try {
      return take(path)
    } catch {
      return null
    }
  }
  const boot = read('/proc/sys/kernel/random/boot_id', (path) => readFileSync(path, 'utf8'))
  return formatHostName(hostname(), boot, read('/proc/self/ns/pid', readlinkSync))
}

function isGone(run: RunName): boolean {
  if (run.kind !== 'process' || run.host !== thisHost()) return false
  try {
    process.kill(run.pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
