import { EXIT } from '../../shells/cli/exit.ts'
import { apiBase, connection, ledgerOf, source } from '../../shells/cli/ports.ts'
import { looks, type Runner, textOption } from '../../shells/cli/runner.ts'
import type { Shell } from '../../shells/cli/shell.ts'
import { openLocalRepository } from '../../state/git/repository.ts'
import { repositoryOf } from '../init/facts.ts'
import { examine } from './doctor.ts'
import { githubGet } from './github-get.ts'
import { healthy } from './judge.ts'
import { doctorJson, doctorText } from './text.ts'

export const doctor: Runner = async ({ options }, shell) => {
  const { root, ...files } = source(options, shell)
  const where = textOption(options['ledger']) ?? 'git'
  const repository = where === 'git' ? openLocalRepository({ directory: root, environment: shell.env }) : null
  const key = textOption(shell.env['NYLAS_API_KEY'])
  const opened: { close: () => void }[] = []
  const checks = await examine({
    ...files,
    clock: shell.clock,
    ledger: ({ name }) => ledgerOf(where, { name, root, key: key ?? '', run: 'doctor' }, shell, opened),
    api:
      key === null
        ? null
        : {
            base: (region) => apiBase(options, shell, region),
            connectTo: (url) => connection({ base: url, key }, shell),
          },
    repository,
    isSet: (variable) => textOption(shell.env[variable]) !== null,
    github: await github(shell, root),
  }).finally(() => {
    for (const one of opened) one.close()
  })
  shell.out(options['json'] ? doctorJson(checks) : doctorText(checks, looks(shell, 'out')))
  return healthy(checks) ? EXIT.done : EXIT.failed
}

async function github(shell: Shell, root: string) {
  const token = textOption(shell.env['GITHUB_TOKEN'])
  if (token === null) return null
  const get = githubGet(fetch, { api: shell.env['GITHUB_API_URL'] ?? 'https://api.github.com', token })
  const named = textOption(shell.env['GITHUB_REPOSITORY'])
  if (named !== null) return { repository: named, get }
  const { git } = openLocalRepository({ directory: root, environment: shell.env })
  const origin = await git.run(['remote', 'get-url', 'origin'])
  return { repository: origin.ok ? repositoryOf(origin.stdout.trim()) : null, get }
}
