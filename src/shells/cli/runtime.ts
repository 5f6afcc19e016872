/** From options and the environment to what the commands need of the world. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { dirname, relative, resolve, sep } from 'node:path'
import { openWorkingTree } from '../../config/files/tree.ts'
import { errorMessage } from '../../domain/diagnostic.ts'
import type { PlanDeps } from '../../engine/deps.ts'
import { type Options, type Runtime, readText, type Terminal, UserError } from '../../features/command.ts'
import { readServiceAccount, type ServiceAccount } from '../../nylas/service-account.ts'
import { type Objects, openObjects } from '../../state/git/objects.ts'
import { openLocalRepository, type Repository } from '../../state/git/repository.ts'
import { openFileLedgerStore } from '../../state/ledger/file-store.ts'
import { deriveLedgerKey } from '../../state/ledger/format.ts'
import { formatRecoveryFile } from '../../state/ledger/recovery.ts'
import { formatHostName, formatProcessRun, parseRunName, type RunName } from '../../state/ledger/run-name.ts'
import type { LedgerStore } from '../../state/ledger/store.ts'
import { findSigningKeyProblem } from '../../state/secrets/signing-key.ts'
import {
  API_HOSTS,
  openConnection,
  openGitLedger,
  type Region,
  readLag,
  selectSecrets,
  wireApplyDeps,
  wireDomains,
  wirePlanDeps,
} from '../runtime.ts'
import { readFormerSpec } from './former-spec.ts'

/** `close` ends the processes of git that were started on the way. */
export function createRuntime(options: Options, terminal: Terminal): Runtime & { readonly close: () => void } {
  const { env } = terminal
  const apiKey = readText(env['NYLAS_API_KEY'])
  const getSigningSecret = (): string | null => {
    const key = readText(env['NYLAS_FLEET_SIGNING_KEY'])
    const problem = findSigningKeyProblem(key ?? '')
    if (problem !== null) throw new UserError(`NYLAS_FLEET_SIGNING_KEY ${problem}`)
    return key ?? apiKey
  }
  const clones = new Map<string, Clone>()
  const openClone = (directory: string): Clone | null => {
    const root = findRepositoryRoot(directory)
    if (root === null) return null
    const clone = clones.get(root) ?? openCloneAt(root, terminal)
    clones.set(root, clone)
    return clone
  }
  const nonce = randomUUID()
  const getRun = () => formatProcessRun({ host: getHostName(), pid: process.pid, nonce })

  const runtime: Runtime = {
    terminal,
    apiKey,
    findFleetSource: () => findFleetSource(options, terminal),
    chooseApiBase: (declared) => chooseApiBase(options, terminal, declared),
    openConnection: (to) => openConnection(terminal, to),
    readServiceAccount: () => readServiceAccountOf(env, terminal.directory),
    readDomains: (domains, declared) =>
      wireDomains(terminal, {
        apiKey: apiKey ?? '',
        requestsPerSecond: null,
        chooseApiBase: (region) => runtime.chooseApiBase(region).url,
        findServiceAccount: runtime.readServiceAccount,
      })(domains, declared),
    openRepository: (directory) => openClone(directory)?.repository ?? null,
    openLedgerStore: (fleet) => openLedgerStore(fleet),
    variables: selectSecrets(env),
    isRunGone: (run) => isProcessGone(parseRunName(run)),
    lag: readLag(env),
    identify: () => ({ run: getRun(), actor: getUserName(env) }),
    getSigningKey: () => {
      const signingSecret = getSigningSecret()
      if (signingSecret !== null) return deriveLedgerKey(signingSecret)
      throw new UserError(
        'NYLAS_API_KEY is not set, and ledgers are signed with it: set it, or NYLAS_FLEET_SIGNING_KEY where the workflow has a signing-key',
      )
    },
    formatRecoveryFile: (ledger) => formatRecoveryFile(ledger, runtime.getSigningKey()),
    createPlanDeps: () => {
      if (apiKey === null)
        throw new UserError(
          'NYLAS_API_KEY is not set: put the API key of the Nylas application into it (dashboard, API keys)',
        )
      const { root, ...source } = runtime.findFleetSource()
      const rate = readText(options['requests-per-second'])
      if (rate !== null && !(Number(rate) > 0)) throw new UserError('--requests-per-second takes a number above 0')
      const deps = wirePlanDeps(terminal, {
        source,
        apiKey,
        requestsPerSecond: rate === null ? null : Number(rate),
        chooseApiBase: (declared) => runtime.chooseApiBase(declared).url,
        findServiceAccount: runtime.readServiceAccount,
        openLedger: ({ name }) => openLedgerStore(name),
        log: (line) => terminal.err(`${line}\n`),
      })
      const targets = options['target'] as readonly string[] | undefined
      const former: PlanDeps['readFormerSpec'] = async (applied) => {
        const clone = openClone(root)
        return clone && readFormerSpec(clone.objects, { fleetFile: source.fleetFile, applied, watch: terminal })
      }
      return { ...deps, root, readFormerSpec: former, ...(targets ? { targets } : {}), deep: options['deep'] === true }
    },
    createApplyDeps: () =>
      wireApplyDeps(terminal, runtime.createPlanDeps(), {
        ...runtime.identify(),
        pulls: [],
        isRunEnded: async () => false,
        isProcessGone: async (run) => isProcessGone(run),
      }),
  }

  function openLedgerStore(fleet: string): LedgerStore | null {
    const where = readText(options['ledger']) ?? 'git'
    if (where === 'off') return null
    const secret = getSigningSecret() ?? ''
    if (where.startsWith('file:')) {
      return openFileLedgerStore({
        fleet,
        key: deriveLedgerKey(secret),
        path: resolve(terminal.directory, where.slice('file:'.length)),
        run: getRun(),
        isGone: async (holder) => isProcessGone(parseRunName(holder)),
        sleep: (milliseconds) => terminal.clock.sleep(milliseconds, terminal.stopping),
      })
    }
    if (where !== 'git') throw new UserError('--ledger takes git, file:PATH or off')
    const { root } = runtime.findFleetSource()
    const clone = openClone(root)
    if (clone === null) {
      throw new UserError(
        `${root} is no Git repository, so nothing can be remembered there: use --ledger file:PATH, or off`,
      )
    }
    return fetchBeforeFirstRead(openGitLedger(terminal, { fleet, secret, ...clone }))
  }

  return {
    ...runtime,
    close: () => {
      for (const { objects } of clones.values()) objects.close()
    },
  }
}

/** Opened once in a run, with one process of git for all that is read of it. */
type Clone = { readonly repository: Repository; readonly objects: Objects }

function openCloneAt(root: string, { env, over }: Terminal): Clone {
  const repository = openLocalRepository({ directory: root, environment: env, signal: over })
  return { repository, objects: openObjects(repository) }
}

/** The key file itself, or where it is. */
function readServiceAccountOf(env: Terminal['env'], directory: string): ServiceAccount | null {
  const [given, path] = [readText(env['NYLAS_SERVICE_ACCOUNT']), readText(env['NYLAS_SERVICE_ACCOUNT_FILE'])]
  const name = given === null ? 'NYLAS_SERVICE_ACCOUNT_FILE' : 'NYLAS_SERVICE_ACCOUNT'
  if (given === null && path === null) return null
  const account = readServiceAccount(given ?? readKeyFile(resolve(directory, path ?? '')))
  if ('problem' in account) throw new UserError(`${name} ${account.problem}`)
  return account
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError(`NYLAS_SERVICE_ACCOUNT_FILE cannot be read: ${errorMessage(error)}`)
  }
}

function findFleetSource(options: Options, { directory }: Terminal) {
  const file = resolve(directory, readText(options['fleet-file']) ?? 'fleet.yaml')
  const root = findRepositoryRoot(dirname(file)) ?? dirname(file)
  return { tree: openWorkingTree(root), fleetFile: relative(root, file).split(sep).join('/'), commit: null, root }
}

/** The nearest folder with a `.git`: git is started there and nowhere else, so that it takes nothing else for a repository. */
function findRepositoryRoot(directory: string): string | null {
  let root = directory
  while (!existsSync(resolve(root, '.git'))) {
    if (dirname(root) === root) return null
    root = dirname(root)
  }
  return root
}

function chooseApiBase(options: Options, { env }: Terminal, declared: Region | null) {
  const given = readText(options['api-url']) ?? readText(env['NYLAS_API_URL'])
  if (given !== null) return { url: given, region: null }
  const asked = readText(options['region'])
  if (asked !== null && !(asked in API_HOSTS))
    throw new UserError(`--region takes ${Object.keys(API_HOSTS).join(' or ')}`)
  const region = declared ?? (asked as Region | null) ?? 'us'
  return { url: API_HOSTS[region], region }
}

/** What is here may be old: the first look goes to the remote. */
function fetchBeforeFirstRead(store: LedgerStore): LedgerStore {
  let fetched = false
  const refresh = async () => {
    const problem = await store.refresh()
    fetched ||= problem === null
    return problem
  }
  return {
    ...store,
    refresh,
    read: async () => {
      if (!fetched) {
        const problem = await refresh()
        if (problem !== null) {
          throw new UserError(
            `the ledger could not be fetched from origin: ${problem} (--ledger file:PATH or off does without)`,
          )
        }
      }
      return store.read()
    },
  }
}

/** A container may run as a user whom it has no name for. */
function getUserName(env: Terminal['env']): string {
  try {
    return userInfo().username
  } catch {
    return readText(env['USER']) ?? 'a user without a name'
  }
}

/** With the boot and the namespace of processes, so that a process is only believed to be gone where its number means something. */
function getHostName(): string {
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

function isProcessGone(run: RunName): boolean {
  if (run.kind !== 'process' || run.host !== getHostName()) return false
  try {
    process.kill(run.pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
