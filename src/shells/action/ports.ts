/** What the commands need of the world, in a job of GitHub Actions. */
import { randomUUID } from 'node:crypto'
import { VERSION } from '../../domain/version.ts'
import type { ApplyDeps, Clock, PlanDeps } from '../../engine/deps.ts'
import { openApi } from '../../nylas/client.ts'
import { deriveLedgerKey } from '../../state/ledger/format.ts'
import { openGitLedgerStore } from '../../state/ledger/git-store.ts'
import { formatGitHubRun } from '../../state/ledger/run-name.ts'
import type { Context } from '../github/context.ts'
import type { Checkout } from './checkout.ts'
import type { Inputs } from './inputs.ts'

const HOSTS = { us: 'https://api.us.nylas.com', eu: 'https://api.eu.nylas.com' } as const
const LOCK_PATIENCE = 20 * 60_000
const LAG = 10

export type RunContext = {
  readonly inputs: Inputs
  readonly context: Context
  readonly checkout: Checkout
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly stopping: AbortSignal
  readonly halted: AbortSignal
  readonly tell: (line: string) => void
}

/** What ledgers and plans are signed with. */
export const getSigningSecret = ({ signingKey, apiKey }: Inputs): string => signingKey || apiKey

export function createPlanDeps(job: RunContext, commit = job.checkout.commit): PlanDeps {
  const { inputs, checkout, environment, clock, stopping } = job
  const seconds = Number(environment['NYLAS_FLEET_LAG'] ?? LAG)
  return {
    tree: checkout.treeAt(commit),
    fleetFile: inputs.fleetFile,
    commit,
    connect: (region) => {
      const api = openApi({
        base: inputs.apiUrl ?? HOSTS[region ?? 'us'],
        apiKey: inputs.apiKey,
        userAgent: `nylas-fleet/${VERSION}`,
        clock,
        random: Math.random,
        signal: stopping,
        proxies: proxies(environment),
        ...(inputs.requestsPerSecond === null ? {} : { requestsPerSecond: inputs.requestsPerSecond }),
      })
      job.halted.addEventListener('abort', () => api.abort('interrupted'), { once: true })
      return { reader: api.reader, writer: api.writer, close: api.close }
    },
    ledger: ({ name }) =>
      inputs.ledger === 'off'
        ? null
        : openGitLedgerStore({
            repository: checkout.repository,
            objects: checkout.objects,
            fleet: name,
            key: deriveLedgerKey(getSigningSecret(inputs)),
            sleep: (milliseconds) => clock.sleep(milliseconds, stopping),
          }),
    clock,
    lag: (Number.isFinite(seconds) && seconds >= 0 ? seconds : LAG) * 1000,
    stopping,
    tell: job.tell,
  }
}

export function createApplyDeps(
  job: RunContext,
  more: Pick<ApplyDeps, 'pulls'> & { readonly isRunEnded: ApplyDeps['lock']['isRunEnded'] },
): ApplyDeps {
  const { context, environment } = job
  return {
    ...createPlanDeps(job),
    variables: (name) => (name.startsWith('FLEET_') ? environment[name] : undefined),
    run: formatGitHubRun({
      serverUrl: context.urls.server,
      repository: `${context.repository.owner}/${context.repository.name}`,
      id: String(context.run.id),
      attempt: String(context.run.attempt),
      nonce: randomUUID(),
    }),
    actor: context.actor,
    pulls: more.pulls,
    lock: { patience: LOCK_PATIENCE, isRunEnded: more.isRunEnded, isProcessGone: async () => false },
  }
}

function proxies(environment: RunContext['environment']) {
  const read = (name: string) => environment[name] ?? environment[name.toUpperCase()]
  const [https, http, no] = [read('https_proxy'), read('http_proxy'), read('no_proxy')]
  return { ...(https ? { https } : {}), ...(http ? { http } : {}), ...(no ? { no } : {}) }
}
