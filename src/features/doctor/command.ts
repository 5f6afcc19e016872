/** `nylas-fleet doctor`: looks at everything a plan and an apply need, and says what to mend. Fails when anything is bad. */
import { findGitHubRepository } from '../../state/git/repository.ts'
import { type Command, EXIT, getTextStyle, type Runtime, readText } from '../command.ts'
import { judgeFacts } from './checks.ts'
import { collectFacts, type DoctorDeps, type GitHubGet } from './facts.ts'
import { type Check, isHealthy, renderDoctorJson, renderDoctorText } from './view.ts'

export const runDoctor: Command = async ({ options }, runtime) => {
  const { terminal, apiKey } = runtime
  const { root, ...source } = runtime.findFleetSource()
  const isInGit = (readText(options['ledger']) ?? 'git') === 'git'
  const checks = await collectChecks({
    ...source,
    clock: terminal.clock,
    watch: terminal,
    openLedger: ({ name }) => runtime.openLedgerStore(name),
    api:
      apiKey === null
        ? null
        : {
            base: runtime.chooseApiBase,
            connectTo: (url) => runtime.openConnection({ base: url, apiKey }),
          },
    asksHealth: options['health'] === true,
    domains: {
      openAccount: (region) => {
        const serviceAccount = runtime.readServiceAccount()
        if (serviceAccount === null) return null
        const base = runtime.chooseApiBase(region).url
        const connection = runtime.openConnection({ base, apiKey: apiKey ?? '', serviceAccount })
        return { keyId: serviceAccount.keyId, connection }
      },
      readDomains: runtime.readDomains,
    },
    repository: isInGit ? runtime.openRepository(root) : null,
    isSet: (variable) => readText(terminal.env[variable]) !== null,
    github: await openGitHub(runtime, root),
  })
  terminal.out(options['json'] ? renderDoctorJson(checks) : renderDoctorText(checks, getTextStyle(terminal, 'out')))
  return isHealthy(checks) ? EXIT.done : EXIT.failed
}

export const collectChecks = async (deps: DoctorDeps): Promise<readonly Check[]> => judgeFacts(await collectFacts(deps))

async function openGitHub({ terminal: { env }, openRepository }: Runtime, root: string): Promise<DoctorDeps['github']> {
  const token = readText(env['GITHUB_TOKEN'])
  if (token === null) return null
  const get = createGitHubGet(fetch, { api: env['GITHUB_API_URL'] ?? 'https://api.github.com', token })
  const local = openRepository(root)
  const named = readText(env['GITHUB_REPOSITORY']) ?? (local && (await findGitHubRepository(local)))
  return { repository: named, get }
}

/** Milliseconds. */
const PATIENCE = 15_000

/**
 * One request to GitHub: no retries, no paging. The token goes to that address only. `api` is GITHUB_API_URL or
 * `https://api.github.com`.
 */
export function createGitHubGet(
  send: typeof fetch,
  { api, token }: { readonly api: string; readonly token: string },
): GitHubGet {
  return async (path) => {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'nylas-fleet',
      'x-github-api-version': '2022-11-28',
    }
    const reply = await send(api.replace(/\/+$/u, '') + path, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return { status: reply.status, body: await reply.json().catch(() => null) }
  }
}
