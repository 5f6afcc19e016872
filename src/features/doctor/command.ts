import { type Command, EXIT, getTextStyle, type Runtime, readText } from '../command.ts'
import { findRepository } from '../init/facts.ts'
import { collectChecks } from './doctor.ts'
import { createGitHubGet } from './github-get.ts'
import { isHealthy } from './judge.ts'
import { renderDoctorJson, renderDoctorText } from './text.ts'

export const runDoctor: Command = async ({ options }, runtime) => {
  const { terminal, apiKey } = runtime
  const { root, ...files } = runtime.findFleetSource()
  const where = readText(options['ledger']) ?? 'git'
  const repository = where === 'git' ? runtime.openRepository(root) : null
  const checks = await collectChecks({
    ...files,
    clock: terminal.clock,
    ledger: ({ name }) => runtime.openLedgerStore(name),
    api:
      apiKey === null
        ? null
        : {
            base: runtime.chooseApiBase,
            connectTo: (url) => runtime.openConnection({ base: url, apiKey }),
          },
    repository,
    isSet: (variable) => readText(terminal.env[variable]) !== null,
    github: await openGitHub(runtime, root),
  })
  terminal.out(options['json'] ? renderDoctorJson(checks) : renderDoctorText(checks, getTextStyle(terminal, 'out')))
  return isHealthy(checks) ? EXIT.done : EXIT.failed
}

async function openGitHub({ terminal, openRepository }: Runtime, root: string) {
  const token = readText(terminal.env['GITHUB_TOKEN'])
  if (token === null) return null
  const get = createGitHubGet(fetch, { api: terminal.env['GITHUB_API_URL'] ?? 'https://api.github.com', token })
  const named = readText(terminal.env['GITHUB_REPOSITORY'])
  if (named !== null) return { repository: named, get }
  const { git } = openRepository(root)
  const origin = await git.run(['remote', 'get-url', 'origin'])
  return { repository: origin.ok ? findRepository(origin.stdout.trim()) : null, get }
}
