import { EXIT } from '../../shells/cli/exit.ts'
import { chooseApiBase, findFleetSource, openConnection, openLedgerStore } from '../../shells/cli/ports.ts'
import { type Command, getTextStyle, readTextOption } from '../../shells/cli/runner.ts'
import type { Terminal } from '../../shells/cli/shell.ts'
import { openLocalRepository } from '../../state/git/repository.ts'
import { findRepository } from '../init/facts.ts'
import { collectChecks } from './doctor.ts'
import { createGitHubGet } from './github-get.ts'
import { isHealthy } from './judge.ts'
import { renderDoctorJson, renderDoctorText } from './text.ts'

export const runDoctor: Command = async ({ options }, shell) => {
  const { root, ...files } = findFleetSource(options, shell)
  const where = readTextOption(options['ledger']) ?? 'git'
  const repository = where === 'git' ? openLocalRepository({ directory: root, environment: shell.env }) : null
  const key = readTextOption(shell.env['NYLAS_API_KEY'])
  const opened: { close: () => void }[] = []
  const checks = await collectChecks({
    ...files,
    clock: shell.clock,
    ledger: ({ name }) => openLedgerStore(where, { name, root, key: key ?? '', run: 'doctor' }, shell, opened),
    api:
      key === null
        ? null
        : {
            base: (region) => chooseApiBase(options, shell, region),
            connectTo: (url) => openConnection({ base: url, key }, shell),
          },
    repository,
    isSet: (variable) => readTextOption(shell.env[variable]) !== null,
    github: await github(shell, root),
  }).finally(() => {
    for (const one of opened) one.close()
  })
  shell.out(options['json'] ? renderDoctorJson(checks) : renderDoctorText(checks, getTextStyle(shell, 'out')))
  return isHealthy(checks) ? EXIT.done : EXIT.failed
}

async function github(shell: Terminal, root: string) {
  const token = readTextOption(shell.env['GITHUB_TOKEN'])
  if (token === null) return null
  const get = createGitHubGet(fetch, { api: shell.env['GITHUB_API_URL'] ?? 'https://api.github.com', token })
  const named = readTextOption(shell.env['GITHUB_REPOSITORY'])
  if (named !== null) return { repository: named, get }
  const { git } = openLocalRepository({ directory: root, environment: shell.env })
  const origin = await git.run(['remote', 'get-url', 'origin'])
  return { repository: origin.ok ? findRepository(origin.stdout.trim()) : null, get }
}
