import { EXIT } from '../../shells/cli/exit.ts'
import { openConnectionByOptions } from '../../shells/cli/ports.ts'
import { type Command, readTextOption } from '../../shells/cli/runner.ts'
import { openLocalRepository } from '../../state/git/repository.ts'
import { initialize, writeNew } from './init.ts'

export const runInit: Command = async ({ options }, shell) => {
  const connection = openConnectionByOptions(options, shell)
  const { root, written, kept, next } = await initialize({
    repository: openLocalRepository({ directory: shell.directory, environment: shell.env }),
    directory: shell.directory,
    fleetFile: readTextOption(options['fleet-file']) ?? 'fleet.yaml',
    reader: connection?.reader ?? null,
    write: writeNew,
  }).finally(() => connection?.close())
  shell.out(`In ${root}:\n`)
  for (const path of written) shell.out(`  wrote ${path}\n`)
  for (const path of kept) shell.out(`  kept ${path}: it was there\n`)
  for (const step of next) shell.out(`- ${step}\n`)
  return EXIT.done
}
