import { renderDiagnosticsText } from '../../render/terminal.ts'
import { openObjects } from '../../state/git/objects.ts'
import { type Command, EXIT, getTextStyle } from '../command.ts'
import { readHistory } from './read-history.ts'
import { renderHistoryJson, renderHistoryText } from './text.ts'

export const runHistory: Command = async ({ options, words }, { terminal, findFleetSource, openRepository }) => {
  const { root, ...files } = findFleetSource()
  const repository = openRepository(root)
  const objects = openObjects(repository)
  const tell = (line: string) => terminal.err(`${line}\n`)
  const text = words.length === 0 ? null : words.join(' ')
  const told = await readHistory({ ...files, repository, objects, tell }, text).finally(objects.close)
  terminal.err(renderDiagnosticsText(told.diagnostics, getTextStyle(terminal, 'err')))
  if (told.diagnostics.some((one) => one.severity === 'error')) return EXIT.failed
  if (options['json']) terminal.out(renderHistoryJson(told.fleet, told.events))
  else if (told.diagnostics.length === 0) terminal.out(renderHistoryText(told.events, getTextStyle(terminal, 'out')))
  return EXIT.done
}
