import { renderDiagnosticsText } from '../../render/terminal.ts'
import { EXIT } from '../../shells/cli/exit.ts'
import { findFleetSource } from '../../shells/cli/ports.ts'
import { type Command, getTextStyle } from '../../shells/cli/runner.ts'
import { openObjects } from '../../state/git/objects.ts'
import { openLocalRepository } from '../../state/git/repository.ts'
import { readHistory } from './read-history.ts'
import { renderHistoryJson, renderHistoryText } from './text.ts'

export const runHistory: Command = async ({ options, words }, shell) => {
  const { root, ...files } = findFleetSource(options, shell)
  const repository = openLocalRepository({ directory: root, environment: shell.env })
  const objects = openObjects(repository)
  const tell = (line: string) => shell.err(`${line}\n`)
  const text = words.length === 0 ? null : words.join(' ')
  const told = await readHistory({ ...files, repository, objects, tell }, text).finally(objects.close)
  shell.err(renderDiagnosticsText(told.diagnostics, getTextStyle(shell, 'err')))
  if (told.diagnostics.some((one) => one.severity === 'error')) return EXIT.failed
  if (options['json']) shell.out(renderHistoryJson(told.fleet, told.events))
  else if (told.diagnostics.length === 0) shell.out(renderHistoryText(told.events, getTextStyle(shell, 'out')))
  return EXIT.done
}
