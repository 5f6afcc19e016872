import { diagnosticsText } from '../../render/terminal.ts'
import { EXIT } from '../../shells/cli/exit.ts'
import { source } from '../../shells/cli/ports.ts'
import { looks, type Runner } from '../../shells/cli/runner.ts'
import { openObjects } from '../../state/git/objects.ts'
import { openLocalRepository } from '../../state/git/repository.ts'
import { fleetHistory } from './read-history.ts'
import { historyJson, historyText } from './text.ts'

export const history: Runner = async ({ options, words }, shell) => {
  const { root, ...files } = source(options, shell)
  const repository = openLocalRepository({ directory: root, environment: shell.env })
  const objects = openObjects(repository)
  const tell = (line: string) => shell.err(`${line}\n`)
  const text = words.length === 0 ? null : words.join(' ')
  const told = await fleetHistory({ ...files, repository, objects, tell }, text).finally(objects.close)
  shell.err(diagnosticsText(told.diagnostics, looks(shell, 'err')))
  if (told.diagnostics.some((one) => one.severity === 'error')) return EXIT.failed
  if (options['json']) shell.out(historyJson(told.fleet, told.events))
  else if (told.diagnostics.length === 0) shell.out(historyText(told.events, looks(shell, 'out')))
  return EXIT.done
}
