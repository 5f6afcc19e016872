import { initialise, writeNew } from '../../commands/init.ts'
import { openLocalRepository } from '../../git/repository.ts'
import { EXIT } from '../exit.ts'
import { connectionFor } from '../ports.ts'
import { type Runner, textOption } from '../runner.ts'

export const init: Runner = async ({ options }, shell) => {
  const connection = connectionFor(options, shell)
  const { root, written, kept, next } = await initialise({
    repository: openLocalRepository({ directory: shell.directory, environment: shell.env }),
    directory: shell.directory,
    fleetFile: textOption(options['fleet-file']) ?? 'fleet.yaml',
    reader: connection?.reader ?? null,
    write: writeNew,
  }).finally(() => connection?.close())
  shell.out(`In ${root}:\n`)
  for (const path of written) shell.out(`  wrote ${path}\n`)
  for (const path of kept) shell.out(`  kept ${path}: it was there\n`)
  for (const step of next) shell.out(`- ${step}\n`)
  return EXIT.done
}
