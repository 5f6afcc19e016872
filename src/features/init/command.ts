import { type Command, EXIT, readText } from '../command.ts'
import { initialize, writeNew } from './init.ts'

export const runInit: Command = async ({ options }, runtime) => {
  const { terminal, apiKey } = runtime
  const connection = apiKey === null ? null : runtime.openConnection({ base: runtime.chooseApiBase(null).url, apiKey })
  const { root, written, kept, next } = await initialize({
    repository: runtime.openRepository(terminal.directory),
    directory: terminal.directory,
    fleetFile: readText(options['fleet-file']) ?? 'fleet.yaml',
    reader: connection?.reader ?? null,
    write: writeNew,
  }).finally(() => connection?.close())
  terminal.out(`In ${root}:\n`)
  for (const path of written) terminal.out(`  wrote ${path}\n`)
  for (const path of kept) terminal.out(`  kept ${path}: it was there\n`)
  for (const step of next) terminal.out(`- ${step}\n`)
  return EXIT.done
}
